//! The same release, however it comes again.

use super::{ITEM, atom, outcomes, releases, rss};
use crate::fixture::Fixture;
use frontdesk::import::Fate;
use frontdesk::model::Release;

fn only(fixture: &Fixture) -> Release {
    let mut releases = releases(fixture);
    assert_eq!(releases.len(), 1, "{releases:?}");
    releases.remove(0)
}

#[test]
fn the_same_address_is_the_same_release() {
    for again in [
        ITEM.replace("2014:1", "2014:2"),
        ITEM.replace("2014:1", "2014:2").replace("https://old", "http://www.old"),
        ITEM.replace("2014:1", "2014:2").replace("bridge-opens</link>", "bridge-opens/</link>"),
        ITEM.replace("2014:1", "2014:2").replace("bridge-opens</link>", "bridge-opens?utm_source=rss</link>"),
        ITEM.replace("<guid>tag:old.example,2014:1</guid>", ""),
        ITEM.replace("2014:1", "2014:2").replace("Bridge opens", "The bridge opens"),
    ] {
        let fixture = Fixture::new();
        outcomes(&fixture, &rss(ITEM));
        let outcome = outcomes(&fixture, &rss(&again)).remove(0);
        assert_eq!(outcome.name, "bridge-opens", "{again}");
        assert!(matches!(outcome.fate, Fate::Unchanged | Fate::Updated), "{again}: {outcome:?}");
        only(&fixture);
    }
}

#[test]
fn a_permalink_in_another_form_is_known_by_the_id() {
    let fixture = Fixture::new();
    outcomes(&fixture, &rss(&ITEM.replace("tag:old.example,2014:1", "https://old.example/?p=12")));
    let entry = "<entry><title>Bridge opens</title><id>http://old.example/?p=12</id><link href='https://old.example/?p=12'/>\
        <published>2014-03-04T17:00:00Z</published><updated>2014-03-04T17:00:00Z</updated><content type='html'>&lt;p>The bridge is open.&lt;/p></content></entry>";
    outcomes(&fixture, &atom(entry));
    only(&fixture);
}

#[test]
fn entries_that_share_the_address_of_their_list_are_not_one() {
    let fixture = Fixture::new();
    let other = ITEM.replace("2014:1", "2014:2").replace("Bridge opens", "Road closes");
    let outcomes_ = outcomes(&fixture, &rss(&format!("{ITEM}{other}")));
    assert!(outcomes_.iter().all(|outcome| outcome.fate == Fate::New), "{outcomes_:?}");
    // The same twice is one.
    let fixture = Fixture::new();
    let twice = outcomes(&fixture, &rss(&format!("{ITEM}{}", ITEM.replace("2014:1", "2014:2"))));
    assert!(matches!(&twice[1].fate, Fate::Skipped(reason) if reason.contains("same address")), "{twice:?}");
}

#[test]
fn a_release_written_here_is_not_brought_beside_itself() {
    let fixture = Fixture::new();
    outcomes(&fixture, &rss(ITEM));
    let mut release = only(&fixture);
    release.imported = None;
    release.body = vec!["Ours.".to_owned()];
    fixture.write("releases/2014/bridge-opens.json", &serde_json::to_vec(&release).unwrap());
    std::fs::remove_file(fixture.content().join("imported.json")).unwrap();
    assert_eq!(outcomes(&fixture, &rss(ITEM))[0].fate, Fate::Edited);
    assert!(releases(&fixture).is_empty());
    // Nor where all that is known of its old address is a redirect.
    release.source = None;
    fixture.write("releases/2014/bridge-opens.json", &serde_json::to_vec(&release).unwrap());
    fixture.write(
        "redirects.json",
        br#"{ "redirects": [{ "from": "/news/bridge-opens", "to": "/news/releases/bridge-opens/" }] }"#,
    );
    assert_eq!(outcomes(&fixture, &rss(ITEM))[0].fate, Fate::Edited);
}

#[test]
fn what_an_editor_has_deleted_stays_deleted() {
    let fixture = Fixture::new();
    outcomes(&fixture, &rss(ITEM));
    fixture.remove("releases/2014/bridge-opens.json");
    fixture.remove("redirects.json");
    let again = outcomes(&fixture, &rss(ITEM));
    assert_eq!(again[0].fate, Fate::Deleted);
    assert!(again[0].to_string().contains("imported.json"));
    assert!(releases(&fixture).is_empty());
    fixture.write("imported.json", b"{ \"brought\": {} }");
    assert_eq!(outcomes(&fixture, &rss(ITEM))[0].fate, Fate::New);
}

#[test]
fn an_id_that_was_changed_here_is_no_change_there() {
    let fixture = Fixture::new();
    outcomes(&fixture, &rss(&ITEM.replace("bridge-opens</link>", "x</link>")));
    let mut release = only(&fixture);
    fixture.remove(&release.file());
    fixture.remove("redirects.json");
    release.id = "our-bridge".parse().unwrap();
    fixture.write("releases/2014/our-bridge.json", &serde_json::to_vec(&release).unwrap());
    let again = outcomes(&fixture, &rss(&ITEM.replace("bridge-opens</link>", "x</link>")));
    assert_eq!((again[0].name.as_str(), &again[0].fate), ("our-bridge", &Fate::Unchanged));
}

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

#[test]
fn the_same_number_for_an_id_does_not_make_two_entries_one() {
    let fixture = Fixture::new();
    let numbered = ITEM.replace("tag:old.example,2014:1", "1").replace("<guid>", "<guid isPermaLink='false'>");
    outcomes(&fixture, &rss(&numbered));
    let other =
        numbered.replace("bridge-opens", "flood").replace("Bridge opens", "Flood").replace("is open", "is flooded");
    assert_eq!(outcomes(&fixture, &rss(&other))[0].fate, Fate::New);
    // With the same title it is the same one, at another address.
    let moved = numbered.replace("/news/bridge-opens", "/press/bridge-opens-2014");
    let moved = outcomes(&fixture, &rss(&moved)).remove(0);
    assert_eq!((moved.name.as_str(), moved.fate), ("bridge-opens", Fate::Updated));
    assert_eq!(releases(&fixture).len(), 2);
    let redirects = std::fs::read_to_string(fixture.content().join("redirects.json")).unwrap();
    assert!(
        redirects.contains("/press/bridge-opens-2014") && redirects.contains("\"/news/bridge-opens\""),
        "{redirects}"
    );
    // What stands behind `?source=` may be the whole address.
    let queried = |number: u32| {
        ITEM.replace("bridge-opens", &format!("view?source={number}")).replace("2014:1", &format!("2014:9{number}"))
    };
    let two = outcomes(&fixture, &rss(&(queried(12) + &queried(13))));
    assert!(two.iter().all(|outcome| outcome.fate == Fate::New), "{two:?}");
}

#[test]
fn an_archive_that_has_moved_is_the_same_and_what_was_deleted_stays_so() {
    let item = |host: &str, path: &str| {
        ITEM.replace("https://old.example/news/bridge-opens", &format!("https://{host}/{path}"))
            .replace("<guid>tag:old.example,2014:1", "<guid isPermaLink='false'>node-5")
    };
    let fixture = Fixture::new();
    outcomes(&fixture, &rss(&item("www.old.example", "?p=5")));
    let id = only(&fixture).id;
    outcomes(&fixture, &rss(&item("old.example", "2014/bridge")));
    assert_eq!(only(&fixture).id, id);
    std::fs::remove_file(fixture.content().join(only(&fixture).file())).unwrap();
    std::fs::remove_file(fixture.content().join("redirects.json")).ok();
    assert_eq!(outcomes(&fixture, &rss(&item("old.example", "2015/bridge")))[0].fate, Fate::Deleted);
}

#[test]
fn an_address_that_is_written_in_another_way_is_no_change() {
    let fixture = Fixture::new();
    outcomes(&fixture, &rss(ITEM));
    let other = ITEM.replace("https://old.example", "http://www.old.example");
    assert_eq!(outcomes(&fixture, &rss(&other))[0].fate, Fate::Unchanged);
    // A feed that is served with `www.` now speaks for it, too.
    let feed = rss(&ITEM.replace("is open", "is closed"))
        .replace("<link>https://old.example/<", "<link>https://www.old.example/<");
    assert_eq!(outcomes(&fixture, &feed)[0].fate, Fate::Updated);
}

#[test]
fn a_release_whose_language_changes_leaves_no_redirect_behind() {
    let fixture = Fixture::new();
    outcomes(&fixture, &rss(ITEM));
    let spanish = ITEM.replace("<guid>", "<dc:language>es</dc:language><guid>");
    assert_eq!(outcomes(&fixture, &rss(&spanish))[0].fate, Fate::Updated);
    let redirects = std::fs::read_to_string(fixture.content().join("redirects.json")).unwrap();
    assert!(redirects.contains("/es/news/releases/bridge-opens/"), "{redirects}");
    fixture.published();
}

#[test]
fn a_translation_with_the_same_id_and_its_own_address_is_a_release_of_its_own() {
    let fixture = Fixture::new();
    let english = ITEM.replace("<guid>tag:old.example,2014:1", "<guid isPermaLink='false'>123 at https://old.example");
    let spanish = english
        .replace("/news/bridge-opens", "/es/noticias/puente")
        .replace("<guid", "<dc:language>es</dc:language><guid")
        .replace("Bridge opens", "Se abre el puente");
    outcomes(&fixture, &rss(&english));
    assert_eq!(outcomes(&fixture, &rss(&spanish))[0].fate, Fate::New);
    assert_eq!(releases(&fixture).len(), 2);
    // Language and address may change at once: nothing leads to a page that is not there.
    let moved = rss(&english.replace("/news/", "/es/n/").replace("<guid", "<dc:language>en</dc:language><guid"));
    outcomes(&fixture, &moved);
    fixture.published();
}

#[test]
fn a_number_for_an_id_is_the_same_with_the_same_title_and_day_alone() {
    let fixture = Fixture::new();
    let numbered = ITEM.replace("tag:old.example,2014:1", "12").replace("<guid>", "<guid isPermaLink='false'>");
    outcomes(&fixture, &rss(&numbered));
    let weekly = numbered
        .replace("bridge-opens", "weekly-2")
        .replace("04 Mar 2014", "11 Mar 2014")
        .replace("is open", "is wide open");
    assert_eq!(outcomes(&fixture, &rss(&weekly))[0].fate, Fate::New);
    let same_day = numbered
        .replace("bridge-opens", "eggs")
        .replace("Bridge opens", "Recall of eggs")
        .replace("is open", "was open");
    assert_eq!(outcomes(&fixture, &rss(&same_day))[0].fate, Fate::New);
}

#[test]
fn an_old_address_that_an_update_cannot_lead_on_is_named() {
    let fixture = Fixture::new();
    outcomes(&fixture, &rss(ITEM));
    let moved = rss(&ITEM.replace("/news/bridge-opens", "/#!/news/5"));
    let outcome = outcomes(&fixture, &moved).remove(0);
    assert_eq!(outcome.fate, Fate::Updated);
    assert!(outcome.notes.iter().any(|note| note.contains("no server sees")), "{outcome:?}");
}

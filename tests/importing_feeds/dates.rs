//! When an entry was published.

use super::{ITEM, atom, one, outcomes, releases, rss};
use crate::fixture::Fixture;
use frontdesk::import::Fate;

#[test]
fn a_day_is_that_day_in_every_kind_of_feed() {
    for date in
        ["Thu, 10 Mar 2016 00:00:00 +0000", "Thu, 10 Mar 2016 00:00:00 GMT", "2016-03-10T00:00:00Z", "2016-03-10"]
    {
        let (release, _) = one(&rss(&ITEM.replace("Tue, 04 Mar 2014 12:00:00 -0500", date)));
        assert_eq!(release.published.as_str(), "2016-03-10", "{date}");
    }
    let entry = "<entry><title>A</title><id>urn:1</id><link href='https://old.example/a-step'/><published>2016-01-01T00:00:00Z</published>\
        <updated>2016-01-01T00:00:00Z</updated><content type='html'>x</content></entry>";
    assert_eq!(one(&atom(entry)).0.file(), "releases/2016/a-step.json");
    let json = r#"{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":"1","url":"https://old.example/una",
        "title":"A","content_text":"x","date_published":"2016-01-01T00:00:00+00:00"}]}"#;
    assert_eq!(one(json).0.published.as_str(), "2016-01-01");
}

#[test]
fn what_is_dated_in_the_future_waits_for_its_day() {
    let feed = rss(&ITEM.replace("04 Mar 2014 12:00:00 -0500", "04 Mar 2031 00:00:00 -0500"));
    let (release, notes) = one(&feed);
    assert_eq!(release.embargo_until.unwrap().as_str(), "2031-03-04");
    assert!(notes[0].contains("stays unpublished until 2031-03-04"), "{notes:?}");
    let fixture = Fixture::new();
    outcomes(&fixture, &feed);
    assert_eq!(outcomes(&fixture, &feed)[0].fate, Fate::Unchanged);
    assert!(!fixture.published().has("news/releases/bridge-opens/index.html"));
}

#[test]
fn a_correction_does_not_date_a_release_anew() {
    let fixture = Fixture::new();
    let entry = |updated: &str, text: &str| {
        atom(&format!(
            "<entry><title>A</title><id>urn:1</id><link href='https://old.example/a-step'/><updated>{updated}</updated>\
             <content type='html'>{text}</content></entry>"
        ))
    };
    outcomes(&fixture, &entry("2014-12-30T10:00:00Z", "x"));
    assert_eq!(outcomes(&fixture, &entry("2014-12-30T10:00:00Z", "x"))[0].fate, Fate::Unchanged);
    assert_eq!(outcomes(&fixture, &entry("2015-02-01T10:00:00Z", "y"))[0].fate, Fate::Updated);
    let release = releases(&fixture).remove(0);
    assert_eq!(release.file(), "releases/2014/a-step.json");
    assert_eq!(release.modified.unwrap().as_str(), "2015-02-01T05:00:00-05:00");
}

#[test]
fn the_time_of_the_run_is_no_change() {
    let fixture = Fixture::new();
    let entry = |number: u32, run: &str| {
        format!(
            "<entry><title>Step {number}</title><id>urn:{number}</id><link href='https://old.example/step-{number}'/>\
             <published>2014-0{number}-04T10:00:00Z</published><updated>{run}</updated><content type='html'>x</content></entry>"
        )
    };
    let feed = |run: &str| atom(&(1..5).map(|number| entry(number, run)).collect::<String>());
    outcomes(&fixture, &feed("2020-01-01T10:00:00.1Z"));
    assert!(releases(&fixture).iter().all(|release| release.modified.is_none()));
    assert!(outcomes(&fixture, &feed("2020-01-02T10:00:00Z")).iter().all(|outcome| outcome.fate == Fate::Unchanged));
    // One entry alone is told by what it says.
    let alone = |run: &str| atom(&entry(1, run));
    assert_eq!(outcomes(&fixture, &alone("2020-01-03T10:00:00Z"))[0].fate, Fate::Unchanged);
}

#[test]
fn a_time_without_a_zone_is_by_the_agency_s_clock() {
    let (release, _) = one(&rss(&ITEM.replace("Tue, 04 Mar 2014 12:00:00 -0500", "2016-03-10T02:00:00")));
    assert_eq!(release.published.as_str(), "2016-03-10T02:00:00-05:00");
}

#[test]
fn entries_that_all_have_one_date_are_named() {
    let items: String = (1..4)
        .map(|at| ITEM.replace("2014:1", &format!("2014:{at}")).replace("bridge-opens", &format!("bridge-{at}")))
        .collect();
    let fixture = Fixture::new();
    let report = super::reported(&fixture, &rss(&items), &frontdesk::import::Further::default());
    assert!(report.notes.iter().any(|note| note.contains("have one date")), "{report}");
}

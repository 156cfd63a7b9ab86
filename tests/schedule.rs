//! When releases are public, by which day they are dated, and in which order they stand.
#![allow(clippy::unwrap_used, reason = "what a test cannot read fails it")]

mod fixture;

use fixture::Fixture;
use frontdesk::content::Content;
use frontdesk::problem::Problem;
use serde_json::Value;

const RELEASE: &str = "releases/2016/more-desks.json";
const LANGUAGE: &str = "\"language\": \"en\"";

fn problems(fixture: &Fixture) -> Vec<Problem> {
    Content::check(&fixture.content()).1.0
}

fn with(fields: &str) -> Fixture {
    Fixture::new().edited(RELEASE, LANGUAGE, &format!("{LANGUAGE},\n{fields}"))
}

/// A release of the agency's own, without an hour.
fn release(fixture: &Fixture, id: &str, more: &str) {
    let json = format!(
        "{{ \"id\": \"{id}\", \"type\": \"operational\", \"title\": \"{id}\", \"language\": \"en\", {more}, \
         \"body\": [\"A text that is long enough.\"] }}"
    );
    fixture.write(&format!("releases/2026/{id}.json"), json.as_bytes());
}

/// The ids of the releases on the list of all, as they stand there.
fn listed(fixture: &Fixture) -> Vec<String> {
    let news: Value = serde_json::from_str(&fixture.read("data/news.json")).unwrap();
    let releases = news.pointer("/content/news/releases").or(news.pointer("/news/releases"));
    let releases = releases.unwrap_or_else(|| panic!("{news}")).as_array().unwrap();
    releases.iter().map(|card| card["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_release_is_dated_by_the_end_of_its_embargo() {
    let fixture = Fixture::new();
    let embargo = "\"published\": \"2026-10-01\", \"embargo_until\": \"2026-11-28T09:00:00-05:00\"";
    release(&fixture, "drafted", embargo);
    release(&fixture, "between", "\"published\": \"2026-11-10\"");
    fixture.publish_as_of("2026-11-28T15:00:00Z").unwrap();
    assert_eq!(listed(&fixture)[..2], ["drafted", "between"]);
    let text = fixture.read("news/releases/drafted/release.txt");
    assert!(text.contains("November 28, 2026") && !text.contains("October"), "{text}");
    assert!(fixture.read("news-sitemap.xml").contains("2026-11-28T09:00:00-05:00"));
    let warned: Vec<_> = problems(&fixture).into_iter().filter(|one| one.message.contains("2026-11-28")).collect();
    assert_eq!(warned.len(), 1, "{warned:?}");
    assert!(warned[0].remedy.contains("keep_date") && warned[0].place.to_string() == "/published", "{warned:?}");

    release(&fixture, "drafted", &format!("{embargo}, \"keep_date\": true"));
    fixture.publish_as_of("2026-11-28T15:00:00Z").unwrap();
    assert_eq!(listed(&fixture)[..2], ["between", "drafted"]);
    assert!(problems(&fixture).iter().all(|one| !one.message.contains("2026-11-28")));
}

#[test]
fn a_release_that_waits_for_another_year_is_in_no_list_before() {
    let fixture = Fixture::new();
    release(&fixture, "next-year", "\"published\": \"2026-12-01\", \"embargo_until\": \"2027-01-04\"");
    fixture.publish_as_of("2026-12-02T15:00:00Z").unwrap();
    assert!(!fixture.has("news/2026/index.html") && !fixture.has("news/2027/index.html"));
    fixture.publish_as_of("2027-01-05T15:00:00Z").unwrap();
    assert!(!fixture.has("news/2026/index.html") && fixture.has("news/2027/index.html"));
}

#[test]
fn a_change_on_the_day_of_publication_is_later() {
    for (published, modified) in [
        ("2026-11-20T09:00:00-05:00", "2026-11-20"),
        ("2026-11-20T09:00:00-05:00", "2026-11-20T14:30:00Z"),
        ("2026-11-20", "2026-11-20"),
    ] {
        let fixture = Fixture::new();
        let dates = format!("\"published\": \"{published}\", \"modified\": \"{modified}\"");
        let correction = "\"corrections\": [{ \"date\": \"2026-11-20\", \"text\": \"A word.\" }]";
        release(&fixture, "changed", &format!("{dates}, {correction}"));
        let fixture = fixture.published();
        let feed: Value = serde_json::from_str(&fixture.read("feeds/news.json")).unwrap();
        let item = feed["items"].as_array().unwrap().iter().find(|item| item["title"] == "Corrected: changed").unwrap();
        let instant = |field: &str| item[field].as_str().unwrap().parse::<jiff::Timestamp>().unwrap();
        assert!(instant("date_modified") > instant("date_published"), "{item}");
        let page = fixture.page("/news/releases/changed/");
        let hour = published.len() > 10;
        assert!(!hour || !page.contains(&format!("\"dateModified\":\"{published}\"")), "{page}");
        assert!(!hour || !fixture.read("sitemap.xml").contains(&format!("<lastmod>{published}</lastmod>")));
    }
}

#[test]
fn releases_of_one_day_stand_in_the_order_of_their_sequence() {
    let fixture = Fixture::new();
    release(&fixture, "a-third", "\"published\": \"2026-11-20\", \"sequence\": 3");
    release(&fixture, "b-first", "\"published\": \"2026-11-20\", \"sequence\": 1");
    release(&fixture, "c-second", "\"published\": \"2026-11-20T09:00:00-05:00\", \"sequence\": 2");
    release(&fixture, "d-none", "\"published\": \"2026-11-20T23:00:00-05:00\"");
    assert!(problems(&fixture).iter().all(|one| !one.message.contains("which of the")));
    let fixture = fixture.published();
    assert_eq!(listed(&fixture)[..4], ["a-third", "c-second", "b-first", "d-none"]);
    release(&fixture, "e-none", "\"published\": \"2026-11-20\"");
    release(&fixture, "f-none", "\"published\": \"2026-11-20\"");
    let warned: Vec<_> = problems(&fixture).into_iter().filter(|one| one.message.contains("which of the 2")).collect();
    assert!(warned.len() == 1 && warned[0].remedy.contains("sequence"), "{warned:?}");
}

#[test]
fn releases_are_of_one_day_by_the_date_that_they_are_shown_with() {
    let warned = |first: &str, second: &str| {
        let fixture = Fixture::new();
        release(&fixture, "one", first);
        release(&fixture, "two", second);
        problems(&fixture).iter().any(|one| one.message.contains("which of the 2"))
    };
    let until = |day: &str| format!("\"published\": \"2026-10-20\", \"embargo_until\": \"{day}\"");
    assert!(warned(&until("2026-11-20"), "\"published\": \"2026-11-20\""));
    assert!(!warned(&until("2026-11-20"), &until("2026-11-25")));
    assert!(!warned(&until("9999-12-31"), &until("9999-12-31")), "whose day is not known yet");
    assert!(warned("\"published\": \"2026-11-20\"", "\"published\": \"2026-11-20T00:00:00-05:00\""));
}

#[test]
fn no_change_is_older_than_the_release_that_it_changed() {
    let changed =
        "\"modified\": \"2026-10-05\", \"corrections\": [{ \"date\": \"2026-10-05\", \"text\": \"It said Monday.\" }]";
    let fixture = Fixture::new();
    release(&fixture, "held", &format!("\"published\": \"2026-10-01\", \"embargo_until\": \"2026-11-20\", {changed}"));
    let page = fixture.published().page("/news/releases/held/");
    assert!(page.contains("November 20, 2026") && !page.contains("Updated "), "{page}");
    let fixture = Fixture::new();
    let hours = "\"published\": \"2026-11-20T14:00:00-05:00\", \"modified\": \"2026-11-20T09:00:00-05:00\"";
    release(&fixture, "early", hours);
    assert!(problems(&fixture).iter().any(|one| one.message.contains("changed before it was published")));
}

#[test]
fn a_release_is_taken_down_at_its_time_and_nothing_leads_there() {
    let fixture = with("\"take_down_at\": \"2027-01-15\"");
    fixture.publish_as_of("2027-01-15T04:59:59Z").unwrap();
    assert!(fixture.has("news/releases/more-desks/index.html"));
    let report = fixture.publish_as_of("2027-01-15T05:00:00Z").unwrap();
    assert!(report.embargoed.is_empty());
    for name in fixture.files() {
        let text = String::from_utf8_lossy(&fixture.bytes(&name)).into_owned();
        assert!(!name.contains("more-desks") && !text.contains("more-desks"), "{name}");
    }
    let early = problems(&with("\"take_down_at\": \"2016-03-10\""));
    assert!(early.iter().any(|one| one.place.to_string() == "/take_down_at"), "{early:?}");
}

#[test]
fn pictures_with_the_same_bytes_and_other_endings_are_published_once() {
    let named = "\"images\": [{ \"file\": \"a.png\", \"alt\": \"A\" }, { \"file\": \"a.jpg\", \"alt\": \"B\" }]";
    let fixture = with(named);
    let mut bytes = Vec::new();
    let image = image::RgbImage::from_pixel(20, 10, image::Rgb([9, 9, 9]));
    image.write_to(&mut std::io::Cursor::new(&mut bytes), image::ImageFormat::Png).unwrap();
    fixture.write("media/a.png", &bytes);
    fixture.write("media/a.jpg", &bytes);
    fixture.publish().unwrap();
    let page = fixture.page("/news/releases/more-desks/");
    assert!(page.contains("alt=\"A\"") && page.contains("alt=\"B\""), "{page}");
}

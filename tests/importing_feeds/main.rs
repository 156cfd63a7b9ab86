//! What feeds of other systems say, and what becomes of it: dates, addresses, titles, languages, the report.

#![allow(clippy::unwrap_used, reason = "a helper of tests fails its test")]

mod again;
mod dates;
#[path = "../fixture/mod.rs"]
mod fixture;
mod media;
mod pages;
mod report;
mod systems;
mod tables;
mod wordpress;
mod words;

use fixture::Fixture;
use frontdesk::content::Content;
use frontdesk::import::{Further, ImportError, Options, Outcome, Report, import, with_report};
use frontdesk::model::Release;

fn options(fixture: &Fixture) -> Options {
    Options { content: fixture.content(), kind: None, publisher: None, dry_run: false, update: false }
}

fn file(fixture: &Fixture, feed: &str) -> String {
    let file = fixture.content().with_file_name("feed.xml");
    std::fs::write(&file, feed).unwrap();
    file.to_str().unwrap().to_owned()
}

/// What an import of a feed into the fixture says, after which the content must be whole.
fn outcomes(fixture: &Fixture, feed: &str) -> Vec<Outcome> {
    let outcomes = import(&file(fixture, feed), &options(fixture)).unwrap();
    Content::read(&fixture.content()).unwrap();
    outcomes
}

fn reported(fixture: &Fixture, feed: &str, further: &Further) -> Report {
    with_report(&file(fixture, feed), &options(fixture), further).unwrap()
}

fn releases(fixture: &Fixture) -> Vec<Release> {
    let mut releases = Content::read(&fixture.content()).unwrap().releases;
    releases.retain(|release| release.imported.is_some());
    releases
}

/// The one release that a feed brings, and its notes.
fn one(feed: &str) -> (Release, Vec<String>) {
    let fixture = Fixture::new();
    let mut outcomes = outcomes(&fixture, feed);
    let mut releases = releases(&fixture);
    assert_eq!((outcomes.len(), releases.len()), (1, 1), "{outcomes:?}");
    (releases.remove(0), outcomes.remove(0).notes)
}

/// What an import of a file of this name says.
fn bring(fixture: &Fixture, name: &str, text: impl AsRef<[u8]>, further: &Further) -> Result<Report, ImportError> {
    let file = fixture.content().with_file_name(name);
    std::fs::write(&file, text).unwrap();
    with_report(file.to_str().unwrap(), &options(fixture), further)
}

fn release(fixture: &Fixture, id: &str) -> Release {
    let mut found = releases(fixture);
    let at = found.iter().position(|release| release.id.as_str() == id);
    found.remove(
        at.unwrap_or_else(|| panic!("{id} is not among {:?}", found.iter().map(|r| r.id.as_str()).collect::<Vec<_>>())),
    )
}

fn text(release: &Release) -> String {
    release.body.join("\n\n")
}

fn map(fixture: &Fixture, json: &str) -> Further {
    let file = fixture.content().with_file_name("map.json");
    std::fs::write(&file, json).unwrap();
    Further { map: Some(file), site: Some("https://old.example/".parse().unwrap()), ..Further::default() }
}

fn rss(items: &str) -> String {
    format!(
        "<?xml version='1.0'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/' \
         xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:media='http://search.yahoo.com/mrss/'><channel>\
         <title>Old site</title><link>https://old.example/</link><description>d</description>{items}</channel></rss>"
    )
}

fn atom(entries: &str) -> String {
    format!(
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><id>f</id><updated>2014-03-05T00:00:00Z</updated>\
         <link href='https://old.example/'/>{entries}</feed>"
    )
}

const ITEM: &str = "<item><title>Bridge opens</title><link>https://old.example/news/bridge-opens</link><guid>tag:old.example,2014:1</guid>\
    <pubDate>Tue, 04 Mar 2014 12:00:00 -0500</pubDate><content:encoded><![CDATA[<p>The bridge is open.</p>]]></content:encoded></item>";

//! An agency's first day: there is no release yet, and nothing leads to what is not there.
#![allow(clippy::unwrap_used, reason = "what a test cannot read fails it")]

mod fixture;

use fixture::Fixture;
use std::collections::BTreeSet;
use std::fs;

fn empty() -> Fixture {
    let fixture = Fixture::new();
    fs::remove_dir_all(fixture.content().join("releases")).unwrap();
    fs::create_dir_all(fixture.content().join("releases")).unwrap();
    fixture.published()
}

#[test]
fn no_link_of_an_empty_newsroom_is_dead() {
    let site = empty();
    let files: BTreeSet<String> = site.files().into_iter().collect();
    let mut dead = BTreeSet::new();
    for (page, html) in fixture::documents(&site) {
        dead.extend(
            fixture::targets(&html, "https://portal.example")
                .filter(|file| !files.contains(file))
                .map(|file| format!("{page} → {file}")),
        );
    }
    assert!(dead.is_empty(), "{} dead links: {:#?}", dead.len(), dead.iter().take(20).collect::<Vec<_>>());
}

#[test]
fn the_feeds_of_an_empty_newsroom_are_valid() {
    let site = empty();
    for prefix in ["", "es/"] {
        let atom: atom_syndication::Feed = site.read(&format!("{prefix}feeds/news.atom")).parse().unwrap();
        assert!(atom.entries().is_empty() && !atom.title().is_empty() && atom.id().starts_with("https://"));
        let rss: rss::Channel = site.read(&format!("{prefix}feeds/news.rss")).parse().unwrap();
        assert!(rss.items().is_empty() && !rss.link().is_empty() && !rss.description().is_empty());
        let json: serde_json::Value = serde_json::from_str(&site.read(&format!("{prefix}feeds/news.json"))).unwrap();
        assert_eq!(json["items"], serde_json::json!([]));
    }
}

#[test]
fn lists_say_that_there_is_nothing_yet() {
    let site = empty();
    for path in ["/news/", "/es/news/", "/news/topics/", "/embed/news/", "/"] {
        let page = site.page(path);
        let main = page.split("<main").nth(1).unwrap();
        let words = ["No news yet.", "No releases here yet.", "Todavía no"];
        assert!(words.iter().any(|words| main.contains(words)), "{path}: {main}");
        assert!(!main.contains("<ul class=\"stories\"></ul>"), "{path}: {main}");
    }
}

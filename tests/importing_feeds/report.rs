//! What an import tells, and how it ends.

use super::{ITEM, file, rss};
use crate::fixture::Fixture;
use serde_json::Value;
use std::process::{Command, Output};

fn run(fixture: &Fixture, feed: &str, more: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_frontdesk"));
    let run = program.arg("import").arg(file(fixture, feed)).arg("--content").arg(fixture.content()).args(more);
    run.output().unwrap()
}

/// A feed of the fixture's own agency.
fn own(items: &str) -> String {
    let portal: Value = serde_json::from_str(include_str!("../fixtures/content/portal.json")).unwrap();
    rss(items).replace("https://old.example/", &format!("{}/", portal["agency"]["site"].as_str().unwrap()))
}

#[test]
fn only_where_nothing_needs_a_person_the_program_ends_with_nought() {
    let fixture = Fixture::new();
    assert_eq!(run(&fixture, &own(ITEM), &[]).status.code(), Some(0));
    assert_eq!(run(&fixture, &own(ITEM), &[]).status.code(), Some(0));
    let picture = ITEM
        .replace("2014:1", "2014:2")
        .replace("bridge-opens", "other")
        .replace("<p>", "<img src=/a.jpg alt=Bridge><p>");
    let noted = run(&fixture, &own(&picture), &[]);
    assert_eq!(noted.status.code(), Some(3));
    let said = String::from_utf8(noted.stdout).unwrap();
    assert!(said.contains("a picture is left out: /a.jpg, “Bridge”") && said.contains("1 new; 1 to look at"), "{said}");
    // What was looked at is not told again.
    assert_eq!(run(&fixture, &own(&picture), &[]).status.code(), Some(0));
}

#[test]
fn a_report_says_of_each_entry_what_came_beside_its_original() {
    let fixture = Fixture::new();
    let feed = own(&format!(
        "{}<item><title>&lt;script&gt;alert(1)</title><guid>9</guid></item>",
        ITEM.replace("open.", "open.<iframe src='https://v.example/1'></iframe>")
    ));
    let json = fixture.content().with_file_name("report.json");
    let page = fixture.content().with_file_name("report.html");
    run(&fixture, &feed, &["--dry-run", "--report", json.to_str().unwrap()]);
    let report: Value = serde_json::from_slice(&std::fs::read(json).unwrap()).unwrap();
    let entry = &report["reports"][0]["entries"][0];
    assert!(entry["original"].as_str().unwrap().ends_with("/news/bridge-opens"), "{entry}");
    assert_eq!(entry["fate"], "new");
    assert_eq!(entry["notes"][0], "an embedded page is left out: https://v.example/1");
    assert_eq!(report["reports"][0]["counts"]["skipped"], 1);
    run(&fixture, &feed, &["--report", page.to_str().unwrap()]);
    let page = std::fs::read_to_string(page).unwrap();
    assert!(page.contains("/news/bridge-opens\">original</a>") && page.contains("1 new, 1 skipped"));
    assert!(!page.contains("<script"), "{page}");
    assert_eq!(run(&fixture, &feed, &["--report", "x.txt"]).status.code(), Some(2));
}

#[test]
fn what_could_not_be_read_is_named_by_its_title_and_its_address() {
    let fixture = Fixture::new();
    let broken = ITEM
        .replace("Bridge opens", "Search & rescue & <")
        .replace("2014:1", "2014:2")
        .replace("bridge-opens", "rescue");
    let report = super::reported(&fixture, &rss(&format!("{ITEM}{broken}")), &frontdesk::import::Further::default());
    let skipped = report.outcomes.iter().find(|outcome| outcome.fate.name() == "skipped").unwrap();
    assert_eq!(
        (skipped.name.as_str(), skipped.address.as_deref()),
        ("Search & rescue & <", Some("https://old.example/news/rescue"))
    );
    let paged = rss(ITEM).replace(
        "<channel>",
        "<channel><link xmlns='http://www.w3.org/2005/Atom' rel='next' href='https://old.example/feed?page=2'/>",
    );
    let report = super::reported(&fixture, &paged, &frontdesk::import::Further::default());
    assert!(report.notes.iter().any(|note| note.contains("further pages, which were not read")), "{report}");
}

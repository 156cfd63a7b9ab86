//! The same four releases as each system's own feed has them: `scripts/make-feeds` has made them with these systems.

use crate::fixture::Fixture;
use crate::{options, releases};
use frontdesk::import::{Fate, Further, with_report};
use frontdesk::model::Lang;
use std::path::PathBuf;

fn feeds() -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/feeds");
    let mut feeds: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    feeds.sort();
    feeds
}

#[test]
fn each_systems_feed_brings_each_release_with_its_day_its_title_and_its_language() {
    assert!(feeds().len() >= 26);
    for feed in feeds() {
        let fixture = Fixture::new();
        let report = with_report(feed.to_str().unwrap(), &options(&fixture), &Further::default()).unwrap();
        let name = feed.file_name().unwrap().to_string_lossy();
        let skipped: Vec<_> =
            report.outcomes.iter().filter(|outcome| matches!(outcome.fate, Fate::Skipped(_))).collect();
        // WordPress holds a draft and a post behind a password besides.
        assert!(skipped.is_empty() || name.starts_with("wordpress"), "{name}: {skipped:?}");
        // Every word, number and mark of each text is here, in its order, or is named.
        let said = report.to_string();
        assert!(!said.contains("differs from the original") && !said.contains('↩'), "{name}: {said}");
        let mut seen: Vec<_> = releases(&fixture)
            .iter()
            .map(|release| (release.published.day().to_string(), release.title.clone(), release.language))
            .collect();
        seen.sort_by(|one, other| one.0.cmp(&other.0));
        let expected = [
            ("2015-01-01", "Well water in 2014: lead < 5 ppb in 1,204 wells", Lang::En),
            ("2015-03-10", "Agua & salud: lo que \"cambia\" en O'Example", Lang::Es),
            ("2015-07-01", "Flu clinics open on July 6", Lang::En),
            ("2015-09-17", "Children's clinic moves to 12 Main Street", Lang::En),
        ];
        for ((day, title, language), (expected_day, expected_title, expected_language)) in seen.iter().zip(expected) {
            // Typographic marks are a system's own.
            let plain = title.replace(['“', '”'], "\"").replace('’', "'");
            assert_eq!((plain.as_str(), *language), (expected_title, expected_language), "{name}");
            // 23:30 in Chicago is after midnight in the fixture's New York.
            let late = (expected_day, day.as_str()) == ("2015-07-01", "2015-06-30");
            assert!(day == expected_day || late, "{name}: {day} is not {expected_day}");
        }
        assert_eq!(seen.len(), 4, "{name}: {seen:?}");
        // What has come is known again.
        let again = with_report(feed.to_str().unwrap(), &options(&fixture), &Further::default()).unwrap();
        assert!(
            !again.outcomes.iter().any(|outcome| matches!(outcome.fate, Fate::New | Fate::Updated | Fate::Edited)),
            "{name}: {again}"
        );
    }
}

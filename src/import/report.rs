//! What an import has done, for people to go through: in words, as a page, as JSON.

use super::outcome::{Fate, Outcome};
use super::printable;
use crate::components::head::escape;
use serde_json::{Value, json};
use std::fmt;

/// All that became of a feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The file or the web address.
    pub source: String,
    /// What is to be said of the feed as a whole.
    pub notes: Vec<String>,
    pub outcomes: Vec<Outcome>,
    /// How many pages of a feed were read.
    pub pages: usize,
}

impl Report {
    /// Whether there is anything that someone should look at.
    pub fn needs_a_person(&self) -> bool {
        !self.notes.is_empty() || self.outcomes.iter().any(Outcome::needs_a_person)
    }

    /// Whether no entry has become a release.
    pub fn is_empty(&self) -> bool {
        self.outcomes.iter().all(|outcome| matches!(outcome.fate, Fate::Skipped(_)))
    }

    /// How many entries had each fate.
    fn counts(&self) -> Vec<(&'static str, usize)> {
        let names = ["new", "updated", "unchanged", "edited", "deleted", "skipped"];
        let count = |name: &str| self.outcomes.iter().filter(|outcome| outcome.fate.name() == name).count();
        names.into_iter().map(|name| (name, count(name))).filter(|(_, count)| *count > 0).collect()
    }

    fn with_notes(&self) -> usize {
        self.outcomes.iter().filter(|outcome| outcome.needs_a_person()).count()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for outcome in &self.outcomes {
            writeln!(f, "{outcome}")?;
        }
        for note in &self.notes {
            writeln!(f, "note       {}", printable(note))?;
        }
        let counts: Vec<_> = self.counts().iter().map(|(name, count)| format!("{count} {name}")).collect();
        let pages = if self.pages > 1 { format!("{} pages: ", self.pages) } else { String::new() };
        write!(f, "{}: {pages}{}; {} to look at", printable(&self.source), counts.join(", "), self.with_notes())
    }
}

/// Several reports as one JSON document.
pub fn in_json(reports: &[Report]) -> String {
    let entry = |outcome: &Outcome| {
        json!({
            "name": outcome.name, "fate": outcome.fate.name(), "reason": outcome.fate.reason(), "notes": outcome.notes,
            "original": outcome.address, "look_at": outcome.needs_a_person()
        })
    };
    let counts = |report: &Report| {
        report
            .counts()
            .into_iter()
            .map(|(name, count)| (name.to_owned(), count.into()))
            .collect::<serde_json::Map<String, Value>>()
    };
    let report = |report: &Report| {
        json!({
            "source": report.source, "pages": report.pages, "notes": report.notes, "counts": counts(report), "to_look_at": report.with_notes(),
            "entries": report.outcomes.iter().map(entry).collect::<Vec<_>>()
        })
    };
    format!("{:#}\n", json!({ "reports": reports.iter().map(report).collect::<Vec<_>>() }))
}

/// The same as a page, what is to be looked at first. It loads nothing.
pub fn in_html(reports: &[Report]) -> String {
    let body: String = reports.iter().map(section).collect();
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>Import report</title>\n\
         <style>body{{max-width:60rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 sans-serif}}li{{margin:.5rem 0}}</style>\n\
         </head>\n<body>\n<h1>Import report</h1>\n{body}</body>\n</html>\n"
    )
}

fn section(report: &Report) -> String {
    let words = |text: &str| escape(&printable(text));
    let counts: Vec<_> = report.counts().iter().map(|(name, count)| format!("{count} {name}")).collect();
    let notes: String = report.notes.iter().map(|note| format!("<p>{}</p>\n", words(note))).collect();
    let list = |title: &str, wanted: bool| {
        let outcomes = report.outcomes.iter().filter(|outcome| outcome.needs_a_person() == wanted);
        let items: String = outcomes.map(item).collect();
        if items.is_empty() { String::new() } else { format!("<h3>{title}</h3>\n<ul>\n{items}</ul>\n") }
    };
    format!(
        "<h2>{}</h2>\n<p>{}; {} to look at</p>\n{notes}{}{}",
        words(&report.source),
        counts.join(", "),
        report.with_notes(),
        list("To look at", true),
        list("Nothing to do", false)
    )
}

fn item(outcome: &Outcome) -> String {
    let words = |text: &str| escape(&printable(text));
    let web =
        outcome.address.as_ref().filter(|address| address.starts_with("https://") || address.starts_with("http://"));
    let original = web.map(|address| format!(" (<a href=\"{}\">original</a>)", escape(address))).unwrap_or_default();
    let said = outcome.fate.reason().into_iter().chain(outcome.notes.iter().cloned());
    let said: String = said.map(|note| format!("<li>{}</li>", words(&note))).collect();
    let said = if said.is_empty() { said } else { format!("<ul>{said}</ul>") };
    format!("<li>{}: <strong>{}</strong>{original}{said}</li>\n", outcome.fate.name(), words(&outcome.name))
}

//! Footnotes: they stand behind the text, as one list in the order of their numbers, wherever an editor has written them.

use pulldown_cmark::{Event, Tag, TagEnd};
use std::collections::HashMap;

/// The events of a text, its footnotes behind all others.
pub fn last<'e>(events: impl Iterator<Item = Event<'e>>) -> Vec<Event<'e>> {
    let (mut text, mut notes): (Vec<Event<'e>>, Vec<Vec<Event<'e>>>) = (Vec::new(), Vec::new());
    let mut within = false;
    for event in events {
        let (begins, ends) = (
            matches!(event, Event::Start(Tag::FootnoteDefinition(_))),
            matches!(event, Event::End(TagEnd::FootnoteDefinition)),
        );
        if begins {
            within = true;
            notes.push(Vec::new());
        }
        match notes.last_mut().filter(|_| within) {
            Some(note) => note.push(event),
            None => text.push(event),
        }
        within &= !ends;
    }
    let mut numbers = Numbers::default();
    for event in text.iter().chain(notes.iter().flatten()) {
        if let Event::FootnoteReference(label) = event {
            numbers.of(label);
        }
    }
    notes.sort_by_cached_key(|note| match note.first() {
        Some(Event::Start(Tag::FootnoteDefinition(label))) => numbers.of(label),
        _ => usize::MAX,
    });
    text.into_iter().chain(notes.into_iter().flatten()).collect()
}

/// Numbers of footnotes in the order in which the text refers to them.
#[derive(Default)]
pub struct Numbers(HashMap<String, usize>);

impl Numbers {
    pub fn of(&mut self, label: &str) -> usize {
        let next = self.0.len() + 1;
        *self.0.entry(label.to_owned()).or_insert(next)
    }
}

/// The list around the notes' entries, which stand behind each other at the end of a text's HTML.
pub fn listed(html: &str, entry: &str, list: &str) -> String {
    match html.find(entry) {
        Some(start) => format!("{}{list}{}</ol>", &html[..start], html[start..].trim_end()),
        None => html.trim_end().to_owned(),
    }
}

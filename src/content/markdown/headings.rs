//! The headings of a text, and the fragments that lead to them.

use super::source::{BETWEEN, events};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::collections::HashSet;

/// Fragment and words of each heading, as [`Page::html`] makes them.
pub fn headings(blocks: &[String]) -> Vec<(String, String)> {
    let text = blocks.join(BETWEEN);
    let mut ids = Ids::default();
    titles(&events(&text).collect::<Vec<_>>()).into_iter().map(|title| (ids.next(&title), title)).collect()
}

/// The words of each heading.
pub(super) fn titles(events: &[Event<'_>]) -> Vec<String> {
    let (mut titles, mut within) = (Vec::new(), false);
    for event in events {
        match event {
            Event::Start(Tag::Heading { .. }) => {
                within = true;
                titles.push(String::new());
            }
            Event::End(TagEnd::Heading(_)) => within = false,
            Event::Text(words) | Event::Code(words) if within => {
                titles.last_mut().into_iter().for_each(|title| title.push_str(words));
            }
            _ => {}
        }
    }
    titles
}

/// Ids of headings, each once. They begin with `text-`, which no id of the page itself does, and none is a footnote's.
#[derive(Default)]
pub(super) struct Ids(HashSet<String>);

impl Ids {
    pub(super) fn next(&mut self, title: &str) -> String {
        let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let id = format!("text-{}", words.collect::<Vec<_>>().join("-").to_lowercase());
        let numbered = (2..).map(|number| format!("{id}-{number}"));
        let mut free = std::iter::once(id.clone()).chain(numbered).filter(|id| !is_of_a_note(id));
        let id = free.find(|id| !self.0.contains(id)).unwrap_or(id.clone());
        self.0.insert(id.clone());
        id
    }
}

/// Whether an id is one that a footnote or the way back from it has.
fn is_of_a_note(id: &str) -> bool {
    let number = id.strip_prefix("text-note-").or_else(|| id.strip_prefix("text-ref-"));
    number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
}

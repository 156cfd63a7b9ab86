//! The first words of a release's text, for descriptions.

use super::source::{BETWEEN, events};
use pulldown_cmark::{Event, Tag, TagEnd};

/// The first words of a text, without marks and headings: as many as a description may need.
pub fn first_words(blocks: &[String]) -> String {
    let text = blocks.join(BETWEEN);
    let (mut words, mut note) = (String::new(), false);
    for event in events(&text) {
        match event {
            Event::Start(Tag::FootnoteDefinition(_) | Tag::Heading { .. }) => note = true,
            Event::End(TagEnd::FootnoteDefinition | TagEnd::Heading(_)) => note = false,
            Event::Text(text) | Event::Code(text) if !note => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            Event::End(TagEnd::Item | TagEnd::Paragraph | TagEnd::TableCell) if !note => {
                words.push(' ');
            }
            _ => {}
        }
        if words.chars().count() > ENOUGH {
            break;
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// More letters than any description shows.
const ENOUGH: usize = 400;

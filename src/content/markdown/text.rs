//! The text of a release without marks, as it would be sent by mail.

use super::super::hidden::Hidden;
use super::notes::Numbers;
use super::source::{BETWEEN, events};
use super::{Target, allowed};
use pulldown_cmark::{Event, Tag, TagEnd};

/// A text without marks, as it would be sent by mail: lists, tables, links and notes stay what they are.
pub fn plain(blocks: &[String], hidden: &Hidden) -> String {
    let source = blocks.join(BETWEEN);
    let mut text = String::new();
    let mut footnotes = Numbers::default();
    let (mut lists, mut targets): (Vec<Option<u64>>, Vec<String>) = (Vec::new(), Vec::new());
    for event in events(&source) {
        match event {
            Event::Text(words) | Event::Code(words) => text.push_str(&words),
            Event::SoftBreak => text.push(' '),
            Event::HardBreak => text.push('\n'),
            Event::Rule => text.push_str("* * *\n\n"),
            Event::Start(Tag::BlockQuote(_)) => text.push_str("> "),
            Event::Start(Tag::List(first)) => {
                if !lists.is_empty() && !text.ends_with('\n') {
                    text.push('\n');
                }
                lists.push(first);
            }
            Event::End(TagEnd::List(_)) => {
                lists.pop();
                if lists.is_empty() {
                    text.push('\n');
                }
            }
            Event::Start(Tag::Item) => {
                text.push_str(&"  ".repeat(lists.len().saturating_sub(1)));
                match lists.last_mut() {
                    Some(Some(number)) => {
                        text.push_str(&format!("{number}. "));
                        *number += 1;
                    }
                    _ => text.push_str("- "),
                }
            }
            Event::End(TagEnd::Item) if !text.ends_with('\n') => text.push('\n'),
            Event::End(TagEnd::Paragraph) if !lists.is_empty() => text.push('\n'),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock) => text.push_str("\n\n"),
            Event::End(TagEnd::TableCell) => text.push_str(" | "),
            Event::End(TagEnd::TableRow | TagEnd::TableHead) => {
                text.truncate(text.trim_end_matches([' ', '|']).len());
                text.push('\n');
            }
            Event::End(TagEnd::Table) => text.push('\n'),
            Event::Start(Tag::Link { dest_url, .. }) => targets.push(dest_url.into_string()),
            Event::End(TagEnd::Link) => {
                let target = targets.pop().unwrap_or_default();
                let web = matches!(allowed(&target, hidden), Some(Target::Web(_)));
                if web && !text.ends_with(&target) {
                    text.push_str(&format!(" ({target})"));
                }
            }
            Event::FootnoteReference(label) => text.push_str(&format!(" [{}]", footnotes.of(&label))),
            Event::Start(Tag::FootnoteDefinition(label)) => text.push_str(&format!("[{}] ", footnotes.of(&label))),
            _ => {}
        }
    }
    text.trim_end().to_owned()
}

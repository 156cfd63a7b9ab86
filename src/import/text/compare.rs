//! The original beside what became of it: every word, number and mark in its order, or where the first is missing.

use super::dom::{Node, parse};
use super::visible::{DELETED, visible, words};
use crate::content::markdown::OPTIONS;
use pulldown_cmark::{Parser, html};

/// How many words are shown of what differs, and before it.
const SHOWN: usize = 12;
const BEFORE: usize = 5;

/// Where a text says something else than its original.
pub fn difference(original: &Node, blocks: &[String]) -> Option<String> {
    let (before, after) = (visible(original), rendered(blocks));
    if words(&before).eq(words(&after)) {
        return None;
    }
    let (before, after): (Vec<&str>, Vec<&str>) = (words(&before).collect(), words(&after).collect());
    let same = before.iter().zip(&after).take_while(|(a, b)| a == b).count();
    let ends = before[same..].iter().rev().zip(after[same..].iter().rev()).take_while(|(a, b)| a == b).count();
    let place = match same {
        0 => "at its beginning".to_owned(),
        _ => format!("after “{}”", shown(&before[same.saturating_sub(BEFORE)..same])),
    };
    let [was, is] = [&before[same..before.len() - ends], &after[same..after.len() - ends]].map(shown);
    Some(format!("its text differs from the original {place}: “{was}” there, “{is}” here"))
}

/// What the text says as it is published.
fn rendered(blocks: &[String]) -> String {
    let text = blocks.join("\n\n");
    let mut page = String::new();
    html::push_html(&mut page, Parser::new_ext(&text, OPTIONS));
    visible(&parse(&page))
}

fn shown(words: &[&str]) -> String {
    let more = if words.len() > SHOWN { " …" } else { "" };
    let shown = words.iter().take(SHOWN).map(|word| match word.contains(DELETED) {
        true => format!("~~{}~~", word.replace(DELETED, "")),
        false => (*word).to_owned(),
    });
    shown.collect::<Vec<_>>().join(" ") + more
}

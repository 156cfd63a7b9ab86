//! The HTML of a feed as words and as Markdown blocks. Scripts, styles and pictures do not pass.
//!
//! HTML → [`dom`] → [`reader`] → [`block`] → [`write`] → Markdown, which [`compare`] reads beside the HTML.

mod block;
mod compare;
pub mod dom;
mod grid;
mod inline;
mod left_out;
mod links;
mod lists;
mod marks;
mod reader;
pub mod tags;
mod template;
mod visible;
mod write;

use crate::content::markdown::{first_words, headings};
use block::{Block, Style};
use links::Links;
use reader::Reader;
use std::collections::BTreeMap;
use url::Url;

pub use dom::is_block_name;
pub use left_out::{LeftOut, is_unseen};
pub use visible::composed;

/// A text as it came over, and what did not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// Markdown blocks.
    pub blocks: Vec<String>,
    pub left_out: Vec<LeftOut>,
    /// What else an editor has to know.
    pub notes: Vec<String>,
}

/// The words of a piece of HTML.
pub fn words(html: &str) -> String {
    first_words(&text(html, None).blocks)
}

/// All words of a piece of HTML on one line, those of headings and tables too; none that are struck out.
pub fn line(html: &str) -> String {
    let visible = visible::visible(&dom::parse(html));
    visible::words(&visible).filter(|word| !word.contains(visible::DELETED)).collect::<Vec<_>>().join(" ")
}

/// HTML as a list of Markdown blocks; relative links are resolved by `base`, or lose their target.
pub fn text(html: &str, base: Option<&Url>) -> Text {
    let root = dom::parse(html);
    let read = |headings| {
        let mut reader = Reader::new(&root, Links::new(base, headings));
        let blocks = reader.blocks(&dom::children(&root), &Style::default());
        (blocks, reader)
    };
    let (mut parsed, mut reader) = read(BTreeMap::new());
    let mut blocks = write::write(&parsed);
    if reader.links.within {
        (parsed, reader) = read(fragments(&parsed, &blocks));
        blocks = write::write(&parsed);
    }
    let mut notes: Vec<String> = reader.links.lost.into_iter().chain(reader.notes).collect();
    if dom::is_too_deep(html) {
        notes.push("its elements stand too deep within each other: its words came without what they were".to_owned());
    }
    notes.extend(compare::difference(&root, &blocks));
    Text { blocks, left_out: reader.left_out, notes }
}

/// The fragments of headings by the names that they had in the original.
fn fragments(parsed: &[Block], blocks: &[String]) -> BTreeMap<String, String> {
    let mut named = Vec::new();
    names(parsed, &mut named);
    let headings = headings(blocks).into_iter();
    headings.zip(named).flat_map(|((fragment, _), ids)| ids.into_iter().map(move |id| (id, fragment.clone()))).collect()
}

fn names(blocks: &[Block], named: &mut Vec<Vec<String>>) {
    for block in blocks {
        match block {
            Block::Heading { ids, .. } => named.push(ids.clone()),
            Block::Quote(blocks) => names(blocks, named),
            Block::List { items, .. } => items.iter().for_each(|item| names(item, named)),
            _ => {}
        }
    }
}

/// The marks around a quotation, by how many it stands in.
fn quotation(depth: usize) -> (&'static str, &'static str) {
    if depth.is_multiple_of(2) { ("“", "”") } else { ("‘", "’") }
}

//! What stands in a text as it is rendered: all blocks together, with the renderer's own options.

use super::source::{BETWEEN, OPTIONS};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use std::ops::Range;

/// What the check of a text looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Shown as text.
    Html(String),
    /// A link's target.
    Link(String),
    Picture,
    /// A link or a heading in which nothing stands.
    Empty(&'static str),
}

/// Everything that is to be looked at, with the place of its block.
pub fn found(blocks: &[String]) -> Vec<(usize, Found)> {
    let text = blocks.join(BETWEEN);
    let found = |(event, span): (Event<'_>, Range<usize>)| {
        let found = match event {
            Event::Html(html) | Event::InlineHtml(html) => Found::Html(html.into_string()),
            Event::Start(Tag::Link { dest_url, .. }) => Found::Link(dest_url.into_string()),
            Event::Start(Tag::Image { .. }) => Found::Picture,
            _ => return None,
        };
        Some((place(blocks, span.start).0, found))
    };
    let found = Parser::new_ext(&text, OPTIONS).into_offset_iter().filter_map(found);
    found.chain(empty(&text).into_iter().map(|(at, what)| (place(blocks, at).0, Found::Empty(what)))).collect()
}

/// Where links and headings without words begin.
fn empty(text: &str) -> Vec<(usize, &'static str)> {
    let mut empty = Vec::new();
    // Those that have not ended, and whether they have words.
    let mut open: Vec<(usize, &str, bool)> = Vec::new();
    for (event, span) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
        match event {
            Event::Start(Tag::Link { .. }) => open.push((span.start, "link", false)),
            Event::Start(Tag::Heading { .. }) => open.push((span.start, "heading", false)),
            // A picture is another mistake.
            Event::Start(Tag::Image { .. }) => open.iter_mut().for_each(|(.., worded)| *worded = true),
            Event::Text(words) | Event::Code(words) | Event::Html(words) | Event::InlineHtml(words) => {
                let worded = words.chars().any(|c| !c.is_whitespace());
                open.iter_mut().for_each(|(.., any)| *any |= worded);
            }
            Event::End(TagEnd::Link | TagEnd::Heading(_)) => {
                empty.extend(open.pop().filter(|(.., worded)| !worded).map(|(at, what, _)| (at, what)));
            }
            _ => {}
        }
    }
    empty
}

/// The block in which a byte of the whole text stands, and where in it.
fn place(blocks: &[String], at: usize) -> (usize, usize) {
    let mut start = 0;
    for (number, block) in blocks.iter().enumerate() {
        if at < start + block.len() + BETWEEN.len() {
            return (number, at - start);
        }
        start += block.len() + BETWEEN.len();
    }
    (blocks.len().saturating_sub(1), 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(blocks: &[&str]) -> Vec<String> {
        blocks.iter().map(|block| (*block).to_owned()).collect()
    }

    #[test]
    fn a_text_is_looked_at_as_a_whole() {
        let text = blocks(&["A[^1] and [b][b].", "[^1]: [x](//evil.example/)", "[b]: /nowhere/"]);
        let links = [(0, "/nowhere/"), (1, "//evil.example/")];
        let expected: Vec<_> = links.map(|(at, target)| (at, Found::Link(target.to_owned()))).into();
        assert_eq!(found(&text), expected);
        let bare = blocks(&["## ", "[](https://x.gov/) [ ](https://y.gov/) [**b**](/c/)"]);
        let bare: Vec<_> = found(&bare).into_iter().filter(|(_, found)| matches!(found, Found::Empty(_))).collect();
        assert_eq!(bare, [(0, Found::Empty("heading")), (1, Found::Empty("link")), (1, Found::Empty("link"))]);
        let fenced = blocks(&["```\ncode", "```\n<https://x.gov/> <b>"]);
        assert_eq!(found(&fenced), [(1, Found::Link("https://x.gov/".to_owned())), (1, Found::Html("<b>".to_owned()))]);
    }
}

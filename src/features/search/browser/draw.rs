//! Draws what was found. Text is text, whatever it holds.

use super::super::{Chip, Texts};
use super::dom::{element, text, worded};
use frontdesk_search::{Marker, Record, sentence};
use web_sys::{Element, Node};

/// A text with the words that were found marked.
pub fn marked(words: &str, marker: &Marker) -> Vec<Node> {
    between(words, 0, words.len(), marker)
}

/// The part of a text to show, with the words that were found marked.
pub fn sentence_of(words: &str, marker: &Marker) -> Vec<Node> {
    let (start, end) = sentence(words, &marker.found(words));
    let mut nodes = Vec::new();
    if start > 0 {
        nodes.push(text("… "));
    }
    nodes.extend(between(words, start, end, marker));
    if end < words.len() {
        nodes.push(text(" …"));
    }
    nodes
}

fn between(words: &str, start: usize, end: usize, marker: &Marker) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut at = start;
    let part = |from: usize, to: usize| words.get(from..to).unwrap_or_default();
    for (from, to, _) in marker.found(words) {
        if from < at || to > end {
            continue;
        }
        nodes.push(text(part(at, from)));
        nodes.push(worded("mark", &[], part(from, to)).into());
        at = to;
    }
    nodes.push(text(part(at, end)));
    nodes
}

/// A release that was found, with a heading of this kind. `about` is what is shown of its text.
pub fn release(
    heading: &str,
    record: &Record,
    href: &str,
    day: &str,
    about: &[Node],
    marker: &Marker,
    texts: &Texts,
) -> Element {
    let lang = ("lang", &*record.language);
    let link = element("a", &[("class", "search__link"), ("href", href), lang], &marked(&record.title, marker));
    let mut meta: Vec<Node> = vec![worded("time", &[("datetime", &record.day)], day).into()];
    if !record.publisher.is_empty() {
        let publisher = texts.fill("published_by", &[("publisher", &record.publisher)]);
        meta.extend([text(" · "), worded("span", &[], &publisher).into()]);
    }
    if record.withdrawn {
        meta.extend([text(" · "), worded("strong", &[], texts.get("withdrawn")).into()]);
    }
    element(
        "li",
        &[("class", "search__story")],
        &[
            element(heading, &[("class", "search__title")], &[link.into()]).into(),
            element("p", &[("class", "search__about"), lang], about).into(),
            element("p", &[("class", "search__meta")], &meta).into(),
        ],
    )
}

/// A page that was found: its name, and what it is.
pub fn page(href: &str, title: &[Node], lang: &str, note: &str) -> Element {
    let lang = if lang.is_empty() { ("class", "search__link") } else { ("lang", lang) };
    let link = element("a", &[("href", href), ("class", "search__link"), lang], title);
    let mut parts: Vec<Node> = vec![link.into()];
    if !note.is_empty() {
        parts.extend([text(" "), worded("span", &[("class", "search__note")], note).into()]);
    }
    element("li", &[], &parts)
}

/// What was chosen, each with the way to take it back.
pub fn chips(chips: &[Chip], texts: &Texts) -> Element {
    let mut items: Vec<Node> = Vec::new();
    for Chip { of, value, name } in chips {
        let label = texts.fill("remove", &[("name", name)]);
        let attributes = [
            ("type", "button"),
            ("class", "search__chip"),
            ("data-of", of),
            ("data-value", value),
            ("aria-label", &*label),
        ];
        let cross = worded("span", &[("aria-hidden", "true")], " ×");
        let chip = element("button", &attributes, &[text(name), cross.into()]);
        items.push(element("li", &[], &[chip.into()]).into());
    }
    let clear = [("type", "button"), ("class", "search__clear"), ("data-of", "all")];
    items.push(element("li", &[], &[worded("button", &clear, texts.get("clear")).into()]).into());
    element("ul", &[("class", "search__chips"), ("aria-label", texts.get("chosen"))], &items)
}

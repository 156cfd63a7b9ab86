//! Draws an answer below the field. Another site's visitor stays where the embed stands.

use super::super::{Block, Link, OfficeShown};
use super::dom::{LABEL, element, text, worded};
use web_sys::{Element, Node};

/// What a button is that chooses one of several places.
pub const CHOICE: &str = ".choices button";

pub fn blocks(blocks: &[Block], is_embed: bool) -> Vec<Node> {
    blocks.iter().map(|shown| block(shown, is_embed).into()).collect()
}

fn block(block: &Block, is_embed: bool) -> Element {
    match block {
        Block::Offices(offices) => list("ol", "answers", offices, |shown| office(shown, is_embed)),
        Block::Text(words) => worded("p", &[], words),
        Block::Choices(labels) => list("ul", "choices", labels, |label| {
            let button = [("type", "button"), ("class", "usa-button usa-button--unstyled"), (LABEL, label)];
            element("li", &[], &[worded("button", &button, label).into()])
        }),
        Block::Link(before, Link { text: words, href, external }) => {
            let rel = if *external && !is_embed { ("rel", "external") } else { ("href", &**href) };
            let link = link(href, rel, words, is_embed);
            element("p", &[], &[text(before), text(if before.is_empty() { "" } else { " " }), link])
        }
        Block::Save(title, href) => {
            element("frontdesk-save", &[("data-kind", "place"), ("data-title", title), ("data-href", href)], &[])
        }
    }
}

fn list<T>(name: &str, class: &str, items: &[T], draw: impl Fn(&T) -> Element) -> Element {
    let items: Vec<Node> = items.iter().map(|item| draw(item).into()).collect();
    element(name, &[("class", class)], &items)
}

fn link(href: &str, more: (&str, &str), words: &str, is_embed: bool) -> Node {
    let place = if is_embed { ("target", "_blank") } else { ("class", "usa-link") };
    worded("a", &[("href", href), more, place], words).into()
}

/// Offices are named by the agency in English only.
fn office(office: &OfficeShown, is_embed: bool) -> Element {
    let heading = if is_embed { "h2" } else { "h3" };
    let mut why = vec![text(&office.why)];
    if let Some(quote) = &office.quote {
        why.extend([text(" "), worded("q", &[("lang", "en")], quote).into()]);
    }
    let parts = [
        worded("p", &[("class", "answers__kind")], &office.kind),
        element(heading, &[], &[link(&office.href, ("lang", "en"), &office.name, is_embed)]),
        element("p", &[], &why),
        worded("p", &[("class", "answers__place")], &office.place),
    ];
    element("li", &[("class", "answers__office")], &parts.map(Node::from))
}

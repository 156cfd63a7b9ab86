//! Draws an answer below the field. Another site's visitor stays where the embed stands.

use super::super::{Block, Link, OfficeShown};
use super::dom::{LABEL, element, text, worded};
use web_sys::{Element, Node};

/// What a button is that chooses one of several places.
pub const CHOICE: &str = ".choices button";

/// How many offices an embed shows at once, which stands in another site's column.
const FIRST: usize = 3;

/// `more` words how many offices are not shown at once.
pub fn blocks(blocks: &[Block], is_embed: bool, more: &dyn Fn(usize) -> String) -> Vec<Node> {
    let mut drawn = Vec::new();
    for shown in blocks {
        match shown {
            // One alone is no longer than what would open it.
            Block::Offices(offices) if is_embed && offices.len() > FIRST + 1 => {
                let (first, rest) = offices.split_at_checked(FIRST).unwrap_or((offices, &[]));
                let summary = worded("summary", &[], &more(rest.len()));
                let rest = element("details", &[], &[summary.into(), list_of_offices(rest, is_embed).into()]);
                drawn.extend([list_of_offices(first, is_embed).into(), rest.into()]);
            }
            other => drawn.push(block(other, is_embed).into()),
        }
    }
    drawn
}

fn list_of_offices(offices: &[OfficeShown], is_embed: bool) -> Element {
    list("ol", "answers", offices, |shown| office(shown, is_embed))
}

fn block(block: &Block, is_embed: bool) -> Element {
    match block {
        Block::Offices(offices) => list_of_offices(offices, is_embed),
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
    let mut place = Vec::new();
    if let Some(street) = &office.street {
        place.extend([text(street), element("br", &[], &[]).into()]);
    }
    place.push(text(&office.place));
    let mut parts: Vec<Node> = vec![
        worded("p", &[("class", "answers__kind")], &office.kind).into(),
        element(heading, &[], &[link(&office.href, ("lang", "en"), &office.name, is_embed)]).into(),
        element("p", &[], &why).into(),
        element("p", &[("class", "answers__place")], &place).into(),
    ];
    if let Some((number, href)) = &office.phone {
        parts.push(element("p", &[], &[link(href, ("class", "usa-link phone"), number, is_embed)]).into());
    }
    element("li", &[("class", "answers__office")], &parts)
}

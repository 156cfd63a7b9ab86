//! Draws an answer below the field. Another site's visitor stays where the embed stands.

use super::super::{Block, KindShown, Link, OfficeShown, Phone, Settings};
use super::dom::{LABEL, element, set, text, worded};
use web_sys::{Element, Node};

/// What a button is that chooses one of several places.
pub const CHOICE: &str = ".choices button";

/// How many kinds of office an embed shows at once, which stands in another site's column.
const FIRST: usize = 3;

pub fn blocks(blocks: &[Block], settings: &Settings, is_embed: bool) -> Vec<Node> {
    let mut drawn = Vec::new();
    for shown in blocks {
        match shown {
            Block::Offices(kinds) => {
                let kinds: Vec<Node> = kinds.iter().map(|shown| kind(shown, settings, is_embed).into()).collect();
                // One alone is no longer than what would open it.
                if is_embed && kinds.len() > FIRST + 1 {
                    let (first, rest) = kinds.split_at_checked(FIRST).unwrap_or((&kinds, &[]));
                    let mut folded =
                        vec![worded("summary", &[], &settings.words.count("more_kinds", rest.len())).into()];
                    folded.extend_from_slice(rest);
                    drawn.extend_from_slice(first);
                    drawn.push(element("details", &[], &folded).into());
                } else {
                    drawn.extend(kinds);
                }
            }
            Block::Map(_) if is_embed => {}
            other => drawn.push(block(other, is_embed).into()),
        }
    }
    drawn
}

fn kind(shown: &KindShown, settings: &Settings, is_embed: bool) -> Element {
    let heading = worded("h2", &[], &shown.heading);
    let draw = |shown: &OfficeShown| office(shown, settings, is_embed).into();
    let mut parts: Vec<Node> = vec![heading.into()];
    parts.extend(shown.first.iter().map(draw));
    if !shown.farther.is_empty() {
        let mut folded = vec![worded("summary", &[], &shown.summary).into()];
        folded.extend(shown.farther.iter().map(draw));
        parts.push(element("details", &[("class", "fold")], &folded).into());
    }
    element("section", &[("class", "kind")], &parts)
}

fn block(block: &Block, is_embed: bool) -> Element {
    match block {
        Block::Offices(_) => element("div", &[], &[]),
        Block::Map(src) => {
            element("frontdesk-map", &[("class", "map answer__map"), ("data-src", src), ("data-answer", "")], &[])
        }
        Block::Text(words) => worded("p", &[], words),
        Block::Choices(labels) => list("ul", "choices", labels, |label| {
            let button = [("type", "button"), ("class", "plain"), (LABEL, label)];
            element("li", &[], &[worded("button", &button, label).into()])
        }),
        Block::Link(before, Link { text: words, href, external }) => {
            let rel = if *external && !is_embed { ("rel", "external") } else { ("href", &**href) };
            let link = link(href, &[rel], words, is_embed);
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

fn link(href: &str, more: &[(&str, &str)], words: &str, is_embed: bool) -> Node {
    let link = worded("a", &[("href", href)], words);
    let place = is_embed.then_some(("target", "_blank"));
    for (name, value) in more.iter().chain(&place) {
        let _ = link.set_attribute(name, value);
    }
    link.into()
}

/// A card: what it is, how far, where, how to act, then what is known.
fn office(office: &OfficeShown, settings: &Settings, is_embed: bool) -> Element {
    let own = office.is_own_name.then_some(("lang", &*settings.language));
    let name = element("h3", &[], &[link(&office.href, own.as_slice(), &office.name, is_embed)]);
    let mut top: Vec<Node> = vec![name.into()];
    if !office.distance.is_empty() {
        top.extend([text(" "), worded("span", &[("class", "office__distance")], &office.distance).into()]);
    }
    let mut address: Vec<Node> = Vec::new();
    if let Some(street) = &office.street {
        address.extend([text(street), element("br", &[], &[]).into()]);
    }
    address.push(text(&office.place));
    let address = element("strong", &[], &address);
    let mut parts: Vec<Node> = Vec::new();
    if let Some(flag) = &office.flag {
        parts.push(worded("p", &[("class", "office__flag")], flag).into());
    }
    parts.extend([
        element("div", &[("class", "office__top")], &top).into(),
        element("address", &[("class", "address")], &[address.into()]).into(),
        element("p", &[("class", "row")], &acts(office, settings, is_embed)).into(),
        element("dl", &[("class", "facts")], &facts(office, settings, is_embed)).into(),
    ]);
    let class = if office.flag.is_some() { "office office--likely" } else { "office" };
    let card = element("article", &[("class", class)], &parts);
    if !office.spot.is_empty() && !is_embed {
        set(&card, &[("data-number", &office.number), ("data-spot", &office.spot)]);
    }
    card
}

/// Calling, and the way there: the first of them stands out.
fn acts(office: &OfficeShown, settings: &Settings, is_embed: bool) -> Vec<Node> {
    let mut acts: Vec<Node> = Vec::new();
    if let Phone::Own(number, href) = &office.phone {
        let call = element(
            "a",
            &[("href", href), ("class", "button button--first phone")],
            &[text(&[settings.words.get("call"), " "].concat()), worded("span", &[("class", "number")], number).into()],
        );
        acts.push(call.into());
    }
    if let Some([before, place, after]) = &office.directions {
        let href = [before, &*String::from(js_sys::encode_uri_component(place)), after].concat();
        let class = if acts.is_empty() { "button button--first icon icon--way" } else { "button icon icon--way" };
        acts.extend([
            text(" "),
            link(
                &href,
                &[("class", class), ("rel", if is_embed { "noopener" } else { "external" })],
                settings.words.get("directions"),
                is_embed,
            ),
        ]);
    }
    acts
}

fn facts(office: &OfficeShown, settings: &Settings, is_embed: bool) -> Vec<Node> {
    let mut facts = Vec::new();
    if let Phone::None(words, other) = &office.phone {
        let mut line = vec![text(words)];
        if let Some((before, number, href)) = other {
            line.extend([text(" "), text(before), text(" "), link(href, &[("class", "phone")], number, is_embed)]);
        }
        facts.push(fact(settings.words.get("phone"), &line));
    }
    let mut why: Vec<Node> = Vec::new();
    for (at, part) in office.why.split(['*']).enumerate() {
        why.push(if at % 2 == 1 { worded("strong", &[], part).into() } else { text(part) });
    }
    if let Some(quote) = &office.quote {
        why.extend([text(" "), worded("q", &[("lang", &settings.language)], quote).into()]);
    }
    facts.push(fact(settings.words.get("serves"), &why));
    facts
}

fn fact(name: &str, value: &[Node]) -> Node {
    element("div", &[("class", "fact")], &[worded("dt", &[], name).into(), element("dd", &[], value).into()]).into()
}

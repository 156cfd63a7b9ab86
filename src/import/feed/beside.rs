//! What the reader of feeds leaves out of an entry: its language, the pictures of a JSON Feed, and an enclosure where
//! there is Media RSS too.

use super::Medium;
use serde_json::Value;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    pub language: Option<String>,
    pub media: Vec<Medium>,
    /// Categories that have a label and no term.
    pub labels: Vec<String>,
    /// Whether `isPermaLink="false"` marks its id as no address.
    pub guid_is_no_address: bool,
    /// A title with elements in it, as it is written.
    pub title: Option<String>,
    /// The address of the original, where a service gives its own.
    pub original: Option<String>,
    /// Why it is no release: a draft, or what a system keeps besides.
    pub is_none: Option<String>,
}

impl Beside {
    /// For each entry of a feed, in their order.
    pub fn of_all(text: &str) -> Vec<Self> {
        if text.starts_with('{') { of_json(text) } else { of_xml(text) }
    }
}

fn of_json(text: &str) -> Vec<Beside> {
    let document: Value = serde_json::from_str(text).unwrap_or_default();
    let words = |item: &Value, name: &str| item.get(name).and_then(Value::as_str).map(str::to_owned);
    let items = document.get("items").and_then(Value::as_array).into_iter().flatten();
    let beside = |item: &Value| Beside {
        language: words(item, "language"),
        media: ["image", "banner_image"].iter().filter_map(|name| words(item, name)).map(picture).collect(),
        ..Beside::default()
    };
    items.map(beside).collect()
}

fn picture(address: String) -> Medium {
    Medium { address, kind: Some("image".to_owned()), title: None, caption: None, credit: None }
}

fn of_xml(text: &str) -> Vec<Beside> {
    let name = if text.contains("<entry") { "entry" } else { "item" };
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let mut found = Vec::new();
    for piece in text.split(&open).skip(1) {
        // Not `<items>`, which in RDF names them all.
        if !piece.starts_with(|c: char| c.is_whitespace() || matches!(c, '>' | '/')) {
            continue;
        }
        let piece = piece.split(&close).next().unwrap_or_default();
        let (tag, rest) = piece.split_once('>').unwrap_or((piece, ""));
        let language = attribute(tag, "xml:lang").or_else(|| element(rest, "dc:language"));
        let guid = rest.split_once("<guid").and_then(|(_, rest)| rest.split_once('>')).map_or("", |(tag, _)| tag);
        let guid_is_no_address = attribute(guid, "isPermaLink").is_some_and(|value| value == "false");
        found.push(Beside {
            language,
            media: [enclosures(rest), small_pictures(rest)].concat(),
            labels: [labels(rest), subjects(rest)].concat(),
            guid_is_no_address,
            title: element_with_elements(rest, "title"),
            original: element(rest, "feedburner:origLink").map(|address| address.replace("&amp;", "&")),
            is_none: is_none(rest),
        });
    }
    found
}

fn enclosures(entry: &str) -> Vec<Medium> {
    let tags = entry.split("<enclosure").skip(1).filter_map(|rest| rest.split_once('>')).map(|(tag, _)| tag);
    let medium = |tag| {
        let address = attribute(tag, "url")?.replace("&amp;", "&");
        Some(Medium { address, kind: attribute(tag, "type"), title: None, caption: None, credit: None })
    };
    tags.filter_map(medium).collect()
}

/// A small picture where the feed names no larger one (Media RSS).
fn small_pictures(entry: &str) -> Vec<Medium> {
    if entry.contains("<media:content") || entry.contains("<enclosure") {
        return Vec::new();
    }
    let tag = entry.split_once("<media:thumbnail").and_then(|(_, rest)| rest.split_once('>')).map(|(tag, _)| tag);
    let address = tag.and_then(|tag| attribute(tag, "url")).map(|address| address.replace("&amp;", "&"));
    address.map(picture).into_iter().collect()
}

/// Of a category without a term, which Atom asks for (RFC 4287, 4.2.2), some systems write the label alone.
fn labels(entry: &str) -> Vec<String> {
    let tags = entry.split("<category").skip(1).filter_map(|rest| rest.split_once('>')).map(|(tag, _)| tag);
    let label = |tag| attribute(tag, "label").filter(|_| attribute(tag, "term").is_none());
    tags.filter_map(label).map(|label| super::super::text::words(&label)).collect()
}

/// Why an entry is no release: a draft (RFC 5023, 13.1.1), or a comment, a setting or a template of Blogger's export.
fn is_none(entry: &str) -> Option<String> {
    const BLOGGER: &str = "http://schemas.google.com/blogger/2008/kind#";
    let is_draft = element(entry, "app:draft").is_some_and(|draft| draft.eq_ignore_ascii_case("yes"));
    if is_draft || element(entry, "draft").is_some_and(|draft| draft.eq_ignore_ascii_case("yes")) {
        return Some("it is a draft there".to_owned());
    }
    let kind = entry.split_once(BLOGGER)?.1.split(['"', '\'']).next()?;
    (!matches!(kind, "post" | "page")).then(|| format!("it is no release there, but a {kind}"))
}

/// What an element holds where elements are in it, of which the reader of feeds keeps the first words.
fn element_with_elements(text: &str, name: &str) -> Option<String> {
    let inside = text.split_once(&format!("<{name}>"))?.1.split_once(&format!("</{name}>"))?.0;
    (inside.contains('<') && !inside.contains("<![CDATA[")).then(|| inside.to_owned())
}

/// Subjects of Dublin Core, which the reader of feeds leaves out of RSS 1.0.
fn subjects(entry: &str) -> Vec<String> {
    let parts = entry.split("<dc:subject>").skip(1).filter_map(|rest| rest.split_once("</dc:subject>"));
    parts.map(|(subject, _)| super::super::text::line(subject)).filter(|subject| !subject.is_empty()).collect()
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let value = tag.split_once(name)?.1.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    value[1..].split_once(quote).map(|(value, _)| value.to_owned())
}

fn element(text: &str, name: &str) -> Option<String> {
    let rest = text.split_once(&format!("<{name}>"))?.1;
    Some(rest.split_once('<')?.0.trim().to_owned())
}

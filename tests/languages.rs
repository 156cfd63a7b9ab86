//! Every page says the same in each language, in its own words. The pseudo-locale tells a text that is neither a message
//! nor content: it has plain letters where there should be none.

#![allow(clippy::unwrap_used, reason = "a helper of tests fails its test")]

mod fixture;

use fixture::{Fixture, documents};
use std::collections::BTreeMap;

const PSEUDO: &str = "\"languages\": [\"en\", \"es\", \"en-XA\", \"ar-XB\"]";

fn site() -> fixture::Fixture {
    Fixture::new().edited("portal.json", "\"languages\": [\"en\", \"es\"]", PSEUDO).in_every_state().published()
}

/// The English pages that name one in another language, with both documents.
fn alternates(site: &Fixture, lang: &str) -> Vec<(String, String, String)> {
    let all: BTreeMap<String, String> = documents(site).into_iter().collect();
    let english = all.iter().filter(|(_, html)| html.contains("<html lang=\"en\">"));
    // A translation of a release has an address of its own.
    let own = english.filter(|(path, _)| !path.contains("/news/releases/"));
    let named = own.filter(|(_, html)| html.contains(&format!("<link rel=\"alternate\" hreflang=\"{lang}\"")));
    named
        .map(|(path, html)| {
            let other = format!("/{}{path}", lang.to_lowercase());
            let alternate = all.get(&other).unwrap_or_else(|| panic!("{other} is missing"));
            (path.clone(), html.clone(), alternate.clone())
        })
        .collect()
}

/// What a document shows: its tags and texts in their order, without what marks a text's language.
fn body(html: &str) -> Vec<&str> {
    let body = html.split_once("<body").unwrap().1;
    let mut parts = Vec::new();
    let mut rest = body;
    let mut quiet = false;
    while let Some((text, after)) = rest.split_once('<') {
        if !quiet && !text.trim().is_empty() {
            parts.push(text);
        }
        let (tag, after) = after.split_once('>').unwrap();
        quiet = tag.starts_with("script") || tag.starts_with("style");
        if !tag.starts_with('!') {
            parts.push(&rest[text.len()..text.len() + 1 + tag.len()]);
        }
        rest = after;
    }
    parts
}

/// The names of a document's elements in their order. A `span` may only mark a language, and a list of releases names
/// the language of each that has another.
fn structure(html: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut lists = 0;
    for part in body(html) {
        let Some(tag) = part.strip_prefix('<') else { continue };
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        let is_list = name == "ol" && (lists > 0 || tag.contains("class=\"stories") || tag.starts_with('/'));
        if is_list {
            lists = if tag.starts_with('/') { (lists - 1).max(0) } else { lists + 1 };
        }
        if lists == 0 && name != "span" {
            names.push(tag.split(' ').next().unwrap_or_default().to_owned());
        }
    }
    names
}

#[test]
fn each_page_has_the_same_structure_in_each_language() {
    let site = site();
    for lang in ["es", "en-XA", "ar-XB"] {
        let alternates = alternates(&site, lang);
        assert!(alternates.len() > 60, "{}", alternates.len());
        // Which lists of news there are, and which offices have one, depends on which releases are translated.
        let same = |path: &str| {
            lang != "es"
                || ["/news/", "/partners/", "/search/", "/offices/field-austin/"]
                    .iter()
                    .all(|start| !path.starts_with(start))
        };
        for (path, english, other) in alternates.into_iter().filter(|(path, ..)| same(path)) {
            let (english, other) = (structure(&english), structure(&other));
            let differs = english.iter().zip(&other).position(|(one, other)| one != other);
            let near = differs.map(|at| (&english[at.saturating_sub(3)..at + 1], &other[at.saturating_sub(3)..at + 1]));
            assert!(english == other, "{lang} {path}: {near:?}");
        }
    }
}

#[test]
fn what_a_page_says_is_a_message_or_content_and_english_content_says_that_it_is() {
    let site = site();
    for (path, _, html) in alternates(&site, "en-XA") {
        let mut elements: Vec<&str> = Vec::new();
        for part in body(&html) {
            if part.starts_with("</") {
                elements.pop();
            } else if let Some(tag) = part.strip_prefix('<') {
                let name = tag.split([' ', '/']).next().unwrap_or_default();
                if !is_content(part) && !elements.iter().any(|element| is_content(element)) {
                    for attribute in [" aria-label=\"", " alt=\"", " title=\"", " placeholder=\""] {
                        let text =
                            tag.split_once(attribute).map_or("", |(_, rest)| rest.split('"').next().unwrap_or(""));
                        assert!(!is_english(text), "{path}: {attribute}{text}");
                    }
                }
                if !["br", "img", "input", "link", "meta", "hr", "path", "use", "circle"].contains(&name) {
                    elements.push(part);
                }
            } else if !elements.iter().any(|element| is_content(element)) {
                assert!(!is_english(part), "{path}: {part:?} in {}", elements.join(" "));
            }
        }
    }
}

/// Whether an element holds what is content, in whatever language, or code.
fn is_content(element: &str) -> bool {
    let name = element[1..].split(' ').next().unwrap_or_default();
    let marked = element.contains(" lang=") && !element.contains("lang=\"en-XA\"");
    let reached = ["href=\"tel:", "href=\"mailto:"].iter().any(|start| element.contains(start));
    // Names in a choice cannot be marked.
    let named = ["topic=", "office="].iter().any(|list| element.contains(list));
    let place = named || element.contains("office-list__place");
    marked || reached || place || ["code", "script", "style", "address"].contains(&name)
}

/// Whether a text has a word in plain letters, besides what it was given between its brackets: names of agencies, of
/// places and of formats.
fn is_english(text: &str) -> bool {
    let mut depth = 0_i32;
    let outside: String = text
        .chars()
        .filter(|c| {
            depth += i32::from(*c == '⟦');
            let is_outside = depth == 0;
            depth -= i32::from(*c == '⟧');
            is_outside
        })
        .collect();
    let known = ["BoE", "Atom", "RSS", "JSON Feed", "JSON", "https", ".gov", "English", "Español"];
    let outside = known.iter().fold(outside, |text, name| text.replace(name, ""));
    let words = outside.split_whitespace().filter(|word| !word.contains(".example"));
    let outside = words.collect::<Vec<_>>().join(" ");
    outside.split(|c: char| !c.is_alphabetic()).any(|word| word.len() >= 3 && word.is_ascii())
}

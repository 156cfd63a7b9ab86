//! What stands before and behind the results: pages that are right for certain words, the feed, the link to copy.

use super::super::{Asked, Texts};
use super::dom::{element, location, part, text, window, worded};
use super::draw;
use super::page::Page;
use frontdesk_search::{Marker, Query, Search};
use std::rc::Rc;
use web_sys::{Element, Node};

/// The pages that an agency has set for some words, where a query has all of them.
pub fn bets(words: &str, texts: &Texts, search: &Search) -> Option<Element> {
    let asked = Query::parse(words, false);
    if asked.words.is_empty() {
        return None;
    }
    let fits = |query: &String| {
        let wanted = Query::parse(query, false);
        !wanted.words.is_empty() && Marker::new(&wanted, &[], &search.head.languages).fits(&wanted, words)
    };
    let mut items: Vec<Node> = Vec::new();
    for bet in texts.bets.iter().filter(|bet| bet.queries.iter().any(fits)) {
        items.push(draw::page(&bet.url, &[text(&bet.title)], &bet.lang, &bet.text).into());
    }
    if items.is_empty() {
        return None;
    }
    let heading = worded("h2", &[("class", "search__heading")], texts.get("best"));
    let list = element("ul", &[("class", "search__pages")], &items);
    Some(element("section", &[("class", "search__best")], &[heading.into(), list.into()]))
}

/// The feed of what is chosen, where there is one, and the way to pass the results on.
pub fn after(page: &Page, asked: &Asked, texts: &Texts) -> Vec<Node> {
    let mut items: Vec<Node> = Vec::new();
    if let ([(of, value)], true, true) = (asked.chosen.as_slice(), asked.words.is_empty(), asked.place.is_empty())
        && let Some(choice) = texts.choice(of, value).filter(|choice| !choice.feed.is_empty())
    {
        let href = [&*page.folder, &*choice.feed].concat();
        let link = worded("a", &[("href", &href), ("rel", "external")], texts.get("feed"));
        items.push(element("p", &[], &[link.into()]).into());
    }
    items.push(element("p", &[], &[page.button("copy", "", texts.get("copy")).into()]).into());
    items
}

/// Copies the address of the results.
pub fn copy(page: &Rc<Page>) {
    let address = location().href().unwrap_or_default();
    let _ = window().navigator().clipboard().write_text(&address);
    if let (Some(button), Some(texts)) =
        (part::<Element>(&page.results, "[data-of=copy]"), page.texts.borrow().as_ref())
    {
        button.set_text_content(Some(texts.get("copied")));
    }
}

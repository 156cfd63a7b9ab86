//! What stands before and behind the results: pages that are right for certain words, the feed, the link to copy.

use super::super::{Asked, Bet, Texts};
use super::dom::{callback, element, location, part, text, window, worded};
use super::draw;
use super::page::Page;
use frontdesk_search::{Marker, Query, Search};
use js_sys::{Function, Reflect};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Clipboard, Element, Node};

/// The pages that an agency has set for some words, where a query has all of them.
pub fn bets(words: &str, texts: &Texts, search: &Search) -> Option<Element> {
    let asked = Query::parse(words, false);
    if asked.words.is_empty() {
        return None;
    }
    let fits = |query: &String, near: bool| {
        let wanted = Query::parse(query, false);
        !wanted.words.is_empty() && Marker::new(&wanted, &[], &search.head.languages).fits(words, near)
    };
    let mut items: Vec<Node> = Vec::new();
    let is_exact = |bet: &&Bet| bet.queries.iter().any(|query| fits(query, false));
    let near = !texts.bets.iter().any(|bet| is_exact(&bet));
    for bet in
        texts.bets.iter().filter(|bet| is_exact(bet) || near && bet.queries.iter().any(|query| fits(query, true)))
    {
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
    if clipboard().is_some() {
        items.push(element("p", &[], &[page.button("copy", "", texts.get("copy")).into()]).into());
    }
    items
}

/// The clipboard; none where the address has no secure connection.
fn clipboard() -> Option<Clipboard> {
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into()).ok()?;
    clipboard.is_object().then(|| clipboard.unchecked_into())
}

/// Copies the address of the results, and says so once it is done. A visitor may have refused it.
pub fn copy(page: &Rc<Page>) {
    let Some(clipboard) = clipboard() else { return };
    let own = Rc::clone(page);
    let done = callback(move |_, _| {
        if let (Some(button), Some(texts)) =
            (part::<Element>(&own.results, "[data-of=copy]"), own.texts.borrow().as_ref())
        {
            button.set_text_content(Some(texts.get("copied")));
        }
    });
    // The address may name another place of the page, such as its main part.
    page.is_address_old.set(true);
    page.write_address();
    let copied = clipboard.write_text(&location().href().unwrap_or_default());
    let _ = Reflect::get(&copied, &"then".into())
        .and_then(|then| then.unchecked_into::<Function>().call2(&copied, &done, &callback(|_, _| ())));
}

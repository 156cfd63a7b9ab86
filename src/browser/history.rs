//! Where a visitor was on each page of this session's history: scroll position and focused link.
//! The browser does this for documents; a page that comes by fetch is too late for it.
//! Places outlive the document in the tab's session storage, which ends with the tab and is never sent.

use leptos::ev;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlAnchorElement, MouseEvent, ScrollRestoration};

/// A place on a page.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// In whole CSS pixels from the top.
    pub scroll: i32,
    /// The focused link: its target, and which one it is of the links to that target.
    pub link: Option<(String, usize)>,
}

thread_local! {
    /// The history entry that is shown; none while a new page is on its way.
    static SHOWN: Cell<Option<u32>> = const { Cell::new(None) };
    /// The address path of the page that is shown.
    static PATH: RefCell<String> = const { RefCell::new(String::new()) };
    static LAST: Cell<u32> = const { Cell::new(0) };
    static PLACES: RefCell<HashMap<u32, Place>> = RefCell::default();
}

/// Begins to remember places, in the browser's stead. Gives the place where the visitor was on this
/// page before, if they come back to it.
pub fn take_over() -> Option<Place> {
    restore_by(ScrollRestoration::Manual);
    recall();
    let place = arrive();
    if place.is_none() {
        // Where the browser itself has gone, such as to a fragment.
        remember();
    }
    // Registered before the router's own listener, so it runs before the address changes.
    window_event_listener(ev::click, |event| {
        remember();
        stay_until_arrival(&event);
    });
    window_event_listener(ev::scroll, |_| {
        // Another fragment of the same page is an entry of its own.
        let shown = same_page().then(|| SHOWN.get().map(|_| entry())).flatten();
        SHOWN.set(shown.or(SHOWN.get()));
        if let Some(shown) = shown {
            PLACES.with_borrow_mut(|places| places.entry(shown).or_default().scroll = scrolled());
        }
    });
    window_event_listener(ev::popstate, |_| {
        if !same_page() {
            SHOWN.set(None);
        } else if let Some(place) = arrive() {
            window().scroll_to_with_x_and_y(0.0, place.scroll.into());
        } else if let Some(target) = target() {
            target.scroll_into_view();
        }
    });
    // A document that is left and come back to is the browser's own again.
    window_event_listener_untyped("pagehide", |_| {
        remember();
        keep();
        restore_by(ScrollRestoration::Auto);
    });
    window_event_listener_untyped("pageshow", |_| restore_by(ScrollRestoration::Manual));
    place
}

/// The place to return to on the page that is shown now, if the visitor has been there before.
pub fn arrive() -> Option<Place> {
    let entry = entry();
    SHOWN.set(Some(entry));
    PATH.set(window().location().pathname().unwrap_or_default());
    PLACES.with_borrow(|places| places.get(&entry).cloned())
}

/// Keeps the router from scrolling the old page to its top while the new one is on its way.
/// A link to the page that is shown leads to its top at once.
fn stay_until_arrival(event: &MouseEvent) {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(Ok(Some(link))) = element.map(|element| element.closest("a[href]")) {
        let here =
            link.dyn_ref::<HtmlAnchorElement>().is_some_and(|link| PATH.with_borrow(|path| link.pathname() == *path));
        // Only an invalid attribute name can fail.
        let _ = if here { link.remove_attribute("data-noscroll") } else { link.set_attribute("data-noscroll", "") };
    }
}

/// What the address's fragment names.
pub fn target() -> Option<Element> {
    document().get_element_by_id(window().location().hash().ok()?.get(1..)?)
}

/// Whether the address is still that of the page that is shown.
pub fn same_page() -> bool {
    PATH.with_borrow(|path| window().location().pathname().is_ok_and(|now| now == *path))
}

fn remember() {
    let Some(shown) = SHOWN.get().filter(|_| same_page()) else { return };
    let place = Place { scroll: scrolled(), link: focused_link() };
    PLACES.with_borrow_mut(|places| places.insert(shown, place));
}

/// The number of the current history entry, given to it when it is first met.
fn entry() -> u32 {
    let Ok(history) = window().history() else { return 0 };
    if let Some(known) = known_entry() {
        LAST.set(LAST.get().max(known));
        return known;
    }
    let new = LAST.get() + 1;
    LAST.set(new);
    // Where a browser refuses, the place is not remembered, and that is all.
    let _ = history.replace_state(&JsValue::from_f64(new.into()), "");
    new
}

fn known_entry() -> Option<u32> {
    let state = window().history().ok()?.state().ok()?.as_f64()?;
    // Written by `entry`, so it is a small whole number; anything else becomes one.
    Some(state as u32)
}

/// The name of the places in the session storage: a line for each, `entry scroll which href`.
const KEPT: &str = "frontdesk-places";

/// Writes the places down for the next document. Where storage is refused they end with this one.
fn keep() {
    // Who leaves fast (`public/page/leave.js`) leaves nothing behind.
    if document().document_element().is_some_and(|root| root.has_attribute("hidden")) {
        return;
    }
    let line = |(entry, Place { scroll, link }): (&u32, &Place)| {
        let (href, which) = link.as_ref().map_or(("", 0), |(href, which)| (href.as_str(), *which));
        format!("{entry} {scroll} {which} {href}\n")
    };
    let lines: String = PLACES.with_borrow(|places| places.iter().map(line).collect());
    if let Ok(Some(storage)) = window().session_storage() {
        let _ = storage.set_item(KEPT, &lines);
    }
}

/// Reads what the document before kept. Lines that are not ours are passed over.
fn recall() {
    let kept = window().session_storage().ok().flatten().and_then(|storage| storage.get_item(KEPT).ok().flatten());
    let line = |line: &str| {
        let mut parts = line.splitn(4, ' ');
        let entry: u32 = parts.next()?.parse().ok()?;
        let scroll = parts.next()?.parse().ok()?;
        let which = parts.next()?.parse().ok()?;
        let link = parts.next().filter(|href| !href.is_empty()).map(|href| (href.to_owned(), which));
        Some((entry, Place { scroll, link }))
    };
    let places: HashMap<_, _> = kept.iter().flat_map(|kept| kept.lines()).filter_map(line).collect();
    LAST.set(places.keys().copied().max().unwrap_or_default());
    PLACES.set(places);
}

pub fn scrolled() -> i32 {
    // A page is no two thousand million pixels long; a cast keeps to the range in any case.
    window().scroll_y().unwrap_or_default().round() as i32
}

fn restore_by(way: ScrollRestoration) {
    if let Ok(history) = window().history() {
        // Without it the browser restores what it can.
        let _ = history.set_scroll_restoration(way);
    }
}

fn focused_link() -> Option<(String, usize)> {
    let element = document().active_element()?.closest("a[href]").ok()??;
    let href = element.get_attribute("href")?;
    let which = links_to(&href).iter().position(|link| *link == element)?;
    Some((href, which))
}

/// The links to a target, in their order on the page.
pub fn links_to(href: &str) -> Vec<Element> {
    let Ok(links) = document().query_selector_all("a[href]") else { return Vec::new() };
    let links = (0..links.length()).filter_map(|at| links.get(at)?.dyn_into::<Element>().ok());
    links.filter(|link| link.get_attribute("href").as_deref() == Some(href)).collect()
}

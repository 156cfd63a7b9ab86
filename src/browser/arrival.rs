//! What a browser does after it has loaded a document, done after a page was drawn in place of another: title, focus,
//! scroll.

use super::place::Place;
use super::{frame, head};
use crate::components::{Site, focus};
use crate::features::not_found::failed::LoadError;
use crate::portal::page::Page;
use leptos::prelude::*;
use std::cell::RefCell;
use web_sys::Element;

thread_local! {
    /// The place to return to as soon as the look-up has drawn its answers there.
    static AWAITED: RefCell<Option<Place>> = const { RefCell::new(None) };
}

/// What a visitor does who goes on without waiting.
const DOINGS: [&str; 4] = ["wheel", "touchmove", "pointerdown", "keydown"];

/// Begins to listen for the look-up (`features::look_up`), whose answers may hold the place to return to, and for the
/// visitor, who may have gone on before they come.
pub fn listen() {
    window_event_listener_untyped("frontdesk-answered", |_| {
        if let Some(place) = AWAITED.take() {
            return_to(&place);
        }
    });
    for doing in DOINGS {
        window_event_listener_untyped(doing, |_| drop(AWAITED.take()));
    }
}

/// Updates head, frame, focus and scroll position to what is shown now.
pub fn arrived(site: &Site, result: Result<&Page, &LoadError>) {
    match result {
        Ok(page) => head::show(site, page),
        Err(error) => head::show_none(&error.title(site)),
    }
    frame::follow(site, result.ok());
    // A failure must be noticed: it has no place to return to.
    let place = result.ok().and_then(|_| Place::of_entry());
    let target = target();
    let reached = match &place {
        Some(place) => place.link().is_some_and(|link| focus_link(&link)),
        None => target.as_ref().is_some_and(focus_target),
    };
    if !reached && let Some(heading) = document().query_selector("#main h1").ok().flatten() {
        focus(&heading);
    }
    match (place, target) {
        (None, Some(target)) => target.scroll_into_view(),
        (None, None) => window().scroll_to_with_x_and_y(0.0, 0.0),
        (Some(place), _) => {
            window().scroll_to_with_x_and_y(0.0, place.scroll.into());
            await_answers(place);
        }
    }
}

/// Returns to the link by which a visitor had left this document, if they come back to it and have not gone on since.
/// The browser has scrolled, but the look-up's answers came later or are still on their way.
pub fn returned() {
    let idle = document().active_element().is_none_or(|at| at.tag_name() == "BODY");
    let Some(place) = Place::of_entry().filter(|_| idle) else { return };
    let scrolled = window().scroll_y().unwrap_or_default() as i32;
    if place.scroll.abs_diff(scrolled) <= 1 {
        if let Some(link) = place.link() {
            focus_link(&link);
        }
    } else if look_up().is_some() || scrolled == 0 {
        // Nobody has scrolled, the browser neither: so it is after a reload of what another page had taken from it.
        return_to(&place);
    }
    await_answers(place);
}

/// The place may be among the answers that the look-up is about to draw.
fn await_answers(place: Place) {
    let awaited = look_up().is_some() && place.is_to_come();
    AWAITED.set(awaited.then_some(place));
}

/// The look-up, if the address asks it.
fn look_up() -> Option<Element> {
    let hash = window().location().hash().ok()?;
    document().query_selector("frontdesk-finder").ok()?.filter(|_| hash.contains('='))
}

/// Shows a place as it was left, with its link focused. Not by the scroll position alone: what has grown above it, the
/// browser may have counted already (CSS Scroll Anchoring).
fn return_to(place: &Place) {
    if let Some(link) = place.link() {
        focus_link(&link);
    }
    window().scroll_by_with_x_and_y(0.0, place.distance().into());
}

/// Scrolls to the place of this history entry within the page that is shown already.
pub fn moved_within() {
    if let Some(place) = Place::of_entry() {
        window().scroll_to_with_x_and_y(0.0, place.scroll.into());
    } else if let Some(target) = target() {
        target.scroll_into_view();
    }
}

/// The element that the address's fragment names.
fn target() -> Option<Element> {
    let hash = window().location().hash().ok()?;
    let name = hash.strip_prefix('#')?;
    let document = document();
    // As written first, then decoded (HTML Standard, "find a potential indicated element").
    document.get_element_by_id(name).or_else(|| {
        let decoded = String::from(js_sys::decode_uri_component(name).ok()?);
        document.get_element_by_id(&decoded)
    })
}

/// Focuses a link, also one inside a disclosure that was open before.
fn focus_link(link: &Element) -> bool {
    if let Ok(Some(disclosure)) = link.closest("details") {
        // Only an invalid attribute name can fail.
        let _ = disclosure.set_attribute("open", "");
    }
    focus(link);
    document().active_element().as_ref() == Some(link)
}

/// Focuses what a fragment names, which is seldom a control.
fn focus_target(target: &Element) -> bool {
    focus(target);
    let focused = || document().active_element().as_ref() == Some(target);
    focused() || {
        // Only an invalid attribute name can fail.
        let _ = target.set_attribute("tabindex", "-1");
        focus(target);
        focused()
    }
}

//! What a browser does after it has loaded a document, done after a page was drawn in place of another: title, focus,
//! scroll.

use super::place::Place;
use super::{frame, head};
use crate::components::{Site, focus};
use crate::pages::Page;
use crate::pages::failed::LoadError;
use leptos::prelude::*;
use web_sys::Element;

/// Updates head, frame, focus and scroll position to what is shown now.
pub fn arrived(site: &Site, result: Result<&Page, &LoadError>) {
    match result {
        Ok(page) => head::show(site, page),
        Err(error) => head::show_none(&error.head(site)),
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
        (place, _) => window().scroll_to_with_x_and_y(0.0, place.unwrap_or_default().scroll.into()),
    }
}

/// Focuses the link by which a visitor had left this document, if they come back to it and have not gone on since.
pub fn returned() {
    let idle = document().active_element().is_none_or(|at| at.tag_name() == "BODY");
    let scrolled = window().scroll_y().unwrap_or_default() as i32;
    if idle
        && let Some(place) = Place::of_entry()
        && place.scroll.abs_diff(scrolled) <= 1
        && let Some(link) = place.link()
    {
        focus_link(&link);
    }
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

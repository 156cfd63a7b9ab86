//! What a browser does after loading a document, done after showing a page: title, focus, scroll.

use super::history::Place;
use super::{frame, head, history};
use crate::app::Load;
use crate::components::{Site, focus};
use crate::pages::Page;
use leptos::prelude::*;
use std::sync::Arc;
use web_sys::Element;

/// Tells the visitor, by every sense, that something else is shown now.
pub fn arrived(site: &Site, load: &Load<Arc<Page>>) {
    match load {
        Load::Loading => return,
        Load::Ready(page) => head::show(site, page),
        Load::Failed(error) => head::show_none(&error.head(site)),
    }
    frame::follow(site, load);
    // What is shown instead of a page has no place to keep or to return to, and must be noticed.
    let place = if matches!(load, Load::Ready(_)) { history::arrive() } else { None };
    let link = place.as_ref().and_then(|place| place.link.as_ref());
    let link = link.and_then(|(href, which)| history::links_to(href).into_iter().nth(*which));
    let target = history::target();
    let heading = document().query_selector("#main h1").ok().flatten();
    let reached =
        link.is_some_and(|link| reach(&link)) || (place.is_none() && target.as_ref().is_some_and(reach_place));
    if !reached && let Some(heading) = heading {
        focus(&heading);
    }
    if let Some(place) = place {
        window().scroll_to_with_x_and_y(0.0, place.scroll.into());
    } else if let Some(target) = target {
        target.scroll_into_view();
    } else {
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Brings a visitor who comes back to this document to the link that they had left it by,
/// unless they have gone on since.
pub fn returned(place: Option<Place>) {
    let Some(Place { scroll, link: Some((href, which)) }) = place else { return };
    let moved = history::scrolled() != scroll || document().active_element().is_some_and(|at| at.tag_name() != "BODY");
    if !moved && let Some(link) = history::links_to(&href).get(which) {
        reach(link);
    }
}

/// Focuses a link, also one inside a disclosure that was open before.
fn reach(link: &Element) -> bool {
    if let Ok(Some(disclosure)) = link.closest("details") {
        // Only an invalid attribute name can fail.
        let _ = disclosure.set_attribute("open", "");
    }
    focus(link);
    document().active_element().as_ref() == Some(link)
}

/// Focuses the place that a fragment names, which is seldom a control.
fn reach_place(place: &Element) -> bool {
    focus(place);
    let focused = || document().active_element().as_ref() == Some(place);
    focused() || {
        // Only an invalid attribute name can fail.
        let _ = place.set_attribute("tabindex", "-1");
        focus(place);
        focused()
    }
}

//! Where a visitor is on a page: scroll position and focused link, kept in the state of the history entry, which
//! outlives reloads and other documents of the tab. It must not scroll or focus: see `arrival`.
//!
//! Browsers restore only what they have loaded themselves, and too early for a page that is still on its way.

use super::document::all;
use super::navigation::navigation;
use leptos::prelude::*;
use web_sys::{Element, NavigationUpdateCurrentEntryOptions, ScrollRestoration};

/// A place on a page.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// In whole CSS pixels from the top.
    pub scroll: i32,
    /// The target of the focused link, and which one it is of the links to that target.
    link: Option<(usize, String)>,
}

impl Place {
    /// The place that was kept with the current history entry: none where it is visited for the first time.
    pub fn of_entry() -> Option<Self> {
        let kept = navigation().current_entry()?.get_state().as_string()?;
        let mut parts = kept.splitn(3, ' ');
        let scroll = parts.next()?.parse().ok()?;
        let which = parts.next().and_then(|which| which.parse().ok());
        Some(Self { scroll, link: which.zip(parts.next().map(str::to_owned)) })
    }

    /// Keeps where the visitor is now with the current history entry.
    pub fn keep() {
        // Who leaves fast (`public/page/leave.js`) leaves no place behind.
        if document().document_element().is_some_and(|root| root.has_attribute("hidden")) {
            return;
        }
        // Whole pixels: to write or read any other number adds 20 kB to the download.
        let scroll = window().scroll_y().unwrap_or_default() as i32;
        let link = focused_link().map(|(which, href)| format!(" {which} {href}"));
        let state = format!("{scroll}{}", link.unwrap_or_default());
        navigation().update_current_entry(&NavigationUpdateCurrentEntryOptions::new(&state.into()));
    }

    /// The link that had the focus, if it is on the page.
    pub fn link(&self) -> Option<Element> {
        let (which, href) = self.link.as_ref()?;
        links_to(href).nth(*which)
    }
}

/// Takes the restoring of scroll positions from the browser while this document is shown: on the way Back, Firefox
/// scrolls the page that is being left.
pub fn restore_scroll_ourselves() {
    set_restoration(ScrollRestoration::Manual);
    window_event_listener_untyped("pagehide", |_| set_restoration(ScrollRestoration::Auto));
    window_event_listener_untyped("pageshow", |_| set_restoration(ScrollRestoration::Manual));
}

fn set_restoration(by: ScrollRestoration) {
    if let Ok(history) = window().history() {
        // Without it the browser restores what it can.
        let _ = history.set_scroll_restoration(by);
    }
}

fn focused_link() -> Option<(usize, String)> {
    let link = document().active_element()?.closest("a[href]").ok()??;
    let href = link.get_attribute("href")?;
    let which = links_to(&href).position(|other| other == link)?;
    Some((which, href))
}

/// The links to a target, in their order on the page.
fn links_to(href: &str) -> impl Iterator<Item = Element> {
    all("a[href]").filter(move |link| link.get_attribute("href").as_deref() == Some(href))
}

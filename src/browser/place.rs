//! Where a visitor is on a page: scroll position and the link that was followed, kept in the state of the history entry,
//! which outlives reloads and other documents of the tab. It must not scroll or focus: see `arrival`.
//!
//! Browsers restore only what they have loaded themselves, and too early for a page that is still on its way.

use super::current::navigation;
use super::document::all;
use leptos::prelude::*;
use web_sys::{Element, NavigationUpdateCurrentEntryOptions, ScrollRestoration};

/// A place on a page.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// In whole CSS pixels from the top.
    pub scroll: i32,
    /// How far from the top of the screen the link stands, in whole CSS pixels.
    pub top: i32,
    /// The target of the link, and which one it is of the links to that target.
    link: Option<(usize, String)>,
}

impl Place {
    /// The place that was kept with the current history entry: none where it is visited for the first time.
    pub fn of_entry() -> Option<Self> {
        let kept = navigation().current_entry()?.get_state().as_string()?;
        let mut parts = kept.splitn(4, ' ');
        let scroll = parts.next()?.parse().ok()?;
        let top = parts.next().and_then(|top| top.parse().ok()).unwrap_or_default();
        let which = parts.next().and_then(|which| which.parse().ok());
        Some(Self { scroll, top, link: which.zip(parts.next().map(str::to_owned)) })
    }

    /// Keeps where the visitor is now with the current history entry: at the link that they follow, else at the one that
    /// has the focus. Not every browser gives a link the focus that is pressed.
    pub fn keep(followed: Option<Element>) {
        // Who leaves fast (`public/page/leave.js`) leaves no place behind.
        if document().document_element().is_some_and(|root| root.has_attribute("hidden")) {
            return;
        }
        // Whole pixels: to write or read any other number adds 20 kB to the download.
        let scroll = window().scroll_y().unwrap_or_default() as i32;
        let link = followed.or_else(|| document().active_element()).and_then(|at| at.closest("a[href]").ok()?);
        let link = link.and_then(|link| {
            let href = link.get_attribute("href")?;
            let which = links_to(&href).position(|other| other == link)?;
            Some(format!(" {} {which} {href}", top(&link)))
        });
        let state = format!("{scroll}{}", link.unwrap_or_default());
        navigation().update_current_entry(&NavigationUpdateCurrentEntryOptions::new(&state.into()));
    }

    /// The link, if it is on the page.
    pub fn link(&self) -> Option<Element> {
        let (which, href) = self.link.as_ref()?;
        links_to(href).nth(*which)
    }

    /// How far the page has to scroll from where it is now.
    pub fn distance(&self) -> i32 {
        match self.link() {
            Some(link) => top(&link) - self.top,
            None => self.scroll - window().scroll_y().unwrap_or_default() as i32,
        }
    }

    /// Whether a part of the page that is still to come holds the place: the answers of the look-up.
    pub fn is_to_come(&self) -> bool {
        self.link.is_some() && self.link().is_none() || self.distance() != 0
    }
}

/// Takes the restoring of scroll positions from the browser while this document is shown: on the way Back, Firefox
/// scrolls the page that is being left. Keeps the place when the document goes, also by a reload, of which no navigation
/// tells.
pub fn restore_scroll_ourselves() {
    set_restoration(ScrollRestoration::Manual);
    window_event_listener_untyped("pagehide", |_| {
        set_restoration(ScrollRestoration::Auto);
        let scroll = window().scroll_y().unwrap_or_default() as i32;
        // By a link that was followed it is kept already.
        if Place::of_entry().is_none_or(|place| place.scroll != scroll) {
            Place::keep(None);
        }
    });
    window_event_listener_untyped("pageshow", |_| set_restoration(ScrollRestoration::Manual));
}

fn set_restoration(by: ScrollRestoration) {
    if let Ok(history) = window().history() {
        // Without it the browser restores what it can.
        let _ = history.set_scroll_restoration(by);
    }
}

/// How far an element stands from the top of the screen.
fn top(element: &Element) -> i32 {
    element.get_bounding_client_rect().top() as i32
}

/// The links to a target, in their order on the page.
fn links_to(href: &str) -> impl Iterator<Item = Element> {
    all("a[href]").filter(move |link| link.get_attribute("href").as_deref() == Some(href))
}

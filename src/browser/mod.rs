//! Wakes a published page: hydrates it, then moves from page to page without loading documents.
//! It wakes nothing that is not exactly as published: such a page stays the static page that it is.

mod arrival;
mod decode;
mod fetch;
mod frame;
mod head;
mod history;
mod pristine;

use crate::app::{App, Navigation};
use crate::components::Site;
use crate::pages::{Content, Page};
use decode::decode;
use leptos::mount::hydrate_from;
use leptos::prelude::*;
use serde::de::DeserializeOwned;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement};

/// Why a page stays static. Written to `<html data-app>`, for tests and for the curious.
#[derive(Clone, Copy, Debug)]
enum Asleep {
    /// The document lacks what the publisher puts there.
    Incomplete,
    /// The page was drawn by other views than this app has.
    OtherBuild,
    /// The address names the page otherwise, such as by its file: a later load would not find it.
    OtherAddress,
    /// Something (a translator, an extension) has changed the page since it was published.
    Changed,
}

impl Asleep {
    fn state(self) -> &'static str {
        match self {
            Self::Incomplete => "incomplete",
            Self::OtherBuild => "other-build",
            Self::OtherAddress => "other-address",
            Self::Changed => "changed",
        }
    }
}

/// Wakes the page that this document holds.
pub fn start() {
    std::panic::set_hook(Box::new(|info| {
        let awake = document().document_element().and_then(|html| html.get_attribute("data-app"));
        // The boot script makes links ordinary again when it reads this.
        set_state("failed");
        web_sys::console::error_1(&info.to_string().into());
        if awake.as_deref() == Some("ready") && !history::same_page() {
            // The address has moved already: show the page that is there.
            let _ = window().location().reload();
        }
    }));
    let state = match wake(&document()) {
        Ok(()) => "ready",
        Err(asleep) => asleep.state(),
    };
    set_state(state);
}

fn wake(document: &Document) -> Result<(), Asleep> {
    let root = document.get_element_by_id("main").and_then(|root| root.dyn_into::<HtmlElement>().ok());
    let root = root.ok_or(Asleep::Incomplete)?;
    let page: Page = inlined(document, "page-data").ok_or(Asleep::Incomplete)?;
    let site: Arc<Site> = Arc::new(inlined(document, "site-data").ok_or(Asleep::Incomplete)?);
    if root.get_attribute("data-views").as_deref() != Some(crate::VIEWS) {
        return Err(Asleep::OtherBuild);
    }
    let pathname = window().location().pathname().unwrap_or_default();
    let here = site.path_of(&pathname).trim_end_matches('/');
    if here != page.path.trim_end_matches('/') && page.content != Content::NotFound {
        return Err(Asleep::OtherAddress);
    }
    if !pristine::is_as_published(&root) {
        return Err(Asleep::Changed);
    }
    arrival::returned(history::take_over());
    let navigation = Navigation { fetch: fetch::page, leave, arrived: arrival::arrived };
    hydrate_from(root, move || view! { <App site page navigation=Some(navigation)/> }).forget();
    Ok(())
}

/// The JSON in the script element with this id.
fn inlined<T: DeserializeOwned>(document: &Document, id: &str) -> Option<T> {
    decode(&document.get_element_by_id(id)?.text_content()?)
}

fn set_state(state: &str) {
    if let Some(html) = document().document_element() {
        // Only an invalid attribute name can fail.
        let _ = html.set_attribute("data-app", state);
    }
}

fn leave(href: &str) {
    // A refused navigation leaves the visitor where they are, with the link still there.
    let _ = window().location().assign(href);
}

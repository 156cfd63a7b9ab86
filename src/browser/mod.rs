//! Moves from page to page without loading documents. Nothing is mounted at the start: a published page stays the
//! document that it is until a click asks for another one.

mod arrival;
mod current;
mod decode;
mod document;
mod fetch;
mod frame;
mod head;
mod navigation;
mod outlet;
mod place;
mod style;
mod visit;

use crate::components::Site;
use leptos::prelude::*;
use std::sync::Arc;

/// Begins to listen. `<html data-app>` says whether it does, for the boot script and for tests.
pub fn start() {
    std::panic::set_hook(Box::new(|info| {
        let under_way = navigation::stop();
        set_state("failed");
        web_sys::console::error_1(&info.to_string().into());
        if under_way {
            // The address has changed already: show the page that is there.
            current::load_document();
        }
    }));
    let site = document().get_element_by_id("site-data").and_then(|element| decode::decode(&element.text_content()?));
    set_state(match site {
        Some(site) => {
            navigation::start(Arc::<Site>::new(site));
            "ready"
        }
        None => "incomplete",
    });
}

fn set_state(state: &str) {
    if let Some(html) = document().document_element() {
        // Only an invalid attribute name can fail.
        let _ = html.set_attribute("data-app", state);
    }
}

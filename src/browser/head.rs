//! Keeps the document's head true after a click: title, and every tag that tells of its page.
//! Structured data is for those who read the published page, and is taken away with the page that it told of.

use crate::components::Site;
use crate::pages::{Head, Page, tags};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Shows the head of a page.
pub fn show(site: &Site, page: &Page) {
    replace(&page.head(site).title, &tags(page, site));
}

/// Shows that there is no page at this address: nothing is left that would tell of another.
pub fn show_none(head: &Head) {
    replace(&head.title, "");
}

fn replace(title: &str, tags: &str) {
    let document = document();
    document.set_title(title);
    if let Ok(old) = document.query_selector_all("head [data-page]") {
        let old = (0..old.length()).filter_map(|at| old.get(at)?.dyn_into::<Element>().ok());
        old.for_each(|tag| tag.remove());
    }
    if let Some(head) = document.head() {
        // Only an unknown position can fail.
        let _ = head.insert_adjacent_html("beforeend", tags);
    }
}

//! Keeps the document's head true after a click: it changes the elements that the publisher wrote.

use crate::components::Site;
use crate::pages::Head;
use leptos::prelude::*;

/// Shows the head of the page at a site path; without a path the address has no page of its own.
pub fn show(site: &Site, head: &Head, path: Option<&str>) {
    document().set_title(&head.title);
    set("meta[name=description]", "content", &head.description);
    if let Some(path) = path {
        set("link[rel=canonical]", "href", &format!("{}{path}", site.base_url));
    }
}

fn set(selector: &str, attribute: &str, value: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        // Only an invalid attribute name can fail.
        let _ = element.set_attribute(attribute, value);
    }
}

//! Keeps title, description and canonical address true after a click. What only machines read of a head,
//! they read from the published page.

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

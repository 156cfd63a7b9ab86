//! Keeps the document's head true after a click: title, and every tag that describes its page.
//! Structured data is for those who read the published page, and is removed with the page that it described.

use super::document::all;
use crate::components::Site;
use crate::portal::page::Page;
use crate::portal::tags::tags;
use leptos::prelude::*;

/// Shows the head of a page.
pub fn show(site: &Site, page: &Page) {
    replace(&page.title(site), &tags(page, site));
}

/// Shows that there is no page at this address: nothing is left that would tell of another.
pub fn show_none(title: &str) {
    replace(title, "");
}

fn replace(title: &str, tags: &str) {
    let document = document();
    document.set_title(title);
    all("head [data-page]").for_each(|tag| tag.remove());
    if let Some(head) = document.head() {
        // Only an unknown position can fail.
        let _ = head.insert_adjacent_html("beforeend", tags);
    }
}

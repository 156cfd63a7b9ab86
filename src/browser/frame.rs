//! Keeps what stands around the main part true after a click: which section is the current one, and where the same page
//! is in other languages. The publisher drew it: see `frame::header`.

use super::document::all;
use crate::components::Site;
use crate::portal::page::Page;
use leptos::prelude::*;
use web_sys::Event;

/// Follows to what is shown now. A failed page stands in its section, and in no other language.
pub fn follow(site: &Site, page: Option<&Page>) {
    let pathname = window().location().pathname().unwrap_or_default();
    for link in all(".nav a") {
        let section = link.get_attribute("href").unwrap_or_default();
        // Only an invalid attribute name can fail.
        let _ = match pathname.strip_prefix(section.as_str()) {
            Some("") => link.set_attribute("aria-current", "page"),
            Some(_) => link.set_attribute("aria-current", "true"),
            None => link.remove_attribute("aria-current"),
        };
    }
    let alternates = page.map_or_else(Vec::new, |page| page.alternates(site));
    for link in all(".languages a") {
        let alternate =
            alternates.iter().find(|alternate| link.get_attribute("hreflang").as_deref() == Some(alternate.lang.tag()));
        let home = link.get_attribute("data-home").unwrap_or_default();
        let (href, rel) = alternate.map_or((&home, "external"), |alternate| (&alternate.href, "alternate external"));
        let _ = link.set_attribute("href", href);
        let _ = link.set_attribute("rel", rel);
        if let Some(words) = link.last_element_child() {
            // That the link leads to the home page.
            let at_home = link.get_attribute("data-at-home").filter(|_| alternate.is_none());
            words.set_text_content(at_home.as_deref());
        }
    }
    // For the scripts of `public/page/`, which have no page of their own. A listener's failure is reported by the browser.
    let _ = Event::new("frontdesk-arrived").and_then(|event| window().dispatch_event(&event));
}

//! Keeps what stands around the main part true after a click: which section is the current one, and where the same page
//! is in other languages. The publisher drew it: see `frame::header`.

use super::document::all;
use crate::components::Site;
use crate::pages::Page;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// Follows to what is shown now. A failed page stands in its section, and in no other language.
pub fn follow(site: &Site, page: Option<&Page>) {
    let pathname = window().location().pathname().unwrap_or_default();
    for link in all(".usa-nav__link") {
        let section = link.get_attribute("href").unwrap_or_default();
        // Only an invalid attribute name can fail.
        let _ = match pathname.strip_prefix(section.as_str()) {
            Some("") => link.set_attribute("aria-current", "page"),
            Some(_) => link.set_attribute("aria-current", "true"),
            None => link.remove_attribute("aria-current"),
        };
    }
    let twins = page.map_or_else(Vec::new, |page| page.twins(site));
    for link in all(".usa-language a") {
        let twin = twins.iter().find(|twin| link.get_attribute("hreflang").as_deref() == Some(twin.lang.tag()));
        if let Some(twin) = twin {
            let _ = link.set_attribute("href", &twin.href);
        }
        hide(link.parent_element(), twin.is_none());
    }
    all(".usa-language").for_each(|nav| hide(Some(nav), twins.is_empty()));
    // For the scripts of `public/page/`, which have no page of their own. A listener's failure is reported by the browser.
    let _ = Event::new("frontdesk-arrived").and_then(|event| window().dispatch_event(&event));
}

fn hide(element: Option<Element>, hidden: bool) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.set_hidden(hidden);
    }
}

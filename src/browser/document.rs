//! Finds elements in the document.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The elements that a selector finds, in their order.
pub fn all(selector: &str) -> impl Iterator<Item = Element> + use<> {
    let found = document().query_selector_all(selector).ok();
    let length = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..length).filter_map(move |at| found.as_ref()?.get(at)?.dyn_into().ok())
}

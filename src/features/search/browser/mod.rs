//! Search in the page: it adopts the form that stands there (`components::SearchField`), with what is written and focused
//! in it, and adds filters and results. What it asks stands in the address's fragment, which no request carries.
//!
//! Nothing waits: files are asked for, and each one that comes lets the question go on. A later question takes the place
//! of the one before, so no answer belongs to an earlier one.

mod address;
#[path = "../../look_up/browser/dom.rs"]
#[allow(dead_code, reason = "the look-up uses more of it")]
mod dom;
mod draw;
mod extras;
mod filters;
mod fragment;
mod keys;
mod listening;
mod notes;
mod page;
mod results;
mod store;
mod stories;

use js_sys::Function;
use web_sys::{AbortController, Element};

/// Starts search in an element: `fetch_file(address, done)` calls `done(address, bytes)` later, with null where the file did
/// not come. Gives the function that ends it; none where an element is missing.
pub fn start(root: Element, fetch_file: Function) -> Option<Function> {
    let end = AbortController::new().ok()?;
    page::Page::start(root, fetch_file, end.signal())?;
    Some(dom::callback(move |_, _| end.abort()))
}

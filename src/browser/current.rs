//! The page that is shown, and the browser's entry for it.

use leptos::prelude::*;
use std::cell::RefCell;
use web_sys::{Navigation, NavigationHistoryBehavior, NavigationNavigateOptions};

thread_local! {
    /// The address path of the page that is shown; empty while another is on its way, and after a failure.
    static SHOWN: RefCell<String> = const { RefCell::new(String::new()) };
}

/// The browser's Navigation API.
pub fn navigation() -> Navigation {
    window().navigation()
}

/// Loads the document at the address, which a navigation has changed already.
pub fn load_document() {
    // A refused reload leaves the visitor where they are.
    let _ = window().location().reload();
}

/// Goes to the current address again, after a failure.
pub fn retry() {
    let options = NavigationNavigateOptions::new();
    options.set_history(NavigationHistoryBehavior::Replace);
    let _ = navigation().navigate_with_options(&window().location().href().unwrap_or_default(), &options);
}

/// Notes which page is shown.
pub fn set_shown(path: String) {
    SHOWN.set(path);
}

/// The address path of the page that is shown; none while another is on its way, and after a failure.
pub fn shown() -> Option<String> {
    SHOWN.with_borrow(|shown| (!shown.is_empty()).then(|| shown.clone()))
}

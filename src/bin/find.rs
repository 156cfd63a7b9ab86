//! Search and the finder of news as a WebAssembly module of its own.

// As in `look_up`: what the standard library brings with `main` stays away, and the library with all that the app's
// dependencies export.
#![cfg_attr(target_family = "wasm", no_main)]

#[cfg(not(target_family = "wasm"))]
fn main() {}

#[cfg(target_family = "wasm")]
#[path = "../features/search/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the publisher and the tests use more of it")]
mod search;

/// What it needs of the portal's words besides those that it is given.
#[cfg(target_family = "wasm")]
#[path = "../i18n"]
mod i18n {
    mod plural_form;
    pub use plural_form::plural_form;
}

/// A third of the size of the standard library's allocator for WebAssembly.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Starts search in an element: see `search::browser::start`.
#[cfg(target_family = "wasm")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn start(root: web_sys::Element, fetch_file: js_sys::Function) -> Option<js_sys::Function> {
    search::browser::start(root, fetch_file)
}

//! The office look-up as a WebAssembly module of its own, for the portal's page and for embeds.

// `main` would bring the standard library's start and end; natively, where there is nothing to do, it has to be there.
#![cfg_attr(target_family = "wasm", no_main)]

#[cfg(not(target_family = "wasm"))]
fn main() {}

// Compiled by itself: from the library would come what the app's dependencies export, a fifth of the module.
#[cfg(target_family = "wasm")]
#[path = "../features/look_up/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the publisher and the tests use more of it")]
mod look_up;

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

/// Starts a look-up: see `look_up::browser::start`.
#[cfg(target_family = "wasm")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn start(root: web_sys::Element, fetch_file: js_sys::Function) -> Option<js_sys::Function> {
    look_up::browser::start(root, fetch_file)
}

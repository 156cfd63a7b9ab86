//! The office look-up as a WebAssembly module of its own, for the portal's page and for embeds.

// `main` would bring the standard library's start and end; natively, where there is nothing to do, it has to be there.
#![cfg_attr(target_family = "wasm", no_main)]

#[cfg(not(target_family = "wasm"))]
fn main() {}

#[cfg(target_family = "wasm")]
use wasm_bindgen::prelude::*;

/// Brings a look-up to life: see `frontdesk::features::look_up::browser::start`.
#[cfg(target_family = "wasm")]
#[wasm_bindgen]
pub fn start(root: web_sys::Element, bring: js_sys::Function) -> Option<js_sys::Function> {
    frontdesk::features::look_up::browser::start(root, bring)
}

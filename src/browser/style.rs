//! The style of every kind of page: a document holds what its own kind uses (`portal::look`), and the app draws all.

use js_sys::Promise;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Fetches it, once: `public/boot.js` knows where it is. Broken where it did not come.
    #[wasm_bindgen(js_name = frontdeskStyle)]
    pub fn load() -> Promise;
}

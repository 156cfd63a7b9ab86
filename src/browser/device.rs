//! What the visitor's device can do beyond showing pages. Each thing is asked of it only when a button is pressed.

use crate::components::Device;
use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::ShareData;

pub fn device() -> Device {
    let can_share = Reflect::has(&window().navigator(), &JsValue::from_str("share")).unwrap_or_default();
    Device { copy, share: can_share.then_some(share) }
}

fn copy(text: String, told: Callback<bool>) {
    // An address without a secure connection has no clipboard.
    let clipboard = Reflect::get(&window().navigator(), &JsValue::from_str("clipboard")).unwrap_or_default();
    if !clipboard.is_object() {
        return told.run(false);
    }
    let writing = JsFuture::from(window().navigator().clipboard().write_text(&text));
    leptos::task::spawn_local(async move { told.run(writing.await.is_ok()) });
}

fn share(title: &str, url: &str) {
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(url);
    let sharing = JsFuture::from(window().navigator().share_with_data(&data));
    leptos::task::spawn_local(async {
        // A visitor who thinks better of it is no failure.
        let _ = sharing.await;
    });
}

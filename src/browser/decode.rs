//! Page data from JSON, parsed by the browser.

use crate::decode::{self, Json};
use js_sys::{Array, JSON, Object, Reflect};
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};

/// What a JSON text stands for; none where it is no JSON, or the value is another kind of thing.
pub fn decode<T: DeserializeOwned>(json: &str) -> Option<T> {
    decode::decode(JSON::parse(json).ok()?)
}

impl Json for JsValue {
    fn is_absent(&self) -> bool {
        self.is_null() || self.is_undefined()
    }

    fn string(&self) -> Option<String> {
        self.as_string()
    }

    fn number(&self) -> Option<f64> {
        self.as_f64()
    }

    fn boolean(&self) -> Option<bool> {
        self.as_bool()
    }

    fn is_array(&self) -> bool {
        Array::is_array(self)
    }

    fn length(&self) -> u32 {
        self.dyn_ref::<Array>().map_or(0, Array::length)
    }

    fn element(&self, at: u32) -> Self {
        // Fails for what is no object, which has no elements.
        Reflect::get_u32(self, at).unwrap_or_default()
    }

    fn field(&self, name: &str) -> Self {
        Reflect::get(self, &name.into()).unwrap_or_default()
    }

    fn first_field(&self) -> Option<(String, Self)> {
        let name = Object::keys(self.dyn_ref::<Object>()?).get(0).as_string()?;
        let value = self.field(&name);
        Some((name, value))
    }
}

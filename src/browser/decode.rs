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
    fn string(&self) -> Option<String> {
        self.as_string()
    }

    fn number(&self) -> Option<f64> {
        self.as_f64()
    }

    fn boolean(&self) -> Option<bool> {
        self.as_bool()
    }

    fn is_null(&self) -> bool {
        self.is_null()
    }

    fn length(&self) -> Option<u32> {
        self.dyn_ref::<Array>().map(Array::length)
    }

    fn element(&self, at: u32) -> Option<Self> {
        Reflect::get_u32(self, at).ok()
    }

    fn field(&self, name: &str) -> Option<Self> {
        Reflect::get(self, &name.into()).ok().filter(|value| !value.is_undefined())
    }

    fn first_field(&self) -> Option<(String, Self)> {
        let name = Object::keys(self.dyn_ref::<Object>()?).get(0).as_string()?;
        let value = self.field(&name)?;
        Some((name, value))
    }
}

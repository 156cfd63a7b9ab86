//! JSON as the browser's own parser has read it.

use super::super::Json;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

impl Json for JsValue {
    fn text(&self) -> Option<String> {
        self.as_string()
    }

    fn number(&self) -> Option<f64> {
        self.as_f64()
    }

    fn items(&self) -> Option<Vec<Self>> {
        Array::is_array(self).then(|| self.unchecked_ref::<Array>().iter().collect())
    }

    fn entries(&self) -> Vec<(String, Self)> {
        if !self.is_object() {
            return Vec::new();
        }
        let entries = Object::entries(self.unchecked_ref());
        entries
            .iter()
            .map(|entry| {
                (
                    entry.unchecked_ref::<Array>().get(0).text().unwrap_or_default(),
                    entry.unchecked_ref::<Array>().get(1),
                )
            })
            .collect()
    }

    fn member(&self, name: &str) -> Option<Self> {
        // A primitive has no members to read.
        Reflect::get(self, &name.into()).ok().filter(|value| !value.is_undefined())
    }
}

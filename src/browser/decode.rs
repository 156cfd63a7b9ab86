//! JSON to page data: parsed by the browser, then taken apart value by value.
//! A general decoder brings a parser, number formatting and worded errors, a tenth of the whole download;
//! what is wrong with a broken file is of no use to a visitor, so here an error has no words.

use js_sys::{Array, JSON, Object};
use serde::de::{
    self, DeserializeOwned, DeserializeSeed, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use std::fmt;
use wasm_bindgen::JsValue;

/// The value that a JSON text stands for; none where it is no JSON, or the value is another kind of thing.
pub fn decode<T: DeserializeOwned>(json: &str) -> Option<T> {
    T::deserialize(Value(JSON::parse(json).ok()?)).ok()
}

#[derive(Debug)]
struct Malformed;

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("malformed")
    }
}

impl std::error::Error for Malformed {}

impl de::Error for Malformed {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// A value as the browser's parser gives it.
struct Value(JsValue);

impl Value {
    fn string(&self) -> Result<String, Malformed> {
        self.0.as_string().ok_or(Malformed)
    }

    fn number(&self) -> Result<f64, Malformed> {
        self.0.as_f64().ok_or(Malformed)
    }

    /// Name and value of each field.
    fn fields(self) -> Result<Fields, Malformed> {
        if !self.0.is_object() || Array::is_array(&self.0) {
            return Err(Malformed);
        }
        Ok(Fields { entries: Object::entries(&Object::from(self.0)), next: 0 })
    }

    fn elements(self) -> Result<Elements, Malformed> {
        if Array::is_array(&self.0) { Ok(Elements { array: Array::from(&self.0), next: 0 }) } else { Err(Malformed) }
    }
}

impl<'de> de::Deserializer<'de> for Value {
    type Error = Malformed;

    /// Only for types that are written in more than one way: each use brings code for all of them.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        match self.0.as_string() {
            Some(text) => visitor.visit_string(text),
            None => visitor.visit_map(self.fields()?),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        visitor.visit_string(self.string()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        visitor.visit_string(self.string()?)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        visitor.visit_str(&self.string()?)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        visitor.visit_bool(self.0.as_bool().ok_or(Malformed)?)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        visitor.visit_f64(self.number()?)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        // Page data holds whole numbers that are small; a cast keeps to the range in any case.
        visitor.visit_u32(self.number()? as u32)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        self.deserialize_u32(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        visitor.visit_seq(self.elements()?)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Malformed> {
        visitor.visit_seq(self.elements()?)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        visitor.visit_map(self.fields()?)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Malformed> {
        visitor.visit_map(self.fields()?)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Malformed> {
        match self.0.as_string() {
            Some(name) => visitor.visit_enum(name.into_deserializer()),
            None => {
                let fields = self.fields()?;
                if fields.entries.length() == 1 { visitor.visit_enum(fields) } else { Err(Malformed) }
            }
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 u8 u16 f32 char bytes byte_buf unit unit_struct newtype_struct tuple_struct
    }
}

/// An object's fields, or the one field of an enum's variant that carries data.
struct Fields {
    entries: Array,
    next: u32,
}

impl Fields {
    /// Half of the entry that is next: 0 is its name, 1 its value.
    fn half(&self, half: u32) -> Value {
        Value(Array::from(&self.entries.get(self.next)).get(half))
    }
}

impl<'de> MapAccess<'de> for Fields {
    type Error = Malformed;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Malformed> {
        if self.next >= self.entries.length() { Ok(None) } else { seed.deserialize(self.half(0)).map(Some) }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Malformed> {
        let value = self.half(1);
        self.next += 1;
        seed.deserialize(value)
    }
}

impl<'de> EnumAccess<'de> for Fields {
    type Error = Malformed;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Malformed> {
        Ok((seed.deserialize(self.half(0))?, self))
    }
}

impl<'de> VariantAccess<'de> for Fields {
    type Error = Malformed;

    fn unit_variant(self) -> Result<(), Malformed> {
        Err(Malformed)
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Malformed> {
        seed.deserialize(self.half(1))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Malformed> {
        Err(Malformed)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Malformed> {
        visitor.visit_map(self.half(1).fields()?)
    }
}

struct Elements {
    array: Array,
    next: u32,
}

impl<'de> SeqAccess<'de> for Elements {
    type Error = Malformed;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Malformed> {
        if self.next >= self.array.length() {
            return Ok(None);
        }
        self.next += 1;
        seed.deserialize(Value(self.array.get(self.next - 1))).map(Some)
    }
}

//! Page data from parsed JSON, value by value, with as little code as the browser can do with: a general decoder brings
//! a parser, number formatting and worded errors, and a tenth of the whole download is spent on what is wrong with a
//! file that a visitor can do nothing about.
//!
//! - A struct is read as the sequence of its fields, each asked for by its name: of the two readers that serde derives,
//!   that one is a fraction of the other's size. So no type on the wire may flatten, take aliases, or read a map; and a
//!   field that is missing is empty, which only `Option`, `Vec` and `bool` may be.
//! - What is wrong is noted, and reading goes on with an empty value, so that no code is there for each half-read struct.
//!   Only a text that its own type refuses, such as a `Slug`, stops at once: the app ends, and the document is loaded.
//!
//! `tests/publishing.rs` decodes every page of the fixture by it, natively.

use serde::de::{self, DeserializeOwned, DeserializeSeed, EnumAccess, SeqAccess, VariantAccess, Visitor};
use std::cell::Cell;
use std::fmt;

/// A parsed JSON value, of which only this is asked.
pub trait Json: Sized {
    /// Null, or not there.
    fn is_absent(&self) -> bool;
    fn string(&self) -> Option<String>;
    fn number(&self) -> Option<f64>;
    fn boolean(&self) -> Option<bool>;
    fn is_array(&self) -> bool;
    /// The number of an array's elements; none for any other value.
    fn length(&self) -> u32;
    /// An array's element, absent behind its end.
    fn element(&self, at: u32) -> Self;
    /// The value of an object's field, absent where it has none of this name.
    fn field(&self, name: &str) -> Self;
    /// Name and value of an object's first field.
    fn first_field(&self) -> Option<(String, Self)>;
}

/// What a JSON value stands for; none where it is another kind of thing.
pub fn decode<T: DeserializeOwned>(json: impl Json) -> Option<T> {
    let wrong = Cell::new(false);
    let Ok(value) = T::deserialize(Value { json, wrong: &wrong });
    if wrong.get() { None } else { Some(value) }
}

/// Reading never ends halfway: see the module's text.
#[derive(Debug)]
enum Never {}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl de::Error for Never {
    #[expect(clippy::panic, reason = "the app ends here, and the boot script loads the document")]
    fn custom<T: fmt::Display>(_: T) -> Self {
        panic!("page data holds a text that its type refuses")
    }
}

struct Value<'a, J> {
    json: J,
    /// Set where anything was not what it should be.
    wrong: &'a Cell<bool>,
}

impl<'a, J: Json> Value<'a, J> {
    /// A part of the value, or an empty one, which is noted.
    fn or_wrong<T: Default>(&self, part: Option<T>) -> T {
        if part.is_none() {
            self.wrong.set(true);
        }
        part.unwrap_or_default()
    }

    fn string(&self) -> String {
        self.or_wrong(self.json.string())
    }

    fn number(&self) -> f64 {
        self.or_wrong(self.json.number())
    }

    fn elements(self, length: u32) -> Elements<'a, J> {
        if !self.json.is_array() && !self.json.is_absent() {
            self.wrong.set(true);
        }
        Elements { array: self, length, next: 0 }
    }

    fn fields(self, names: &'static [&'static str]) -> Fields<'a, J> {
        // An array would have all its fields missing.
        if self.json.is_array() || self.json.first_field().is_none() {
            self.wrong.set(true);
        }
        Fields { object: self, names: names.iter() }
    }
}

impl<'de, J: Json> de::Deserializer<'de> for Value<'_, J> {
    type Error = Never;

    /// For [`crate::model::Text`] alone, which is a string or an object.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        match self.json.string() {
            Some(text) => visitor.visit_string(text),
            None => visitor.visit_seq(self.fields(&["text", "lang"])),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_string(self.string())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_string(self.string())
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let absent = self.json.is_absent();
        visitor.visit_bool(!absent && self.or_wrong(self.json.boolean()))
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_f64(self.number())
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        // Page data holds whole numbers that are small; a cast keeps to the range in any case.
        visitor.visit_u32(self.number() as u32)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        self.deserialize_u32(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.json.is_absent() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let length = self.json.length();
        visitor.visit_seq(self.elements(length))
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(self.elements(length as u32))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(self.fields(names))
    }

    /// A variant without data is its name, one with data an object of one field.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        let name = self.json.string();
        let data = if name.is_none() { self.json.first_field() } else { None };
        let (name, data) = data.map_or((name, None), |(name, data)| (Some(name), Some(data)));
        let at = name.and_then(|name| names.iter().position(|other| *other == name));
        let at = self.or_wrong(at);
        visitor.visit_enum(Variant { at, data: data.map(|json| Value { json, wrong: self.wrong }), instead: self })
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        self.deserialize_str(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 u8 u16 f32 char bytes byte_buf unit unit_struct tuple_struct map
    }
}

struct Elements<'a, J> {
    array: Value<'a, J>,
    length: u32,
    next: u32,
}

impl<'de, J: Json> SeqAccess<'de> for Elements<'_, J> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        if self.next >= self.length {
            return Ok(None);
        }
        self.next += 1;
        let json = self.array.json.element(self.next - 1);
        seed.deserialize(Value { json, wrong: self.array.wrong }).map(Some)
    }
}

/// An object's fields in the order of a struct's.
struct Fields<'a, J> {
    object: Value<'a, J>,
    names: std::slice::Iter<'static, &'static str>,
}

impl<'de, J: Json> SeqAccess<'de> for Fields<'_, J> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        let Some(name) = self.names.next() else { return Ok(None) };
        let json = self.object.json.field(name);
        seed.deserialize(Value { json, wrong: self.object.wrong }).map(Some)
    }
}

/// An enum's variant, by its place among them.
struct Variant<'a, J> {
    at: usize,
    data: Option<Value<'a, J>>,
    /// Read where data is missing.
    instead: Value<'a, J>,
}

impl<'a, 'de, J: Json> EnumAccess<'de> for Variant<'a, J> {
    type Error = Never;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Never> {
        let variant = seed.deserialize(de::value::U64Deserializer::new(self.at as u64))?;
        Ok((variant, self))
    }
}

impl<'a, J> Variant<'a, J> {
    fn data(self) -> Value<'a, J> {
        self.data.unwrap_or_else(|| {
            self.instead.wrong.set(true);
            self.instead
        })
    }
}

impl<'de, J: Json> VariantAccess<'de> for Variant<'_, J> {
    type Error = Never;

    fn unit_variant(self) -> Result<(), Never> {
        if self.data.is_some() {
            self.instead.wrong.set(true);
        }
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Never> {
        seed.deserialize(self.data())
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(self.data().elements(length as u32))
    }

    fn struct_variant<V: Visitor<'de>>(self, names: &'static [&'static str], visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(self.data().fields(names))
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Json for serde_json::Value {
    fn is_absent(&self) -> bool {
        self.is_null()
    }

    fn string(&self) -> Option<String> {
        self.as_str().map(str::to_owned)
    }

    fn number(&self) -> Option<f64> {
        self.as_f64()
    }

    fn boolean(&self) -> Option<bool> {
        self.as_bool()
    }

    fn is_array(&self) -> bool {
        self.is_array()
    }

    fn length(&self) -> u32 {
        self.as_array().map_or(0, |array| array.len() as u32)
    }

    fn element(&self, at: u32) -> Self {
        self.get(at as usize).cloned().unwrap_or_default()
    }

    fn field(&self, name: &str) -> Self {
        self.get(name).cloned().unwrap_or_default()
    }

    fn first_field(&self) -> Option<(String, Self)> {
        self.as_object()?.iter().next().map(|(name, value)| (name.clone(), value.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::decode;
    use crate::model::{Lang, List, Status, Text};
    use serde::Deserialize;
    use serde_json::json;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Pair {
        one: String,
        #[serde(default)]
        two: Option<u32>,
        #[serde(default)]
        three: Vec<(u32, String)>,
    }

    #[test]
    fn a_struct_is_read_by_the_names_of_its_fields() {
        let pair = |two, three| Some(Pair { one: "a".to_owned(), two, three });
        assert_eq!(
            decode(json!({ "more": 1, "three": [[7, "b"]], "one": "a" })),
            pair(None, vec![(7, "b".to_owned())])
        );
        assert_eq!(decode(json!({ "one": "a", "two": 2 })), pair(Some(2), vec![]));
        assert_eq!(decode(json!({ "one": "a", "two": null })), pair(None, vec![]));
    }

    #[test]
    fn another_kind_of_thing_is_refused() {
        for json in [
            json!({ "two": 2 }),
            json!({ "one": 1 }),
            json!({ "one": "a", "two": "2" }),
            json!([]),
            json!("a"),
            json!(null),
        ] {
            assert_eq!(decode::<Pair>(json.clone()), None, "{json}");
        }
        for json in [json!({}), json!({ "all": 1 }), json!("topic"), json!(["all"]), json!("none")] {
            assert_eq!(decode::<List>(json.clone()), None, "{json}");
        }
        for json in [json!({ "text": "a" }), json!(1), json!(["a", "en"]), json!({ "text": "a", "lang": "none" })] {
            assert_eq!(decode::<Text>(json.clone()), None, "{json}");
        }
    }

    #[test]
    #[should_panic(expected = "a text that its type refuses")]
    fn a_text_that_its_type_refuses_ends_the_app() {
        decode::<List>(json!({ "topic": "No Slug" }));
    }

    #[test]
    fn variants_and_texts_are_read_in_each_of_their_forms() {
        assert_eq!(decode(json!("all")), Some(List::All));
        assert_eq!(decode(json!({ "year": 2016 })), Some(List::Year(2016)));
        let withdrawn = Status::Withdrawn { reason: "a".to_owned() };
        assert_eq!(decode(json!({ "withdrawn": { "reason": "a" } })), Some(withdrawn));
        assert_eq!(decode(json!("a")), Some(Text::Own("a".to_owned())));
        let foreign = Text::Foreign { text: "a".to_owned(), lang: Lang::Es };
        assert_eq!(decode(json!({ "lang": "es", "text": "a" })), Some(foreign));
    }
}

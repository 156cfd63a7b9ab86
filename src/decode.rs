//! Page data from parsed JSON, value by value, with as little code as the browser can do with.
//!
//! A general decoder brings a parser, number formatting and worded errors; what is wrong with a broken file is of no
//! use to a visitor, so here an error has no words. And a struct is read as the sequence of its fields, each asked for
//! by its name: of the two readers that serde derives for a struct, that one is a fraction of the other's size.
//! So a field may be missing only where its type says `#[serde(default)]`, and no type on the wire may flatten, take
//! aliases, or read a map. `tests/publishing.rs` decodes every page of the sample by it, natively.

use serde::de::{
    self, DeserializeOwned, DeserializeSeed, EnumAccess, IntoDeserializer, SeqAccess, VariantAccess, Visitor,
};
use std::fmt;

/// A parsed JSON value, of which only this is asked.
pub trait Json: Sized {
    fn string(&self) -> Option<String>;
    fn number(&self) -> Option<f64>;
    fn boolean(&self) -> Option<bool>;
    fn is_null(&self) -> bool;
    /// The number of an array's elements; none for any other value.
    fn length(&self) -> Option<u32>;
    /// An array's element.
    fn element(&self, at: u32) -> Option<Self>;
    /// The value of an object's field; none where it is missing, and for any other value.
    fn field(&self, name: &str) -> Option<Self>;
    /// Name and value of an object's first field.
    fn first_field(&self) -> Option<(String, Self)>;
}

/// What a JSON value stands for; none where it is another kind of thing.
pub fn decode<T: DeserializeOwned>(json: impl Json) -> Option<T> {
    T::deserialize(Value(json)).ok()
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

struct Value<J>(J);

impl<J: Json> Value<J> {
    fn string(&self) -> Result<String, Malformed> {
        self.0.string().ok_or(Malformed)
    }

    fn elements(self) -> Result<Elements<J>, Malformed> {
        let length = self.0.length().ok_or(Malformed)?;
        Ok(Elements { array: self.0, length, next: 0 })
    }

    fn fields(self, names: &'static [&'static str]) -> Result<Fields<J>, Malformed> {
        // An array would have all its fields missing, which may be allowed.
        if self.0.length().is_some() || self.0.first_field().is_none() {
            Err(Malformed)
        } else {
            Ok(Fields { object: self.0, names: names.iter() })
        }
    }
}

impl<'de, J: Json> de::Deserializer<'de> for Value<J> {
    type Error = Malformed;

    /// For [`crate::model::Text`] alone, which is a string or an object.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        match self.0.string() {
            Some(text) => visitor.visit_string(text),
            None => visitor.visit_seq(self.fields(&["text", "lang"])?),
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
        visitor.visit_bool(self.0.boolean().ok_or(Malformed)?)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        visitor.visit_f64(self.0.number().ok_or(Malformed)?)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        // Page data holds whole numbers that are small; a cast keeps to the range in any case.
        visitor.visit_u32(self.0.number().ok_or(Malformed)? as u32)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        self.deserialize_u32(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Malformed> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        visitor.visit_seq(self.elements()?)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Malformed> {
        visitor.visit_seq(self.elements()?)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Malformed> {
        visitor.visit_seq(self.fields(names)?)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Malformed> {
        match self.0.string() {
            Some(name) => visitor.visit_enum(name.into_deserializer()),
            None => {
                let (name, value) = self.0.first_field().ok_or(Malformed)?;
                visitor.visit_enum(Variant { name, value: Value(value) })
            }
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 u8 u16 f32 char bytes byte_buf unit unit_struct tuple_struct map
    }
}

struct Elements<J> {
    array: J,
    length: u32,
    next: u32,
}

impl<'de, J: Json> SeqAccess<'de> for Elements<J> {
    type Error = Malformed;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Malformed> {
        if self.next >= self.length {
            return Ok(None);
        }
        self.next += 1;
        seed.deserialize(Value(self.array.element(self.next - 1).ok_or(Malformed)?)).map(Some)
    }
}

/// An object's fields in the order of a struct's.
struct Fields<J> {
    object: J,
    names: std::slice::Iter<'static, &'static str>,
}

impl<'de, J: Json> SeqAccess<'de> for Fields<J> {
    type Error = Malformed;

    /// None for a field that is missing, which serde takes for its default value.
    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Malformed> {
        match self.names.next().and_then(|name| self.object.field(name)) {
            Some(value) => seed.deserialize(Value(value)).map(Some),
            None => Ok(None),
        }
    }
}

/// An enum's variant that carries data: an object with its name as the one field.
struct Variant<J> {
    name: String,
    value: Value<J>,
}

impl<'de, J: Json> EnumAccess<'de> for Variant<J> {
    type Error = Malformed;
    type Variant = Value<J>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Value<J>), Malformed> {
        let name: de::value::StringDeserializer<Malformed> = self.name.into_deserializer();
        Ok((seed.deserialize(name)?, self.value))
    }
}

impl<'de, J: Json> VariantAccess<'de> for Value<J> {
    type Error = Malformed;

    fn unit_variant(self) -> Result<(), Malformed> {
        Err(Malformed)
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Malformed> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Malformed> {
        Err(Malformed)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Malformed> {
        visitor.visit_seq(self.fields(names)?)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Json for serde_json::Value {
    fn string(&self) -> Option<String> {
        self.as_str().map(str::to_owned)
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
        self.as_array()?.len().try_into().ok()
    }

    fn element(&self, at: u32) -> Option<Self> {
        self.get(at as usize).cloned()
    }

    fn field(&self, name: &str) -> Option<Self> {
        self.get(name).cloned()
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
        for json in [json!({}), json!({ "topic": 1 }), json!("topic"), json!(["all"]), json!("none")] {
            assert_eq!(decode::<List>(json.clone()), None, "{json}");
        }
        assert_eq!(decode::<Text>(json!({ "text": "a" })), None);
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

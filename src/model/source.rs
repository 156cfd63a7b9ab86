//! Where a fact or a text was found.

use super::{Day, Lang, Localized, Text, WebUrl};
use schemars::JsonSchema;
use serde::de::{self, MapAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;

/// Where a fact or a text was found: in content with [`Wording`], on a page ([`Cited`]) in the page's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, bound(deserialize = "W: Deserialize<'de>"))]
pub struct Source<W = Wording> {
    /// What the source is called, for people: "ICE newsroom".
    pub name: W,
    /// Its address on the web, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<WebUrl>,
    /// The day on which it was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retrieved_on: Option<Day>,
    /// What a reader should know of the copy. Where it is one string, it is in the language of the release, and in
    /// the portal's first one where no release has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<W>,
}

/// A source as a page shows it.
pub type Cited = Source<Text>;

impl Source {
    /// For a page in the language `page`. What is one string is in the language `own`.
    pub fn cited(&self, own: Lang, page: Lang) -> Cited {
        Source {
            name: self.name.text(own, page),
            url: self.url.clone(),
            retrieved_on: self.retrieved_on,
            note: self.note.as_ref().map(|note| note.text(own, page)),
        }
    }
}

/// Words as editors write them: a string, or the same in several languages, such as `{ "en": "…", "es": "…" }`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(extend("x-expected" = Self::EXPECTED))]
pub enum Wording {
    Plain(String),
    Localized(Localized),
}

// By hand, since a derived untagged enum says of all that is wrong only that nothing fits.
impl<'de> Deserialize<'de> for Wording {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Words;

        impl<'de> Visitor<'de> for Words {
            type Value = Wording;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(Wording::EXPECTED)
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Wording, E> {
                Ok(Wording::Plain(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Wording, A::Error> {
                Localized::deserialize(MapAccessDeserializer::new(map)).map(Wording::Localized)
            }
        }

        deserializer.deserialize_any(Words)
    }
}

impl Wording {
    const EXPECTED: &str = "words, or words by language, such as `{ \"en\": \"…\", \"es\": \"…\" }`";

    /// For a page in the language `page`; a plain string is in the language `own`.
    pub fn text(&self, own: Lang, page: Lang) -> Text {
        match self {
            Self::Plain(text) => Text::new(text.clone(), own, page),
            Self::Localized(words) => words.text(page),
        }
    }

    pub fn words_mut(&mut self) -> Box<dyn Iterator<Item = &mut String> + '_> {
        match self {
            Self::Plain(text) => Box::new(std::iter::once(text)),
            Self::Localized(words) => Box::new(words.words_mut()),
        }
    }
}

impl From<String> for Wording {
    fn from(text: String) -> Self {
        Self::Plain(text)
    }
}

impl From<&str> for Wording {
    fn from(text: &str) -> Self {
        Self::Plain(text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_written_in_one_language_or_in_several() {
        let json = r#"{ "name": "USA.gov", "note": { "en": "A copy.", "es": "Una copia." } }"#;
        let source: Source = serde_json::from_str(json).unwrap();
        let cited = source.cited(Lang::En, Lang::Es);
        assert_eq!((cited.name.as_str(), cited.name.lang()), ("USA.gov", Some("en")));
        assert_eq!(cited.note, Some(Text::Own("Una copia.".to_owned())));
        let error = serde_json::from_str::<Source>(r#"{ "name": 7 }"#).unwrap_err().to_string();
        assert!(error.contains("words, or words by language"), "{error}");
    }
}

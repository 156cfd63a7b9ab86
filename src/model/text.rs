//! Words that an agency writes, in one language or in several.
//! A page never shows words without knowing their language.

use super::{Invalid, Lang};
use schemars::JsonSchema;
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// Whether a character shows what is not there: a control character, or one that puts what follows into another order
/// (the explicit formatting characters of UAX #9, section 2).
pub fn misleads(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Words that an editor gives in one or more languages: `{ "en": "…", "es": "…" }`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "BTreeMap<Lang, String>")]
#[schemars(extend("minProperties" = 1, "x-expected" = Self::EXPECTED))]
pub struct Localized(BTreeMap<Lang, String>);

impl TryFrom<BTreeMap<Lang, String>> for Localized {
    type Error = Invalid;

    fn try_from(words: BTreeMap<Lang, String>) -> Result<Self, Invalid> {
        if words.is_empty() { Err(Invalid::new("{}", Self::EXPECTED)) } else { Ok(Self(words)) }
    }
}

impl Localized {
    const EXPECTED: &str = "words in at least one language, such as `{ \"en\": \"…\" }`";

    pub fn new(words: impl IntoIterator<Item = (Lang, String)>) -> Self {
        Self(words.into_iter().collect())
    }

    /// The words in this language, or else in the first language that has them.
    pub fn text(&self, lang: Lang) -> Text {
        let found = self.0.get_key_value(&lang).or_else(|| self.0.first_key_value());
        found.map_or_else(|| Text::new(String::new(), lang, lang), |(own, words)| Text::new(words.clone(), *own, lang))
    }

    pub fn languages(&self) -> impl Iterator<Item = Lang> {
        self.0.keys().copied()
    }

    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(String::as_str)
    }

    pub fn words_mut(&mut self) -> impl Iterator<Item = &mut String> {
        self.0.values_mut()
    }
}

/// Words on a page. In JSON a plain string, or `{ "text", "lang" }` where their language is not the page's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Text {
    Own(String),
    Foreign { text: String, lang: Lang },
}

// By hand, since a derived untagged enum first copies its input and brings the code for it to the browser.
impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Words;

        #[derive(Deserialize)]
        struct Foreign {
            text: String,
            lang: Lang,
        }

        impl<'de> Visitor<'de> for Words {
            type Value = Text;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string, or an object with `text` and `lang`")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Text, E> {
                Ok(Text::Own(text.to_owned()))
            }

            // The browser's decoder reads objects as the sequence of their fields.
            fn visit_seq<A: SeqAccess<'de>>(self, mut fields: A) -> Result<Text, A::Error> {
                match (fields.next_element()?, fields.next_element()?) {
                    (Some(text), Some(lang)) => Ok(Text::Foreign { text, lang }),
                    _ => Err(de::Error::invalid_length(0, &self)),
                }
            }

            fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<Text, M::Error> {
                let Foreign { text, lang } = Foreign::deserialize(MapAccessDeserializer::new(map))?;
                Ok(Text::Foreign { text, lang })
            }
        }

        deserializer.deserialize_any(Words)
    }
}

impl Text {
    /// Words in the language `own`, for a page in the language `page`.
    pub fn new(text: String, own: Lang, page: Lang) -> Self {
        if own == page { Self::Own(text) } else { Self::Foreign { text, lang: own } }
    }

    pub fn as_str(&self) -> &str {
        match self {
            Self::Own(text) | Self::Foreign { text, .. } => text,
        }
    }

    /// The value of a `lang` attribute: none where the page's own is right.
    pub fn lang(&self) -> Option<&'static str> {
        match self {
            Self::Own(_) => None,
            Self::Foreign { lang, .. } => Some(lang.tag()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_missing_in_a_language_are_shown_in_another_and_say_so() {
        let words = Localized::new([(Lang::En, "Hours".to_owned())]);
        assert_eq!(words.text(Lang::En).lang(), None);
        assert_eq!(words.text(Lang::Es).lang(), Some("en"));
        assert_eq!(words.text(Lang::Es).as_str(), "Hours");
    }

    #[test]
    fn words_survive_json() {
        for text in [Text::Own("a".to_owned()), Text::Foreign { text: "b".to_owned(), lang: Lang::Es }] {
            let json = serde_json::to_string(&text).unwrap();
            assert_eq!(serde_json::from_str::<Text>(&json).unwrap(), text, "{json}");
        }
    }
}

//! Phone numbers as people know them and as devices dial them.
//! How a number is written for reading is `i18n`'s.

use super::{Day, Localized, Source, invalid::checked_string};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

checked_string! {
    /// What a device dials: E.164 (ITU-T, `+` and at most 15 digits) or a short code such as 911.
    PhoneNumber,
    "a phone number in E.164 form such as `+18663472423`, or a short code such as `911`; an extension has the field `extension`",
    pattern = "^(\\+[1-9][0-9]{6,14}|[0-9]{3,6})$",
    |value| match value.strip_prefix('+') {
        Some(digits) => {
            (7..=15).contains(&digits.len()) && !digits.starts_with('0') && digits.bytes().all(|b| b.is_ascii_digit())
        }
        None => (3..=6).contains(&value.len()) && value.bytes().all(|b| b.is_ascii_digit()),
    }
}

checked_string! {
    /// What one dials after the number, within an organisation.
    Extension,
    "an extension of one to seven digits, such as `45543`",
    pattern = "^[0-9]{1,7}$",
    |value| (1..=7).contains(&value.len()) && value.bytes().all(|b| b.is_ascii_digit())
}

impl PhoneNumber {
    /// The number as it is read: `512-555-0103` in North America, else as it is dialled.
    pub fn in_groups(&self) -> String {
        match self.0.strip_prefix("+1").map(|digits| (digits.get(..3), digits.get(3..6), digits.get(6..10))) {
            Some((Some(area), Some(exchange), Some(line))) if self.0.len() == 12 => format!("{area}-{exchange}-{line}"),
            _ => self.0.clone(),
        }
    }

    /// The target of a link that dials (RFC 3966). An extension is dialled after a pause, which phones know as a comma:
    /// what RFC 3966 has for it, many leave out.
    pub fn href(&self, extension: Option<&Extension>) -> String {
        let extension = extension.map(|extension| format!(",{extension}")).unwrap_or_default();
        format!("tel:{self}{extension}")
    }

    /// The number as a URI that a program reads (RFC 3966, section 3).
    pub fn uri(&self, extension: Option<&Extension>) -> String {
        let extension = extension.map(|extension| format!(";ext={extension}")).unwrap_or_default();
        format!("tel:{self}{extension}")
    }
}

/// How a line is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PhoneKind {
    TollFree,
    International,
    Tty,
    Short,
    Office,
}

/// A phone line, and where its number was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Phone {
    /// The number with its country, such as `+18663472423`.
    pub number: PhoneNumber,
    /// The digits as printed by the source, such as `866-347-2423`.
    pub display: String,
    /// What is dialled after the number, such as `45543`. `display` is without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extension: Option<Extension>,
    /// The number as people know it, such as `866-DHS-2-ICE`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vanity: Option<String>,
    /// Whether it is a voice line or a text telephone.
    pub kind: PhoneKind,
    /// Whom or what the line serves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Localized>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    /// When it is answered, in words.
    pub hours: Option<Localized>,
    /// Languages spoken, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub languages: Option<Localized>,
    /// Where the number was seen.
    pub source: Source,
    /// When the source was read.
    pub seen_on: Day,
    /// When an editor of the agency last checked the number; absent until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified_on: Option<Day>,
}

#[cfg(test)]
mod tests {
    use super::{Extension, PhoneNumber};

    #[test]
    fn an_extension_is_dialled_after_a_pause() {
        let number: PhoneNumber = "+17035550100".parse().unwrap();
        let extension: Extension = "45543".parse().unwrap();
        assert_eq!(number.href(Some(&extension)), "tel:+17035550100,45543");
        assert_eq!(number.uri(Some(&extension)), "tel:+17035550100;ext=45543");
        assert_eq!(number.href(None), "tel:+17035550100");
        for bad in ["", "x1", "45 543", "12345678", "4#"] {
            assert!(bad.parse::<Extension>().is_err(), "{bad}");
        }
    }

    #[test]
    fn only_numbers_that_dial_are_phone_numbers() {
        for good in ["+18663472423", "911", "233733"] {
            assert!(good.parse::<PhoneNumber>().is_ok(), "{good}");
        }
        for bad in [
            "",
            "866-347-2423",
            "8663472423",
            "+0123456789",
            "+1 866 347 2423",
            "+1234567890123456",
            "12",
            "+18663472423;ext=1",
        ] {
            assert!(bad.parse::<PhoneNumber>().is_err(), "{bad}");
        }
    }
}

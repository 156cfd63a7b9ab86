//! The agency's colours, and what they must be for its words to be read on them.

use super::invalid::checked_string;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

checked_string! {
    /// A colour as CSS writes it: `#` and six hexadecimal digits (CSS Color 4, sRGB).
    Colour,
    "a colour of `#` and six hexadecimal digits, such as `#17324d`",
    pattern = "^#[0-9a-fA-F]{6}$",
    |value| value.len() == 7 && value.starts_with('#') && value.bytes().skip(1).all(|b| b.is_ascii_hexdigit())
}

checked_string! {
    /// The address of a map service that shows the way to a place, with `{address}` where the place's address goes.
    Directions,
    "an address that begins with `https://` and has `{address}` in it, such as `https://maps.example/?to={address}`",
    pattern = r#"^https://[^\s"<>\\`]*\{address\}[^\s"<>\\`]*$"#,
    |value| {
        value.matches("{address}").count() == 1
            && value.starts_with("https://")
            && value.replacen("{address}", "x", 1).parse::<super::WebUrl>().is_ok()
    }
}

impl Directions {
    /// What stands before and behind the address.
    pub fn parts(&self) -> (&str, &str) {
        self.as_str().split_once("{address}").unwrap_or((self.as_str(), ""))
    }
}

/// How the portal shows whose it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Look {
    /// The ground of the name plate, the tip card and of buttons: white words stand on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brand: Option<Colour>,
    /// The lines that show where one is, and the words of what is most likely.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accent: Option<Colour>,
}

impl Colour {
    /// How much two colours differ in brightness, from 1 to 21 (WCAG 2.2, "contrast ratio").
    pub fn contrast(&self, other: &Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Red, green and blue.
    pub fn rgb(&self) -> [u8; 3] {
        [1, 3, 5].map(|at| {
            let channel = self.as_str().get(at..at + 2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
            channel.unwrap_or_default()
        })
    }

    /// From 0 for black to 1 for white (WCAG 2.2, "relative luminance").
    fn luminance(&self) -> f64 {
        let linear = |channel: u8| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.rgb().map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

#[cfg(test)]
mod tests {
    use super::{Colour, Directions};

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        let colour = |text: &str| text.parse::<Colour>().unwrap();
        assert!((colour("#000000").contrast(&colour("#ffffff")) - 21.0).abs() < 0.001);
        assert!((colour("#777777").contrast(&colour("#ffffff")) - 4.478).abs() < 0.001);
    }

    #[test]
    fn directions_have_one_place_for_the_address() {
        for wrong in [
            "https://maps.example/",
            "http://maps.example/{address}",
            "https://{address}/{address}",
            "javascript:{address}",
        ] {
            assert!(wrong.parse::<Directions>().is_err(), "{wrong}");
        }
        let right: Directions = "https://maps.example/?to={address}&by=car".parse().unwrap();
        assert_eq!(right.parts(), ("https://maps.example/?to=", "&by=car"));
    }
}

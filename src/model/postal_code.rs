//! Postal codes, as text: leading zeros matter.

use super::invalid::checked_string;

checked_string! {
    /// A ZIP code of five digits, or ZIP+4 (USPS Publication 28); elsewhere the country's own postal code. Which of them it
    /// has to be is the portal's to say ([`super::Portal::country`]).
    PostalCode,
    "a postal code, such as `60605` or `60605-1234`: capital letters and digits, with blanks or hyphens between them",
    pattern = "^[0-9A-Z]([0-9A-Z -]{0,8}[0-9A-Z])?$",
    |value| {
        let is_character = |byte: &u8| byte.is_ascii_digit() || byte.is_ascii_uppercase();
        let ends = value.as_bytes().first().zip(value.as_bytes().last());
        value.len() <= 10
            && ends.is_some_and(|(first, last)| is_character(first) && is_character(last))
            && value.bytes().all(|byte| is_character(&byte) || matches!(byte, b' ' | b'-'))
    }
}

impl PostalCode {
    /// Whether it is a ZIP code: five digits, or nine with a hyphen.
    pub fn is_zip_code(&self) -> bool {
        let (zip, plus) = self.as_str().split_once('-').unwrap_or((self.as_str(), "0000"));
        digits(zip) == Some(5) && digits(plus) == Some(4)
    }

    /// Whether it has so many digits, and nothing else but blanks and hyphens.
    pub fn has_digits(&self, count: u8) -> bool {
        let characters = self.as_str().replace([' ', '-'], "");
        digits(&characters) == Some(count.into())
    }
}

/// How many digits a text has that has nothing else.
fn digits(text: &str) -> Option<usize> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then_some(text.len())
}

#[cfg(test)]
mod tests {
    use super::PostalCode;

    #[test]
    fn a_zip_code_keeps_its_zeros_and_nothing_else() {
        let is_zip = |text: &str| text.parse::<PostalCode>().is_ok_and(|code| code.is_zip_code());
        assert_eq!("00968".parse::<PostalCode>().unwrap().as_str(), "00968");
        assert!(is_zip("00968") && is_zip("80111-6432"));
        for bad in ["", "787", "787011", "78701-", "78701-12", "7870A", "78701 1234", "78701-1234-1"] {
            assert!(!is_zip(bad), "{bad}");
        }
    }

    #[test]
    fn other_countries_have_codes_of_their_own() {
        let code = |text: &str| text.parse::<PostalCode>().unwrap();
        assert!(code("1010").has_digits(4) && code("01310-100").has_digits(8) && code("113 46").has_digits(5));
        assert!(!code("1010").has_digits(5) && !code("K1A 0B1").has_digits(6));
        for bad in ["-1010", "1010 ", "k1a", "10100000000", "10_10"] {
            assert!(bad.parse::<PostalCode>().is_err(), "{bad}");
        }
    }
}

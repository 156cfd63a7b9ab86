//! The ZIP code in a visitor's words, and what stands around it.

use super::key::is_blank;

/// Five digits, or nine of ZIP+4, in words.
pub(super) struct Zip<'a> {
    /// The first five.
    pub digits: &'a str,
    /// The words without the digits.
    pub around: String,
    /// Whether nothing but the country can stand behind it.
    pub is_last: bool,
}

impl<'a> Zip<'a> {
    /// Of several, what stands last: a house may have five digits, too.
    pub fn of(words: &'a str) -> Option<Self> {
        let mut runs = words.split(|c: char| !c.is_ascii_digit());
        let digits = runs.rfind(|digits| matches!(digits.len(), 5 | 9))?;
        // Where it stands, by its address: a search for a text, and a panic for a wrong place, cost 3 kB.
        let at = digits.as_ptr() as usize - words.as_ptr() as usize;
        let (before, after) = (words.get(..at)?, words.get(at + digits.len()..)?);
        // The rest of ZIP+4 belongs to it.
        let rest = after.trim_start_matches(|c: char| c == '-' || c.is_ascii_digit());
        let names = |part: &str| part.bytes().filter(u8::is_ascii_alphabetic).count() > USA;
        let around =
            [before.trim_end_matches(|c| is_blank(c) || c == ','), if names(rest) { rest } else { "" }].concat();
        Some(Self { digits: digits.get(..5)?, around, is_last: !names(rest) })
    }

    /// Whether the words say nothing else.
    pub fn is_alone(&self) -> bool {
        !self.around.bytes().any(|byte| byte.is_ascii_alphabetic())
    }
}

/// The letters of a country's short name.
const USA: usize = 3;

/// The words with plain digits and commas: "６０６０５", "606 05" and "Chicago;IL" are written as most people write them.
pub(super) fn plain(words: &str) -> String {
    let plain = |c: char| match c {
        '\u{ff10}'..='\u{ff19}' => char::from_digit(u32::from(c) - 0xff10, 10).unwrap_or(c),
        ';' | '|' => ',',
        _ => c,
    };
    let words: String = words.chars().map(plain).collect();
    let joined: String = words.chars().filter(|c| !is_blank(*c)).collect();
    let is_zip = joined.len() == 5 && joined.bytes().all(|byte| byte.is_ascii_digit());
    if is_zip { joined } else { words }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zip_code_stands_last_or_before_other_words() {
        for (words, digits, around, is_last) in [
            ("60605", "60605", "", true),
            ("60605-1234", "60605", "", true),
            ("606051234", "60605", "", true),
            ("Chicago, IL 60605 USA", "60605", "Chicago, IL", true),
            ("11000 Wilshire Blvd, Los Angeles, CA", "11000", " Wilshire Blvd, Los Angeles, CA", false),
            ("12345 Calle 1, Guaynabo 00968-1234", "00968", "12345 Calle 1, Guaynabo", true),
        ] {
            let zip = Zip::of(words).unwrap();
            assert_eq!((zip.digits, &*zip.around, zip.is_last), (digits, around, is_last), "{words}");
        }
        assert!(Zip::of("Chicago").is_none() && Zip::of("123456").is_none());
    }

    #[test]
    fn digits_and_commas_are_plain() {
        for (words, expected) in [
            ("\u{ff16}\u{ff10}\u{ff16}\u{ff10}\u{ff15}", "60605"),
            ("606 05", "60605"),
            ("Chicago;IL", "Chicago,IL"),
            ("123 45 Main", "123 45 Main"),
        ] {
            assert_eq!(plain(words), expected);
        }
    }
}

//! The ZIP code in a visitor's words, and what stands around it.

use super::Vocabulary;
use super::key::{Word, letters_of};

/// The first so many digits of a code name its shard, which so holds a hundred codes or more; at most three, so that there
/// are a thousand shards at most.
pub fn shard_digits(digits: usize) -> usize {
    digits.saturating_sub(2).min(3)
}

/// Five digits, or nine of ZIP+4, in words; as many as a code has in other countries.
pub(super) struct Zip<'b> {
    /// The first five, or all.
    pub digits: String,
    /// The words without it.
    pub around: Vec<Word<'b>>,
    /// How many of them stand before it.
    pub before: usize,
}

impl<'b> Zip<'b> {
    /// Of several, what stands last: a house may have five digits, too. The number of a box or a suite is none.
    pub fn of(words: &[Word<'b>], vocabulary: &Vocabulary, digits: usize) -> Option<Self> {
        let all = letters_of(words);
        if all.len() == digits && words.iter().all(Word::is_digits) {
            // "606 05"
            return Some(Self { digits: all, around: Vec::new(), before: 0 });
        }
        let (mut zip, mut is_other) = (None, false);
        for (at, word) in words.iter().enumerate() {
            let is_code = word.text.len() == digits || digits == 5 && word.text.len() == 9;
            if is_code && word.is_digits() && !is_other {
                zip = Some((at, *word));
            }
            is_other = vocabulary.is("number", *word);
        }
        let (before, zip) = zip?;
        let mut around: Vec<Word<'b>> = Vec::new();
        for (at, word) in words.iter().enumerate() {
            if at != before {
                around.push(*word);
            } else if let Some(last) = around.last_mut() {
                last.comma |= zip.comma;
            }
        }
        Some(Self { digits: zip.text.get(..digits)?.to_owned(), around, before })
    }
}

#[cfg(test)]
mod tests {
    use super::super::key::words_of;
    use super::*;

    #[test]
    fn shards_hold_a_hundred_codes_or_more() {
        assert_eq!([3, 4, 5, 6, 8].map(shard_digits), [1, 2, 3, 3, 3]);
    }

    #[test]
    fn a_zip_code_stands_last_or_before_other_words() {
        let number = ["box", "suite"].map(|word| (word.to_owned(), String::new()));
        let vocabulary = Vocabulary(vec![("number".to_owned(), number.into())]);
        for (words, digits, before, after) in [
            ("60605", "60605", "", ""),
            ("606 05", "60605", "", ""),
            ("\u{ff16}\u{ff10}\u{ff16}\u{ff10}\u{ff15}", "60605", "", ""),
            ("60605-1234", "60605", "", "1234"),
            ("606051234", "60605", "", ""),
            ("Chicago, IL 60605 USA", "60605", "chicagoil", "usa"),
            ("FL33101", "33101", "fl", ""),
            ("11000 Wilshire Blvd, Los Angeles, CA", "11000", "", "wilshireblvdlosangelesca"),
            ("12345 Calle 1, Guaynabo 00968-1234", "00968", "12345calle1guaynabo", "1234"),
            ("60605 P.O. Box 10001", "60605", "", "pobox10001"),
        ] {
            let mut room = String::new();
            let zip = Zip::of(&words_of(words, &mut room), &vocabulary, 5).unwrap();
            assert_eq!(
                (&*zip.digits, letters_of(&zip.around[..zip.before]), letters_of(&zip.around[zip.before..])),
                (digits, before.to_owned(), after.to_owned()),
                "{words}"
            );
        }
        for words in ["Chicago", "123456", "Suite 10010, Chicago", "123 45 Main", "1234"] {
            assert!(Zip::of(&words_of(words, &mut String::new()), &vocabulary, 5).is_none(), "{words}");
        }
        for (words, digits) in [("1010", "1010"), ("10-10", "1010"), ("Calle 12345, 1010 Ejemplo", "1010")] {
            let mut room = String::new();
            let zip = Zip::of(&words_of(words, &mut room), &vocabulary, 4).unwrap();
            assert_eq!(zip.digits, digits, "{words}");
        }
    }
}

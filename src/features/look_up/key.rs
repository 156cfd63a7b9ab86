//! Names of places as people write them: accents, case, punctuation and the ways to write "Saint" make no difference.
//! The publisher cuts shards by the same keys.

use std::borrow::Cow;

/// A word of a visitor's, in small letters and digits of ASCII.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Word<'a> {
    pub text: &'a str,
    /// Whether a comma follows it, or what parts as a comma does.
    pub comma: bool,
    /// Whether it stands in capitals alone, as postal codes do.
    pub capitals: bool,
}

impl Word<'_> {
    /// A number, or what begins with one: "4th", "12B".
    pub(super) fn is_number(&self) -> bool {
        self.text.bytes().next().is_some_and(|byte| byte.is_ascii_digit())
    }

    pub(super) fn is_digits(&self) -> bool {
        self.text.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// Marks behind a word: it is written in capitals, a comma follows, it ends.
const MARKS: [char; 3] = ['^', ',', ' '];

/// The words of a text, of whose letters `room` is made. A letter with an accent or of full width is the letter; an
/// apostrophe parts nothing.
pub fn words_of<'a>(text: &str, room: &'a mut String) -> Vec<Word<'a>> {
    let [capital, comma, end] = MARKS;
    // Of the word that is written: whether it has begun, is in capitals, and is a number.
    let (mut inside, mut capitals, mut number) = (false, false, false);
    for c in decomposed(text).chars().chain([end]) {
        let is_digit = c.is_ascii_digit();
        let parts_as_comma =
            matches!(c, ',' | ';' | '|' | '/' | ':' | '\u{2013}' | '\u{2014}') || (c == '-' && !inside);
        // Blanks of Unicode are plain ones by now.
        let parts = parts_as_comma || (c.is_ascii() && !c.is_ascii_alphanumeric() && c != '\'');
        // "FL33101" is two words, "4th" is one.
        if inside && (parts || (is_digit && !number)) {
            if capitals {
                room.push(capital);
            }
            room.push(end);
            inside = false;
        }
        if c.is_ascii_alphanumeric() {
            if !inside {
                (inside, capitals, number) = (true, true, is_digit);
            }
            capitals &= c.is_ascii_uppercase();
            room.push(c.to_ascii_lowercase());
        } else if parts_as_comma {
            room.push(comma);
            room.push(end);
        }
    }
    let mut words: Vec<Word<'a>> = Vec::new();
    for text in room.split([end]) {
        if text.starts_with(comma) {
            if let Some(word) = words.last_mut() {
                word.comma = true;
            }
        } else if !text.is_empty() {
            let small = text.strip_suffix(capital);
            words.push(Word { text: small.unwrap_or(text), comma: false, capitals: small.is_some() });
        }
    }
    words
}

/// The name's letters and digits alone, for comparison: "St. Louis" and "Saint Louis" are `saintlouis`.
pub fn key(name: &str) -> String {
    key_of(&words_of(name, &mut String::new()))
}

pub(super) fn key_of(words: &[Word<'_>]) -> String {
    let mut key = String::new();
    for word in words {
        key += match word.text {
            "st" => "saint",
            "ste" => "sainte",
            "ft" => "fort",
            "mt" => "mount",
            other => other,
        };
    }
    key
}

/// The letters and digits of a phrase, as they are: "St. Louis" is `stlouis`.
pub fn letters(phrase: &str) -> String {
    letters_of(&words_of(phrase, &mut String::new()))
}

pub(super) fn letters_of(words: &[Word<'_>]) -> String {
    let mut letters = String::new();
    for word in words {
        letters += word.text;
    }
    letters
}

/// Letters and their accents, each by itself, and no letter of a width of its own (Unicode's normalization form KD).
fn decomposed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(nfkd(text)) }
}

/// The browser has the tables already.
#[cfg(target_arch = "wasm32")]
fn nfkd(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFKD").into()
}

#[cfg(not(target_arch = "wasm32"))]
fn nfkd(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    text.nfkd().collect()
}

/// Whether a name is a ZIP code: no place is called by digits alone.
pub(super) fn is_zip(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether two keys differ by one typing mistake at most: a letter more, less or another, or two exchanged.
pub fn one_mistake(a: &str, b: &str) -> bool {
    mistakes(a.as_bytes(), b.as_bytes(), 1)
}

/// Whether two keys differ by so many typing mistakes at most.
pub(super) fn mistakes(a: &[u8], b: &[u8], most: usize) -> bool {
    let ([first, rest @ ..], [other, others @ ..]) = (a, b) else { return a.len().max(b.len()) <= most };
    if first == other {
        return mistakes(rest, others, most);
    }
    let Some(most) = most.checked_sub(1) else { return false };
    let exchanged = matches!((rest, others), ([c, rest @ ..], [d, others @ ..])
        if first == d && other == c && mistakes(rest, others, most));
    exchanged || mistakes(rest, others, most) || mistakes(rest, b, most) || mistakes(a, others, most)
}

/// How many mistakes a name of a length may have.
pub(super) fn may_have(key: &str) -> usize {
    if key.len() < 8 { 1 } else { 2 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_ways_to_write_a_name_are_one() {
        for name in
            ["St. Louis", "St.Louis", "Saint Louis", "st louis", "SAINT-LOUIS", "St\u{a0}Louis", "Ｓｔ Ｌｏｕｉｓ"]
        {
            assert_eq!(key(name), "saintlouis", "{name}");
        }
        assert_eq!(key("Cañon City"), "canoncity");
        assert_eq!(key("Coeur d'Alene"), "coeurdalene");
        assert_eq!(key("Mt. Vernon"), key("Mount Vernon"));
        assert_eq!(key("Hagåtña"), "hagatna");
        assert_eq!(key("日本語 ,. "), "");
    }

    #[test]
    fn words_are_parted_by_blanks_and_marks_and_before_numbers() {
        let texts = |text: &str| {
            let word = |word: &Word<'_>| word.text.to_owned() + if word.comma { "," } else { "" };
            words_of(text, &mut String::new()).iter().map(word).collect::<Vec<_>>().join(" ")
        };
        for (text, words) in [
            ("Chicago;IL", "chicago, il"),
            ("Chicago/IL", "chicago, il"),
            ("Houston - Texas", "houston, texas"),
            ("Winston-Salem", "winston salem"),
            ("Miami FL33101", "miami fl 33101"),
            ("500 12th St, S.W.", "500 12th st, s w"),
            ("\u{ff16}\u{ff10}\u{ff16}\u{ff10}\u{ff15}", "60605"),
            ("¿Dónde?", "donde"),
        ] {
            assert_eq!(texts(text), words, "{text}");
        }
        assert_eq!(
            words_of("Aurora CO", &mut String::new()).iter().map(|word| word.capitals).collect::<Vec<_>>(),
            [false, true]
        );
    }

    #[test]
    fn one_typing_mistake_is_one_and_two_are_two() {
        for wrong in ["chicagoo", "chcago", "chicaog", "chicabo", "chicago", "hcicago", "xchicago", "chicag"] {
            assert!(one_mistake(wrong, "chicago") && one_mistake("chicago", wrong), "{wrong}");
        }
        for wrong in ["chicagooo", "chcgo", "hcicaog", "boston", "", "chica", "cxicaxo"] {
            assert!(!one_mistake(wrong, "chicago") && !one_mistake("chicago", wrong), "{wrong}");
        }
        assert!(one_mistake("", "") && one_mistake("", "a") && one_mistake("a", "b") && one_mistake("ab", "ba"));
        for wrong in ["cincinatti", "cincinati", "sincinnatti", "icncinnait"] {
            assert!(mistakes(wrong.as_bytes(), b"cincinnati", 2), "{wrong}");
        }
        assert!(!mistakes(b"sinsinatti", b"cincinnati", 2));
    }

    proptest! {
        #[test]
        fn a_key_is_its_own_key(name in "\\PC{0,40}") {
            let once = key(&name);
            prop_assert!(once.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()));
            // A short word alone, or before digits, is written out the next time: "S.T." is `st`, whose key is `saint`.
            let is_short = ["st", "ste", "ft", "mt"].contains(&once.as_str());
            if !is_short && !once.bytes().any(|byte| byte.is_ascii_digit()) {
                prop_assert_eq!(key(&once), once);
            }
        }

        #[test]
        fn a_letter_left_out_is_one_mistake(name in "[a-z]{1,12}", at in 0usize..12) {
            let mut other = name.clone();
            other.remove(at % name.len());
            prop_assert!(one_mistake(&name, &other));
        }
    }
}

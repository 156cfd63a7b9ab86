//! The stem of a word in a language, and the number by which the index knows it.

use crate::stem::{english, spanish};

/// A language whose words have stems.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    English,
    Spanish,
}

impl Language {
    pub const ALL: [Self; 2] = [Self::English, Self::Spanish];

    /// Its subtag (BCP 47).
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
        }
    }

    /// What a word has in common with its other forms. What holds a digit has no forms.
    pub fn stem(self, word: &str) -> String {
        if word.bytes().any(|byte| byte.is_ascii_digit()) {
            return word.to_owned();
        }
        match self {
            Self::English => english(word),
            Self::Spanish => spanish(word),
        }
    }
}

/// A stem as the index knows it (FNV-1a, 64 bits, mixed): its lower half chooses a file, the upper one is found in it.
pub fn hash(stem: &str) -> u64 {
    let hash = stem
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    // Short words differ in few bits until they are mixed.
    let mixed = (hash ^ hash >> 32).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ mixed >> 29
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        let stems =
            |language: Language, words: &[&str]| words.iter().map(|word| language.stem(word)).collect::<Vec<_>>();
        assert!(
            stems(Language::English, &["traffick", "trafficking", "trafficked"]).windows(2).all(|two| two[0] == two[1])
        );
        assert!(stems(Language::Spanish, &["arresto", "arrestos", "arrestado"]).windows(2).all(|two| two[0] == two[1]));
        assert_eq!(Language::English.stem("12b"), "12b");
    }
}

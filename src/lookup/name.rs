//! Names of places as people write them: accents, case, punctuation and the ways to write "Saint" make no difference.
//! `public/look-up.js` has the same `key`: its test finds every place in the shard that this one has put it into.

use unicode_normalization::UnicodeNormalization;

/// The name's letters and digits alone, for comparison: "St. Louis" and "Saint Louis" are `saintlouis`.
pub fn key(name: &str) -> String {
    let mut key = String::new();
    for word in name.split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | ',' | '.')) {
        let word = letters(word);
        key.push_str(match word.as_str() {
            "st" => "saint",
            "ste" => "sainte",
            "ft" => "fort",
            "mt" => "mount",
            other => other,
        });
    }
    key
}

/// ASCII letters and digits in lower case; a letter with an accent is the letter.
fn letters(word: &str) -> String {
    word.nfd().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ways_to_write_a_name_are_one() {
        for name in ["St. Louis", "Saint Louis", "st louis", "SAINT-LOUIS"] {
            assert_eq!(key(name), "saintlouis", "{name}");
        }
        assert_eq!(key("Cañon City"), "canoncity");
        assert_eq!(key("Coeur d'Alene"), "coeurdalene");
        assert_eq!(key("Mt. Vernon"), key("Mount Vernon"));
    }
}

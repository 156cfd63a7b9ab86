//! Names of places as people write them: accents, case, punctuation and the ways to write "Saint" make no difference.

/// The name's letters and digits alone, for comparison: "St. Louis" and "Saint Louis" are `saintlouis`.
pub fn key(name: &str) -> String {
    let mut key = String::new();
    for word in name.split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | ',')) {
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
pub fn letters(word: &str) -> String {
    word.chars().filter_map(plain).collect()
}

/// The letters with accents that names of US places have.
fn plain(c: char) -> Option<char> {
    Some(match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        'a'..='z' | '0'..='9' => c,
        'á' | 'à' | 'â' | 'ä' | 'Á' | 'ā' | 'Ā' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'É' => 'e',
        'í' | 'ì' | 'î' | 'ï' | 'Í' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'Ó' | 'ō' => 'o',
        'ú' | 'ù' | 'û' | 'ü' | 'Ú' | 'Ü' | 'ū' => 'u',
        'ñ' | 'Ñ' => 'n',
        'ç' | 'Ç' => 'c',
        _ => return None,
    })
}

/// Whether two keys differ by one typing mistake at most: a letter more, less or another, or two that changed places.
pub fn distance_of_one(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let same = short.iter().zip(long).take_while(|(one, other)| one == other).count();
    match long.len() - short.len() {
        0 => {
            let (rest, other) = (&short[same..], &long[same..]);
            rest.len() < 2
                || rest[1..] == other[1..]
                || (rest[0] == other[1] && rest[1] == other[0] && rest[2..] == other[2..])
        }
        1 => short[same..] == long[same + 1..],
        _ => false,
    }
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

    #[test]
    fn one_mistake_is_forgiven() {
        for wrong in ["chicagoo", "chcago", "chicaog", "chicabo", "chicago", "hcicago", "xchicago"] {
            assert!(distance_of_one(wrong, "chicago"), "{wrong}");
        }
        for wrong in ["chicagooo", "chcgo", "hcicaog", "boston"] {
            assert!(!distance_of_one(wrong, "chicago"), "{wrong}");
        }
    }
}

//! The language of an entry: its own word, else the feed's, unless the text is plainly in another.

use crate::model::Lang;

const FEWEST_WORDS: usize = 20;
/// Words that are in almost every sentence of one language, and hardly in the other.
const ENGLISH: [&str; 12] = ["the", "of", "and", "to", "for", "is", "on", "that", "with", "was", "by", "are"];
const SPANISH: [&str; 12] = ["el", "los", "las", "que", "y", "del", "por", "para", "una", "con", "se", "en"];

/// The language that a tag names (RFC 5646), if it is one of the portal's.
pub fn tagged(tag: Option<&str>) -> Option<Lang> {
    let tag = tag?.trim().to_lowercase();
    let base = tag.split(['-', '_']).next().unwrap_or_default();
    // Tables say it in words.
    let base = match base {
        "english" | "eng" | "inglés" => "en",
        "spanish" | "spa" | "español" => "es",
        tag => tag,
    };
    Lang::ALL.into_iter().find(|lang| lang.tag() == base)
}

/// What a source says of a language that is none of the portal's.
pub fn unknown(tag: Option<&str>) -> Option<&str> {
    tag.map(str::trim)
        .filter(|said| !said.is_empty() && !matches!(*said, "und" | "zxx" | "mul") && tagged(Some(said)).is_none())
}

/// The language in which a text is plainly written.
pub fn written(text: &str) -> Option<Lang> {
    let words: Vec<String> =
        text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    let count = |known: [&str; 12]| words.iter().filter(|word| known.contains(&word.as_str())).count();
    let (english, spanish) = (count(ENGLISH), count(SPANISH));
    let plain =
        |one: usize, other: usize| words.len() >= FEWEST_WORDS && one * 12 >= words.len() && one >= 4 * other.max(1);
    if plain(english, spanish) {
        Some(Lang::En)
    } else if plain(spanish, english) {
        Some(Lang::Es)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_tells_its_language() {
        let english = "The office is open to the public on Monday, and the director of the agency was there with the mayor for an hour.";
        let spanish = "La oficina está abierta los lunes y el director de la agencia dijo que las puertas del edificio se abren para todos por la mañana con una cita.";
        assert_eq!(written(english), Some(Lang::En));
        assert_eq!(written(spanish), Some(Lang::Es));
        assert_eq!(written("Los Angeles"), None);
        assert_eq!(tagged(Some("es-MX")), Some(Lang::Es));
        assert_eq!(tagged(Some("tlh")), None);
    }
}

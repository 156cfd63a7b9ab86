//! What people write around the name of a place when they look for an office there, in English and Spanish.

use super::Vocabulary;
use super::key::{is_blank, letters};

/// A word, and whether a comma follows it.
#[derive(Clone, Copy)]
struct Word<'a>(&'a str, bool);

/// Of "where is the ICE office in Chicago?", "Chicago"; of "Condado de Cook, Illinois", "Cook County, Illinois".
pub(super) fn without_around(words: &str, vocabulary: &Vocabulary) -> String {
    let words = parted(words);
    let words = without_here(&words, vocabulary);
    let words = county_behind(without_country(&words, vocabulary), vocabulary);
    joined(trimmed(&words, vocabulary))
}

/// The words with short forms written out: "N Hollywood" is "north Hollywood".
pub(super) fn written_out(words: &str, vocabulary: &Vocabulary) -> String {
    let mut kept = Vec::new();
    for Word(word, comma) in parted(words) {
        let short = letters(word);
        let long = vocabulary.of("short").iter().find(|(known, _)| *known == short).map_or(word, |(_, long)| &**long);
        match kept.last_mut() {
            // What stands for nothing leaves its comma.
            Some(Word(_, before)) if long.is_empty() => *before |= comma,
            _ => kept.push(Word(long, comma)),
        }
    }
    joined(&kept)
}

fn without_country<'a, 'b>(words: &'b [Word<'a>], vocabulary: &Vocabulary) -> &'b [Word<'a>] {
    let before = |(country, _): &(String, String)| {
        let at = words.len().checked_sub(country.split(' ').count())?;
        let (before, end) = words.split_at_checked(at)?;
        starts(end, country).map(|_| before)
    };
    vocabulary.of("country").iter().find_map(before).unwrap_or(words)
}

fn parted(words: &str) -> Vec<Word<'_>> {
    let mut parted: Vec<Word<'_>> = Vec::new();
    // A slash parts as well, but in names that have one: these are found as they stand.
    for part in words.split([',', '/']) {
        if let Some(last) = parted.last_mut() {
            last.1 = true;
        }
        parted.extend(part.split(is_blank).filter(|word| !word.is_empty()).map(|word| Word(word, false)));
    }
    parted
}

fn is_one_of(Word(word, _): &Word<'_>, kind: &str, vocabulary: &Vocabulary) -> bool {
    let word = letters(word);
    vocabulary.of(kind).iter().any(|(known, _)| *known == word)
}

/// Whether a word stands before names of places, such as "in".
pub(super) fn is_before(word: &str, vocabulary: &Vocabulary) -> bool {
    is_one_of(&Word(word, false), "before", vocabulary)
}

/// What stands behind a known phrase, where the words begin with it.
fn starts<'a, 'b>(words: &'b [Word<'a>], known: &str) -> Option<&'b [Word<'a>]> {
    let mut rest = words;
    for known in known.split(' ') {
        let [word, behind @ ..] = rest else { return None };
        if letters(word.0) != known {
            return None;
        }
        rest = behind;
    }
    Some(rest)
}

fn without_here<'a>(words: &[Word<'a>], vocabulary: &Vocabulary) -> Vec<Word<'a>> {
    let (mut kept, mut rest) = (Vec::new(), words);
    while let [word, behind @ ..] = rest {
        rest = vocabulary.of("here").iter().find_map(|(here, _)| starts(rest, here)).unwrap_or_else(|| {
            kept.push(*word);
            behind
        });
    }
    kept
}

/// The words with the first county's kind behind its name, as the Census writes it.
fn county_behind<'a>(words: &[Word<'a>], vocabulary: &'a Vocabulary) -> Vec<Word<'a>> {
    let (mut kept, mut rest) = (Vec::new(), words);
    while let [word, behind @ ..] = rest {
        let county = |(phrase, kind): &'a (String, String)| Some((starts(rest, phrase)?, &**kind));
        if let Some((named, kind)) = vocabulary.of("county").iter().find_map(county) {
            let length = named.iter().position(|word| word.1).map_or(named.len(), |at| at + 1);
            let (name, after) = named.split_at_checked(length).unwrap_or_default();
            if let [own @ .., Word(last, comma)] = name {
                kept.extend(own);
                kept.extend([Word(last, false), Word(kind, *comma)]);
                kept.extend(after);
                return kept;
            }
        }
        kept.push(*word);
        rest = behind;
    }
    kept
}

fn trimmed<'a, 'b>(words: &'b [Word<'a>], vocabulary: &Vocabulary) -> &'b [Word<'a>] {
    let is = |word: &Word<'_>, kind| is_one_of(word, kind, vocabulary);
    let mut left = words;
    while let [first, rest @ ..] = left {
        let article = is(first, "article") && rest.first().is_some_and(|next| is(next, "before"));
        if !article && !is(first, "before") {
            break;
        }
        left = rest;
    }
    while let [before @ .., last] = left
        && !before.is_empty()
        && is(last, "behind")
    {
        left = before;
    }
    left
}

fn joined(words: &[Word<'_>]) -> String {
    let mut text = String::new();
    for (at, Word(word, comma)) in words.iter().enumerate() {
        text += if at > 0 { " " } else { "" };
        text += word;
        text += if *comma { "," } else { "" };
    }
    text.trim_end_matches(|c| is_blank(c) || matches!(c, ',' | '?')).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary() -> Vocabulary {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/content/places/words.csv");
        let rows = csv::Reader::from_path(path).unwrap().into_deserialize();
        let rows: Vec<(String, String, String, String)> = rows.map(Result::unwrap).collect();
        let kind = |kind: &str| {
            let own = rows.iter().filter(|row| row.0 == kind);
            (kind.to_owned(), own.map(|row| (row.1.clone(), row.2.clone())).collect())
        };
        Vocabulary(["before", "article", "behind", "here", "country", "county", "short"].map(kind).into())
    }

    #[test]
    fn short_forms_are_written_out() {
        let vocabulary = vocabulary();
        for (words, long) in [
            ("N Hollywood, CA", "north Hollywood, CA"),
            ("Cook Co., IL", "Cook county, IL"),
            ("Canton Twp, MI", "Canton, MI"),
            ("Colo Spgs", "colorado springs"),
        ] {
            let found = written_out(words, &vocabulary);
            assert_eq!(found, long, "{words}");
        }
    }

    #[test]
    fn what_stands_around_a_place_is_left_out() {
        for (words, place) in [
            ("where is the ICE office in Chicago, Illinois?", "Chicago, Illinois"),
            ("¿Dónde está la oficina de ICE en Houston, Texas?", "Houston, Texas"),
            ("Condado de Cook, Illinois", "Cook County, Illinois"),
            ("county of San Diego , CA", "San Diego County, CA"),
            ("Chicago, Illinois, United States of America", "Chicago, Illinois"),
            ("Miami, EE. UU.", "Miami"),
            ("Miami, E.E.U.U.", "Miami"),
            ("ERO Chicago IL", "Chicago IL"),
            ("offices near me", ""),
            ("oficinas cerca de mí", ""),
            ("Chicago field office", "Chicago"),
            ("The Dalles, Oregon", "The Dalles, Oregon"),
            ("Chicago/IL", "Chicago, IL"),
            ("county of", "county of"),
            ("La Puente", "La Puente"),
            ("", ""),
            (",,?", ""),
        ] {
            assert_eq!(without_around(words, &vocabulary()), place, "{words}");
        }
    }
}

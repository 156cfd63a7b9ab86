//! What people write around the name of a place when they look for an office there, in English and Spanish.

use super::key::{is_blank, letters};

/// Words before the name of a place.
const BEFORE: &[&str] = &[
    "where", "is", "find", "my", "nearest", "closest", "ice", "ero", "opla", "office", "offices", "field", "check",
    "checkin", "in", "near", "at", "of", "for", "to", "zip", "code", "donde", "esta", "busco", "oficina", "oficinas",
    "de", "del", "en", "cerca", "para", "codigo", "postal", "state", "estado",
];
/// Words before one of these.
const ARTICLES: &[&str] = &["the", "a", "la", "las", "el", "los"];
/// Words behind the name of a place.
const BEHIND: &[&str] = &["office", "offices", "field", "ice", "ero", "usa", "us"];
/// Where the visitor is, which the field cannot know.
const HERE: &[&[&str]] = &[&["near", "me"], &["cerca", "de", "mi"]];
/// The country, at the end.
const COUNTRY: &[&[&str]] =
    &[&["united", "states", "of", "america"], &["united", "states"], &["estados", "unidos"], &["ee", "uu"], &["eeuu"]];
/// A county, before its name.
const COUNTY: &[&[&str]] = &[&["condado", "de"], &["condado", "del"], &["county", "of"]];

/// A word, and whether a comma follows it.
#[derive(Clone, Copy)]
struct Word<'a>(&'a str, bool);

/// Of "where is the ICE office in Chicago?", "Chicago"; of "Condado de Cook, Illinois", "Cook County, Illinois".
pub(super) fn without_around(words: &str) -> String {
    let words = parted(words);
    let words = without_here(&words);
    let country = COUNTRY.iter().map(|country| words.len().wrapping_sub(country.len()));
    let country = country.zip(COUNTRY).find(|(at, country)| words.get(*at..).is_some_and(|end| starts(end, country)));
    let words = country.and_then(|(at, _)| words.get(..at)).unwrap_or(&words);
    joined(trimmed(&county_behind(words)))
}

fn parted(words: &str) -> Vec<Word<'_>> {
    let mut parted: Vec<Word<'_>> = Vec::new();
    for part in words.split(',') {
        if let Some(last) = parted.last_mut() {
            last.1 = true;
        }
        parted.extend(part.split(is_blank).filter(|word| !word.is_empty()).map(|word| Word(word, false)));
    }
    parted
}

fn is_one_of(Word(word, _): &Word<'_>, known: &[&str]) -> bool {
    known.contains(&letters(word).as_str())
}

fn starts(words: &[Word<'_>], known: &[&str]) -> bool {
    words.len() >= known.len() && words.iter().zip(known).all(|(word, known)| is_one_of(word, &[known]))
}

fn without_here<'a>(words: &[Word<'a>]) -> Vec<Word<'a>> {
    let (mut kept, mut rest) = (Vec::new(), words);
    while let [word, behind @ ..] = rest {
        match HERE.iter().find(|here| starts(rest, here)) {
            Some(here) => rest = rest.get(here.len()..).unwrap_or_default(),
            None => {
                kept.push(*word);
                rest = behind;
            }
        }
    }
    kept
}

/// The words with the first county's kind behind its name, as the Census writes it.
fn county_behind<'a>(words: &[Word<'a>]) -> Vec<Word<'a>> {
    let (mut kept, mut rest) = (Vec::new(), words);
    while let [word, behind @ ..] = rest {
        let named = COUNTY.iter().find(|county| starts(rest, county)).and_then(|county| rest.get(county.len()..));
        if let Some(named) = named {
            let length = named.iter().position(|word| word.1).map_or(named.len(), |at| at + 1);
            let (name, after) = named.split_at_checked(length).unwrap_or_default();
            if let [own @ .., Word(last, comma)] = name {
                kept.extend(own);
                kept.extend([Word(last, false), Word("County", *comma)]);
                kept.extend(after);
                return kept;
            }
        }
        kept.push(*word);
        rest = behind;
    }
    kept
}

fn trimmed<'a, 'b>(words: &'b [Word<'a>]) -> &'b [Word<'a>] {
    let mut left = words;
    while let [first, rest @ ..] = left {
        let article = is_one_of(first, ARTICLES) && rest.first().is_some_and(|next| is_one_of(next, BEFORE));
        if !article && !is_one_of(first, BEFORE) {
            break;
        }
        left = rest;
    }
    while let [before @ .., last] = left
        && !before.is_empty()
        && is_one_of(last, BEHIND)
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
            ("county of", "county of"),
            ("La Puente", "La Puente"),
            ("", ""),
            (",,?", ""),
        ] {
            assert_eq!(without_around(words), place, "{words}");
        }
    }
}

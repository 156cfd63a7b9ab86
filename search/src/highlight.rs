//! Which words of a text a query has found, and the sentence to show.

use crate::ask::Instead;
use crate::query::{Query, Word};
use crate::spelling::{forgiven, mistakes};
use crate::term::Language;
use crate::words::{Writing, words};
use std::ops::Range;

/// The words of a query, as they are seen in texts.
#[derive(Clone, Debug)]
pub struct Marker {
    words: Vec<Seen>,
    languages: Vec<Language>,
    open: Option<usize>,
}

/// What a word of a query may be in a text.
#[derive(Clone, Debug)]
struct Seen {
    text: String,
    /// Its stems, and those of what was taken in its place.
    forms: Vec<String>,
    /// The same of each of the parts that a hyphen joins in it.
    parts: Vec<Vec<String>>,
}

/// A place of a text: what may stand there, each with how many places it takes.
type Spot = Vec<(Vec<String>, String, usize)>;

impl Marker {
    /// For a query, with the words that were taken in place of some of its own.
    pub fn new(query: &Query, instead: &[Instead], languages: &[Language]) -> Self {
        let words = query.words.iter().enumerate().map(|(at, word)| {
            let forms = |word: &Word| {
                let others = instead.iter().filter(|other| other.word == at && other.start == word.start);
                let others = others.flat_map(|other| &other.others).flat_map(|other| stems(other, languages));
                stems(&word.text, languages).into_iter().chain(others).collect::<Vec<_>>()
            };
            // In place of a word with a hyphen none is taken, but of its parts.
            let own = if word.parts.is_empty() { forms(word) } else { stems(&word.text, languages) };
            Seen { text: word.text.clone(), forms: own, parts: word.parts.iter().map(forms).collect() }
        });
        Self { words: words.collect(), languages: languages.to_vec(), open: query.open }
    }

    /// Which of the query's words a word of a text is.
    fn which(&self, word: &str) -> Option<usize> {
        if !self.may_be(word) {
            return None;
        }
        let own = stems(word, &self.languages);
        (0..self.words.len()).find(|at| self.is(*at, word, &own) || self.is_part(*at, &own))
    }

    /// Whether a word begins as one of the query does. Stems begin as their words do: of few words of a text they are worth
    /// finding.
    fn may_be(&self, word: &str) -> bool {
        let begins = |form: &String| form.bytes().zip(word.bytes()).take(2).all(|(a, b)| a == b);
        self.words.iter().any(|seen| seen.forms.iter().chain(seen.parts.iter().flatten()).any(begins))
    }

    /// Whether a word of a text with these stems is a word of the query.
    fn is(&self, at: usize, word: &str, stems: &[String]) -> bool {
        let begins = |seen: &Seen| self.open == Some(at) && word.starts_with(&*seen.text);
        self.words.get(at).is_some_and(|seen| begins(seen) || has_one(&seen.forms, stems))
    }

    fn is_part(&self, at: usize, stems: &[String]) -> bool {
        self.words.get(at).is_some_and(|seen| seen.parts.iter().any(|forms| has_one(forms, stems)))
    }

    /// Where the query's words stand in a text, in bytes, and which word it is.
    pub fn found(&self, text: &str) -> Vec<(usize, usize, usize)> {
        let mut found: Vec<(usize, usize, usize)> = Vec::new();
        words(text, |token| {
            if let Some(which) = self.which(token.text) {
                // What joins the words before it stands for them.
                if token.writing != Writing::Word {
                    found.retain(|(start, ..)| *start < token.start);
                }
                found.push((token.start, token.end, which));
            }
        });
        found
    }

    /// Whether a text has each phrase of the query, word by word.
    pub fn has_phrases(&self, query: &Query, text: &str) -> bool {
        let mut spots: Vec<Spot> = Vec::new();
        words(text, |token| {
            let forms = stems(token.text, &self.languages);
            if token.writing == Writing::Word {
                spots.push(vec![(forms, token.text.to_owned(), 1)]);
            } else if let Some(spot) = spots.len().checked_sub(token.parts).and_then(|at| spots.get_mut(at)) {
                spot.push((forms, token.text.to_owned(), token.parts));
            }
        });
        query.phrases.iter().all(|(first, end)| (0..spots.len()).any(|at| self.follow(*first..*end, &spots, at)))
    }

    /// Whether words of the query stand side by side from a place of a text on.
    fn follow(&self, mut wanted: Range<usize>, spots: &[Spot], at: usize) -> bool {
        let Some(word) = wanted.next() else { return true };
        let Some(spot) = spots.get(at) else { return false };
        let whole = |(forms, text, length): &(Vec<String>, String, usize)| {
            self.is(word, text, forms) && self.follow(wanted.clone(), spots, at + length)
        };
        let parts = self.words.get(word).map(|seen| seen.parts.as_slice()).unwrap_or_default();
        let are_there = !parts.is_empty()
            && parts.iter().enumerate().all(|(number, forms)| {
                let spot = spots.get(at + number).into_iter().flatten();
                spot.into_iter().any(|(own, _, length)| *length == 1 && has_one(forms, own))
            });
        spot.iter().any(whole) || are_there && self.follow(wanted.clone(), spots, at + parts.len())
    }

    /// Whether a short text, such as an office's name, has each word of the query; `near`: with a mistake perhaps.
    pub fn fits(&self, text: &str, near: bool) -> bool {
        let mut own: Vec<String> = Vec::new();
        words(text, |token| own.push(token.text.to_owned()));
        let forms = |own: &String| if self.may_be(own) { stems(own, &self.languages) } else { Vec::new() };
        let forms: Vec<Vec<String>> = own.iter().map(forms).collect();
        self.words.iter().enumerate().all(|(at, seen)| {
            let letters: Vec<char> = seen.text.chars().collect();
            let is_near = |own: &String| {
                let most = if letters.len() < LEAST_NEAR { 0 } else { forgiven(letters.len()).min(1) };
                near && most > 0 && mistakes(&letters, &own.chars().collect::<Vec<_>>(), most).is_some()
            };
            let parts = || seen.parts.iter().all(|part| forms.iter().any(|own| has_one(part, own)));
            own.iter().zip(&forms).any(|(own, forms)| self.is(at, own, forms) || is_near(own))
                || !seen.parts.is_empty() && parts()
        })
    }
}

/// A shorter word is a letter away from too many others.
const LEAST_NEAR: usize = 5;

/// A word and its stems.
fn stems(word: &str, languages: &[Language]) -> Vec<String> {
    languages.iter().map(|language| language.stem(word)).chain([word.to_owned()]).collect()
}

fn has_one(forms: &[String], others: &[String]) -> bool {
    forms.iter().any(|form| others.contains(form))
}

/// How long a sentence is shown, in characters.
const LENGTH: usize = 180;

/// The part of a text that has the most of a query's words, cut at words: where it begins and ends, in bytes.
pub fn sentence(text: &str, found: &[(usize, usize, usize)]) -> (usize, usize) {
    let mut best = (0, 0);
    for (number, (start, ..)) in found.iter().enumerate() {
        let mut seen: Vec<usize> = Vec::new();
        for (_, end, which) in found.get(number..).unwrap_or_default() {
            if end - start <= LENGTH && !seen.contains(which) {
                seen.push(*which);
            }
        }
        if seen.len() > best.0 {
            best = (seen.len(), *start);
        }
    }
    let (_, hit) = best;
    // From the sentence's start, where it is near; else a few words before the hit.
    let before = text.get(..hit).unwrap_or_default();
    let near = before.char_indices().rev().take(LENGTH / 2).find(|(at, c)| {
        matches!(c, '.' | '!' | '?' | '\n')
            && text.get(at + 1..).is_some_and(|rest| rest.starts_with(char::is_whitespace))
    });
    let from = match near {
        Some((at, c)) => at + c.len_utf8(),
        None if before.chars().count() <= LENGTH / 2 => 0,
        None => before
            .char_indices()
            .rev()
            .nth(40)
            .map_or(0, |(at, _)| before.get(at..).and_then(|rest| rest.find(' ')).map_or(hit, |blank| at + blank)),
    };
    let rest = text.get(from..).unwrap_or_default();
    let start = from + (rest.len() - rest.trim_start().len());
    let rest = text.get(start..).unwrap_or_default();
    let end = match rest.char_indices().nth(LENGTH) {
        None => text.len(),
        Some((limit, _)) => start + rest.get(..limit).and_then(|cut| cut.rfind(' ')).unwrap_or(limit),
    };
    (start, end)
}

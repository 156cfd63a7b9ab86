//! Which words of a text a query has found, and the sentence to show.

use crate::query::Query;
use crate::spelling::{forgiven, mistakes};
use crate::term::Language;
use crate::words::{Writing, words};

/// The words of a query, as they are seen in texts.
#[derive(Clone, Debug)]
pub struct Marker {
    words: Vec<(String, Vec<String>)>,
    languages: Vec<Language>,
    open: Option<String>,
}

impl Marker {
    /// For a query, with the words that were taken in place of some of its own.
    pub fn new(query: &Query, instead: &[(usize, String)], languages: &[Language]) -> Self {
        let texts =
            query.words.iter().map(|word| word.text.clone()).chain(instead.iter().map(|(_, word)| word.clone()));
        let stems = |word: &str| languages.iter().map(|language| language.stem(word)).collect::<Vec<_>>();
        Self {
            words: texts.map(|word| (word.clone(), stems(&word))).collect(),
            languages: languages.to_vec(),
            open: query.is_open.then(|| query.words.last().map(|word| word.text.clone())).flatten(),
        }
    }

    /// Which of the query's words a word of a text is.
    fn which(&self, word: &str) -> Option<usize> {
        if let Some(open) = self.open.as_deref().filter(|open| word.starts_with(*open)) {
            return self.words.iter().position(|(own, _)| own == open);
        }
        let own = self.languages.iter().map(|language| language.stem(word)).collect::<Vec<_>>();
        self.words.iter().position(|(text, stems)| text == word || stems.iter().any(|stem| own.contains(stem)))
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
        let mut stems: Vec<Vec<String>> = Vec::new();
        words(text, |token| {
            if token.writing == Writing::Word {
                let mut own: Vec<String> = self.languages.iter().map(|language| language.stem(token.text)).collect();
                own.push(token.text.to_owned());
                stems.push(own);
            }
        });
        query.phrases().all(|phrase| {
            let wanted: Vec<&Vec<String>> = phrase
                .iter()
                .filter_map(|word| self.words.iter().find(|(text, _)| *text == word.text).map(|(_, stems)| stems))
                .collect();
            stems.windows(wanted.len().max(1)).any(|window| {
                window.iter().zip(&wanted).all(|(own, wanted)| wanted.iter().any(|stem| own.contains(stem)))
            })
        })
    }

    /// Whether a short text, such as an office's name, has each word of the query, with a mistake perhaps.
    pub fn fits(&self, query: &Query, text: &str) -> bool {
        let mut own: Vec<String> = Vec::new();
        words(text, |token| own.push(token.text.to_owned()));
        query.words.iter().all(|word| {
            let stems: Vec<String> = self.languages.iter().map(|language| language.stem(&word.text)).collect();
            let letters: Vec<char> = word.text.chars().collect();
            own.iter().any(|own| {
                let begins = self.open.as_deref() == Some(word.text.as_str()) && own.starts_with(&word.text);
                let same = || self.languages.iter().any(|language| stems.contains(&language.stem(own)));
                let near = || {
                    let most = forgiven(letters.len()).min(1);
                    most > 0 && mistakes(&letters, &own.chars().collect::<Vec<_>>(), most).is_some()
                };
                begins || *own == word.text || same() || near()
            })
        })
    }
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

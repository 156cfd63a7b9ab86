//! Words that a word may have been meant as: those that it begins, and those that a typing mistake has made it from.

use super::{Files, Work};
use crate::head::Kind;
use crate::lexicon::{Entry, SHORT, is_spelt, number, read};
use crate::order::order;
use crate::spelling::{forgiven, mistakes};
use crate::term::hash;
use std::ops::RangeInclusive;

/// How many beginnings of words are followed.
const BEGINNINGS: usize = 3;
const STARTS: [Kind; 2] = [Kind::ShortStarts, Kind::LongStarts];
const SHORTS: [Kind; 2] = [Kind::ShortStarts, Kind::ShortEnds];
const LONGS: [Kind; 2] = [Kind::LongStarts, Kind::LongEnds];
/// How many words are taken for what was meant.
const MEANT: usize = 4;
/// A shorter beginning says too little.
const SHORTEST: usize = 3;

impl<F: Files> Work<'_, F> {
    /// The words that fit, of the files of a kind that would hold words of so many letters with a word's start or end, with
    /// how frequent they are in all segments.
    fn entries(
        &self,
        kind: Kind,
        word: &str,
        lengths: RangeInclusive<usize>,
        fits: &dyn Fn(&str) -> bool,
    ) -> Vec<Entry> {
        let mut found = Vec::new();
        for segment in &self.head.segments {
            let mut numbers: Vec<u64> =
                lengths.clone().filter_map(|length| number(segment, kind, word, length)).collect();
            numbers.dedup();
            for bytes in numbers.into_iter().filter_map(|number| self.file(segment, kind, number)) {
                let entries = self.whole(read(bytes)).unwrap_or_default();
                for (word, weight) in entries.into_iter().filter(|(word, _)| fits(word)) {
                    match found.iter_mut().find(|(known, _): &&mut Entry| *known == word) {
                        Some((_, known)) => *known = known.saturating_add(weight),
                        None => found.push((word, weight)),
                    }
                }
            }
        }
        found
    }

    /// The most frequent words that begin so, each with another stem.
    pub fn beginnings(&self, start: &str) -> Vec<String> {
        if start.chars().count() < SHORTEST || !is_spelt(start) {
            return Vec::new();
        }
        let mut stems: Vec<(String, u32, Vec<u64>)> = Vec::new();
        let kinds = if start.chars().count() > SHORT { &STARTS[1..] } else { &STARTS[..] };
        let entries =
            kinds.iter().flat_map(|kind| self.entries(*kind, start, SHORT..=SHORT, &|word| word.starts_with(start)));
        for (word, weight) in entries {
            let hashes = self.stems(&word);
            match stems.iter_mut().find(|(_, _, known)| *known == hashes) {
                Some((known_word, known, _)) => {
                    *known = known.saturating_add(weight);
                    // One of a stem's words stands for all, the same in whatever order they come.
                    if word < *known_word {
                        *known_word = word;
                    }
                }
                None => stems.push((word, weight, hashes)),
            }
        }
        // Among words alike in this, the order must not be that of the segments.
        let order = order(stems.iter().map(|(word, weight, _)| key(0, *weight, word)));
        let stems = order.into_iter().filter_map(|at| stems.get(at));
        stems.take(BEGINNINGS).map(|(word, ..)| word.clone()).collect()
    }

    /// What a word that is nowhere may have been meant as, the nearest first, each with its terms.
    pub fn meant(&self, word: &str) -> Vec<(String, Vec<u64>)> {
        let letters: Vec<char> = word.chars().collect();
        let most = forgiven(letters.len());
        if most == 0 || !is_spelt(word) {
            return Vec::new();
        }
        let distance = |other: &str| mistakes(&letters, &other.chars().collect::<Vec<_>>(), most);
        let mut found: Vec<(usize, u32, String)> = Vec::new();
        for (kind, start, lengths) in files_of_mistakes(&letters) {
            // A word that is there itself was not found since a file did not come.
            let fits = |other: &str| distance(other).is_some_and(|distance| distance > 0);
            for (form, weight) in self.entries(kind, &start, lengths, &fits) {
                // A word stands in two files, by its start and by its end.
                if found.iter().all(|(.., known)| *known != form) {
                    found.push((distance(&form).unwrap_or_default(), weight, form));
                }
            }
        }
        let nearest = found.iter().map(|(distance, ..)| *distance).min();
        found.retain(|(distance, ..)| Some(*distance) == nearest);
        let order = order(found.iter().map(|(distance, weight, word)| key(*distance, *weight, word)));
        let mut meant: Vec<(String, Vec<u64>)> = Vec::new();
        for (.., word) in order.into_iter().filter_map(|at| found.get(at)) {
            let hashes = self.stems(word);
            if meant.len() < MEANT && meant.iter().all(|(_, known)| *known != hashes) {
                meant.push((word.clone(), hashes));
            }
        }
        meant
    }
}

/// The files that hold what a word of these letters may have been meant as: the kind, a word by whose start or end they are
/// chosen, and how many letters the words have.
fn files_of_mistakes(letters: &[char]) -> Vec<(Kind, String, RangeInclusive<usize>)> {
    let most = forgiven(letters.len());
    let word: String = letters.iter().collect();
    let (least, longest) = (letters.len() - most, letters.len() + most);
    let mut files = Vec::new();
    if least <= SHORT {
        files.extend(SHORTS.map(|kind| (kind, word.clone(), SHORT..=SHORT)));
    }
    if longest > SHORT {
        files.extend(LONGS.map(|kind| (kind, word.clone(), least.max(SHORT + 1)..=longest)));
    }
    // In words of few letters, two in each other's place may leave neither end as it was.
    let (swapped, kind) = match letters.len() {
        4 => (1, Kind::ShortStarts),
        6 | 7 => (2, Kind::LongStarts),
        _ => return files,
    };
    let mut other = letters.to_vec();
    other.swap(swapped, swapped + 1);
    files.push((kind, other.into_iter().collect(), letters.len()..=letters.len()));
    files
}

/// The nearest first, then the most frequent, then by a number of the word's own.
fn key(distance: usize, weight: u32, word: &str) -> u64 {
    (distance as u64) << 60 | u64::from(0xfff_ffff - weight.min(0xfff_ffff)) << 32 | hash(word) >> 32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::head::Segment;
    use proptest::prelude::*;

    /// In as many files as there are starts and ends.
    fn segment() -> Segment {
        Segment { first: 0, count: 1, folder: String::new(), shards: 0, lexicon: [30; 4] }
    }

    proptest! {
        #[test]
        fn a_word_with_a_mistake_anywhere_leads_to_a_file_that_holds_the_word(
            word in "[a-z]{4,14}", at in 0usize..14, letter in "[a-z]", what in 0..4,
        ) {
            let mut wrong: Vec<char> = word.chars().collect();
            let at = at % wrong.len();
            let letter = letter.chars().next().unwrap_or('x');
            match what {
                0 => wrong[at] = letter,
                1 => wrong.insert(at, letter),
                2 => _ = wrong.remove(at),
                _ if at + 1 < wrong.len() => wrong.swap(at, at + 1),
                _ => {}
            }
            prop_assume!(wrong.len() > 3);
            let length = word.chars().count();
            let held: Vec<_> = crate::lexicon::kinds(&word).map(|kind| (kind, number(&segment(), kind, &word, length))).into();
            let asked = files_of_mistakes(&wrong).into_iter().filter(|(.., lengths)| lengths.contains(&length) || length <= SHORT);
            let mut asked = asked.map(|(kind, start, _)| (kind, number(&segment(), kind, &start, length)));
            prop_assert!(asked.any(|file| held.contains(&file)), "{word} {wrong:?}");
        }
    }
}

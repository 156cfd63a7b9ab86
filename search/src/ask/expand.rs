//! Words that a word may have been meant as: those that it begins, and those that a typing mistake has made it from.

use super::{Files, Work};
use std::ops::RangeInclusive;
use crate::head::Kind;
use crate::lexicon::{Entry, SHORT, is_spelt, number, read};
use crate::order::order;
use crate::spelling::{forgiven, mistakes};
use crate::term::hash;

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
    /// The entries of the files of a kind that would hold words of so many letters with a word's start or end, of all
    /// segments.
    fn entries(&self, kind: Kind, word: &str, lengths: RangeInclusive<usize>) -> Vec<Entry> {
        let mut found = Vec::new();
        for segment in &self.head.segments {
            let mut numbers: Vec<u64> =
                lengths.clone().filter_map(|length| number(segment, kind, word, length)).collect();
            numbers.dedup();
            for bytes in numbers.into_iter().filter_map(|number| self.file(segment, kind, number)) {
                match read(bytes) {
                    Some(entries) => found.extend(entries),
                    None => self.is_broken(),
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
        for (word, weight) in kinds.iter().flat_map(|kind| self.entries(*kind, start, SHORT..=SHORT)) {
            if !word.starts_with(start) {
                continue;
            }
            let hashes = self.terms_of(&word);
            // Frequencies are powers of two.
            let frequency = 1 << weight;
            match stems.iter_mut().find(|(_, _, known)| *known == hashes) {
                Some((_, known, _)) => *known += frequency,
                None => stems.push((word, frequency, hashes)),
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
        let mut found: Vec<(usize, u32, String, Vec<u64>)> = Vec::new();
        let mut add = |distance: usize, weight: u32, word: String, hashes: Vec<u64>| {
            match found.iter_mut().find(|(.., known)| *known == hashes) {
                Some(known) => {
                    known.0 = known.0.min(distance);
                    known.1 = known.1.max(weight);
                }
                None => found.push((distance, weight, word, hashes)),
            }
        };
        let lengths = letters.len() - most..=letters.len() + most;
        for (kinds, is_asked) in [(SHORTS, *lengths.start() <= SHORT), (LONGS, *lengths.end() > SHORT)] {
            for kind in kinds.into_iter().filter(|_| is_asked) {
                let lengths = *lengths.start().max(&(SHORT + 1))..=*lengths.end();
                for (form, weight) in self.entries(kind, word, lengths) {
                    let other: Vec<char> = form.chars().collect();
                    if let Some(distance) = mistakes(&letters, &other, most) {
                        let hashes = self.terms_of(&form);
                        add(distance, weight, form, hashes);
                    }
                }
            }
        }
        // Of four letters, the middle two in each other's place leave no end as it was.
        if let [a, b, c, d] = letters.as_slice() {
            let swapped: String = [a, c, b, d].into_iter().collect();
            let entries = self.entries(Kind::ShortStarts, &swapped, SHORT..=SHORT);
            for (form, weight) in entries.into_iter().filter(|(form, _)| *form == swapped) {
                let hashes = self.terms_of(&form);
                add(1, weight, form, hashes);
            }
        }
        let nearest = found.iter().map(|(distance, ..)| *distance).min();
        found.retain(|(distance, ..)| Some(*distance) == nearest);
        let order = order(found.iter().map(|(distance, weight, word, _)| key(*distance, *weight, word)));
        let nearest = order.into_iter().filter_map(|at| found.get(at));
        nearest.take(MEANT).map(|(_, _, word, hashes)| (word.clone(), hashes.clone())).collect()
    }
}

/// The nearest first, then the most frequent, then by a number of the word's own.
fn key(distance: usize, weight: u32, word: &str) -> u64 {
    (distance as u64) << 60 | u64::from(0xfff_ffff - weight.min(0xfff_ffff)) << 32 | hash(word) >> 32
}

//! The order of what was found: those with all words, then those with most; among them by where the words stand, how rare
//! they are, how close together in the title, and how new the document is.

use super::terms::Wanted;
use super::{Files, Order, Work};
use crate::postings::Place;
use crate::query::Query;
use crate::words::words;

/// A document that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    pub document: u32,
    pub score: u32,
    /// How many of the words it has.
    pub words: u32,
}

/// What the newest document is worth more than the oldest.
const FRESH: u32 = 60;

/// What a word is worth where it stands.
fn worth(place: Place) -> u32 {
    match place {
        Place::Title { of: 0, .. } => 30,
        Place::Title { of, .. } => 30 + (15 - u32::from(of.min(15))) / 2,
        Place::Lead => 10,
        Place::Often => 8,
        Place::Once => 5,
    }
}

/// How many of so many words are most of them.
fn most(words: u32) -> u32 {
    match words {
        0..=1 => words,
        2 => 1,
        _ => words - words / 3,
    }
}

/// What a title is worth more for words just as they were written, and side by side.
pub fn as_written(query: &Query, worth: &[u32], title: &str) -> u32 {
    let mut own: Vec<String> = Vec::new();
    words(title, |token| own.push(token.text.to_owned()));
    let (mut score, mut before) = (0, None);
    for (word, worth) in query.words.iter().zip(worth) {
        let at = own.iter().position(|own| *own == word.text);
        if let Some(at) = at {
            score += worth * 6;
            score += if before == Some(at.wrapping_sub(1)) { worth * 6 } else { 0 };
        }
        before = at;
    }
    score
}

#[derive(Clone, Copy, Default)]
struct Found {
    score: u32,
    words: u32,
    /// How many of those that each document must have.
    further: u32,
    /// How many of all words stand in the title.
    in_title: u32,
    /// The place behind the last word that stood in the title, from 1; 0 where none did.
    at: u8,
}

/// What a word is worth in a document.
#[derive(Clone, Copy, Default)]
struct Best {
    score: u32,
    /// As which word it stands in the title, from 1; 0 where it does not.
    at: u8,
    in_title: bool,
}

impl<F: Files> Work<'_, F> {
    /// Documents in their order, and how many have all words.
    pub fn rank(&self, words: &[Wanted], chosen: Option<&[bool]>, order: Order) -> (Vec<Hit>, usize) {
        let all = self.head.count;
        let is_chosen = |document: u32| chosen.is_none_or(|chosen| chosen.get(document as usize) == Some(&true));
        let mut found = vec![Found::default(); all as usize];
        let mut best = vec![Best::default(); all as usize];
        let (mut needed, mut present, mut further) = (0, 0, 0);
        for word in words {
            let is_needed = !word.is_common;
            let rarity = word.rarity;
            // Of several terms and places the best counts.
            best.fill(Best::default());
            for ((document, place), part) in word.titles.iter().chain(&word.texts) {
                let (at, in_title) = match place {
                    Place::Title { of: 0, .. } => (0, true),
                    Place::Title { at, .. } => (at + 1, true),
                    _ => (0, false),
                };
                let score = worth(*place) * part / 16;
                if let Some(best) = best.get_mut(*document as usize).filter(|best| best.score < score) {
                    *best = Best { score, at, in_title };
                }
            }
            for (found, Best { score, at, in_title }) in found.iter_mut().zip(&best) {
                if *score == 0 {
                    continue;
                }
                found.score += score;
                found.words += u32::from(is_needed);
                found.further += u32::from(is_needed && word.is_further);
                found.in_title += u32::from(*in_title);
                let at = *at;
                if at > 0 {
                    // Words side by side, or at least in the order in which they are asked for.
                    found.score += match (found.at, at) {
                        (0, _) => 0,
                        (before, at) if before + 1 == at => rarity * 6,
                        (before, at) if before < at => rarity * 3,
                        _ => 0,
                    };
                    found.at = at;
                }
            }
            needed += u32::from(is_needed);
            further += u32::from(is_needed && word.is_further);
            present += u32::from(is_needed && word.count > 0);
        }
        if present == 0 && needed > 0 {
            // Not one of them is anywhere.
            return (Vec::new(), 0);
        }
        // What is nowhere cannot be asked of a document.
        let least = most(present);
        // With a word that is mistaken for another, the title still has most of them.
        let least_in_title = most(words.len() as u32).max(1);
        let mut hits = Vec::new();
        for (document, found) in (0..).zip(&found) {
            let has_most = found.words >= least || found.in_title >= least_in_title;
            if has_most && found.further == further && is_chosen(document) {
                let fresh = FRESH * document / all.max(1);
                hits.push(Hit { document, score: found.score + fresh, words: found.words });
            }
        }
        let with_all = hits.iter().filter(|hit| hit.words >= needed).count();
        let by_score = order == Order::Relevance && !words.is_empty();
        let key = |hit: &Hit| {
            let tier = u64::from(hit.words < needed) << 63;
            let newest = u64::from(u32::MAX - hit.document) & 0xff_ffff;
            match order {
                Order::Oldest => tier | u64::from(hit.document),
                _ if by_score => tier | u64::from(u32::MAX - hit.score) << 24 | newest,
                _ => tier | newest,
            }
        };
        let hits =
            crate::order::order(hits.iter().map(key)).into_iter().filter_map(|at| hits.get(at).copied()).collect();
        (hits, with_all)
    }
}

//! The terms of a query's words, in all segments.

use super::{Files, Work};
use crate::head::Kind;
use crate::postings::{List, Place, Posting, find, own_list, places, shard};
use crate::query::Query;
use crate::term::hash;

/// A list of more documents than these, and more than this part of all, tells little and costs much: a word that is in so
/// many texts counts as being in each, and only its place in a title makes a difference.
const COMMON_TEXTS: (u32, u32) = (1_024, 4);
/// And where in titles it stands makes none either.
const COMMON_TITLES: (u32, u32) = (512, 16);

/// A term in place of a word.
#[derive(Clone, Debug)]
pub struct Source {
    pub hash: u64,
    /// Of sixteen: what it is worth besides the word itself.
    pub worth: u32,
}

/// A word with what stands for it.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    pub sources: Vec<Source>,
    /// Its documents, each with what the term is worth there, by how rare it is.
    pub titles: Vec<(Posting, u32)>,
    pub texts: Vec<(Posting, u32)>,
    /// How many documents have it.
    pub count: u32,
    /// Whether every document counts as having it.
    pub is_common: bool,
    /// What it is worth, by how rare it is.
    pub rarity: u32,
}

/// Eight times the binary logarithm of how many documents there are for each that has a word.
fn rarity(count: u32, all: u32) -> u32 {
    let ratio = (u64::from(all) * 256 / u64::from(count.max(1))).max(256);
    let whole = ratio.ilog2();
    // The three bits behind the first one: a straight line between powers of two.
    let part = (ratio << 3 >> whole) & 7;
    (whole - 8) * 8 + part as u32 + 4
}

fn is_common(count: u32, all: u32, (least, part): (u32, u32)) -> bool {
    count > least && count > all / part
}

impl<F: Files> Work<'_, F> {
    /// The terms that a word is by itself: its stem in each of the index's languages.
    fn stems(&self, word: &str) -> Vec<u64> {
        let mut found: Vec<u64> = self.head.languages.iter().map(|language| hash(&language.stem(word))).collect();
        found.dedup();
        found
    }

    /// How many documents have a term; asks for its files.
    fn count(&self, term: u64) -> (u32, u32) {
        let (mut titles, mut texts) = (0, 0);
        for segment in &self.head.segments {
            let Some(bytes) = self.file(segment, Kind::Terms, shard(term, segment.shards)) else { continue };
            if let Some(found) = find(bytes, term, segment.count) {
                titles += found.titles.count;
                texts += found.texts.count;
            }
        }
        (titles, texts)
    }

    /// The words of a query with their documents, and what was taken in place of words that are nowhere.
    pub fn words(&self, query: &Query) -> (Vec<Wanted>, Vec<(usize, String)>) {
        let mut instead = Vec::new();
        let mut words: Vec<Wanted> = Vec::new();
        let last = query.words.len().saturating_sub(1);
        for (at, word) in query.words.iter().enumerate() {
            let mut sources: Vec<Source> =
                self.stems(&word.text).into_iter().map(|hash| Source { hash, worth: 16 }).collect();
            let mut is_nowhere = sources.iter().map(|source| self.count(source.hash)).all(|count| count == (0, 0));
            if is_nowhere && !self.waits() && query.is_open && at == last {
                let more = self.beginnings(&word.text).into_iter().flat_map(|form| self.stems(&form));
                sources.extend(more.map(|hash| Source { hash, worth: 14 }));
                is_nowhere = sources.iter().map(|source| self.count(source.hash)).all(|count| count == (0, 0));
            }
            if is_nowhere && !self.waits() {
                let meant = self.meant(&word.text);
                if let Some((best, _)) = meant.first() {
                    instead.push((at, best.clone()));
                }
                sources =
                    meant.into_iter().flat_map(|(_, hashes)| hashes).map(|hash| Source { hash, worth: 13 }).collect();
            }
            let mut known = Vec::new();
            sources.retain(|source| {
                !known.contains(&source.hash) && {
                    known.push(source.hash);
                    true
                }
            });
            words.push(Wanted { sources, ..Wanted::default() });
        }
        if self.waits() {
            // The files of what was already asked for are all that can be known.
            words.iter().flat_map(|word| &word.sources).for_each(|source| _ = self.count(source.hash));
            return (words, instead);
        }
        let all = self.head.count;
        let counts: Vec<Vec<(u32, u32)>> =
            words.iter().map(|word| word.sources.iter().map(|source| self.count(source.hash)).collect()).collect();
        let common = |(_, texts): &(u32, u32)| is_common(*texts, all, COMMON_TEXTS);
        let is_nowhere = |counts: &Vec<(u32, u32)>| counts.iter().all(|(titles, texts)| titles + texts == 0);
        let only_common = counts.iter().all(|counts| is_nowhere(counts) || counts.iter().any(common));
        for (word, counts) in words.iter_mut().zip(&counts) {
            word.is_common = !only_common && counts.iter().any(common);
            word.count = counts.iter().map(|(titles, texts)| *texts.max(titles)).sum::<u32>().min(all);
            word.rarity = rarity(word.count, all);
            for (source, (titles, texts)) in word.sources.clone().iter().zip(counts) {
                let source = &Source { worth: source.worth * rarity(*titles.max(texts), all), ..*source };
                let with_places = !is_common(*titles, all, COMMON_TITLES);
                self.postings(source, true, with_places, &mut word.titles);
                if !word.is_common {
                    self.postings(source, false, false, &mut word.texts);
                }
            }
        }
        (words, instead)
    }

    /// Adds a term's documents.
    fn postings(&self, source: &Source, is_title: bool, with_places: bool, found: &mut Vec<(Posting, u32)>) {
        for segment in &self.head.segments {
            let Some(bytes) = self.file(segment, Kind::Terms, shard(source.hash, segment.shards)) else { continue };
            let Some(term) = find(bytes, source.hash, segment.count) else { continue };
            let List { count, here } = if is_title { term.titles } else { term.texts };
            let own = || {
                let kind = if is_title { Kind::Titles } else { Kind::Texts };
                let mut found = own_list(self.file(segment, kind, source.hash)?, count, segment.count, is_title)?;
                if with_places && let Some(bytes) = self.file(segment, Kind::Places, source.hash) {
                    places(bytes, &mut found);
                }
                Some(found)
            };
            for (document, place) in here.or_else(own).unwrap_or_default() {
                // What a large segment does not tell, a small one must not either: it would change the order.
                let place = if is_title && !with_places { Place::Title { at: 0, of: 0 } } else { place };
                found.push(((segment.first + document, place), source.worth));
            }
        }
    }

    /// The terms of a word of the lexicon.
    pub fn terms_of(&self, word: &str) -> Vec<u64> {
        self.stems(word)
    }
}

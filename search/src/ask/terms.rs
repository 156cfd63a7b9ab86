//! The terms of a query's words, in all segments.

use super::{Files, Instead, Work};
use crate::head::Kind;
use crate::postings::{List, Place, Posting, find, own_list, places, shard};
use crate::query::{Query, Word};
use crate::term::hash;

/// A list of more documents than these, and more than this part of all, costs much and leaves most documents: a word that is
/// in so many texts counts as being in each, and only its place in a title makes a difference.
const COMMON_TEXTS: (u32, u32) = (16_384, 3);
/// And where in titles it stands makes none either.
const COMMON_TITLES: (u32, u32) = (512, 16);
/// Of sixteen: what a word is worth that only begins as it was written, a word in place of one that is nowhere, and the parts
/// of a word with a hyphen.
const BEGUN: u32 = 12;
const MEANT: u32 = 13;
const PARTED: u32 = 12;
/// A word that fewer documents have may be the beginning of another.
const FEW: u32 = 4;

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
    /// Whether it is known that no document has it.
    pub is_nowhere: bool,
    /// Whether each document must have it, since it was asked for apart from the other words.
    pub is_further: bool,
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
    pub fn stems(&self, word: &str) -> Vec<u64> {
        let mut found: Vec<u64> = self.head.languages.iter().map(|language| hash(&language.stem(word))).collect();
        found.dedup();
        found
    }

    /// How many documents have a term in their titles and in their texts; asks for its files.
    fn count(&self, term: u64) -> (u32, u32) {
        if let Some((_, count)) = self.counts.borrow().iter().find(|(known, _)| *known == term) {
            return *count;
        }
        let (mut titles, mut texts, mut is_whole) = (0, 0, true);
        for segment in &self.head.segments {
            let bytes = self.file(segment, Kind::Terms, shard(term, segment.shards));
            if let Some(found) = bytes.and_then(|bytes| self.whole(find(bytes, term, segment.count))) {
                titles += found.titles.count;
                texts += found.texts.count;
            } else {
                is_whole = false;
            }
        }
        if is_whole {
            self.counts.borrow_mut().push((term, (titles, texts)));
        }
        (titles, texts)
    }

    /// Whether it is known that no document has one of these terms.
    fn are_nowhere(&self, sources: &[Source]) -> bool {
        let broken = self.broken.get();
        let is_empty = sources.iter().map(|source| self.count(source.hash)).all(|count| count == (0, 0));
        is_empty && !self.waits() && broken == self.broken.get()
    }

    /// What stands for a word, and what was taken in its place where it is nowhere, if that may be.
    fn sources(&self, word: &str, is_open: bool, may_be_meant: bool) -> (Vec<Source>, Vec<String>) {
        let terms = |hashes: Vec<u64>, worth: u32| hashes.into_iter().map(move |hash| Source { hash, worth });
        let mut sources: Vec<Source> = terms(self.stems(word), 16).collect();
        let mut is_nowhere = self.are_nowhere(&sources);
        if self.waits() {
            return (sources, Vec::new());
        }
        let held = || {
            sources.iter().map(|source| self.count(source.hash)).map(|(titles, texts)| titles.max(texts)).sum::<u32>()
        };
        if is_open && held() < FEW {
            let more = self.beginnings(word).into_iter().flat_map(|form| terms(self.stems(&form), BEGUN));
            sources.extend(more);
            is_nowhere = is_nowhere && self.are_nowhere(&sources);
        }
        let mut others = Vec::new();
        if is_nowhere && may_be_meant {
            for (other, hashes) in self.meant(word) {
                others.push(other);
                sources.extend(terms(hashes, MEANT));
            }
        }
        let mut known = Vec::new();
        sources.retain(|source| {
            let is_new = !known.contains(&source.hash);
            known.push(source.hash);
            is_new
        });
        (sources, others)
    }

    /// The words of a query with their documents, and what was taken in place of words that are nowhere.
    pub fn words(&self, query: &Query) -> (Vec<Wanted>, Vec<Instead>) {
        let (mut instead, mut words) = (Vec::new(), Vec::<(Wanted, Vec<Wanted>)>::new());
        for (at, word) in query.words.iter().enumerate() {
            let is_open = query.open == Some(at);
            let mut wanted = |part: &Word, is_open: bool, may_be_meant: bool| {
                let (sources, others) = self.sources(&part.text, is_open, may_be_meant);
                if !others.is_empty() {
                    instead.push(Instead { word: at, start: part.start, end: part.end, others });
                }
                Wanted { sources, ..Wanted::default() }
            };
            let mut whole = wanted(word, is_open, word.parts.is_empty());
            whole.is_further = word.is_further;
            let last = word.parts.len().wrapping_sub(1);
            let is_nowhere = self.are_nowhere(&whole.sources);
            let parts = word.parts.iter().enumerate();
            let parts = parts.map(|(at, part)| wanted(part, is_open && at == last, is_nowhere)).collect();
            words.push((whole, parts));
        }
        if self.waits() {
            // The files of what was already asked for are all that can be known.
            let all = words.iter().flat_map(|(word, parts)| [word].into_iter().chain(parts));
            all.flat_map(|word| &word.sources).for_each(|source| _ = self.count(source.hash));
            return (words.into_iter().map(|(word, _)| word).collect(), instead);
        }
        let only_common = words.iter().all(|(word, parts)| parts.is_empty() && self.is_common_or_nowhere(word));
        let found = words.into_iter().map(|(mut word, mut parts)| {
            let broken = self.broken.get();
            self.fill(&mut word, !only_common && parts.is_empty());
            parts.iter_mut().for_each(|part| self.fill(part, false));
            self.join(&mut word, &parts);
            word.is_nowhere = word.count == 0 && broken == self.broken.get();
            word
        });
        (found.collect(), instead)
    }

    fn is_common_or_nowhere(&self, word: &Wanted) -> bool {
        let counts: Vec<(u32, u32)> = word.sources.iter().map(|source| self.count(source.hash)).collect();
        let is_common = |(_, texts): &(u32, u32)| is_common(*texts, self.head.count, COMMON_TEXTS);
        counts.iter().all(|count| *count == (0, 0)) || counts.iter().any(is_common)
    }

    /// Adds the documents of what stands for a word. `may_be_common`: those of a word that most have may stay away.
    fn fill(&self, word: &mut Wanted, may_be_common: bool) {
        let all = self.head.count;
        let counts: Vec<(u32, u32)> = word.sources.iter().map(|source| self.count(source.hash)).collect();
        word.is_common = may_be_common && counts.iter().any(|(_, texts)| is_common(*texts, all, COMMON_TEXTS));
        word.count = counts.iter().map(|(titles, texts)| *texts.max(titles)).sum::<u32>().min(all);
        word.rarity = rarity(word.count, all);
        for (source, (titles, texts)) in word.sources.clone().iter().zip(counts) {
            let source = &Source { worth: source.worth * rarity(titles.max(texts), all), ..*source };
            let with_places = !is_common(titles, all, COMMON_TITLES);
            self.postings(source, true, with_places, &mut word.titles);
            if !word.is_common {
                self.postings(source, false, false, &mut word.texts);
            }
        }
    }

    /// Adds to a word with a hyphen the documents that have all of its parts: each stands where the last of them does.
    fn join(&self, word: &mut Wanted, parts: &[Wanted]) {
        let Some(last) = parts.last() else { return };
        let mut has = vec![0; self.head.count as usize];
        for (number, part) in parts.iter().enumerate() {
            for ((document, _), _) in part.titles.iter().chain(&part.texts) {
                if let Some(has) = has.get_mut(*document as usize).filter(|has| **has == number) {
                    *has = number + 1;
                }
            }
        }
        let has_all = |document: u32| has.get(document as usize) == Some(&parts.len());
        word.count += has.iter().filter(|has| **has == parts.len()).count() as u32;
        word.count = word.count.min(self.head.count);
        word.rarity = rarity(word.count, self.head.count);
        for (own, others) in [(&mut word.titles, &last.titles), (&mut word.texts, &last.texts)] {
            let others = others.iter().filter(|((document, _), _)| has_all(*document));
            own.extend(others.map(|(posting, worth)| (*posting, worth * PARTED / 16)));
        }
    }

    /// Adds a term's documents.
    fn postings(&self, source: &Source, is_title: bool, with_places: bool, found: &mut Vec<(Posting, u32)>) {
        for segment in &self.head.segments {
            let Some(bytes) = self.file(segment, Kind::Terms, shard(source.hash, segment.shards)) else { continue };
            let Some(term) = find(bytes, source.hash, segment.count) else { continue };
            let List { count, here } = if is_title { term.titles } else { term.texts };
            if count == 0 {
                continue;
            }
            let own = || {
                let kind = if is_title { Kind::Titles } else { Kind::Texts };
                let bytes = self.file(segment, kind, source.hash)?;
                let mut found = self.whole(own_list(bytes, count, segment.count, is_title))?;
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
}

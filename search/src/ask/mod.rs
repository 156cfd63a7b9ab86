//! From a query to documents in their order. Whatever files are needed and not there yet are named, all that can be known
//! at once; a file that cannot be had costs what it would have found, and is counted.

mod choose;
mod expand;
mod rank;
mod terms;

use crate::column::Facet;
use crate::head::{Head, Kind, Segment};
use crate::query::Query;
use crate::record::{self, Record};
use std::cell::{Cell, RefCell};

pub use rank::Hit;
use terms::Wanted;

/// A file as the one who asks has it.
#[derive(Clone, Copy, Debug)]
pub enum Stored<'a> {
    /// Not yet: it is on its way, or was never asked for.
    Missing,
    /// It did not come, or what came is damaged.
    Broken,
    /// What it holds, as [`crate::open`] gives it.
    Here(&'a [u8]),
}

/// The files that were fetched so far, by their paths below the index's folder.
pub trait Files {
    fn get(&self, path: &str) -> Stored<'_>;
}

/// A choice among documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filter {
    /// One of these values.
    Any(Facet, Vec<String>),
    /// Days since 1970, both included.
    Days { from: Option<i32>, to: Option<i32> },
    /// Not what has this value.
    Not(Facet, String),
}

impl Filter {
    /// What it chooses by.
    pub fn facet(&self) -> Facet {
        match self {
            Self::Any(facet, _) | Self::Not(facet, _) => *facet,
            Self::Days { .. } => Facet::Day,
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The best first; without words the newest.
    #[default]
    Relevance,
    Newest,
    Oldest,
}

/// A question.
#[derive(Clone, Debug, Default)]
pub struct Ask {
    pub query: Query,
    pub filters: Vec<Filter>,
    pub order: Order,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// In their order: those with all words, then those with most.
    pub hits: Vec<Hit>,
    /// How many of them have all words.
    pub with_all: usize,
    /// What each word of the query is worth, by how rare it is.
    pub worth: Vec<u32>,
    /// What was taken in place of words that no document has.
    pub instead: Vec<Instead>,
    /// Words of the query, by their places in it, that no document has, and nothing like them.
    pub nowhere: Vec<usize>,
    /// Words of the query that so many documents have that they were not looked up: each counts as having them.
    pub common: Vec<usize>,
    /// Files without which this is no answer yet.
    pub missing: Vec<String>,
    /// How many files that could have told more did not come.
    pub broken: usize,
}

/// Words that were taken in place of one that no document has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instead {
    /// Which word of the query, and where in what was written the one stands that is meant.
    pub word: usize,
    pub start: usize,
    pub end: usize,
    /// The nearest first.
    pub others: Vec<String>,
}

/// A document that was found, and what is shown of it; nothing where its file did not come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    pub hit: Hit,
    pub record: Option<Record>,
}

/// How many results are put in order together by what is shown of them.
const BLOCK: usize = 10;

/// The values of a facet, each with how many documents have it.
pub type Counts = Vec<(String, u32)>;

/// An index.
#[derive(Clone, Debug, Default)]
pub struct Search {
    pub head: Head,
}

/// A question at work: what it has asked for.
struct Work<'a, F: Files> {
    head: &'a Head,
    files: &'a F,
    missing: RefCell<Vec<String>>,
    broken: Cell<usize>,
    /// How many documents have each term that was counted.
    counts: RefCell<Vec<(u64, (u32, u32))>>,
}

impl<'a, F: Files> Work<'a, F> {
    fn get(&self, path: String) -> Option<&'a [u8]> {
        match self.files.get(&path) {
            Stored::Here(bytes) => return Some(bytes),
            Stored::Broken => self.broken.set(self.broken.get() + 1),
            Stored::Missing => {
                let mut missing = self.missing.borrow_mut();
                if !missing.contains(&path) {
                    missing.push(path);
                }
            }
        }
        None
    }

    fn file(&self, segment: &Segment, kind: Kind, number: u64) -> Option<&'a [u8]> {
        self.get(segment.file(kind, number))
    }

    /// What was read of a file; none where it says what cannot be, though it came whole, which is counted.
    fn whole<T>(&self, read: Option<T>) -> Option<T> {
        if read.is_none() {
            self.broken.set(self.broken.get() + 1);
        }
        read
    }

    fn waits(&self) -> bool {
        !self.missing.borrow().is_empty()
    }
}

impl Search {
    fn work<'a, F: Files>(&'a self, files: &'a F) -> Work<'a, F> {
        Work {
            head: &self.head,
            files,
            missing: RefCell::default(),
            broken: Cell::default(),
            counts: RefCell::default(),
        }
    }

    /// Answers a question from the files that are there.
    pub fn ask(&self, ask: &Ask, files: &impl Files) -> Answer {
        let work = self.work(files);
        let chosen = work.chosen(&ask.filters);
        let (words, instead) = work.words(&ask.query);
        let mut answer = Answer { instead, ..Answer::default() };
        if !work.waits() {
            let places =
                |is: fn(&Wanted) -> bool| (0..words.len()).filter(|at| words.get(*at).is_some_and(is)).collect();
            answer.nowhere = places(|word| word.is_nowhere);
            answer.common = places(|word| word.is_common);
            answer.worth = words.iter().map(|word| word.rarity).collect();
            (answer.hits, answer.with_all) = work.rank(&words, chosen.as_deref(), ask.order);
        }
        answer.broken = work.broken.get();
        answer.missing = work.missing.into_inner();
        answer
    }

    /// For each facet, how many of the documents that a question finds have each of its values, whatever of this facet the
    /// question chooses.
    ///
    /// # Errors
    /// Gives the paths of the missing files.
    pub fn counts(&self, ask: &Ask, facets: &[Facet], files: &impl Files) -> Result<Vec<Counts>, Vec<String>> {
        let work = self.work(files);
        let mut missing = Vec::new();
        let mut found = |filters: Vec<Filter>| {
            let answer = self.ask(&Ask { filters, ..ask.clone() }, files);
            missing.extend(answer.missing);
            let mut found = vec![false; self.head.count as usize];
            for hit in answer.hits.iter().take(answer.with_all) {
                if let Some(found) = found.get_mut(hit.document as usize) {
                    *found = true;
                }
            }
            found
        };
        let all = found(ask.filters.clone());
        let counts = facets.iter().map(|facet| {
            let is_kept = |filter: &&Filter| filter.facet() != *facet || matches!(filter, Filter::Not(..));
            let others: Vec<Filter> = ask.filters.iter().filter(is_kept).cloned().collect();
            if others.len() == ask.filters.len() {
                work.counts(&all, *facet)
            } else {
                work.counts(&found(others), *facet)
            }
        });
        let counts: Vec<Counts> = counts.collect();
        missing.extend(work.missing.into_inner());
        if missing.is_empty() { Ok(counts) } else { Err(missing) }
    }

    /// The first so many documents of an answer with what is shown of them. Among each ten of them, those come first whose
    /// titles have the words just as they were written, which only what is shown can tell: whoever asks for ten more finds
    /// the ones before as they were.
    ///
    /// # Errors
    /// Gives the paths of the missing files.
    pub fn first(
        &self,
        ask: &Ask,
        answer: &Answer,
        count: usize,
        files: &impl Files,
    ) -> Result<Vec<Shown>, Vec<String>> {
        let (mut shown, mut missing) = (Vec::new(), Vec::new());
        for (at, hit) in answer.hits.iter().take(count).enumerate() {
            match self.record(hit.document, files) {
                Ok(record) => shown.push((at, Shown { hit: *hit, record })),
                Err(path) => missing.push(path),
            }
        }
        if !missing.is_empty() {
            return Err(missing);
        }
        if ask.order == Order::Relevance && !ask.query.words.is_empty() {
            let score = |shown: &Shown| {
                let title = shown.record.as_ref().map_or("", |record| record.title.as_str());
                shown.hit.score + rank::as_written(&ask.query, &answer.worth, title)
            };
            let key = |(at, shown): &(usize, Shown)| {
                let (tier, block) = (u64::from(*at >= answer.with_all), (*at / BLOCK) as u64);
                block << 33 | tier << 32 | u64::from(u32::MAX - score(shown))
            };
            let places = crate::order::order(shown.iter().map(key));
            return Ok(places.into_iter().filter_map(|at| shown.get(at)).map(|(_, shown)| shown.clone()).collect());
        }
        Ok(shown.into_iter().map(|(_, shown)| shown).collect())
    }

    /// What is shown of a document.
    pub fn record(&self, document: u32, files: &impl Files) -> Result<Option<Record>, String> {
        let (path, line) = record::file(document);
        match files.get(&path) {
            Stored::Here(bytes) => Ok(Record::read(bytes, line)),
            Stored::Broken => Ok(None),
            Stored::Missing => Err(path),
        }
    }
}

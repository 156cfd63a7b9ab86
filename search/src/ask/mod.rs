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
    /// For each word of the query that no document has, the one that was taken in its place.
    pub instead: Vec<(usize, String)>,
    /// Files without which this is no answer yet.
    pub missing: Vec<String>,
    /// How many files that could have told more did not come.
    pub broken: usize,
}

/// A document that was found, and what is shown of it; nothing where its file did not come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    pub hit: Hit,
    pub record: Option<Record>,
}

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

    /// What was read is not what it should be, though it came whole.
    fn is_broken(&self) {
        self.broken.set(self.broken.get() + 1);
    }

    fn waits(&self) -> bool {
        !self.missing.borrow().is_empty()
    }
}

impl Search {
    fn work<'a, F: Files>(&'a self, files: &'a F) -> Work<'a, F> {
        Work { head: &self.head, files, missing: RefCell::default(), broken: Cell::default() }
    }

    /// Answers a question from the files that are there.
    pub fn ask(&self, ask: &Ask, files: &impl Files) -> Answer {
        let work = self.work(files);
        let chosen = work.chosen(&ask.filters);
        let (words, instead) = work.words(&ask.query);
        let mut answer = Answer { instead, ..Answer::default() };
        if !work.waits() {
            answer.worth = words.iter().map(|word| word.rarity).collect();
            (answer.hits, answer.with_all) = work.rank(&words, chosen.as_deref(), ask.order);
        }
        answer.broken = work.broken.get();
        answer.missing = work.missing.into_inner();
        answer
    }

    /// How many of the documents that a question finds have each value of a facet, whatever of this facet it chooses;
    /// or the files that this needs.
    ///
    /// # Errors
    /// Gives the paths of the missing files.
    pub fn counts(&self, ask: &Ask, facet: Facet, files: &impl Files) -> Result<Vec<(String, u32)>, Vec<String>> {
        let filters = ask.filters.iter().filter(|filter| filter.facet() != facet || matches!(filter, Filter::Not(..)));
        let others = Ask { filters: filters.cloned().collect(), ..ask.clone() };
        let answer = self.ask(&others, files);
        let work = self.work(files);
        let mut found = vec![false; self.head.count as usize];
        for hit in answer.hits.iter().take(answer.with_all) {
            if let Some(found) = found.get_mut(hit.document as usize) {
                *found = true;
            }
        }
        let counts = work.counts(&found, facet);
        let missing = [answer.missing, work.missing.into_inner()].concat();
        if missing.is_empty() { Ok(counts) } else { Err(missing) }
    }

    /// The first so many documents of an answer with what is shown of them. Among them, those come first whose titles have
    /// the words just as they were written, which only what is shown can tell.
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
                u64::from(*at >= answer.with_all) << 63 | u64::from(u32::MAX - score(shown))
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

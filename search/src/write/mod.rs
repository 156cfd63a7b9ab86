//! From documents to the files of an index. A function of the documents alone: the same ones give the same bytes.

mod lexicon;
mod segment;
mod vocabulary;

use crate::column::Facet;
use crate::head::{Head, LEAF, Segment, layout};
use crate::record::{PER_FILE, Record};
use crate::term::Language;
use std::collections::BTreeSet;
use vocabulary::{Analysed, Vocabulary};

/// What is indexed of a document.
#[derive(Clone, Debug, Default)]
pub struct Document {
    pub language: Option<Language>,
    /// Days since 1970.
    pub day: i32,
    /// Its text, in paragraphs.
    pub text: Vec<String>,
    /// What names it besides its title: its number, its topics, places.
    pub names: Vec<String>,
    /// What it can be chosen by.
    pub values: Vec<(Facet, String)>,
    /// What is shown of it, with its title.
    pub record: Record,
}

/// A file of the index: its path below the index's folder, and its bytes.
pub type File = (String, Vec<u8>);

/// The files of an index of documents, which are in the order of their publication. `document` gives one by its number:
/// so not all texts need to be in memory at once.
pub fn index(count: u32, document: &(impl Fn(u32) -> Document + Sync)) -> Vec<File> {
    let mut files = Vec::new();
    let (mut segments, mut languages) = (Vec::new(), BTreeSet::new());
    for (first, length) in layout(count) {
        let (segment, own) = segment(first, length, &format!("{first}-{length}"), document);
        segments.push(segment);
        files.extend(own);
    }
    for first in (0..count).step_by(PER_FILE as usize) {
        let documents = first..count.min(first + PER_FILE);
        files.push(records(first, documents.map(|number| document(number).record)));
    }
    languages.extend((0..count).filter_map(|number| document(number).language));
    let head = Head { count, languages: languages.into_iter().collect(), segments };
    files.push((Head::FILE.to_owned(), head.write()));
    files
}

/// A segment and its files, in a folder of this name.
pub fn segment(
    first: u32,
    count: u32,
    folder: &str,
    document: &(impl Fn(u32) -> Document + Sync),
) -> (Segment, Vec<File>) {
    let mut vocabulary = Vocabulary::default();
    let mut documents: Vec<Analysed> = Vec::with_capacity(count as usize);
    for part in (first..first + count).collect::<Vec<_>>().chunks(PART) {
        for (own, analysed) in analysed(part, document) {
            documents.extend(vocabulary.merge(own, analysed));
        }
    }
    segment::files(first, &documents, &vocabulary, folder)
}

/// How many times as large the files of a segment are as others: those of the newest one, which another release writes
/// anew, so that they are few.
fn file_growth(documents: usize) -> usize {
    if documents < LEAF as usize { 4 } else { 1 }
}

/// The file of the records of a document and of those that follow it.
pub fn records(first: u32, records: impl Iterator<Item = Record>) -> File {
    let lines: Vec<String> = records.map(|record| record.line()).collect();
    (crate::record::file(first).0, crate::file::seal(lines.join("\n").as_bytes()))
}

/// How many documents are read before what was seen in them is put together.
const PART: usize = 4_096;

/// What is to be known of documents, by as many threads as there are processors; each with words of its own.
fn analysed(numbers: &[u32], document: &(impl Fn(u32) -> Document + Sync)) -> Vec<(Vocabulary, Vec<Analysed>)> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let read = |numbers: &[u32]| {
        let mut vocabulary = Vocabulary::default();
        let documents = numbers.iter().map(|number| vocabulary.analyse(document(*number))).collect();
        (vocabulary, documents)
    };
    std::thread::scope(|scope| {
        let parts = numbers.chunks(numbers.len().div_ceil(threads).max(1));
        let threads: Vec<_> = parts.map(|part| scope.spawn(move || read(part))).collect();
        let results = threads.into_iter().map(std::thread::ScopedJoinHandle::join);
        results.map(|result| result.unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    })
}

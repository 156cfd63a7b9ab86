//! From documents to the files of an index. A function of the documents alone: the same ones give the same bytes.

mod lexicon;
mod segment;
mod vocabulary;

use crate::column::Facet;
use crate::head::{Head, layout};
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
    let mut vocabulary = Vocabulary::default();
    let (mut segments, mut languages) = (Vec::new(), BTreeSet::new());
    for (first, length) in layout(count) {
        let mut documents: Vec<Analysed> = Vec::with_capacity(length as usize);
        for part in (first..first + length).collect::<Vec<_>>().chunks(PART) {
            for (own, analysed, spoken) in analysed(part, document) {
                languages.extend(spoken);
                documents.extend(vocabulary.merge(own, analysed));
            }
        }
        files.extend(records(first, &documents));
        let (segment, own) = segment::files(first, &documents, &vocabulary);
        segments.push(segment);
        files.extend(own);
    }
    let head = Head { count, languages: languages.into_iter().collect(), segments };
    files.push((Head::FILE.to_owned(), head.write()));
    files
}

/// How many documents are read before what was seen in them is put together.
const PART: usize = 4_096;

/// What is to be known of documents, by as many threads as there are processors; each with words of its own.
fn analysed(
    numbers: &[u32],
    document: &(impl Fn(u32) -> Document + Sync),
) -> Vec<(Vocabulary, Vec<Analysed>, BTreeSet<Language>)> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let read = |numbers: &[u32]| {
        let (mut vocabulary, mut languages) = (Vocabulary::default(), BTreeSet::new());
        let mut analyse = |number: &u32| {
            let document = document(*number);
            languages.extend(document.language);
            vocabulary.analyse(document)
        };
        let documents = numbers.iter().map(&mut analyse).collect();
        (vocabulary, documents, languages)
    };
    std::thread::scope(|scope| {
        let parts = numbers.chunks(numbers.len().div_ceil(threads).max(1));
        let threads: Vec<_> = parts.map(|part| scope.spawn(move || read(part))).collect();
        let results = threads.into_iter().map(std::thread::ScopedJoinHandle::join);
        results.map(|result| result.unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    })
}

fn records(first: u32, documents: &[Analysed]) -> impl Iterator<Item = File> {
    // Segments begin with a file of records, since their sizes are multiples of it.
    documents.chunks(PER_FILE as usize).zip(0..).map(move |(documents, at)| {
        let lines: Vec<&str> = documents.iter().map(|document| document.record.as_str()).collect();
        (crate::record::file(first + at * PER_FILE).0, crate::file::seal(lines.join("\n").as_bytes()))
    })
}

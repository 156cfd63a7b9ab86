//! The search index: from documents to immutable files, and from a visitor's words to documents, by one code.
//!
//! It knows neither the portal's model nor a browser. Nothing in it waits: a question that lacks a file says which
//! ([`Answer::missing`]), and is put again when the file is there. The reader becomes a part of a WebAssembly module,
//! where bytes count: no number is formatted by the standard library, no floating-point number is parsed, and no
//! index can panic.
//!
//! docs/search.md describes the format.

/// From a query to documents in their order.
mod ask;
/// Numbers as bits: fixed, Elias gamma, Rice.
mod bits;
/// What documents can be chosen by: topics, states, days.
mod column;
/// Days as numbers.
mod day;
/// What every file begins with: a format and a checksum.
mod file;
/// Lower case without accents, so that each writing of a word is one.
mod fold;
/// Which segments there are, and what each of them is named.
mod head;
/// Which words of a text a query has found.
mod highlight;
/// The words that there are, for beginnings of words and for typing mistakes.
mod lexicon;
/// What is smallest first.
mod order;
/// Which of a segment's documents hold a term, and where.
mod postings;
/// A visitor's words as a query.
mod query;
/// What a list of results shows of a document.
mod record;
/// One typing mistake, or two.
mod spelling;
/// Words without their endings.
mod stem;
/// The stem of a word in a language, and the number by which the index knows it.
mod term;
/// Words of a text: apostrophes, hyphens, abbreviations, numbers, phone numbers.
mod words;

/// From documents to files: native only.
#[cfg(not(target_family = "wasm"))]
pub mod write;

pub use ask::{Answer, Ask, Counts, Files, Filter, Hit, Instead, Order, Search, Shown, Stored};
pub use column::Facet;
pub use day::days;
pub use file::{Damage, open};
pub use head::{Head, Kind, LEAF, Segment, layout};
pub use highlight::{Marker, sentence};
pub use order::order;
pub use query::Query;
pub use record::{PER_FILE, Record, file as record_file};
pub use term::Language;
pub use words::{Token, Writing, words};

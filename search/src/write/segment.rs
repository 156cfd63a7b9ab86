//! The files of a segment.

use super::vocabulary::{Analysed, Vocabulary};
use super::{File, file_growth, lexicon};
use crate::bits::{Writer, rice_bits};
use crate::column::{Facet, write_days, write_values};
use crate::file::seal;
use crate::head::{Kind, Segment};
use crate::postings::{Place, Posting, TERM_BITS, rest, shard};
use std::collections::BTreeMap;

/// About how many bits a file of terms holds.
const SHARD: usize = 2_500 * 8;
/// A list of more bits has a file of its own.
const OWN: usize = 5_000 * 8;

/// A term's lists, as bits.
#[derive(Default)]
struct Lists {
    titles: Vec<Posting>,
    texts: Vec<Posting>,
}

/// The files of a segment of documents.
pub fn files(first: u32, documents: &[Analysed], vocabulary: &Vocabulary, folder: &str) -> (Segment, Vec<File>) {
    let count = documents.len() as u32;
    let (mut files, lexicon) = lexicon::files(documents, vocabulary);
    let lists = lists(documents, vocabulary);
    let mut terms: Vec<Term> = lists.into_iter().map(|(hash, lists)| Term::new(vec![hash], lists, count)).collect();
    let bits: usize = terms.iter().map(|term| 20 + term.encoded.iter().map(Encoded::here).sum::<usize>()).sum();
    let shards = bits.div_ceil(SHARD * file_growth(documents.len())).next_power_of_two().ilog2();
    terms.sort_by_key(|term| (shard(term.hash(), shards), rest(term.hash())));
    terms.dedup_by(|next, known| {
        let is_same =
            rest(next.hash()) == rest(known.hash()) && shard(next.hash(), shards) == shard(known.hash(), shards);
        if is_same {
            known.lists.add(std::mem::take(&mut next.lists));
            let hashes = [known.hashes.as_slice(), &next.hashes].concat();
            *known = Term::new(hashes, std::mem::take(&mut known.lists), count);
        }
        is_same
    });
    for terms in terms.chunk_by(|a, b| shard(a.hash(), shards) == shard(b.hash(), shards)) {
        let number = terms.first().map_or(0, |term| shard(term.hash(), shards));
        files.push((Kind::Terms, number, terms_file(terms)));
    }
    // A reader may ask for a file that has no terms.
    let present: Vec<u64> =
        files.iter().filter(|(kind, ..)| *kind == Kind::Terms).map(|(_, number, _)| *number).collect();
    let absent = (0..1 << shards).filter(|number| !present.contains(number)).collect::<Vec<_>>();
    files.extend(absent.into_iter().map(|number| (Kind::Terms, number, terms_file(&[]))));
    for Term { hashes, encoded: [titles, texts], .. } in terms {
        let own = [(Kind::Titles, titles), (Kind::Texts, texts)].into_iter().filter(|(_, list)| list.is_own());
        for (kind, list) in own {
            for hash in &hashes {
                if kind == Kind::Titles {
                    files.push((Kind::Places, *hash, list.places.clone().into_bytes()));
                }
                files.push((kind, *hash, list.bits.clone().into_bytes()));
            }
        }
    }
    files.extend(columns(documents));
    let segment = Segment { first, count, folder: folder.to_owned(), shards, lexicon };
    let named = files.into_iter().map(|(kind, number, bytes)| (segment.file(kind, number), seal(&bytes))).collect();
    (segment, named)
}

fn lists(documents: &[Analysed], vocabulary: &Vocabulary) -> BTreeMap<u64, Lists> {
    let mut by_stem: Vec<Lists> = Vec::new();
    by_stem.resize_with(vocabulary.stems.len(), Lists::default);
    for (number, document) in (0..).zip(documents) {
        for (stem, title, text) in &document.terms {
            let lists = &mut by_stem[*stem as usize];
            lists.titles.extend(title.map(|place| (number, place)));
            lists.texts.extend(text.map(|place| (number, place)));
        }
    }
    let mut lists: BTreeMap<u64, Lists> = BTreeMap::new();
    for ((_, hash), own) in vocabulary.stems.iter().zip(by_stem) {
        if own.titles.is_empty() && own.texts.is_empty() {
            continue;
        }
        lists.entry(*hash).or_default().add(own);
    }
    lists
}

impl Lists {
    /// Adds those of another term, which cannot be held apart from this one.
    fn add(&mut self, other: Self) {
        if self.titles.is_empty() && self.texts.is_empty() {
            *self = other;
            return;
        }
        self.titles.extend(other.titles);
        self.texts.extend(other.texts);
        for list in [&mut self.titles, &mut self.texts] {
            list.sort();
            list.dedup_by_key(|(document, _)| *document);
        }
    }
}

/// A term as its file knows it: by what two of a file may have in common.
struct Term {
    hashes: Vec<u64>,
    lists: Lists,
    encoded: [Encoded; 2],
}

impl Term {
    fn new(hashes: Vec<u64>, lists: Lists, documents: u32) -> Self {
        let encoded = [encode(&lists.titles, documents), encode(&lists.texts, documents)];
        Self { hashes, lists, encoded }
    }

    fn hash(&self) -> u64 {
        self.hashes.first().copied().unwrap_or_default()
    }
}

struct Encoded {
    count: u32,
    bits: Writer,
    /// Of titles, as which word of each.
    places: Writer,
}

impl Encoded {
    fn is_own(&self) -> bool {
        self.bits.len() + self.places.len() > OWN
    }

    fn here(&self) -> usize {
        if self.is_own() { 0 } else { self.bits.len() + self.places.len() }
    }
}

fn encode(postings: &[Posting], documents: u32) -> Encoded {
    let count = postings.len() as u32;
    let (bits, mut next) = (rice_bits(count, documents), 0);
    let (mut writer, mut places) = (Writer::default(), Writer::default());
    for (document, place) in postings {
        writer.rice(document - next, bits);
        next = document + 1;
        match place {
            Place::Title { at, of } => {
                places.fixed(u32::from(*at), 4);
                places.fixed(u32::from(*of), 4);
            }
            Place::Once => writer.bit(true),
            Place::Often => {
                writer.bit(false);
                writer.bit(true);
            }
            Place::Lead => {
                writer.bit(false);
                writer.bit(false);
            }
        }
    }
    Encoded { count, bits: writer, places }
}

fn terms_file(terms: &[Term]) -> Vec<u8> {
    let count = terms.len() as u32;
    let mut writer = Writer::default();
    writer.gamma(count);
    let (bits, mut before) = (rice_bits(count, 1 << TERM_BITS), 0);
    for term in terms {
        writer.rice(rest(term.hash()) - before, bits);
        before = rest(term.hash());
    }
    for list in terms.iter().flat_map(|term| &term.encoded) {
        writer.gamma(list.count);
        if list.count > 0 {
            writer.bit(list.is_own());
        }
        if !list.is_own() {
            writer.append(&list.bits);
            writer.append(&list.places);
        }
    }
    writer.into_bytes()
}

fn columns(documents: &[Analysed]) -> Vec<(Kind, u64, Vec<u8>)> {
    let count = documents.len() as u32;
    let column = |facet: Facet| {
        if facet == Facet::Day {
            return write_days(&documents.iter().map(|document| document.day).collect::<Vec<_>>());
        }
        let mut values: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        for (number, document) in (0..).zip(documents) {
            for (_, value) in document.values.iter().filter(|(own, _)| *own == facet) {
                let members = values.entry(value).or_default();
                if members.last() != Some(&number) {
                    members.push(number);
                }
            }
        }
        write_values(&values, count)
    };
    Facet::ALL.into_iter().map(|facet| (Kind::Column, facet.number(), column(facet))).collect()
}

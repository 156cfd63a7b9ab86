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
const OWN: usize = 1_400 * 8;

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
    let mut encoded: Vec<(u64, [Encoded; 2])> = lists
        .iter()
        .map(|(hash, lists)| (*hash, [encode(&lists.titles, count), encode(&lists.texts, count)]))
        .collect();
    let bits: usize = encoded.iter().map(|(_, lists)| 20 + lists.iter().map(Encoded::here).sum::<usize>()).sum();
    let shards = bits.div_ceil(SHARD * file_growth(documents.len())).next_power_of_two().ilog2();
    encoded.sort_by_key(|(hash, _)| (shard(*hash, shards), rest(*hash)));
    for terms in encoded.chunk_by(|(a, _), (b, _)| shard(*a, shards) == shard(*b, shards)) {
        let number = terms.first().map_or(0, |(hash, _)| shard(*hash, shards));
        files.push((Kind::Terms, number, terms_file(terms)));
    }
    // A reader may ask for a file that has no terms.
    let present: Vec<u64> =
        files.iter().filter(|(kind, ..)| *kind == Kind::Terms).map(|(_, number, _)| *number).collect();
    let absent = (0..1 << shards).filter(|number| !present.contains(number)).collect::<Vec<_>>();
    files.extend(absent.into_iter().map(|number| (Kind::Terms, number, terms_file(&[]))));
    for (hash, [titles, texts]) in encoded {
        let own = [(Kind::Titles, titles), (Kind::Texts, texts)].into_iter().filter(|(_, list)| list.is_own());
        for (kind, list) in own {
            if kind == Kind::Titles {
                files.push((Kind::Places, hash, list.places.into_bytes()));
            }
            files.push((kind, hash, list.bits.into_bytes()));
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
        // What a file cannot hold apart is one term.
        let known = lists.entry(*hash).or_default();
        if known.titles.is_empty() && known.texts.is_empty() {
            *known = own;
        } else {
            known.titles.extend(own.titles);
            known.texts.extend(own.texts);
            for list in [&mut known.titles, &mut known.texts] {
                list.sort();
                list.dedup_by_key(|(document, _)| *document);
            }
        }
    }
    lists
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

fn terms_file(terms: &[(u64, [Encoded; 2])]) -> Vec<u8> {
    let count = terms.len() as u32;
    let mut writer = Writer::default();
    writer.gamma(count);
    let (bits, mut before) = (rice_bits(count, 1 << TERM_BITS), 0);
    for (hash, _) in terms {
        writer.rice(rest(*hash) - before, bits);
        before = rest(*hash);
    }
    for list in terms.iter().flat_map(|(_, lists)| lists) {
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

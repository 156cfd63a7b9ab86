//! A segment's words by their starts, and by their ends.

use super::file_growth;
use super::vocabulary::{Analysed, Vocabulary};
use crate::head::{Kind, Segment};
use crate::lexicon::{is_spelt, kinds, number, write};
use std::collections::BTreeMap;

/// About how many bytes a file holds.
const FILE: usize = 6_000;

const KINDS: [Kind; 4] = [Kind::ShortStarts, Kind::LongStarts, Kind::ShortEnds, Kind::LongEnds];

/// A file by its kind and number.
type Part = (Kind, u64, Vec<u8>);

/// The files, and into how many each kind is parted, as a power of two.
pub fn files(documents: &[Analysed], vocabulary: &Vocabulary) -> (Vec<Part>, [u32; 4]) {
    let mut weights = vec![0_u32; vocabulary.forms.len()];
    for document in documents {
        document.forms.iter().for_each(|form| weights[*form as usize] += 1);
        // What stands in titles is asked for more.
        document.title_forms.iter().for_each(|form| weights[*form as usize] += 8);
    }
    let own = vocabulary.forms.iter().zip(weights).filter(|(_, weight)| *weight > 0);
    let mut forms: Vec<(&str, u32)> = own.map(|(form, weight)| (form.text.as_str(), weight)).collect();
    // Two languages may have the same form.
    forms.sort_unstable();
    forms.dedup_by(|(text, weight), (before, known)| {
        text == before && {
            *known += *weight;
            true
        }
    });
    let mut entries: BTreeMap<u8, Vec<(&str, u32)>> = BTreeMap::new();
    for (word, weight) in forms.into_iter().filter(|(word, _)| is_spelt(word)) {
        for kind in kinds(word) {
            entries.entry(kind as u8).or_default().push((word, weight));
        }
    }
    let mut bits = [0; 4];
    for (bits, kind) in bits.iter_mut().zip(KINDS) {
        let size: usize = entries.get(&(kind as u8)).into_iter().flatten().map(|(word, _)| 3 + word.len() / 2).sum();
        *bits = size.div_ceil(FILE * file_growth(documents.len())).next_power_of_two().ilog2();
    }
    let segment = Segment { first: 0, count: 0, folder: String::new(), shards: 0, lexicon: bits };
    let mut files = Vec::new();
    for (kind, bits) in KINDS.into_iter().zip(bits) {
        let mut parts: BTreeMap<u64, Vec<(&str, u32)>> = (0..1 << bits).map(|number| (number, Vec::new())).collect();
        for (word, weight) in entries.get(&(kind as u8)).into_iter().flatten() {
            if let Some(part) =
                number(&segment, kind, word, word.chars().count()).and_then(|number| parts.get_mut(&number))
            {
                part.push((*word, *weight));
            }
        }
        files.extend(parts.into_iter().map(|(number, entries)| (kind, number, write(&entries))));
    }
    (files, bits)
}

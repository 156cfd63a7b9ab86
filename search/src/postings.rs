//! Which of a segment's documents hold a term, and where: the file of a number of terms, and a term's own files where
//! there are many documents.
//!
//! A file of terms: how many there are, the rest of their numbers in order as gaps, then for each term its list
//! of titles and its list of texts. A list: how many documents, whether they stand in a file of their own, and else the
//! documents as gaps, each with where in the text the term stands. Behind a list of titles, as which word of each.

use crate::bits::{Reader, rice_bits};

/// Bits of a term's number by which a file knows it. Two terms of a file share them in one of some hundred files: they are
/// one term there.
pub const TERM_BITS: u32 = 24;

/// Where a term stands in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// In the text, once or twice.
    Once,
    /// In the text, several times.
    Often,
    /// In what begins the text, or names the document.
    Lead,
    /// In the title: as which word from 0, and of how many, up to 15; of 0 where this is not known.
    Title { at: u8, of: u8 },
}

/// A document of a segment, and where it holds a term.
pub type Posting = (u32, Place);

/// A term's documents in a segment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Term {
    pub titles: List,
    pub texts: List,
}

/// Documents in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// How many there are.
    pub count: u32,
    /// They themselves; none where a file of their own holds them.
    pub here: Option<Vec<Posting>>,
}

/// The term's number within its file, of the whole number.
pub fn rest(hash: u64) -> u32 {
    (hash >> 32) as u32 & ((1 << TERM_BITS) - 1)
}

/// The file that holds a term, of two to the power of `shards`.
pub fn shard(hash: u64, shards: u32) -> u64 {
    hash & ((1 << shards) - 1)
}

/// A term in the file that would hold it, of a segment with so many documents: without any where the segment does not
/// have it, none where the file says what cannot be.
pub fn find(bytes: &[u8], hash: u64, documents: u32) -> Option<Term> {
    let mut reader = Reader::new(bytes);
    let count = reader.gamma();
    let bits = rice_bits(count, 1 << TERM_BITS);
    let (wanted, mut known, mut place) = (rest(hash), 0, None);
    for at in 0..count {
        known = reader.rice(bits).checked_add(known)?;
        if known == wanted {
            place = Some(at);
        }
        if !reader.is_whole() {
            return None;
        }
    }
    let Some(place) = place else { return Some(Term::default()) };
    for _ in 0..place {
        pass_over(&mut reader, documents, true)?;
        pass_over(&mut reader, documents, false)?;
    }
    let titles = list(&mut reader, documents, true)?;
    let term = Term { titles, texts: list(&mut reader, documents, false)? };
    reader.is_whole().then_some(term)
}

/// A list as it stands in a file of its own.
pub fn own_list(bytes: &[u8], count: u32, documents: u32, is_title: bool) -> Option<Vec<Posting>> {
    let mut reader = Reader::new(bytes);
    let found = postings(&mut reader, count, documents, is_title);
    reader.is_whole().then_some(found?)
}

/// Adds to titles as which word of each a term stands, from a file of its own.
pub fn places(bytes: &[u8], titles: &mut [Posting]) {
    read_places(&mut Reader::new(bytes), titles);
}

fn read_places(reader: &mut Reader<'_>, titles: &mut [Posting]) {
    for (_, place) in titles {
        *place = Place::Title { at: reader.fixed(4) as u8, of: reader.fixed(4) as u8 };
    }
}

fn list(reader: &mut Reader<'_>, documents: u32, is_title: bool) -> Option<List> {
    let count = reader.gamma();
    if count > 0 && reader.bit() {
        return Some(List { count, here: None });
    }
    let mut found = postings(reader, count, documents, is_title)?;
    if is_title {
        read_places(reader, &mut found);
    }
    Some(List { count, here: Some(found) })
}

/// Reads a list of another term.
fn pass_over(reader: &mut Reader<'_>, documents: u32, is_title: bool) -> Option<()> {
    let count = reader.gamma();
    if count == 0 || reader.bit() {
        return Some(());
    }
    if count > documents {
        return None;
    }
    let bits = rice_bits(count, documents);
    for _ in 0..count {
        reader.rice(bits);
        if !is_title && !reader.bit() {
            reader.bit();
        }
    }
    if is_title {
        (0..count).for_each(|_| _ = reader.fixed(8));
    }
    reader.is_whole().then_some(())
}

fn postings(reader: &mut Reader<'_>, count: u32, documents: u32, is_title: bool) -> Option<Vec<Posting>> {
    if count > documents {
        return None;
    }
    let bits = rice_bits(count, documents);
    let mut next = 0;
    let mut found = Vec::with_capacity(count as usize);
    for _ in 0..count {
        let document = reader.rice(bits).checked_add(next)?;
        if document >= documents || !reader.is_whole() {
            return None;
        }
        next = document + 1;
        let place = if is_title {
            Place::Title { at: 0, of: 0 }
        } else if reader.bit() {
            Place::Once
        } else if reader.bit() {
            Place::Often
        } else {
            Place::Lead
        };
        found.push((document, place));
    }
    Some(found)
}

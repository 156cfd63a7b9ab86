//! What documents can be chosen by. A file of a segment holds one kind of value: the values' names, a line each, a zero
//! byte, then for each value its documents; or the days of all documents.

use crate::bits::{Reader, rice_bits};

/// A kind of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    Topic,
    State,
    Kind,
    Office,
    Language,
    Publisher,
    /// Languages whose pages do not list the document, since they have its translation.
    Hidden,
    Day,
}

impl Facet {
    pub const ALL: [Self; 8] =
        [Self::Topic, Self::State, Self::Kind, Self::Office, Self::Language, Self::Publisher, Self::Hidden, Self::Day];

    /// The number of its file.
    pub fn number(self) -> u64 {
        self as u64
    }
}

/// Each value with the documents that have it, by their numbers in the segment.
pub type Values = Vec<(String, Vec<u32>)>;

/// The values of a segment of so many documents.
pub fn values(bytes: &[u8], documents: u32) -> Option<Values> {
    let end = bytes.iter().position(|byte| *byte == 0)?;
    let names = str::from_utf8(bytes.get(..end)?).ok()?;
    let mut reader = Reader::new(bytes.get(end + 1..)?);
    let mut found = Vec::new();
    for name in names.lines() {
        let count = reader.gamma();
        let bits = rice_bits(count, documents);
        let (mut next, mut members) = (0, Vec::new());
        for _ in 0..count {
            let document = reader.rice(bits).checked_add(next)?;
            if document >= documents || !reader.is_whole() {
                return None;
            }
            next = document + 1;
            members.push(document);
        }
        found.push((name.to_owned(), members));
    }
    reader.is_whole().then_some(found)
}

/// The day of each of so many documents, in days since 1970.
pub fn days(bytes: &[u8], documents: u32) -> Option<Vec<i32>> {
    let mut reader = Reader::new(bytes);
    let mut day = reader.fixed(32) as i32;
    let mut found = Vec::new();
    for _ in 0..documents {
        day = day.checked_add_unsigned(reader.gamma())?;
        found.push(day);
        if !reader.is_whole() {
            return None;
        }
    }
    Some(found)
}

/// Writes what [`values`] reads.
#[cfg(not(target_family = "wasm"))]
pub fn write_values(values: &std::collections::BTreeMap<&str, Vec<u32>>, documents: u32) -> Vec<u8> {
    let names: Vec<&str> = values.keys().copied().collect();
    let mut writer = crate::bits::Writer::default();
    for members in values.values() {
        let count = members.len() as u32;
        writer.gamma(count);
        let (bits, mut next) = (rice_bits(count, documents), 0);
        for document in members {
            writer.rice(document - next, bits);
            next = document + 1;
        }
    }
    [names.join("\n").as_bytes(), &[0], &writer.into_bytes()].concat()
}

/// Writes what [`days`] reads.
#[cfg(not(target_family = "wasm"))]
pub fn write_days(days: &[i32]) -> Vec<u8> {
    let mut writer = crate::bits::Writer::default();
    let mut before = days.first().copied().unwrap_or_default();
    writer.fixed(before as u32, 32);
    for day in days {
        // Documents are in the order of their days; what is not is as of the day before it.
        let gap = day.saturating_sub(before).max(0);
        writer.gamma(gap as u32);
        before += gap;
    }
    writer.into_bytes()
}

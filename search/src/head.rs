//! Which segments there are. Documents are numbered by publication, oldest first; a segment is a row of them, and is
//! never changed once it is full: whatever is published later goes to a smaller one.

use crate::file::{Damage, open};
use crate::term::Language;

/// How many documents the smallest full segment holds: so many at most are written anew with one more release.
pub const LEAF: u32 = 16;

/// Full segments become one of the next size when there are so many of them.
const GROWTH: [u32; 2] = [32, 64];

/// A row of documents with files of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// The number of its first document.
    pub first: u32,
    pub count: u32,
    /// The folder of its files, named after what they hold.
    pub folder: String,
    /// Into how many files its terms are parted, as a power of two.
    pub shards: u32,
    /// The same of its words by their first letters and of its stems by their last ones, short and long.
    pub lexicon: [u32; 4],
}

/// A kind of a segment's files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Terms with their documents.
    Terms,
    /// A term's documents by themselves, by the term's number: in whose titles it stands, as which word there, and in
    /// whose texts it stands.
    Titles,
    Places,
    Texts,
    /// Words by their first letters.
    ShortStarts,
    LongStarts,
    /// Stems by their last letters.
    ShortEnds,
    LongEnds,
    /// What documents can be chosen by.
    Column,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Terms => "/terms-",
            Self::Titles => "/titles-",
            Self::Places => "/places-",
            Self::Texts => "/texts-",
            Self::ShortStarts => "/short-starts-",
            Self::LongStarts => "/starts-",
            Self::ShortEnds => "/short-ends-",
            Self::LongEnds => "/ends-",
            Self::Column => "/column-",
        }
    }

    /// Text, which servers compress, or bits, which do not become smaller.
    fn ending(self) -> &'static str {
        match self {
            Self::ShortStarts | Self::LongStarts | Self::ShortEnds | Self::LongEnds => ".txt",
            _ => ".bin",
        }
    }
}

impl Segment {
    /// The path of one of its files below the index's folder.
    pub fn file(&self, kind: Kind, number: u64) -> String {
        [&self.folder, kind.name(), &hex(number), kind.ending()].concat()
    }
}

impl Segment {
    /// A segment from its line, which says all but its first document's number.
    pub fn read(line: &str, first: u32) -> Option<Self> {
        let mut parts = line.split(' ');
        let folder = parts.next().filter(|folder| !folder.is_empty())?.to_owned();
        let mut number = || parts.next().and_then(whole);
        let (count, shards) = (number()?, number()?);
        let lexicon = [number()?, number()?, number()?, number()?];
        // More is no archive's, and would be counted past the end of numbers.
        let is_sane = shards <= 30 && lexicon.iter().all(|bits| *bits <= 30) && first <= MOST && count <= MOST;
        is_sane.then_some(Self { first, count, folder, shards, lexicon })
    }

    /// The line that [`Segment::read`] reads.
    #[cfg(not(target_family = "wasm"))]
    pub fn line(&self) -> String {
        let Self { count, folder, shards, lexicon: [a, b, c, d], .. } = self;
        format!("{folder} {count} {shards} {a} {b} {c} {d}")
    }
}

/// An archive has no more documents.
const MOST: u32 = 1 << 24;

/// The file that says which others there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// How many documents there are.
    pub count: u32,
    /// The languages that documents are in.
    pub languages: Vec<Language>,
    pub segments: Vec<Segment>,
}

impl Head {
    /// Its path below the index's folder.
    pub const FILE: &str = "index.txt";

    /// # Errors
    /// Says why it cannot be read.
    pub fn read(bytes: &[u8]) -> Result<Self, Damage> {
        Self::parse(open(bytes)?)
    }

    /// The same of what the file holds.
    ///
    /// # Errors
    /// Says why it cannot be read.
    pub fn parse(rest: &[u8]) -> Result<Self, Damage> {
        let text = str::from_utf8(rest).map_err(|_| Damage::Foreign)?;
        let mut head = Self::default();
        for line in text.lines() {
            let mut parts = line.split(' ');
            match parts.next() {
                Some("languages") => {
                    let known = |code: &str| Language::ALL.into_iter().find(|language| language.code() == code);
                    head.languages = parts.filter_map(known).collect();
                }
                _ => {
                    let segment = Segment::read(line, head.count).ok_or(Damage::Foreign)?;
                    head.count += segment.count;
                    head.segments.push(segment);
                }
            }
        }
        Ok(head)
    }

    #[cfg(not(target_family = "wasm"))]
    pub fn write(&self) -> Vec<u8> {
        let mut text = "languages".to_owned();
        for language in &self.languages {
            text += " ";
            text += language.code();
        }
        for segment in &self.segments {
            text += "\n";
            text += &segment.line();
        }
        crate::file::seal(text.as_bytes())
    }

    /// The segment of a document.
    pub fn segment(&self, document: u32) -> Option<&Segment> {
        self.segments.iter().find(|segment| document < segment.first + segment.count)
    }
}

/// The first document and the number of documents of each segment, where there are so many documents in all.
pub fn layout(count: u32) -> Vec<(u32, u32)> {
    let mut sizes = vec![LEAF];
    for growth in GROWTH {
        sizes.push(sizes.last().copied().unwrap_or(1) * growth);
    }
    let (mut first, mut found) = (0, Vec::new());
    for size in sizes.into_iter().rev().chain([1]) {
        let full = (count - first) / size * size;
        if full > 0 {
            found.push((first, full));
            first += full;
        }
    }
    found
}

/// A number in digits of base 10.
pub fn whole(text: &str) -> Option<u32> {
    let digit = |number: Option<u32>, byte: u8| {
        let digit = byte.is_ascii_digit().then(|| u32::from(byte - b'0'))?;
        number?.checked_mul(10)?.checked_add(digit)
    };
    (!text.is_empty()).then(|| text.bytes().fold(Some(0), digit))?
}

/// A number in digits of base 16.
pub fn hex(number: u64) -> String {
    let mut digits = if number < 16 { String::new() } else { hex(number / 16) };
    digits.extend(char::from_digit((number % 16) as u32, 16));
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_more_document_leaves_the_large_segments_as_they_are() {
        for count in 0..3_000 {
            let (before, after) = (layout(count), layout(count + 1));
            let changed: u32 = after.iter().filter(|segment| !before.contains(segment)).map(|(_, count)| count).sum();
            let limit = if (count + 1) % 512 == 0 {
                u32::MAX
            } else if (count + 1) % LEAF == 0 {
                512
            } else {
                LEAF
            };
            assert!(changed <= limit, "{count}: {changed}");
            assert_eq!(after.iter().map(|(_, count)| count).sum::<u32>(), count + 1);
            assert!(after.len() <= 4);
        }
        assert_eq!(layout(12_700), [(0, 12_288), (12_288, 400), (12_688, 12)]);
        assert_eq!(layout(100_000).len(), 3);
    }

    #[test]
    fn a_head_is_read_as_it_was_written() {
        let segment = |first, count| Segment { first, count, folder: hex(77), shards: 3, lexicon: [1, 2, 3, 4] };
        let head = Head { count: 40, languages: Language::ALL.into(), segments: vec![segment(0, 32), segment(32, 8)] };
        assert_eq!(Head::read(&head.write()), Ok(head));
    }
}

//! The words that there are: by their first letters, for beginnings of words and mistakes behind them, and by their last
//! ones, for mistakes before those. So a mistake anywhere leaves one of the two as it was.
//!
//! A file is text: a word a line, in order, each with how many of its letters the one before it has, and how frequent
//! it is.

use crate::fold::{Folded, fold};
use crate::head::{Kind, Segment};
use crate::term::hash;

/// Words of so many letters or fewer are apart: a mistake leaves two of their letters at one end.
pub const SHORT: usize = 5;

/// A word of a file, and how frequent it is: how many documents have it, and nine for each whose title has it.
pub type Entry = (String, u32);

/// The letters that choose a word's file, of a word's start or its end.
fn key(word: &str, letters: usize, is_end: bool) -> Option<String> {
    let mut key: String =
        if is_end { word.chars().rev().take(letters).collect() } else { word.chars().take(letters).collect() };
    (key.chars().count() == letters).then(|| {
        // Starts and ends of the same letters are not the same file.
        key.push(if is_end { '<' } else { '>' });
        key
    })
}

/// What a file with words of so many letters is chosen by: how many letters, from the end or the start, and which of a
/// segment's numbers says how many files there are.
fn letters(kind: Kind, length: usize) -> Option<(usize, bool, usize)> {
    match kind {
        Kind::ShortStarts => Some((2, false, 0)),
        Kind::LongStarts => Some((3, false, 1)),
        Kind::ShortEnds => Some((2, true, 2)),
        // Three letters end too many words, such as all in `-ing`.
        Kind::LongEnds => Some((if length == SHORT + 1 { 3 } else { 4 }, true, 3)),
        _ => None,
    }
}

/// The number of the file of a kind that would hold words of so many letters that begin or end as this one; none where it
/// is too short.
pub fn number(segment: &Segment, kind: Kind, word: &str, length: usize) -> Option<u64> {
    let (letters, is_end, at) = letters(kind, length)?;
    let bits = segment.lexicon.get(at)?;
    Some(hash(&key(word, letters, is_end)?) & ((1 << bits) - 1))
}

/// Whether a word is one of letters alone, which can be misspelt.
pub fn is_spelt(word: &str) -> bool {
    word.chars().all(|c| matches!(fold(c), Folded::Letter(..)))
}

/// The kind of file that holds a word by its start, and by its end.
#[cfg(not(target_family = "wasm"))]
pub fn kinds(word: &str) -> [Kind; 2] {
    if word.chars().count() <= SHORT {
        [Kind::ShortStarts, Kind::ShortEnds]
    } else {
        [Kind::LongStarts, Kind::LongEnds]
    }
}

/// The words of a file; none where it is none.
pub fn read(bytes: &[u8]) -> Option<Vec<Entry>> {
    let text = str::from_utf8(bytes).ok()?;
    let mut word = String::new();
    let mut found = Vec::new();
    for line in text.lines() {
        let shared = line.bytes().next()?.checked_sub(b'a')?;
        // The number stands behind the letters, which are small, in large ones.
        let digits = line.bytes().rev().take_while(u8::is_ascii_uppercase).count();
        let (own, number) = line.split_at_checked(line.len() - digits)?;
        let weight =
            number.bytes().fold(0_u32, |number, digit| number.wrapping_mul(26).wrapping_add(u32::from(digit - b'A')));
        let kept: String = word.chars().take(shared.into()).collect();
        word = kept + own.get(1..)?;
        found.push((word.clone(), weight));
    }
    Some(found)
}

/// A number in large letters, A for 0.
#[cfg(not(target_family = "wasm"))]
fn digits(number: u32, text: &mut String) {
    if number >= 26 {
        digits(number / 26, text);
    }
    text.push(char::from(b'A' + (number % 26) as u8));
}

/// Writes words, which are in order, as a file.
#[cfg(not(target_family = "wasm"))]
pub fn write(entries: &[(&str, u32)]) -> Vec<u8> {
    let mut text = String::new();
    let mut before = "";
    for (word, weight) in entries {
        let same = word.chars().zip(before.chars()).take_while(|(a, b)| a == b).count().min(25);
        text.push(char::from(b'a' + same as u8));
        text.extend(word.chars().skip(same));
        digits(*weight, &mut text);
        text.push('\n');
        before = word;
    }
    text.into_bytes()
}

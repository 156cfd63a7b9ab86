//! The words of the pseudo-locales: English in disguise.

use super::{Entry, Piece, Section, Words, pieces};

/// A section with each text in disguise.
pub fn disguised(section: &Section) -> Section {
    let entry = |entry: &Entry| Entry {
        // Codes stay.
        words: if ["locale", "tag"].contains(&entry.key.as_str()) { entry.words.clone() } else { words(&entry.words) },
        ..entry.clone()
    };
    Section(section.0.iter().map(entry).collect())
}

fn words(words: &Words) -> Words {
    let named = |names: &[(String, String)]| names.iter().map(|(key, name)| (key.clone(), text(name))).collect();
    match words {
        Words::Text(plain) => Words::Text(text(plain)),
        Words::Plural(forms) => Words::Plural(named(forms)),
        Words::List(list) => Words::List(list.iter().map(|plain| text(plain)).collect()),
        Words::Names(names) => Words::Names(named(names)),
        Words::Sections(list) => Words::Sections(list.iter().map(disguised).collect()),
        Words::Section(section) => Words::Section(disguised(section)),
    }
}

/// "⟦Ñéŵš~~⟧": other letters, so that what is no message stands out; a third longer, so that what has no room is cut off;
/// and brackets, so that both ends are seen. What stands in braces is filled in, and blanks at the ends join texts.
fn text(text: &str) -> String {
    let mut letters = 0;
    let mut changed = String::new();
    for piece in pieces(text) {
        match piece {
            Piece::Value(name) => changed += &format!("{{{name}}}"),
            Piece::Text(plain) => changed.extend(plain.chars().map(|plain| {
                let other = LETTERS.iter().find(|(known, _)| *known == plain);
                letters += usize::from(other.is_some());
                other.map_or(plain, |(_, other)| *other)
            })),
        }
    }
    if letters == 0 {
        return text.to_owned();
    }
    let inside = changed.trim();
    let (before, after) = (changed.len() - changed.trim_start().len(), changed.len() - changed.trim_end().len());
    format!("{}⟦{inside}{}⟧{}", " ".repeat(before), "~".repeat(letters.div_ceil(3)), " ".repeat(after))
}

#[rustfmt::skip]
const LETTERS: [(char, char); 52] = [
    ('a', 'á'), ('b', 'ƀ'), ('c', 'ç'), ('d', 'ð'), ('e', 'é'), ('f', 'ƒ'), ('g', 'ĝ'), ('h', 'ĥ'), ('i', 'í'), ('j', 'ĵ'),
    ('k', 'ķ'), ('l', 'ļ'), ('m', 'ɱ'), ('n', 'ñ'), ('o', 'ó'), ('p', 'þ'), ('q', 'ǫ'), ('r', 'ŕ'), ('s', 'š'), ('t', 'ţ'),
    ('u', 'ú'), ('v', 'ṽ'), ('w', 'ŵ'), ('x', 'ẋ'), ('y', 'ý'), ('z', 'ž'), ('A', 'Á'), ('B', 'Ɓ'), ('C', 'Ç'), ('D', 'Ð'),
    ('E', 'É'), ('F', 'Ƒ'), ('G', 'Ĝ'), ('H', 'Ĥ'), ('I', 'Í'), ('J', 'Ĵ'), ('K', 'Ķ'), ('L', 'Ļ'), ('M', 'Ṁ'), ('N', 'Ñ'),
    ('O', 'Ó'), ('P', 'Þ'), ('Q', 'Ǫ'), ('R', 'Ŕ'), ('S', 'Š'), ('T', 'Ţ'), ('U', 'Ú'), ('V', 'Ṽ'), ('W', 'Ŵ'), ('X', 'Ẋ'),
    ('Y', 'Ý'), ('Z', 'Ž'),
];

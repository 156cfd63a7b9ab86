//! Generated content for load tests: as much of it as one asks for, and plainly no agency's.
//! The same seed gives the same bytes on any machine. It must never stand beside real content.

use crate::model::{Lang, Localized, Offices, Portal, Release, Slug, State, Status, Term};
use rayon::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};

/// How many topics the releases are about.
const TOPICS: usize = 30;
const FIRST_YEAR: usize = 2016;
const YEARS: usize = 10;

#[derive(Debug, thiserror::Error)]
pub enum SampleError {
    #[error("{0} is not empty: choose a new folder, so that generated and real content never mix")]
    NotEmpty(PathBuf),
    #[error("cannot write {path}: {source}")]
    Write { path: PathBuf, source: std::io::Error },
    #[error("cannot make the sample's {what}: {reason}")]
    Make { what: &'static str, reason: String },
}

/// Writes a content folder with so many releases.
pub fn write(folder: &Path, releases: usize, seed: u64) -> Result<(), SampleError> {
    if fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(SampleError::NotEmpty(folder.to_owned()));
    }
    let portal = portal()?;
    let offices = Offices { schema: None, offices: Vec::new() };
    put(folder, "portal.json", &portal)?;
    put(folder, "offices.json", &offices)?;
    (0..releases).into_par_iter().try_for_each(|number| {
        let release = release(number, releases, seed)?;
        let name = format!("releases/{}/{}.json", release.published.day().year(), release.id);
        put(folder, &name, &release)
    })
}

fn put(folder: &Path, name: &str, value: &impl serde::Serialize) -> Result<(), SampleError> {
    let path = folder.join(name);
    let json = serde_json::to_vec_pretty(value)
        .map_err(|error| SampleError::Make { what: "JSON", reason: error.to_string() })?;
    let write = || {
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(&path, json)
    };
    write().map_err(|source| SampleError::Write { path: path.clone(), source })
}

fn portal() -> Result<Portal, SampleError> {
    let json = include_str!("sample/portal.json");
    let made = |error: serde_json::Error| SampleError::Make { what: "portal", reason: error.to_string() };
    let mut portal: Portal = serde_json::from_str(json).map_err(made)?;
    let topics = (1..=TOPICS).map(|number| {
        let words = [(Lang::En, format!("Generated topic {number}")), (Lang::Es, format!("Tema generado {number}"))];
        Ok(Term { id: parse(&format!("topic-{number}"))?, name: Localized::new(words), about: None })
    });
    portal.newsroom.topics = topics.collect::<Result<_, SampleError>>()?;
    Ok(portal)
}

/// The release with this number of `all`, oldest first and evenly spread over the years.
fn release(number: usize, all: usize, seed: u64) -> Result<Release, SampleError> {
    let mut random = fastrand::Rng::with_seed(seed ^ (number as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let day = number * YEARS * 336 / all.max(1);
    let (year, month, day) = (FIRST_YEAR + day / 336, day / 28 % 12 + 1, day % 28 + 1);
    let title_length = random.usize(60..=120);
    let paragraphs = random.usize(3..=15);
    Ok(Release {
        schema: None,
        id: parse(&format!("generated-{number:06}"))?,
        number: Some(format!("GEN-{number}")),
        kind: parse("generated")?,
        title: words(&mut random, title_length),
        dek: random.bool().then(|| words(&mut random, 80)),
        dateline: Some("GENERATED".to_owned()),
        published: parse(&format!("{year}-{month:02}-{day:02}"))?,
        modified: None,
        language: Lang::En,
        translations: Vec::new(),
        embargo_until: None,
        keep_date: false,
        take_down_at: None,
        sequence: None,
        images: Vec::new(),
        documents: Vec::new(),
        contacts: Vec::new(),
        corrections: Vec::new(),
        topics: vec![parse(&format!("topic-{}", random.usize(1..=TOPICS)))?],
        states: State::all().nth(random.usize(0..56)).into_iter().collect(),
        offices: Vec::<Slug>::new(),
        body: (0..paragraphs)
            .map(|_| {
                let length = random.usize(200..=700);
                words(&mut random, length)
            })
            .collect(),
        status: Status::Current,
        publisher: None,
        source: None,
        imported: None,
    })
}

fn parse<T: std::str::FromStr<Err = crate::model::Invalid>>(text: &str) -> Result<T, SampleError> {
    text.parse().map_err(|error: crate::model::Invalid| SampleError::Make { what: "values", reason: error.to_string() })
}

/// A sentence of about so many letters that says of itself that it is generated.
fn words(random: &mut fastrand::Rng, length: usize) -> String {
    let mut text = "Generated".to_owned();
    while text.len() < length {
        text.push(' ');
        text.push_str(&word(random));
    }
    text
}

/// How many words there are, as a power of two.
const VOCABULARY: u32 = 16;

/// A word as often as in texts that people write: the second most frequent word half as often as the first, the third a
/// third as often (Zipf's law), over all of a large vocabulary.
fn word(random: &mut fastrand::Rng) -> String {
    // As many words of each power of two: without floating-point numbers, which differ from machine to machine.
    let first = 1_usize << random.u32(0..VOCABULARY);
    let rank = random.usize(first..first * 2) - 1;
    match WORDS.get(rank) {
        Some(word) => (*word).to_owned(),
        None => invented(rank),
    }
}

/// The word of a rank, of syllables: rarer ones are longer. Three of eight are forms of another, as words in texts are.
fn invented(rank: usize) -> String {
    let (base, ending) = [(0, ""), (0, "s"), (0, "ed"), (0, "ing"), (1, ""), (2, ""), (3, ""), (4, "")][rank % 8];
    let stem = rank / 8 * 5 + base;
    let (mut number, mut word) = (stem + 100, String::new());
    while number > 0 {
        let syllable = number % 100;
        word.push(char::from(b"bcdfghjklmnprstvwzqx"[syllable / 5]));
        word.push(char::from(b"aeiou"[syllable % 5]));
        number /= 100;
    }
    word + ["n", "r", "l", "st", "m", "k", "p"][stem % 7] + ending
}

const WORDS: [&str; 40] = [
    "sample", "text", "for", "tests", "of", "load", "with", "no", "meaning", "at", "all", "about", "rivers", "bridges",
    "gardens", "harbors", "the", "a", "new", "old", "large", "quiet", "opens", "counts", "paints", "measures",
    "between", "north", "south", "orchards", "lanterns", "windows", "meadows", "walks", "under", "bright", "clouds",
    "near", "seven", "stones",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_release() {
        assert_eq!(release(7, 100, 1).unwrap(), release(7, 100, 1).unwrap());
        assert_ne!(release(7, 100, 1).unwrap(), release(7, 100, 2).unwrap());
    }

    #[test]
    fn words_are_many_and_as_frequent_as_in_texts() {
        let mut random = fastrand::Rng::with_seed(1);
        let mut counts: std::collections::HashMap<String, usize> = std::collections::HashMap::new();
        (0..1_000_000).for_each(|_| *counts.entry(word(&mut random)).or_default() += 1);
        assert!(counts.len() > 50_000, "{}", counts.len());
        let mut counts: Vec<usize> = counts.into_values().collect();
        counts.sort_unstable_by(|a, b| b.cmp(a));
        // Within a power of two all are alike: so each is at most twice what the law says, and at least half.
        for rank in [1, 10, 100, 1_000] {
            let expected = counts[0] / rank;
            let found = counts[rank - 1];
            assert!(found <= expected * 2 && found * 2 >= expected, "{rank}: {found} of {expected}");
        }
        let forms: std::collections::BTreeSet<String> = (40..60_000).map(invented).collect();
        assert_eq!(forms.len(), 60_000 - 40);
    }

    #[test]
    fn one_more_release_leaves_the_portal_valid() {
        let folder = tempfile::tempdir().unwrap();
        let content = folder.path().join("content");
        write(&content, 50, 1).unwrap();
        let read = crate::content::Content::read(&content).unwrap();
        assert_eq!(read.releases.len(), 50);
        assert!(matches!(write(&content, 1, 1), Err(SampleError::NotEmpty(_))));
    }
}

//! Each form of a word once, with its stem: a stem is made once, however often the word occurs.

use super::Document;
use crate::column::Facet;
use crate::postings::Place;
use crate::term::{Language, hash};
use crate::words::{Writing, words};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// How many words begin a text.
const LEAD: usize = 60;
/// How many times a word stands in a text that is about it.
const OFTEN: u16 = 3;
/// The last number that a place in a title has.
const LAST: usize = 15;

/// A form of a word in a language.
#[derive(Debug)]
pub struct Form {
    pub text: String,
    pub stem: u32,
}

/// All forms and stems so far.
#[derive(Debug, Default)]
pub struct Vocabulary {
    pub forms: Vec<Form>,
    /// Text and number of each stem.
    pub stems: Vec<(String, u64)>,
    known: [Known; Language::ALL.len() + 1],
    known_stems: Known,
}

/// Numbers of texts.
type Known = HashMap<String, u32, BuildHasherDefault<Hash>>;

/// As terms are numbered: what is hashed are short words, and no one chooses them to do harm.
#[derive(Default)]
pub struct Hash(u64);

impl Hasher for Hash {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    }

    fn finish(&self) -> u64 {
        self.0.wrapping_mul(0x9e37_79b9_7f4a_7c15)
    }
}

/// A document as its segment needs it.
#[derive(Debug)]
pub struct Analysed {
    /// Each stem with the best place where it stands, and in the title besides.
    pub terms: Vec<(u32, Option<Place>, Option<Place>)>,
    /// Each form once.
    pub forms: Vec<u32>,
    /// Those of the title.
    pub title_forms: Vec<u32>,
    pub day: i32,
    pub values: Vec<(Facet, String)>,
}

/// Where a stem was seen in a document so far.
#[derive(Default)]
struct Seen {
    title: Option<u8>,
    lead: bool,
    times: u16,
}

impl Vocabulary {
    fn form(&mut self, text: &str, language: Option<Language>) -> u32 {
        let known = language.map_or(0, |language| language as usize + 1);
        if let Some(form) = self.known[known].get(text) {
            return *form;
        }
        let stem = language.map_or_else(|| text.to_owned(), |language| language.stem(text));
        let next = self.stems.len() as u32;
        let number = *self.known_stems.entry(stem).or_insert_with_key(|stem| {
            self.stems.push((stem.clone(), hash(stem)));
            next
        });
        let form = self.forms.len() as u32;
        self.known[known].insert(text.to_owned(), form);
        self.forms.push(Form { text: text.to_owned(), stem: number });
        form
    }

    /// Takes in what another has seen; gives its documents as this one numbers words.
    pub fn merge(&mut self, other: Self, documents: Vec<Analysed>) -> impl Iterator<Item = Analysed> {
        let mut stems = Vec::with_capacity(other.stems.len());
        for (stem, hash) in other.stems {
            let next = self.stems.len() as u32;
            stems.push(*self.known_stems.entry(stem).or_insert_with_key(|stem| {
                self.stems.push((stem.clone(), hash));
                next
            }));
        }
        let mut forms = vec![0; other.forms.len()];
        for (known, others) in self.known.iter_mut().zip(other.known) {
            for (text, number) in others {
                let stem = stems[other.forms[number as usize].stem as usize];
                forms[number as usize] = *known.entry(text).or_insert_with_key(|text| {
                    self.forms.push(Form { text: text.clone(), stem });
                    self.forms.len() as u32 - 1
                });
            }
        }
        documents.into_iter().map(move |mut document| {
            document.terms.iter_mut().for_each(|(stem, ..)| *stem = stems[*stem as usize]);
            let own = document.forms.iter_mut().chain(&mut document.title_forms);
            own.for_each(|form| *form = forms[*form as usize]);
            document
        })
    }

    pub fn analyse(&mut self, document: Document) -> Analysed {
        let language = document.language;
        let mut seen: Vec<(u32, Seen)> = Vec::new();
        let (mut forms, mut title_forms) = (Vec::new(), Vec::new());
        let mut length = 0;
        words(&document.record.title, |token| {
            let form = self.form(token.text, language);
            title_forms.push(form);
            let title = Some(length.min(LAST) as u8);
            seen.push((self.forms[form as usize].stem, Seen { title, lead: false, times: 0 }));
            length += usize::from(token.writing == Writing::Word);
        });
        let names = document.names.iter().map(String::as_str).chain([document.record.dek.as_str()]);
        let mut read = |text: &str, is_lead: &mut dyn FnMut() -> bool| {
            words(text, |token| {
                let form = self.form(token.text, language);
                forms.push(form);
                seen.push((self.forms[form as usize].stem, Seen { title: None, lead: is_lead(), times: 1 }));
            });
        };
        names.for_each(|name| read(name, &mut || true));
        let mut left = LEAD;
        for paragraph in &document.text {
            read(paragraph, &mut || {
                left = left.saturating_sub(1);
                left > 0
            });
        }
        forms.extend(&title_forms);
        for forms in [&mut forms, &mut title_forms] {
            forms.sort_unstable();
            forms.dedup();
        }
        let place = |seen: &Seen| match seen {
            Seen { times: 0, .. } => None,
            Seen { lead: true, .. } => Some(Place::Lead),
            Seen { times: OFTEN.., .. } => Some(Place::Often),
            _ => Some(Place::Once),
        };
        // A stem's places follow one another, in the order of the text.
        seen.sort_by_key(|(stem, _)| *stem);
        seen.dedup_by(|(stem, next), (known, seen)| {
            let is_same = stem == known;
            if is_same {
                seen.title = seen.title.or(next.title);
                seen.lead |= next.lead;
                seen.times = seen.times.saturating_add(next.times);
            }
            is_same
        });
        let of = length.min(LAST) as u8;
        let terms = seen.iter().map(|(stem, seen)| (*stem, seen.title.map(|at| Place::Title { at, of }), place(seen)));
        let terms = terms.collect();
        Analysed { terms, forms, title_forms, day: document.day, values: document.values }
    }
}

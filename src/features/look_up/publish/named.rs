//! What has a name, and the shards of names: places, counties with their kind and without it, offices.

use crate::content::Content;
use crate::content::places::reference::{CountyRow, PlaceRow, Reference};
use crate::features::look_up::key;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The kind of words that are kinds of counties.
pub const DIVISION: &str = "division";

/// A shard of names may not hold more than this: a larger one is split by a letter more.
const MOST_NAMES: usize = 187;

/// What has a name: an office stands under its own name and its aliases.
#[derive(Clone, Copy)]
pub enum Named<'a> {
    Place(&'a PlaceRow),
    County(&'a CountyRow),
    /// By its name without the kind, with its people as they count for the order.
    Everyday {
        row: &'a CountyRow,
        name: &'a str,
        weight: u32,
    },
    /// Index of the office, and one of its names.
    Office(usize, &'a str),
}

impl<'a> Named<'a> {
    /// What it is found by.
    pub fn called(self) -> &'a str {
        match self {
            Self::Place(row) => &row.name,
            Self::County(row) => &row.name,
            Self::Everyday { name, .. } | Self::Office(_, name) => name,
        }
    }

    /// Of a county without its kind, its people as they count for the order.
    pub fn weight(self) -> Option<u32> {
        if let Self::Everyday { weight, .. } = self { Some(weight) } else { None }
    }

    /// What is shown.
    pub fn name(self) -> &'a str {
        match self {
            Self::Place(row) => &row.name,
            Self::County(row) | Self::Everyday { row, .. } => &row.name,
            Self::Office(_, name) => name,
        }
    }
}

/// Names by the first two letters of their key, and by more where there would be too many. Each list is in the keys' order.
pub fn name_shards(content: &Content) -> BTreeMap<String, Vec<Named<'_>>> {
    let reference = &content.reference;
    let places = reference.places.iter().map(|place| (Cow::Borrowed(place.key.as_str()), Named::Place(place)));
    let counties = reference.counties.iter().map(Named::County);
    let everyday = everyday(reference);
    let offices = content.offices.iter().enumerate().flat_map(|(at, office)| {
        let names = std::iter::once(&office.name).chain(&office.aliases);
        // One that is called after a place alone, such as "Portland, ME", is found by the place.
        let names = names.filter(|name| !is_place(name));
        names.map(move |name| Named::Office(at, name))
    });
    let others = counties.chain(everyday).chain(offices).map(|named| (Cow::Owned(key(named.called())), named));
    let mut keyed: Vec<_> = places.chain(others).filter(|(key, _)| !key.is_empty()).collect();
    keyed.sort_by(|a, b| a.0.cmp(&b.0));
    let mut shards = BTreeMap::new();
    split(&keyed, 2, &mut shards);
    shards
}

/// Fewer people call a county by its name alone than a city. Of the largest county of a name, one in so many of its
/// people counts for the order; of the others, which hardly anyone means who names no state, one in so many.
const OF_THE_LARGEST: u32 = 14;
const OF_OTHERS: u32 = 30;

/// The counties by their names without the kind.
fn everyday(reference: &Reference) -> Vec<Named<'_>> {
    let divisions: Vec<&str> =
        reference.words.iter().filter(|row| row.kind == DIVISION).map(|row| row.words.as_str()).collect();
    let mut largest: BTreeMap<String, u32> = BTreeMap::new();
    let counties: Vec<_> =
        reference.counties.iter().filter_map(|row| Some((row, without_kind(row, &divisions)?))).collect();
    for (row, name) in &counties {
        let most = largest.entry(key(name)).or_default();
        *most = row.population.max(*most);
    }
    let weighed = |(row, name): (&'_ CountyRow, &'_ str)| {
        row.population / if largest[&key(name)] == row.population { OF_THE_LARGEST } else { OF_OTHERS }
    };
    counties.into_iter().map(|(row, name)| Named::Everyday { row, name, weight: weighed((row, name)) }).collect()
}

/// A county's name without its kind: "Nassau" of "Nassau County". Of several kinds that fit, the longest.
fn without_kind<'a>(county: &'a CountyRow, divisions: &[&str]) -> Option<&'a str> {
    let names = divisions.iter().filter_map(|kind| county.name.strip_suffix(kind)?.strip_suffix(' '));
    names.min_by_key(|name| name.len())
}

/// Whether a name is that of a place with its state: "Portland, ME", "Saipan, CNMI".
fn is_place(name: &str) -> bool {
    let is_code = |state: &str| (2..=4).contains(&state.len()) && state.bytes().all(|byte| byte.is_ascii_uppercase());
    name.rsplit_once(", ").is_some_and(|(_, state)| is_code(state))
}

/// `keyed` is in the order of the keys, which are ASCII.
fn split<'a>(keyed: &[(Cow<'_, str>, Named<'a>)], letters: usize, shards: &mut BTreeMap<String, Vec<Named<'a>>>) {
    fn prefix(key: &str, letters: usize) -> &str {
        key.get(..letters).unwrap_or(key)
    }
    for group in keyed.chunk_by(|(key, _), (next, _)| prefix(key, letters) == prefix(next, letters)) {
        // What is as short as the prefix cannot be split further.
        let is_divisible = group.iter().any(|(key, _)| key.len() > letters);
        if group.len() > MOST_NAMES && is_divisible {
            split(group, letters + 1, shards);
        } else if let [(key, _), ..] = group {
            shards.insert(prefix(key, letters).to_owned(), group.iter().map(|(_, named)| *named).collect());
        }
    }
}

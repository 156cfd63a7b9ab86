//! The files that a look-up reads. Each holds final answers: which offices serve a place, and why.

use super::Point;
use crate::model::{Slug, State};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Why an office is shown for a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// It serves the place's county.
    County,
    /// It serves the whole state.
    State,
    /// A part of the ZIP area lies in its area too.
    Also,
    /// Its source names a part of the state in words alone.
    Part,
    /// No source names an office for the place: this is the nearest of its kind.
    Nearest,
}

/// An office for a place: its index into the shard's offices, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Answer(pub usize, pub Reason);

/// What a list of answers shows of an office.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct About {
    pub kind: Slug,
    pub name: String,
    pub city: String,
    pub state: State,
    /// The source's own words on its area, where it names parts of states.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
}

/// A place: a ZIP area in a shard of ZIP codes, a city or town in a shard of names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Place {
    /// The whole ZIP code, or the name.
    pub name: String,
    pub state: State,
    /// Index of its county; none where the reference data give none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub county: Option<usize>,
    pub point: Point,
    /// For the order of places with one name; 0 where it is not known.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub population: u32,
    /// By kind in the portal's order; empty in a shard of ZIP codes, where they stand in `zips`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Answer>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it by reference")]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// `/data/places/zip/<three digits>.json` or `/data/places/name/<letters>.json`: the places whose ZIP code or
/// key begins so.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Shard {
    /// Ids, which answers index.
    pub offices: Vec<Slug>,
    /// In the order of `offices`.
    pub about: Vec<About>,
    /// Names, which places index.
    pub counties: Vec<String>,
    /// Whole ZIP code to its answers; empty in a shard of names.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub zips: BTreeMap<String, Vec<Answer>>,
    pub places: Vec<Place>,
}

impl Shard {
    /// The answers for a ZIP code with its place; none where it has no area of its own.
    pub fn zip(&self, zip: &str) -> Option<(&Place, &[Answer])> {
        let place = self.places.iter().find(|place| place.name == zip)?;
        Some((place, self.zips.get(zip)?))
    }

    /// The places with this key, the largest first; with a state, those in it alone.
    pub fn named(&self, key: &str, state: Option<State>) -> Vec<&Place> {
        self.places_where(state, |other| other == key)
    }

    /// The places whose key is one typing mistake away at most.
    pub fn near(&self, key: &str, state: Option<State>) -> Vec<&Place> {
        self.places_where(state, |other| super::distance_of_one(other, key))
    }

    fn places_where(&self, state: Option<State>, fits: impl Fn(&str) -> bool) -> Vec<&Place> {
        let within = |place: &&Place| state.is_none_or(|state| place.state == state);
        let mut found: Vec<_> =
            self.places.iter().filter(within).filter(|place| fits(&super::key(&place.name))).collect();
        found.sort_by_key(|place| std::cmp::Reverse(place.population));
        found
    }
}

/// The name of the shard that holds a key: the longest of `shards` that the key begins with, or the key itself
/// where it is shorter than all.
pub fn shard_of<'s>(key: &str, shards: &'s [String]) -> Option<&'s str> {
    let fits = |shard: &&String| key.starts_with(shard.as_str());
    shards.iter().filter(fits).max_by_key(|shard| shard.len()).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_one_shard() {
        let shards = ["au", "sa", "san", "sanf", "x"].map(str::to_owned);
        assert_eq!(shard_of("austin", &shards), Some("au"));
        assert_eq!(shard_of("sanfrancisco", &shards), Some("sanf"));
        assert_eq!(shard_of("sandiego", &shards), Some("san"));
        assert_eq!(shard_of("salem", &shards), Some("sa"));
        assert_eq!(shard_of("zebra", &shards), None);
    }
}

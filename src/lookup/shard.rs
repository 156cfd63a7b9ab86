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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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

/// `/data/places/zip/<three digits>.json`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ZipShard {
    /// Ids, which answers index.
    pub offices: Vec<Slug>,
    /// In the order of `offices`.
    pub about: Vec<About>,
    /// Name and state of each county, which places index.
    pub counties: Vec<(String, State)>,
    /// Whole ZIP to its answers: by kind in the portal's order.
    pub zips: BTreeMap<String, Vec<Answer>>,
    /// Whole ZIP to its county's index and its point.
    pub places: BTreeMap<String, (usize, Point)>,
}

/// A place in a [`NameShard`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlaceEntry {
    pub name: String,
    pub state: State,
    /// Index of its county; none where the reference data give none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub county: Option<usize>,
    pub point: Point,
    /// For the order of places with one name.
    #[serde(default)]
    pub population: u32,
    pub answers: Vec<Answer>,
}

/// `/data/places/name/<two letters>.json`: the places whose key begins with these letters.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NameShard {
    pub offices: Vec<Slug>,
    pub about: Vec<About>,
    pub counties: Vec<String>,
    pub places: Vec<PlaceEntry>,
}

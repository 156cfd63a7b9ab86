//! The files that a look-up reads. Each holds final answers: which offices serve a place, and why.

use crate::features::look_up::publish::distance::Point;
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
    /// The postal code is assigned to it.
    Assigned,
    /// A part of the ZIP area lies in its area too.
    Also,
    /// Its source names a part of the state in words alone.
    Part,
    /// It stands in the state, and its source says nothing of its area.
    Unsaid,
    /// No source names an office for the place: this is the nearest of those that belong to an office for the place.
    SameArea,
    /// No source names an office for the place: this is the nearest of its kind.
    Nearest,
    /// Offices of this kind have no areas: this is one of the nearest.
    Near,
    /// It serves some counties of the state; for a state as a whole.
    Counties,
    /// It stands in the state, and no source says that it serves it; for a state as a whole.
    InState,
    /// It is the office that was asked for by its name.
    Named,
}

/// An office for a place: its index into the shard's offices, why, and how far it is from the place in whole
/// statute miles, outside the United States in kilometers, where both points are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Answer(pub usize, pub Reason, pub Option<u32>);

/// What a list of answers shows of an office.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct About {
    pub kind: Slug,
    /// The area that it is named after, from which its kind's title is made; else the agency's own name for it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
    /// Its city, where its title names it, too: it is named after another place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    /// The last line of its address: "Chicago, IL 60605".
    pub place: String,
    /// Its first number: as it is shown, and as a link dials it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<(String, String)>,
    /// Where it stands on the map of the states, in its units: "812 240".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spot: Option<String>,
    /// Where it has no number, another office's in the same building: its kind, then as `phone`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub neighbour: Option<(Slug, String, String)>,
    /// The source's own words on its area, where it names parts of states.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

/// A place: a ZIP area in a shard of ZIP codes; a city, town, county or office in a shard of names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Place {
    /// The whole ZIP code, or the name.
    pub name: String,
    /// Of a county that stands here by its name without the kind: this name, such as "Nassau".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub everyday: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    /// Index of its county; none where the reference data give none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub county: Option<usize>,
    /// Of a ZIP code: indices of other counties in which homes of it are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<usize>,
    /// Of a ZIP code: whether most of its homes are in the others.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub split: bool,
    /// Of a ZIP code without an area: the post office's city. Of a code outside the United States: its city.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// Of a ZIP area: by it the one that a device stands in is found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
    /// For the order of places with one name; 0 where it is not known.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub population: u32,
    /// By kind in the portal's order; empty in a shard of ZIP codes, where they stand in `zips`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Answer>,
    /// The kinds of office that it has none of: no source names one for it, and none is near.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Slug>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it by reference")]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// `/data/places/zip/<three digits>.json`, `/data/places/name/<letters>.json` or `/data/places/state/<code>.json`:
/// the places whose ZIP code or key begins so, or that lie in the state. `/data/places/largest.json` has `names` alone.
// `Shown` is `About`, or the JSON of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Shard")]
pub struct Shard<Shown = About> {
    /// Ids, which answers index.
    pub offices: Vec<Slug>,
    /// In the order of `offices`.
    pub about: Vec<Shown>,
    /// Names, which places index.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counties: Vec<String>,
    /// Whole ZIP code to its answers; in a shard of ZIP codes alone.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub zips: BTreeMap<String, Vec<Answer>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Place>,
    /// The state that the digits stand for (USPS), or whose shard it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    /// The offices that serve any part of the state or stand in it; in its own shard alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Answer>,
    /// The kinds of office that the state has none of; in its own shard alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Slug>,
    /// The keys of the state's places, or of the largest of the country: in them a mistyped one is found, and a place in a
    /// line of an address.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
}

impl<Shown> Shard<Shown> {
    /// One that says nothing yet.
    pub fn new(state: Option<State>) -> Self {
        Self {
            offices: Vec::new(),
            about: Vec::new(),
            counties: Vec::new(),
            zips: BTreeMap::new(),
            places: Vec::new(),
            state,
            answers: Vec::new(),
            missing: Vec::new(),
            names: Vec::new(),
        }
    }
}

/// Three digits of ZIP codes, and the middle of their areas: `/data/places/points.json` is a list of these, by which
/// a device finds the shards around it.
pub type Prefix = (String, Point);

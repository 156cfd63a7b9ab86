//! Who is responsible where: the areas of offices, and the places that no source gives to any.
//! An area is what a source says, in states and counties; a part of a state that it names only in words stays words.

use super::invalid::checked_string;
use super::{Slug, State};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

checked_string! {
    /// A county or its equivalent, by its FIPS code (ANSI INCITS 31): two digits for the state, three for the county.
    CountyCode,
    "a county's FIPS code of five digits, such as `17031`",
    pattern = "^[0-9]{5}$",
    |value| value.len() == 5 && value.bytes().all(|byte| byte.is_ascii_digit())
}

/// The file `areas.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Areas {
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Who serves which places.
    pub areas: Vec<Area>,
    /// Where no source names an office of a kind that has areas elsewhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<Gap>,
}

/// What one office is responsible for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// The office's id.
    pub office: Slug,
    /// Whole states.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub states: Vec<State>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    /// Whole counties, by their codes (FIPS, five digits).
    pub counties: Vec<CountyCode>,
    /// States of which the source names a part in words alone: no line is drawn from them, the words are shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<State>,
    /// The source's own words on these parts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// The state that the office stands in, where the source says nothing of its area.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub located: Vec<State>,
}

/// A known hole in the sources.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Gap {
    /// The id of a kind of office.
    pub kind: Slug,
    /// States of which no office is named for any part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub states: Vec<State>,
    /// Counties without an office, in states where others have one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counties: Vec<CountyCode>,
    /// What is known about it.
    pub note: String,
}

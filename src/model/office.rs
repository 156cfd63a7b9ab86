//! Offices: where people of the agency are, and whom they serve.
//! A fact that the source does not give is absent, never guessed.

use super::{Day, Email, Known, Localized, Opening, Phone, PostalCode, Slug, Source, State};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The file `offices.json`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Offices {
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The offices.
    pub offices: Vec<Office>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// Its id, which stands in its address.
    pub id: Slug,
    /// The id of one of the portal's `office_kinds`.
    pub kind: Slug,
    /// The id of the office that it belongs to: where no source names an office for a place, one that belongs to the
    /// place's own comes before nearer ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<Slug>,
    /// The name as the source gives it.
    pub name: String,
    /// The city or region that it is named after and works for, such as "Chicago": see the kind's `title`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    /// Other names by which people look for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Where it stands.
    pub address: PostalAddress,
    /// Where it stands, as the source says; not surveyed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<Location>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    /// Its numbers, the first one first.
    pub phones: Vec<Phone>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    /// Its mailbox.
    pub email: Option<Email>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    /// When it is open, in words.
    pub hours: Option<Localized>,
    /// The hours as data, by which a device says whether the office is open now. They are shown instead of `hours`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opening: Option<Opening>,
    /// How one gets in: the entrance, what to bring, steps or a ramp.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub getting_in: Option<Known>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    /// Where one can park.
    pub parking: Option<Known>,
    /// By bus and train.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transit: Option<Known>,
    /// The languages that are spoken there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub languages: Option<Known>,
    /// The area that the office serves, in the source's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serves: Option<String>,
    /// Whether one may come without an appointment; absent where the source does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub walk_in: Option<Walking>,
    /// Where its address was seen.
    pub source: Source,
    /// When the source was read.
    pub seen_on: Day,
    /// When an editor of the agency last checked the entry; absent until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified_on: Option<Day>,
}

/// A point on the earth in degrees (WGS 84).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Location {
    #[schemars(range(min = -90, max = 90))]
    /// Degrees of latitude, north of the equator (WGS 84).
    pub lat: f64,
    #[schemars(range(min = -180, max = 180))]
    /// Degrees of longitude, west of Greenwich below zero (WGS 84).
    pub lon: f64,
}

/// Whether an office takes visitors as they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Walking {
    WalkIn,
    ByAppointment,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PostalAddress {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    /// Number and street, with suite or floor.
    pub street: Option<String>,
    /// The city, as the post office writes it.
    pub city: String,
    /// The postal code of the state or territory, such as `TX`; none outside the United States.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    /// Five digits, or nine with a hyphen; outside the United States the country's own postal code.
    pub zip: Option<PostalCode>,
}

impl PostalAddress {
    /// As on an envelope: the street, then "Chicago, IL 60605" (USPS Publication 28). Where there is no state, the code
    /// stands before the city, as in most countries (Universal Postal Union, S42): "1010 Ejemplo".
    pub fn lines(&self) -> Vec<String> {
        self.street.iter().cloned().chain([self.place()]).collect()
    }

    /// The last of these lines.
    pub fn place(&self) -> String {
        match (self.state, &self.zip) {
            (Some(_), Some(zip)) => format!("{} {zip}", self.locality()),
            (None, Some(zip)) => format!("{zip} {}", self.city),
            (_, None) => self.locality(),
        }
    }

    /// "Chicago, IL"; the city alone where there is no state.
    pub fn locality(&self) -> String {
        self.state.map_or_else(|| self.city.clone(), |state| format!("{}, {state}", self.city))
    }
}

impl Office {
    /// What is known in words of how to come there, each by its field.
    pub fn known(&self) -> impl Iterator<Item = (&'static str, &Known)> {
        let facts = [
            ("getting_in", &self.getting_in),
            ("parking", &self.parking),
            ("transit", &self.transit),
            ("languages", &self.languages),
        ];
        facts.into_iter().filter_map(|(field, known)| Some((field, known.as_ref()?)))
    }
}

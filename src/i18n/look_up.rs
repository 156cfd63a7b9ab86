//! What the office look-up says, in each language, as templates: a `{name}` stands for a value.
//! `features::look_up` fills them in, in the portal and in embeds.

use schemars::JsonSchema;
use serde::Serialize;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LookUpWords {
    /// `{count}`, by the plural forms of the language (Unicode CLDR).
    pub suggestions: Plural,
    /// `{zip}`
    pub zip: &'static str,
    /// How counties are called in the language, by the end of their English names: `{name}` is what stands before it.
    pub counties: &'static [CountyWords],
    /// `{zip}`, the post office's `{city}`
    pub zip_of_city: &'static str,
    /// `{name}`, `{county}`, `{state}`
    pub in_county: &'static str,
    /// `{name}`, `{county}`, `{state}`, and the `{others}`, joined by `and`.
    pub mostly_in_county: &'static str,
    /// The same of a ZIP code of which most is in the others.
    pub in_counties: &'static str,
    /// `{name}`, `{state}`
    pub in_state: &'static str,
    /// `{areas}`, joined by `and`.
    pub in_areas: &'static str,
    pub and: &'static str,
    /// `{zip}`, its first three `{digits}`, `{state}`
    pub no_area: &'static str,
    /// `{zip}`, `{digits}`
    pub no_such_zip: &'static str,
    /// `{zip}`
    pub military: &'static str,
    /// `{zip}`, `{country}`
    pub outside: &'static str,
    /// `{country}`, by its own name.
    pub outside_country: &'static str,
    /// `{state}`
    pub none_in_state: &'static str,
    /// `{state}`
    pub of_state: &'static str,
    pub nothing: &'static str,
    /// The words are those around a place, such as "near me", and name none.
    pub no_place: &'static str,
    pub several: &'static str,
    pub near: &'static str,
    /// Behind a choice of which only a part is shown.
    pub more: &'static str,
    /// The page's heading with an answer: `{place}`
    pub title: &'static str,
    /// What an office is called whose city is not the area that it is named after: `{office}`, `{city}`
    pub in_city: &'static str,
    /// Why an office comes first: a source says that it serves the place; it is the nearest.
    pub likely: &'static str,
    pub closest: &'static str,
    pub directions: &'static str,
    pub call: &'static str,
    pub phone: &'static str,
    pub serves: &'static str,
    /// The agency's `{site}` names no number.
    pub no_phone: &'static str,
    /// The same where no other office in the building has one: `{site}`, and the `{contact}` page to ask at.
    pub no_phone_at_all: &'static str,
    /// Before the number of an office of another `{kind}` in the same building.
    pub same_building: &'static str,
    /// What opens to show further kinds of office: `{count}`
    pub more_kinds: Plural,
    /// How many offices there are: `{count}`
    pub offices: Plural,
    /// What opens to show the offices that do not follow at once: `{count}`
    pub more_offices: Plural,
    pub lines: &'static str,
    /// `{zip}`, by the device's location.
    pub located: &'static str,
    pub also_named: &'static str,
    pub none_of_kind: &'static str,
    /// `{kinds}` of office that no source names for the place.
    pub missing: &'static str,
    /// `{kinds}`, `{state}`
    pub missing_in_state: &'static str,
    pub ask_agency: &'static str,
    /// `{state}`
    pub all_in_state: &'static str,
    /// Less than a mile, one mile, `{miles}`.
    pub miles: [&'static str; 3],
    /// The visitor, or their browser, gave no location.
    pub denied: &'static str,
    /// The device does not know where it is.
    pub unavailable: &'static str,
    /// The device is far from all ZIP areas.
    pub far: &'static str,
    pub why: WhyWords,
}

/// A kind of county (Census: legal/statistical area description).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CountyWords {
    /// The end of its name in English, such as " County"; the whole name of one that is all of its state.
    pub end: &'static str,
    /// Its name in the language, with `{name}` for the rest of the English one.
    pub words: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Plural {
    pub one: &'static str,
    pub other: &'static str,
}

/// Why an office is shown: one template for each [`Reason`](crate::features::look_up::publish::shard::Reason).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct WhyWords {
    /// `{county}`, `{state}`
    pub county: &'static str,
    /// `{state}`
    pub state: &'static str,
    pub also: &'static str,
    /// `{state}`; the source's words follow.
    pub part: &'static str,
    /// `{state}`
    pub unsaid: &'static str,
    pub same_area: &'static str,
    pub nearest: &'static str,
    pub near: &'static str,
    /// `{state}`
    pub counties: &'static str,
    /// `{state}`
    pub in_state: &'static str,
    pub named: &'static str,
}

//! What a look-up knows: the settings of its language, and the shards that have come. `crate::features::look_up::publish` writes both.

use super::{Vocabulary, Words};
use std::rc::Rc;

/// Latitude and longitude in degrees (WGS 84).
pub type Point = (f64, f64);

/// `/data/places/settings.json`, one a language.
pub struct Settings {
    /// How many digits a postal code has.
    pub digits: usize,
    /// The tag of the language that the agency writes in.
    pub language: String,
    /// The names of the shards of names: each is the first letters of keys.
    pub prefixes: Vec<String>,
    /// In the order of their names.
    pub states: Vec<State>,
    /// The id of each kind of office, and one such office in words.
    pub kinds: Vec<(String, String)>,
    /// The id of a kind, and what such an office is called, with `{area}` for the area that it is named after.
    pub titles: Vec<(String, String)>,
    /// The id of each kind, and what people come for, as a heading.
    pub headings: Vec<(String, String)>,
    /// Whether there is a map of the states.
    pub map: bool,
    /// What stands before and behind a place's address in that of a map service.
    pub directions: Option<(String, String)>,
    /// The id of each need, and the ids of the kinds that are right for it.
    pub needs: Vec<(String, Vec<String>)>,
    /// The agency's own page of contacts.
    pub contact: Contact,
    pub vocabulary: Vocabulary,
    pub words: Words,
}

/// A page of the agency's own site.
pub struct Contact {
    pub url: String,
    pub host: String,
    /// The host without `www.`.
    pub site: String,
    /// The address without scheme and `www.`.
    pub page: String,
}

/// A state as people may write it.
#[derive(Default)]
pub struct State {
    /// The postal code.
    pub code: String,
    pub name: String,
    /// The same within a sentence.
    pub in_sentence: String,
    /// Of its page's address.
    pub slug: String,
    /// Its code in small letters.
    pub letters: String,
    /// The keys of its names in all languages.
    pub keys: Vec<String>,
    /// Whether the device's time zone is one of the state's.
    pub is_near: bool,
}

impl Settings {
    /// Notes which states have the device's time zone, by its name in the IANA Time Zone Database. "America/Indiana" is
    /// all zones of which the name begins so.
    pub fn set_time_zone(&mut self, own: &str) {
        for (code, zone) in self.vocabulary.of("zone") {
            if let Some(state) = self.states.iter_mut().find(|state| state.letters == *code) {
                state.is_near |= own.starts_with(&**zone);
            }
        }
    }
}

/// An office for a place.
pub struct Answer {
    /// Its index into the shard's offices.
    pub office: usize,
    /// Why it is shown: the name of a template below `why` in the words.
    pub reason: String,
    /// Whole statute miles, outside the United States kilometers.
    pub distance: Option<u32>,
}

/// What is shown of an office.
pub struct About {
    pub id: String,
    pub kind: String,
    /// The area that it is named after; where it has none, its own name stands.
    pub area: String,
    pub name: String,
    pub street: Option<String>,
    /// Its city, where its title names it, too; else empty.
    pub city: String,
    pub state: String,
    /// The last line of its address: "Chicago, IL 60605".
    pub place: String,
    /// Where it stands on the map of the states; empty where it is not on it.
    pub spot: String,
    /// The kind of another office in the building, and its number: only where this one has none.
    pub neighbour: Option<(String, (String, String))>,
    /// Its first number, and the address that dials it.
    pub phone: Option<(String, String)>,
    /// The source's own words on its area, where it names parts of states.
    pub words: Option<String>,
}

/// A ZIP area in a shard of ZIP codes; a city, town, county or office in a shard of names.
pub struct Place {
    /// The whole ZIP code, or the name.
    pub name: String,
    pub key: String,
    /// Whether it is a county by its name without the kind, such as "Nassau".
    pub is_everyday: bool,
    pub state: String,
    /// Index into the shard's counties.
    pub county: Option<usize>,
    /// Of a ZIP code: indices of other counties in which homes of it are.
    pub others: Vec<usize>,
    /// Of a ZIP code: whether most of its homes are in the others.
    pub split: bool,
    /// Of a ZIP code without an area: the post office's city.
    pub city: Option<String>,
    pub point: Option<Point>,
    /// For the order of places with one name; 0 where it is not known.
    pub population: u32,
    pub answers: Vec<Answer>,
    /// The kinds of office that it has none of.
    pub missing: Vec<String>,
}

/// Places whose ZIP code or key begins alike, or one state, with final answers.
pub struct Shard {
    pub offices: Vec<About>,
    pub counties: Vec<String>,
    pub places: Vec<Place>,
    /// Code of the state that the digits stand for, or whose shard it is.
    pub state: Option<String>,
    /// The offices that serve any part of the state or stand in it; in its own shard alone.
    pub answers: Vec<Answer>,
    /// The kinds of office that the state has none of.
    pub missing: Vec<String>,
    /// The keys of the state's places, or of the largest.
    pub keys: Vec<String>,
}

impl Shard {
    pub(super) fn county(&self, place: &Place) -> Option<&str> {
        self.counties.get(place.county?).map(String::as_str)
    }
}

/// The names of shards that are needed first, such as `zip/606`.
#[derive(Debug, PartialEq, Eq)]
pub struct Missing(pub Vec<String>);

/// An answer, or what it lacks.
pub type Asked<T> = Result<T, Missing>;

/// The shards that have come, each by its name.
#[derive(Default)]
pub struct Shards(Vec<(String, Rc<Shard>)>);

impl Shards {
    pub fn add(&mut self, name: String, shard: Rc<Shard>) {
        self.0.push((name, shard));
    }

    pub(super) fn get(&self, name: String) -> Asked<&Shard> {
        self.known(&name).ok_or_else(|| Missing(vec![name]))
    }

    /// All of them, or all that are missing: they can come at once.
    pub(super) fn all(&self, names: Vec<String>) -> Asked<Vec<&Shard>> {
        let (mut shards, mut missing) = (Vec::new(), Vec::new());
        for name in names {
            match self.known(&name) {
                Some(shard) => shards.push(shard),
                None => missing.push(name),
            }
        }
        if missing.is_empty() { Ok(shards) } else { Err(Missing(missing)) }
    }

    fn known(&self, name: &str) -> Option<&Shard> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, shard)| &**shard)
    }
}

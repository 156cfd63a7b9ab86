//! The shards, cut from the reference data: whatever is shown of a place, and the offices that serve it.

use super::distance::Point;
use super::named::Named;
use super::responsible::{Found, Responsible};
use super::shard::{About, Answer, Place, Reason, Shard};
use crate::content::Content;
use crate::content::places::reference::{Others, PlaceRow, Reference, ZipRow};
use crate::features::map::albers::project;
use crate::features::offices::publish::neighbour;
use crate::model::{Office, Phone, State};
use crate::publish::error::PublishError;
use serde_json::value::{RawValue, to_raw_value};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

/// How many names of the largest places are listed: in them a mistyped one is found that is written without its state.
const LARGEST: usize = 2_000;
/// Of three letters nearly every name is one mistake away from another.
const LETTERS: usize = 4;

/// A list of a state's names may not hold more than this; else it leaves out places without people.
const MOST_IN_STATE: usize = 3_000;

/// What shards are made of.
pub struct Sources<'a> {
    reference: &'a Reference,
    responsible: Responsible<'a>,
    /// What is shown of each of the content's offices, as it is written: most shards name some of them.
    about: Vec<Box<RawValue>>,
}

/// A shard as it is written.
pub type Written<'a> = Shard<&'a RawValue>;

impl<'a> Sources<'a> {
    pub fn new(content: &'a Content) -> Result<Self, PublishError> {
        let responsible = Responsible::new(content);
        let about = |office| {
            let failed = |source| PublishError::Encode { path: "offices.json".to_owned(), source };
            to_raw_value(&about(office, &responsible)).map_err(failed)
        };
        let about = content.offices.iter().map(about).collect::<Result<_, _>>()?;
        Ok(Self { reference: &content.reference, responsible, about })
    }
}

fn about(office: &Office, responsible: &Responsible<'_>) -> About {
    About {
        kind: office.kind.clone(),
        area: office.area.clone(),
        name: office.area.is_none().then(|| office.name.clone()),
        place: office.address.place(),
        spot: office
            .location
            .and_then(|location| project(office.address.state?, location.into()))
            .map(|(x, y)| format!("{x:.0} {y:.0}")),
        neighbour: neighbour(office, responsible.offices).map(|other| {
            let (shown, href) = dialled(&other.phones[0]);
            (other.kind.clone(), shown, href)
        }),
        street: office.address.street.clone(),
        city: office
            .area
            .as_ref()
            .filter(|area| !area.starts_with(&office.address.city))
            .map(|_| office.address.city.clone()),
        state: office.address.state,
        phone: office.phones.first().map(dialled),
        words: responsible.words(&office.id),
    }
}

/// A number as it is shown, and as a link dials it.
fn dialled(phone: &Phone) -> (String, String) {
    let extension = phone.extension.as_ref();
    let shown = extension.map(|extension| format!(" x{extension}")).unwrap_or_default();
    (format!("{}{shown}", phone.display), phone.number.href(extension))
}

/// Two decimals are less than a mile.
pub fn rounded(Point(lat, lon): Point) -> Point {
    let round = |degrees: f64| (degrees * 100.0).round() / 100.0;
    Point(round(lat), round(lon))
}

/// What a shard grows from.
struct Builder<'a, 'c> {
    shard: Written<'a>,
    /// Where the names of its counties stand in it.
    counties: HashMap<String, usize>,
    /// The offices that its answers name, each once, as indices into the content's.
    offices: Vec<usize>,
    /// Where each of the content's offices stands among them.
    positions: Vec<Option<usize>>,
    sources: &'a Sources<'c>,
}

impl<'a, 'c> Builder<'a, 'c> {
    fn new(state: Option<State>, sources: &'a Sources<'c>) -> Self {
        let positions = vec![None; sources.responsible.offices.len()];
        Self { shard: Shard::new(state), counties: HashMap::new(), offices: Vec::new(), positions, sources }
    }

    /// Index of a county's name: that of the reference data, else the row's own.
    fn county(&mut self, fips: &str, own: &str) -> Option<usize> {
        let name = self.sources.reference.county(fips).map_or(own, |county| &county.name);
        self.county_named(name)
    }

    /// Index of a county's name, with its state where that is not the ZIP code's.
    fn other_county(&mut self, fips: &str, state: Option<State>) -> Option<usize> {
        let county = self.sources.reference.county(fips)?;
        if Some(county.state) == state {
            return self.county_named(&county.name);
        }
        self.county_named(&format!("{}, {}", county.name, county.state))
    }

    fn other_counties(&mut self, others: Others<'_>, state: Option<State>) -> Vec<usize> {
        others.codes().filter_map(|fips| self.other_county(fips, state)).collect()
    }

    fn county_named(&mut self, name: &str) -> Option<usize> {
        if name.is_empty() {
            return None;
        }
        if let Some(known) = self.counties.get(name) {
            return Some(*known);
        }
        self.shard.counties.push(name.to_owned());
        let at = self.counties.len();
        self.counties.insert(name.to_owned(), at);
        Some(at)
    }

    /// Answers that index the content's offices, as ones that index the shard's.
    fn answers(&mut self, found: &Found) -> Vec<Answer> {
        let own = |Answer(office, reason, miles): &Answer| {
            let place = *self.positions[*office].get_or_insert_with(|| {
                self.offices.push(*office);
                self.offices.len() - 1
            });
            Answer(place, *reason, *miles)
        };
        found.answers.iter().map(own).collect()
    }

    fn build(mut self) -> Written<'a> {
        let Sources { responsible, about, .. } = self.sources;
        self.shard.offices = self.offices.iter().map(|at| responsible.offices[*at].id.clone()).collect();
        self.shard.about = self.offices.iter().map(|at| &*about[*at]).collect();
        self.shard
    }
}

pub fn zip_shard<'a>(rows: &[&ZipRow], sources: &'a Sources<'_>) -> Written<'a> {
    let state = most_common(rows.iter().filter_map(|row| row.state));
    let mut builder = Builder::new(state, sources);
    for row in rows {
        let found = sources.responsible.zip(row, sources.reference);
        let answers = builder.answers(&found);
        builder.shard.zips.insert(row.zip.clone(), answers);
        let county = builder.county(&row.county_fips, row.area_name());
        let others = builder.other_counties(row.others(), row.state);
        builder.shard.places.push(Place {
            name: row.zip.clone(),
            everyday: None,
            state: row.state,
            county,
            others,
            split: row.others().are_most(),
            city: row.city_beside_area().map(str::to_owned),
            point: row.middle().map(rounded),
            population: 0,
            answers: Vec::new(),
            missing: found.missing,
        });
    }
    builder.build()
}

/// The state of most ZIP codes that begin alike.
fn most_common(states: impl Iterator<Item = State>) -> Option<State> {
    let mut counts: BTreeMap<State, usize> = BTreeMap::new();
    states.for_each(|state| *counts.entry(state).or_default() += 1);
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(state, _)| state)
}

pub fn state_shard<'a>(state: State, places: &[&PlaceRow], sources: &'a Sources<'_>) -> Written<'a> {
    let mut builder = Builder::new(Some(state), sources);
    let found = sources.responsible.state(state);
    builder.shard.answers = builder.answers(&found);
    builder.shard.missing = found.missing;
    // One without people is a post office of boxes alone, and found by its own name.
    let is_long = places.len() > MOST_IN_STATE;
    let places = places.iter().filter(|row| row.population > 0 || !is_long);
    // In the order of letters they are smallest.
    let mut names: Vec<&str> = places.map(|row| row.key.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    builder.shard.names = names.into_iter().map(str::to_owned).collect();
    builder.build()
}

/// The names of the largest places, the largest first, and behind them the other names of places, which have the people of
/// the whole.
pub fn largest<'a>(places: &[PlaceRow]) -> Written<'a> {
    let mut places: Vec<&PlaceRow> = places.iter().filter(|place| place.key.len() >= LETTERS).collect();
    places.sort_by_key(|place| (place.is_alias, Reverse(place.population), &place.key));
    let (mut names, mut known) = (Vec::new(), HashSet::new());
    for place in places {
        if (names.len() < LARGEST || place.is_alias) && known.insert(&place.key) {
            names.push(place.key.clone());
        }
    }
    Shard { names, ..Shard::new(None) }
}

pub fn name_shard<'a>(rows: &[Named<'_>], sources: &'a Sources<'_>) -> Written<'a> {
    let Sources { reference, responsible, .. } = sources;
    let mut builder = Builder::new(None, sources);
    for named in rows {
        let (state, county, population, mut found) = match named {
            Named::Place(row) => (
                row.state,
                builder.county(&row.county_fips, row.area_name()),
                row.population,
                responsible.place(row.state, &row.county_fips, row.point().into()),
            ),
            // Its own county: a town that is all of its county has the same name.
            Named::County(row) | Named::Everyday { row, .. } => (
                Some(row.state),
                builder.county(&row.county_fips, &row.name),
                named.weight().unwrap_or(row.population),
                responsible.place(Some(row.state), &row.county_fips, row.point().into()),
            ),
            Named::Office(at, _) => {
                let found = Found { answers: vec![Answer(*at, Reason::Named, None)], missing: Vec::new() };
                (responsible.offices[*at].address.state, None, 0, found)
            }
        };
        let mut others = Others::default();
        if let Named::Place(row) = named {
            others = row.others();
            responsible.add_others(&mut found, others, reference, row.point().into());
        }
        let answers = builder.answers(&found);
        let (other_counties, split) = (builder.other_counties(others, state), others.are_most());
        let (name, missing) = (named.name().to_owned(), found.missing);
        let everyday = matches!(named, Named::Everyday { .. }).then(|| named.called().to_owned());
        builder.shard.places.push(Place {
            name,
            everyday,
            state,
            county,
            others: other_counties,
            split,
            city: None,
            point: None,
            population,
            answers,
            missing,
        });
    }
    builder.build()
}

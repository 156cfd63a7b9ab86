//! Who serves which place: the look-up's shards, cut from the reference data and the areas.
//! Each shard holds final answers, so that a browser reads one file and decides nothing.

pub mod distance;
mod kind;
mod named;
pub mod responsible;
pub mod settings;
pub mod shard;

use crate::content::Content;
use crate::content::places::reference::{Others, PlaceRow, Reference, ZipRow, middle};
use crate::features::look_up::publish::distance::Point;
use crate::features::look_up::publish::shard::{About, Answer, Place, Prefix, Reason, Shard};
use crate::features::map::albers::project;
use crate::features::offices::publish::neighbour;
use crate::model::{Office, Phone, State};
use crate::publish::error::PublishError;
use crate::publish::manifest::Key;
use crate::publish::unit::Unit;
use named::{Named, name_shards};
use responsible::{Found, Responsible};
use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

/// How many names of the largest places are listed: in them a mistyped one is found that is written without its state.
const LARGEST: usize = 2_000;
/// Of three letters nearly every name is one mistake away from another.
const LETTERS: usize = 4;

/// A list of a state's names may not hold more than this; else it leaves out places without people.
const MOST_IN_STATE: usize = 3_000;

/// The files of the look-up; none where an agency has no reference data.
///
/// # Errors
///
/// [`PublishError::Encode`] where something cannot be written as JSON.
pub fn units(content: &Content) -> Result<Vec<Unit<'_>>, PublishError> {
    let reference = &content.reference;
    if reference.is_empty() {
        return Ok(Vec::new());
    }
    let sources = Arc::new(Sources::new(content)?);
    let inputs = [
        json("areas.json", &content.areas)?,
        json("offices.json", &content.offices)?,
        json("portal.json", &(&content.portal.office_kinds, &content.portal.needs))?,
    ];
    let about = Key::of(
        inputs
            .iter()
            .map(Vec::as_slice)
            .chain([crate::publish::manifest::program().as_bytes(), reference.digest.as_bytes()]),
    );
    let mut units = Vec::new();
    let zips = zip_shards(&reference.zips);
    let path = "data/places/points.json";
    units.push(Unit::bytes(path, json(path, &points(&zips))?));
    for (prefix, rows) in zips {
        let path = format!("data/places/zip/{prefix}.json");
        let sources = Arc::clone(&sources);
        units.push(unit(path, about, move |path| json(path, &zip_shard(&rows, &sources))));
    }
    for (state, rows) in of_states(&reference.places) {
        let path = format!("data/places/state/{state}.json");
        let sources = Arc::clone(&sources);
        units.push(unit(path, about, move |path| json(path, &state_shard(state, &rows, &sources))));
    }
    let path = "data/places/largest.json".to_owned();
    units.push(unit(path, about, move |path| json(path, &largest(&reference.places))));
    let shards = name_shards(content);
    let prefixes = shards.keys().map(String::as_str).collect::<Vec<_>>().join(" ");
    for lang in &content.portal.languages {
        let path = format!("data{}/places/settings.json", lang.prefix());
        let settings = json(&path, &settings::settings(content, &prefixes, *lang))?;
        units.push(Unit::bytes(path, settings));
    }
    for (prefix, rows) in shards {
        let path = format!("data/places/name/{prefix}.json");
        let sources = Arc::clone(&sources);
        units.push(unit(path, about, move |path| json(path, &name_shard(&rows, &sources))));
    }
    Ok(units)
}

/// A file that is made for its path, and depends on all that the look-up is made of.
fn unit<'a>(
    path: String,
    about: Key,
    make: impl Fn(&str) -> Result<Vec<u8>, PublishError> + Send + Sync + 'a,
) -> Unit<'a> {
    let key = Key::of([about.as_bytes(), path.as_bytes()]);
    Unit::new(vec![(path.clone(), key)], move || Ok(vec![make(&path)?]))
}

fn json(path: &str, value: &impl Serialize) -> Result<Vec<u8>, PublishError> {
    serde_json::to_vec(value).map_err(|source| PublishError::Encode { path: path.to_owned(), source })
}

/// By their first three digits, all of which are there: a look-up of any number finds a file.
fn zip_shards(rows: &[ZipRow]) -> BTreeMap<String, Vec<&ZipRow>> {
    let mut shards: BTreeMap<String, Vec<&ZipRow>> =
        (0..1_000).map(|digits| (format!("{digits:03}"), Vec::new())).collect();
    for row in rows {
        shards.entry(row.zip[..3].to_owned()).or_default().push(row);
    }
    shards
}

/// The places of each state, also of one that has none.
fn of_states(rows: &[PlaceRow]) -> BTreeMap<State, Vec<&PlaceRow>> {
    let mut states: BTreeMap<State, Vec<&PlaceRow>> = State::all().map(|state| (state, Vec::new())).collect();
    for row in rows {
        states.entry(row.state).or_default().push(row);
    }
    states
}

/// The middle of the areas whose ZIP codes begin alike.
fn points(shards: &BTreeMap<String, Vec<&ZipRow>>) -> Vec<Prefix> {
    let points = |rows: &[&ZipRow]| rows.iter().filter_map(|row| row.middle()).collect::<Vec<_>>();
    let shards = shards.iter().map(|(digits, rows)| (digits, points(rows))).filter(|(_, points)| !points.is_empty());
    shards.map(|(digits, points)| (digits.clone(), rounded(middle(&points)))).collect()
}

/// What shards are made of.
struct Sources<'a> {
    reference: &'a Reference,
    responsible: Responsible<'a>,
    /// What is shown of each of the content's offices, as it is written: most shards name some of them.
    about: Vec<Box<RawValue>>,
}

/// A shard as it is written.
type Written<'a> = Shard<&'a RawValue>;

impl<'a> Sources<'a> {
    fn new(content: &'a Content) -> Result<Self, PublishError> {
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
        zip: office.address.zip.clone(),
        spot: office
            .location
            .and_then(|location| project(office.address.state, location.into()))
            .map(|(x, y)| format!("{x:.0} {y:.0}")),
        neighbour: neighbour(office, responsible.offices).map(|other| {
            let (shown, href) = dialled(&other.phones[0]);
            (other.kind.clone(), shown, href)
        }),
        street: office.address.street.clone(),
        city: office.address.city.clone(),
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
fn rounded(Point(lat, lon): Point) -> Point {
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
    fn other_county(&mut self, fips: &str, state: State) -> Option<usize> {
        let county = self.sources.reference.county(fips)?;
        if county.state == state {
            return self.county_named(&county.name);
        }
        self.county_named(&format!("{}, {}", county.name, county.state))
    }

    fn other_counties(&mut self, others: Others<'_>, state: State) -> Vec<usize> {
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

fn zip_shard<'a>(rows: &[&ZipRow], sources: &'a Sources<'_>) -> Written<'a> {
    let state = most_common(rows.iter().map(|row| row.state));
    let mut builder = Builder::new(state, sources);
    for row in rows {
        let found = sources.responsible.zip(row, sources.reference);
        let answers = builder.answers(&found);
        builder.shard.zips.insert(row.zip.clone(), answers);
        let county = builder.county(&row.county_fips, &row.county_name);
        let others = builder.other_counties(row.others(), row.state);
        builder.shard.places.push(Place {
            name: row.zip.clone(),
            everyday: None,
            state: row.state,
            county,
            others,
            split: row.others().are_most(),
            city: (!row.has_area() && !row.city.is_empty()).then(|| row.city.clone()),
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

fn state_shard<'a>(state: State, places: &[&PlaceRow], sources: &'a Sources<'_>) -> Written<'a> {
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
fn largest<'a>(places: &[PlaceRow]) -> Written<'a> {
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

fn name_shard<'a>(rows: &[Named<'_>], sources: &'a Sources<'_>) -> Written<'a> {
    let Sources { reference, responsible, .. } = sources;
    let mut builder = Builder::new(None, sources);
    for named in rows {
        let (state, county, population, mut found) = match named {
            Named::Place(row) => (
                row.state,
                builder.county(&row.county_fips, &row.county_name),
                row.population,
                responsible.place(row.state, &row.county_fips, row.point().into()),
            ),
            // Its own county: a town that is all of its county has the same name.
            Named::County(row) | Named::Everyday { row, .. } => (
                row.state,
                builder.county(&row.county_fips, &row.name),
                named.weight().unwrap_or(row.population),
                responsible.place(row.state, &row.county_fips, row.point().into()),
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

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
use crate::features::look_up::key;
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
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

/// A list of a state's names may not hold more than this; else it leaves out places without people.
const MOST_IN_STATE: usize = 3_000;

/// The files of the look-up; none where an agency has no reference data.
pub fn units(content: &Content) -> Vec<Unit<'_>> {
    let reference = &content.reference;
    if reference.is_empty() {
        return Vec::new();
    }
    let sources = Arc::new(Sources::new(content));
    let inputs = [
        serde_json::to_vec(&content.areas),
        serde_json::to_vec(&content.offices),
        serde_json::to_vec(&content.portal.office_kinds),
        serde_json::to_vec(&content.portal.needs),
    ];
    let inputs: Vec<Vec<u8>> = inputs.into_iter().map(Result::unwrap_or_default).collect();
    let about = Key::of(
        inputs
            .iter()
            .map(Vec::as_slice)
            .chain([crate::publish::manifest::program().as_bytes(), reference.digest.as_bytes()]),
    );
    let mut units = Vec::new();
    let zips = zip_shards(&reference.zips);
    units.push(Unit::bytes("data/places/points.json", serde_json::to_vec(&points(&zips)).unwrap_or_default()));
    for (prefix, rows) in zips {
        let path = format!("data/places/zip/{prefix}.json");
        let sources = Arc::clone(&sources);
        units.push(unit(path, about, move || zip_shard(&rows, &sources)));
    }
    for state in State::all() {
        let path = format!("data/places/state/{state}.json");
        let sources = Arc::clone(&sources);
        units.push(unit(path, about, move || state_shard(state, &sources)));
    }
    let shards = name_shards(content);
    let prefixes = shards.keys().map(String::as_str).collect::<Vec<_>>().join(" ");
    for lang in &content.portal.languages {
        let settings = serde_json::to_vec(&settings::settings(content, &prefixes, *lang)).unwrap_or_default();
        units.push(Unit::bytes(format!("data{}/places/settings.json", lang.prefix()), settings));
    }
    for (prefix, rows) in shards {
        let path = format!("data/places/name/{prefix}.json");
        let sources = Arc::clone(&sources);
        units.push(unit(path, about, move || name_shard(&rows, &sources)));
    }
    units
}

fn unit<'a>(path: String, about: Key, shard: impl Fn() -> Shard + Send + Sync + 'a) -> Unit<'a> {
    let key = Key::of([about.as_bytes(), path.as_bytes()]);
    Unit::new(vec![(path.clone(), key)], move || {
        let json =
            serde_json::to_vec(&shard()).map_err(|source| PublishError::Encode { path: path.clone(), source })?;
        Ok(vec![json])
    })
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
    /// What is shown of each of the content's offices: most shards name some of them. Made with the first shard.
    about: OnceLock<Vec<About>>,
}

impl<'a> Sources<'a> {
    fn new(content: &'a Content) -> Self {
        Self { reference: &content.reference, responsible: Responsible::new(content), about: OnceLock::new() }
    }

    fn about(&self) -> &[About] {
        let all = || self.responsible.offices.iter().map(|office| about(office, &self.responsible)).collect();
        self.about.get_or_init(all)
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
    shard: Shard,
    /// The offices that its answers name, each once, as indices into the content's.
    offices: Vec<usize>,
    sources: &'a Sources<'c>,
}

impl<'a, 'c> Builder<'a, 'c> {
    fn new(sources: &'a Sources<'c>) -> Self {
        Self { shard: Shard::default(), offices: Vec::new(), sources }
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
        let known = self.shard.counties.iter().position(|known| known == name);
        Some(known.unwrap_or_else(|| {
            self.shard.counties.push(name.to_owned());
            self.shard.counties.len() - 1
        }))
    }

    /// Answers that index the content's offices, as ones that index the shard's.
    fn answers(&mut self, found: &Found) -> Vec<Answer> {
        let own = |Answer(office, reason, miles): &Answer| {
            let known = self.offices.iter().position(|known| known == office);
            let place = known.unwrap_or_else(|| {
                self.offices.push(*office);
                self.offices.len() - 1
            });
            Answer(place, *reason, *miles)
        };
        found.answers.iter().map(own).collect()
    }

    fn build(mut self) -> Shard {
        let (offices, about) = (self.sources.responsible.offices, self.sources.about());
        self.shard.offices = self.offices.iter().map(|at| offices[*at].id.clone()).collect();
        self.shard.about = self.offices.iter().map(|at| about[*at].clone()).collect();
        self.shard
    }
}

fn zip_shard(rows: &[&ZipRow], sources: &Sources<'_>) -> Shard {
    let mut builder = Builder::new(sources);
    builder.shard.state = most_common(rows.iter().map(|row| row.state));
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

fn state_shard(state: State, sources: &Sources<'_>) -> Shard {
    let mut builder = Builder::new(sources);
    builder.shard.state = Some(state);
    let found = sources.responsible.state(state);
    builder.shard.answers = builder.answers(&found);
    builder.shard.missing = found.missing;
    // In the order of letters they are smallest; the large places come first, since they are meant more often.
    let places: Vec<&PlaceRow> = sources.reference.places.iter().filter(|row| row.state == state).collect();
    // One without people is a post office of boxes alone, and found by its own name.
    let is_long = places.len() > MOST_IN_STATE;
    let places = places.into_iter().filter(|row| row.population > 0 || !is_long);
    // In the order of letters they are smallest.
    let names: BTreeSet<String> = places.map(|row| key(&row.name)).collect();
    builder.shard.names = names.into_iter().collect();
    builder.build()
}

fn name_shard(rows: &[(String, Named<'_>)], sources: &Sources<'_>) -> Shard {
    let Sources { reference, responsible, .. } = sources;
    let mut builder = Builder::new(sources);
    for (_, named) in rows {
        let (state, county, population, mut found) = match named {
            Named::Place(row) => (
                row.state,
                builder.county(&row.county_fips, &row.county_name),
                row.population,
                responsible.place(row.state, &row.county_fips, row.point()),
            ),
            // Its own county: a town that is all of its county has the same name.
            Named::County(row) | Named::Everyday { row, .. } => (
                row.state,
                builder.county(&row.county_fips, &row.name),
                named.weight().unwrap_or(row.population),
                responsible.place(row.state, &row.county_fips, row.point()),
            ),
            Named::Office(at, _) => {
                let found = Found { answers: vec![Answer(*at, Reason::Named, None)], missing: Vec::new() };
                (responsible.offices[*at].address.state, None, 0, found)
            }
        };
        let mut others = Others::default();
        if let Named::Place(row) = named {
            others = row.others();
            responsible.add_others(&mut found, others, reference, row.point());
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

//! Who serves which place: the look-up's shards, cut from the reference data and the areas.
//! Each shard holds final answers, so that a browser reads one file and decides nothing.

mod reference;
mod responsible;

pub use reference::Reference;
pub use responsible::check;

use super::manifest::Key;
use super::unit::Unit;
use super::{Content, PublishError};
use crate::lookup::{About, Answer, Place, Point, Shard, key};
use crate::model::{Office, Slug, State};
use reference::{PlaceRow, ZipRow};
use responsible::Responsible;
use std::collections::BTreeMap;

/// A shard of names may not hold more than this: a larger one is split by a letter more.
const MOST_NAMES: usize = 300;

/// The files of the look-up; none where an agency has no reference data.
pub fn units(content: &Content) -> Vec<Unit<'_>> {
    let reference = &content.reference;
    if reference.zips.is_empty() && reference.places.is_empty() {
        return Vec::new();
    }
    let responsible = std::sync::Arc::new(Responsible::new(content));
    let inputs = [
        serde_json::to_vec(&content.areas),
        serde_json::to_vec(&content.offices),
        serde_json::to_vec(&content.portal.office_kinds),
    ];
    let inputs: Vec<Vec<u8>> = inputs.into_iter().map(Result::unwrap_or_default).collect();
    let about =
        Key::of(inputs.iter().map(Vec::as_slice).chain([super::program().as_bytes(), reference.digest.as_bytes()]));
    let mut units = Vec::new();
    for (prefix, rows) in zip_shards(&reference.zips) {
        let path = format!("data/places/zip/{prefix}.json");
        let responsible = std::sync::Arc::clone(&responsible);
        units.push(unit(path, about, move || zip_shard(&rows, reference, &responsible)));
    }
    let shards = name_shards(&reference.places);
    let prefixes: Vec<&String> = shards.keys().collect();
    units.push(Unit::bytes("data/places/name/index.json", serde_json::to_vec(&prefixes).unwrap_or_default()));
    units.extend(states(&reference.places));
    for (prefix, rows) in shards {
        let path = format!("data/places/name/{prefix}.json");
        let responsible = std::sync::Arc::clone(&responsible);
        units.push(unit(path, about, move || name_shard(&rows, reference, &responsible)));
    }
    units
}

/// The names of each state's places, the largest first: in them a mistyped name with its state is found.
fn states(rows: &[PlaceRow]) -> Vec<Unit<'static>> {
    let mut states: BTreeMap<State, Vec<&PlaceRow>> = BTreeMap::new();
    rows.iter().for_each(|row| states.entry(row.state).or_default().push(row));
    let unit = |(state, mut rows): (State, Vec<&PlaceRow>)| {
        rows.sort_by_key(|row| std::cmp::Reverse(row.population));
        let names: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
        Unit::bytes(format!("data/places/state/{state}.json"), serde_json::to_vec(&names).unwrap_or_default())
    };
    states.into_iter().map(unit).collect()
}

fn unit<'a>(path: String, about: Key, shard: impl Fn() -> Shard + Send + Sync + 'a) -> Unit<'a> {
    let key = Key::of([about.as_bytes(), path.as_bytes()]);
    Unit::new(vec![(path.clone(), key)], move || {
        let json =
            serde_json::to_vec(&shard()).map_err(|source| PublishError::Encode { path: path.clone(), source })?;
        Ok(vec![json])
    })
}

fn zip_shards(rows: &[ZipRow]) -> BTreeMap<String, Vec<&ZipRow>> {
    let mut shards: BTreeMap<String, Vec<&ZipRow>> = BTreeMap::new();
    for row in rows {
        shards.entry(row.zip[..3].to_owned()).or_default().push(row);
    }
    shards
}

/// Places by the first two letters of their key, and by more where there would be too many.
fn name_shards(rows: &[PlaceRow]) -> BTreeMap<String, Vec<(String, &PlaceRow)>> {
    let mut keyed: Vec<(String, &PlaceRow)> = rows.iter().map(|row| (key(&row.name), row)).collect();
    keyed.sort_by(|a, b| (&a.0, a.1.state).cmp(&(&b.0, b.1.state)));
    let mut shards = BTreeMap::new();
    split(keyed, 2, &mut shards);
    shards
}

fn split<'a>(
    rows: Vec<(String, &'a PlaceRow)>,
    letters: usize,
    shards: &mut BTreeMap<String, Vec<(String, &'a PlaceRow)>>,
) {
    let mut groups: BTreeMap<String, Vec<(String, &PlaceRow)>> = BTreeMap::new();
    for (key, row) in rows {
        let prefix = key.get(..letters).unwrap_or(&key).to_owned();
        groups.entry(prefix).or_default().push((key, row));
    }
    for (prefix, group) in groups {
        // What is as short as the prefix cannot be split further.
        let divisible = prefix.len() == letters && group.iter().any(|(key, _)| key.len() > letters);
        if group.len() > MOST_NAMES && divisible {
            split(group, letters + 1, shards);
        } else {
            shards.entry(prefix).or_default().extend(group);
        }
    }
}

/// The offices that a shard's answers name, each once.
#[derive(Default)]
struct Named<'a> {
    offices: Vec<&'a Office>,
}

impl<'a> Named<'a> {
    /// Answers that index the content's offices, as answers that index these.
    fn index(&mut self, answers: Vec<Answer>, all: &'a [Office]) -> Vec<Answer> {
        let own = |Answer(office, reason): Answer| {
            let office = &all[office];
            let known = self.offices.iter().position(|known| known.id == office.id);
            let place = known.unwrap_or_else(|| {
                self.offices.push(office);
                self.offices.len() - 1
            });
            Answer(place, reason)
        };
        answers.into_iter().map(own).collect()
    }

    fn ids(&self) -> Vec<Slug> {
        self.offices.iter().map(|office| office.id.clone()).collect()
    }

    fn about(&self, responsible: &Responsible<'_>) -> Vec<About> {
        let about = |office: &&Office| About {
            kind: office.kind.clone(),
            name: office.name.clone(),
            city: office.address.city.clone(),
            state: office.address.state,
            words: responsible.words(&office.id),
            point: office.location.map(|location| rounded(location.into())),
        };
        self.offices.iter().map(about).collect()
    }
}

/// Two decimals are less than a mile.
fn rounded(Point(lat, lon): Point) -> Point {
    let round = |degrees: f64| (degrees * 100.0).round() / 100.0;
    Point(round(lat), round(lon))
}

/// What a shard grows from.
struct Builder<'a> {
    shard: Shard,
    named: Named<'a>,
    reference: &'a Reference,
    responsible: &'a Responsible<'a>,
}

impl<'a> Builder<'a> {
    fn new(reference: &'a Reference, responsible: &'a Responsible<'a>) -> Self {
        Self { shard: Shard::default(), named: Named::default(), reference, responsible }
    }

    /// Index of a county's name: that of the reference data, else the row's own.
    fn county(&mut self, fips: &str, own: &str) -> Option<usize> {
        let name = self.reference.county_name(fips).map_or(own, String::as_str);
        if name.is_empty() {
            return None;
        }
        let known = self.shard.counties.iter().position(|known| known == name);
        Some(known.unwrap_or_else(|| {
            self.shard.counties.push(name.to_owned());
            self.shard.counties.len() - 1
        }))
    }

    fn answers(&mut self, answers: Vec<Answer>) -> Vec<Answer> {
        self.named.index(answers, self.responsible.offices)
    }

    fn build(mut self) -> Shard {
        self.shard.offices = self.named.ids();
        self.shard.about = self.named.about(self.responsible);
        self.shard
    }
}

fn zip_shard(rows: &[&ZipRow], reference: &Reference, responsible: &Responsible<'_>) -> Shard {
    let mut builder = Builder::new(reference, responsible);
    for row in rows {
        let answers = builder.answers(responsible.zip(row));
        builder.shard.zips.insert(row.zip.clone(), answers);
        let county = builder.county(&row.county_fips, &row.county_name);
        let point = rounded(row.point());
        let name = row.zip.clone();
        builder.shard.places.push(Place { name, state: row.state, county, point, population: 0, answers: Vec::new() });
    }
    builder.build()
}

fn name_shard(rows: &[(String, &PlaceRow)], reference: &Reference, responsible: &Responsible<'_>) -> Shard {
    let mut builder = Builder::new(reference, responsible);
    for (_, row) in rows {
        let answers = builder.answers(responsible.place(row.state, &row.county_fips, row.point()));
        let county = builder.county(&row.county_fips, &row.county_name);
        builder.shard.places.push(Place {
            name: row.name.clone(),
            state: row.state,
            county,
            point: rounded(row.point()),
            population: row.population.unwrap_or_default(),
            answers,
        });
    }
    builder.build()
}

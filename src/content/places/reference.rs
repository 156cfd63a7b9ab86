//! The reference data: ZIP areas or postal codes, places and counties, from CSV files in the content folder's `places/`.
//! Every row is checked.

use super::rows::{Mistakes, Unfit, rows};
use crate::features::look_up::key;
use crate::features::look_up::publish::distance::Point;
use crate::model::{Country, State};
use crate::problem::Problem;
use crate::publish::manifest::Key;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

mod aliases;
mod unfit;

const ZIPS: &str = "places/zips.csv";
/// The same outside the United States.
const POSTAL_CODES: &str = "places/postal-codes.csv";
const PLACES: &str = "places/places.csv";
const COUNTIES: &str = "places/counties.csv";
const CITIES: &str = "places/cities.csv";
const ALIASES: &str = "places/aliases.csv";
const WORDS: &str = "places/words.csv";

/// A row of `words.csv`: what people write around names and in them.
#[derive(Clone, Debug, Deserialize)]
pub struct WordRow {
    /// What it is, such as `before` a place or `short` for another word; with a hyphen and a language, for that alone.
    pub kind: String,
    pub words: String,
    /// What it stands for.
    pub means: String,
}

/// A row of `zips.csv`: a ZIP code, with an area of the Census Bureau or without one. Outside the United States a row of
/// `postal-codes.csv`, which has no states and counties.
#[derive(Clone, Debug, Deserialize)]
pub struct ZipRow {
    #[serde(alias = "postal_code")]
    pub zip: String,
    /// Empty where only its county is known.
    lat: Option<f64>,
    lon: Option<f64>,
    /// The post office's.
    #[serde(default)]
    pub state: Option<State>,
    /// Where most of its homes are.
    #[serde(default)]
    pub county_fips: String,
    /// Outside the United States the region, where one is given.
    #[serde(default, alias = "region")]
    pub county_name: String,
    /// Codes of other counties in which homes of it are, with their parts of them: `06073:0.07;06059:0.06`.
    #[serde(default)]
    others: String,
    /// Ids of other offices in whose area a part of it lies, parted by semicolons.
    #[serde(default)]
    also: String,
    /// Ids of the offices that serve it, parted by semicolons: they come before what is only near.
    #[serde(default)]
    offices: String,
    /// The post office's.
    #[serde(default)]
    pub city: String,
    /// Empty where it has an area: a point is the middle of that then.
    #[serde(default)]
    source: String,
    /// Where it stands in the file.
    #[serde(skip)]
    pub line: usize,
}

/// A row of `places.csv`: a city, town or census-designated place.
#[derive(Clone, Debug, Deserialize)]
pub struct PlaceRow {
    pub name: String,
    #[serde(default)]
    pub state: Option<State>,
    #[serde(default)]
    pub county_fips: String,
    /// As of a ZIP code.
    #[serde(default, alias = "region")]
    pub county_name: String,
    lat: f64,
    lon: f64,
    /// For the order of places with one name.
    pub population: u32,
    /// As of a ZIP code.
    #[serde(default)]
    others: String,
    /// What it is found by: the key of its name.
    #[serde(skip)]
    pub key: String,
    /// Whether `aliases.csv` gives a place this name, or it is the name with the region.
    #[serde(skip)]
    pub is_alias: bool,
    /// Where it stands in its file.
    #[serde(skip)]
    line: usize,
}

/// A row of `aliases.csv`: another name of a place or a county of the state.
#[derive(Clone, Debug, Deserialize)]
struct AliasRow {
    name: String,
    #[serde(default)]
    state: Option<State>,
    /// The name that a table has.
    of: String,
}

/// A row of `counties.csv`.
#[derive(Clone, Debug, Deserialize)]
pub struct CountyRow {
    pub county_fips: String,
    pub name: String,
    pub state: State,
    lat: f64,
    lon: f64,
    #[serde(default)]
    pub population: u32,
}

impl ZipRow {
    pub fn point(&self) -> Option<Point> {
        Some(Point(self.lat?, self.lon?))
    }

    /// The middle of its area; none where it has no area.
    pub fn middle(&self) -> Option<Point> {
        self.point().filter(|_| self.has_area())
    }

    pub fn has_area(&self) -> bool {
        self.source.is_empty()
    }

    pub fn others(&self) -> Others<'_> {
        Others(&self.others)
    }

    /// What stands for other offices; `places::check` has seen that each is an office's id.
    pub fn also(&self) -> impl Iterator<Item = &str> {
        ids(&self.also)
    }

    /// What stands for the offices that serve it; `places::check` has seen that each is an office's id.
    pub fn offices(&self) -> impl Iterator<Item = &str> {
        ids(&self.offices)
    }

    /// Its city, where its area does not tell where it lies: of a ZIP code that has none, and outside the United States of a
    /// code in a region.
    pub fn city_beside_area(&self) -> Option<&str> {
        let tells = if self.state.is_some() { self.has_area() } else { self.area_name() == self.city };
        (!tells && !self.city.is_empty()).then_some(self.city.as_str())
    }

    /// The name of its county. Where there are no counties, of its region, or else of its city.
    pub fn area_name(&self) -> &str {
        if self.state.is_none() && self.county_name.is_empty() { &self.city } else { &self.county_name }
    }
}

fn ids(list: &str) -> impl Iterator<Item = &str> {
    list.split(';').map(str::trim).filter(|id| !id.is_empty())
}

/// Other counties in which homes of a place are.
#[derive(Clone, Copy, Default)]
pub struct Others<'a>(&'a str);

impl<'a> Others<'a> {
    /// Whether most homes are in them.
    pub fn are_most(self) -> bool {
        self.shares().map(|(_, share)| share).sum::<f64>() > 0.5
    }

    /// Their codes.
    pub fn codes(self) -> impl Iterator<Item = &'a str> {
        self.shares().map(|(fips, _)| fips)
    }

    fn shares(self) -> impl Iterator<Item = (&'a str, f64)> {
        let parts = self.0.split(';').filter_map(|part| part.split_once(':'));
        parts.map(|(fips, share)| (fips.trim(), share.trim().parse().unwrap_or_default()))
    }
}

impl CountyRow {
    pub fn point(&self) -> Point {
        Point(self.lat, self.lon)
    }
}

impl PlaceRow {
    /// As of a ZIP code.
    pub fn area_name(&self) -> &str {
        if self.state.is_none() && self.county_name.is_empty() { &self.name } else { &self.county_name }
    }

    pub fn others(&self) -> Others<'_> {
        Others(&self.others)
    }

    pub fn point(&self) -> Point {
        Point(self.lat, self.lon)
    }
}

/// All of it; empty where an agency has none.
#[derive(Clone, Debug, Default)]
pub struct Reference {
    pub zips: Vec<ZipRow>,
    /// The file that they are from.
    pub table: &'static str,
    pub places: Vec<PlaceRow>,
    /// Those of `counties.csv`, and those that only ZIP areas name: of the territories, and Connecticut's of 2020.
    pub counties: Vec<CountyRow>,
    /// What people write around and in names, in the order of the file.
    pub words: Vec<WordRow>,
    names: HashMap<String, usize>,
    /// Of the files' bytes, as a key's own bytes.
    pub digest: Digest,
}

/// A digest that an absent file has too.
#[derive(Clone, Debug, Default)]
pub struct Digest(Vec<u8>);

impl Digest {
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl Reference {
    /// The files of a portal in a country; in the United States where there is none.
    pub fn read(folder: &Path, country: Option<&Country>) -> (Self, Vec<Problem>) {
        let mut problems = Vec::new();
        if !folder.join("places").is_dir() {
            return (Self::default(), problems);
        }
        let mut digests = Vec::new();
        // Elsewhere each file is one that an agency may have.
        let is_expected = |name: &str| country.is_none() || folder.join(name).exists();
        let table = if country.is_none() { ZIPS } else { POSTAL_CODES };
        problems.extend(unfit::tables(folder, table, country));
        let zips = if is_expected(table) {
            let (zips, bytes) = rows(folder, table, &mut problems, |row: &ZipRow| unfit::code(row, country));
            digests.extend(Key::of([bytes.as_slice()]).as_bytes());
            let zips: Vec<_> =
                zips.into_iter().map(|(line, row)| ZipRow { line, zip: bare(&row.zip), ..row }).collect();
            problems.extend(unfit::twice(&zips, table));
            zips
        } else {
            Vec::new()
        };
        let unfit = |row: &PlaceRow| unfit::place(row, country);
        let mut places = if is_expected(PLACES) {
            let (rows, bytes) = rows(folder, PLACES, &mut problems, unfit);
            digests.extend(Key::of([bytes.as_slice()]).as_bytes());
            rows.into_iter().map(|(line, row)| PlaceRow { line, ..row }).collect()
        } else {
            Vec::new()
        };
        if folder.join(CITIES).exists() {
            places.extend(all_rows(folder, CITIES, &mut digests, &mut problems, unfit));
        }
        places.iter_mut().for_each(|place| place.key = key(&place.name));
        if country.is_some() {
            let (named, unclear) = with_regions(&places);
            problems.extend(unclear);
            places.extend(named);
        }
        let mut counties = if country.is_none() {
            all_rows(folder, COUNTIES, &mut digests, &mut problems, unfit::county)
        } else {
            Vec::new()
        };
        counties.extend(counties_of(&zips, &counties));
        if folder.join(ALIASES).exists() {
            let unfit = |row: &AliasRow| unfit::state(row.state, country);
            let aliases = all_rows(folder, ALIASES, &mut digests, &mut problems, unfit);
            // Where a table could not be read whole, a name may be in what is missing.
            let (named, unknown) = aliases::resolved(&aliases, &places, &counties);
            if problems.is_empty() {
                problems.extend(unknown);
            }
            // First, so that of two spellings the one that was written by hand is shown.
            places.splice(0..0, named);
        }
        let words = if folder.join(WORDS).exists() {
            all_rows(folder, WORDS, &mut digests, &mut problems, |_: &WordRow| None)
        } else {
            Vec::new()
        };
        let names = counties.iter().enumerate().map(|(at, county)| (county.county_fips.clone(), at)).collect();
        (Self { zips, table, places, counties, words, names, digest: Digest(digests) }, problems)
    }

    pub fn is_empty(&self) -> bool {
        self.zips.is_empty() && self.places.is_empty()
    }

    pub fn has_county(&self, fips: &str) -> bool {
        self.names.contains_key(fips)
    }

    pub fn county(&self, fips: &str) -> Option<&CountyRow> {
        self.names.get(fips).map(|at| &self.counties[*at])
    }

    /// Where a ZIP code is, if only by its county.
    pub fn point(&self, zip: &ZipRow) -> Option<Point> {
        zip.point().or_else(|| self.county(&zip.county_fips).map(CountyRow::point))
    }
}

/// The counties that ZIP areas name and `known` lacks, each in the middle of its areas.
fn counties_of(zips: &[ZipRow], known: &[CountyRow]) -> Vec<CountyRow> {
    let known: HashSet<&str> = known.iter().map(|county| county.county_fips.as_str()).collect();
    let mut missing: BTreeMap<&str, Vec<&ZipRow>> = BTreeMap::new();
    let has_point = |zip: &&ZipRow| zip.point().is_some() && !zip.county_fips.is_empty();
    for zip in zips.iter().filter(|zip| !known.contains(zip.county_fips.as_str())).filter(has_point) {
        missing.entry(&zip.county_fips).or_default().push(zip);
    }
    let county = |(fips, zips): (&str, Vec<&ZipRow>)| {
        let (first, state) = zips.iter().find_map(|zip| Some((zip, zip.state?)))?;
        let Point(lat, lon) = middle(&zips.iter().filter_map(|zip| zip.point()).collect::<Vec<_>>());
        Some(CountyRow {
            county_fips: fips.to_owned(),
            name: first.county_name.clone(),
            state,
            lat,
            lon,
            population: 0,
        })
    };
    missing.into_iter().filter_map(county).collect()
}

/// The middle of points: the mean of their degrees.
pub fn middle(points: &[Point]) -> Point {
    let sum = points.iter().fold(Point(0.0, 0.0), |sum, point| Point(sum.0 + point.0, sum.1 + point.1));
    Point(sum.0 / points.len() as f64, sum.1 / points.len() as f64)
}

/// The rows of a file whose places in it no one asks for later.
fn all_rows<T: DeserializeOwned>(
    folder: &Path,
    name: &str,
    digests: &mut Vec<u8>,
    problems: &mut Vec<Problem>,
    unfit: impl Fn(&T) -> Option<Unfit>,
) -> Vec<T> {
    let (rows, bytes) = rows(folder, name, problems, unfit);
    digests.extend(Key::of([bytes.as_slice()]).as_bytes());
    rows.into_iter().map(|(_, row)| row).collect()
}

/// Places of one name, each by its name with its region, as it is offered where the name alone says too little; and those
/// that no region tells apart.
fn with_regions(places: &[PlaceRow]) -> (Vec<PlaceRow>, impl Iterator<Item = Problem> + use<>) {
    let mut alike: BTreeMap<&str, Vec<&PlaceRow>> = BTreeMap::new();
    for place in places {
        alike.entry(&place.key).or_default().push(place);
    }
    let (mut named, mut mistakes) = (Vec::new(), Mistakes::default());
    for places in alike.into_values().filter(|places| places.len() > 1) {
        for place in &places {
            let same = places.iter().filter(|other| other.county_name == place.county_name).count();
            if place.county_name.is_empty() || same > 1 {
                let message = format!("there are several places called `{}`", place.name);
                let remedy = "write into the column `region` of each where it is, in different words";
                mistakes.add(place.line, Unfit::new("region", message).with_remedy(remedy));
            } else {
                let (name, county_name) = (format!("{}, {}", place.name, place.county_name), String::new());
                named.push(PlaceRow { key: key(&name), name, county_name, is_alias: true, ..(*place).clone() });
            }
        }
    }
    (named, mistakes.problems(PLACES))
}

/// A postal code without the blanks and hyphens that it is written with.
fn bare(code: &str) -> String {
    code.replace([' ', '-'], "")
}

//! The reference data: ZIP areas, places and counties, from CSV files in the content folder's `places/`.
//! Every row is checked.

use super::super::manifest::Key;
use super::super::problem::Problem;
use super::rows::{Unfit, rows};
use crate::lookup::Point;
use crate::model::State;
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

/// A row of `zips.csv`: a ZIP Code Tabulation Area of the Census Bureau.
#[derive(Clone, Debug, Deserialize)]
pub struct ZipRow {
    pub zip: String,
    lat: f64,
    lon: f64,
    pub state: State,
    pub county_fips: String,
    pub county_name: String,
    /// Ids of other offices in whose area a part of it lies, parted by semicolons.
    #[serde(default)]
    also: String,
    /// Where it stands in the file.
    #[serde(skip)]
    pub line: usize,
}

/// A row of `places.csv`: a city, town or census-designated place.
#[derive(Clone, Debug, Deserialize)]
pub struct PlaceRow {
    pub name: String,
    pub state: State,
    #[serde(default)]
    pub county_fips: String,
    #[serde(default)]
    pub county_name: String,
    lat: f64,
    lon: f64,
    #[serde(default)]
    pub population: Option<u32>,
}

/// A row of `counties.csv`.
#[derive(Clone, Debug, Deserialize)]
pub struct CountyRow {
    pub county_fips: String,
    pub name: String,
    pub state: State,
    lat: f64,
    lon: f64,
}

impl ZipRow {
    pub fn point(&self) -> Point {
        Point(self.lat, self.lon)
    }

    /// What stands for other offices; `places::check` has seen that each is an office's id.
    pub fn also(&self) -> impl Iterator<Item = &str> {
        self.also.split(';').map(str::trim).filter(|id| !id.is_empty())
    }
}

impl CountyRow {
    pub fn point(&self) -> Point {
        Point(self.lat, self.lon)
    }
}

impl PlaceRow {
    pub fn point(&self) -> Point {
        Point(self.lat, self.lon)
    }
}

/// All of it; empty where an agency has none.
#[derive(Clone, Debug, Default)]
pub struct Reference {
    pub zips: Vec<ZipRow>,
    pub places: Vec<PlaceRow>,
    /// Those of `counties.csv`, and those that only ZIP areas name: of the territories, and Connecticut's of 2020.
    pub counties: Vec<CountyRow>,
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
    pub fn read(folder: &Path) -> (Self, Vec<Problem>) {
        let mut problems = Vec::new();
        if !folder.join("places").is_dir() {
            return (Self::default(), problems);
        }
        let mut digests = Vec::new();
        let (zips, bytes) = rows(folder, "places/zips.csv", &mut problems, |row: &ZipRow| {
            not_five_digits(&row.zip, "a ZIP code")
                .or_else(|| no_point(row.lat, row.lon))
                .or_else(|| not_five_digits(&row.county_fips, FIPS))
        });
        let zips: Vec<ZipRow> = zips.into_iter().map(|(line, row)| ZipRow { line, ..row }).collect();
        digests.extend(Key::of([bytes.as_slice()]).as_bytes());
        let unfit = |row: &PlaceRow| {
            let nameless = row.name.trim().is_empty().then(|| Unfit::new("name", "the place has no name".to_owned()));
            let fips = || (!row.county_fips.is_empty()).then(|| not_five_digits(&row.county_fips, FIPS)).flatten();
            nameless.or_else(|| no_point(row.lat, row.lon)).or_else(fips)
        };
        let mut places = Vec::new();
        for name in ["places/places.csv", "places/aliases.csv"] {
            if name == "places/places.csv" || folder.join(name).exists() {
                let (rows, bytes) = rows(folder, name, &mut problems, unfit);
                places.extend(rows.into_iter().map(|(_, row)| row));
                digests.extend(Key::of([bytes.as_slice()]).as_bytes());
            }
        }
        let (counties, bytes) = rows(folder, "places/counties.csv", &mut problems, |row: &CountyRow| {
            not_five_digits(&row.county_fips, FIPS).or_else(|| no_point(row.lat, row.lon))
        });
        let mut counties: Vec<CountyRow> = counties.into_iter().map(|(_, row)| row).collect();
        digests.extend(Key::of([bytes.as_slice()]).as_bytes());
        counties.extend(counties_of(&zips, &counties));
        let names = counties.iter().enumerate().map(|(at, county)| (county.county_fips.clone(), at)).collect();
        (Self { zips, places, counties, names, digest: Digest(digests) }, problems)
    }

    pub fn is_empty(&self) -> bool {
        self.zips.is_empty() && self.places.is_empty()
    }

    pub fn has_county(&self, fips: &str) -> bool {
        self.names.contains_key(fips)
    }

    pub fn county_name(&self, fips: &str) -> Option<&String> {
        self.names.get(fips).map(|at| &self.counties[*at].name)
    }
}

/// The counties that ZIP areas name and `known` lacks, each in the middle of its areas.
fn counties_of(zips: &[ZipRow], known: &[CountyRow]) -> Vec<CountyRow> {
    let known: HashSet<&str> = known.iter().map(|county| county.county_fips.as_str()).collect();
    let mut missing: BTreeMap<&str, Vec<&ZipRow>> = BTreeMap::new();
    for zip in zips.iter().filter(|zip| !known.contains(zip.county_fips.as_str())) {
        missing.entry(&zip.county_fips).or_default().push(zip);
    }
    let county = |(fips, zips): (&str, Vec<&ZipRow>)| {
        let Point(lat, lon) = middle(&zips.iter().map(|zip| zip.point()).collect::<Vec<_>>());
        let first = zips[0];
        CountyRow { county_fips: fips.to_owned(), name: first.county_name.clone(), state: first.state, lat, lon }
    };
    missing.into_iter().map(county).collect()
}

/// The middle of points: the mean of their degrees.
pub fn middle(points: &[Point]) -> Point {
    let sum = points.iter().fold(Point(0.0, 0.0), |sum, point| Point(sum.0 + point.0, sum.1 + point.1));
    Point(sum.0 / points.len() as f64, sum.1 / points.len() as f64)
}

fn no_point(lat: f64, lon: f64) -> Option<Unfit> {
    let fits = (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon);
    (!fits).then(|| Unfit::new("point", format!("{lat}, {lon} is no latitude and longitude in degrees")))
}

const FIPS: &str = "a county's FIPS code";

fn not_five_digits(code: &str, what: &str) -> Option<Unfit> {
    let is_number = code.bytes().all(|byte| byte.is_ascii_digit());
    if code.len() == 5 && is_number {
        return None;
    }
    let message = format!("`{code}` is not {what} of five digits");
    // A spreadsheet takes a code for a number, and drops its zeros.
    Some(if is_number && (3..5).contains(&code.len()) {
        Unfit::new(&format!("zeros of {what}"), format!("{message}: the zeros at its beginning are gone"))
            .with_remedy("import the column as text into the spreadsheet, and save it again as CSV")
    } else {
        Unfit::new(what, message)
    })
}

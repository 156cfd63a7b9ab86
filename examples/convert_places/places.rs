//! The Census's places, each in the county where most of its people live.

use super::counties::Counties;
use super::sources::Sources;
use super::zips::Zip;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Clone, Serialize)]
pub struct Place {
    pub name: String,
    pub state: String,
    pub county_fips: String,
    pub county_name: String,
    pub lat: String,
    pub lon: String,
    pub population: u32,
    /// Other counties with more than 5 % of the homes of its post office, where these are the most.
    pub others: String,
}

impl Place {
    /// Whether it is a county by itself, as some cities are: "Alexandria city" holds Alexandria.
    pub fn is_independent(&self) -> bool {
        self.county_name == self.name.clone() + " city"
    }
}

/// Of a place's people, those in its ZIP areas may be at most this many times more: else the areas tell of others.
const AROUND: f64 = 3.0;

pub fn all(
    sources: &Sources,
    zips: &BTreeMap<String, Zip>,
    counties: &Counties,
    report: &mut Vec<String>,
) -> Vec<Place> {
    let people = people(sources, zips);
    let mut twice: BTreeMap<(&str, &str), u32> = BTreeMap::new();
    for row in &sources.places {
        *twice.entry((&row.full_name, &row.state)).or_default() += 1;
    }
    let mut moved = 0;
    let mut places = Vec::new();
    for row in &sources.places {
        let mut place = Place {
            name: row.name.clone(),
            state: row.state.clone(),
            county_fips: row.county_fips.clone(),
            county_name: row.county_name.clone(),
            lat: row.lat.clone(),
            lon: row.lon.clone(),
            population: row.population.unwrap_or_default(),
            others: String::new(),
        };
        if row.population.is_none() {
            report.push(format!("{}, {}: no population is known; 0 is written", row.name, row.state));
        }
        let of_it = people.get(&(row.full_name.as_str(), row.state.as_str()));
        let is_one = twice[&(row.full_name.as_str(), row.state.as_str())] == 1;
        if let Some(of_it) = of_it.filter(|_| is_one && !place.is_independent()) {
            let all: f64 = of_it.values().sum();
            let most = of_it.iter().max_by(|a, b| a.1.total_cmp(b.1));
            let other = most.filter(|(fips, _)| **fips != row.county_fips).and_then(|(fips, _)| counties.get(*fips));
            if let (Some(county), Some((fips, _))) = (other, most)
                && all <= AROUND * f64::from(place.population)
            {
                moved += 1;
                place.county_fips = (*fips).to_owned();
                place.county_name = county.name.clone();
            }
        }
        places.push(place);
    }
    report.push(format!("{moved} places: most of their people live in another county than the source names; moved"));
    places
}

type People<'a> = BTreeMap<(&'a str, &'a str), BTreeMap<&'a str, f64>>;

/// The people of ZIP areas, by the place that holds most of each, and by county.
fn people<'a>(sources: &'a Sources, zips: &'a BTreeMap<String, Zip>) -> People<'a> {
    let mut people = People::new();
    for area in &sources.areas {
        let Some(zip) = zips.get(&area.zip) else { continue };
        let of_it = people.entry((&area.primary_place, &zip.state)).or_default();
        for (fips, share) in &zip.shares {
            *of_it.entry(fips).or_default() += share * f64::from(area.population.unwrap_or_default());
        }
    }
    people
}

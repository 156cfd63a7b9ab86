//! Counties: those of the Census's table, and those that only ZIP areas name, which are the counties of the
//! territories and the old ones of Connecticut.

use super::sources::Sources;
use super::zips::Zip;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
pub struct County {
    county_fips: String,
    pub name: String,
    pub state: String,
    pub lat: String,
    pub lon: String,
    /// People in its parts of ZIP areas; for the order of counties with one name.
    pub population: u32,
}

/// Connecticut had these until 2022.
const OLD: &str = "090";

pub type Counties = BTreeMap<String, County>;

pub fn all(sources: &Sources) -> Counties {
    let known = sources.counties.iter().map(|row| County {
        county_fips: row.county_fips.clone(),
        name: row.name.clone(),
        state: row.state.clone(),
        lat: row.lat.clone(),
        lon: row.lon.clone(),
        population: 0,
    });
    let mut counties: Counties = known.map(|county| (county.county_fips.clone(), county)).collect();
    let mut missing: BTreeMap<&str, Vec<&super::sources::Area>> = BTreeMap::new();
    for area in sources.areas.iter().filter(|area| !counties.contains_key(&area.county_fips)) {
        missing.entry(&area.county_fips).or_default().push(area);
    }
    for (fips, areas) in missing {
        let mean = |of: fn(&super::sources::Area) -> &String| {
            let degrees: Vec<f64> = areas.iter().filter_map(|area| of(area).parse().ok()).collect();
            format!("{:.6}", degrees.iter().sum::<f64>() / degrees.len() as f64)
        };
        let county = County {
            county_fips: fips.to_owned(),
            name: areas[0].county_name.clone(),
            state: areas[0].state.clone(),
            lat: mean(|area| &area.lat),
            lon: mean(|area| &area.lon),
            population: 0,
        };
        counties.insert(fips.to_owned(), county);
    }
    counties
}

pub fn with_population(mut counties: Counties, zips: &BTreeMap<String, Zip>, sources: &Sources) -> Counties {
    let mut people: BTreeMap<&str, f64> = BTreeMap::new();
    for zip in zips.values() {
        for (fips, share) in &zip.shares {
            *people.entry(fips).or_default() += share * f64::from(zip.population.unwrap_or_default());
        }
    }
    // Counties that are no more have no homes in the crosswalk: all of the areas that the Census has there.
    for area in &sources.areas {
        if area.county_fips.starts_with(OLD) {
            *people.entry(&area.county_fips).or_default() += f64::from(area.population.unwrap_or_default());
        }
    }
    for (fips, people) in people {
        if let Some(county) = counties.get_mut(fips) {
            county.population = people.round() as u32;
        }
    }
    counties
}

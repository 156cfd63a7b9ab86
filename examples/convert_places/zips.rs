//! Every ZIP code with the county of most of its homes, never one of another state than the post office's.

use super::counties::Counties;
use super::sources::{Extra, Sources};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
pub struct Zip {
    zip: String,
    pub lat: String,
    pub lon: String,
    pub state: String,
    pub county_fips: String,
    county_name: String,
    /// Other counties with more than 5 % of its homes, each with its part.
    others: String,
    /// The post office's.
    pub city: String,
    pub population: Option<u32>,
    /// Where it is known from.
    source: String,
    /// Whether the Postal Service delivers there, and its counts name no county.
    #[serde(skip)]
    pub is_of_no_county: bool,
    #[serde(skip)]
    pub shares: Vec<(String, f64)>,
}

/// Where less of a ZIP code's homes lie, a county is not named.
const NAMED: f64 = 0.05;

pub fn all(sources: &Sources, counties: &Counties, report: &mut Vec<String>) -> BTreeMap<String, Zip> {
    let extra: BTreeMap<&str, &Extra> = sources.extra.iter().map(|row| (row.zip.as_str(), row)).collect();
    let spellings = spellings(sources);
    let mut zips = BTreeMap::new();
    for area in &sources.areas {
        let homes = sources.homes.get(&area.zip);
        let mail = sources.mail.get(&area.zip);
        let counted = mail.map(super::crosswalk::Mail::of_own_state).filter(|shares| is_known(shares, counties));
        let is_of_no_county = mail.is_some() && counted.is_none() && homes.is_none();
        let listed = || homes.map(|row| listed(&row.county_fips, &row.other_counties));
        let shares = counted.or_else(listed).unwrap_or_else(|| {
            report.push(format!("{}: no homes are counted, so its county is that of most land", area.zip));
            vec![(area.county_fips.clone(), 1.0)]
        });
        let own = counties.get(&shares[0].0).map(|county| county.state.clone());
        let city = mail.map(|mail| spelled(&mail.city, &mail.state, &spellings));
        zips.insert(
            area.zip.clone(),
            Zip {
                zip: area.zip.clone(),
                lat: area.lat.clone(),
                lon: area.lon.clone(),
                state: own.unwrap_or_else(|| area.state.clone()),
                county_name: name(&shares[0].0, counties).unwrap_or_else(|| area.county_name.clone()),
                county_fips: shares[0].0.clone(),
                others: others(&shares),
                city: city.or_else(|| homes.map(|row| row.city.clone())).unwrap_or_default(),
                population: area.population,
                source: String::new(),
                is_of_no_county,
                shares,
            },
        );
    }
    for row in extra.into_values() {
        if row.county_fips.is_empty() {
            report.push(format!("{}: {}, {} is not in the United States", row.zip, row.city, row.state));
        } else {
            zips.insert(row.zip.clone(), without_area(row, sources, counties));
        }
    }
    zips
}

/// A ZIP code of post-office boxes, one firm, or homes that are newer than the Census's areas.
fn without_area(row: &Extra, sources: &Sources, counties: &Counties) -> Zip {
    let counted = sources.mail.get(&row.zip).map(super::crosswalk::Mail::of_own_state);
    let counted = counted.filter(|shares| is_known(shares, counties));
    let shares = counted.unwrap_or_else(|| listed(&row.county_fips, &row.other_counties));
    // A county's own point is no place to measure from.
    let is_near = row.point != "county";
    let degrees = |value: &String| if is_near { value.clone() } else { String::new() };
    Zip {
        zip: row.zip.clone(),
        lat: degrees(&row.lat),
        lon: degrees(&row.lon),
        // Where no home is counted in the post office's state, as at the Pentagon, the state is that of the county.
        state: counties.get(&shares[0].0).map_or(&row.state, |county| &county.state).clone(),
        county_name: name(&shares[0].0, counties).unwrap_or_default(),
        county_fips: shares[0].0.clone(),
        others: others(&shares),
        city: row.city.clone(),
        population: None,
        source: row.source.clone(),
        is_of_no_county: false,
        shares,
    }
}

fn is_known(shares: &[(String, f64)], counties: &Counties) -> bool {
    shares.first().is_some_and(|(fips, _)| counties.contains_key(fips))
}

fn name(fips: &str, counties: &Counties) -> Option<String> {
    counties.get(fips).map(|county| county.name.clone())
}

/// Shares as the sources list them: the first county, and others as `06073:0.07;06059:0.06`.
fn listed(first: &str, others: &str) -> Vec<(String, f64)> {
    let others = others.split(';').filter_map(|other| other.split_once(':'));
    let others: Vec<(String, f64)> =
        others.map(|(fips, share)| (fips.to_owned(), share.parse().unwrap_or_default())).collect();
    let rest = 1.0 - others.iter().map(|(_, share)| share).sum::<f64>();
    std::iter::once((first.to_owned(), rest)).chain(others).collect()
}

fn others(shares: &[(String, f64)]) -> String {
    let named = shares.iter().skip(1).filter(|(_, share)| *share > NAMED);
    named.map(|(fips, share)| format!("{fips}:{share:.2}")).collect::<Vec<_>>().join(";")
}

/// Names in capitals with their state, as the tables of places spell them.
fn spellings(sources: &Sources) -> BTreeMap<(String, &str), &str> {
    let places = sources.places.iter().map(|row| (&row.name, &row.state));
    let cities = sources.cities.iter().map(|row| (&row.name, &row.state));
    places.chain(cities).map(|(name, state)| ((capitals(name), state.as_str()), name.as_str())).collect()
}

fn capitals(name: &str) -> String {
    frontdesk::features::look_up::key(name)
}

fn spelled(city: &str, state: &str, spellings: &BTreeMap<(String, &str), &str>) -> String {
    if let Some(known) = spellings.get(&(capitals(city), state)) {
        return (*known).to_owned();
    }
    let word = |word: &str| {
        let (first, rest) = word.split_at(word.len().min(1));
        first.to_owned() + &rest.to_lowercase()
    };
    city.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

//! The people of the Island Areas, which the American Community Survey does not cover: from the Census of 2020.

use super::counties::Counties;
use super::places::Place;
use super::table::{self, Failed};
use frontdesk::features::look_up::key;
use serde::Deserialize;
use std::collections::BTreeMap;

/// By hand, from the Census Bureau's tables of October 2021.
const TABLE: &str = include_str!("territories.csv");

#[derive(Deserialize)]
struct Row {
    state: String,
    name: String,
    population: u32,
}

/// Fills in what has no population, and says what still has none.
pub fn fill(counties: &mut Counties, places: &mut [Place], report: &mut Vec<String>) -> Result<(), Failed> {
    let rows: Vec<Row> = table::included("territories.csv", TABLE)?;
    let known: BTreeMap<(String, String), u32> =
        rows.into_iter().map(|row| ((row.state, key(&row.name)), row.population)).collect();
    let population = |state: &String, name: &str| known.get(&(state.clone(), key(name))).copied();
    for county in counties.values_mut().filter(|county| county.population == 0) {
        county.population = population(&county.state, &county.name).unwrap_or_default();
    }
    let (mut filled, mut unknown) = (0, 0);
    for place in places.iter_mut().filter(|place| place.population == 0) {
        place.population = population(&place.state, &place.name).unwrap_or_default();
        *if place.population == 0 { &mut unknown } else { &mut filled } += 1;
    }
    report.push(format!("{filled} places of the Island Areas: their people are those of the Census of 2020"));
    report.push(format!("{unknown} cities: no population is known, mostly post offices of boxes alone; 0 is written"));
    Ok(())
}

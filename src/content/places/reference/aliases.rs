//! Other names of places, each with all that is known of the place.

use super::super::rows::{Mistakes, Unfit};
use super::{ALIASES, AliasRow, CountyRow, PlaceRow};
use crate::features::look_up::key;
use crate::model::State;
use crate::problem::Problem;
use std::collections::HashMap;

/// Whoever writes another place's own name may mean that one, if it has so many people: "Brownsville" is a part of New York
/// City, and a city in Texas. Then the alias counts for so many times its people at most, so that there is a choice.
const KNOWN: u32 = 20_000;
const AT_MOST: u32 = 9;

/// The rows that the aliases stand for, with their names, and what is wrong with the others. Of several of a name in a
/// state it is the largest.
pub fn resolved(aliases: &[AliasRow], places: &[PlaceRow], counties: &[CountyRow]) -> (Vec<PlaceRow>, Vec<Problem>) {
    let of_counties: Vec<PlaceRow> = counties.iter().map(of_county).collect();
    let mut known: HashMap<(String, State), &PlaceRow> = HashMap::new();
    for place in of_counties.iter().chain(places) {
        let largest = known.entry((key(&place.name), place.state)).or_insert(place);
        if place.population > largest.population {
            *largest = place;
        }
    }
    let mut largest: HashMap<String, u32> = HashMap::new();
    for place in places.iter().filter(|place| place.population >= KNOWN) {
        let people = largest.entry(key(&place.name)).or_default();
        *people = place.population.max(*people);
    }
    let (mut found, mut mistakes) = (Vec::new(), Mistakes::default());
    for (at, alias) in aliases.iter().enumerate() {
        match known.get(&(key(&alias.of), alias.state)) {
            Some(place) => {
                let (name, most) = (alias.name.clone(), largest.get(&key(&alias.name)));
                let population = most.map_or(place.population, |people| place.population.min(people * AT_MOST));
                found.push(PlaceRow { name, population, ..(*place).clone() });
            }
            None => {
                let message = format!("there is no place `{}` in {}", alias.of, alias.state);
                let remedy = "write a name as places.csv, cities.csv or counties.csv has it in this state";
                // The header is line 1.
                mistakes.add(at + 2, Unfit::new("name", message).with_remedy(remedy));
            }
        }
    }
    (found, mistakes.problems(ALIASES).collect())
}

fn of_county(row: &CountyRow) -> PlaceRow {
    PlaceRow {
        name: row.name.clone(),
        state: row.state,
        county_fips: row.county_fips.clone(),
        county_name: row.name.clone(),
        lat: row.lat,
        lon: row.lon,
        population: row.population,
        others: String::new(),
    }
}

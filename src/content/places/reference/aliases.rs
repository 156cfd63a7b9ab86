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
    let meant: Vec<(String, Option<State>)> = aliases.iter().map(|alias| (key(&alias.of), alias.state)).collect();
    // Of the names that aliases stand for, the largest place.
    let mut known: HashMap<(&str, Option<State>), Option<&PlaceRow>> =
        meant.iter().map(|(of, state)| ((of.as_str(), *state), None)).collect();
    for place in of_counties.iter().chain(places) {
        if let Some(largest) = known.get_mut(&(place.key.as_str(), place.state))
            && largest.is_none_or(|largest| place.population > largest.population)
        {
            *largest = Some(place);
        }
    }
    let mut largest: HashMap<&str, u32> = HashMap::new();
    for place in places.iter().filter(|place| place.population >= KNOWN) {
        let people = largest.entry(&place.key).or_default();
        *people = place.population.max(*people);
    }
    let (mut found, mut mistakes) = (Vec::new(), Mistakes::default());
    for (at, (alias, (of, state))) in aliases.iter().zip(&meant).enumerate() {
        match known[&(of.as_str(), *state)] {
            Some(place) => {
                let (name, key) = (alias.name.clone(), key(&alias.name));
                let most = largest.get(key.as_str());
                let population = most.map_or(place.population, |people| place.population.min(people * AT_MOST));
                found.push(PlaceRow { name, key, population, is_alias: true, ..place.clone() });
            }
            None => {
                let place = alias.state.map(|state| format!(" in {state}")).unwrap_or_default();
                let message = format!("there is no place `{}`{place}", alias.of);
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
        state: Some(row.state),
        county_fips: row.county_fips.clone(),
        county_name: row.name.clone(),
        lat: row.lat,
        lon: row.lon,
        population: row.population,
        others: String::new(),
        key: key(&row.name),
        is_alias: false,
        line: 0,
    }
}

//! The post office's cities, as the ZIP codes have them.

use super::counties::Counties;
use super::places::Place;
use super::zips::Zip;
use frontdesk::features::look_up::key;
use std::collections::BTreeMap;

/// A city by its key and state.
pub type Cities = BTreeMap<(String, String), Place>;

/// Each with the people of its ZIP areas, in the county of most of them and in the middle of these areas.
pub fn cities(zips: &BTreeMap<String, Zip>, counties: &Counties) -> Cities {
    let mut all: BTreeMap<(String, String), Vec<&Zip>> = BTreeMap::new();
    for zip in zips.values().filter(|zip| !zip.city.is_empty() && !zip.is_of_no_county) {
        all.entry((key(&zip.city), zip.state.clone())).or_default().push(zip);
    }
    all.into_iter().filter_map(|(city, zips)| Some((city, of(&zips, counties)?))).collect()
}

fn of(zips: &[&Zip], counties: &Counties) -> Option<Place> {
    let mut people: BTreeMap<&str, f64> = BTreeMap::new();
    for zip in zips {
        for (fips, share) in zip.shares.iter().filter(|(fips, _)| counties.contains_key(fips)) {
            // Where none has people, each counts alike.
            *people.entry(fips).or_default() += share * f64::from(zip.population.unwrap_or_default()).max(0.001);
        }
    }
    let (fips, _) = people.iter().max_by(|a, b| a.1.total_cmp(b.1))?;
    let county = counties.get(*fips)?;
    let mean = |of: fn(&Zip) -> &String, own: &String| {
        let degrees: Vec<f64> = zips.iter().filter_map(|zip| of(zip).parse().ok()).collect();
        let mean = degrees.iter().sum::<f64>() / degrees.len() as f64;
        if degrees.is_empty() { own.clone() } else { format!("{mean:.6}") }
    };
    Some(Place {
        name: zips[0].city.clone(),
        state: zips[0].state.clone(),
        county_fips: (*fips).to_owned(),
        county_name: county.name.clone(),
        lat: mean(|zip| &zip.lat, &county.lat),
        lon: mean(|zip| &zip.lon, &county.lon),
        others: shares(&people),
        population: zips.iter().filter_map(|zip| zip.population).sum(),
    })
}

/// All counties with more than 5 % of the people, each with its part.
fn shares(people: &BTreeMap<&str, f64>) -> String {
    let all: f64 = people.values().sum();
    let named = people.iter().filter(|(_, people)| **people > 0.05 * all);
    named.map(|(fips, people)| format!("{fips}:{:.2}", people / all)).collect::<Vec<_>>().join(";")
}

//! Names that the Census's places lack: post-office cities, towns and townships, barrios of Puerto Rico.

use super::places::Place;
use super::post::Cities;
use super::sources::{City, Sources};
use super::zips::Zip;
use frontdesk::features::look_up::key;
use frontdesk::features::look_up::publish::distance::{OnGlobe, Point};
use std::collections::BTreeMap;

/// A post-office city whose middle is so many miles from a place of its name is that place.
const SAME: f64 = 15.0;

/// Gives the names that are added. A place that has the name of a post-office city, and stands there, goes to the
/// county of that city, and counts with its people: its name stands on their letters.
pub fn all(
    sources: &Sources,
    zips: &BTreeMap<String, Zip>,
    post: &Cities,
    places: &mut [Place],
    report: &mut Vec<String>,
) -> Vec<Place> {
    let mut found = with_post(post, places, report);
    for row in sources.cities.iter().filter(|row| row.source != "hud") {
        match town(row) {
            Some(town) => found.push(town),
            None => report.push(format!("{}, {}: it has no county", row.name, row.state)),
        }
    }
    // The city of a ZIP area that is of several counties, such as Pago Pago's, has none.
    found.extend(zips.values().filter(|zip| zip.is_of_no_county).map(without_county));
    found.sort_by(|a: &Place, b| (&a.state, &a.name, &a.county_fips).cmp(&(&b.state, &b.name, &b.county_fips)));
    found
}

fn with_post(post: &Cities, places: &mut [Place], report: &mut Vec<String>) -> Vec<Place> {
    let mut known: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
    for (at, place) in places.iter().enumerate() {
        known.entry((key(&place.name), place.state.clone())).or_default().push(at);
    }
    let (mut added, mut moved) = (Vec::new(), 0);
    for (name, city) in post {
        let alike = known.get(name).map_or(&[][..], Vec::as_slice);
        let nearest = alike.iter().copied().min_by(|a, b| away(&places[*a], city).total_cmp(&away(&places[*b], city)));
        let Some(at) =
            nearest.filter(|at| away(&places[*at], city) <= SAME || places[*at].county_fips == city.county_fips)
        else {
            added.push(Place { others: String::new(), ..city.clone() });
            continue;
        };
        let place = &mut places[at];
        place.population = place.population.max(city.population);
        if place.is_independent() {
            place.others = of_others(&place.county_fips, city);
        } else if place.county_fips != city.county_fips {
            moved += 1;
            place.county_fips.clone_from(&city.county_fips);
            place.county_name.clone_from(&city.county_name);
        }
    }
    report.push(format!("{moved} places: moved to the county of the post-office city of the same name there"));
    added
}

/// The counties of a post-office city but for one, where they have most of its homes.
fn of_others(own: &str, city: &Place) -> String {
    if own == city.county_fips {
        return String::new();
    }
    let others = city.others.split(';').filter(|other| !other.starts_with(own));
    others.collect::<Vec<_>>().join(";")
}

fn without_county(zip: &Zip) -> Place {
    Place {
        name: zip.city.clone(),
        state: zip.state.clone(),
        county_fips: String::new(),
        county_name: String::new(),
        lat: zip.lat.clone(),
        lon: zip.lon.clone(),
        population: zip.population.unwrap_or_default(),
        others: String::new(),
    }
}

fn town(row: &City) -> Option<Place> {
    (!row.county_fips.is_empty()).then(|| Place {
        name: row.name.clone(),
        state: row.state.clone(),
        county_fips: row.county_fips.clone(),
        county_name: row.county_name.clone(),
        lat: row.lat.clone(),
        lon: row.lon.clone(),
        population: row.population.unwrap_or_default(),
        others: String::new(),
    })
}

fn away(a: &Place, b: &Place) -> f64 {
    let point = |place: &Place| Some(Point(place.lat.parse().ok()?, place.lon.parse().ok()?));
    point(a).zip(point(b)).map_or(f64::INFINITY, |(a, b)| OnGlobe::from(a).miles(b.into()))
}

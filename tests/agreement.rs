//! How far the look-up agrees with the Postal Service's counts and names, and what people write instead of names.
//! `make agreement` prints the figures.
#![allow(clippy::unwrap_used, reason = "a helper of tests fails its test")]
#![allow(clippy::print_stdout, reason = "the figures are printed")]

mod sample;

use frontdesk::features::look_up::{Asked, Found, Kind, LookUp, Missing, Settings, Shard, Shards};
use sample::{json, rows};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

thread_local! {
    static READ: RefCell<BTreeMap<String, Rc<Shard>>> = RefCell::default();
    static SETTINGS: &'static Settings =
        Box::leak(Box::new(Settings::decode(&&json("places/settings").unwrap()).unwrap()));
}

fn shard(name: &str) -> Rc<Shard> {
    READ.with_borrow_mut(|read| {
        let read = read.entry(name.to_owned());
        Rc::clone(read.or_insert_with(|| Rc::new(Shard::decode(&&json(&format!("places/{name}")).unwrap()).unwrap())))
    })
}

/// What was found for words, and by how many files.
#[derive(Debug)]
struct Answer {
    kind: Kind,
    name: String,
    county: Option<String>,
    other_counties: Vec<String>,
    state: Option<String>,
    others: Vec<String>,
    files: usize,
}

fn answer(found: &Found<'_>) -> Answer {
    Answer {
        kind: found.kind,
        name: found.name.clone(),
        county: found.county.map(str::to_owned),
        other_counties: found.other_counties.iter().map(|county| (*county).to_owned()).collect(),
        state: found.state.map(|state| state.code.clone()),
        others: found.others.clone(),
        files: 0,
    }
}

fn find(words: &str) -> Answer {
    let settings = SETTINGS.with(|settings| *settings);
    let (mut shards, mut files) = (Shards::default(), 0);
    loop {
        let asked: Asked<Found<'_>> = LookUp { settings, shards: &shards }.find(words);
        match asked {
            Ok(found) => return Answer { files, ..answer(&found) },
            Err(Missing(names)) => {
                assert!(files < 20, "{words}: it asks on and on");
                files += names.len();
                names.into_iter().for_each(|name| shards.add(name.clone(), shard(&name)));
            }
        }
    }
}

impl Answer {
    /// Whether it is a place in the county, or the county.
    fn is_in(&self, county: &str, state: &str) -> bool {
        let own = self.county.as_deref().unwrap_or(&self.name);
        let is_there = own == county || self.other_counties.iter().any(|other| other == county);
        self.kind == Kind::Place && is_there && self.state.as_deref() == Some(state)
    }
}

/// A ZIP code's counties with their parts of its homes, its own first.
fn shares(row: &BTreeMap<String, String>) -> Vec<(String, f64)> {
    let others = row["others"].split(';').filter_map(|other| other.split_once(':'));
    let others: Vec<(String, f64)> = others.map(|(fips, share)| (fips.to_owned(), share.parse().unwrap())).collect();
    let own = 1.0 - others.iter().map(|(_, share)| share).sum::<f64>();
    std::iter::once((row["county_fips"].clone(), own)).chain(others).collect()
}

fn people(row: &BTreeMap<String, String>) -> f64 {
    row["population"].parse().unwrap_or_default()
}

#[test]
fn every_zip_code_is_answered_by_the_county_of_most_of_its_homes_in_its_own_state() {
    let rows = rows("zips.csv");
    let (mut agree, mut all, mut elsewhere) = (0.0, 0.0, 0);
    for row in &rows {
        let found = find(&row["zip"]);
        assert!(found.is_in(&row["county_name"], &row["state"]) && found.files == 1, "{}: {found:?}", row["zip"]);
        let shares = shares(row);
        all += people(row);
        agree += if shares.iter().all(|(_, share)| *share <= shares[0].1) { people(row) } else { 0.0 };
        elsewhere += usize::from(row["county_fips"].is_empty());
    }
    println!("ZIP codes answered by a county: {} of {}", rows.len() - elsewhere, rows.len());
    println!("by that of most homes, weighted by people: {:.3} %", 100.0 * agree / all);
    assert!(rows.len() >= 41_034 && elsewhere == 0 && agree / all >= 0.999);
}

/// The post office's cities with their people and the county of most of them.
fn post_cities() -> Vec<(String, String, f64, String)> {
    let counties: BTreeMap<String, String> =
        rows("counties.csv").into_iter().map(|row| (row["county_fips"].clone(), row["name"].clone())).collect();
    let mut cities: BTreeMap<(String, String), BTreeMap<String, f64>> = BTreeMap::new();
    for row in rows("zips.csv").iter().filter(|row| !row["city"].is_empty()) {
        let city = cities.entry((row["city"].clone(), row["state"].clone())).or_default();
        for (fips, share) in shares(row).into_iter().filter(|(fips, _)| counties.contains_key(fips)) {
            // One without people counts where no other has any.
            *city.entry(fips).or_default() += share * people(row).max(0.001);
        }
    }
    let city = |((name, state), by_county): ((String, String), BTreeMap<String, f64>)| {
        let (most, _) = by_county.iter().max_by(|a, b| a.1.total_cmp(b.1)).unwrap();
        (name, state, by_county.values().sum(), counties[most].clone())
    };
    cities.into_iter().map(city).collect()
}

#[test]
fn the_post_offices_cities_are_found_in_the_county_of_most_of_their_people() {
    let (mut all, mut right, mut found, mut offered, mut nothing) = (0.0, 0.0, 0.0, 0.0, 0.0);
    let mut largest: BTreeMap<&str, (f64, bool)> = BTreeMap::new();
    let mut wrong: Vec<(f64, String)> = Vec::new();
    let cities = post_cities();
    for (name, state, people, county) in &cities {
        all += people;
        let words = format!("{name}, {state}");
        let answer = find(&words);
        right += if answer.is_in(county, state) { *people } else { 0.0 };
        found += if matches!(answer.kind, Kind::Nothing | Kind::Near) { 0.0 } else { *people };
        if !answer.is_in(county, state) {
            wrong.push((
                *people,
                format!("{words} ({county}): {:?} {:?} {:?}", answer.kind, answer.county, answer.others),
            ));
        }
        let alone = find(name);
        let full = |other: &String| {
            let led = find(other);
            led.is_in(county, state)
        };
        let is_offered = alone.is_in(county, state) || alone.others.iter().take(3).any(full);
        offered += if is_offered { *people } else { 0.0 };
        if !is_offered {
            wrong.push((
                *people,
                format!("{name} ({county}, {state}): {:?} {:?} {:?}", alone.kind, alone.state, alone.others),
            ));
        }
        let of_name = largest.entry(name).or_insert((*people, is_offered));
        if *people > of_name.0 {
            *of_name = (*people, is_offered);
        }
        nothing += if matches!(alone.kind, Kind::Nothing | Kind::Near) { *people } else { 0.0 };
    }
    wrong.sort_by(|a, b| b.0.total_cmp(&a.0));
    wrong
        .iter()
        .take(if std::env::var_os("FRONTDESK_WRONG").is_some() { 80 } else { 0 })
        .for_each(|(people, what)| println!("{people:.0} {what}"));
    let percent = |part: f64| 100.0 * part / all;
    println!("the post's cities: {}", cities.len());
    println!("with their state, weighted by people: {:.2} % right, {:.2} % found", percent(right), percent(found));
    let of_largest: f64 = largest.values().map(|(people, _)| people).sum();
    let right_of_largest: f64 = largest.values().filter(|(_, offered)| *offered).map(|(people, _)| people).sum();
    println!("the largest of each name, without it: {:.2} %", 100.0 * right_of_largest / of_largest);
    println!(
        "without it: {:.2} % right or among the first three, {:.2} % not found",
        percent(offered),
        percent(nothing)
    );
    assert!(percent(right) >= 99.0 && percent(all - found) <= 0.5);
    // Four cities of one name cannot all be among three.
    assert!(right_of_largest / of_largest >= 0.98 && percent(offered) >= 95.0 && percent(nothing) <= 0.5);
}

#[test]
fn every_office_is_found_by_its_own_zip_code_and_its_own_city() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/content/offices.json");
    let offices: frontdesk::model::Offices = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut unknown = BTreeSet::new();
    for office in &offices.offices {
        let state = office.address.state;
        let city = find(&format!("{}, {state}", office.address.city));
        if city.state.as_deref() != Some(state.postal()) && city.kind != Kind::Several {
            unknown.insert(format!("{}, {state}: {city:?}", office.address.city));
        }
        if let Some(zip) = &office.address.zip {
            let found = find(zip.as_str());
            if found.kind != Kind::Place || found.state.as_deref() != Some(state.postal()) {
                unknown.insert(format!("{}: {found:?}", zip.as_str()));
            }
        }
        if let (Some(street), Some(zip)) = (&office.address.street, &office.address.zip) {
            let address = format!("{street}, {}, {state}", office.address.city);
            let found = find(&address);
            let is_there = found.state.as_deref() == Some(state.postal()) || found.kind == Kind::Several;
            if !is_there {
                unknown.insert(format!("{address} {}: {found:?}", zip.as_str()));
            }
        }
    }
    assert!(unknown.is_empty(), "{unknown:#?}");
}

#[test]
fn names_that_people_use_lead_to_the_place() {
    let mut wrong = Vec::new();
    for (words, county, state) in [
        ("82930", "Uinta County", "WY"),
        ("92672", "Orange County", "CA"),
        ("85144", "Pinal County", "AZ"),
        ("20598", "Fairfax County", "VA"),
        ("Edison NJ", "Middlesex County", "NJ"),
        ("La Jolla, CA", "San Diego County", "CA"),
        ("Van Nuys", "Los Angeles County", "CA"),
        ("Hamden CT", "South Central Connecticut Planning Region", "CT"),
        ("Santurce", "San Juan Municipio", "PR"),
        ("Honolulu, HI", "Honolulu County", "HI"),
        ("Nashville, TN", "Davidson County", "TN"),
        ("Louisville, KY", "Jefferson County", "KY"),
        ("Boise, ID", "Ada County", "ID"),
        ("Ventura, CA", "Ventura County", "CA"),
        ("Paso Robles, CA", "San Luis Obispo County", "CA"),
        ("Indianapolis", "Marion County", "IN"),
        ("Augusta, GA", "Richmond County", "GA"),
        ("Athens, GA", "Clarke County", "GA"),
        ("Dade County", "Miami-Dade County", "FL"),
        ("Barrow, AK", "North Slope Borough", "AK"),
        ("Fort Hood, TX", "Bell County", "TX"),
        ("Huntsville, AL", "Madison County", "AL"),
        ("New York, NY", "New York County", "NY"),
        ("Filadelfia", "Philadelphia County", "PA"),
        ("Nueva Orleans", "Orleans Parish", "LA"),
        ("Cayo Hueso", "Monroe County", "FL"),
        ("Nueva York, NY", "New York County", "NY"),
        ("Hartford County, CT", "Hartford County", "CT"),
        ("vivo en Houston, Texas", "Harris County", "TX"),
        ("oficina de inmigración en Houston, Texas", "Harris County", "TX"),
        ("¿Dónde queda la oficina de inmigración más cercana en Houston, Texas?", "Harris County", "TX"),
        ("Cook Cty, IL", "Cook County", "IL"),
        ("Cook Co., IL", "Cook County", "IL"),
        ("County of Cook, IL", "Cook County", "IL"),
        ("Condado de Cook, Illinois", "Cook County", "IL"),
        ("Condado Cook, Illinois", "Cook County", "IL"),
        ("Municipio de Caguas, PR", "Caguas Municipio", "PR"),
        ("Parroquia de Orleans, Luisiana", "Orleans Parish", "LA"),
        ("City of Richmond, VA", "Richmond city", "VA"),
        ("N Hollywood, CA", "Los Angeles County", "CA"),
        ("Colo Spgs, CO", "El Paso County", "CO"),
        ("W Palm Bch, FL", "Palm Beach County", "FL"),
        ("Canton Twp, MI", "Wayne County", "MI"),
        ("Canton, MI", "Wayne County", "MI"),
        ("Mc Lean, VA", "Fairfax County", "VA"),
        ("Chicago;IL", "Cook County", "IL"),
        ("Chicago/IL", "Cook County", "IL"),
        ("606 05", "Cook County", "IL"),
        ("\u{ff16}\u{ff10}\u{ff16}\u{ff10}\u{ff15}", "Cook County", "IL"),
        ("11000 Wilshire Blvd, Los Angeles, CA", "Los Angeles County", "CA"),
        ("10250 Main Street, Fairfax, VA", "Fairfax city", "VA"),
        ("Suite 10010, Chicago, IL", "Cook County", "IL"),
        ("Cherry Hill, NJ", "Camden County", "NJ"),
    ] {
        let found = find(words);
        if !found.is_in(county, state) || found.files > 4 {
            wrong.push(format!("{words} ({county}): {found:?}"));
        }
    }
    for (words, first) in [
        ("Brooklyn", "Brooklyn, New York"),
        ("Louisville", "Louisville, Kentucky"),
        ("Northridge", "Northridge, California"),
        ("Cherry Hill", "Cherry Hill, New Jersey"),
        ("Nashville", "Nashville, Tennessee"),
    ] {
        let found = find(words);
        let named = found.state.as_deref().and_then(|code| first.rsplit(", ").next().map(|name| (code, name)));
        let is_first = found.others.first().is_some_and(|other| other == first);
        let is_firm = found.kind == Kind::Place
            && named.is_some_and(|(code, name)| {
                SETTINGS.with(|all| all.states.iter().any(|state| state.code == code && state.name == name))
            });
        if !is_first && !is_firm {
            wrong.push(format!("{words}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

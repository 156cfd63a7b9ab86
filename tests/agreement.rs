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
    static SETTINGS: &'static Settings = Box::leak(Box::new(settings()));
    /// By a device's time zone.
    static SETTINGS_AT: RefCell<BTreeMap<String, &'static Settings>> = RefCell::default();
}

fn settings() -> Settings {
    Settings::decode(&&json("places/settings").unwrap()).unwrap()
}

fn settings_at(zone: &str) -> &'static Settings {
    SETTINGS_AT.with_borrow_mut(|known| {
        *known.entry(zone.to_owned()).or_insert_with(|| {
            let mut settings = settings();
            settings.set_time_zone(zone);
            Box::leak(Box::new(settings))
        })
    })
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

/// By a device whose time zone no state has.
fn find(words: &str) -> Answer {
    find_with(SETTINGS.with(|settings| *settings), words)
}

fn find_with(settings: &Settings, words: &str) -> Answer {
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
    let mut offered_anywhere = 0.0;
    let zones = zones_of_states();
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
        let full = |other: &String| find(other).is_in(county, state);
        let offers = |alone: &Answer| alone.is_in(county, state) || alone.others.iter().take(3).any(full);
        // The people of the place have its clock.
        let alone = find_with(settings_at(&zones[state]), name);
        let is_offered = offers(&alone);
        offered += if is_offered { *people } else { 0.0 };
        offered_anywhere += if offers(&find(name)) { *people } else { 0.0 };
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
        "without it: {:.2} % right or among the first three, {:.2} % not found; by a device of another time zone {:.2} %",
        percent(offered),
        percent(nothing),
        percent(offered_anywhere)
    );
    assert!(percent(right) >= 99.0 && percent(all - found) <= 0.5);
    assert!(right_of_largest / of_largest >= 0.98 && percent(offered) >= 98.0 && percent(nothing) <= 0.5);
    // Four cities of one name cannot all be among three, where nothing tells which is nearer.
    assert!(percent(offered_anywhere) >= 95.0);
}

/// The time zone of most devices in each state.
fn zones_of_states() -> BTreeMap<String, String> {
    let zones = rows("words.csv").into_iter().filter(|row| row["kind"] == "zone");
    // A state's main zone stands first.
    zones.map(|row| (row["words"].clone(), row["means"].clone())).rev().collect()
}

#[test]
fn of_places_of_one_name_those_of_the_devices_time_zone_stand_first() {
    let offered = |words: &str, zone| find_with(settings_at(zone), words).others;
    let first = |words: &str, zone| offered(words, zone).first().cloned().unwrap_or_default();
    assert_eq!(first("Springfield", "America/New_York"), "Springfield, Massachusetts");
    assert_eq!(first("Springfield", "America/Chicago"), "Springfield, Missouri");
    assert_eq!(first("Springfield", "America/Los_Angeles"), "Springfield, Oregon");
    assert_eq!(first("Springfield", "America/Phoenix"), "Springfield, Missouri");
    assert_eq!(first("Franklin", "America/Indiana/Indianapolis"), "Franklin, Indiana");
    for unknown in ["", "UTC", "Europe/Madrid"] {
        assert_eq!(first("Springfield", unknown), "Springfield, Missouri");
    }
    // The largest stay, wherever they are.
    let springfields = offered("Springfield", "America/New_York");
    for large in ["Springfield, Missouri", "Springfield, Illinois", "Springfield, Massachusetts"] {
        assert!(springfields.iter().any(|other| other == large), "{large}: {springfields:?}");
    }
    assert!(offered("Salem", "America/New_York").iter().any(|other| other == "Salem, Oregon"));
    // What is much larger is meant everywhere, and the others stand below it.
    for zone in ["", "America/New_York", "America/Chicago", "America/Los_Angeles", "Pacific/Guam"] {
        let found = find_with(settings_at(zone), "Brooklyn");
        assert_eq!((found.kind, found.state.as_deref()), (Kind::Place, Some("NY")), "{zone}: {found:?}");
        assert!(!found.others.iter().any(|other| other == "Brooklyn, New York"), "{found:?}");
    }
}

#[test]
fn every_state_has_a_time_zone() {
    let zones = zones_of_states();
    let settings = settings_at("Pacific/Guam");
    let without: Vec<&str> =
        settings.states.iter().map(|state| &*state.code).filter(|code| !zones.contains_key(*code)).collect();
    assert_eq!(without, [""; 0]);
    let near: Vec<&str> = settings.states.iter().filter(|state| state.is_near).map(|state| &*state.code).collect();
    assert_eq!(near, ["GU", "MP"]);
}

#[test]
fn every_office_is_found_by_its_own_zip_code_and_its_own_city() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/content/offices.json");
    let offices: frontdesk::model::Offices = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut unknown = BTreeSet::new();
    for office in &offices.offices {
        let state = office.address.state.unwrap();
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
        let city = &office.address.city;
        for address in office.address.street.iter().flat_map(|street| {
            // As an envelope has it, without commas, and without the state's.
            [
                format!("{street}, {city}, {state}"),
                format!("{street} {city} {state}"),
                format!("{street} {city}, {state}"),
            ]
        }) {
            let found = find(&address);
            if found.state.as_deref() != Some(state.postal()) || found.kind != Kind::Place || found.files > 4 {
                unknown.insert(format!("{address}: {found:?}"));
            }
        }
    }
    assert!(unknown.is_empty(), "{unknown:#?}");
}

/// What people write, with what it means: a row's kind says which of its other columns count.
#[test]
fn what_people_write_leads_to_what_they_mean_by_four_files_at_most() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/places/queries.csv");
    let rows = csv::Reader::from_path(path).unwrap().into_deserialize().map(Result::unwrap);
    let (mut all, mut wrong) = (0, Vec::new());
    for (query, kind, place, county, state) in rows {
        let (query, kind): (String, String) = (query, kind);
        let (place, county, state): (String, String, String) = (place, county, state);
        let found = find(&query);
        let is_in_state = found.state.as_deref() == Some(&*state);
        let is_first = found.others.first() == Some(&place);
        let is_right = match &*kind {
            "place" => found.kind == Kind::Place && is_in_state && (county.is_empty() || found.is_in(&county, &state)),
            // A place without a doubt, or the first of a choice.
            "first" => is_first || place.ends_with(&state_name(found.state.as_deref())),
            "choice" => found.kind == Kind::Several && is_first,
            "offered" => found.others.iter().take(3).any(|other| *other == place),
            "state" => found.kind == Kind::State && is_in_state,
            "country" => found.kind == Kind::Outside && found.county == Some(place),
            "military" => found.kind == Kind::Military,
            "no-place" => found.kind == Kind::NoPlace,
            "nothing" => found.kind == Kind::Nothing,
            other => panic!("{query}: there is no kind {other}"),
        };
        all += 1;
        if !is_right || found.files > 4 {
            wrong.push(format!("{query} ({kind}): {found:?}"));
        }
    }
    println!("what people write: {} of {all} right", all - wrong.len());
    assert!(all > 900 && wrong.is_empty(), "{wrong:#?}");
}

fn state_name(code: Option<&str>) -> String {
    let states = SETTINGS.with(|settings| &settings.states);
    states.iter().find(|state| Some(&*state.code) == code).map_or("?".to_owned(), |state| state.name.clone())
}

#[test]
fn each_zip_code_of_another_table_has_the_same_county() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/places/zip-counties.csv");
    let rows = csv::Reader::from_path(path).unwrap().into_deserialize().map(Result::unwrap);
    let (mut all, mut agree, mut elsewhere) = (0.0, 0.0, Vec::new());
    for (zip, state, county, people) in rows {
        let (zip, state, county, people): (String, String, String, f64) = (zip, state, county, people);
        let found = find(&zip);
        let own = found.county.as_deref().unwrap_or_default();
        // Most of these have no people: each counts as one at least.
        all += people.max(1.0);
        agree += if own == county { people.max(1.0) } else { 0.0 };
        if found.state.as_deref() != Some(&*state) {
            elsewhere.push(zip);
        }
    }
    println!("another table's counties, weighted by people: {:.3} % the same", 100.0 * agree / all);
    assert!(agree / all >= 0.999);
    // Of the federal government around Washington: no address is counted in their post office's state.
    assert_eq!(elsewhere, ["20206", "20350", "20406"]);
}

#[test]
fn what_has_no_population_is_known() {
    let without = |table: &str| {
        let rows = rows(table).into_iter().filter(|row| row["population"] == "0");
        rows.map(|row| format!("{}, {}", row["name"], row["state"])).collect::<BTreeSet<_>>()
    };
    // The old districts of an island area, and what the survey of the Census does not cover.
    assert_eq!(without("counties.csv"), ["Western District, AS"].map(str::to_owned).into());
    assert_eq!(without("places.csv").len(), PLACES_WITHOUT_PEOPLE);
    // Post offices of boxes alone: no ZIP code of theirs has people. Of the Island Areas, three have no count.
    let people: BTreeSet<String> = rows("zips.csv")
        .iter()
        .filter(|row| people(row) > 0.0)
        .map(|row| format!("{}, {}", row["city"], row["state"]))
        .collect();
    let cities = without("cities.csv");
    let with_people: Vec<&String> = cities.intersection(&people).collect();
    assert_eq!(with_people, Vec::<&String>::new());
    let islands: Vec<&str> = cities.iter().filter(|city| city.ends_with(", VI")).map(String::as_str).collect();
    assert_eq!(islands, ["Christiansted, VI", "Frederiksted, VI", "Kingshill, VI"]);
    for island in ["AS", "GU", "MP"] {
        assert!(!cities.iter().any(|city| city.ends_with(island)), "{island}");
    }
}

/// Of 55 of these places the survey of the Census Bureau says nothing; in the others it found no one.
const PLACES_WITHOUT_PEOPLE: usize = 439;

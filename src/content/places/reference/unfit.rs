//! What is wrong with the tables of places and with their rows, in the portal's country.

use super::super::rows::{Mistakes, Unfit};
use super::{ALIASES, CITIES, COUNTIES, CountyRow, PLACES, POSTAL_CODES, PlaceRow, WORDS, ZIPS, ZipRow, bare};
use crate::features::look_up::publish::distance::Point;
use crate::model::{Country, State};
use crate::problem::{Place, Problem};
use std::collections::HashMap;
use std::path::Path;

fn no_point(lat: f64, lon: f64) -> Option<Unfit> {
    let fits = (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon);
    (!fits).then(|| Unfit::new("point", format!("{lat}, {lon} is no latitude and longitude in degrees")))
}

const FIPS: &str = "a county's FIPS code";

/// A postal code that stands in two rows.
pub fn twice(zips: &[ZipRow], table: &str) -> impl Iterator<Item = Problem> {
    let (mut known, mut mistakes) = (HashMap::new(), Mistakes::default());
    for zip in zips {
        if let Some(first) = known.insert(zip.zip.as_str(), zip.line) {
            let message = format!("`{}` stands in line {first} already", zip.zip);
            mistakes.add(zip.line, Unfit::new("twice", message).with_remedy("keep one of the two rows"));
        }
    }
    mistakes.problems(table)
}

/// The files that a portal may have in `places/`.
const KNOWN: [&str; 8] = [ZIPS, POSTAL_CODES, PLACES, COUNTIES, CITIES, ALIASES, WORDS, "places/states.json"];

/// Tables of other names: perhaps one of these, misspelt.
fn strays(folder: &Path) -> Vec<Problem> {
    let entries = std::fs::read_dir(folder.join("places")).into_iter().flatten().flatten();
    let names = entries.map(|entry| format!("places/{}", entry.file_name().to_string_lossy()));
    let is_table = |name: &String| Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    let mut strays: Vec<_> = names.filter(|name| is_table(name) && !KNOWN.contains(&name.as_str())).collect();
    strays.sort();
    let problem = |name: String| {
        let message = "no table of this name is read";
        let known = KNOWN.map(|known| known.trim_start_matches("places/")).join(", ");
        Problem::new(name, Place::File, message, format!("call it by the name that it should have, one of {known}"))
            .warning()
    };
    strays.into_iter().map(problem).collect()
}

/// Files that only portals in the United States have, or only others.
fn misplaced(folder: &Path, country: Option<&Country>) -> Vec<Problem> {
    let (files, remedy): (&[&str], _) = match country {
        None => (&[POSTAL_CODES], "name the `country` in portal.json; in the United States call the table `zips.csv`"),
        Some(_) => {
            (&[ZIPS, COUNTIES, "places/states.json"], "take it away; see `postal-codes.csv` in docs/authoring.md")
        }
    };
    let there = files.iter().filter(|file| folder.join(file).exists());
    let problem = |file: &&str| Problem::new(*file, Place::File, "the portal's country has no such table", remedy);
    there.map(problem).collect()
}

/// What is wrong with the tables as such: one that is missing, has no place in the country, or has a name that none has.
pub fn tables(folder: &Path, codes: &str, country: Option<&Country>) -> Vec<Problem> {
    let mut problems = [strays(folder), misplaced(folder, country)].concat();
    if country.is_some() && !folder.join(codes).exists() {
        let message = "the office look-up goes by postal codes, and there are none";
        let remedy = "put the table there, or take the folder `places` away";
        problems.push(Problem::new(codes, Place::File, message, remedy));
    }
    problems
}

/// What is wrong with a place.
pub fn place(row: &PlaceRow, country: Option<&Country>) -> Option<Unfit> {
    let nameless = row.name.trim().is_empty().then(|| Unfit::new("name", "the place has no name".to_owned()));
    let fips = || (!row.county_fips.is_empty()).then(|| not_so_many_digits(&row.county_fips, 5, FIPS)).flatten();
    nameless.or_else(|| state(row.state, country)).or_else(|| no_point(row.lat, row.lon)).or_else(fips)
}

/// What is wrong with a county.
pub fn county(row: &CountyRow) -> Option<Unfit> {
    not_so_many_digits(&row.county_fips, 5, FIPS).or_else(|| no_point(row.lat, row.lon))
}

/// What is wrong with a postal code or where it lies.
pub fn code(row: &ZipRow, country: Option<&Country>) -> Option<Unfit> {
    let point = || row.point().and_then(|Point(lat, lon)| no_point(lat, lon));
    let unfit = match country {
        None => not_so_many_digits(&row.zip, 5, "a ZIP code"),
        Some(_) if row.point().is_none() => {
            let unfit = Unfit::new("place", format!("where `{}` lies is not said", row.zip));
            Some(unfit.with_remedy("write the degrees of its middle into the columns `lat` and `lon`"))
        }
        Some(country) => match country.postal_code_digits {
            Some(digits) => not_so_many_digits(&bare(&row.zip), digits, "a postal code"),
            None => Some(
                Unfit::new("digits", "postal codes are looked up by their digits".to_owned())
                    .with_remedy("write how many they have as `postal_code_digits` of `country` in portal.json"),
            ),
        },
    };
    let county = || {
        if country.is_some() {
            return None;
        }
        let others = || row.others().codes().find_map(|fips| not_so_many_digits(fips, 5, FIPS));
        not_so_many_digits(&row.county_fips, 5, FIPS).or_else(others)
    };
    unfit.or_else(|| state(row.state, country)).or_else(point).or_else(county)
}

/// What is wrong with the state of a row.
pub fn state(state: Option<State>, country: Option<&Country>) -> Option<Unfit> {
    match (state, country) {
        (None, None) => {
            Some(Unfit::new("state", "there is no state".to_owned()).with_remedy("write its postal code, such as `TX`"))
        }
        (Some(_), Some(country)) => {
            let message = format!("a state of the United States, but the portal's country is `{}`", country.code);
            Some(Unfit::new("state", message).with_remedy("leave the column out"))
        }
        _ => None,
    }
}

fn not_so_many_digits(code: &str, count: u8, what: &str) -> Option<Unfit> {
    let is_number = code.bytes().all(|byte| byte.is_ascii_digit());
    let count = usize::from(count);
    if code.len() == count && is_number {
        return None;
    }
    let digits = if count == 5 { "five".to_owned() } else { count.to_string() };
    let message = format!("`{code}` is not {what} of {digits} digits");
    // A spreadsheet takes a code for a number, and drops its zeros.
    Some(if is_number && (count.saturating_sub(2)..count).contains(&code.len()) {
        Unfit::new(&format!("zeros of {what}"), format!("{message}: the zeros at its beginning are gone"))
            .with_remedy("import the column as text into the spreadsheet, and save it again as CSV")
    } else {
        Unfit::new(what, message)
    })
}

//! What is wrong with the areas: ids that name nothing, counties that do not exist, words that are missing, and places
//! that belong to no one.

use super::reference::{CountyRow, Reference};
use super::rows::{Mistakes, Unfit};
use crate::model::{Area, Areas, CountyCode, Office, OfficeKind, Portal, Slug, State};
use crate::problem::Problem;
use std::collections::{BTreeMap, BTreeSet};

const FILE: &str = "areas.json";

pub fn check(areas: &Areas, reference: &Reference, offices: &[Office], portal: &Portal) -> Vec<Problem> {
    if let Some(country) = portal.country.as_ref().filter(|_| !areas.areas.is_empty() || !areas.gaps.is_empty()) {
        let message = format!("areas are of the United States, but the portal's country is `{}`", country.code);
        let remedy = "take the file away; name offices in the column `offices` of places/postal-codes.csv";
        return vec![Problem::new(FILE, "", message, remedy)];
    }
    let kinds: BTreeMap<&Slug, &Slug> = offices.iter().map(|office| (&office.id, &office.kind)).collect();
    let mut problems: Vec<Problem> =
        areas.areas.iter().enumerate().flat_map(|(at, area)| of_area(at, area, reference, &kinds)).collect();
    for (at, gap) in areas.gaps.iter().enumerate() {
        problems.extend(unknown_counties(&format!("/gaps/{at}"), &gap.counties, reference));
    }
    problems.extend(of_zips(reference, &kinds));
    problems.extend(portal.office_kinds.iter().filter_map(|kind| no_one(kind, areas, reference, &kinds)));
    problems
}

fn of_area(at: usize, area: &Area, reference: &Reference, kinds: &BTreeMap<&Slug, &Slug>) -> Vec<Problem> {
    let place = format!("/areas/{at}");
    let mut problems = unknown_counties(&place, &area.counties, reference);
    if !kinds.contains_key(&area.office) {
        let message = format!("there is no office `{}`", area.office);
        let remedy = "use the id of an office in offices.json";
        problems.push(Problem::new(FILE, format!("{place}/office"), message, remedy));
    }
    if !area.parts.is_empty() && area.words.is_none() {
        let message = "`parts` names states of which it serves a part, and no words say which part";
        let remedy = "add the source's own words as `words`; where it has none, write the state into `located`";
        problems.push(Problem::new(FILE, format!("{place}/parts"), message, remedy));
    }
    problems
}

fn unknown_counties(place: &str, counties: &[CountyCode], reference: &Reference) -> Vec<Problem> {
    let is_unknown = |county: &CountyCode| !reference.counties.is_empty() && !reference.has_county(county.as_str());
    let problem = |(at, county): (usize, &CountyCode)| {
        let message = format!("there is no county `{county}` in the reference data");
        Problem::new(FILE, format!("{place}/counties/{at}"), message, "see the code in places/counties.csv")
    };
    counties.iter().enumerate().filter(|(_, county)| is_unknown(county)).map(problem).collect()
}

/// Other counties and other offices that rows of ZIP codes name.
fn of_zips(reference: &Reference, kinds: &BTreeMap<&Slug, &Slug>) -> impl Iterator<Item = Problem> {
    let ids: BTreeSet<&str> = kinds.keys().map(|id| id.as_str()).collect();
    let mut mistakes = Mistakes::default();
    for zip in &reference.zips {
        for id in zip.also().chain(zip.offices()).filter(|id| !ids.contains(id)) {
            let unfit = Unfit::new("office", format!("there is no office `{id}`"));
            mistakes.add(zip.line, unfit.with_remedy("use the id of an office in offices.json"));
        }
        for fips in zip.others().codes().filter(|fips| !reference.has_county(fips)) {
            let unfit = Unfit::new("counties", format!("there is no county `{fips}` in the reference data"));
            mistakes.add(zip.line, unfit.with_remedy("see the code in places/counties.csv"));
        }
    }
    mistakes.problems(reference.table)
}

/// The first county that belongs to no office of a kind that has areas elsewhere, and is no known gap.
fn no_one(kind: &OfficeKind, areas: &Areas, reference: &Reference, kinds: &BTreeMap<&Slug, &Slug>) -> Option<Problem> {
    let is_own = |area: &&Area| kinds.get(&area.office).is_some_and(|of| **of == kind.id);
    let own: Vec<&Area> = areas.areas.iter().filter(is_own).collect();
    let gaps = || areas.gaps.iter().filter(|gap| gap.kind == kind.id);
    let named = own.iter().flat_map(|area| area.states.iter().chain(&area.parts).chain(&area.located));
    let states: BTreeSet<State> = named.chain(gaps().flat_map(|gap| &gap.states)).copied().collect();
    let named = own.iter().flat_map(|area| &area.counties);
    let counties: BTreeSet<&str> = named.chain(gaps().flat_map(|gap| &gap.counties)).map(CountyCode::as_str).collect();
    let belongs =
        |county: &&CountyRow| states.contains(&county.state) || counties.contains(county.county_fips.as_str());
    let missing = reference.counties.iter().find(|county| !own.is_empty() && !belongs(county))?;
    let message = format!("{}, {} belongs to no office of the kind `{}`", missing.name, missing.state, kind.id);
    let remedy = "name it in the area of an office, or itself or its state in `gaps`";
    Some(Problem::new(FILE, "/areas/0", message, remedy))
}

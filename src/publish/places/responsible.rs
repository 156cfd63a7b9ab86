//! Which offices serve a place, and why: from what the sources say of areas, never from distance where they say anything.

use super::super::Content;
use super::super::problem::Problem;
use super::reference::{Reference, ZipRow};
use crate::lookup::{Answer, Point, Reason, miles};
use crate::model::{Area, Areas, CountyCode, Office, Portal, Slug, State};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The offices of each kind that has areas.
pub struct Responsible<'a> {
    pub offices: &'a [Office],
    /// By kind in the portal's order.
    kinds: Vec<Kind>,
    words: HashMap<&'a Slug, &'a str>,
    ids: HashMap<&'a Slug, usize>,
}

/// Indices into the offices.
#[derive(Default)]
struct Kind {
    /// All of the kind, for the nearest.
    all: Vec<usize>,
    states: BTreeMap<State, Vec<usize>>,
    counties: HashMap<String, Vec<usize>>,
    parts: BTreeMap<State, Vec<usize>>,
}

impl<'a> Responsible<'a> {
    pub fn new(content: &'a Content) -> Self {
        let offices = content.offices.as_slice();
        let ids: HashMap<&Slug, usize> = offices.iter().enumerate().map(|(at, office)| (&office.id, at)).collect();
        let mut kinds: BTreeMap<usize, Kind> = BTreeMap::new();
        let mut words = HashMap::new();
        for area in &content.areas.areas {
            let Some(at) = ids.get(&area.office).copied() else { continue };
            let place = content.portal.office_kinds.iter().position(|kind| kind.id == offices[at].kind);
            let kind = kinds.entry(place.unwrap_or(usize::MAX)).or_default();
            area.states.iter().for_each(|state| kind.states.entry(*state).or_default().push(at));
            area.parts.iter().for_each(|state| kind.parts.entry(*state).or_default().push(at));
            area.counties.iter().for_each(|county| kind.counties.entry(county.to_string()).or_default().push(at));
            if !area.parts.is_empty() {
                words.extend(area.words.as_deref().map(|text| (&area.office, text)));
            }
        }
        for (place, kind) in &mut kinds {
            let of_kind =
                |office: &Office| content.portal.office_kinds.get(*place).is_some_and(|kind| kind.id == office.kind);
            kind.all = (0..offices.len()).filter(|at| of_kind(&offices[*at])).collect();
        }
        Self { offices, kinds: kinds.into_values().collect(), words, ids }
    }

    /// The source's words on the parts of states that an office serves.
    pub fn words(&self, office: &Slug) -> Option<String> {
        self.words.get(office).map(|words| (*words).to_owned())
    }

    pub fn zip(&self, row: &ZipRow) -> Vec<Answer> {
        let mut answers = self.place(row.state, &row.county_fips, row.point());
        let also = row.also().filter_map(|id| self.ids.get(&id).copied());
        for other in also {
            if !answers.iter().any(|Answer(office, _)| *office == other) {
                answers.push(Answer(other, Reason::Also));
            }
        }
        // Kinds stay together, in the portal's order.
        let order = |office: usize| self.kinds.iter().position(|kind| kind.all.contains(&office));
        answers.sort_by_key(|Answer(office, reason)| (order(*office), *reason == Reason::Also));
        answers
    }

    /// The offices of each kind for a place: by county, else by state, else by words, else the nearest.
    pub fn place(&self, state: State, county: &str, point: Point) -> Vec<Answer> {
        self.kinds.iter().flat_map(|kind| self.of_kind(kind, state, county, point)).collect()
    }

    fn of_kind(&self, kind: &Kind, state: State, county: &str, point: Point) -> Vec<Answer> {
        let found = [
            (kind.counties.get(county), Reason::County),
            (kind.states.get(&state), Reason::State),
            (kind.parts.get(&state), Reason::Part),
        ];
        for (offices, reason) in found {
            if let Some(offices) = offices {
                let mut answers: Vec<_> = offices.iter().map(|office| Answer(*office, reason)).collect();
                if reason == Reason::Part {
                    // No line is drawn: which part is meant is for the reader, the nearest first.
                    answers.sort_by(|a, b| self.away(a.0, point).total_cmp(&self.away(b.0, point)));
                }
                return answers;
            }
        }
        let nearest = kind.all.iter().min_by(|a, b| self.away(**a, point).total_cmp(&self.away(**b, point)));
        nearest.map(|office| Answer(*office, Reason::Nearest)).into_iter().collect()
    }

    /// Miles to an office; one whose place is not known is farthest.
    fn away(&self, office: usize, point: Point) -> f64 {
        self.offices[office].location.map_or(f64::INFINITY, |location| miles(location.into(), point))
    }
}

/// What is wrong with the areas: ids that name nothing, counties that do not exist, and places that belong to no one.
pub fn check(areas: &Areas, reference: &Reference, offices: &[Office], portal: &Portal) -> Vec<Problem> {
    let file = "areas.json";
    let mut problems = Vec::new();
    let by_id: BTreeMap<&Slug, &Office> = offices.iter().map(|office| (&office.id, office)).collect();
    let known: BTreeSet<&str> = reference
        .counties
        .iter()
        .map(|county| county.county_fips.as_str())
        .chain(reference.zips.iter().map(|zip| zip.county_fips.as_str()))
        .collect();
    for (at, area) in areas.areas.iter().enumerate() {
        if !by_id.contains_key(&area.office) {
            let message = format!("there is no office `{}`", area.office);
            problems.push(Problem::new(
                file,
                format!("/areas/{at}/office"),
                message,
                "use the id of an office in offices.json",
            ));
        }
        for (number, county) in area.counties.iter().enumerate() {
            if !known.is_empty() && !known.contains(county.as_str()) {
                let message = format!("there is no county `{county}` in the reference data");
                let place = format!("/areas/{at}/counties/{number}");
                problems.push(Problem::new(file, place, message, "see the code in places/counties.csv"));
            }
        }
    }
    for kind in &portal.office_kinds {
        let own: Vec<&Area> = areas
            .areas
            .iter()
            .filter(|area| by_id.get(&area.office).is_some_and(|office| office.kind == kind.id))
            .collect();
        if own.is_empty() {
            continue;
        }
        let states: BTreeSet<State> =
            own.iter().flat_map(|area| area.states.iter().chain(&area.parts)).copied().collect();
        let gaps = areas.gaps.iter().filter(|gap| gap.kind == kind.id).flat_map(|gap| &gap.states);
        let states: BTreeSet<State> = states.into_iter().chain(gaps.copied()).collect();
        let counties: BTreeSet<&str> = own.iter().flat_map(|area| &area.counties).map(CountyCode::as_str).collect();
        let missing = reference
            .counties
            .iter()
            .find(|county| !states.contains(&county.state) && !counties.contains(county.county_fips.as_str()));
        if let Some(county) = missing {
            let message = format!("{}, {} belongs to no office of the kind `{}`", county.name, county.state, kind.id);
            let remedy = "name it in the area of an office, or its state in `gaps`";
            problems.push(Problem::new(file, "/areas", message, remedy));
        }
    }
    problems
}

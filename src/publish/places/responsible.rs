//! Which offices serve a place, and why: from what the sources say of areas, never from distance where they say anything.

use super::super::Content;
use super::super::problem::{Place, Problem};
use super::reference::{CountyRow, Reference, ZipRow, middle};
use crate::lookup::{Answer, Point, Reason, miles};
use crate::model::{Area, Areas, CountyCode, Office, OfficeKind, Portal, Slug, State};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How many offices of a kind without areas are shown for a place.
const NEAR: usize = 2;

/// The offices of each kind that is looked up.
pub struct Responsible<'a> {
    pub offices: &'a [Office],
    /// By kind in the portal's order.
    kinds: Vec<Kind>,
    words: HashMap<&'a Slug, &'a str>,
    ids: HashMap<&'a str, usize>,
}

/// Indices into the offices.
#[derive(Default)]
struct Kind {
    /// All of the kind, for the nearest.
    all: Vec<usize>,
    /// Whether its offices have areas; else distance alone orders them.
    has_areas: bool,
    states: BTreeMap<State, Vec<usize>>,
    counties: HashMap<String, Vec<usize>>,
    parts: BTreeMap<State, Vec<usize>>,
    /// Those that stand in a state, of whose areas the sources say nothing.
    unsaid: BTreeMap<State, Vec<usize>>,
}

impl<'a> Responsible<'a> {
    pub fn new(content: &'a Content) -> Self {
        let offices = content.offices.as_slice();
        let ids: HashMap<&str, usize> =
            offices.iter().enumerate().map(|(at, office)| (office.id.as_str(), at)).collect();
        // A kind without areas is looked up only if people need it.
        let needed = |kind: &&OfficeKind| {
            let of_kind = |area: &Area| ids.get(area.office.as_str()).is_some_and(|at| offices[*at].kind == kind.id);
            content.areas.areas.iter().any(of_kind)
                || content.portal.needs.iter().any(|need| need.kinds.contains(&kind.id))
        };
        let known: Vec<&OfficeKind> = content.portal.office_kinds.iter().filter(needed).collect();
        let all = |kind: &OfficeKind| (0..offices.len()).filter(|at| offices[*at].kind == kind.id).collect();
        let mut kinds: Vec<Kind> = known.iter().map(|kind| Kind { all: all(kind), ..Kind::default() }).collect();
        let mut words = HashMap::new();
        for area in &content.areas.areas {
            let Some(at) = ids.get(area.office.as_str()).copied() else { continue };
            let Some(place) = known.iter().position(|kind| kind.id == offices[at].kind) else { continue };
            let kind = &mut kinds[place];
            kind.has_areas = true;
            area.states.iter().for_each(|state| kind.states.entry(*state).or_default().push(at));
            let parts = if area.words.is_some() { &mut kind.parts } else { &mut kind.unsaid };
            area.parts.iter().for_each(|state| parts.entry(*state).or_default().push(at));
            area.counties.iter().for_each(|county| kind.counties.entry(county.to_string()).or_default().push(at));
            if !area.parts.is_empty() {
                words.extend(area.words.as_deref().map(|text| (&area.office, text)));
            }
        }
        Self { offices, kinds, words, ids }
    }

    /// The source's words on the parts of states that an office serves.
    pub fn words(&self, office: &Slug) -> Option<String> {
        self.words.get(office).map(|words| (*words).to_owned())
    }

    pub fn zip(&self, row: &ZipRow) -> Vec<Answer> {
        let mut answers = self.place(row.state, &row.county_fips, row.point());
        let also = row.also().filter_map(|id| self.ids.get(id).copied());
        for other in also {
            if !answers.iter().any(|Answer(office, ..)| *office == other) {
                answers.push(Answer(other, Reason::Also, self.miles(other, row.point())));
            }
        }
        // Kinds stay together, in the portal's order.
        let order = |office: usize| self.kinds.iter().position(|kind| kind.all.contains(&office));
        answers.sort_by_key(|Answer(office, reason, _)| (order(*office), *reason == Reason::Also));
        answers
    }

    /// The offices of each kind for a place: by county, else by state, else by words, else the nearest.
    pub fn place(&self, state: State, county: &str, point: Point) -> Vec<Answer> {
        self.kinds.iter().flat_map(|kind| self.of_kind(kind, state, county, point)).collect()
    }

    fn of_kind(&self, kind: &Kind, state: State, county: &str, point: Point) -> Vec<Answer> {
        let found = [(kind.counties.get(county), Reason::County), (kind.states.get(&state), Reason::State)];
        let answer = |office: &usize, reason| Answer(*office, reason, self.miles(*office, point));
        for (offices, reason) in found {
            if let Some(offices) = offices {
                return offices.iter().map(|office| answer(office, reason)).collect();
            }
        }
        // No line is drawn: which part is meant is for the reader, the nearest first.
        let parts =
            [(&kind.parts, Reason::Part), (&kind.unsaid, Reason::Unsaid)].into_iter().flat_map(|(parts, reason)| {
                parts.get(&state).into_iter().flatten().map(move |office| answer(office, reason))
            });
        let mut answers: Vec<Answer> = parts.collect();
        if !answers.is_empty() {
            answers.sort_by(|a, b| self.away(a.0, point).total_cmp(&self.away(b.0, point)));
            return answers;
        }
        let (reason, most) = if kind.has_areas { (Reason::Nearest, 1) } else { (Reason::Near, NEAR) };
        let mut nearest = kind.all.clone();
        nearest.sort_by(|a, b| self.away(*a, point).total_cmp(&self.away(*b, point)));
        nearest.into_iter().take(most).map(|office| Answer(office, reason, self.miles(office, point))).collect()
    }

    /// The offices that serve any part of a state, or that stand in it where their kind has no areas.
    pub fn state(&self, state: State, reference: &Reference) -> Vec<Answer> {
        let mut answers = Vec::new();
        for kind in &self.kinds {
            let before = answers.len();
            let mut add = |offices: &[usize], reason| {
                for office in offices {
                    if !answers[before..].iter().any(|Answer(known, ..)| known == office) {
                        answers.push(Answer(*office, reason, None));
                    }
                }
            };
            add(kind.states.get(&state).map_or(&[], Vec::as_slice), Reason::State);
            for county in reference.counties.iter().filter(|county| county.state == state) {
                add(kind.counties.get(&county.county_fips).map_or(&[], Vec::as_slice), Reason::Counties);
            }
            add(kind.parts.get(&state).map_or(&[], Vec::as_slice), Reason::Part);
            add(kind.unsaid.get(&state).map_or(&[], Vec::as_slice), Reason::Unsaid);
            if !kind.has_areas {
                let here = kind.all.iter().copied().filter(|at| self.offices[*at].address.state == state);
                add(&here.collect::<Vec<_>>(), Reason::InState);
            } else if answers.len() == before {
                // A gap: the nearest to the middle of the state.
                let counties = reference.counties.iter().filter(|county| county.state == state);
                let points: Vec<Point> = counties.map(CountyRow::point).collect();
                let nearest = |at: &&usize| self.away(**at, middle(&points));
                let nearest = kind.all.iter().min_by(|a, b| nearest(a).total_cmp(&nearest(b)));
                answers.extend(nearest.map(|office| Answer(*office, Reason::Nearest, None)));
            }
        }
        answers
    }

    /// Whole miles to an office, where its place is known.
    fn miles(&self, office: usize, point: Point) -> Option<u32> {
        // No two places are farther apart than some thousand miles.
        self.offices[office].location.map(|location| miles(location.into(), point).round() as u32)
    }

    /// Miles to an office; one whose place is not known is farthest.
    fn away(&self, office: usize, point: Point) -> f64 {
        self.offices[office].location.map_or(f64::INFINITY, |location| miles(location.into(), point))
    }
}

/// Which offices serve which states, wholly or in part, wherever they stand.
pub struct Serving(BTreeSet<(State, Slug)>);

impl Serving {
    pub fn new(content: &Content) -> Self {
        let responsible = Responsible::new(content);
        let says = |answer: &Answer| matches!(answer.1, Reason::State | Reason::Counties | Reason::Part);
        let of = |state| {
            let answers = responsible.state(state, &content.reference).into_iter().filter(says);
            answers.map(move |answer| (state, content.offices[answer.0].id.clone())).collect::<Vec<_>>()
        };
        Self(State::all().flat_map(of).collect())
    }

    /// Whether an office stands in a state or serves it.
    pub fn is_for(&self, office: &Office, state: State) -> bool {
        office.address.state == state || self.0.contains(&(state, office.id.clone()))
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
    let ids: BTreeSet<&str> = offices.iter().map(|office| office.id.as_str()).collect();
    for (at, zip) in reference.zips.iter().enumerate() {
        for id in zip.also().filter(|id| !ids.contains(id)) {
            // The header is line 1.
            let place = Place::Line(at + 2, None);
            let message = format!("there is no office `{id}`");
            problems.push(Problem::new("places/zips.csv", place, message, "use the id of an office in offices.json"));
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

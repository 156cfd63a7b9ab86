//! The offices of one kind, by what the sources say of their areas.
//! It knows no distances: which of several is nearest is `responsible`'s.

use crate::content::Content;
use crate::features::look_up::publish::shard::Reason;
use crate::model::{Area, Office, Slug, State};
use std::collections::{BTreeMap, HashMap};

/// Numbers are indices into the content's offices.
pub struct Kind<'a> {
    pub id: &'a Slug,
    pub all: Vec<usize>,
    /// Whether its offices have areas; else distance alone orders them.
    pub has_areas: bool,
    /// A kind is looked up if its offices have areas, or if people need it.
    pub is_looked_up: bool,
    states: BTreeMap<State, Vec<usize>>,
    /// By FIPS code.
    counties: BTreeMap<&'a str, Vec<usize>>,
    parts: BTreeMap<State, Vec<usize>>,
    /// By FIPS code of a county: those whose words on a part of a state name it.
    mentions: BTreeMap<&'a str, Vec<usize>>,
    located: BTreeMap<State, Vec<usize>>,
    /// Those with an entry in `areas.json`.
    known: Vec<usize>,
}

impl<'a> Kind<'a> {
    pub fn new(id: &'a Slug, content: &'a Content, ids: &HashMap<&str, usize>) -> Self {
        let offices = &content.offices;
        let is_needed = content.portal.needs.iter().any(|need| need.kinds.contains(id));
        let all = (0..offices.len()).filter(|at| offices[*at].kind == *id).collect();
        let mut kind = Self {
            id,
            all,
            has_areas: false,
            is_looked_up: is_needed,
            states: BTreeMap::new(),
            counties: BTreeMap::new(),
            parts: BTreeMap::new(),
            mentions: BTreeMap::new(),
            located: BTreeMap::new(),
            known: Vec::new(),
        };
        for area in &content.areas.areas {
            let at = ids.get(area.office.as_str()).copied().filter(|at| offices[*at].kind == *id);
            if let Some(at) = at {
                kind.add(at, area, content);
            }
        }
        kind
    }

    fn add(&mut self, at: usize, area: &'a Area, content: &'a Content) {
        self.has_areas = true;
        self.is_looked_up = true;
        self.known.push(at);
        area.states.iter().for_each(|state| self.states.entry(*state).or_default().push(at));
        area.counties.iter().for_each(|county| self.counties.entry(county.as_str()).or_default().push(at));
        area.parts.iter().for_each(|state| self.parts.entry(*state).or_default().push(at));
        area.located.iter().for_each(|state| self.located.entry(*state).or_default().push(at));
        let Some(words) = &area.words else { return };
        let of_parts = content.reference.counties.iter().filter(|county| area.parts.contains(&county.state));
        for county in of_parts.filter(|county| words.contains(&county.name)) {
            self.mentions.entry(&county.county_fips).or_default().push(at);
        }
    }

    /// Those whose area holds a county: because it names it, else its whole state. Behind them those that a source names
    /// for a part of it in words.
    pub fn named(&self, state: State, county: &str) -> Vec<(usize, Reason)> {
        let (offices, reason, partly) = match (self.counties.get(county), self.states.get(&state)) {
            (Some(offices), _) => (offices, Reason::County, self.mentions.get(county)),
            (None, Some(offices)) => (offices, Reason::State, self.parts.get(&state)),
            (None, None) => return Vec::new(),
        };
        let mut named: Vec<_> = offices.iter().map(|office| (*office, reason)).collect();
        add(&mut named, partly.into_iter().flatten().copied(), Reason::Part);
        named
    }

    /// Those of which the source's words name a part of a state, else those that only stand there. Which part is meant is
    /// for the reader: no line is drawn.
    pub fn partly(&self, state: State) -> impl Iterator<Item = (usize, Reason)> {
        let (offices, reason) = match self.parts.get(&state) {
            Some(offices) => (Some(offices), Reason::Part),
            None => (self.located.get(&state), Reason::Unsaid),
        };
        offices.into_iter().flatten().map(move |office| (*office, reason))
    }

    /// Those that serve any part of a state or stand in it.
    pub fn in_state(&self, state: State, offices: &[Office]) -> Vec<(usize, Reason)> {
        let mut found = Vec::new();
        let listed = |list: &BTreeMap<State, Vec<usize>>| list.get(&state).cloned().unwrap_or_default();
        add(&mut found, listed(&self.states), Reason::State);
        let counties = self.counties.iter().filter(|(county, _)| county.starts_with(state.fips()));
        add(&mut found, counties.flat_map(|(_, offices)| offices.iter().copied()), Reason::Counties);
        add(&mut found, listed(&self.parts), Reason::Part);
        add(&mut found, listed(&self.located), Reason::Unsaid);
        let here = |at: &usize| offices[*at].address.state == Some(state);
        let says_nothing = |at: &usize| self.has_areas && !self.known.contains(at);
        add(&mut found, self.all.iter().copied().filter(here).filter(says_nothing), Reason::Unsaid);
        add(&mut found, self.all.iter().copied().filter(here), Reason::InState);
        found
    }
}

/// Adds those that are not there yet.
fn add(found: &mut Vec<(usize, Reason)>, offices: impl IntoIterator<Item = usize>, reason: Reason) {
    for office in offices {
        if !found.iter().any(|(known, _)| *known == office) {
            found.push((office, reason));
        }
    }
}

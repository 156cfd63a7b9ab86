//! Which offices serve a place, and why: from what the sources say of areas, never from distance where they say anything.

use super::kind::Kind;
use crate::content::Content;
use crate::content::places::reference::{CountyRow, Others, Reference, ZipRow};
use crate::features::look_up::publish::distance::{OnGlobe, chord_squared_of};
use crate::features::look_up::publish::shard::{Answer, Reason};
use crate::model::{DistanceUnit, Office, Slug, State};
use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::sync::OnceLock;

/// How many offices of a kind without areas are shown for a place.
const NEAR: usize = 2;

/// Where no source names an office, one that is farther away than this is no answer: `look_up.missing` in the words says
/// the same.
fn far(unit: DistanceUnit) -> f64 {
    match unit {
        DistanceUnit::Miles => 300.0,
        DistanceUnit::Kilometers => 500.0,
    }
}

/// The offices of each kind, and what they are responsible for.
pub struct Responsible<'a> {
    pub offices: &'a [Office],
    /// Of each office, where it is, as far as it is known.
    on_globe: Vec<Option<OnGlobe>>,
    /// In the portal's order.
    kinds: Vec<Kind<'a>>,
    /// Of each office, the index of its kind.
    kind_of: Vec<Option<usize>>,
    /// Of each office, the one that it belongs to.
    part_of: Vec<Option<usize>>,
    reference: &'a Reference,
    /// Of each county of the reference data, by its FIPS code, its state and whom sources name for it: far more places
    /// lie in one. Made where a place is looked up.
    counties: OnceLock<HashMap<&'a str, (State, Named)>>,
    words: HashMap<usize, &'a str>,
    unit: DistanceUnit,
    ids: HashMap<&'a str, usize>,
}

/// Whom sources name for a county.
#[derive(Clone, Debug, Default)]
struct Named {
    /// In the order of the kinds.
    by_kind: Vec<Vec<(usize, Reason)>>,
    /// The offices of all kinds.
    all: BTreeSet<usize>,
}

impl Named {
    fn new(kinds: &[Kind<'_>], state: State, county: &str) -> Self {
        let by_kind: Vec<_> = kinds.iter().map(|kind| kind.named(state, county)).collect();
        let all = by_kind.iter().flatten().map(|(office, _)| *office).collect();
        Self { by_kind, all }
    }
}

/// An office and why it is shown, behind what decides its place among others: whether it belongs to none of the place's own
/// offices, and how far away it is.
type Ordered = ((bool, f64), (usize, Reason));

/// Who serves a place: by kind in the portal's order.
#[derive(Clone, Debug, Default)]
pub struct Found {
    pub answers: Vec<Answer>,
    /// The kinds of which no source names an office for the place, and none is near.
    pub missing: Vec<Slug>,
}

impl<'a> Responsible<'a> {
    pub fn new(content: &'a Content) -> Self {
        let offices = content.offices.as_slice();
        let ids: HashMap<&str, usize> =
            offices.iter().enumerate().map(|(at, office)| (office.id.as_str(), at)).collect();
        let parts = content.areas.areas.iter().filter(|area| !area.parts.is_empty());
        let words = parts.filter_map(|area| Some((*ids.get(area.office.as_str())?, area.words.as_deref()?)));
        let kinds = content.portal.office_kinds.iter().map(|kind| Kind::new(&kind.id, content, &ids));
        let (words, kinds) = (words.collect(), kinds.collect::<Vec<_>>());
        let kind_of = (0..offices.len()).map(|office| kinds.iter().position(|kind| kind.all.contains(&office)));
        let part_of = offices.iter().map(|office| ids.get(office.part_of.as_ref()?.as_str()).copied());
        let on_globe = offices.iter().map(|office| office.location.map(OnGlobe::from));
        Self {
            offices,
            on_globe: on_globe.collect(),
            kind_of: kind_of.collect(),
            part_of: part_of.collect(),
            reference: &content.reference,
            counties: OnceLock::new(),
            kinds,
            words,
            unit: content.portal.distance_unit(),
            ids,
        }
    }

    /// Whom sources name for a county, by its FIPS code, and by the state where the code is not known.
    fn named(&self, state: Option<State>, county: &str) -> Cow<'_, Named> {
        let Some(state) = state else {
            return Cow::Owned(Named { by_kind: vec![Vec::new(); self.kinds.len()], ..Named::default() });
        };
        let counties = self.counties.get_or_init(|| {
            let named = |row: &'a CountyRow| {
                let fips = row.county_fips.as_str();
                (fips, (row.state, Named::new(&self.kinds, row.state, fips)))
            };
            self.reference.counties.iter().map(named).collect()
        });
        match counties.get(county) {
            Some((own, named)) if *own == state => Cow::Borrowed(named),
            _ => Cow::Owned(Named::new(&self.kinds, state, county)),
        }
    }

    /// The source's words on the parts of states that an office serves.
    pub fn words(&self, office: &Slug) -> Option<String> {
        let at = self.ids.get(office.as_str())?;
        self.words.get(at).map(|words| (*words).to_owned())
    }

    pub fn zip(&self, row: &ZipRow, reference: &Reference) -> Found {
        let Some(point) = reference.point(row) else { return Found::default() };
        let globe = OnGlobe::from(point);
        let mut found = self.place(row.state, &row.county_fips, globe);
        self.add_others(&mut found, row.others(), reference, globe);
        let assigned: Vec<_> = row.offices().filter_map(|id| self.ids.get(id).copied()).collect();
        if !assigned.is_empty() {
            self.assign(&mut found, &assigned, globe);
        }
        let also = row.also().filter_map(|id| self.ids.get(id).copied());
        self.add(&mut found, also, globe);
        if row.point().is_none() {
            // From a county's own point no way is measured.
            found.answers.iter_mut().for_each(|answer| answer.2 = None);
        }
        found
    }

    /// Puts the offices to which a code is assigned in place of those of their kinds that are only near.
    fn assign(&self, found: &mut Found, offices: &[usize], globe: OnGlobe) {
        for &office in offices {
            let is_near = |reason| matches!(reason, Reason::Near | Reason::Nearest | Reason::SameArea);
            let kind = self.kind_of[office];
            found.answers.retain(|Answer(other, reason, _)| {
                *other != office && (self.kind_of[*other] != kind || !is_near(*reason))
            });
            found.answers.push(Answer(office, Reason::Assigned, self.distance(office, globe)));
            found.missing.retain(|missing| kind.is_none_or(|at| self.kinds[at].id != missing));
        }
        // Kinds stay together, in the portal's order.
        found.answers.sort_by_key(|Answer(office, reason, _)| (self.kind_of[*office], *reason != Reason::Assigned));
    }

    /// Adds the offices of the other counties in which homes of a place are.
    pub fn add_others(&self, found: &mut Found, others: Others<'_>, reference: &Reference, globe: OnGlobe) {
        let counties = others.codes().filter_map(|fips| reference.county(fips));
        self.add(found, counties.flat_map(|county| self.sure(county)), globe);
    }

    fn add(&self, found: &mut Found, offices: impl Iterator<Item = usize>, globe: OnGlobe) {
        let known = found.answers.len();
        for other in offices {
            if !found.answers.iter().any(|Answer(office, ..)| *office == other) {
                found.answers.push(Answer(other, Reason::Also, self.distance(other, globe)));
            }
        }
        if found.answers.len() > known {
            // Kinds stay together, in the portal's order.
            found.answers.sort_by_key(|Answer(office, reason, _)| (self.kind_of[*office], *reason == Reason::Also));
        }
    }

    /// The offices whose areas hold a county.
    fn sure(&self, county: &CountyRow) -> Vec<usize> {
        let named = self.named(Some(county.state), &county.county_fips);
        let named = named.by_kind.iter().flatten();
        named.filter(|(_, why)| *why != Reason::Part).map(|(office, _)| *office).collect()
    }

    /// The offices of each kind for a place: by county, else by state, else by words, else the nearest.
    pub fn place(&self, state: Option<State>, county: &str, globe: OnGlobe) -> Found {
        let named = self.named(state, county);
        let answer = |(office, why): &(usize, Reason)| Answer(*office, *why, self.distance(*office, globe));
        self.by_kind(|at, kind, answers| {
            let own = &named.by_kind[at];
            answers.extend(own.iter().map(answer));
            if own.is_empty() {
                let partly = state.into_iter().flat_map(|state| kind.partly(state));
                let mut others = self.ordered(partly, &named.all, globe, usize::MAX);
                if others.is_empty() {
                    others = self.nearest(kind, &named.all, globe);
                }
                answers.extend(others.iter().map(|(_, other)| answer(other)));
            }
        })
    }

    /// The offices that serve any part of a state or stand in it, of every kind. None is the nearest to a whole state.
    pub fn state(&self, state: State) -> Found {
        self.by_kind(|_, kind, answers| {
            let here = kind.in_state(state, self.offices).into_iter();
            answers.extend(here.map(|(office, why)| Answer(office, why, None)));
        })
    }

    /// What is added for each kind, and the kinds for which that is nothing.
    fn by_kind(&self, add: impl Fn(usize, &Kind<'a>, &mut Vec<Answer>)) -> Found {
        let mut found = Found::default();
        for (at, kind) in self.kinds.iter().enumerate() {
            let known = found.answers.len();
            add(at, kind, &mut found.answers);
            if found.answers.len() == known && kind.is_looked_up {
                found.missing.push(kind.id.clone());
            }
        }
        found
    }

    /// What is shown where no source names an office: first what belongs to one of the place's `own` offices.
    fn nearest(&self, kind: &Kind<'_>, own: &BTreeSet<usize>, globe: OnGlobe) -> Vec<Ordered> {
        if !kind.is_looked_up {
            return Vec::new();
        }
        let why = |office| match kind.has_areas {
            false => Reason::Near,
            true if self.is_of(own, office) => Reason::SameArea,
            true => Reason::Nearest,
        };
        let far = chord_squared_of(far(self.unit) * self.unit.in_miles());
        let near = kind.all.iter().copied().filter(|office| self.away(*office, globe) <= far);
        let most = if kind.has_areas { 1 } else { NEAR };
        self.ordered(near.map(|office| (office, why(office))), own, globe, most)
    }

    /// Whether an office belongs to one of a place's own.
    fn is_of(&self, own: &BTreeSet<usize>, office: usize) -> bool {
        self.part_of[office].is_some_and(|of| own.contains(&of))
    }

    /// The first so many by distance, after all that belong to one of the place's own.
    fn ordered(
        &self,
        offices: impl IntoIterator<Item = (usize, Reason)>,
        own: &BTreeSet<usize>,
        globe: OnGlobe,
        most: usize,
    ) -> Vec<Ordered> {
        let mut first: Vec<Ordered> = Vec::new();
        for answer in offices {
            let order = (!self.is_of(own, answer.0), self.away(answer.0, globe));
            let place = first.iter().take_while(|(before, _)| *before <= order).count();
            if place < most {
                first.insert(place, (order, answer));
                first.truncate(most);
            }
        }
        first
    }

    /// How far it is to an office, in whole units of the portal's, where its place is known.
    fn distance(&self, office: usize, globe: OnGlobe) -> Option<u32> {
        self.on_globe[office].map(|own| self.unit.whole(own.miles(globe)))
    }

    /// How far it is to an office, as the square of a chord; one whose place is not known is farthest.
    fn away(&self, office: usize, globe: OnGlobe) -> f64 {
        self.on_globe[office].map_or(f64::INFINITY, |own| own.chord_squared(globe))
    }
}

/// Which offices stand in which states or serve them, wholly or in part: the list of a state, its number on the map and
/// the look-up's answer are these.
pub struct Serving(BTreeSet<(State, Slug)>);

impl Serving {
    pub fn new(content: &Content) -> Self {
        let responsible = Responsible::new(content);
        let of = |state| {
            let here = responsible.kinds.iter().flat_map(|kind| kind.in_state(state, responsible.offices));
            here.map(|(office, _)| (state, content.offices[office].id.clone())).collect::<Vec<_>>()
        };
        Self(State::all().flat_map(of).collect())
    }

    /// Whether an office stands in a state or serves it.
    pub fn is_for(&self, office: &Office, state: State) -> bool {
        self.0.contains(&(state, office.id.clone()))
    }

    /// How many offices stand in a state or serve it.
    pub fn count(&self, state: State) -> usize {
        self.0.iter().filter(|(served, _)| *served == state).count()
    }
}

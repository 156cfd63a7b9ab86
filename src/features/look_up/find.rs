//! From a visitor's words to the offices that serve the place.

use super::digits::{Zip, shard_digits};
use super::key::{Word, words_of};
use super::places::{At, OFFERED, insert};
use super::query::{Query, parse};
use super::{About, Answer, Asked, Settings, Shard, Shards, State, Words};

/// A place with more than so many times the people of another of its name is meant by the name.
const MUCH: u32 = 10;

/// What a visitor's words are looked up in.
#[derive(Clone, Copy)]
pub struct LookUp<'a> {
    pub settings: &'a Settings,
    pub shards: &'a Shards,
}

/// What words mean, and who serves that place.
pub struct Found<'a> {
    pub kind: Kind,
    /// The place's own name or the ZIP code.
    pub name: String,
    /// Of a place outside the United States, its country.
    pub county: Option<&'a str>,
    /// Other counties in which homes of a ZIP code are.
    pub other_counties: Vec<&'a str>,
    /// Whether most of its homes are in the others.
    pub split: bool,
    /// The post office's city of a ZIP code without an area.
    pub city: Option<&'a str>,
    pub state: Option<&'a State>,
    /// In the order of the portal's kinds.
    pub offices: Vec<Office<'a>>,
    /// The kinds of office that the place has none of.
    pub missing: &'a [String],
    /// Words for other places that may be meant; each leads to one alone.
    pub others: Vec<String>,
    /// Whether there are more of them than are offered.
    pub more: bool,
    /// All places of the name, offered or not.
    pub(super) all: Vec<At<'a>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A ZIP code, or a place by its own name.
    Place,
    State,
    /// A ZIP code that is in no list, perhaps with the state of its first digits.
    NoArea,
    /// Places of this name.
    Several,
    /// No place of this name, but some of nearly this.
    Near,
    /// A ZIP code of the armed forces abroad.
    Military,
    /// A country that has its mail delivered by the Postal Service, or a ZIP code of it.
    Outside,
    Nothing,
    /// The words name no place at all.
    NoPlace,
}

/// An office that serves the place.
pub struct Office<'a> {
    pub about: &'a About,
    pub reason: &'a str,
    /// In whole miles, outside the United States kilometers.
    pub distance: Option<u32>,
}

impl<'a> Found<'a> {
    /// The place's name in the page's language, of a county too: "el condado de Cook".
    pub(super) fn name_in_words(&self, words: &Words) -> String {
        if self.county.is_none() { words.county(&self.name) } else { self.name.clone() }
    }

    // By itself: it is long, and written out at each place where something is found it would be more than all else.
    #[inline(never)]
    pub(super) fn new(kind: Kind) -> Self {
        let (name, offices, others) = (String::new(), Vec::new(), Vec::new());
        Self {
            kind,
            name,
            county: None,
            other_counties: Vec::new(),
            split: false,
            city: None,
            state: None,
            offices,
            missing: &[],
            others,
            more: false,
            all: Vec::new(),
        }
    }

    fn called(kind: Kind, name: &str) -> Self {
        let mut found = Self::new(kind);
        name.clone_into(&mut found.name);
        found
    }

    /// Whether the words have led to a place.
    pub(super) fn is_there(&self) -> bool {
        !matches!(self.kind, Kind::Nothing | Kind::NoPlace | Kind::Near)
    }

    /// Whether a ZIP code lies in what words have led to: a state, or the county of a place of the name. Of one that
    /// stands last, the state will do.
    fn is_in(&self, place: &Self, is_last: bool) -> bool {
        let code = |found: &Self| found.state.map(|state| &*state.code);
        let own = code(self);
        let in_state = (is_last || place.kind == Kind::State) && own.is_some() && own == code(place);
        let is_here = |(shard, other): &At<'_>| {
            let county = shard.county(other);
            own.unwrap_or_default() == other.state
                && county.is_some_and(|county| self.county == Some(county) || self.other_counties.contains(&county))
        };
        self.kind == Kind::Place && (in_state || place.all.iter().any(is_here))
    }

    /// Offers as many labels as there is room for, but for the first ones.
    pub(super) fn offer(&mut self, labels: Vec<String>, skipped: usize) {
        self.more = labels.len() > OFFERED + skipped;
        self.others = labels.into_iter().skip(skipped).take(OFFERED).collect();
    }
}

impl<'a> LookUp<'a> {
    pub fn find(self, words: &str) -> Asked<Found<'a>> {
        let (mut room, vocabulary) = (String::new(), &self.settings.vocabulary);
        let words = words_of(words, &mut room);
        let has_house = words.first().is_some_and(Word::is_number);
        let Some(Zip { digits, around, before }) = Zip::of(&words, vocabulary, self.settings.digits) else {
            return self.by_place(&words, has_house);
        };
        let found = self.by_zip(&digits)?;
        if around.is_empty() {
            return Ok(found);
        }
        let is_last = vocabulary.bare(around.get(before..).unwrap_or_default()).is_empty();
        let bare = vocabulary.bare(&around);
        if bare.is_empty() {
            return Ok(found);
        }
        let state = match parse(&bare, &self.settings.states) {
            Query::State(state) => Some(state),
            Query::Name(name) => name.state,
        };
        let in_state = state.is_none_or(|state| found.state.is_some_and(|own| own.code == state.code));
        if state.is_some() && in_state && is_last && found.kind != Kind::NoArea {
            return Ok(found);
        }
        // A house's number: the words name a place in which the ZIP code does not lie.
        let place = self.by_place(&around, has_house)?;
        let is_meant = if place.is_there() { found.is_in(&place, is_last) } else { in_state && is_last };
        Ok(if is_meant { found } else { place })
    }

    fn by_zip(self, zip: &str) -> Asked<Found<'a>> {
        let vocabulary = &self.settings.vocabulary;
        let stands_for = |kind| vocabulary.of(kind).iter().find(|(digits, _)| zip.starts_with(&**digits));
        if stands_for("military").is_some() {
            return Ok(Found::called(Kind::Military, zip));
        }
        if let Some((_, country)) = stands_for("outside") {
            let mut found = Found::called(Kind::Outside, zip);
            found.county = Some(country);
            return Ok(found);
        }
        let shard = self.shards.get(["zip/", zip.get(..shard_digits(zip.len())).unwrap_or(zip)].concat())?;
        if let Some(place) = shard.places.iter().find(|place| place.name == zip) {
            return Ok(self.placed((shard, place)));
        }
        let mut found = Found::called(Kind::NoArea, zip);
        found.state = shard.state.as_deref().and_then(|code| self.state(code));
        Ok(found)
    }

    pub(super) fn by_state(self, code: &str) -> Asked<Found<'a>> {
        let shard = self.shards.get(["state/", code].concat())?;
        let mut found = Found::new(Kind::State);
        found.state = self.state(code);
        found.offices = served(shard, &shard.answers);
        found.missing = &shard.missing;
        Ok(found)
    }

    /// The one place, or the largest where all others are much smaller, or the choice; none where there is none.
    pub(super) fn exact(self, mut places: Vec<At<'a>>) -> Found<'a> {
        let Some((shard, place)) = largest(&places) else { return Found::new(Kind::Nothing) };
        // Who writes "Baltimore" means the city, not the county beside it.
        let is_less = |(_, other): &At<'_>| {
            (other.is_everyday && other.state == place.state) || place.population / MUCH > other.population
        };
        let is_meant = !place.is_everyday && places.iter().all(|other| std::ptr::eq(other.1, place) || is_less(other));
        let is_one = places.len() == 1 || is_meant;
        let mut found = if is_one { self.placed((shard, place)) } else { Found::new(Kind::Several) };
        if is_one {
            places.retain(|other| !std::ptr::eq(other.1, place));
        }
        places = self.likeliest_first(places);
        if is_one {
            insert(&mut places, (shard, place), |_| true);
        }
        found.offer(self.labels(&places), usize::from(is_one));
        found.all = places;
        found
    }

    fn placed(self, (shard, place): At<'a>) -> Found<'a> {
        let mut found = Found::called(Kind::Place, &place.name);
        // A county is in itself.
        found.county = shard.county(place).filter(|county| *county != place.name);
        let others = place.others.iter().filter_map(|other| shard.counties.get(*other).map(String::as_str));
        found.other_counties.extend(others);
        found.split = place.split;
        found.city = place.city.as_deref();
        found.state = self.state(&place.state);
        found.offices = served(shard, &place.answers);
        found.missing = &place.missing;
        found
    }
}

/// Of places that are as large, the one that stands first.
pub(super) fn largest<'a>(places: &[At<'a>]) -> Option<At<'a>> {
    let mut largest: Option<At<'_>> = None;
    for place in places {
        if largest.is_none_or(|(_, other)| other.population < place.1.population) {
            largest = Some(*place);
        }
    }
    largest
}

/// Answers with what is shown of their offices; one whose office is not there is left out.
fn served<'a>(shard: &'a Shard, answers: &'a [Answer]) -> Vec<Office<'a>> {
    let office = |answer: &'a Answer| {
        let about = shard.offices.get(answer.office)?;
        Some(Office { about, reason: &answer.reason, distance: answer.distance })
    };
    answers.iter().filter_map(office).collect()
}

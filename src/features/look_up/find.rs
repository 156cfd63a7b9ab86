//! From a visitor's words to the offices that serve the place.

use super::around::without_around;
use super::key::{key, one_mistake};
use super::query::{Name, Query, parse};
use super::suggest::OFFERED;
use super::{About, Answer, Asked, Place, Settings, Shard, Shards, State};

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
    pub county: Option<&'a str>,
    pub state: Option<&'a State>,
    /// In the order of the portal's kinds.
    pub offices: Vec<Office<'a>>,
    /// The kinds of office that the place has none of.
    pub missing: &'a [String],
    /// Words for other places that may be meant; each leads to one alone.
    pub others: Vec<String>,
    /// Whether there are more of them than are offered.
    pub more: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A ZIP code, or a place by its own name.
    Place,
    State,
    /// A ZIP code without an area, perhaps with the state of its first digits.
    NoArea,
    /// Places of this name.
    Several,
    /// No place of this name, but some of nearly this.
    Near,
    /// A ZIP code of the armed forces abroad.
    Military,
    Nothing,
}

/// An office that serves the place.
pub struct Office<'a> {
    pub about: &'a About,
    pub reason: &'a str,
    pub miles: Option<u32>,
}

impl Found<'_> {
    pub(super) fn new(kind: Kind) -> Self {
        let (name, offices, others) = (String::new(), Vec::new(), Vec::new());
        Self { kind, name, county: None, state: None, offices, missing: &[], others, more: false }
    }
}

impl<'a> LookUp<'a> {
    pub fn find(self, words: &str) -> Asked<Found<'a>> {
        // Five digits, or nine of ZIP+4; of an address, what stands last: a house may have five digits too.
        let mut digits = words.split(|c: char| !c.is_ascii_digit());
        if let Some(zip) = digits.rfind(|digits| matches!(digits.len(), 5 | 9)) {
            return self.by_zip(zip.get(..5).unwrap_or(zip));
        }
        let bare = without_around(words);
        for asked in [words, &bare] {
            let found = self.by_words(asked)?;
            if !matches!(found.kind, Kind::Nothing | Kind::Near) || (found.kind == Kind::Near && asked == bare) {
                return Ok(found);
            }
        }
        let name = key(&bare);
        let near = self.settings.states.iter().filter(|state| one_mistake(&key(&state.name), &name));
        let others: Vec<String> = near.map(|state| state.name.clone()).collect();
        let kind = if others.is_empty() { Kind::Nothing } else { Kind::Near };
        Ok(Found { others, ..Found::new(kind) })
    }

    fn by_zip(self, zip: &str) -> Asked<Found<'a>> {
        if is_military(zip) {
            return Ok(Found { name: zip.to_owned(), ..Found::new(Kind::Military) });
        }
        let shard = self.shards.get(["zip/", zip.get(..3).unwrap_or(zip)].concat())?;
        if let Some(place) = shard.places.iter().find(|place| place.name == zip) {
            return Ok(self.placed(shard, place));
        }
        let found = match &shard.state {
            Some(state) => self.by_state(state)?,
            None => Found::new(Kind::NoArea),
        };
        Ok(Found { kind: Kind::NoArea, name: zip.to_owned(), ..found })
    }

    fn by_words(self, words: &str) -> Asked<Found<'a>> {
        let state = match parse(words, &self.settings.states) {
            Query::Name(name) if name.key.is_empty() => return Ok(Found::new(Kind::Nothing)),
            Query::Name(name) => return self.by_name(&name),
            Query::State(state) => state,
        };
        let mut found = self.by_state(&state.code)?;
        // "New York" is a city as well; two letters are a postal code alone.
        let name = key(words);
        if name.len() > 2
            && let Some(shard) = self.shard_of(&name)?
        {
            self.offer(&mut found, shard, &self.named(shard, None, &name));
        }
        Ok(found)
    }

    fn by_state(self, code: &str) -> Asked<Found<'a>> {
        let shard = self.shards.get(["state/", code].concat())?;
        let offices = served(shard, &shard.answers);
        Ok(Found { state: self.state(code), offices, missing: &shard.missing, ..Found::new(Kind::State) })
    }

    fn by_name(self, name: &Name<'_>) -> Asked<Found<'a>> {
        if let Some(whole) = &name.whole
            && let Some(shard) = self.shard_of(whole)?
            && let Some(found) = self.exact(shard, &self.named(shard, None, whole))
        {
            return Ok(found);
        }
        let own = self.shard_of(&name.key)?;
        if let Some(found) = own.and_then(|own| self.by_own_name(own, name)) {
            return Ok(found);
        }
        // What is nearly the name is offered, never taken for it.
        let mut others = own.map(|own| self.nearly(own, name)).unwrap_or_default();
        if others.is_empty() {
            others = self.elsewhere(name)?;
        }
        let more = others.len() > OFFERED;
        others.truncate(OFFERED);
        let kind = if others.is_empty() { Kind::Nothing } else { Kind::Near };
        Ok(Found { others, more, ..Found::new(kind) })
    }

    fn by_own_name(self, shard: &'a Shard, name: &Name<'_>) -> Option<Found<'a>> {
        if let Some((own, county)) = &name.within {
            let in_county = |place: &&Place| shard.county(place).is_some_and(|name| key(name) == *county);
            if let Some(place) = self.named(shard, name.state, own).into_iter().find(in_county) {
                return Some(self.placed(shard, place));
            }
        }
        self.exact(shard, &self.named(shard, name.state, &name.key))
    }

    /// The one place, or the choice between several; none where there is none.
    fn exact(self, shard: &'a Shard, places: &[&'a Place]) -> Option<Found<'a>> {
        match places {
            [] => None,
            [place] => Some(self.placed(shard, place)),
            _ => {
                let mut found = Found::new(Kind::Several);
                self.offer(&mut found, shard, places);
                Some(found)
            }
        }
    }

    fn placed(self, shard: &'a Shard, place: &'a Place) -> Found<'a> {
        // A county is in itself.
        let county = shard.county(place).filter(|county| *county != place.name);
        let (name, offices) = (place.name.clone(), served(shard, &place.answers));
        let state = self.state(&place.state);
        Found { name, county, state, offices, missing: &place.missing, ..Found::new(Kind::Place) }
    }

    fn offer(self, found: &mut Found<'_>, shard: &Shard, places: &[&Place]) {
        found.others = self.labels(shard, places);
        found.more = places.len() > OFFERED;
        found.others.truncate(OFFERED);
    }
}

/// ZIP codes of the armed forces abroad (USPS Publication 28, section 238).
fn is_military(zip: &str) -> bool {
    matches!(zip.as_bytes(), [b'0', b'9', b'0'..=b'8', ..] | [b'3', b'4', b'0', ..] | [b'9', b'6', b'2'..=b'6', ..])
}

/// Answers with what is shown of their offices; one whose office is not there is left out.
fn served<'a>(shard: &'a Shard, answers: &'a [Answer]) -> Vec<Office<'a>> {
    let office = |answer: &'a Answer| {
        let about = shard.offices.get(answer.office)?;
        Some(Office { about, reason: &answer.reason, miles: answer.miles })
    };
    answers.iter().filter_map(office).collect()
}

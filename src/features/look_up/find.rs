//! From a visitor's words to the offices that serve the place.

use super::around::{is_before, without_around, written_out};
use super::digits::{Zip, plain};
use super::key::{key, one_mistake};
use super::query::{Name, Query, behind, parse};
use super::suggest::OFFERED;
use super::{About, Answer, Asked, Place, Settings, Shard, Shards, State};

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
    /// Of a ZIP code outside the United States, its country.
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
    /// A ZIP code of a country that has its mail delivered by the Postal Service.
    Outside,
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
        }
    }

    /// Whether a ZIP code lies in what words have led to: a state, a place's county, or one of several places.
    fn is_in(&self, place: &Self) -> bool {
        let Some(state) = self.state else { return false };
        if place.kind == Kind::Several {
            return place.others.iter().any(|other| other.ends_with(&*state.name));
        }
        let in_state = place.state.is_some_and(|other| other.code == state.code);
        let county = place.county.unwrap_or(&place.name);
        let in_county = self.county == Some(county) || self.other_counties.contains(&county);
        in_state && (place.kind == Kind::State || in_county)
    }
}

impl<'a> LookUp<'a> {
    pub fn find(self, words: &str) -> Asked<Found<'a>> {
        let words = plain(words);
        let Some(zip) = Zip::of(&words) else { return self.by_place(&words) };
        if zip.is_alone() {
            return self.by_zip(zip.digits);
        }
        let (found, state) = (self.by_zip(zip.digits)?, self.state_of(&zip.around));
        let is_in_state = state.is_none_or(|state| found.state.is_some_and(|own| own.code == state.code));
        if is_in_state && zip.is_last && (found.kind != Kind::NoArea || state.is_none()) {
            return Ok(found);
        }
        // A house's number: the words name a place in which the ZIP code does not lie.
        let place = self.by_place(&zip.around)?;
        let is_there = match place.kind {
            Kind::Nothing | Kind::Near => is_in_state,
            _ => found.kind == Kind::Place && found.is_in(&place),
        };
        Ok(if is_there { found } else { place })
    }

    fn by_zip(self, zip: &str) -> Asked<Found<'a>> {
        let vocabulary = &self.settings.vocabulary;
        let stands_for = |kind| vocabulary.of(kind).iter().find(|(digits, _)| zip.starts_with(&**digits));
        if stands_for("military").is_some() {
            return Ok(Found { name: zip.to_owned(), ..Found::new(Kind::Military) });
        }
        if let Some((_, country)) = stands_for("outside") {
            return Ok(Found { name: zip.to_owned(), county: Some(country), ..Found::new(Kind::Outside) });
        }
        let shard = self.shards.get(["zip/", zip.get(..3).unwrap_or(zip)].concat())?;
        if let Some(place) = shard.places.iter().find(|place| place.name == zip) {
            return Ok(self.placed(shard, place));
        }
        let state = shard.state.as_deref().and_then(|code| self.state(code));
        Ok(Found { name: zip.to_owned(), state, ..Found::new(Kind::NoArea) })
    }

    fn by_place(self, words: &str) -> Asked<Found<'a>> {
        let vocabulary = &self.settings.vocabulary;
        let bare = without_around(words, vocabulary);
        // "CO" is a state, where it stands as one, and else a county.
        let long = match behind(&bare, &self.settings.states) {
            Some((name, state, _)) => [&written_out(&name, vocabulary), ", ", &state.code].concat(),
            None => written_out(&bare, vocabulary),
        };
        let (mut asked, mut shards): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
        for words in [words, &bare, &long] {
            if asked.contains(&words) {
                continue;
            }
            asked.push(words);
            let found = self.by_words(words)?;
            if found.kind != Kind::Nothing {
                return Ok(found);
            }
            if let Query::Name(name) = parse(words, &self.settings.states)
                && let Some(shard) = self.prefix_of(&name.key)
                && !shards.contains(&shard)
            {
                shards.push(shard);
            }
        }
        if let Some(found) = self.at_the_end(&bare)? {
            return Ok(found);
        }
        let found = self.nearly_by_words(&long, shards.len())?;
        if found.kind == Kind::Near {
            return Ok(found);
        }
        let name = key(&bare);
        let near = self.settings.states.iter().filter(|state| one_mistake(&key(&state.name), &name));
        let others: Vec<String> = near.map(|state| state.name.clone()).collect();
        let kind = if others.is_empty() { Kind::Nothing } else { Kind::Near };
        Ok(Found { others, ..Found::new(kind) })
    }

    /// The place that stands last before its state, as in a sentence or an address; without a state, behind the last
    /// comma of an address.
    fn at_the_end(self, words: &str) -> Asked<Option<Found<'a>>> {
        let Some((before, state, _)) = behind(words, &self.settings.states) else {
            let last = words.rsplit_once(',').filter(|(street, _)| street.bytes().any(|byte| byte.is_ascii_digit()));
            let found = last.map(|(_, place)| self.by_words(place)).transpose()?;
            return Ok(found.filter(|found| found.kind != Kind::Nothing));
        };
        // Else "Noth Bend, Oregon" would be Bend.
        let is_address = words.bytes().any(|byte| byte.is_ascii_digit()) || words.split(',').count() > 2;
        let may_end = |word: &&str| is_address || is_before(word, &self.settings.vocabulary);
        let words: Vec<&str> = before.split(' ').filter(|word| !word.is_empty()).collect();
        for (at, _) in words.iter().enumerate().filter(|(_, word)| may_end(word)) {
            let name = key(&words.get(at + 1..).unwrap_or_default().join(" "));
            let shard = self.shards.get(["state/", &state.code].concat())?;
            if shard.keys.contains(&name)
                && let Some(own) = self.shard_of(&name)?
            {
                return Ok(self.exact(own, &self.named(own, Some(state), &name)));
            }
        }
        Ok(None)
    }

    /// The state that words name, alone or behind a name.
    fn state_of(self, words: &str) -> Option<&'a State> {
        match parse(&without_around(words, &self.settings.vocabulary), &self.settings.states) {
            Query::State(state) => Some(state),
            Query::Name(name) => name.state,
        }
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
        if let Some(found) = own.and_then(|own| self.exact(own, &self.named(own, name.state, &name.key))) {
            return Ok(found);
        }
        // The name may stand in another shard than the name with its county.
        if let Some((own, county)) = &name.within
            && let Some(shard) = self.shard_of(own)?
        {
            let in_county = |place: &&Place| shard.county(place).is_some_and(|name| key(name) == *county);
            if let Some(place) = self.named(shard, name.state, own).into_iter().find(in_county) {
                return Ok(self.placed(shard, place));
            }
        }
        Ok(Found::new(Kind::Nothing))
    }

    /// What is nearly the name is offered, never taken for it. `read` shards were without it.
    fn nearly_by_words(self, words: &str, read: usize) -> Asked<Found<'a>> {
        let Query::Name(name) = parse(words, &self.settings.states) else { return Ok(Found::new(Kind::Nothing)) };
        if name.key.is_empty() {
            return Ok(Found::new(Kind::Nothing));
        }
        let own = self.shard_of(&name.key)?;
        let mut others = own.map(|own| self.nearly(own, &name)).unwrap_or_default();
        if others.is_empty() {
            others = self.elsewhere(&name, read)?;
        }
        let more = others.len() > OFFERED;
        others.truncate(OFFERED);
        let kind = if others.is_empty() { Kind::Nothing } else { Kind::Near };
        Ok(Found { others, more, ..Found::new(kind) })
    }

    /// The one place, or the largest where all others are much smaller, or the choice; none where there is none.
    fn exact(self, shard: &'a Shard, places: &[&'a Place]) -> Option<Found<'a>> {
        match places {
            [] => None,
            [place] => Some(self.placed(shard, place)),
            [place, second, ..] if place.population / MUCH > second.population => {
                let mut found = self.placed(shard, place);
                self.offer(&mut found, shard, places);
                found.others = found.others.into_iter().skip(1).collect();
                Some(found)
            }
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
        let others = place.others.iter().filter_map(|other| shard.counties.get(*other).map(String::as_str));
        let (other_counties, split, city) = (others.collect(), place.split, place.city.as_deref());
        let (name, offices) = (place.name.clone(), served(shard, &place.answers));
        let state = self.state(&place.state);
        let missing = &place.missing;
        Found { name, county, other_counties, split, city, state, offices, missing, ..Found::new(Kind::Place) }
    }

    fn offer(self, found: &mut Found<'_>, shard: &Shard, places: &[&Place]) {
        found.others = self.labels(shard, places);
        found.more = places.len() > OFFERED;
        found.others.truncate(OFFERED);
    }
}

/// Answers with what is shown of their offices; one whose office is not there is left out.
fn served<'a>(shard: &'a Shard, answers: &'a [Answer]) -> Vec<Office<'a>> {
    let office = |answer: &'a Answer| {
        let about = shard.offices.get(answer.office)?;
        Some(Office { about, reason: &answer.reason, miles: answer.miles })
    };
    answers.iter().filter_map(office).collect()
}

//! What is nearly the name of a place: offered, never taken for it.

use super::find::{Found, Kind, largest};
use super::key::{Word, key_of, may_have, mistakes, one_mistake};
use super::places::{At, add_by_size, distinct, leave_out_counties, name_shard, places_where};
use super::query::{Name, Query, behind, mistyped, nearly as nearly_states, parse};
use super::{Asked, LookUp, Shard, State};

/// The list of the largest places' names.
const LARGEST: &str = "largest";

/// How many shards of names are read where no place has the name, beside a list of names.
const MORE: usize = 3;

/// With fewer people a place is small; with so many times its people another is meant as likely by nearly the same name.
const SMALL: u32 = 5_000;
const MUCH_LARGER: u32 = 100;

/// How many of these are offered: the place itself is third at the latest.
const LARGER: usize = 2;

/// How many shards are read for them.
const SHARDS: usize = 2;

impl<'a> LookUp<'a> {
    /// Offers first what is much larger than a small place, and nearly called so: "Arkansaw" is in Wisconsin, "Reo" in
    /// Indiana.
    pub(super) fn add_larger(self, found: &mut Found<'a>, name: &Name<'_>) -> Asked<()> {
        let key = &*name.key;
        let Some((_, first)) = largest(&found.all) else { return Ok(()) };
        if first.population >= SMALL {
            return Ok(());
        }
        let mut larger = self.places_near(self.names(name.state)?, key, 1, SHARDS, name.state)?;
        larger.retain(|(_, other)| other.population / MUCH_LARGER > first.population);
        let mut others = Vec::new();
        if name.state.is_none() {
            others = names_of(nearly_states(key, &self.settings.states));
        }
        others.extend(self.labels(&distinct(larger)));
        if !others.is_empty() {
            // The place itself has to be among those that are offered.
            others.truncate(LARGER);
            let places = std::mem::take(&mut found.all);
            others.extend(self.labels(&places));
            *found = Found::new(Kind::Several);
            found.all = places;
            found.offer(others, 0);
        }
        Ok(())
    }

    /// `read` shards were without the name.
    pub(super) fn nearly(self, words: &[Word<'_>], read: usize) -> Asked<Found<'a>> {
        let states = &self.settings.states;
        let Query::Name(Name { mut key, mut state, .. }) = parse(words, states) else {
            return Ok(Found::new(Kind::Nothing));
        };
        let mut others = names_of(nearly_states(&key, states));
        let mut name = behind(words, states).map_or(words, |(name, _)| name);
        if let (None, Some((before, meant))) = (state, mistyped(words, states)) {
            (key, state, name) = (key_of(before), Some(meant), before);
        }
        if !key.is_empty() {
            others.extend(self.nearly_places(&key, state, read)?);
        }
        if others.is_empty() {
            others = self.last_part(name, state)?;
        }
        let mut found = Found::new(if others.is_empty() { Kind::Nothing } else { Kind::Near });
        found.offer(others, 0);
        Ok(found)
    }

    /// In the shard of the name itself, and in others: a mistake at the start leads there. The names of the state tell
    /// which, else those of the largest places.
    fn nearly_places(self, key: &str, state: Option<&State>, read: usize) -> Asked<Vec<String>> {
        let mut places = Vec::new();
        if let Some(shard) = self.shard_of(key)? {
            places = places_where(shard, state, &|other| one_mistake(other, key));
            if places.is_empty() && key.len() > 2 {
                places = places_where(shard, state, &|other| other.starts_with(key));
            }
        }
        if places.is_empty() || state.is_none() {
            let names = self.names(state)?;
            let most_possible = if places.is_empty() { may_have(key) } else { 1 };
            let mut most = 1;
            while most < most_possible
                && !names.keys.iter().any(|other| mistakes(other.as_bytes(), key.as_bytes(), most))
            {
                most += 1;
            }
            for place in self.places_near(names, key, most, MORE.saturating_sub(read.max(1)), state)? {
                add_by_size(&mut places, place);
            }
        }
        leave_out_counties(&mut places);
        Ok(self.labels(&distinct(places)))
    }

    /// The list of the state's names, or of the largest places'.
    pub(super) fn names(self, state: Option<&State>) -> Asked<&'a Shard> {
        self.shards.get(state.map_or_else(|| LARGEST.to_owned(), |state| ["state/", &state.code].concat()))
    }

    /// A place of the list whose name stands last: "Koreatown Los Angeles".
    fn last_part(self, mut name: &[Word<'_>], state: Option<&State>) -> Asked<Vec<String>> {
        while let Some((_, rest)) = name.split_first().filter(|(_, rest)| !rest.is_empty()) {
            let key = key_of(rest);
            if self.names(state)?.keys.contains(&key) {
                return Ok(self.labels(&self.named(state, &key)?));
            }
            name = rest;
        }
        Ok(Vec::new())
    }

    /// The places whose key differs from `key` by `most` mistakes at most: of the key's own shard, and of so many `shards`
    /// to which such names of the list lead.
    fn places_near(
        self,
        names: &Shard,
        key: &str,
        most: usize,
        shards: usize,
        state: Option<&State>,
    ) -> Asked<Vec<At<'a>>> {
        let is_near = |other: &str| mistakes(other.as_bytes(), key.as_bytes(), most);
        let own = self.prefix_of(key);
        let mut prefixes: Vec<&str> = Vec::new();
        for prefix in names.keys.iter().filter(|name| is_near(name)).filter_map(|name| self.prefix_of(name)) {
            if prefixes.len() < shards && Some(prefix) != own && !prefixes.contains(&prefix) {
                prefixes.push(prefix);
            }
        }
        prefixes.extend(own);
        let mut places = Vec::new();
        for shard in self.shards.all(prefixes.into_iter().map(name_shard).collect())? {
            for place in places_where(shard, state, &is_near) {
                add_by_size(&mut places, place);
            }
        }
        Ok(places)
    }
}

fn names_of(states: Vec<&State>) -> Vec<String> {
    states.into_iter().map(|state| state.name.clone()).collect()
}

//! What is nearly the name of a place: offered, never taken for it.

use super::find::{Found, Kind, largest};
use super::key::{Word, key_of, may_have, mistakes, one_mistake};
use super::places::{add_by_size, distinct, leave_out_counties, name_shard, places_where};
use super::query::{Name, Query, mistyped, nearly as nearly_states, parse};
use super::{Asked, LookUp, State};

/// How many more shards are read where no place has the name.
const MORE: usize = 3;

/// With fewer people a place is small; with so many times its people another is meant as likely by nearly the same name.
const SMALL: u32 = 5_000;
const MUCH_LARGER: u32 = 100;

/// How many of these are offered.
const LARGER: usize = 3;

impl<'a> LookUp<'a> {
    /// Offers first what is much larger than a small place, and nearly called so: "Arkansaw" is in Wisconsin.
    pub(super) fn add_larger(self, found: &mut Found<'a>, name: &Name<'_>) -> Asked<()> {
        let key = &*name.key;
        let Some(((_, first), shard)) = largest(&found.all).zip(self.shard_of(key)?) else { return Ok(()) };
        if first.population >= SMALL {
            return Ok(());
        }
        let mut larger = places_where(shard, name.state, &|other| one_mistake(other, key));
        larger.retain(|(_, other)| other.population / MUCH_LARGER > first.population);
        let mut others = names_of(nearly_states(key, &self.settings.states));
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
        if let (None, Some((before, meant))) = (state, mistyped(words, states)) {
            (key, state) = (key_of(before), Some(meant));
        }
        if !key.is_empty() && (others.is_empty() || state.is_some()) {
            others.extend(self.nearly_places(&key, state, read)?);
        } else if let Some(shard) = self.shard_of(&key)? {
            others.extend(self.labels(&distinct(places_where(shard, state, &|other| one_mistake(other, &key)))));
        }
        let mut found = Found::new(if others.is_empty() { Kind::Nothing } else { Kind::Near });
        found.offer(others, 0);
        Ok(found)
    }

    /// In the shard of the name itself, or else in others: a mistake at the start leads there. The names of the state
    /// tell which, else the likeliest are tried.
    fn nearly_places(self, key: &str, state: Option<&State>, read: usize) -> Asked<Vec<String>> {
        let mut places = Vec::new();
        let own = self.shard_of(key)?;
        if let Some(shard) = own {
            places = places_where(shard, state, &|other| one_mistake(other, key));
            if places.is_empty() && key.len() > 2 {
                places = places_where(shard, state, &|other| other.starts_with(key));
            }
        }
        if !places.is_empty() {
            leave_out_counties(&mut places);
            return Ok(self.labels(&distinct(places)));
        }
        let length = self.prefix_of(key).map_or(0, str::len);
        let (mut near, mut most, mut files) = (near_the_start(key, length), may_have(key), MORE);
        if let Some(state) = state {
            let shard = self.shards.get(["state/", &state.code].concat())?;
            files -= 1;
            let most_possible = most;
            most = 0;
            near.clear();
            while near.is_empty() && most < most_possible {
                most += 1;
                near.extend(
                    shard.keys.iter().filter(|other| mistakes(other.as_bytes(), key.as_bytes(), most)).cloned(),
                );
            }
        }
        let mut prefixes: Vec<&str> = Vec::new();
        for prefix in near.iter().filter_map(|near| self.prefix_of(near)) {
            if !prefixes.contains(&prefix) {
                prefixes.push(prefix);
            }
        }
        // That of the name itself has been read.
        let own = self.prefix_of(key);
        prefixes.retain(|prefix| Some(*prefix) != own);
        prefixes.truncate((files + 1).saturating_sub(read.max(1)));
        prefixes.extend(own);
        for shard in self.shards.all(prefixes.iter().map(|prefix| name_shard(prefix)).collect())? {
            for place in places_where(shard, state, &|other| mistakes(other.as_bytes(), key.as_bytes(), most)) {
                add_by_size(&mut places, place);
            }
        }
        leave_out_counties(&mut places);
        Ok(self.labels(&distinct(places)))
    }
}

fn names_of(states: Vec<&State>) -> Vec<String> {
    states.into_iter().map(|state| state.name.clone()).collect()
}

/// The first two letters exchanged, or one of the first letters left out: mistakes that lead to another shard.
fn near_the_start(key: &str, length: usize) -> Vec<String> {
    // Keys are ASCII.
    let at = |range: std::ops::Range<usize>| key.get(range).unwrap_or_default();
    let mut near = vec![[at(1..2), at(0..1), at(2..key.len())].concat()];
    for left_out in (0..length.max(2)).rev() {
        near.push([at(0..left_out), at(left_out + 1..key.len())].concat());
    }
    near
}

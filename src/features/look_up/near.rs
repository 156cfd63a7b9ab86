//! What is nearly the name of a place: offered, never taken for it.

use super::find::{Found, Kind};
use super::key::{Word, key_of, may_have, mistakes};
use super::places::{At, distinct, name_shard, places_where};
use super::query::{Name, Query, mistyped, nearly as nearly_states, parse};
use super::{Asked, LookUp, Shard, State};

/// How many more shards are read where no place has the name.
const MORE: usize = 3;

/// With fewer people a place is small; with so many times its people another is meant as likely by nearly the same name.
const SMALL: u32 = 5_000;
const MUCH_LARGER: u32 = 100;

impl<'a> LookUp<'a> {
    /// Offers first what is much larger than a small place, and nearly called so: "Arkansaw" is in Wisconsin.
    pub(super) fn add_larger(self, found: &mut Found<'a>, places: &[At<'a>], key: &str) -> Asked<()> {
        let Some(((_, first), shard)) = places.first().zip(self.shard_of(key)?) else { return Ok(()) };
        if first.population >= SMALL {
            return Ok(());
        }
        let mut larger = places_where(shard, None, |other| mistakes(other.as_bytes(), key.as_bytes(), 1));
        larger.retain(|(_, other)| other.population / MUCH_LARGER > first.population);
        let mut others: Vec<String> = names_of(nearly_states(key, &self.settings.states));
        others.extend(self.labels(&distinct(larger)));
        if !others.is_empty() {
            others.extend(self.labels(places));
            let mut choice = Found::new(Kind::Several);
            choice.note(places);
            choice.offer(others);
            *found = choice;
        }
        Ok(())
    }

    /// `read` shards were without the name.
    pub(super) fn nearly(self, words: &[Word<'_>], read: usize) -> Asked<Found<'a>> {
        let states = &self.settings.states;
        let Query::Name(mut name) = parse(words, states) else { return Ok(Found::new(Kind::Nothing)) };
        let mut others: Vec<String> = names_of(nearly_states(&name.key, states));
        if let (None, Some((before, state))) = (name.state, mistyped(words, states)) {
            name = Name { key: key_of(before), state: Some(state), whole: None, within: None };
        }
        if name.key.is_empty() {
            return Ok(Found::new(Kind::Nothing));
        }
        let is_state = !others.is_empty();
        let own = self.shard_of(&name.key)?;
        others.extend(own.map(|own| self.alike(own, &name)).unwrap_or_default());
        if others.is_empty() || (is_state && name.state.is_some()) {
            others.extend(self.elsewhere(&name, read)?);
        }
        let mut found = Found::new(if others.is_empty() { Kind::Nothing } else { Kind::Near });
        found.offer(others);
        Ok(found)
    }

    /// In the shard of the name itself.
    fn alike(self, shard: &'a Shard, name: &Name<'_>) -> Vec<String> {
        let within =
            |most| places_where(shard, name.state, |other| mistakes(other.as_bytes(), name.key.as_bytes(), most));
        let mut places = within(1);
        if places.is_empty() && name.key.len() > 2 {
            places = places_where(shard, name.state, |other| other.starts_with(&name.key));
        }
        if places.is_empty() && may_have(&name.key) > 1 {
            places = within(2);
        }
        self.labels(&distinct(places))
    }

    /// A mistake at the start leads to another shard: the names of the state tell which, else the likeliest are tried.
    fn elsewhere(self, name: &Name<'_>, read: usize) -> Asked<Vec<String>> {
        let is_near = |other: &str, most| mistakes(other.as_bytes(), name.key.as_bytes(), most);
        let own = self.prefix_of(&name.key);
        let (mut most, mut files) = (1, MORE);
        let near = match name.state {
            Some(state) => {
                let shard = self.shards.get(["state/", &state.code].concat())?;
                let near =
                    |most| -> Vec<String> { shard.keys.iter().filter(|other| is_near(other, most)).cloned().collect() };
                files -= 1;
                let mut found = near(1);
                if found.is_empty() {
                    most = may_have(&name.key);
                    found = near(most);
                }
                found
            }
            None => near_the_start(&name.key),
        };
        let mut prefixes: Vec<&str> = Vec::new();
        for prefix in near.iter().filter_map(|near| self.prefix_of(near)) {
            if Some(prefix) != own && !prefixes.contains(&prefix) {
                prefixes.push(prefix);
            }
        }
        prefixes.truncate((files + 1).saturating_sub(read.max(1)));
        let mut places: Vec<At<'a>> = Vec::new();
        for shard in self.shards.all(prefixes.iter().map(|prefix| name_shard(prefix)).collect())? {
            places.extend(distinct(places_where(shard, name.state, |other| is_near(other, most))));
        }
        Ok(self.labels(&places))
    }
}

fn names_of(states: Vec<&State>) -> Vec<String> {
    states.into_iter().map(|state| state.name.clone()).collect()
}

/// The letters exchanged, or one of them left out: three of the mistakes that lead to another shard.
fn near_the_start(key: &str) -> Vec<String> {
    // Keys are ASCII.
    let at = |range: std::ops::Range<usize>| key.get(range).unwrap_or_default();
    let (first, second, rest) = (at(0..1), at(1..2), at(2..key.len().max(2)));
    vec![[second, first, rest].concat(), [second, rest].concat(), [first, rest].concat()]
}

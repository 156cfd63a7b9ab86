//! What is nearly the name of a place.

use super::key::one_mistake;
use super::places::{distinct, name_shard, places_where};
use super::query::Name;
use super::{Asked, LookUp, Shard};

/// How many more shards are read where no place has the name.
const MORE: usize = 3;

impl<'a> LookUp<'a> {
    /// In the shard of the name itself.
    pub(super) fn nearly(self, shard: &'a Shard, name: &Name<'_>) -> Vec<String> {
        let mut places = places_where(shard, name.state, |other| one_mistake(other, &name.key));
        if places.is_empty() && name.key.len() > 2 {
            places = places_where(shard, name.state, |other| other.starts_with(&name.key));
        }
        self.labels(shard, &distinct(places))
    }

    /// A mistake at the start leads to another shard: the names of the state tell which, else the likeliest are tried.
    /// `read` shards were without it.
    pub(super) fn elsewhere(self, name: &Name<'_>, read: usize) -> Asked<Vec<String>> {
        let own = self.prefix_of(&name.key);
        let (near, most) = match name.state {
            Some(state) => {
                let shard = self.shards.get(["state/", &state.code].concat())?;
                let near = shard.keys.iter().filter(|other| one_mistake(other, &name.key));
                (near.cloned().collect(), MORE - 1)
            }
            None => (near_the_start(&name.key), MORE),
        };
        let mut prefixes: Vec<&str> = Vec::new();
        for prefix in near.iter().filter_map(|near| self.prefix_of(near)) {
            if Some(prefix) != own && !prefixes.contains(&prefix) {
                prefixes.push(prefix);
            }
        }
        prefixes.truncate((most + 1).saturating_sub(read.max(1)));
        let mut others = Vec::new();
        for shard in self.shards.all(prefixes.iter().map(|prefix| name_shard(prefix)).collect())? {
            let places = places_where(shard, name.state, |other| one_mistake(other, &name.key));
            others.extend(self.labels(shard, &distinct(places)));
        }
        Ok(others)
    }
}

/// The letters exchanged, or one of them left out: three of the mistakes that lead to another shard.
fn near_the_start(key: &str) -> Vec<String> {
    // Keys are ASCII.
    let at = |range: std::ops::Range<usize>| key.get(range).unwrap_or_default();
    let (first, second, rest) = (at(0..1), at(1..2), at(2..key.len().max(2)));
    vec![[second, first, rest].concat(), [second, rest].concat(), [first, rest].concat()]
}

//! What a visitor who has written some letters may go on to write.

use super::key::{key, key_of, words_of};
use super::places::{OFFERED, distinct, leave_out_offices, places_where};
use super::query::{Query, parse};
use super::{Asked, LookUp};

impl LookUp<'_> {
    /// States and places, the largest first.
    pub fn suggest(self, words: &str) -> Asked<Vec<String>> {
        let states = &self.settings.states;
        let mut room = String::new();
        let words = words_of(words, &mut room);
        let (name, within) = match parse(&words, states) {
            Query::Name(name) => (name.key, name.state),
            // Two letters are a postal code.
            Query::State(_) => (Some(key_of(&words)).filter(|name| name.len() > 2).unwrap_or_default(), None),
        };
        if !name.starts_with(|c: char| c.is_ascii_lowercase()) {
            return Ok(Vec::new());
        }
        let mut offered = Vec::new();
        if within.is_none() {
            let states = states.iter().filter(|state| key(&state.name).starts_with(&name));
            offered.extend(states.map(|state| state.name.clone()));
        }
        if let Some(shard) = self.shard_of(&name)? {
            let mut places = places_where(shard, within, &|other| other.starts_with(&name));
            leave_out_offices(&mut places);
            offered.extend(self.labels(&distinct(places)));
        }
        offered.truncate(OFFERED);
        Ok(offered)
    }
}

//! The places of a shard.

use super::{Asked, LookUp, Place, Shard, State};

impl<'a> LookUp<'a> {
    /// The name of the shard that holds a key: the longest that the key begins with.
    pub(super) fn prefix_of(self, key: &str) -> Option<&'a str> {
        let prefixes = self.settings.prefixes.iter().map(String::as_str);
        prefixes.filter(|prefix| !prefix.is_empty() && key.starts_with(prefix)).max_by_key(|prefix| prefix.len())
    }

    pub(super) fn shard_of(self, key: &str) -> Asked<Option<&'a Shard>> {
        self.prefix_of(key).map(|prefix| self.shards.get(name_shard(prefix))).transpose()
    }

    /// The places with this key. An office that is called as its city is no other answer than the city's.
    pub(super) fn named(self, shard: &'a Shard, state: Option<&State>, key: &str) -> Vec<&'a Place> {
        let mut places = distinct(places_where(shard, state, |other| other == key));
        let is_office = |place: &&Place| place.answers.first().is_some_and(|answer| answer.reason == "named");
        if !places.iter().all(is_office) {
            places.retain(|place| !is_office(place));
        }
        places
    }

    /// Places in words that lead to each alone: "Chicago, Illinois", with the county where two share the rest.
    pub(super) fn labels(self, shard: &Shard, places: &[&Place]) -> Vec<String> {
        let label = |place: &&Place| {
            let alike = places.iter().filter(|other| other.key == place.key && other.state == place.state);
            let county = shard.county(place).filter(|_| alike.count() > 1);
            let state = self.state(&place.state).map(|state| &*state.name);
            let mut label = place.name.clone();
            for part in [county, state].into_iter().flatten() {
                label += ", ";
                label += part;
            }
            label
        };
        places.iter().map(label).collect()
    }

    pub(super) fn state(self, code: &str) -> Option<&'a State> {
        self.settings.states.iter().find(|state| state.code == code)
    }
}

pub(super) fn name_shard(prefix: &str) -> String {
    ["name/", prefix].concat()
}

/// The places whose key fits, the largest first; with a state, those in it alone.
pub(super) fn places_where<'a>(shard: &'a Shard, state: Option<&State>, fits: impl Fn(&str) -> bool) -> Vec<&'a Place> {
    let mut places: Vec<&Place> = Vec::new();
    for place in
        shard.places.iter().filter(|place| state.is_none_or(|state| state.code == place.state) && fits(&place.key))
    {
        let at = places.partition_point(|larger| larger.population >= place.population);
        places.insert(at, place);
    }
    places
}

/// The Census counts some places twice, as a town and as the place inside it: the larger will do.
pub(super) fn distinct(places: Vec<&Place>) -> Vec<&Place> {
    let mut kept: Vec<&Place> = Vec::new();
    for place in places {
        let same =
            |other: &&Place| other.key == place.key && other.state == place.state && other.county == place.county;
        if !kept.iter().any(same) {
            kept.push(place);
        }
    }
    kept
}

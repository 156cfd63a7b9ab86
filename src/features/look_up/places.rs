//! The places of a shard.

use super::{Asked, LookUp, Place, Shard, State};

/// A place, and the shard that holds it.
pub(super) type At<'a> = (&'a Shard, &'a Place);

/// How many places are offered at once.
pub(super) const OFFERED: usize = 8;

/// Of places of one name, so many stand first by what is likely. Behind them the largest come first: none of them may be
/// left out.
const LIKELIEST: usize = 3;

/// A place in a state that has the device's time zone counts as if so many times its people lived there: who writes
/// "Springfield" in Massachusetts rarely means the one in Missouri.
const NEARER: u32 = 50;

impl Place {
    fn is_office(&self) -> bool {
        self.answers.first().is_some_and(|answer| answer.reason == "named")
    }
}

impl<'a> LookUp<'a> {
    /// The name of the shard that holds a key: the longest that the key begins with.
    pub(super) fn prefix_of(self, key: &str) -> Option<&'a str> {
        let prefixes = self.settings.prefixes.iter().map(String::as_str);
        prefixes.filter(|prefix| !prefix.is_empty() && key.starts_with(prefix)).max_by_key(|prefix| prefix.len())
    }

    pub(super) fn shard_of(self, key: &str) -> Asked<Option<&'a Shard>> {
        self.prefix_of(key).map(|prefix| self.shards.get(name_shard(prefix))).transpose()
    }

    /// The places with this key. An office that is called as its city is no other answer than the city's, and a county
    /// without its kind none where the visitor has named the state and a city of the county has the name.
    pub(super) fn named(self, state: Option<&State>, key: &str) -> Asked<Vec<At<'a>>> {
        let Some(shard) = self.shard_of(key)? else { return Ok(Vec::new()) };
        let mut places = places_where(shard, state, &|other| other == key);
        if state.is_some() {
            leave_out_counties(&mut places);
        }
        let mut places = distinct(places);
        if !places.iter().all(|(_, place)| place.is_office()) {
            leave_out_offices(&mut places);
        }
        Ok(places)
    }

    /// Places in words that lead to each alone: "Chicago, Illinois", with the county where two share the rest.
    pub(super) fn labels(self, places: &[At<'a>]) -> Vec<String> {
        let mut labels: Vec<String> = Vec::new();
        for (shard, place) in places {
            // A county without its kind that is less likely meant is in no one's way.
            let is_alike = |(of, other): &&At<'_>| {
                let is_likelier = other.population > place.population && of.county(other) != shard.county(place);
                other.key == place.key && other.state == place.state && (!other.is_everyday || is_likelier)
            };
            let alike = places.iter().filter(is_alike);
            let county = shard.county(place).filter(|_| !place.is_everyday && alike.count() > 1);
            let state = self.state(&place.state).map(|state| &*state.name);
            let mut label = place.name.clone();
            for part in [county, state].into_iter().flatten() {
                label += ", ";
                label += part;
            }
            if !labels.contains(&label) {
                labels.push(label);
            }
        }
        labels
    }

    pub(super) fn state(self, code: &str) -> Option<&'a State> {
        self.settings.states.iter().find(|state| state.code == code)
    }

    /// The same places, the likeliest first.
    pub(super) fn likeliest_first(self, mut places: Vec<At<'a>>) -> Vec<At<'a>> {
        let mut first: Vec<At<'_>> = Vec::new();
        for place in &places {
            let weight = self.weight(place.1);
            insert(&mut first, *place, |(_, other)| self.weight(other) < weight);
        }
        first.truncate(LIKELIEST);
        places.retain(|(_, place)| !first.iter().any(|(_, other)| std::ptr::eq(*place, *other)));
        first.extend(places);
        first
    }

    /// A place's people as they count for what is likely.
    fn weight(self, place: &Place) -> u32 {
        let is_near = self.state(&place.state).is_some_and(|state| state.is_near);
        place.population.saturating_mul(if is_near { NEARER } else { 1 })
    }
}

/// The places whose key fits, the largest first; with a state, those in it alone.
pub(super) fn places_where<'a>(shard: &'a Shard, state: Option<&State>, fits: &dyn Fn(&str) -> bool) -> Vec<At<'a>> {
    let mut places: Vec<At<'_>> = Vec::new();
    for place in
        shard.places.iter().filter(|place| state.is_none_or(|state| state.code == place.state) && fits(&place.key))
    {
        add_by_size(&mut places, (shard, place));
    }
    places
}

/// Behind all that are as large.
pub(super) fn add_by_size<'a>(places: &mut Vec<At<'a>>, place: At<'a>) {
    insert(places, place, |(_, other)| other.population < place.1.population);
}

/// Puts an item before all at the list's end that come later. `Vec::insert` would do, but what it says of an index that it
/// has not brings the writing of numbers into the module.
pub(super) fn insert<T>(list: &mut Vec<T>, item: T, comes_later: impl Fn(&T) -> bool) {
    list.push(item);
    let mut rest = list.as_mut_slice();
    while let [.., other, own] = rest {
        if !comes_later(other) {
            break;
        }
        std::mem::swap(other, own);
        let Some((_, shorter)) = rest.split_last_mut() else { break };
        rest = shorter;
    }
}

pub(super) fn leave_out_offices(places: &mut Vec<At<'_>>) {
    places.retain(|(_, place)| !place.is_office());
}

/// Leaves out counties without their kind where a city of the county is there.
pub(super) fn leave_out_counties(places: &mut Vec<At<'_>>) {
    let all = places.clone();
    places.retain(|(shard, place)| {
        let is_city = |(of, city): &At<'_>| !city.is_everyday && of.county(city) == shard.county(place);
        !place.is_everyday || !all.iter().any(is_city)
    });
}

pub(super) fn name_shard(prefix: &str) -> String {
    ["name/", prefix].concat()
}

/// The Census counts some places twice, as a town and as the place inside it: the larger will do.
pub(super) fn distinct(places: Vec<At<'_>>) -> Vec<At<'_>> {
    let mut kept: Vec<At<'_>> = Vec::new();
    for (shard, place) in places {
        let same = |(shard_of, other): &At<'_>| {
            let is_alike = other.key == place.key && other.state == place.state;
            is_alike && other.is_everyday == place.is_everyday && shard_of.county(other) == shard.county(place)
        };
        if !kept.iter().any(same) {
            kept.push((shard, place));
        }
    }
    kept
}

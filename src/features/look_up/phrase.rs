//! From words without a ZIP code to the place that they name: as they stand, without what people write around names,
//! with short forms written out, and as a part of a sentence or an address.

use super::find::{Found, Kind};
use super::key::{Word, key, key_of};
use super::places::{At, insert};
use super::query::{Name, Query, behind, led, mistyped, nearly, parse};
use super::{Asked, LookUp, State};

/// Of so many words, the whole may be the name of a place.
const WORDS_OF_A_NAME: usize = 6;

/// How many shards of names are read for the forms and the parts of words.
const SHARDS: usize = 3;

/// What has been looked up, and in which shards.
#[derive(Default)]
struct Tried<'a> {
    words: Vec<Vec<Word>>,
    shards: Vec<&'a str>,
}

impl<'a> LookUp<'a> {
    /// An address begins with the number of a house.
    pub(super) fn by_place(self, words: &[Word], is_address: bool) -> Asked<Found<'a>> {
        let (vocabulary, states) = (&self.settings.vocabulary, &self.settings.states);
        let mut tried = Tried::default();
        if words.len() <= WORDS_OF_A_NAME && !is_address {
            let found = self.once(words, &mut tried)?;
            if found.kind != Kind::Nothing {
                return Ok(found);
            }
        }
        let bare = vocabulary.bare(words);
        if bare.is_empty() {
            return Ok(Found::new(Kind::NoPlace));
        }
        if let Some(country) = vocabulary.meaning("outside", &bare) {
            return Ok(Found { county: Some(country), ..Found::new(Kind::Outside) });
        }
        let mut forms: Vec<Vec<Word>> = vocabulary.county(&bare, states).into_iter().flatten().collect();
        forms.push(bare.clone());
        if is_address {
            let found = self.at_the_end(&bare, true)?;
            if found.kind != Kind::Nothing {
                return Ok(found);
            }
        } else {
            // "El Bronx" is the Bronx.
            let article = vocabulary.at_start("article", &bare).and_then(|(length, _)| bare.get(length..));
            forms.extend(article.map(<[Word]>::to_vec));
            forms.extend([self.long(&bare, 0), self.long(&bare, 1)]);
        }
        for form in &forms {
            let found = self.once(form, &mut tried)?;
            if found.kind != Kind::Nothing {
                return Ok(found);
            }
        }
        let found = self.at_the_end(&bare, false)?;
        if found.kind != Kind::Nothing {
            return Ok(found);
        }
        for (name, state) in forms.iter().flat_map(|form| led(form, states).into_iter().chain(mistyped(form, states))) {
            let found = self.exact(&self.named(Some(state), &key_of(name))?);
            if found.kind != Kind::Nothing {
                return Ok(found);
            }
        }
        for part in self.parts(&bare, is_address) {
            let found = self.once(part, &mut tried)?;
            // Behind a comma it is the state of a name that is not known: "Chicgo, IL".
            let is_rest = found.kind == Kind::State && bare.iter().any(|word| word.comma);
            if found.kind != Kind::Nothing && !is_rest {
                return Ok(found);
            }
        }
        if is_address { Ok(Found::new(Kind::Nothing)) } else { self.nearly(&self.long(&bare, 0), tried.shards.len()) }
    }

    /// What words lead to, unless they were tried before or too many files have been read.
    fn once(self, words: &[Word], tried: &mut Tried<'a>) -> Asked<Found<'a>> {
        if tried.words.iter().any(|before| before == words) {
            return Ok(Found::new(Kind::Nothing));
        }
        tried.words.push(words.to_vec());
        if let Query::Name(name) = parse(words, &self.settings.states)
            && let Some(shard) = self.prefix_of(&name.key)
            && !tried.shards.contains(&shard)
        {
            if tried.shards.len() == SHARDS {
                return Ok(Found::new(Kind::Nothing));
            }
            tried.shards.push(shard);
        }
        self.by_words(words)
    }

    /// The words with short forms written out, but not those of the state.
    fn long(self, words: &[Word], nth: usize) -> Vec<Word> {
        let written_out = |words| self.settings.vocabulary.written_out(words, nth);
        match behind(words, &self.settings.states) {
            Some((name, _)) => [&*written_out(name), words.get(name.len()..).unwrap_or_default()].concat(),
            None => written_out(words),
        }
    }

    fn by_words(self, words: &[Word]) -> Asked<Found<'a>> {
        let state = match parse(words, &self.settings.states) {
            Query::Name(name) if name.key.is_empty() => return Ok(Found::new(Kind::Nothing)),
            Query::Name(name) => return self.by_name(&name, words),
            Query::State(state) => state,
        };
        // "New York" is a city as well.
        let name = key_of(words);
        let mut cities = Vec::new();
        if name.len() > 2 {
            cities = self.named(None, &name)?;
        } else if self.prefix_of(&name) == Some(&*name) {
            // Two letters are a postal code; where they are usual for a city, too, that is a choice.
            cities = self.named(None, &name)?;
            if !cities.is_empty() {
                let mut found = Found::new(Kind::Several);
                self.offer(&mut found, &cities);
                found.others.insert(0, state.name.clone());
                return Ok(found);
            }
        }
        let mut found = self.by_state(&state.code)?;
        self.offer(&mut found, &cities);
        Ok(found)
    }

    fn by_name(self, name: &Name<'_>, words: &[Word]) -> Asked<Found<'a>> {
        if let Some(whole) = &name.whole {
            let found = self.exact(&self.named(None, whole)?);
            if found.kind != Kind::Nothing {
                return Ok(found);
            }
        }
        let mut places = self.named(name.state, &name.key)?;
        // "Cook Co" is a county, "Aurora CO" a city in Colorado, and "aurora co" may be either.
        if let Some((last, before)) = words.split_last()
            && let Some(kind) = self.settings.vocabulary.meaning("ending", std::slice::from_ref(last))
            && (places.is_empty() || !(last.capitals || before.last().is_some_and(|word| word.comma)))
        {
            for (shard, place) in self.named(None, &[&*key_of(before), kind].concat())? {
                let is_its = |(of, city): &At<'a>| city.state == place.state && of.county(city) == shard.county(place);
                if !places.iter().any(is_its) {
                    insert(&mut places, (shard, place));
                }
            }
        }
        // The name may stand in another shard than the name with its county.
        if let (true, Some((own, county))) = (places.is_empty(), &name.within) {
            places = self.named(name.state, own)?;
            places.retain(|(shard, place)| shard.county(place).is_some_and(|name| key(name) == *county));
            places.truncate(1);
        }
        let mut found = self.exact(&places);
        if name.state.is_none() {
            self.add_larger(&mut found, &places, &name.key)?;
        }
        Ok(found)
    }

    /// The place that stands last before its state, as in a sentence or an address.
    fn at_the_end(self, words: &[Word], is_address: bool) -> Asked<Found<'a>> {
        let Some((before, state)) = behind(words, &self.settings.states) else { return Ok(Found::new(Kind::Nothing)) };
        // Else "Noth Bend, Oregon" would be Bend.
        let is_address =
            is_address || words.iter().any(Word::is_number) || words.iter().filter(|word| word.comma).count() > 1;
        for at in (0..before.len()).filter(|at| is_address || self.begins(before, *at)) {
            let name = key_of(before.get(at..).unwrap_or_default());
            if self.shards.get(["state/", &state.code].concat())?.keys.contains(&name) {
                return Ok(self.exact(&self.named(Some(state), &name)?));
            }
        }
        Ok(Found::new(Kind::Nothing))
    }

    /// Whether a place may begin here: behind a street, a comma, or a word such as "in".
    fn begins(self, words: &[Word], at: usize) -> bool {
        let Some(last) = at.checked_sub(1).and_then(|at| words.get(at..=at)) else { return false };
        let is = |kind| self.settings.vocabulary.meaning(kind, last).is_some();
        last.iter().any(|word| word.comma) || is("in") || is("street")
    }

    /// The parts of a sentence or an address that may name a place; of an address, from its end.
    fn parts<'b>(self, words: &'b [Word], is_address: bool) -> Vec<&'b [Word]> {
        let vocabulary = &self.settings.vocabulary;
        let part = |at: usize| vocabulary.cut(vocabulary.trimmed(words.get(at..).unwrap_or_default()));
        let mut parts: Vec<&[Word]> = (1..words.len()).filter(|at| self.begins(words, *at)).map(part).collect();
        if is_address || words.iter().any(Word::is_number) {
            parts.reverse();
            // "E Jefferson Detroit"
            parts.extend([2, 1].into_iter().filter_map(|length| words.len().checked_sub(length)).map(part));
        }
        parts.push(vocabulary.cut(words));
        parts.retain(|part| !part.is_empty() && part.len() < words.len());
        parts
    }

    /// The state that a name with mistakes may be.
    pub(super) fn nearly_states(self, key: &str) -> impl Iterator<Item = &'a State> {
        nearly(key, &self.settings.states)
    }
}

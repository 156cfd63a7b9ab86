//! From words without a ZIP code to the place that they name: as they stand, without what people write around names,
//! with short forms written out, and as a part of a sentence or an address.

use super::find::{Found, Kind};
use super::key::{Word, key, key_of, letters_of};
use super::places::{At, add_by_size};
use super::query::{Name, Query, behind, led, mistyped, parse};
use super::{Asked, LookUp, State};

/// Of so many words, the whole may be the name of a place.
const WORDS_OF_A_NAME: usize = 8;

/// Most names have so many words at most, with that of their state.
const PARTS_OF_A_NAME: usize = 4;

/// How many shards of names are read for the forms and the parts of words.
const SHARDS: usize = 3;

/// What words may mean, to be tried in turn.
enum Step<'a, 'b> {
    /// A place, or a place and its state.
    Words(&'b [Word<'b>]),
    /// Words, and the part of them that is looked up, such as a name without its article.
    Part(&'b [Word<'b>], &'b [Word<'b>]),
    /// A name in a state that stands before it, or has mistakes.
    In(&'a State, &'b [Word<'b>]),
    /// The place that stands last before the state.
    End(&'b [Word<'b>]),
    /// The state, or the city of its name, behind a street.
    State,
}

/// What has been looked up, and in which shards.
#[derive(Default)]
struct Tried<'a> {
    words: Vec<String>,
    shards: Vec<&'a str>,
}

impl<'a> LookUp<'a> {
    /// An address begins with the number of a house.
    pub(super) fn by_place(self, words: &[Word<'_>], is_address: bool) -> Asked<Found<'a>> {
        let (vocabulary, states) = (&self.settings.vocabulary, &self.settings.states);
        let mut tried = Tried::default();
        let may_be_name = words.len() <= PARTS_OF_A_NAME || !words.iter().any(Word::is_number);
        if words.len() <= WORDS_OF_A_NAME && may_be_name && !is_address {
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
            let mut found = Found::new(Kind::Outside);
            found.county = Some(country);
            return Ok(found);
        }
        let (long, longer) = (self.long(&bare, 0), self.long(&bare, 1));
        let mut steps: Vec<Step<'a, '_>> = Vec::new();
        if is_address {
            for words in [&bare, &long] {
                steps.push(Step::End(words));
            }
        }
        let counties = vocabulary.county(&bare, states);
        for words in counties.iter().flatten() {
            steps.push(Step::Words(words));
        }
        let is_nearly_all = words.len() == bare.len() + 1;
        steps.push(if is_nearly_all { Step::Part(words, &bare) } else { Step::Words(&bare) });
        if !is_address {
            steps.push(Step::Part(&bare, vocabulary.without_article(&bare)));
            for words in [&long, &longer] {
                steps.push(Step::Words(words));
            }
            steps.push(Step::End(&bare));
        }
        for form in [&bare, &long] {
            for (name, state) in [led(form, states), mistyped(form, states)].into_iter().flatten() {
                steps.push(Step::In(state, name));
            }
        }
        if is_address {
            steps.push(Step::State);
        }
        self.add_parts(&mut steps, &bare, is_address);
        for step in steps {
            let found = match &step {
                Step::Words(words) => self.once(words, &mut tried),
                Step::Part(words, part) => self.part_of(words, part, &mut tried),
                Step::In(state, name) => Ok(self.exact(self.named(Some(state), &key_of(name))?)),
                Step::End(words) => self.at_the_end(words, is_address),
                Step::State => self.behind_a_street(&bare),
            }?;
            if found.kind != Kind::Nothing {
                return Ok(found);
            }
        }
        let mut named = &*long;
        if is_address {
            // What follows the street, and a suite.
            let street = long.iter().position(|word| word.comma).map_or(long.len(), |at| at + 1);
            named = vocabulary.trimmed(long.get(street..).unwrap_or_default());
        }
        let found = self.nearly(named, tried.shards.len())?;
        // "De met, ID" is no place that is called Met.
        let is_short = words.len() <= PARTS_OF_A_NAME && !is_address;
        let may_go_on = found.kind == Kind::Nothing && tried.shards.len() < SHARDS && is_short;
        if may_go_on { self.nearly(words, tried.shards.len()) } else { Ok(found) }
    }

    /// What words lead to, unless they were tried before or too many files have been read.
    fn once(self, words: &[Word<'_>], tried: &mut Tried<'a>) -> Asked<Found<'a>> {
        let letters = letters_of(words);
        if tried.words.contains(&letters) {
            return Ok(Found::new(Kind::Nothing));
        }
        tried.words.push(letters);
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

    /// What a part of the words leads to. "Los Angels" is rather Los Angeles than Angels.
    fn part_of(self, words: &[Word<'_>], part: &[Word<'_>], tried: &mut Tried<'a>) -> Asked<Found<'a>> {
        let mut found = self.once(part, tried)?;
        if matches!(found.kind, Kind::Place | Kind::Several)
            && let Query::Name(name) = parse(words, &self.settings.states)
        {
            self.add_larger(&mut found, &name)?;
        }
        Ok(found)
    }

    /// The words with short forms written out, but not those of the state.
    fn long<'b>(self, words: &'b [Word<'b>], nth: usize) -> Vec<Word<'b>>
    where
        'a: 'b,
    {
        let name = behind(words, &self.settings.states).map_or(words, |(name, _)| name);
        let mut long = self.settings.vocabulary.written_out(name, nth);
        long.extend(words.iter().skip(name.len()));
        long
    }

    fn by_words(self, words: &[Word<'_>]) -> Asked<Found<'a>> {
        let state = match parse(words, &self.settings.states) {
            Query::Name(name) if name.key.is_empty() => return Ok(Found::new(Kind::Nothing)),
            Query::Name(name) => return self.by_name(&name, words),
            Query::State(state) => state,
        };
        // "New York" is a city as well.
        let name = key_of(words);
        let mut cities = Vec::new();
        let is_city = self.settings.vocabulary.meaning("city", words).is_some();
        if name.len() > 2 || is_city {
            cities = self.named(None, &name)?;
            // A postal code that is usual for a city, too, is a choice.
            if is_city {
                let mut found = Found::new(Kind::Several);
                let mut labels = vec![state.name.clone()];
                labels.extend(self.labels(&cities));
                found.offer(labels, 0);
                return Ok(found);
            }
        }
        // A county that is all of its state is no other place.
        cities.retain(|(_, city)| self.settings.words.whole_state(&city.name).is_none());
        let mut found = self.by_state(&state.code)?;
        found.offer(self.labels(&cities), 0);
        found.all = cities;
        Ok(found)
    }

    fn by_name(self, name: &Name<'_>, words: &[Word<'_>]) -> Asked<Found<'a>> {
        if let Some(whole) = &name.whole {
            let found = self.exact(self.named(None, whole)?);
            if found.kind != Kind::Nothing {
                return Ok(found);
            }
        }
        let mut places = self.named(name.state, &name.key)?;
        // "Cook Co" is a county, "Aurora CO" a city in Colorado, and "aurora co" may be either.
        if let Some((last, before)) = words.split_last()
            && let Some(kind) = self.settings.vocabulary.meaning("ending", &[*last])
            && (places.is_empty() || !(last.capitals || before.last().is_some_and(|word| word.comma)))
        {
            for (shard, place) in self.named(None, &[&*key_of(before), kind].concat())? {
                let is_its = |(of, city): &At<'a>| city.state == place.state && of.county(city) == shard.county(place);
                if !places.iter().any(is_its) {
                    add_by_size(&mut places, (shard, place));
                }
            }
        }
        // The name may stand in another shard than the name with its county.
        if let (true, Some((own, county))) = (places.is_empty(), &name.within) {
            places = self.named(name.state, own)?;
            places.retain(|(shard, place)| shard.county(place).is_some_and(|name| key(name) == *county));
            places.truncate(1);
        }
        let mut found = self.exact(places);
        if name.state.is_none() {
            self.add_larger(&mut found, name)?;
        }
        Ok(found)
    }

    /// The place that stands last before its state, as in a sentence or an address.
    fn at_the_end(self, words: &[Word<'_>], is_address: bool) -> Asked<Found<'a>> {
        let Some((before, state)) = behind(words, &self.settings.states) else { return Ok(Found::new(Kind::Nothing)) };
        // Else "Noth Bend, Oregon" would be Bend.
        let may_begin_anywhere =
            is_address || words.iter().any(Word::is_number) || words.iter().filter(|word| word.comma).count() > 1;
        let names = &self.names(Some(state))?.keys;
        for at in (0..before.len()).filter(|at| may_begin_anywhere || self.begins(before, *at)) {
            let name = key_of(before.get(at..).unwrap_or_default());
            if names.contains(&name) {
                return Ok(self.exact(self.named(Some(state), &name)?));
            }
        }
        Ok(Found::new(Kind::Nothing))
    }

    /// "11 Wall St, New York" leaves out the city, or its state.
    fn behind_a_street(self, words: &[Word<'_>]) -> Asked<Found<'a>> {
        if let Some((street, state)) = behind(words, &self.settings.states)
            && street.last().is_some_and(|last| last.comma && self.settings.vocabulary.is("street", *last))
        {
            let own = words.get(street.len()..).unwrap_or_default();
            let found = self.exact(self.named(Some(state), &key_of(own))?);
            return if found.kind == Kind::Nothing { self.by_words(own) } else { Ok(found) };
        }
        Ok(Found::new(Kind::Nothing))
    }

    /// Whether a place may begin here: behind a street, a comma, or a word such as "in".
    fn begins(self, words: &[Word<'_>], at: usize) -> bool {
        let vocabulary = &self.settings.vocabulary;
        let last = at.checked_sub(1).and_then(|at| words.get(at));
        last.is_some_and(|last| last.comma || vocabulary.is("in", *last) || (at > 1 && vocabulary.is("street", *last)))
    }

    /// The parts of a sentence or an address that may name a place: of a sentence those behind such a word, of an
    /// address its last one or two words: "E Jefferson Detroit". And what stands before "with my family".
    fn add_parts<'b>(self, steps: &mut Vec<Step<'a, 'b>>, words: &'b [Word<'b>], is_address: bool) {
        let vocabulary = &self.settings.vocabulary;
        let has_comma = words.iter().any(|word| word.comma);
        let mut add = |part: &'b [Word<'b>]| {
            let part = vocabulary.cut(part);
            // Behind a comma a state is that of a name that is not known: "Chicgo, IL".
            let is_rest = has_comma && matches!(parse(part, &self.settings.states), Query::State(_));
            if !part.is_empty() && part.len() < words.len() && !is_rest {
                steps.push(Step::Words(part));
            }
        };
        let mut rest = words;
        while let [_, behind @ ..] = rest {
            rest = behind;
            if self.begins(words, words.len() - rest.len()) || (is_address && rest.len() < 3) {
                add(vocabulary.trimmed(rest));
            }
        }
        add(words);
    }
}

//! What is asked for, as it stands in the address's fragment: `#q=human+trafficking&state=texas&from=2015-01-01`.

use frontdesk_search::{Ask, Facet, Filter, Order, Query, days};

/// What can be chosen, by its name in addresses.
pub const FACETS: [(&str, Facet); 6] = [
    ("topic", Facet::Topic),
    ("state", Facet::State),
    ("type", Facet::Kind),
    ("office", Facet::Office),
    ("language", Facet::Language),
    ("publisher", Facet::Publisher),
];

/// A question with its choices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    pub words: String,
    /// Words that say where.
    pub place: String,
    /// What is chosen, by its name and the value.
    pub chosen: Vec<(String, String)>,
    /// Days, `2015-01-01`; empty where there is no bound.
    pub from: String,
    pub to: String,
    /// `newest` or `oldest`; else the best first.
    pub sort: String,
}

impl Asked {
    /// From the names and values of a fragment; what is unknown is passed over.
    pub fn read(pairs: impl Iterator<Item = (String, String)>) -> Self {
        let mut asked = Self::default();
        for (name, value) in pairs {
            let value = value.trim().to_owned();
            if value.is_empty() {
                continue;
            }
            match name.as_str() {
                "q" => asked.words = value,
                "place" => asked.place = value,
                "from" if days(&value).is_some() => asked.from = value,
                "to" if days(&value).is_some() => asked.to = value,
                "sort" if value == "newest" || value == "oldest" => asked.sort = value,
                _ if FACETS.iter().any(|(known, _)| *known == name) => asked.chosen.push((name, value)),
                _ => {}
            }
        }
        asked
    }

    /// The names and values for a fragment, in one order whatever was chosen first.
    pub fn pairs(&self) -> Vec<(&str, &str)> {
        let mut pairs = vec![("q", &*self.words)];
        for (name, _) in FACETS {
            let own = self.chosen.iter().filter(|(chosen, _)| chosen == name);
            pairs.extend(own.map(|(_, value)| (name, &**value)));
        }
        pairs.extend([("place", &*self.place), ("from", &*self.from), ("to", &*self.to), ("sort", &*self.sort)]);
        pairs.retain(|(_, value)| !value.is_empty());
        pairs
    }

    /// Whether anything is asked for.
    pub fn is_empty(&self) -> bool {
        self.pairs().is_empty()
    }

    /// Whether there is a choice besides words.
    pub fn has_filters(&self) -> bool {
        self.pairs().iter().any(|(name, _)| !matches!(*name, "q" | "sort"))
    }

    /// The value that is chosen of a name.
    pub fn value(&self, name: &str) -> &str {
        match name {
            "place" => &self.place,
            "from" => &self.from,
            "to" => &self.to,
            "sort" => &self.sort,
            _ => self.chosen.iter().find(|(chosen, _)| chosen == name).map_or("", |(_, value)| value),
        }
    }

    /// Chooses a value of a name in place of what was chosen of it; an empty one takes the choice back.
    pub fn choose(&mut self, name: &str, value: &str) {
        let value = value.trim();
        let own = match name {
            "q" => &mut self.words,
            "place" => &mut self.place,
            "from" => &mut self.from,
            "to" => &mut self.to,
            "sort" => &mut self.sort,
            _ => {
                self.chosen.retain(|(chosen, _)| chosen != name);
                if !value.is_empty() {
                    self.chosen.push((name.to_owned(), value.to_owned()));
                }
                return;
            }
        };
        value.clone_into(own);
    }

    /// The question for the index. `is_typing`: the last word may go on. `lang`: the page's language, in which a release
    /// is not listed that has a translation into it.
    pub fn ask(&self, is_typing: bool, lang: &str) -> Ask {
        let mut query = Query::parse(&self.words, is_typing);
        query.add_words(&self.place);
        let mut filters = vec![Filter::Not(Facet::Hidden, lang.to_owned())];
        for (name, facet) in FACETS {
            let values = self.chosen.iter().filter(|(chosen, _)| chosen == name).map(|(_, value)| stored(name, value));
            let values: Vec<String> = values.collect();
            if !values.is_empty() {
                filters.push(Filter::Any(facet, values));
            }
        }
        let (from, to) = (days(&self.from), days(&self.to));
        if from.is_some() || to.is_some() {
            filters.push(Filter::Days { from, to });
        }
        let order = match self.sort.as_str() {
            "newest" => Order::Newest,
            "oldest" => Order::Oldest,
            _ => Order::Relevance,
        };
        Ask { query, filters, order }
    }
}

/// A value as the index has it: the agency itself has no name there.
pub fn stored(name: &str, value: &str) -> String {
    if name == "publisher" && value == "own" { String::new() } else { value.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Asked {
        Asked::read(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
    }

    #[test]
    fn what_stands_in_the_address_is_read_and_written_alike() {
        let pairs = [
            ("q", "drug ring"),
            ("topic", "a"),
            ("topic", "b"),
            ("state", "texas"),
            ("from", "2015-01-01"),
            ("sort", "newest"),
        ];
        assert_eq!(read(&pairs).pairs(), pairs);
        assert!(read(&[("near", "60605"), ("from", "yesterday"), ("sort", "x"), ("q", "  ")]).is_empty());
    }

    #[test]
    fn a_choice_takes_the_place_of_the_one_before() {
        let mut asked = read(&[("state", "texas"), ("topic", "a")]);
        asked.choose("state", "ohio");
        asked.choose("topic", "");
        asked.choose("to", "2016-01-01");
        assert_eq!(asked.pairs(), [("state", "ohio"), ("to", "2016-01-01")]);
    }

    #[test]
    fn the_index_is_asked_for_words_and_places_together() {
        let asked = read(&[("q", "gang"), ("place", "Chicago"), ("publisher", "own"), ("to", "1970-01-02")]);
        let ask = asked.ask(true, "en");
        assert_eq!(ask.query.words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>(), ["gang", "chicago"]);
        assert_eq!(ask.filters.last(), Some(&Filter::Days { from: None, to: Some(1) }));
        assert!(ask.filters.contains(&Filter::Any(Facet::Publisher, vec![String::new()])));
    }
}

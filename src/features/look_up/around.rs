//! What people write around the name of a place when they look for an office there, by the agency's own list of words.

use super::key::{Word, letters_of};
use super::query::behind;
use super::{State, Vocabulary};

/// A phrase of the vocabulary has this many words at most.
const WORDS_OF_A_PHRASE: usize = 5;

impl Vocabulary {
    /// What a phrase of a kind stands for.
    pub(super) fn meaning(&self, kind: &str, words: &[Word<'_>]) -> Option<&str> {
        let letters = letters_of(words);
        self.of(kind).iter().find(|(phrase, _)| *phrase == letters).map(|(_, meaning)| &**meaning)
    }

    /// The same of one word.
    pub(super) fn is(&self, kind: &str, word: Word<'_>) -> bool {
        self.of(kind).iter().any(|(phrase, _)| phrase == word.text)
    }

    /// What stands behind the longest phrase of a kind, where the words begin with one, and what that stands for.
    fn behind<'b, 'c>(&self, kind: &str, words: &'c [Word<'b>]) -> Option<(&'c [Word<'b>], &str)> {
        let mut length = words.len().min(WORDS_OF_A_PHRASE);
        while let Some((phrase, rest)) = words.split_at_checked(length).filter(|_| length > 0) {
            if let Some(meaning) = self.meaning(kind, phrase) {
                return Some((rest, meaning));
            }
            length -= 1;
        }
        None
    }

    /// What stands before the longest phrase of a kind, where the words end with one.
    fn before<'b, 'c>(&self, kind: &str, words: &'c [Word<'b>]) -> Option<&'c [Word<'b>]> {
        for at in words.len().saturating_sub(WORDS_OF_A_PHRASE)..words.len() {
            let (rest, phrase) = words.split_at_checked(at)?;
            if self.meaning(kind, phrase).is_some() {
                return Some(rest);
            }
        }
        None
    }

    /// Of "where is the ICE office in Chicago?", "Chicago".
    pub(super) fn bare<'b>(&self, words: &[Word<'b>]) -> Vec<Word<'b>> {
        let (mut kept, mut rest) = (Vec::new(), words);
        while let [word, behind @ ..] = rest {
            rest = match self.behind("here", rest) {
                Some((rest, _)) => rest,
                None => {
                    kept.push(*word);
                    behind
                }
            };
        }
        self.trimmed(&kept).to_vec()
    }

    /// The words without those that stand around names, and without numbers of houses.
    pub(super) fn trimmed<'b, 'c>(&self, words: &'c [Word<'b>]) -> &'c [Word<'b>] {
        let mut left = words;
        while let [before @ .., last] = left {
            left = match self.before("country", left).or_else(|| self.before("behind", left)) {
                Some(rest) => rest,
                None if last.is_number() => before,
                None => break,
            };
        }
        while let [first, rest @ ..] = left {
            let behind = |words| self.behind("before", words).or_else(|| self.behind("number", words));
            left = match behind(left) {
                Some((rest, _)) => rest,
                None if first.is_number() => rest,
                None if self.is("article", *first) && (rest.is_empty() || behind(rest).is_some()) => rest,
                None => break,
            };
        }
        left
    }

    /// "El Bronx" is the Bronx.
    pub(super) fn without_article<'b, 'c>(&self, words: &'c [Word<'b>]) -> &'c [Word<'b>] {
        self.behind("article", words).map_or(words, |(rest, _)| rest)
    }

    /// The words up to what people add behind a place: "Houston for my appointment".
    pub(super) fn cut<'b, 'c>(&self, words: &'c [Word<'b>]) -> &'c [Word<'b>] {
        for at in 1..words.len() {
            if let Some((before, rest)) = words.split_at_checked(at)
                && self.behind("behind", rest).is_some()
            {
                return before;
            }
        }
        words
    }

    /// The words with the county's kind behind its name, as the Census writes it: "Cook County" of "Condado de Cook".
    /// And without its kind.
    pub(super) fn county<'b>(&'b self, words: &[Word<'b>], states: &[State]) -> Option<[Vec<Word<'b>>; 2]> {
        let (words, kind) = self.behind("county", words)?;
        let comma = words.iter().position(|word| word.comma).map(|at| at + 1);
        let end = comma.or_else(|| behind(words, states).map(|(name, _)| name.len())).unwrap_or(words.len());
        let (name, rest) = words.split_at_checked(end)?;
        let (last, name) = name.split_last()?;
        let mut county = name.to_vec();
        county.push(Word { comma: false, ..*last });
        county.push(Word { text: kind, ..*last });
        county.extend(rest);
        Some([county, words.to_vec()])
    }

    /// The words with short forms written out: "N Hollywood" is "north Hollywood". Of several meanings, it is the one
    /// that is counted, or the last.
    pub(super) fn written_out<'b>(&'b self, words: &[Word<'b>], nth: usize) -> Vec<Word<'b>> {
        let mut kept: Vec<Word<'b>> = Vec::new();
        for word in words {
            let (mut text, mut seen) = (word.text, 0);
            for (short, long) in self.of("short") {
                if short == word.text && seen <= nth {
                    (text, seen) = (long, seen + 1);
                }
            }
            if !text.is_empty() {
                kept.push(Word { text, ..*word });
            } else if let Some(last) = kept.last_mut() {
                last.comma |= word.comma;
            }
        }
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::super::key::{letters, words_of};
    use super::*;

    fn vocabulary() -> Vocabulary {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/content/places/words.csv");
        let rows = csv::Reader::from_path(path).unwrap().into_deserialize();
        let rows: Vec<(String, String, String, String)> = rows.map(Result::unwrap).collect();
        let kind = |kind: &str| {
            let own = rows.iter().filter(|row| row.0 == kind);
            (kind.to_owned(), own.map(|row| (letters(&row.1), letters(&row.2))).collect())
        };
        Vocabulary(
            ["before", "article", "behind", "here", "country", "county", "short", "number", "in"].map(kind).into(),
        )
    }

    fn text(words: &[Word<'_>]) -> String {
        let word = |word: &Word<'_>| word.text.to_owned() + if word.comma { "," } else { "" };
        words.iter().map(word).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn short_forms_are_written_out() {
        let vocabulary = vocabulary();
        for (words, nth, long) in [
            ("N Hollywood, CA", 0, "north hollywood, ca"),
            ("Cook Co., IL", 0, "cook county, il"),
            ("Cook Cnty", 0, "cook county"),
            ("Canton Twp, MI", 0, "canton, mi"),
            ("Colo Spgs", 0, "colorado springs"),
            ("Pt Arthur", 0, "point arthur"),
            ("Pt Arthur", 1, "port arthur"),
            ("Chicago", 1, "chicago"),
        ] {
            assert_eq!(text(&vocabulary.written_out(&words_of(words, &mut String::new()), nth)), long, "{words}");
        }
    }

    #[test]
    fn what_stands_around_a_place_is_left_out() {
        for (words, place) in [
            ("where is the ICE office in Chicago, Illinois?", "chicago, illinois"),
            ("¿Dónde está la oficina de ICE en Houston, Texas?", "houston, texas"),
            ("Chicago, Illinois, United States of America", "chicago, illinois,"),
            ("Miami, EE. UU.", "miami,"),
            ("Miami, E.E.U.U.", "miami,"),
            ("ERO Chicago IL", "chicago il"),
            ("offices near me", ""),
            ("oficinas cerca de mí", ""),
            ("Chicago field office", "chicago"),
            ("The Dalles, Oregon", "the dalles, oregon"),
            ("P.O. Box 60605", ""),
            ("500 12th St, Washington", "st, washington"),
            ("La Puente", "la puente"),
            ("", ""),
            (",,?", ""),
        ] {
            assert_eq!(text(&vocabulary().bare(&words_of(words, &mut String::new()))), place, "{words}");
        }
        let vocabulary = vocabulary();
        assert_eq!(
            text(vocabulary.cut(&words_of("Houston Texas con mi familia", &mut String::new()))),
            "houston texas"
        );
    }

    #[test]
    fn the_kind_of_a_county_stands_behind_its_name() {
        let states = [State { letters: "il".to_owned(), keys: vec!["illinois".to_owned()], ..State::default() }];
        for (words, county, name) in [
            ("Condado de Cook, Illinois", "cook county, illinois", "cook, illinois"),
            ("Condado de Cook Illinois", "cook county illinois", "cook illinois"),
            ("county of San Diego", "san diego county", "san diego"),
            ("City and County of Denver", "denver county", "denver"),
        ] {
            let (vocabulary, mut room) = (vocabulary(), String::new());
            let found = vocabulary.county(&words_of(words, &mut room), &states).unwrap();
            assert_eq!(found.map(|words| text(&words)), [county, name], "{words}");
        }
        let vocabulary = vocabulary();
        assert!(vocabulary.county(&words_of("Cook", &mut String::new()), &states).is_none());
    }
}

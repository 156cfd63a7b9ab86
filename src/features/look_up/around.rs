//! What people write around the name of a place when they look for an office there, by the agency's own list of words.

use super::key::{Word, letters_of, words_of};
use super::query::behind;
use super::{State, Vocabulary};

/// A phrase of the vocabulary has this many words at most.
const WORDS_OF_A_PHRASE: usize = 5;

impl Vocabulary {
    /// What a phrase of a kind stands for.
    pub(super) fn meaning(&self, kind: &str, words: &[Word]) -> Option<&str> {
        let letters = letters_of(words);
        self.of(kind).iter().find(|(phrase, _)| *phrase == letters).map(|(_, meaning)| &**meaning)
    }

    /// The longest phrase of a kind at the beginning: how many words it has, and what it stands for.
    pub(super) fn at_start(&self, kind: &str, words: &[Word]) -> Option<(usize, &str)> {
        let lengths = (1..=words.len().min(WORDS_OF_A_PHRASE)).rev();
        lengths.into_iter().find_map(|length| Some((length, self.meaning(kind, words.get(..length)?)?)))
    }

    fn at_end(&self, kind: &str, words: &[Word]) -> Option<usize> {
        let starts = words.len().saturating_sub(WORDS_OF_A_PHRASE)..words.len();
        starts.into_iter().find(|at| words.get(*at..).is_some_and(|words| self.meaning(kind, words).is_some()))
    }

    /// Of "where is the ICE office in Chicago?", "Chicago".
    pub(super) fn bare(&self, words: &[Word]) -> Vec<Word> {
        let (mut kept, mut rest) = (Vec::new(), words);
        while let [word, behind @ ..] = rest {
            rest = match self.at_start("here", rest) {
                Some((length, _)) => rest.get(length..).unwrap_or_default(),
                None => {
                    kept.push(word.clone());
                    behind
                }
            };
        }
        self.trimmed(&kept).to_vec()
    }

    /// The words without those that stand around names, and without numbers of houses.
    pub(super) fn trimmed<'b>(&self, words: &'b [Word]) -> &'b [Word] {
        let mut left = words;
        while let [before @ .., last] = left {
            left = match self.at_end("behind", left).or_else(|| self.at_end("country", left)) {
                Some(at) => left.get(..at).unwrap_or_default(),
                None if last.is_number() => before,
                None => break,
            };
        }
        while let [first, rest @ ..] = left {
            let before = |words| self.at_start("before", words).or_else(|| self.at_start("number", words));
            left = match before(left) {
                Some((length, _)) => left.get(length..).unwrap_or_default(),
                None if first.is_number() => rest,
                None if self.at_start("article", left).is_some() && (rest.is_empty() || before(rest).is_some()) => rest,
                None => break,
            };
        }
        left
    }

    /// The words up to what people add behind a place: "Houston for my appointment".
    pub(super) fn cut<'b>(&self, words: &'b [Word]) -> &'b [Word] {
        let is_more = |at: &usize| words.get(*at..).is_some_and(|rest| self.at_start("behind", rest).is_some());
        let end = (1..words.len()).find(is_more);
        end.and_then(|end| words.get(..end)).unwrap_or(words)
    }

    /// The words with the county's kind behind its name, as the Census writes it: "Cook County" of "Condado de Cook".
    /// And without its kind.
    pub(super) fn county(&self, words: &[Word], states: &[State]) -> Option<[Vec<Word>; 2]> {
        let (length, kind) = self.at_start("county", words)?;
        let words = words.get(length..)?;
        let comma = words.iter().position(|word| word.comma).map(|at| at + 1);
        let end = comma.or_else(|| behind(words, states).map(|(name, _)| name.len())).unwrap_or(words.len());
        let (name, rest) = words.split_at_checked(end)?;
        let mut county = [name, &words_of(kind), rest].concat();
        if let (Some(last), Some(kind)) = (name.last(), county.get_mut(end)) {
            kind.comma = last.comma;
        }
        if let Some(last) = end.checked_sub(1).and_then(|at| county.get_mut(at)) {
            last.comma = false;
        }
        Some([county, words.to_vec()])
    }

    /// The words with short forms written out: "N Hollywood" is "north Hollywood". Of several meanings, it is the one
    /// that is counted, or the last.
    pub(super) fn written_out(&self, words: &[Word], nth: usize) -> Vec<Word> {
        let mut kept: Vec<Word> = Vec::new();
        for word in words {
            let long = self.of("short").iter().filter(|(short, _)| *short == word.text).take(nth + 1).last();
            match long {
                Some((_, long)) => kept.extend(words_of(long)),
                None => kept.push(word.clone()),
            }
            if let Some(last) = kept.last_mut() {
                last.comma |= word.comma;
            }
        }
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::super::key::letters;
    use super::*;

    fn vocabulary() -> Vocabulary {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/content/places/words.csv");
        let rows = csv::Reader::from_path(path).unwrap().into_deserialize();
        let rows: Vec<(String, String, String, String)> = rows.map(Result::unwrap).collect();
        let kind = |kind: &str| {
            let own = rows.iter().filter(|row| row.0 == kind);
            (kind.to_owned(), own.map(|row| (letters(&row.1), row.2.clone())).collect())
        };
        Vocabulary(["before", "article", "behind", "here", "country", "county", "short", "number"].map(kind).into())
    }

    fn text(words: &[Word]) -> String {
        let word = |word: &Word| word.text.clone() + if word.comma { "," } else { "" };
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
            assert_eq!(text(&vocabulary.written_out(&words_of(words), nth)), long, "{words}");
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
            assert_eq!(text(&vocabulary().bare(&words_of(words))), place, "{words}");
        }
        let vocabulary = vocabulary();
        assert_eq!(text(vocabulary.cut(&words_of("Houston Texas con mi familia"))), "houston texas");
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
            let found = vocabulary().county(&words_of(words), &states).unwrap();
            assert_eq!(found.map(|words| text(&words)), [county, name], "{words}");
        }
        assert!(vocabulary().county(&words_of("Cook"), &states).is_none());
    }
}

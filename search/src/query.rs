//! A visitor's words as a query.

use crate::words::{Writing, words};

/// A word that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// As documents' words are compared.
    pub text: String,
    /// What a hyphen joins in it: a document that has all of them has the word, too.
    pub parts: Vec<Word>,
    /// Whether it is one of further words, which stand elsewhere.
    pub is_further: bool,
    /// Where it stands in what was written, in bytes.
    pub start: usize,
    pub end: usize,
}

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub words: Vec<Word>,
    /// Rows of words that must stand side by side, each by the first of its words and the one behind its last.
    pub phrases: Vec<(usize, usize)>,
    /// The word that may have only begun.
    pub open: Option<usize>,
}

/// A query has no more words, and no more further words: what is longer is cut.
const MOST: usize = 12;

impl Query {
    /// Reads what was written. `is_typing`: the last word may go on.
    pub fn parse(text: &str, is_typing: bool) -> Self {
        let mut query = Self::default();
        let mut at = 0;
        // What stands between quotation marks is every second part.
        for (number, part) in text.split(['"', '“', '”', '«', '»']).enumerate() {
            let first = query.words.len();
            query.add(part, at, false);
            let words = query.words.len();
            if number % 2 == 1 && words > first + 1 {
                query.phrases.push((first, words));
            }
            at += part.len();
            at += text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        }
        let last = query.words.len().checked_sub(1);
        query.open = last.filter(|last| is_typing && query.words.get(*last).is_some_and(|word| word.end == text.len()));
        query
    }

    /// Adds further words, which are looked for besides.
    pub fn add_words(&mut self, text: &str) {
        self.add(text, 0, true);
    }

    fn add(&mut self, text: &str, offset: usize, is_further: bool) {
        let mut found: Vec<Word> = Vec::new();
        words(text, |token| {
            let mut word = Word {
                text: token.text.to_owned(),
                parts: Vec::new(),
                is_further,
                start: offset + token.start,
                end: offset + token.end,
            };
            // What joins the words before it stands for them.
            let first = found.iter().position(|known| known.start >= word.start);
            let parts = found.split_off(first.unwrap_or(found.len()));
            // A part of one letter says nothing by itself: `e-mail`.
            let says_something =
                |part: &Word| part.text.len() > 1 || part.text.bytes().all(|byte| byte.is_ascii_digit());
            if token.writing == Writing::Joined && parts.iter().all(says_something) {
                word.parts = parts;
            }
            found.push(word);
        });
        found.truncate(MOST);
        self.words.extend(found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(query: &str) -> Vec<String> {
        Query::parse(query, false).words.into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn numbers_and_hyphens_are_looked_for_as_documents_have_them() {
        assert_eq!(texts("call (866) 347-2423 by e-mail"), ["call", "8663472423", "by", "email"]);
        assert_eq!(texts("anti-trafficking U.S. 1,000"), ["antitrafficking", "us", "1000"]);
        let query = Query::parse("e-mail US-Mexico", false);
        let parts: Vec<Vec<_>> =
            query.words.iter().map(|word| word.parts.iter().map(|part| &*part.text).collect()).collect();
        assert_eq!(parts, [vec![], vec!["us", "mexico"]]);
        assert_eq!(query.words[1].text, "usmexico");
    }

    #[test]
    fn quotation_marks_make_a_phrase() {
        let query = Query::parse("“human trafficking” in \"texas\" «dos palabras»", false);
        assert_eq!(query.phrases, [(0, 2), (4, 6)]);
    }

    #[test]
    fn the_last_word_is_open_until_something_follows_it() {
        let mut query = Query::parse("human traff", true);
        query.add_words("texas");
        assert_eq!((query.open, query.words.len()), (Some(1), 3));
        assert_eq!(Query::parse("\"human traff", true).open, Some(1));
        for (text, is_typing) in [("human traff ", true), ("human traff", false), ("", true), ("\"human traff\"", true)]
        {
            assert_eq!(Query::parse(text, is_typing).open, None, "{text}");
        }
    }

    #[test]
    fn a_word_knows_where_it_was_written() {
        let text = "a “béta gamma” délta";
        let query = Query::parse(text, false);
        let written: Vec<_> = query.words.iter().map(|word| &text[word.start..word.end]).collect();
        assert_eq!(written, ["a", "béta", "gamma", "délta"]);
    }
}

//! A visitor's words as a query.

use crate::words::{Writing, words};

/// A word that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// As documents' words are compared.
    pub text: String,
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
    /// Whether the last word may have only begun.
    pub is_open: bool,
}

/// A query has no more words: what is longer is cut.
const MOST: usize = 12;

/// Parts of a word with a hyphen that are no words by themselves: `e-mail`, `co-conspirator`.
const SHORT_PART: usize = 2;

impl Query {
    /// Reads what was written. `is_typing`: the last word may go on.
    pub fn parse(text: &str, is_typing: bool) -> Self {
        let mut query = Self::default();
        let mut at = 0;
        // What stands between quotation marks is every second part.
        for (number, part) in text.split(['"', '“', '”', '«', '»']).enumerate() {
            let first = query.words.len();
            query.add(part, at);
            let words = query.words.len();
            if number % 2 == 1 && words > first + 1 {
                query.phrases.push((first, words));
            }
            at += part.len();
            at += text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        }
        query.is_open = is_typing && query.words.last().is_some_and(|word| word.end == text.len());
        query
    }

    /// Adds further words, which are looked for besides.
    pub fn add_words(&mut self, text: &str) {
        let is_open = self.is_open && text.trim().is_empty();
        self.add(text, 0);
        self.is_open = is_open;
    }

    fn add(&mut self, text: &str, offset: usize) {
        words(text, |token| {
            let word = Word { text: token.text.to_owned(), start: offset + token.start, end: offset + token.end };
            let first = self.words.len().saturating_sub(token.parts);
            match token.writing {
                Writing::Word if self.words.len() < MOST => self.words.push(word),
                Writing::Phone if token.parts > 0 => {
                    self.words.truncate(first);
                    self.words.push(word);
                }
                Writing::Joined => {
                    let parts = self.words.get(first..).unwrap_or_default();
                    if parts.iter().any(|part| part.text.chars().count() <= SHORT_PART) {
                        self.words.truncate(first);
                        self.words.push(word);
                    }
                }
                _ => {}
            }
        });
    }

    /// The words of each phrase.
    pub fn phrases(&self) -> impl Iterator<Item = &[Word]> {
        self.phrases.iter().filter_map(|(first, end)| self.words.get(*first..*end))
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
        assert_eq!(texts("anti-trafficking U.S. 1,000"), ["anti", "trafficking", "us", "1000"]);
    }

    #[test]
    fn quotation_marks_make_a_phrase() {
        let query = Query::parse("“human trafficking” in \"texas\" «dos palabras»", false);
        assert_eq!(query.phrases, [(0, 2), (4, 6)]);
        let phrase: Vec<_> = query.phrases().flatten().map(|word| word.text.as_str()).collect();
        assert_eq!(phrase, ["human", "trafficking", "dos", "palabras"]);
    }

    #[test]
    fn the_last_word_is_open_until_something_follows_it() {
        assert!(Query::parse("human traff", true).is_open);
        for (text, is_typing) in [("human traff ", true), ("human traff", false), ("", true), ("\"human traff\"", true)]
        {
            assert!(!Query::parse(text, is_typing).is_open, "{text}");
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

//! What search and the finder of news say, in each language, as templates: a `{name}` stands for a value.
//! `features::search` fills them in.

use super::look_up::Plural;
use serde::Serialize;

/// What stands in pages before anything is asked: the app has these too.
pub struct SearchFieldWords {
    /// The page's heading, and what leads there.
    pub title: &'static str,
    pub description: &'static str,
    /// Above the field of the search page.
    pub label: &'static str,
    /// Above the field of the list of all news: how many releases it has.
    pub label_news: fn(usize) -> String,
    pub button: &'static str,
    pub looking: &'static str,
    /// Search itself did not come, or cannot run.
    pub failed: &'static str,
    pub broken: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct SearchWords {
    /// What stands on the search page where no script runs.
    pub needs_script: &'static str,
    pub browse: &'static str,
    pub nothing: &'static str,
    pub advice: &'static str,
    /// Where no document has all the words.
    pub most_only: &'static str,
    /// How many have most of the words, behind those that have all: `{count}`
    pub most_too: Plural,
    /// `{word}`, `{other}`
    pub instead: &'static str,
    /// `{word}`: no document has it, and nothing was taken in its place.
    pub nowhere: &'static str,
    /// `{word}`: so many documents have it that it makes no difference.
    pub common: &'static str,
    /// `{other}`: the whole query as it may have been meant.
    pub meant: &'static str,
    pub incomplete: &'static str,
    pub offline: &'static str,
    /// Phrases are compared in the texts of the first results: `{count}`
    pub phrases: &'static str,
    /// What the sentence is made of, in this order: `{words}`, `{topic}`, `{state}`, `{place}`, `{office}`, `{language}`, `{date}`.
    pub all: &'static str,
    /// `{kind}`
    pub of_kind: &'static str,
    pub with_words: &'static str,
    pub about: &'static str,
    pub in_state: &'static str,
    pub at_place: &'static str,
    pub of_office: &'static str,
    pub in_language: &'static str,
    pub since: &'static str,
    pub until: &'static str,
    /// `{sentence}`, `{count}`
    pub sentence: &'static str,
    pub filters: &'static str,
    pub topic: &'static str,
    pub state: &'static str,
    pub place: &'static str,
    pub kind: &'static str,
    pub office: &'static str,
    /// Another agency that published a release.
    pub publisher: &'static str,
    pub language: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub any: &'static str,
    pub sort: &'static str,
    pub relevance: &'static str,
    pub newest: &'static str,
    pub oldest: &'static str,
    pub chosen: &'static str,
    /// `{name}`
    pub remove: &'static str,
    pub clear: &'static str,
    /// `{name}`, `{count}`
    pub looser: Plural,
    pub pages: &'static str,
    pub best: &'static str,
    pub more: &'static str,
    pub feed: &'static str,
    pub withdrawn: &'static str,
    /// `{publisher}`
    pub published_by: &'static str,
    /// `{year}`, `{month}`, `{day}`
    pub date: &'static str,
    pub months: [&'static str; 12],
    pub copy: &'static str,
    pub copied: &'static str,
}

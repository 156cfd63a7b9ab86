//! The pages of words alone: privacy, accessibility, contact and others. `words/en.json` says how their texts are filled in.

use super::{embed_words, plain_words, search_field_words};
use crate::model::{Lang, Plain};

/// A page of words: a title, an introduction, and sections.
pub struct PlainText {
    pub title: &'static str,
    pub intro: &'static str,
    pub sections: &'static [PlainSection],
}

pub struct PlainSection {
    pub heading: &'static str,
    pub paragraphs: &'static [&'static str],
}

/// The heading of a document that is no page of the app's.
pub fn plain_title(plain: Plain, lang: Lang) -> &'static str {
    let words = plain_words(lang);
    match plain {
        Plain::Partners => embed_words(lang).partners_title,
        Plain::Contact => words.contact.title,
        Plain::Privacy => words.privacy.title,
        Plain::Accessibility => words.accessibility.title,
        Plain::Alerts => words.alerts.title,
        Plain::Saved => words.saved.title,
        Plain::Card => words.card.title,
        Plain::AllOffices => words.all_offices.title,
        Plain::Offline => words.offline.title,
        Plain::Search => search_field_words(lang).title,
        Plain::Data => words.data.title,
    }
}

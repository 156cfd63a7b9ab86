//! The privacy page, the accessibility statement and the contact page, in each language.
//! The app never draws them, so these words are no part of it. In a text `{agency}` is the agency's short name. Conditions
//! say where one holds: `{offline}` where browsers keep pages, `{form}` where the tip line has a form and `{no-form}` where not, `{tips}` with a tip line and `{no-tips}` without
//! one, `{offices}` or `{no-offices}`, and `{places}` or `{no-places}` where the office look-up finds places or not. `{credits}` are the agency's
//! own sentences on where its data comes from.

use super::{embed_words, plain_words, search_field_words};
use crate::model::{Lang, Plain};
use serde::Serialize;

/// A page of words: a title, an introduction, and sections of a heading and its paragraphs.
pub struct PlainText {
    pub title: &'static str,
    pub intro: &'static str,
    pub sections: &'static [(&'static str, &'static [&'static str])],
}

/// What `public/saved.js` says.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SavedWords {
    pub office: &'static str,
    pub release: &'static str,
    pub place: &'static str,
    pub remove: &'static str,
    pub none: &'static str,
    /// `{count}`
    pub read: &'static str,
    pub read_note: &'static str,
    /// `{count}`
    pub others: &'static str,
    pub clear: &'static str,
    pub cleared: &'static str,
    pub blocked: &'static str,
}

/// The links of the page of data files.
pub struct DataWords {
    pub csv: &'static str,
    pub geojson: &'static str,
    pub lines: &'static str,
    pub newest: &'static str,
    pub by_year: &'static str,
    pub for_programs: &'static str,
    pub description: &'static str,
    pub feeds: &'static str,
    /// The link to the page.
    pub all: &'static str,
}

pub struct PlainWords {
    pub privacy: PlainText,
    pub accessibility: PlainText,
    pub contact: PlainText,
    pub alerts: PlainText,
    pub no_alerts: &'static str,
    /// Before the moment from which a notice is shown, and before that until which it is.
    pub alert_from: &'static str,
    pub alert_until: &'static str,
    pub saved: PlainText,
    pub saved_script: SavedWords,
    pub saved_needs_script: &'static str,
    pub card: PlainText,
    pub all_offices: PlainText,
    /// What the tip line is called in an address book. Agency.
    pub tip_line_of: fn(&str) -> String,
    pub card_scan: &'static str,
    pub data: PlainText,
    pub data_files: DataWords,
    pub offline: PlainText,
    pub offline_kept: &'static str,
    pub report_crime: &'static str,
    pub emergency: &'static str,
    pub office: &'static str,
    pub office_text: &'static str,
    pub reporters: &'static str,
    pub reporters_text: &'static str,
    pub agency: &'static str,
    pub agency_text: &'static str,
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

//! Every word of the portal's own, in each of its languages; dates, counts and names of states.
//! A language is one file (`en`, `es`); the other files say what each has to have. An agency's words are content and
//! never stand here. How to add a language: `docs/adding-a-language.md`.

mod dates;
mod embed;
mod en;
mod es;
mod frame;
mod head;
mod look_up;
mod messages;
mod plain;
mod search;
mod sizes;
mod states;
mod status;

/// English in disguise, for tests: `build.rs` makes it of `en`.
#[cfg(not(target_arch = "wasm32"))]
mod pseudo {
    include!(concat!(env!("OUT_DIR"), "/pseudo.rs"));
}

#[cfg(not(target_arch = "wasm32"))]
pub use dates::moment;
pub use dates::{Dates, clock, long_date, long_date_range, month, weekday};
pub use embed::EmbedWords;
pub use frame::{FrameWords, ScriptWords};
pub use head::HeadWords;
pub use look_up::LookUpWords;
pub use messages::Messages;
pub use plain::{DataWords, PlainText, PlainWords, plain_title};
pub use search::{SearchFieldWords, SearchWords};
pub use sizes::file_size;
pub use states::{state_in_sentence, state_name};
pub use status::StatusWords;

use crate::model::{Lang, Template};

/// A part of a language's words, and the one place that knows which file is which language's.
macro_rules! in_language {
    ($lang:expr, $part:ident) => {
        match $lang {
            Lang::En => &en::$part,
            Lang::Es => &es::$part,
            #[cfg(not(target_arch = "wasm32"))]
            Lang::Accented | Lang::Mirrored => &pseudo::$part,
        }
    };
}

/// The words of the app: of pages, and of what can go wrong.
pub fn messages(lang: Lang) -> &'static Messages {
    in_language!(lang, MESSAGES)
}

/// The words of documents' heads.
pub fn head_words(lang: Lang) -> &'static HeadWords {
    in_language!(lang, HEAD)
}

/// The words around every page.
pub fn frame_words(lang: Lang) -> &'static FrameWords {
    in_language!(lang, FRAME)
}

/// The words of the documents that are no pages of the app's.
pub fn plain_words(lang: Lang) -> &'static PlainWords {
    in_language!(lang, PLAIN)
}

/// Labels of a release, such as "Withdrawn".
pub fn status_words(lang: Lang) -> &'static StatusWords {
    in_language!(lang, STATUS)
}

/// The words of embeds and of the page for partners.
pub fn embed_words(lang: Lang) -> &'static EmbedWords {
    in_language!(lang, EMBED)
}

/// What the office look-up says.
pub fn look_up_words(lang: Lang) -> &'static LookUpWords {
    in_language!(lang, LOOK_UP)
}

/// What the field of search says before anything is asked.
pub fn search_field_words(lang: Lang) -> &'static SearchFieldWords {
    in_language!(lang, SEARCH_FIELD)
}

/// What search and the finder of news say.
pub fn search_words(lang: Lang) -> &'static SearchWords {
    in_language!(lang, SEARCH)
}

/// What stands below the map of all offices, and below that of one.
pub fn map_notes(lang: Lang) -> &'static [&'static str; 2] {
    in_language!(lang, MAP_NOTES)
}

/// The words with which a new release begins.
pub fn template(lang: Lang) -> &'static Template {
    in_language!(lang, TEMPLATE)
}

fn dates(lang: Lang) -> &'static Dates {
    in_language!(lang, DATES)
}

fn states(lang: Lang) -> &'static [&'static str; 56] {
    in_language!(lang, STATES)
}

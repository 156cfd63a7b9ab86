//! Every word of the portal's own, in each of its languages; dates, counts and names of states.
//! The words are data, `words/*.json`; `build/words/` makes a struct of each section, and a function that gives it in a language.
//! An agency's words are content and never stand there. How to add a language: `docs/adding-a-language.md`.

mod dates;
mod plain;
mod plural;
mod plural_form;
mod sizes;
mod states;

/// The words, made of `words/*.json` by `build.rs`.
#[allow(clippy::all, reason = "no one reads or writes it")]
mod words {
    use crate::model::Lang;
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

#[cfg(not(target_arch = "wasm32"))]
pub use dates::moment;
pub use dates::{clock, long_date, long_date_range, month, weekday};
pub use plain::{PlainSection, PlainText, plain_title};
pub use plural::Plural;
pub use plural_form::plural_form;
pub use sizes::file_size;
pub use states::{contracted, state_in_sentence, state_name};
pub use words::{
    AbroadWords, AppWords, DataFilesWords, EmbedWords, FrameWords, HeadWords, HomeDescriptionWords, HomeTitleWords,
    LookUpWords, PlainWords, SavedScriptWords, ScriptsWords, SearchFieldWords, SearchWords, StatusWords, WhyWords,
    app_words, distance_words, embed_words, frame_words, head_words, look_up_abroad_words, look_up_words, map_words,
    plain_words, search_field_words, search_words, status_words, template_words,
};
use words::{dates_words, states_words};

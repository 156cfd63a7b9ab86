//! Every word of the portal's own, in each of its languages; dates, counts and names of states.
//! An agency's words are content and never stand here.

mod dates;
mod embed;
mod en;
mod es;
mod frame;
mod look_up;
mod messages;
mod plain;
mod sizes;
mod states;

#[cfg(not(target_arch = "wasm32"))]
pub use dates::moment;
pub use dates::{long_date, long_date_range, month};
pub use embed::{EmbedWords, embed_words};
pub use frame::{FrameWords, frame_words};
pub use look_up::{LookUpWords, look_up_words, map_notes};
pub use messages::Messages;
pub use plain::{PlainText, plain_words};
pub use sizes::file_size;
pub use states::state_name;

use crate::model::Lang;

/// The portal's words in a language.
pub fn messages(lang: Lang) -> &'static Messages {
    match lang {
        Lang::En => &en::MESSAGES,
        Lang::Es => &es::MESSAGES,
    }
}

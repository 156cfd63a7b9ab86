//! The office look-up: from a visitor's words to the offices that serve a place, all on the visitor's device.
//! It asks for shards, each of which holds final answers for many places, so no request tells which place was meant;
//! whom they name is the publisher's to decide (`publish`), never decided here.
//!
//! Nothing waits: a question that lacks a shard says which ([`Missing`]), and is put again when it is there. So all but
//! `browser` is pure, and the same code is tested natively (`tests/look_up.rs`).
//! It becomes a WebAssembly module of its own (`src/bin/look_up.rs`), where bytes count: no floating-point number is
//! written or parsed, no case changed beyond ASCII, nothing formatted, and no index can panic.

mod around;
mod data;
mod decode;
mod digits;
mod find;
mod key;
mod near;
mod phrase;
mod places;
mod point;
mod present;
mod query;
mod sentence;
mod suggest;
mod words;

/// Who serves which place, as the shards say it.
#[cfg(not(target_arch = "wasm32"))]
pub mod publish;

/// The field and its answers, in the page and in embeds.
#[cfg(target_arch = "wasm32")]
pub mod browser;

pub use data::{About, Answer, Asked, Contact, Missing, Place, Point, Settings, Shard, Shards, State};
pub use decode::{Json, points};
pub use digits::shard_digits;
pub use find::{Found, Kind, LookUp, Office};
pub use key::{Word, key, letters, one_mistake, words_of};
pub use point::{shards_around, zip_at};
pub use present::{Block, KindShown, Link, OfficeShown, Phone, Question, Shown, present};
pub use query::{Name, Query, parse};
#[cfg(target_arch = "wasm32")]
use words::digits;
pub use words::{Vocabulary, Words};

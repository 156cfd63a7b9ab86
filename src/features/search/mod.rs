//! Search and the finder of news: from what a visitor writes and chooses to what is shown, all on the visitor's device.
//! The index is `frontdesk_search`'s; this makes a query of what a visitor writes and words of its answers.
//!
//! All but `browser` is pure. It becomes a WebAssembly module of its own (`src/bin/find.rs`), where bytes count: see
//! `features::look_up`.

mod asked;
mod present;
mod texts;

/// The index, and what the page says besides.
#[cfg(not(target_arch = "wasm32"))]
pub mod publish;

/// The page of search, as it is before the module comes.
#[cfg(not(target_arch = "wasm32"))]
pub mod view;

/// The field, the filters and the results in the page.
#[cfg(target_arch = "wasm32")]
pub mod browser;

pub use asked::{Asked, FACETS};
pub use present::{Chip, chips, date, offered_facets, sentence};
pub use texts::{Bet, Choice, Page, Texts, pages};

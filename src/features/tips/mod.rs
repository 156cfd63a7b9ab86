//! The tip line: how to reach it, on a page, on paper and in an address book.

#[cfg(not(target_arch = "wasm32"))]
pub mod card;
#[cfg(not(target_arch = "wasm32"))]
pub mod publish;
#[cfg(not(target_arch = "wasm32"))]
pub mod tip_card;
#[cfg(not(target_arch = "wasm32"))]
mod vcard;
pub mod view;

//! What a visitor meets, a folder for each: data and view, which publisher and app share; what the publisher makes of an
//! agency's content for it (`publish`, native alone); and, where it is a module of its own in the browser, that side.

/// What the publisher asks of every kind of page.
#[cfg(not(target_arch = "wasm32"))]
pub mod published;

/// Home: the first tasks, each one tap away.
pub mod home;

/// Lists of releases.
pub mod news;

/// A press release.
pub mod release;

/// The tip line.
pub mod tips;

/// Offices: by state, and one by one.
pub mod offices;

/// What is shown where there is no page, or none came.
pub mod not_found;

/// Who serves a place: from a visitor's words to offices.
#[cfg(not(target_arch = "wasm32"))]
pub mod look_up;

/// Releases, offices and pages by words and choices.
#[cfg(not(target_arch = "wasm32"))]
pub mod search;

/// The map of the states.
#[cfg(not(target_arch = "wasm32"))]
pub mod map;

/// Notices for the whole site.
#[cfg(not(target_arch = "wasm32"))]
pub mod notices;

/// Pages that a visitor has saved.
#[cfg(not(target_arch = "wasm32"))]
pub mod saved;

/// What is there without a network.
#[cfg(not(target_arch = "wasm32"))]
pub mod offline;

/// What other sites embed.
#[cfg(not(target_arch = "wasm32"))]
pub mod partners;

/// Contact, privacy, accessibility.
#[cfg(not(target_arch = "wasm32"))]
pub mod documents;

/// What the portal shows, as files.
#[cfg(not(target_arch = "wasm32"))]
pub mod data;

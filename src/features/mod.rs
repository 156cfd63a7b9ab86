//! What a visitor can do, a folder for each: its logic, its side in the browser, its tests.

/// Who serves a place: from a visitor's words to offices.
pub mod look_up;

/// Releases, offices and pages by words and choices.
pub mod search;

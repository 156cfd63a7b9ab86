//! What the portal shows, as files: the page that lists them, and the files.

pub mod exports;
pub mod view;

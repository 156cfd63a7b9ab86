//! Files on a disk: what each is made from, and how a site is exchanged for the next one in one step. It knows nothing of
//! what the files say.
//!
//! [`unit::Unit`]s → [`generations::Generations`]

pub mod error;
pub mod generations;
pub mod manifest;
mod marks;
pub mod names;
pub mod shell;
pub mod style;
pub mod unit;

pub use error::PublishError;

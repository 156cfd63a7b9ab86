//! Lists of releases: all of them, and by topic, state, office, type and year; their archives and feeds.

pub mod archive;
pub mod facet;
#[cfg(not(target_arch = "wasm32"))]
pub mod feeds;
pub mod list;
#[cfg(not(target_arch = "wasm32"))]
pub mod newsroom;
mod pagination;
#[cfg(not(target_arch = "wasm32"))]
mod publish;
pub mod view;

//! A press release: its page, its plain text, and the notices of its status.

pub mod parts;
#[cfg(not(target_arch = "wasm32"))]
pub mod publish;
#[cfg(not(target_arch = "wasm32"))]
pub mod status;
#[cfg(not(target_arch = "wasm32"))]
mod structured_data;
#[cfg(not(target_arch = "wasm32"))]
pub mod summary;
#[cfg(not(target_arch = "wasm32"))]
mod text;
pub mod view;

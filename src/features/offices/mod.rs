//! Offices: the way to one, a state's, one by one, and all on one page.

#[cfg(not(target_arch = "wasm32"))]
pub mod all;
pub mod finder;
pub mod office;
#[cfg(not(target_arch = "wasm32"))]
pub mod publish;
#[cfg(not(target_arch = "wasm32"))]
mod published;
pub mod state;
pub mod view;
pub mod visit;

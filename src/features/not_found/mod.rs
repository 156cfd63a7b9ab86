//! What is shown where there is no page, or none came.

pub mod failed;
#[cfg(not(target_arch = "wasm32"))]
pub mod publish;
pub mod view;

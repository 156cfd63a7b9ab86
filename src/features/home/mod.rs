//! Home: the first tasks, each one tap away.

#[cfg(not(target_arch = "wasm32"))]
pub mod publish;
pub mod view;

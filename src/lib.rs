//! Frontdesk: an agency's news, tip line and offices, published as whole pages, and an app that moves between them.
//!
//! Arrows go one way: `model` ← `i18n` ← `components` ← `features` ← `portal` ← `browser`, and
//! `problem` ← `publish` ← `content` ← `features` (`publish`) ← `portal` ← `cli`.

// Views are deep types where nothing erases them: cargo-fuzz builds with flags of its own.
#![recursion_limit = "256"]

/// A digest of the sources that a page's data depends on.
pub const VIEWS: &str = env!("FRONTDESK_VIEWS");

/// A third of the size of the standard library's allocator for WebAssembly.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// What an agency publishes: validated types.
pub mod model;

/// Every word of the portal's own, in each language.
pub mod i18n;

/// What pages are made of.
pub mod components;

/// What a visitor meets, a folder for each.
pub mod features;

/// The whole site: its pages, and what stands around them.
pub mod portal;

/// Page data from parsed JSON.
pub mod decode;

/// The browser's side: moving from page to page.
#[cfg(target_arch = "wasm32")]
pub mod browser;

/// All that an agency has written, read and checked.
#[cfg(not(target_arch = "wasm32"))]
pub mod content;

/// Files on a disk, exchanged in one step.
#[cfg(not(target_arch = "wasm32"))]
pub mod publish;

/// The web hosts that agencies use.
#[cfg(not(target_arch = "wasm32"))]
pub mod hosts;

/// A published site on its way to its place.
#[cfg(not(target_arch = "wasm32"))]
pub mod deploy;

/// Generated content for load tests.
#[cfg(not(target_arch = "wasm32"))]
pub mod sample;

/// Another site's feed into the content folder.
#[cfg(not(target_arch = "wasm32"))]
pub mod import;

/// A new release from a template.
#[cfg(not(target_arch = "wasm32"))]
pub mod draft;

/// A portal from nothing.
#[cfg(not(target_arch = "wasm32"))]
pub mod init;

/// A local web server for previews.
#[cfg(not(target_arch = "wasm32"))]
pub mod serve;

/// Mistakes in what an editor wrote.
#[cfg(not(target_arch = "wasm32"))]
pub mod problem;

/// Files of the agency's own, never what a link leads to.
#[cfg(not(target_arch = "wasm32"))]
mod own_file;

/// The publisher's command line.
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;

//! Frontdesk: an agency's news, tip line and offices, published as whole pages, and an app that moves between them.
//!
//! Arrows go one way: `model` ← `i18n` ← `components` ← `pages` ← (`browser` | `publish`) ← `main`.

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

/// What a visitor can do, a folder for each. In the browser each is a module of its own (`src/bin/`).
#[cfg(not(target_arch = "wasm32"))]
pub mod features;

/// Who serves a place: the shards that a look-up reads.
#[cfg(not(target_arch = "wasm32"))]
pub mod lookup;

/// What pages are made of.
pub mod components;

/// One file per kind of page: its data, its view, its head.
pub mod pages;

/// What stands around every page: banner, header, footer.
#[cfg(not(target_arch = "wasm32"))]
pub mod frame;

/// What other sites put on their pages.
#[cfg(not(target_arch = "wasm32"))]
pub mod embed;

/// Documents that are no pages of the app's: privacy, accessibility, contact.
#[cfg(not(target_arch = "wasm32"))]
pub mod plain;

/// Page data from parsed JSON.
pub mod decode;

/// The browser's side: moving from page to page.
#[cfg(target_arch = "wasm32")]
pub mod browser;

/// The publisher: from a folder of content to a folder of files.
#[cfg(not(target_arch = "wasm32"))]
pub mod publish;

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

/// Problems in the content, as an editor reads them.
#[cfg(not(target_arch = "wasm32"))]
pub mod report;

/// The publisher's command line.
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;

//! The built app as a shell of small files, for tests that publish.
#![allow(clippy::unwrap_used, reason = "a shell that cannot be made fails its test")]

use frontdesk::publish::shell::SCRIPTS;
use std::fs;
use std::path::Path;

/// Names as Trunk and the last step of the build give them.
const NAMES: [&str; 10] = [
    "first-1.css",
    "rest-1.css",
    "frontdesk-1.js",
    "frontdesk-1_bg.wasm",
    "look-up-1.js",
    "look-up-1_bg.wasm",
    "finder-1.js",
    "finder-1_bg.wasm",
    "icon.svg",
    "embed/style.css",
];

/// Writes what the folder does not have yet: each file says its name and which build it is.
pub fn write(folder: &Path) {
    for name in NAMES.into_iter().chain(SCRIPTS) {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        if !path.exists() || SCRIPTS.contains(&name) {
            fs::write(path, format!("{name} {}", frontdesk::VIEWS)).unwrap();
        }
    }
}

//! Gives both sides a digest of the views' sources, so that an app never wakes a page that other views have drawn.

use std::collections::hash_map::DefaultHasher;
use std::hash::Hasher;
use std::path::Path;

/// What the HTML of a page and its hydration both depend on.
const VIEWS: [&str; 6] = ["src/model", "src/i18n", "src/components", "src/pages", "src/app.rs", "Cargo.lock"];

fn main() {
    let mut hasher = DefaultHasher::new();
    for path in VIEWS {
        println!("cargo::rerun-if-changed={path}");
        add(Path::new(path), &mut hasher);
    }
    println!("cargo::rustc-env=FRONTDESK_VIEWS=views-{:016x}", hasher.finish());
}

fn add(path: &Path, hasher: &mut DefaultHasher) {
    if let Ok(entries) = std::fs::read_dir(path) {
        let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        paths.sort();
        paths.iter().for_each(|path| add(path, hasher));
    } else if let Ok(bytes) = std::fs::read(path) {
        hasher.write(&bytes);
    }
}

//! The look-up's files of the sample portal, as the publisher writes them, and the tables that they are made from.
#![allow(clippy::unwrap_used, reason = "a fixture that cannot be made fails its test")]

#[allow(clippy::duplicate_mod, reason = "a test may use both this and the other kind of portal")]
#[path = "../shell/mod.rs"]
mod shell;

use frontdesk::portal::{Options, publish};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The sample without its releases, published once for all tests of a file.
pub fn dist() -> &'static Path {
    static DIST: OnceLock<(tempfile::TempDir, PathBuf)> = OnceLock::new();
    let (_, dist) = DIST.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let shell = folder.path().join("shell");
        shell::write(&shell);
        // The releases have no part in it.
        let content = folder.path().join("content");
        let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        fs::create_dir_all(content.join("releases")).unwrap();
        fs::create_dir_all(content.join("places")).unwrap();
        for entry in fs::read_dir(own.join("places")).unwrap() {
            let name = Path::new("places").join(entry.unwrap().file_name());
            fs::copy(own.join(&name), content.join(&name)).unwrap();
        }
        for name in ["portal.json", "offices.json", "areas.json"] {
            fs::copy(own.join(name), content.join(name)).unwrap();
        }
        let out = folder.path().join("dist");
        let now = "2026-11-24T12:00:00Z".parse().unwrap();
        publish(
            &Options {
                content,
                shell,
                out: out.clone(),
                now,
                resume: false,
                force: false,
                any_app: false,
                drafts: false,
                hosts: None,
                warn: |_| (),
            },
            &|_, _| (),
        )
        .unwrap();
        (folder, out)
    });
    dist
}

/// A published JSON file below `data/`.
#[allow(dead_code, reason = "each test file uses its part")]
pub fn json(name: &str) -> Option<serde_json::Value> {
    serde_json::from_str(&fs::read_to_string(dist().join(format!("data/{name}.json"))).ok()?).unwrap()
}

/// The rows of a table of the sample.
#[allow(dead_code, reason = "each test file uses its part")]
pub fn rows(name: &str) -> Vec<BTreeMap<String, String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/places").join(name);
    csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect()
}

//! The files of the build before: a page that was open when this one was published still asks for them.
//! What one build is made of stands in `_build.json` beside the site, so that the next run knows.

use crate::publish::shell::{SCRIPTS, Shell};
use crate::publish::unit::Unit;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;

const NAME: &str = "_build.json";

#[derive(Debug, Default, Serialize, Deserialize)]
struct Builds {
    build: String,
    /// The files of this build that have a digest in their names.
    files: Vec<String>,
    /// Those of the build before.
    before: Vec<String>,
}

/// The files of the build that `out` serves, if it is another one; else those that it keeps of the one before it.
pub fn units<'a>(out: &Path, shell: &Shell) -> Vec<Unit<'a>> {
    // Where there is nothing to read, nothing was there before.
    let served = fs::read(out.join(NAME)).ok().and_then(|json| serde_json::from_slice::<Builds>(&json).ok());
    let served = served.unwrap_or_default();
    let files = files(shell);
    let before = if served.build == shell.build() { served.before } else { served.files };
    let old = before.into_iter().filter(|name| is_ours(name) && !files.contains(name));
    let read = |name: String| fs::read(out.join(&name)).ok().map(|bytes| (name, bytes));
    let old: Vec<(String, Vec<u8>)> = old.filter_map(read).collect();
    let builds = Builds { build: shell.build(), files, before: old.iter().map(|(name, _)| name.clone()).collect() };
    // Texts are JSON in any case.
    let json = serde_json::to_vec(&builds).unwrap_or_default();
    let old = old.into_iter().map(|(name, bytes)| Unit::bytes(name, bytes));
    old.chain([Unit::bytes(NAME, json)]).collect()
}

fn files(shell: &Shell) -> Vec<String> {
    let scripts = SCRIPTS.iter().map(|name| format!("{}/{name}", shell.app));
    let styles = [&shell.first_style, &shell.rest_style];
    let modules = [&shell.script, &shell.wasm].into_iter().chain(&shell.look_up).chain(&shell.search);
    modules.chain(styles).cloned().chain(scripts).collect()
}

/// Whether a name is one that a build gives, whatever the file says.
fn is_ours(name: &str) -> bool {
    ["app-", "finder-", "first-", "frontdesk-", "look-up-", "rest-"].iter().any(|start| name.starts_with(start))
        && !name.contains("..")
}

//! The service worker, which keeps pages for when there is no network: what it has from the start, and its code.

use super::folder;
use super::manifest::Key;
use super::shell::{SCRIPTS, Shell};
use super::unit::Unit;
use crate::frame::Frame;
use crate::model::{Address, Lang, Plain, State, data_path};
use serde_json::json;
use std::collections::BTreeMap;

/// Files that do not change with the content, and have no digest in their names.
const STATIC: [&str; 2] = ["icon.svg", "icons/192.png"];

/// `sw.js`. It changes with what it keeps from the start, and with nothing else: a new release is none of it.
pub fn unit<'a>(units: &[Unit<'_>], shell: &Shell, frames: &BTreeMap<Lang, Frame>) -> Unit<'a> {
    let Some(frame) = frames.values().next().filter(|frame| frame.offline) else {
        return Unit::bytes("sw.js", include_bytes!("no-worker.js").to_vec());
    };
    let keys: BTreeMap<&str, &Key> =
        units.iter().flat_map(|unit| &unit.files).map(|(name, key)| (name.as_str(), key)).collect();
    // A portal without a look-up lacks its settings: a file that is not there would keep the worker from starting.
    let there = |path: String| Some((*keys.get(file(&path).as_str())?, path));
    let (digests, files): (Vec<&Key>, Vec<String>) =
        kept(shell, frames.keys().copied()).into_iter().filter_map(there).unzip();
    let paths = files.iter().map(String::as_bytes);
    let build = Key::of(digests.iter().map(|key| key.as_bytes()).chain(paths));
    let languages: Vec<&str> = frames.keys().map(|lang| lang.prefix()).collect();
    let values = [
        ("BUILD", json!(build.to_string())),
        ("FOLDER", json!(frame.site.folder)),
        ("FILES", json!(files)),
        ("LANGUAGES", json!(languages)),
        ("STATES", json!(State::all().map(State::slug).collect::<Vec<_>>())),
    ];
    let values: String = values.map(|(name, value)| format!("const {name} = {value};\n")).concat();
    Unit::bytes("sw.js", (values + include_str!("worker.js")).into_bytes())
}

/// The paths of what is kept from the start: the app, and in each language the pages of the tip line and the offices.
fn kept(shell: &Shell, languages: impl Iterator<Item = Lang>) -> Vec<String> {
    let [look_up_script, look_up] = &shell.look_up;
    let styles = [&shell.first_style, &shell.rest_style];
    let modules = [&shell.script, &shell.wasm, look_up_script, look_up];
    let assets = modules.into_iter().chain(styles).map(|name| format!("/{name}"));
    let scripts = SCRIPTS.map(|name| format!("/{}/{name}", shell.app));
    let mut files: Vec<String> = assets.chain(scripts).collect();
    files.extend(STATIC.map(|name| format!("/{name}")));
    for lang in languages {
        let documents = [Plain::Offline, Plain::AllOffices, Plain::Contact, Plain::Saved].map(Address::Plain);
        let pages = [Address::Tips, Address::Offices].map(|address| address.path(lang));
        files.extend(pages.iter().map(|path| data_path(path)));
        files.extend(pages);
        files.extend(documents.map(|address| address.path(lang)));
        files.push(format!("/data{}/places/settings.json", lang.prefix()));
    }
    files.extend(["/saved.js", "/tips.vcf"].map(str::to_owned));
    files
}

/// The file that a server gives for a path.
fn file(path: &str) -> String {
    let name = folder(path);
    if path.ends_with('/') { format!("{name}index.html") } else { name.to_owned() }
}

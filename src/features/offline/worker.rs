//! The service worker, which keeps pages for when there is no network: what it has from the start, and its code.

use crate::components::{Frame, Site};
use crate::model::{Address, Lang, Plain};
use crate::publish::error::PublishError;
use crate::publish::manifest::Key;
use crate::publish::shell::{SCRIPTS, Shell};
use crate::publish::unit::Unit;
use crate::publish::unit::folder;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use strum::VariantArray;

/// The worker's code, below the values that it reads.
const CODE: &str =
    concat!(include_str!("worker/start.js"), include_str!("worker/answer.js"), include_str!("worker/keep.js"));

/// `sw.js`. It changes with what it keeps from the start and with the app, and with nothing else: a new release is none
/// of it.
pub fn unit<'a>(units: &[Unit<'_>], shell: &Shell, frames: &BTreeMap<Lang, Frame>) -> Result<Unit<'a>, PublishError> {
    let Some(frame) = frames.values().next() else { return Ok(script(&[], "")) };
    let place = ("FOLDER", json!(frame.site.folder));
    if !frame.offline {
        return Ok(script(&[place], include_str!("worker/none.js")));
    }
    let assets = assets(shell);
    let kept = kept(shell, &frame.site);
    let asked = kept
        .values()
        .flatten()
        .chain(&assets)
        .cloned()
        .chain(frame.site.languages.iter().flat_map(|lang| saved(&frame.site, *lang)));
    let digests = digests(units, &asked.collect())?;
    let values = [place, ("DIGESTS", json!(digests)), ("KEPT", json!(kept))];
    let build =
        Key::of(values.iter().map(|(_, value)| value.to_string()).collect::<Vec<_>>().iter().map(String::as_bytes));
    let values = [[("BUILD", json!(build.to_string()))].as_slice(), &values].concat();
    Ok(script(&values, CODE))
}

fn script<'a>(values: &[(&str, serde_json::Value)], code: &str) -> Unit<'a> {
    let values: String = values.iter().map(|(name, value)| format!("const {name} = {value};\n")).collect();
    // Every visitor pays for it: comments and blanks before lines are for whoever reads the source.
    let code =
        code.lines().map(str::trim).filter(|line| !["//", "/**", "*"].iter().any(|start| line.starts_with(start)));
    Unit::bytes("sw.js", code.fold(values, |text, line| text + line + "\n").into_bytes())
}

/// The paths of the app's own files, which have a digest in their names.
fn assets(shell: &Shell) -> Vec<String> {
    let scripts = SCRIPTS.map(|name| format!("/{}/{name}", shell.app));
    let ([look_up_script, look_up], [search_script, search]) = (&shell.look_up, &shell.search);
    [search_script, search, &shell.script, &shell.wasm, look_up_script, look_up, &shell.first_style, &shell.rest_style]
        .map(|name| format!("/{name}"))
        .into_iter()
        .chain(scripts)
        .collect()
}

/// The paths of what is kept from the start: by a language's prefix the tip line's page, the list of offices, and what
/// stands in place of others; below "all" what those need in every language.
fn kept(shell: &Shell, Site { parts, languages, .. }: &Site) -> BTreeMap<&'static str, Vec<String>> {
    let pages = |lang: &Lang| {
        let pages = Address::SECTIONS.into_iter().chain(Plain::VARIANTS.iter().copied().map(Address::Plain));
        // Where there is no list by state, all offices stand on their page.
        let is_list = |address: &Address| *address == Address::Offices && !parts.states;
        let pages = pages.filter(|address| (address.is_kept_offline() || is_list(address)) && parts.has(address));
        (languages.prefix(*lang), pages.map(|address| languages.path(&address, *lang)).collect())
    };
    let every = [&format!("{}/boot.js", shell.app), &shell.rest_style];
    languages.iter().map(pages).chain([("all", every.map(|name| format!("/{name}")).into())]).collect()
}

/// What is kept once a visitor asks for something to be kept.
fn saved(site: &Site, lang: Lang) -> [String; 2] {
    [site.languages.path(&Address::Plain(Plain::Saved), lang), "/saved.js".to_owned()]
}

/// The digest of each of these paths' files. A file that is not there has none, and is not kept.
fn digests(units: &[Unit<'_>], paths: &BTreeSet<String>) -> Result<BTreeMap<String, String>, PublishError> {
    let files: BTreeMap<String, &str> = paths.iter().map(|path| (file(path), path.as_str())).collect();
    let mut digests = BTreeMap::new();
    for unit in units.iter().filter(|unit| unit.files.iter().any(|(name, _)| files.contains_key(name))) {
        for ((name, _), bytes) in unit.files.iter().zip(unit.make()?) {
            if let Some(path) = files.get(name) {
                let digest = Sha256::digest(&bytes);
                digests.insert((*path).to_owned(), digest[..16].iter().map(|byte| format!("{byte:02x}")).collect());
            }
        }
    }
    Ok(digests)
}

/// The file that a server gives for a path.
fn file(path: &str) -> String {
    let name = folder(path);
    if path.ends_with('/') { format!("{name}index.html") } else { name.to_owned() }
}

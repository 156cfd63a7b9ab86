//! The published folder, as it is sent: each file with its digest, its type and how long it may be kept.

use super::DeployError;
use super::store::{About, OWN};
use crate::hosts::headers::{HeaderRules, REVALIDATE};
use crate::hosts::{Stage, content_type, redirects};
use crate::publish::manifest::Key;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// A published site.
pub struct Site {
    /// The folder itself, not the link to it: a run of the publisher meanwhile switches the link.
    pub root: PathBuf,
    /// By the keys that they have in the place.
    pub items: BTreeMap<String, Item>,
    /// Whether visitors get it from a cache that stands before the place.
    pub is_behind_a_cache: bool,
}

/// A file of it.
pub struct Item {
    pub key: String,
    /// Below the root, with slashes.
    path: String,
    /// Of its bytes, its type and its caching.
    pub digest: Key,
    pub about: About,
    pub stage: Stage,
}

impl Site {
    /// Reads a published folder. For a store, what only web servers read is left out, caching comes from `_headers`, and
    /// the site lies in the folder that its address has.
    pub fn read(dir: &Path, for_bucket: bool) -> Result<Self, DeployError> {
        let root = dir.canonicalize().map_err(|_| DeployError::NotPublished(dir.to_owned()))?;
        if !root.join("index.html").is_file() {
            return Err(DeployError::NotPublished(dir.to_owned()));
        }
        let rules = if for_bucket { Some(Rules::read(&root)?) } else { None };
        let mut paths = Vec::new();
        for entry in WalkDir::new(&root) {
            let entry = entry.map_err(|source| DeployError::Read { path: root.clone(), source: source.into() })?;
            let path = entry.path().strip_prefix(&root).ok().and_then(Path::to_str);
            if let Some(path) = path.filter(|_| entry.file_type().is_file()) {
                paths.push(path.to_owned());
            }
        }
        let is_for_servers = |path: &str| path.starts_with('_') || path.ends_with(".br");
        paths.retain(|path| !(path.starts_with(OWN) || for_bucket && is_for_servers(path)));
        let items = paths.into_par_iter().map(|path| item(&root, path, rules.as_ref()));
        let items = items.map(|item| item.map(|item| (item.key.clone(), item))).collect::<Result<_, _>>()?;
        Ok(Self { root, items, is_behind_a_cache: for_bucket })
    }

    /// Whether a key is a folder of one of the site's files, or lies in a folder that has one's name.
    pub fn stands_in_the_way(&self, key: &str) -> bool {
        let below = format!("{key}/");
        let holds = self.items.range(below.clone()..).next().is_some_and(|(other, _)| other.starts_with(&below));
        holds || key.match_indices('/').any(|(at, _)| self.items.contains_key(&key[..at]))
    }

    /// The bytes of a file, as they were when the site was read.
    pub fn bytes(&self, item: &Item) -> Result<Vec<u8>, DeployError> {
        let bytes = read(&self.root, &item.path)?;
        if digest(&bytes, &item.about) == item.digest { Ok(bytes) } else { Err(DeployError::Changed) }
    }
}

fn item(root: &Path, path: String, rules: Option<&Rules>) -> Result<Item, DeployError> {
    let (key, about) = match rules {
        Some(rules) => (format!("{}{path}", rules.folder.trim_start_matches('/')), rules.about(&path)),
        None => (path.clone(), About::default()),
    };
    let digest = digest(&read(root, &path)?, &about);
    Ok(Item { key, digest, about, stage: Stage::of(&path), path })
}

fn digest(bytes: &[u8], about: &About) -> Key {
    Key::of([bytes, about.content_type.as_bytes(), about.cache_control.as_bytes()])
}

fn read(root: &Path, path: &str) -> Result<Vec<u8>, DeployError> {
    let path = root.join(path);
    fs::read(&path).map_err(|source| match source.kind() {
        std::io::ErrorKind::NotFound => DeployError::Changed,
        _ => DeployError::Read { path, source },
    })
}

/// What the publisher leaves for web servers, as far as a store can follow it.
struct Rules {
    headers: HeaderRules,
    /// The folder of the site's address, with a slash at both ends.
    folder: String,
    /// The files that stand for old addresses: pages, whatever their names end with.
    old: BTreeSet<String>,
}

impl Rules {
    fn read(root: &Path) -> Result<Self, DeployError> {
        let text =
            |name: &str| fs::read_to_string(root.join(name)).map_err(|_| DeployError::WithoutHeaders(root.to_owned()));
        let headers = HeaderRules::parse(&text("_headers")?);
        // The first rule is for all paths of the site.
        let first = headers.rules().first().and_then(|rule| rule.pattern.strip_suffix('*'));
        let folder = first.ok_or_else(|| DeployError::WithoutHeaders(root.to_owned()))?.to_owned();
        let list = text("_redirects")?;
        let old = list.lines().filter_map(|line| match line.split(' ').collect::<Vec<_>>().as_slice() {
            [from, _, _] => Some(redirects::file(from.strip_prefix(folder.trim_end_matches('/'))?)),
            // No file stands for an address with a query.
            _ => None,
        });
        let old = old.collect();
        Ok(Self { headers, folder, old })
    }

    fn about(&self, path: &str) -> About {
        let address = format!("{}{path}", self.folder);
        let cache_control = self.headers.of(&address).filter(|(name, _)| *name == "Cache-Control").last();
        About {
            content_type: if self.old.contains(path) { content_type("index.html") } else { content_type(path) },
            cache_control: cache_control.map_or(REVALIDATE, |(_, value)| value).to_owned(),
        }
    }
}

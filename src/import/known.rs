//! The releases that are there, by whatever an entry may be known by, and those that were deleted.

use super::address::canonical;
use super::file::{in_json, put};
use super::{ImportError, Options};
use crate::content::Content;
use crate::model::{Address, Release, WebUrl};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// Whose entry it is, its own id, and the site that it is on: `1` is an id in many feeds, and no other agency's entry
/// is one of ours.
pub type Origin = (String, String, String);

pub fn origin(release: &Release) -> Option<Origin> {
    let site = release.source.as_ref().and_then(|source| source.url.as_ref()).map(|url| url.host().to_owned());
    Some((publisher(release), release.imported.as_ref()?.guid.clone(), site.unwrap_or_default()))
}

fn publisher(release: &Release) -> String {
    release.publisher.as_ref().map(|publisher| publisher.site.host().to_lowercase()).unwrap_or_default()
}

/// The web addresses that a release is known by.
fn addresses(release: &Release) -> Vec<String> {
    let source = release.source.as_ref().and_then(|source| source.url.as_ref()).map(WebUrl::as_str);
    let guid = release.imported.as_ref().map(|imported| imported.guid.as_str());
    source.into_iter().chain(guid).filter_map(canonical).collect()
}

/// The file `imported.json`: what was brought, by address or id, so that what an editor deletes stays deleted.
#[derive(Default, Serialize, Deserialize)]
struct Brought {
    brought: BTreeMap<String, String>,
}

const FILE: &str = "imported.json";

pub struct Known<'a> {
    by_origin: BTreeMap<Origin, &'a Release>,
    /// By publisher and address; nothing where two releases have one address.
    by_address: BTreeMap<(String, String), Option<&'a Release>>,
    by_id: BTreeMap<String, &'a Release>,
    /// The portal's own releases by their pages, of those without another source.
    by_page: BTreeMap<String, &'a Release>,
    /// Addresses that several entries of the feed share: they name none of them.
    shared: BTreeSet<String>,
    brought: Brought,
    changed: bool,
}

impl<'a> Known<'a> {
    pub fn open(content: &'a Content, options: &Options, shared: BTreeSet<String>) -> Self {
        let file = fs::read(options.content.join(FILE)).unwrap_or_default();
        let own = content.releases.iter().filter(|release| release.publisher.is_none() && release.source.is_none());
        let mut known = Self {
            by_origin: content.releases.iter().filter_map(|release| Some((origin(release)?, release))).collect(),
            by_address: BTreeMap::new(),
            by_id: content.releases.iter().map(|release| (release.id.to_string(), release)).collect(),
            by_page: own.map(|release| (page(release), release)).collect(),
            shared,
            brought: serde_json::from_slice(&file).unwrap_or_default(),
            changed: false,
        };
        for release in &content.releases {
            let addresses: BTreeSet<_> = addresses(release).into_iter().collect();
            for address in addresses {
                let entry = known.by_address.entry((publisher(release), address));
                entry.and_modify(|known| *known = None).or_insert(Some(release));
            }
            if release.imported.is_some() {
                known.remember(release);
            }
        }
        known
    }

    /// The release that is the same as this one.
    pub fn same(&self, release: &Release) -> Option<&'a Release> {
        let by_origin = origin(release).and_then(|origin| self.by_origin.get(&origin).copied());
        let own = addresses(release).into_iter().filter(|address| !self.shared.contains(address));
        by_origin
            .or_else(|| own.filter_map(|address| *self.by_address.get(&(publisher(release), address))?).next())
            .or_else(|| self.by_id.get(self.brought(release)?).copied())
    }

    /// The release with this page that was written here.
    pub fn at(&self, page: &str) -> Option<&'a Release> {
        self.by_page.get(page.trim_end_matches('/')).copied()
    }

    /// The id that a release has had here.
    pub fn brought(&self, release: &Release) -> Option<&str> {
        self.brought.brought.get(&self.key(release)?).map(String::as_str)
    }

    pub fn remember(&mut self, release: &Release) {
        if let Some(key) = self.key(release)
            && self.brought.brought.get(&key).is_none_or(|id| id != release.id.as_str())
        {
            self.brought.brought.insert(key, release.id.to_string());
            self.changed = true;
        }
    }

    fn key(&self, release: &Release) -> Option<String> {
        let mut own = addresses(release).into_iter().filter(|address| !self.shared.contains(address));
        let (publisher, guid, site) = origin(release)?;
        let entry = own.next().unwrap_or_else(|| format!("{guid} of {site}"));
        Some(if publisher.is_empty() { entry } else { format!("{publisher}: {entry}") })
    }

    /// Writes what was brought, if there is more of it.
    pub fn write(&self, options: &Options) -> Result<(), ImportError> {
        if options.dry_run || !self.changed {
            return Ok(());
        }
        let path = options.content.join(FILE);
        put(&path, &in_json(&path, &self.brought)?)
    }
}

fn page(release: &Release) -> String {
    Address::Release(release.id.clone()).path(release.language).trim_end_matches('/').to_owned()
}

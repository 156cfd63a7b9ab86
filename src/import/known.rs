//! The releases that are there, by whatever an entry may be known by, and those that were deleted.

use super::address::canonical;
use super::file::{in_json, put};
use super::{ImportError, Options};
use crate::content::Content;
use crate::model::{Address, Languages, Release, WebUrl};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// Whose entry it is, its own id, and the site that it is on: `1` is an id in many feeds, and no other agency's entry
/// is one of ours.
pub type Origin = (String, String, String);

pub fn origin(release: &Release) -> Option<Origin> {
    let site = release.source.as_ref().and_then(|source| source.url.as_ref()).map(|url| bare(url.host()));
    Some((publisher(release), release.imported.as_ref()?.guid.clone(), site.unwrap_or_default()))
}

fn publisher(release: &Release) -> String {
    release.publisher.as_ref().map(|publisher| bare(publisher.site.host())).unwrap_or_default()
}

fn bare(host: &str) -> String {
    let host = host.to_lowercase();
    host.strip_prefix("www.").map(str::to_owned).unwrap_or(host)
}

/// Whether an id tells one entry of a site from all others. Bare numbers begin anew in each of its feeds and tables.
fn is_telling(guid: &str) -> bool {
    let own = guid.split(" of ").next().unwrap_or_default();
    own.contains(|c: char| !c.is_ascii_digit())
}

/// Whether releases with the same number for an id are one: they bear the same title on the same day, or the same text.
fn is_alike(one: &Release, other: &Release) -> bool {
    one.body == other.body || (one.title == other.title && one.published.day() == other.published.day())
}

/// Whether one is the other in another language: some systems give both the same id, and each its own address.
fn is_translation(one: &Release, other: &Release) -> bool {
    one.language != other.language && addresses(one) != addresses(other)
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
    by_origin: BTreeMap<Origin, Vec<&'a Release>>,
    /// By address; nothing where two releases have one address.
    by_address: BTreeMap<String, Option<&'a Release>>,
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
            by_origin: BTreeMap::new(),
            by_address: BTreeMap::new(),
            by_id: content.releases.iter().map(|release| (release.id.to_string(), release)).collect(),
            by_page: own.map(|release| (page(release, &content.portal.languages), release)).collect(),
            shared,
            brought: serde_json::from_slice(&file).unwrap_or_default(),
            changed: false,
        };
        for release in &content.releases {
            let addresses: BTreeSet<_> = addresses(release).into_iter().collect();
            for address in addresses {
                let entry = known.by_address.entry(address);
                entry.and_modify(|known| *known = None).or_insert(Some(release));
            }
            if let Some(origin) = origin(release) {
                known.by_origin.entry(origin).or_default().push(release);
                known.remember(release);
            }
        }
        known
    }

    /// The release that is the same as this one.
    pub fn same(&self, release: &Release) -> Option<&'a Release> {
        let of_its_id = origin(release).and_then(|origin| self.by_origin.get(&origin)).into_iter().flatten().copied();
        let telling = release.imported.as_ref().is_some_and(|imported| is_telling(&imported.guid));
        let is_same = |before: &&Release| !is_translation(before, release) && (telling || is_alike(before, release));
        let by_id = of_its_id.into_iter().find(is_same);
        let own = || addresses(release).into_iter().filter(|address| !self.shared.contains(address));
        let by_address = || own().find_map(|address| *self.by_address.get(&address)?);
        let was_renamed = || self.by_id.get(self.brought(release)?).copied();
        by_id.or_else(by_address).or_else(|| was_renamed().filter(|before| !is_translation(before, release)))
    }

    /// The release with this page that was written here.
    pub fn at(&self, page: &str) -> Option<&'a Release> {
        self.by_page.get(page.trim_end_matches('/')).copied()
    }

    /// The id that a release has had here.
    pub fn brought(&self, release: &Release) -> Option<&str> {
        let before = self.key_before(release);
        self.keys(release).iter().chain(&before).find_map(|key| self.brought.brought.get(key)).map(String::as_str)
    }

    pub fn remember(&mut self, release: &Release) {
        for key in self.keys(release) {
            if self.brought.brought.get(&key).is_none_or(|id| id != release.id.as_str()) {
                self.brought.brought.insert(key, release.id.to_string());
                self.changed = true;
            }
        }
    }

    /// What a release without an address was remembered by before its language was a part of it.
    fn key_before(&self, release: &Release) -> Option<String> {
        let has_address = addresses(release).iter().any(|address| !self.shared.contains(address));
        let (publisher, guid, site) = origin(release).filter(|(_, guid, _)| !has_address && is_telling(guid))?;
        let key = format!("{guid} of {site}");
        Some(if publisher.is_empty() { key } else { format!("{publisher}: {key}") })
    }

    /// What a release is remembered by: its address, and its id where that is none and tells it from others.
    fn keys(&self, release: &Release) -> Vec<String> {
        let own = addresses(release).into_iter().find(|address| !self.shared.contains(address));
        let Some((publisher, guid, site)) = origin(release) else { return Vec::new() };
        let id = if guid.contains(" of ") { guid.clone() } else { format!("{guid} of {site}") };
        let id = format!("{id} ({})", release.language.tag());
        let by_id = match is_telling(&guid) {
            true => (own.is_none() || canonical(&guid).is_none()).then_some(id),
            false => own.is_none().then(|| format!("{id}, “{}”", release.title)),
        };
        let named = |key| if publisher.is_empty() { key } else { format!("{publisher}: {key}") };
        own.into_iter().chain(by_id).map(named).collect()
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

fn page(release: &Release, languages: &Languages) -> String {
    languages.path(&Address::Release(release.id.clone()), release.language).trim_end_matches('/').to_owned()
}

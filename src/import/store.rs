//! The releases that are there, and where those of a feed go.
//! A release remembers its entry's guid and a digest of what was imported: so an edit here is told from a change there.

use super::{Fate, ImportError, Options, file_of};
use crate::model::{Address, Lang, Redirect, Redirects, Release, SitePath, Slug};
use crate::publish::{Content, OldAddresses};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// An entry's own id, and the site that it belongs to: `1` is an id in many feeds.
type Origin = (String, String);

fn origin(release: &Release) -> Option<Origin> {
    let site = release.source.as_ref().and_then(|source| source.url.as_ref()).map(|url| url.host().to_owned());
    Some((release.imported.as_ref()?.guid.clone(), site.unwrap_or_default()))
}

pub struct Store {
    folder: PathBuf,
    /// What was imported before.
    known: BTreeMap<Origin, Release>,
    /// What this run has seen.
    seen: BTreeSet<Origin>,
    /// What old addresses there may be.
    addresses: OldAddresses,
    /// Where each old address leads.
    leads: BTreeMap<SitePath, SitePath>,
    ids: BTreeSet<Slug>,
    languages: BTreeMap<Slug, Lang>,
    redirects: Vec<Redirect>,
    /// How many redirects there were before.
    redirected: usize,
}

impl Store {
    /// The content folder with what it holds; `paths` are the pages of its site.
    pub fn open(content: &Content, folder: &Path, paths: BTreeSet<String>) -> Self {
        let mut addresses = OldAddresses::new(paths);
        for redirect in &content.redirects {
            addresses.add(redirect);
        }
        let leads = content.redirects.iter().map(|redirect| (redirect.from.clone(), redirect.to.clone()));
        let imported = content.releases.iter().filter_map(|release| Some((origin(release)?, release.clone())));
        Self {
            folder: folder.to_owned(),
            known: imported.collect(),
            seen: BTreeSet::new(),
            addresses,
            leads: leads.collect(),
            ids: content.releases.iter().map(|release| release.id.clone()).collect(),
            languages: BTreeMap::new(),
            redirects: content.redirects.clone(),
            redirected: content.redirects.len(),
        }
    }

    /// Leads an old address to the release with this id, unless it is the release's own. Tells why where it cannot.
    pub fn redirect(&mut self, from: SitePath, id: &str) -> Option<String> {
        let id = id.parse::<Slug>().ok()?;
        let lang = self.languages.get(&id).copied().unwrap_or_default();
        let to = Address::Release(id).path(lang).parse::<SitePath>().ok()?;
        let bare = |path: &SitePath| path.as_str().trim_end_matches('/').to_owned();
        if bare(&from).is_empty() || bare(&from) == bare(&to) || self.leads.get(&from) == Some(&to) {
            return None;
        }
        // The release's own page is made only now.
        self.addresses.add_page(to.as_str());
        let redirect = Redirect { from, to };
        if let Some(mistake) = self.addresses.add(&redirect).into_iter().next() {
            return Some(format!("its old address leads nowhere: {}", mistake.message));
        }
        self.leads.insert(redirect.from.clone(), redirect.to.clone());
        self.redirects.push(redirect);
        None
    }

    /// Writes the redirects if there are new ones.
    pub fn finish(&self, options: &Options) -> Result<(), ImportError> {
        if options.dry_run || self.redirects.len() == self.redirected {
            return Ok(());
        }
        let redirects =
            Redirects { schema: Some("../schema/redirects.json".to_owned()), redirects: self.redirects.clone() };
        put(&self.folder.join("redirects.json"), &redirects)
    }

    /// Puts a release of a feed into the folder, unless it is there or was edited. Gives its id and what happened.
    pub fn keep(&mut self, mut release: Release, options: &Options) -> Result<(String, Fate), ImportError> {
        let origin = origin(&release).unwrap_or_default();
        if !self.seen.insert(origin.clone()) {
            let reason = "another entry of this feed has the same id".to_owned();
            return Ok((release.title, Fate::Skipped(reason)));
        }
        let before = self.known.get(&origin).cloned();
        match &before {
            Some(before) => release.id = before.id.clone(),
            None => release.id = self.free(&release.id),
        }
        let digest = digest(&release);
        if let Some(imported) = &mut release.imported {
            imported.digest.clone_from(&digest);
        }
        let name = release.id.to_string();
        let fate = match &before {
            None => Fate::New,
            Some(before) if before.imported.as_ref().is_some_and(|imported| imported.digest == digest) => {
                self.languages.insert(before.id.clone(), before.language);
                return Ok((name, Fate::Unchanged));
            }
            Some(before) if !options.update && is_edited(before) => return Ok((name, Fate::Edited)),
            Some(_) => Fate::Updated,
        };
        if !options.dry_run {
            self.write(&release, before.as_ref())?;
        }
        self.ids.insert(release.id.clone());
        self.languages.insert(release.id.clone(), release.language);
        self.known.insert(origin, release);
        Ok((name, fate))
    }

    /// The id, or the id with the first number that makes it new.
    fn free(&self, id: &Slug) -> Slug {
        let numbered = (2..).filter_map(|number| format!("{id}-{number}").parse().ok());
        std::iter::once(id.clone()).chain(numbered).find(|id| !self.ids.contains(id)).unwrap_or_else(|| id.clone())
    }

    fn write(&self, release: &Release, before: Option<&Release>) -> Result<(), ImportError> {
        let path = file_of(&self.folder, release.published.day().year(), &release.id);
        put(&path, release)?;
        // A release whose year has changed has moved.
        let old = before.map(|before| file_of(&self.folder, before.published.day().year(), &before.id));
        match old.filter(|old| *old != path) {
            Some(old) => fs::remove_file(&old).map_err(|source| ImportError::Write { path: old, source }),
            None => Ok(()),
        }
    }
}

/// Writes a file in one step: a reader sees the old one or the new.
fn put(path: &Path, value: &impl serde::Serialize) -> Result<(), ImportError> {
    let failed = |source| ImportError::Write { path: path.to_owned(), source };
    let mut json = serde_json::to_vec_pretty(value).map_err(|error| failed(error.into()))?;
    json.push(b'\n');
    // Hidden, so that one which a killed run has left is no stray in the content.
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let new = path.with_file_name(format!(".{name}.new"));
    let write = || {
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(&new, &json)?;
        fs::rename(&new, path)
    };
    write().map_err(failed)
}

/// A digest of everything that came from the feed.
fn digest(release: &Release) -> String {
    let mut bare = release.clone();
    bare.imported = None;
    let json = serde_json::to_vec(&bare).unwrap_or_default();
    blake3::hash(&json).to_hex()[..32].to_owned()
}

fn is_edited(release: &Release) -> bool {
    release.imported.as_ref().is_none_or(|imported| imported.digest != digest(release))
}

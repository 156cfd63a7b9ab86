//! The releases that are there, and where those of a feed go.
//! A release remembers its entry's guid and a digest of what was imported: so an edit here is told from a change there.

use super::about::same_site;
use super::digest::{digest, is_edited, says};
use super::file::{in_json, put};
use super::known::{Known, Origin, origin};
use super::merge::merged;
use super::old_addresses::Redirecting;
use super::release::Drafted;
use super::{Fate, ImportError, Options, Outcome, file_of, skipped};
use crate::content::Content;
use crate::content::check::Around;
use crate::content::read::LARGEST;
use crate::model::{Address, Lang, OldAddress, Publisher, Release, Slug};
use std::collections::BTreeSet;
use std::fs;

pub struct Store<'a> {
    options: &'a Options,
    /// Whether this run brings pictures and documents.
    with_media: bool,
    /// The host of the feed that is read.
    feed: Option<String>,
    around: Around<'a>,
    known: Known<'a>,
    /// What this run has seen.
    seen: BTreeSet<(Origin, Lang)>,
    /// The releases that an entry of this run is.
    taken: BTreeSet<Slug>,
    ids: BTreeSet<Slug>,
    old: Redirecting,
}

impl<'a> Store<'a> {
    /// The content folder with what it holds; `shared` are addresses of several entries.
    pub fn open(
        content: &'a Content,
        options: &'a Options,
        feed: Option<String>,
        shared: BTreeSet<String>,
        with_media: bool,
    ) -> Self {
        Self {
            options,
            with_media,
            feed,
            around: content.around(),
            known: Known::open(content, options, shared),
            seen: BTreeSet::new(),
            taken: BTreeSet::new(),
            ids: content.releases.iter().map(|release| release.id.clone()).collect(),
            old: Redirecting::open(content),
        }
    }

    /// Writes the redirects if there are new ones.
    pub fn finish(&self) -> Result<(), ImportError> {
        self.old.write(self.options)?;
        self.known.write(self.options)
    }

    /// Puts a release of a feed into the folder, unless it is there, was edited, or could not be published.
    pub fn keep(&mut self, drafted: Drafted) -> Result<Outcome, ImportError> {
        let Drafted { mut release, mut notes, old_path, dated_by_change, is_sound, .. } = drafted;
        let sound = is_sound.then(|| release.id.clone());
        let title = release.title.clone();
        let origin = origin(&release).unwrap_or_default();
        if !self.seen.insert((origin, release.language)) {
            return Ok(skipped(&title, "another entry of this feed has the same id".to_owned()));
        }
        let before = self.known.same(&release).or_else(|| self.at_its_address(old_path.as_ref()));
        if before.is_some_and(|before| !self.taken.insert(before.id.clone())) {
            return Ok(skipped(&title, "another entry of this feed has the same address".to_owned()));
        }
        if let (None, Some(id)) = (before, self.known.brought(&release)) {
            // What this run has brought is no release that was there.
            let fate = match self.ids.iter().any(|known| known.as_str() == id) {
                true => Fate::Skipped("another entry of this feed has the same address".to_owned()),
                false => Fate::Deleted,
            };
            return Ok(Outcome::of(id.to_owned(), fate, &release, Vec::new()));
        }
        match before {
            Some(before) => release.id.clone_from(&before.id),
            None => release.id = self.free(&release),
        }
        if let Some(before) = before.filter(|_| !self.with_media) {
            // What an earlier run has brought stays.
            release.images.clone_from(&before.images);
            release.documents.clone_from(&before.documents);
        }
        if let Some(before) = before.filter(|_| dated_by_change) {
            date_as(&mut release, before);
        }
        let digest = digest(&release);
        if let Some(imported) = &mut release.imported {
            imported.digest = digest;
            imported.feed.clone_from(&self.feed);
        }
        let fate = self.fate(before, &release);
        if let Some(before) = before.filter(|before| fate == Fate::Updated && is_edited(before)) {
            release = merged(release, before);
        }
        if let Some(before) = before.filter(|before| fate == Fate::Updated && before.language != release.language) {
            self.old.moved(before, &release);
        }
        if matches!(fate, Fate::New | Fate::Updated) {
            let is_sound = before.is_none() && sound.as_ref() == Some(&release.id);
            if let Some(reason) = self.write(&release, before, is_sound)? {
                return Ok(skipped(&title, reason));
            }
            self.known.remember(&release);
        }
        if fate == Fate::New {
            self.ids.insert(release.id.clone());
            self.old.add_page(&release);
        }
        if let (Fate::New | Fate::Updated | Fate::Edited | Fate::Unchanged, Some(old)) = (&fate, old_path) {
            let page = before.filter(|_| fate != Fate::Updated).unwrap_or(&release);
            notes.extend(self.old.redirect(old, page).filter(|_| matches!(fate, Fate::New | Fate::Updated)));
        }
        Ok(Outcome::of(release.id.to_string(), fate, &release, notes))
    }

    fn fate(&self, before: Option<&Release>, release: &Release) -> Fate {
        match before {
            None => Fate::New,
            Some(before) if says(before, release) => Fate::Unchanged,
            Some(before) if !self.options.update => match self.other_publisher(before).or(self.other_feed(before)) {
                Some(reason) => Fate::Skipped(reason),
                None if is_edited(before) => Fate::Edited,
                None => Fate::Updated,
            },
            Some(_) => Fate::Updated,
        }
    }

    /// The release that was written here, to which an editor has led the old address.
    fn at_its_address(&self, old: Option<&OldAddress>) -> Option<&'a Release> {
        self.known.at(self.old.leads(old?)?.as_str())
    }

    /// Why an entry does not speak for a release with its address: another agency has published that.
    fn other_publisher(&self, before: &Release) -> Option<String> {
        let name = |publisher: &Option<Publisher>| {
            publisher.as_ref().map_or("the agency's own".to_owned(), |publisher| format!("one of {}", publisher.name))
        };
        let host = |publisher: &Option<Publisher>| publisher.as_ref().map(|publisher| publisher.site.host().to_owned());
        let (is, was) = (&self.options.publisher, &before.publisher);
        let is_same = match (host(is), host(was)) {
            (Some(one), Some(other)) => same_site(&one, &other),
            (one, other) => one.is_none() && other.is_none(),
        };
        (!is_same).then(|| format!("`{}` is here as {}: --update makes it {}", before.id, name(was), name(is)))
    }

    /// Why a feed does not speak for a release: another one has brought it.
    fn other_feed(&self, before: &Release) -> Option<String> {
        let first = before.imported.as_ref()?.feed.as_ref()?;
        // A feed that does not say whose it is speaks for no other one's releases.
        let other = self.feed.as_deref().unwrap_or("a feed without an address of its own");
        if same_site(other, first) {
            return None;
        }
        Some(format!("`{}` came from a feed of {first}, and {other} says something else: --update takes it", before.id))
    }

    /// The id, or the id with the first number that makes it new.
    fn free(&self, release: &Release) -> Slug {
        let id = &release.id;
        let is_free = |id: &Slug| {
            !self.ids.contains(id) && self.old.addresses().has_room_for(&Address::Release(id.clone()), release.language)
        };
        let numbered = (2..).filter_map(|number| format!("{id}-{number}").parse().ok());
        std::iter::once(id.clone()).chain(numbered).find(is_free).unwrap_or_else(|| id.clone())
    }

    /// Writes a release, or tells why it could not be published.
    fn write(
        &self,
        release: &Release,
        before: Option<&Release>,
        is_sound: bool,
    ) -> Result<Option<String>, ImportError> {
        let mistake = || Content::mistakes(release, &self.around, self.old.addresses().site()).into_iter().next();
        if let Some(problem) = (!is_sound).then(mistake).flatten() {
            return Ok(Some(format!("{} ({})", problem.message, problem.place)));
        }
        let folder = &self.options.content;
        let path = file_of(folder, release.published.day().year(), &release.id);
        let json = in_json(&path, release)?;
        if json.len() as u64 > LARGEST {
            return Ok(Some(format!("its file would have {} bytes, more than {LARGEST}", json.len())));
        }
        if self.options.dry_run {
            return Ok(None);
        }
        put(&path, &json)?;
        // A release whose year has changed has moved.
        let old = before.map(|before| file_of(folder, before.published.day().year(), &before.id));
        match old.filter(|old| *old != path) {
            Some(old) => {
                fs::remove_file(&old).map_err(|source| ImportError::Write { path: old, source }).map(|()| None)
            }
            None => Ok(None),
        }
    }
}

/// A release of which the feed knows the last change alone: it was published when it was first seen.
fn date_as(release: &mut Release, before: &Release) {
    if release.published.is_after(&before.published) {
        release.modified = Some(std::mem::replace(&mut release.published, before.published.clone()));
        release.embargo_until = None;
    }
}

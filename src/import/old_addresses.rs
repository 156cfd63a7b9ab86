//! The addresses that releases had on the old site, and the redirects from them.

use super::file::{in_json, put};
use super::{ImportError, Options};
use crate::content::Content;
use crate::content::check::redirects::OldAddresses;
use crate::content::read::LARGEST;
use crate::model::{Address, OldAddress, Redirect, Redirects, Release, SitePath};
use std::collections::BTreeMap;

/// What JSON adds to the two addresses of a redirect, and more.
const AROUND_ONE: usize = 100;

pub struct Redirecting {
    /// What old addresses there may be.
    addresses: OldAddresses,
    /// Where each old address leads.
    leads: BTreeMap<OldAddress, SitePath>,
    redirects: Vec<Redirect>,
    /// How many there were before.
    before: usize,
    /// Whether one of those leads elsewhere now.
    changed: bool,
    /// How many bytes may still be added to the file.
    room: usize,
}

impl Redirecting {
    pub fn open(content: &Content) -> Self {
        let mut addresses = OldAddresses::new(content.addresses());
        for redirect in &content.redirects {
            addresses.add(redirect);
        }
        let leads = content.redirects.iter().map(|redirect| (redirect.from.clone(), redirect.to.clone()));
        let used: usize = content.redirects.iter().map(size).sum();
        Self {
            addresses,
            leads: leads.collect(),
            redirects: content.redirects.clone(),
            before: content.redirects.len(),
            changed: false,
            room: (LARGEST as usize).saturating_sub(used + AROUND_ONE),
        }
    }

    pub fn addresses(&self) -> &OldAddresses {
        &self.addresses
    }

    /// Where an old address leads already.
    pub fn leads(&self, from: &OldAddress) -> Option<&SitePath> {
        self.leads.get(from)
    }

    /// The page of a new release.
    pub fn add_page(&mut self, release: &Release) {
        self.addresses.add_page(&Address::Release(release.id.clone()), release.language);
    }

    /// The path of a release's page.
    fn page(&self, release: &Release) -> String {
        self.addresses.site().languages().path(&Address::Release(release.id.clone()), release.language)
    }

    /// Leads an old address to a release, unless it is the release's own. Tells why where it cannot.
    pub fn redirect(&mut self, from: OldAddress, release: &Release) -> Option<String> {
        let to = self.page(release).parse::<SitePath>().ok()?;
        let bare = |path: &str| path.trim_end_matches('/').to_owned();
        if bare(from.as_str()).is_empty()
            || bare(from.as_str()) == bare(to.as_str())
            || self.leads.get(&from) == Some(&to)
        {
            return None;
        }
        let redirect = Redirect { from, to };
        let Some(room) = self.room.checked_sub(size(&redirect)) else {
            return Some("its old address leads nowhere: redirects.json would be too large".to_owned());
        };
        if let Some(mistake) = self.addresses.add(&redirect).into_iter().next() {
            return Some(format!("its old address leads nowhere: {}", mistake.message));
        }
        self.room = room;
        self.leads.insert(redirect.from.clone(), redirect.to.clone());
        self.redirects.push(redirect);
        None
    }

    /// A release whose language is another one now has another page: what led to the one before leads to it.
    pub fn moved(&mut self, before: &Release, release: &Release) {
        let (old, new) = (self.page(before), self.page(release));
        let Ok(target) = new.parse::<SitePath>() else { return };
        self.add_page(release);
        for redirect in self.redirects.iter_mut().filter(|redirect| redirect.to.as_str() == old) {
            redirect.to = target.clone();
            self.leads.insert(redirect.from.clone(), target.clone());
            self.changed = true;
        }
    }

    /// Writes the redirects if there are new ones.
    pub fn write(&self, options: &Options) -> Result<(), ImportError> {
        if options.dry_run || (self.redirects.len() == self.before && !self.changed) {
            return Ok(());
        }
        let path = options.content.join("redirects.json");
        let redirects =
            Redirects { schema: Some("../schema/redirects.json".to_owned()), redirects: self.redirects.clone() };
        put(&path, &in_json(&path, &redirects)?)
    }
}

fn size(redirect: &Redirect) -> usize {
    redirect.from.as_str().len() + redirect.to.as_str().len() + AROUND_ONE
}

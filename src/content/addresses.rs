//! The table of addresses: which pages a site has, which it will come to have, and where its other files stand.
//! Plan, check, sitemap, redirects and import all ask here. It must not know what a page shows.

mod file;

pub use file::File;

use crate::content::lists::{Members, by_list};
use crate::model::{
    Address, Areas, CountyCode, Facet, Lang, Languages, List, Office, Parts, Plain, Portal, Release, Slug, State,
};
use crate::publish::names::{Names, folders};
use std::collections::{BTreeMap, BTreeSet};
use strum::VariantArray;

/// The parts that a site has besides news, and the states that have a page.
#[derive(Clone, Debug)]
pub struct Extent {
    pub parts: Parts,
    pub states: BTreeSet<State>,
    /// Whether there are states at all.
    has_states: bool,
}

impl Extent {
    /// Where places are known, someone may ask for any state; else for those in which an office stands, or which one serves.
    /// Offices of a city or a county stand in one: a list is all they need.
    pub fn new(portal: &Portal, offices: &[Office], areas: &Areas, has_places: bool) -> Self {
        let of_county = |code: &CountyCode| State::all().find(|state| code.as_str().starts_with(state.fips()));
        let served = areas.areas.iter().flat_map(|area| {
            let whole = area.states.iter().chain(&area.parts).chain(&area.located).copied();
            whole.chain(area.counties.iter().filter_map(of_county))
        });
        let standing = offices.iter().filter_map(|office| office.address.state);
        let (has_offices, some) = (!offices.is_empty(), standing.chain(served).collect::<BTreeSet<State>>());
        let states = match &portal.country {
            Some(_) => BTreeSet::new(),
            None if has_places => State::all().collect(),
            None => some,
        };
        let parts = Parts {
            tips: portal.tip_line.is_some(),
            offices: has_offices,
            states: has_offices && states.len() > 1,
            places: has_offices && has_places,
        };
        Self { parts, states, has_states: portal.country.is_none() }
    }
}

/// Every page in one language: `lists` are those of the releases that are shown in it.
pub fn pages(
    releases: &[&Release],
    offices: &[Office],
    extent: &Extent,
    lists: &BTreeMap<List, Members>,
    lang: Lang,
) -> Vec<Address> {
    let sections = Address::SECTIONS.into_iter();
    let plain = Plain::VARIANTS.iter().copied().map(Address::Plain);
    let states = extent.states.iter().copied().map(Address::State);
    let offices = offices.iter().map(|office| Address::Office(office.id.clone()));
    // One that has no list yet says so, and nothing leads there.
    let facets = Facet::VARIANTS.iter().copied().filter(|facet| extent.has_states || *facet != Facet::States);
    let facets = facets.map(Address::Facet);
    let lists = lists.iter().flat_map(|(list, members)| {
        let archive = (1..=members.archive_pages()).map(|number| Address::Archive(list.clone(), number));
        archive.chain([Address::News(list.clone())])
    });
    // A release has a page in its own language only; lists of every language lead to it.
    let own = releases.iter().filter(|release| release.language == lang);
    let releases = own.map(|release| Address::Release(release.id.clone()));
    let pages = sections.chain(plain).chain(states).chain(offices).chain(facets).chain(lists).chain(releases);
    pages.filter(|page| extent.parts.has(page)).collect()
}

/// The facets by which there is a list at all.
pub fn facets(lists: &BTreeMap<List, Members>) -> Vec<Facet> {
    let has = |facet: &Facet| lists.keys().any(|list| list.facet() == Some(*facet));
    Facet::VARIANTS.iter().copied().filter(has).collect()
}

/// What stands, or will stand, where something else would.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// A page that the site has.
    Page,
    /// A page of a list that the site will have by itself, when there are more releases.
    Later,
    File(File),
}

/// The addresses of a site.
#[derive(Clone, Debug, Default)]
pub struct Addresses {
    languages: Languages,
    /// What releases can be listed by: each may come to have pages.
    topics: BTreeSet<Slug>,
    types: BTreeSet<Slug>,
    offices: BTreeSet<Slug>,
    /// The path of each page.
    paths: BTreeSet<String>,
    /// The documents of the pages, in lower case.
    documents: Names,
}

impl Addresses {
    /// The addresses of a site with these releases, those under embargo too.
    pub fn new(portal: &Portal, offices: &[Office], releases: &[&Release], extent: &Extent) -> Self {
        let newsroom = &portal.newsroom;
        let mut addresses = Self {
            languages: portal.languages.clone(),
            topics: newsroom.topics.iter().map(|topic| topic.id.clone()).collect(),
            types: newsroom.release_types.iter().map(|kind| kind.id.clone()).collect(),
            offices: offices.iter().map(|office| office.id.clone()).collect(),
            ..Self::default()
        };
        for lang in &portal.languages {
            let pages = pages(releases, offices, extent, &by_list(releases, *lang), *lang);
            pages.iter().for_each(|page| addresses.add(page, *lang));
        }
        // One in a language that is not the portal's is a mistake of its own: links to it are none.
        let others = releases.iter().filter(|release| !portal.languages.contains(&release.language));
        others.for_each(|release| addresses.add(&Address::Release(release.id.clone()), release.language));
        addresses
    }

    /// One more page.
    pub fn add(&mut self, page: &Address, lang: Lang) {
        let path = self.languages.path(page, lang);
        self.documents.add(document(&path));
        self.paths.insert(path);
    }

    /// The languages that they are in.
    pub fn languages(&self) -> &Languages {
        &self.languages
    }

    /// Whether a page stands at a path.
    pub fn has(&self, path: &str) -> bool {
        self.paths.contains(path)
    }

    /// The paths of all pages.
    pub fn into_paths(self) -> BTreeSet<String> {
        self.paths
    }

    /// What is in the way of a file, whose name is in lower case: some servers take large and small letters for the
    /// same.
    pub fn taken(&self, file: &str) -> Option<Taken> {
        if self.documents.clash(file) {
            return Some(Taken::Page);
        }
        // Where a file stands, no folder can.
        let mut names = folders(file).chain([file]);
        names.find_map(|name| {
            self.comes(name).then_some(Taken::Later).or_else(|| File::of(name, &self.languages).map(Taken::File))
        })
    }

    /// Whether a file is the document of a page that the site has, or comes to have with no one's word.
    fn comes(&self, file: &str) -> bool {
        let path = file.strip_suffix("index.html").map(|folder| format!("/{folder}"));
        let Some((lang, page)) = path.and_then(|path| self.languages.parse(&path)) else { return false };
        self.languages.contains(&lang)
            && match page {
                Address::News(list) | Address::Archive(list, _) => self.lists(&list),
                // Where a redirect is in a new record's way, the check reports it.
                page => !page.is_of_a_record(),
            }
    }

    /// Whether releases may come to stand in a list.
    fn lists(&self, list: &List) -> bool {
        match list {
            List::All | List::Own | List::Year(_) | List::State(_) => true,
            List::Topic(id) => self.topics.contains(id),
            List::Type(id) => self.types.contains(id),
            List::Office(id) => self.offices.contains(id),
        }
    }
}

/// The file of the page at a path, in lower case.
pub fn document(path: &str) -> String {
    format!("{}index.html", path.trim_start_matches('/')).to_lowercase()
}

#[cfg(test)]
mod tests;

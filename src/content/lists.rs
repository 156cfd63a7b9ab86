//! Which releases stand in which list, in each language.
//! Every list is cut from the oldest, so that one more release changes few pages.

use crate::model::{Facet, Lang, List, Release, Slug};
use std::collections::BTreeMap;

/// How many releases stand on a full archive page.
const PER_PAGE: usize = 20;
/// In how many of the releases before it a release looks for related ones, per value that they may share.
const LOOK_BACK: usize = 20;
const RELATED: usize = 3;

/// The lists of the releases in one language.
#[derive(Debug)]
pub struct Lists<'a> {
    releases: &'a [Release],
    lists: BTreeMap<List, Members>,
    /// Of each release in this language, its place in `own`.
    own: Vec<usize>,
}

/// Places of a list's releases among all releases, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Members(Vec<usize>);

impl Members {
    /// All of them.
    pub fn all(&self) -> &[usize] {
        &self.0
    }

    /// How many releases stand in the list.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// How many full archive pages there are: the newest page keeps a page's worth, and what does not fill another.
    pub fn archive_pages(&self) -> usize {
        archive_pages(self.count())
    }

    /// The places of an archive page's releases, from 1 for the oldest.
    pub fn archive(&self, number: usize) -> &[usize] {
        self.0.chunks(PER_PAGE).nth(number - 1).unwrap_or_default()
    }

    /// The places of the releases that are in no archive page.
    pub fn newest(&self) -> &[usize] {
        &self.0[self.archive_pages() * PER_PAGE..]
    }

    /// Number of the archive page after this one. A new page is linked one release later than it is made,
    /// so that no single release changes more than one archive page.
    pub fn newer(&self, number: usize) -> Option<usize> {
        Some(number + 1).filter(|newer| *newer <= archive_pages(self.count() - 1))
    }

    pub fn ends(&self) -> Option<(usize, usize)> {
        self.0.first().copied().zip(self.0.last().copied())
    }
}

fn archive_pages(releases: usize) -> usize {
    (releases / PER_PAGE).saturating_sub(1)
}

impl<'a> Lists<'a> {
    pub fn new(releases: &'a [Release], lang: Lang) -> Self {
        let lists = by_list(&releases.iter().collect::<Vec<_>>(), lang);
        let own = releases.iter().enumerate().filter(|(_, release)| release.language == lang).map(|(at, _)| at);
        Self { releases, lists, own: own.collect() }
    }

    pub fn all(&self) -> impl Iterator<Item = (&List, &Members)> {
        self.lists.iter()
    }

    pub fn members(&self, list: &List) -> Option<&Members> {
        self.lists.get(list)
    }

    /// Each list with its members.
    pub fn by_list(&self) -> &BTreeMap<List, Members> {
        &self.lists
    }

    /// A list as it stands here, with its members.
    pub fn get(&self, list: &List) -> Option<(&List, &Members)> {
        self.lists.get_key_value(list)
    }

    /// The releases before and after one in the same language.
    pub fn neighbours(&self, at: usize) -> (Option<&'a Release>, Option<&'a Release>) {
        let Ok(place) = self.own.binary_search(&at) else { return (None, None) };
        let release = |place: usize| self.own.get(place).map(|at| &self.releases[*at]);
        (place.checked_sub(1).and_then(release), release(place + 1))
    }

    /// Older releases in the same language that share the most with this one: a newer one never changes them.
    pub fn related(&self, at: usize) -> Vec<&'a Release> {
        let release = &self.releases[at];
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for list in lists_of(release).filter(|list| list.facet().is_some_and(|facet| facet != Facet::Types)) {
            let members = self.lists.get(&list).map_or(&[][..], |members| &members.0);
            let before = &members[..members.partition_point(|other| *other < at)];
            let same = before.iter().rev().filter(|other| self.releases[**other].language == release.language);
            same.take(LOOK_BACK).for_each(|other| *shared.entry(*other).or_default() += 1);
        }
        let mut found: Vec<_> = shared.into_iter().collect();
        found.sort_by_key(|(other, shared)| std::cmp::Reverse((*shared, *other)));
        found.into_iter().take(RELATED).map(|(other, _)| &self.releases[other]).collect()
    }
}

/// The lists of a language: each release in it, and of the others those that are not translated into it.
pub fn by_list(releases: &[&Release], lang: Lang) -> BTreeMap<List, Members> {
    let translated = translations(releases);
    let shown = |release: &Release| {
        release.language == lang || !translated.get(&release.id).is_some_and(|others| others.contains_key(&lang))
    };
    let mut lists: BTreeMap<List, Members> = BTreeMap::from([(List::All, Members::default())]);
    for (at, release) in releases.iter().enumerate().filter(|(_, release)| shown(release)) {
        for list in lists_of(release) {
            lists.entry(list).or_default().0.push(at);
        }
    }
    // Where there are no others, it is the list of all.
    if lists.get(&List::Own) == lists.get(&List::All) {
        lists.remove(&List::Own);
    }
    lists
}

/// The lists that a release stands in.
pub fn lists_of(release: &Release) -> impl Iterator<Item = List> {
    let year = List::Year(release.published.day().year().unsigned_abs().into());
    let topics = release.topics.iter().cloned().map(List::Topic);
    let states = release.states.iter().copied().map(List::State);
    let offices = release.offices.iter().cloned().map(List::Office);
    let own = release.publisher.is_none().then_some(List::Own);
    let every = [List::All, year, List::Type(release.kind.clone())].into_iter().chain(own);
    every.chain(topics).chain(states).chain(offices)
}

/// Of each release that has any, its translations. Of two releases, either may name the other.
pub fn translations<'a>(releases: &[&'a Release]) -> BTreeMap<&'a Slug, BTreeMap<Lang, &'a Slug>> {
    let languages: BTreeMap<&Slug, Lang> = releases.iter().map(|release| (&release.id, release.language)).collect();
    let mut found: BTreeMap<&Slug, BTreeMap<Lang, &Slug>> = BTreeMap::new();
    for release in releases.iter().copied() {
        for other in &release.translations {
            // One that may not be shown yet is not there.
            if let Some((other, language)) = languages.get_key_value(other) {
                found.entry(&release.id).or_default().insert(*language, other);
                found.entry(other).or_default().insert(release.language, &release.id);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_page_is_never_short_and_archive_pages_are_full() {
        for (releases, pages) in [(0, 0), (19, 0), (20, 0), (39, 0), (40, 1), (59, 1), (60, 2), (12_700, 634)] {
            assert_eq!(archive_pages(releases), pages, "{releases}");
        }
    }

    #[test]
    fn one_more_release_changes_one_archive_page_at_most() {
        let pages = |releases: usize| {
            let members = Members((0..releases).collect());
            (1..=members.archive_pages())
                .map(|number| (members.archive(number).to_vec(), members.newer(number)))
                .collect::<Vec<_>>()
        };
        for releases in 1..200 {
            let (before, after) = (pages(releases), pages(releases + 1));
            let changed = after.iter().enumerate().filter(|(at, page)| before.get(*at) != Some(page)).count();
            assert!(changed <= 1, "{releases}: {changed}");
        }
    }
}

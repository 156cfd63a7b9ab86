//! The releases of one language: what lists of them show.

use crate::components::{ReleaseCard, Site};
use crate::content::Content;
use crate::content::addresses::facets;
use crate::content::lists::{Lists, Members, translations};
use crate::features::news::archive::Archive;
use crate::features::news::facet::{FacetIndex, ListEntry};
use crate::features::news::list::Listed;
use crate::features::news::view::{Browse, News, YearCount};
use crate::features::offices::publish as offices;
use crate::features::release::parts::Translation;
use crate::features::release::summary::{self, Summary};
use crate::i18n::{head_words, state_name};
use crate::model::{Address, Facet, Lang, List, Release, Slug, Term, Text};
use std::collections::BTreeMap;

/// How many topics stand beside the list of all releases.
const TOPICS_BESIDE_NEWS: usize = 10;
/// The releases of one language's pages.
pub struct Newsroom<'a> {
    pub content: &'a Content,
    pub lang: Lang,
    pub lists: Lists<'a>,
    translations: BTreeMap<&'a Slug, BTreeMap<Lang, &'a Slug>>,
    /// Title and description of each release in this language, for search engines.
    pub summaries: BTreeMap<&'a Slug, Summary>,
}

impl<'a> Newsroom<'a> {
    pub fn new(content: &'a Content, lang: Lang) -> Self {
        let lists = Lists::new(&content.releases, lang);
        let translations = translations(&content.releases.iter().collect::<Vec<_>>());
        let summaries = summary::all(content, lang);
        Self { content, lang, lists, translations, summaries }
    }

    /// The topics with the most releases, and how many those are.
    pub fn largest_topics(&self, most: usize) -> Vec<ListEntry> {
        let mut topics = self.facet(Facet::Topics).lists;
        topics.sort_by_key(|entry| std::cmp::Reverse(entry.releases));
        topics.truncate(most);
        topics
    }

    pub fn newest(&self, list: &List, members: &Members) -> News {
        let day = |at: usize| self.content.releases[at].published.day();
        let page = |number: usize| {
            let places = members.archive(number);
            places.first().zip(places.last()).map(|(first, last)| (day(*first), day(*last)))
        };
        let archived = members.archive_pages();
        let all = *list == List::All;
        News {
            of: self.listed(list),
            releases: self.cards(members.newest()),
            total: members.count(),
            about: self.about(list),
            span: members.ends().map(|(first, last)| (day(first), day(last))),
            pages: if all { Vec::new() } else { (1..=archived).filter_map(page).collect() },
            older: (archived > 0).then_some(archived),
            browse: all.then(|| self.browse()),
        }
    }

    /// The lists that lead to every release.
    pub fn browse(&self) -> Browse {
        let years = self.lists.all().filter_map(|(list, members)| match list {
            List::Year(year) => Some(YearCount { year: *year, releases: members.count() }),
            _ => None,
        });
        let mut years: Vec<_> = years.collect();
        years.reverse();
        let own = self.lists.get(&List::Own).and_then(|list| self.entry(list));
        Browse { own, facets: facets(self.lists.by_list()), years, topics: self.largest_topics(TOPICS_BESIDE_NEWS) }
    }

    /// A full page of a list's archive, from 1 for the oldest.
    pub fn archive(&self, list: &List, members: &Members, number: usize) -> Archive {
        Archive {
            of: self.listed(list),
            number,
            releases: self.cards(members.archive(number)),
            newer: members.newer(number),
        }
    }

    pub fn facet(&self, facet: Facet) -> FacetIndex {
        let lists = self.lists.all().filter(|(list, _)| list.facet() == Some(facet));
        let mut lists: Vec<_> = lists.filter_map(|list| self.entry(list)).collect();
        lists.sort_by(|a, b| a.name.as_str().cmp(b.name.as_str()));
        FacetIndex { facet, lists }
    }

    /// A list as an index of lists shows it; none for one without a name.
    fn entry(&self, (list, members): (&List, &Members)) -> Option<ListEntry> {
        let (_, newest) = members.ends()?;
        Some(ListEntry {
            list: list.clone(),
            name: self.name(list)?,
            releases: members.count(),
            newest: self.content.releases[newest].published.day(),
        })
    }

    /// What a list says of itself below its heading.
    fn about(&self, list: &List) -> Option<Text> {
        let List::Type(id) = list else { return None };
        let kind = self.content.portal.newsroom.release_types.iter().find(|kind| kind.id == *id)?;
        kind.about.as_ref().map(|about| about.text(self.lang))
    }

    /// What a list is called elsewhere: with whose it is, and whether releases of others stand among them.
    pub fn title_elsewhere(&self, list: &List, site: &Site) -> String {
        match list {
            List::Own => (head_words(site.lang).own_news)(&site.short_name),
            List::All if self.is_mixed() => format!("{}: {}", site.agency.as_str(), head_words(site.lang).mixed_news),
            _ => format!("{}: {}", site.agency.as_str(), self.listed(list).title(site.words())),
        }
    }

    /// Whether releases of other agencies stand among the agency's own.
    pub fn is_mixed(&self) -> bool {
        self.lists.members(&List::Own).is_some()
    }

    pub fn listed(&self, list: &List) -> Listed {
        Listed { list: list.clone(), name: self.name(list) }
    }

    fn name(&self, list: &List) -> Option<Text> {
        let newsroom = &self.content.portal.newsroom;
        Some(match list {
            List::All => return None,
            List::Own => Text::Own((head_words(self.lang).own_news)(&self.content.portal.agency.short_name)),
            List::Year(year) => Text::Own(year.to_string()),
            List::Topic(id) => name(&newsroom.topics, id, self.lang),
            List::Type(id) => name(&newsroom.release_types, id, self.lang),
            List::State(state) => Text::Own(state_name(self.lang, *state).to_owned()),
            List::Office(id) => offices::name_with_place(self.content, id, self.lang),
        })
    }

    /// What lists show of releases, the newest first.
    pub fn cards(&self, oldest_first: &[usize]) -> Vec<ReleaseCard> {
        oldest_first.iter().rev().map(|at| self.card(&self.content.releases[*at])).collect()
    }

    pub fn card(&self, release: &Release) -> ReleaseCard {
        card(release, self.content, self.lang)
    }

    pub fn translations(&self, release: &Release) -> Vec<Translation> {
        let others = self.translations.get(&release.id).into_iter().flatten();
        others.map(|(language, id)| Translation { language: *language, id: (*id).clone() }).collect()
    }

    /// Language and path of the translations of the release at a place.
    pub fn twins_at(&self, at: usize) -> Vec<(Lang, String)> {
        let translations = self.translations(&self.content.releases[at]).into_iter();
        let languages = &self.content.portal.languages;
        let path = |other: Translation| languages.path(&Address::Release(other.id), other.language);
        translations.map(|other| (other.language, path(other))).collect()
    }
}

fn card(release: &Release, content: &Content, lang: Lang) -> ReleaseCard {
    let portal = &content.portal;
    ReleaseCard {
        id: release.id.clone(),
        language: release.language,
        title: Text::new(release.title.clone(), release.language, lang),
        dek: release.dek.clone().map(|dek| Text::new(dek, release.language, lang)),
        kind: (portal.newsroom.usual_type() != Some(&release.kind))
            .then(|| name(&portal.newsroom.release_types, &release.kind, lang)),
        published: release.published.clone(),
        publisher: release.publisher.as_ref().map(|publisher| publisher.name.clone()),
        picture: release.images.first().and_then(|image| content.media.thumbnail(image)),
        withdrawn: release.is_withdrawn(),
    }
}

/// A term's name. The content's check has seen that each id has one; the id itself is readable too.
pub fn name(terms: &[Term], id: &Slug, lang: Lang) -> Text {
    let term = terms.iter().find(|term| term.id == *id);
    term.map_or_else(|| Text::Own(id.to_string()), |term| term.name.text(lang))
}

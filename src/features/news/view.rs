//! The newest page of a list of releases, and the way to the older ones.
//! Counts and dates that change with each release stand here and not in the archive.

use super::facet::ListEntry;
use super::list::{Listed, facet_title};
use super::pagination::{Neighbours, Pagination};
use crate::components::{Heading, ReleaseCard, ReleasesByYear, Said, SearchField, Site, use_site};
use crate::i18n::long_date_range;
use crate::model::{Address, Day, Facet, List, Text};
use leptos::prelude::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct News {
    pub of: Listed,
    /// Newest first: as many as do not fill an archive page yet, and the newest full page's worth.
    pub releases: Vec<ReleaseCard>,
    /// How many releases there are in all.
    pub total: usize,
    /// What is in the list, where its name alone does not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Text>,
    /// Days of the oldest and the newest release of all; none where there are no releases.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<(Day, Day)>,
    /// First and last day of each archive page, from page 1; empty where a year's own list is the way.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pages: Vec<(Day, Day)>,
    /// Number of the newest archive page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub older: Option<usize>,
    /// Other ways through the releases: on the list of all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub browse: Option<Browse>,
}

/// The lists that lead to every release.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Browse {
    /// The agency's own releases, where those of others stand among them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<ListEntry>,
    /// Those that have lists.
    pub facets: Vec<Facet>,
    /// Each year that has releases with how many, newest first.
    pub years: Vec<YearCount>,
    /// Those topics that have the most releases.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<ListEntry>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct YearCount {
    pub year: u32,
    pub releases: usize,
}

impl News {
    pub fn trail(&self, site: &Site) -> (Vec<(Address, Text)>, Text) {
        (self.of.parents(site), self.of.heading(site.words()))
    }

    pub fn view(self) -> impl IntoView {
        let site = use_site();
        let words = site.words();
        let heading = self.of.heading(words);
        let kicker = self.of.kicker(words).map(|kicker| Text::Own(kicker.to_owned()));
        let counted = self.span.map(|(first, last)| {
            let count = (words.release_count)(self.total);
            view! { <p class="quiet">{count}", "{long_date_range(site.lang, first, last)}</p> }.into_any()
        });
        let list = if self.releases.is_empty() {
            view! { <p>{words.no_news}</p> }.into_any()
        } else {
            view! { <ReleasesByYear releases=self.releases/> }.into_any()
        };
        let feed = self.of.list.feed();
        let neighbours = Neighbours { list: self.of.list.clone(), older: self.older, newer: None };
        let beside = self.browse.is_some() || feed.is_some();
        let beside = beside.then(|| {
            view! {
                <div class="side">
                    {self.browse.map(|browse| view! { <Ways browse/> }.into_any())}
                    {feed.map(|feed| view! { <Feeds feed/> }.into_any())}
                </div>
            }
            .into_any()
        });
        let about = self.about.map(|about| view! { <p><Said text=about/></p> }.into_any());
        // On the list of all, each of them can be found by words and chosen by what it is about.
        let top = if self.of.list == List::All && self.total > 0 {
            view! { <SearchField releases=self.total><Heading kicker text=heading/>{about}{counted}</SearchField> }
                .into_any()
        } else {
            view! { <div class="desk"><Heading kicker text=heading/>{about}{counted}</div> }.into_any()
        };
        view! {
            {top}
            <div class="cols">
                <div>
                    {list}
                    <Pagination neighbours/>
                    <Pages list=self.of.list pages=self.pages/>
                </div>
                {beside}
            </div>
        }
    }
}

/// The archive's pages by their dates, the newest first.
#[component]
fn Pages(list: List, pages: Vec<(Day, Day)>) -> impl IntoView {
    let site = use_site();
    (!pages.is_empty()).then(|| {
        let links = pages.into_iter().enumerate().rev().map(|(at, (first, last))| {
            let href = site.href(&Address::Archive(list.clone(), at + 1));
            let dates = long_date_range(site.lang, first, last);
            view! { <li><a href=href>{dates}</a></li> }.into_any()
        });
        view! {
            <section aria-labelledby="older-releases">
                <h2 id="older-releases" class="rule">{site.words().pages_by_date}</h2>
                <ul class="date-list">{links.collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

/// The lists by year and by topic, each with how much is in it, and the way to those by state, office and type.
#[component]
pub fn Ways(browse: Browse) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let listed = |entry: ListEntry| {
        let href = site.href(&Address::News(entry.list));
        view! { <Counted href name=entry.name releases=entry.releases/> }.into_any()
    };
    let own = browse.own.map(listed);
    let years = browse.years.into_iter().map(|YearCount { year, releases }| {
        let href = site.href(&Address::News(List::Year(year)));
        view! { <Counted href name=Text::Own(year.to_string()) releases/> }.into_any()
    });
    let years: Vec<_> = years.collect();
    let topics: Vec<_> = browse.topics.into_iter().map(listed).collect();
    let facets = browse.facets.into_iter().map(|facet| {
        view! { <li><a href=site.href(&Address::Facet(facet))>{facet_title(facet, words)}</a></li> }.into_any()
    });
    let facets: Vec<_> = facets.collect();
    view! {
        {(!years.is_empty()).then(|| view! {
            <section class="rule" aria-labelledby="by-year">
                <h2 id="by-year">{words.by_year}</h2>
                <ul class="counts counts--many">{years}</ul>
            </section>
        }.into_any())}
        {(!topics.is_empty()).then(|| view! {
            <section class="rule" aria-labelledby="by-topic">
                <h2 id="by-topic">{words.by_topic}</h2>
                <ul class="counts">{topics}</ul>
            </section>
        }.into_any())}
        {(!facets.is_empty()).then(|| view! {
            <section class="rule" aria-labelledby="browse">
                <h2 id="browse">{words.browse}</h2>
                <ul class="counts">{own}{facets}</ul>
            </section>
        }.into_any())}
    }
}

#[component]
fn Counted(href: String, name: Text, releases: usize) -> impl IntoView {
    view! { <li><a href=href><Said text=name/></a>" "<span class="number">{releases}</span></li> }
}

/// Links to the list's feeds.
#[component]
fn Feeds(feed: String) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let links = [("Atom", "atom"), ("RSS", "rss"), ("JSON Feed", "json")].map(|(name, ending)| {
        let href = format!("{}{}/feeds/{feed}.{ending}", site.folder, site.prefix());
        view! { <li><a href=href rel="external">{name}</a></li> }.into_any()
    });
    view! {
        <section class="rule feeds" aria-labelledby="follow">
            <h2 id="follow">{words.follow}</h2>
            <ul class="counts">{links.collect_view()}</ul>
        </section>
    }
}

//! The newest page of a list of releases, and the way to the older ones.
//! Counts and dates that change with each release stand here and not in the archive.

use super::Head;
use super::list::{Listed, facet_title};
use super::pagination::{Neighbours, Pagination};
use crate::components::{Heading, Level, ReleaseCard, ReleaseList, SearchField, Site, use_site};
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
    /// Those that have lists.
    pub facets: Vec<Facet>,
    /// Each year that has releases with how many, newest first.
    pub years: Vec<YearCount>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct YearCount {
    pub year: u32,
    pub releases: usize,
}

impl News {
    pub fn head(&self, site: &Site) -> Head {
        let words = site.words();
        let description = match self.of.list {
            List::All => (words.news_description)(site.agency.as_str()),
            _ => (words.list_description)(&self.of.title(words), site.agency.as_str()),
        };
        Head::new(self.of.title(words), description)
    }

    pub fn trail(&self, site: &Site) -> (Vec<(Address, Text)>, Text) {
        (self.of.parents(site), self.of.heading(site.words()))
    }

    pub fn view(self) -> impl IntoView {
        let site = use_site();
        let words = site.words();
        let heading = self.of.heading(words);
        let kicker = self.of.kicker(words).map(|kicker| Text::Own(kicker.to_owned()));
        let list = match self.span {
            Some((first, last)) => view! {
                <p>{(words.release_count)(self.total)}", "{long_date_range(site.lang, first, last)}</p>
                <ReleaseList releases=self.releases level=Level::H2/>
            }
            .into_any(),
            None => view! { <p>{words.no_news}</p> }.into_any(),
        };
        let browse = self
            .browse
            .is_some()
            .then(|| view! { <p><a class="usa-link" href="#browse">{words.browse}</a></p> }.into_any());
        // On the list of all, each of them can be found by words and chosen by what it is about.
        let search = (self.of.list == List::All && self.total > 0)
            .then(|| view! { <SearchField releases=self.total/> }.into_any());
        let feed = self.of.list.feed();
        let neighbours = Neighbours { list: self.of.list.clone(), older: self.older, newer: None };
        view! {
            <Heading kicker text=heading/>
            {search}
            {browse}
            {list}
            <Pagination neighbours/>
            <Pages list=self.of.list pages=self.pages/>
            {self.browse.map(|browse| view! { <Ways browse/> }.into_any())}
            {feed.map(|feed| view! { <Feeds feed/> }.into_any())}
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
            view! { <li><a class="usa-link" href=href>{dates}</a></li> }.into_any()
        });
        view! {
            <section aria-labelledby="older-releases">
                <h2 id="older-releases">{site.words().pages_by_date}</h2>
                <ul class="date-list">{links.collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

/// The lists by facet and by year, with a bar for each year's releases.
#[component]
pub fn Ways(browse: Browse) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let facets = browse.facets.into_iter().map(|facet| {
        let href = site.href(&Address::Facet(facet));
        view! { <li><a class="usa-link" href=href>{facet_title(facet, words)}</a></li> }.into_any()
    });
    let most = browse.years.iter().map(|year| year.releases).max().unwrap_or(1).max(1);
    let years = browse.years.into_iter().map(|YearCount { year, releases }| {
        let width = format!("{}%", releases * 100 / most);
        view! {
            <tr>
                <th scope="row"><a class="usa-link" href=site.href(&Address::News(List::Year(year)))>{year}</a></th>
                <td>{releases}</td>
                <td class="year-chart__bar" aria-hidden="true">
                    <svg width="100%" height="12" focusable="false"><rect width=width height="12"></rect></svg>
                </td>
            </tr>
        }
        .into_any()
    });
    view! {
        <section aria-labelledby="browse">
            <h2 id="browse">{words.browse}</h2>
            <ul class="usa-list">{facets.collect_view()}</ul>
            <table class="year-chart">
                <caption>{words.by_year}</caption>
                <thead class="usa-sr-only">
                    <tr><th scope="col">{words.year}</th><th scope="col">{words.releases}</th></tr>
                </thead>
                <tbody>{years.collect_view()}</tbody>
            </table>
        </section>
    }
}

/// Links to the list's feeds.
#[component]
fn Feeds(feed: String) -> impl IntoView {
    let site = use_site();
    let links = [("Atom", "atom"), ("RSS", "rss"), ("JSON", "json")].map(|(name, ending)| {
        let href = format!("{}{}/feeds/{feed}.{ending}", site.folder, site.lang.prefix());
        view! { <a class="usa-link feeds__link" href=href rel="external">{name}</a>" " }.into_any()
    });
    view! { <p class="feeds">{site.words().follow}" "{links.collect_view()}</p> }
}

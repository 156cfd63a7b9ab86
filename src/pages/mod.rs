//! One file per kind of page: its data, its view, its head.
//! A page shows what its data file holds and nothing else; it must not fetch.

pub mod archive;
pub mod facet;
pub mod failed;
mod head;
#[cfg(not(target_arch = "wasm32"))]
pub mod heads;
pub mod home;
pub mod list;
pub mod news;
pub mod not_found;
pub mod office;
pub mod offices;
mod pagination;
pub mod release;
pub mod state;
pub mod tips;

pub use head::{Head, escape, tags};

use crate::components::{Breadcrumb, Site, Twin, use_site};
use crate::i18n::long_date;
use crate::model::{Address, Day, Lang, List, Text};
use leptos::prelude::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A page's data: what its JSON file holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Page {
    /// The digest of the views that draw it ([`crate::VIEWS`]): an app of another build leaves it to the document.
    pub views: String,
    /// Its path in the site, such as `/es/tips/`.
    pub path: String,
    pub lang: Lang,
    /// Language and path of the same page in other languages.
    pub twins: Vec<(Lang, String)>,
    /// The day of the last change, where the page does not say it itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<Day>,
    /// What it says of itself to browsers and search engines: the publisher adds it.
    pub head: Head,
    pub content: Content,
}

/// What kind of page it is, with its data. In JSON an object with the kind as its one key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Content {
    Home(Box<home::Home>),
    News(news::News),
    Archive(archive::Archive),
    Facet(facet::FacetIndex),
    Release(Box<release::Release>),
    Tips(Box<tips::Tips>),
    Offices(offices::Offices),
    State(state::StateOffices),
    Office(Box<office::Office>),
    NotFound,
}

impl Page {
    /// A page that has the same address in each of these languages.
    pub fn new(address: &Address, lang: Lang, languages: &[Lang], content: Content) -> Self {
        let others = languages.iter().filter(|other| **other != lang);
        let twins = others.map(|other| (*other, address.path(*other))).collect();
        let (views, path, head) = (crate::VIEWS.to_owned(), address.path(lang), Head::default());
        Self { views, path, lang, twins, changed: None, head, content }
    }

    pub fn view(self) -> AnyView {
        let site = use_site();
        let trail = self.trail(&site);
        let content = match self.content {
            Content::Home(home) => home.view().into_any(),
            Content::News(news) => news.view().into_any(),
            Content::Archive(archive) => archive.view().into_any(),
            Content::Facet(facet) => facet.view().into_any(),
            Content::Release(release) => release.view().into_any(),
            Content::Tips(tips) => tips.view().into_any(),
            Content::Offices(offices) => offices.view().into_any(),
            Content::State(state) => state.view().into_any(),
            Content::Office(office) => office.view().into_any(),
            Content::NotFound => not_found::view().into_any(),
        };
        view! {
            {trail.map(|(parents, _)| view! { <Breadcrumb parents/> }.into_any())}
            {content}
            {self.changed.map(|day| {
                let (before, after) = site.words().modified_on;
                view! { <p class="page-changed">{before}{long_date(site.lang, day)}{after}</p> }.into_any()
            })}
        }
        .into_any()
    }

    /// The pages between home and this one, and this one's own name there. Home and failures have none.
    pub fn trail(&self, site: &Site) -> Option<(Vec<(Address, Text)>, Text)> {
        Some(match &self.content {
            Content::Home(_) | Content::NotFound => return None,
            Content::News(news) => news.trail(site),
            Content::Archive(archive) => archive.trail(site),
            Content::Facet(facet) => facet.trail(site),
            Content::Release(release) => release.trail(site),
            Content::Tips(_) => tips::Tips::trail(site),
            Content::Offices(_) => offices::Offices::trail(site),
            Content::State(state) => state.trail(site),
            Content::Office(office) => office.trail(site),
        })
    }

    /// The document's title.
    pub fn title(&self, site: &Site) -> String {
        self.head.title_of(&site.short_name)
    }

    /// The address of the page's feeds without their endings: of the list that it shows or has, else of all news.
    pub fn feed(&self, site: &Site) -> Option<String> {
        let list = match &self.content {
            Content::NotFound => return None,
            Content::News(news) => news.of.list.clone(),
            Content::Archive(archive) => archive.of.list.clone(),
            Content::State(state) if state.in_the_news => List::State(state.state),
            Content::Office(office) if office.in_the_news => List::Office(office.id.clone()),
            _ => List::All,
        };
        list.feed().map(|feed| format!("{}{}/feeds/{feed}", site.folder, self.lang.prefix()))
    }

    /// Links to the same page in the other languages that have it.
    pub fn twins(&self, site: &Site) -> Vec<Twin> {
        self.twins.iter().map(|(lang, path)| Twin { lang: *lang, href: format!("{}{path}", site.folder) }).collect()
    }
}

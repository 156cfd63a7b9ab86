//! One file per kind of page: its data, its view, its head.
//! A page shows what its data file holds and nothing else; it must not fetch.

pub mod archive;
pub mod failed;
mod head;
pub mod home;
pub mod news;
pub mod not_found;
pub mod office;
pub mod offices;
mod pagination;
pub mod release;
pub mod state;
pub mod tips;

pub use head::{Head, escape, tags};

use crate::components::{Site, Twin};
use crate::model::{Address, Lang};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A page's data: what its JSON file holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// Its path in the site, such as `/es/tips/`.
    pub path: String,
    pub lang: Lang,
    /// The languages in which this page exists, its own among them.
    pub languages: Vec<Lang>,
    pub content: Content,
}

/// What kind of page it is, with its data. In JSON an object with the kind as its one key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Content {
    Home(home::Home),
    News(news::News),
    Archive(archive::Archive),
    Release(Box<release::Release>),
    Tips(Box<tips::Tips>),
    Offices(offices::Offices),
    State(state::StateOffices),
    Office(Box<office::Office>),
    NotFound,
}

impl Page {
    pub fn new(address: &Address, lang: Lang, languages: Vec<Lang>, content: Content) -> Self {
        Self { path: address.path(lang), lang, languages, content }
    }

    pub fn view(self) -> AnyView {
        match self.content {
            Content::Home(home) => home.view().into_any(),
            Content::News(news) => news.view().into_any(),
            Content::Archive(archive) => archive.view().into_any(),
            Content::Release(release) => release.view().into_any(),
            Content::Tips(tips) => tips.view().into_any(),
            Content::Offices(offices) => offices.view().into_any(),
            Content::State(state) => state.view().into_any(),
            Content::Office(office) => office.view().into_any(),
            Content::NotFound => not_found::view().into_any(),
        }
    }

    pub fn head(&self, site: &Site) -> Head {
        let head = match &self.content {
            Content::Home(_) => home::Home::head(site),
            Content::News(_) => news::News::head(site),
            Content::Archive(archive) => archive.head(site),
            Content::Release(release) => release.head(site),
            Content::Tips(_) => tips::Tips::head(site),
            Content::Offices(_) => offices::Offices::head(site),
            Content::State(state) => state.head(site),
            Content::Office(office) => office.head(site),
            Content::NotFound => not_found::head(site),
        };
        head.of(&site.short_name)
    }

    /// The address of the page's feeds without their endings, for a page that lists releases.
    pub fn feed(&self, site: &Site) -> Option<String> {
        let lists = matches!(self.content, Content::Home(_) | Content::News(_));
        lists.then(|| format!("{}{}/feeds/news", site.folder, self.lang.prefix()))
    }

    /// The same page in the other languages that have it.
    pub fn twins(&self, site: &Site) -> Vec<Twin> {
        let rest = self.path.strip_prefix(self.lang.prefix()).unwrap_or(&self.path);
        let others = self.languages.iter().filter(|lang| **lang != self.lang);
        others.map(|lang| Twin { lang: *lang, href: format!("{}{}{rest}", site.folder, lang.prefix()) }).collect()
    }
}

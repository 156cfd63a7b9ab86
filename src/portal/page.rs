//! A page: its data, and what kind of page it is, which decides how it is drawn.
//! It shows what its data file holds and nothing else; it must not fetch.

use crate::components::head::Head;
use crate::components::{Alternate, Breadcrumb, Site, use_site};
#[cfg(not(target_arch = "wasm32"))]
use crate::features::published::Published;
use crate::features::{home, news, not_found, offices, release, tips};
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
    pub alternates: Vec<(Lang, String)>,
    /// The day of the last change, where the page does not say it itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<Day>,
    /// What it says of itself to browsers and search engines: the publisher adds it.
    pub head: Head,
    pub content: PageKind,
}

/// What kind of page it is, with its data. In JSON an object with the kind as its one key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PageKind {
    Home(Box<home::view::Home>),
    News(Box<news::view::News>),
    Archive(news::archive::Archive),
    Facet(news::facet::FacetIndex),
    Release(Box<release::view::Release>),
    Tips(Box<tips::view::Tips>),
    Offices(offices::view::Offices),
    State(offices::state::StateOffices),
    Office(Box<offices::office::Office>),
    NotFound,
}

impl Page {
    /// A page at a path, in one language alone.
    pub fn new(path: String, lang: Lang, content: PageKind) -> Self {
        let (views, head) = (crate::VIEWS.to_owned(), Head::default());
        Self { views, path, lang, alternates: Vec::new(), changed: None, head, content }
    }

    pub fn view(self) -> AnyView {
        let site = use_site();
        let trail = self.trail(&site);
        let content = match self.content {
            PageKind::Home(home) => home.view().into_any(),
            PageKind::News(news) => news.view().into_any(),
            PageKind::Archive(archive) => archive.view().into_any(),
            PageKind::Facet(facet) => facet.view().into_any(),
            PageKind::Release(release) => release.view().into_any(),
            PageKind::Tips(tips) => tips.view().into_any(),
            PageKind::Offices(offices) => offices.view().into_any(),
            PageKind::State(state) => state.view().into_any(),
            PageKind::Office(office) => office.view().into_any(),
            PageKind::NotFound => not_found::view::view().into_any(),
        };
        view! {
            {trail.map(|(parents, _)| view! { <Breadcrumb parents/> }.into_any())}
            {content}
            {self.changed.map(|day| {
                let [before, after] = site.words().modified_on;
                view! { <p class="page-changed">{before}{long_date(site.lang, day)}{after}</p> }.into_any()
            })}
        }
        .into_any()
    }

    /// The pages between home and this one, and this one's own name there. Home and failures have none.
    pub fn trail(&self, site: &Site) -> Option<(Vec<(Address, Text)>, Text)> {
        Some(match &self.content {
            PageKind::Home(_) | PageKind::NotFound => return None,
            PageKind::News(news) => news.trail(site),
            PageKind::Archive(archive) => archive.trail(site),
            PageKind::Facet(facet) => facet.trail(site),
            PageKind::Release(release) => release.trail(site),
            PageKind::Tips(_) => tips::view::Tips::trail(site),
            PageKind::Offices(_) => offices::view::Offices::trail(site),
            PageKind::State(state) => state.trail(site),
            PageKind::Office(office) => office.trail(site),
        })
    }

    /// The document's title.
    pub fn title(&self, site: &Site) -> String {
        self.head.title_of(&site.short_name)
    }

    /// The address of the page's feeds without their endings: of the list that it shows or has, else of all news.
    pub fn feed(&self, site: &Site) -> Option<String> {
        let list = match &self.content {
            PageKind::NotFound => return None,
            PageKind::News(news) => news.of.list.clone(),
            PageKind::Archive(archive) => archive.of.list.clone(),
            PageKind::State(state) if state.in_the_news => List::State(state.state),
            PageKind::Office(office) if office.in_the_news => List::Office(office.id.clone()),
            _ => List::All,
        };
        list.feed().map(|feed| format!("{}{}/feeds/{feed}", site.folder, site.prefix()))
    }

    /// Links to the same page in the other languages that have it.
    pub fn alternates(&self, site: &Site) -> Vec<Alternate> {
        self.alternates
            .iter()
            .map(|(lang, path)| Alternate { lang: *lang, href: format!("{}{path}", site.folder) })
            .collect()
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl PageKind {
    /// What the publisher knows of the page besides its view.
    pub fn published(&self) -> &dyn Published {
        match self {
            Self::Home(home) => &**home,
            Self::News(news) => &**news,
            Self::Archive(archive) => archive,
            Self::Facet(facet) => facet,
            Self::Release(release) => &**release,
            Self::Tips(tips) => &**tips,
            Self::Offices(offices) => offices,
            Self::State(state) => state,
            Self::Office(office) => &**office,
            Self::NotFound => &not_found::publish::NotFound,
        }
    }
}

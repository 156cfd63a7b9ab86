//! The newsroom: the newest releases, and the way into the archive.

use super::Head;
use super::pagination::{Neighbours, Pagination};
use crate::components::{Breadcrumb, Level, ReleaseCard, ReleaseList, Site, use_site};
use crate::i18n::long_date_range;
use crate::model::{Day, Text};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct News {
    /// Newest first: as many as do not fill an archive page yet, and the newest full page's worth.
    pub releases: Vec<ReleaseCard>,
    /// How many releases there are in all.
    pub total: usize,
    /// Days of the oldest and the newest release of all; none where there are no releases.
    pub span: Option<(Day, Day)>,
    /// Number of the newest archive page.
    pub older: Option<usize>,
}

impl News {
    pub fn head(site: &Site) -> Head {
        let words = site.words();
        Head::new(words.news_title, (words.news_description)(site.agency.as_str()))
    }

    pub fn view(self) -> impl IntoView {
        let site = use_site();
        let words = site.words();
        let list = match self.span {
            Some((first, last)) => view! {
                <p>{(words.release_count)(self.total)}", "{long_date_range(site.lang, first, last)}</p>
                <ReleaseList releases=self.releases level=Level::H2/>
            }
            .into_any(),
            None => view! { <p>{words.no_news}</p> }.into_any(),
        };
        view! {
            <Breadcrumb here=Text::Own(words.news_title.to_owned())/>
            <h1 tabindex="-1">{words.news_title}</h1>
            {list}
            <Feeds/>
            <Pagination neighbours=Neighbours { older: self.older, newer: None }/>
        }
    }
}

/// Links to the list's feeds.
#[component]
fn Feeds() -> impl IntoView {
    let site = use_site();
    let links = [("Atom", "atom"), ("RSS", "rss"), ("JSON", "json")].map(|(name, ending)| {
        let href = format!("{}{}/feeds/news.{ending}", site.folder, site.lang.prefix());
        view! { <a class="usa-link feeds__link" href=href rel="external">{name}</a> }
    });
    view! { <p class="feeds">{site.words().follow}" "{links.collect_view()}</p> }
}

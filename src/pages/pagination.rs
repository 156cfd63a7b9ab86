//! The way through a list that is cut from the oldest (USWDS pagination).
//! It must not show totals: a full archive page never changes.

use crate::components::use_site;
use crate::model::Address;
use leptos::prelude::*;

/// Where the neighbours of a list's page are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Neighbours {
    /// Number of the archive page with older releases.
    pub older: Option<usize>,
    /// The page with newer releases: an archive page, or the newest page itself.
    pub newer: Option<Newer>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Newer {
    Archive(usize),
    Newest,
}

#[component]
pub fn Pagination(neighbours: Neighbours) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let newer = neighbours.newer.map(|newer| match newer {
        Newer::Archive(number) => (Address::Archive(number), words.newer, "prev"),
        Newer::Newest => (Address::News, words.newer, "prev"),
    });
    let newest = neighbours.newer.filter(|newer| *newer != Newer::Newest).map(|_| (Address::News, words.newest, ""));
    let older = neighbours.older.map(|number| (Address::Archive(number), words.older, "next"));
    let oldest = neighbours.older.filter(|number| *number > 1).map(|_| (Address::Archive(1), words.oldest, ""));
    let links = [newest, newer, older, oldest].into_iter().flatten().map(|(address, name, rel)| {
        view! {
            <li class="usa-pagination__item usa-pagination__arrow">
                <a class="usa-pagination__link" href=site.href(&address) rel=(!rel.is_empty()).then_some(rel)>{name}</a>
            </li>
        }
    });
    let links: Vec<_> = links.collect();
    (!links.is_empty()).then(|| {
        view! {
            <nav class="usa-pagination" aria-label=words.pagination>
                <ul class="usa-pagination__list">{links}</ul>
            </nav>
        }
    })
}

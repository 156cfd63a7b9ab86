//! The way through a list that is cut from the oldest.
//! It must not show totals: a full archive page stays as it is.

use crate::components::use_site;
use crate::model::{Address, List};
use leptos::prelude::*;

/// Where the neighbours of a list's page are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbours {
    pub list: List,
    /// Number of the archive page with older releases.
    pub older: Option<usize>,
    /// The archive page with newer releases, or none for the list's newest page; nothing where this is it.
    pub newer: Option<Option<usize>>,
}

#[component]
pub fn Pagination(neighbours: Neighbours) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let Neighbours { list, older, newer } = neighbours;
    let archive = |number| Address::Archive(list.clone(), number);
    let newest = || Address::News(list.clone());
    let links = [
        newer.flatten().map(|_| (newest(), words.newest, None)),
        newer.map(|newer| (newer.map_or_else(newest, archive), words.newer, Some("prev"))),
        older.map(|older| (archive(older), words.older, Some("next"))),
        older.filter(|older| *older > 1).map(|_| (archive(1), words.oldest, None)),
    ];
    let links = links.into_iter().flatten().map(|(address, name, rel)| {
        view! {
            <li>
                <a class="button" href=site.href(&address) rel=rel>{name}</a>
            </li>
        }
        .into_any()
    });
    let links: Vec<_> = links.collect();
    (!links.is_empty()).then(|| {
        view! {
            <nav class="pager" aria-label=words.pagination>
                <ul class="pager__list">{links}</ul>
            </nav>
        }
        .into_any()
    })
}

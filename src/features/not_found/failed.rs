//! When a page could not be loaded: what happened, in the visitor's words, and the way out.
//! Which technical fault is which of these is `browser::fetch`'s.

use super::view::ways_on;
use crate::components::head::Head;
use crate::components::{Site, use_site};
use leptos::prelude::*;

/// Why a page did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    #[error("there is no such page")]
    NotFound,
    #[error("the network did not answer")]
    Offline,
    #[error("the page did not arrive in time")]
    Slow,
    #[error("the server answered with an error")]
    Server,
    #[error("the page's data could not be read")]
    Broken,
    /// Never shown: its own document draws it.
    #[error("the page is of another build")]
    OtherBuild,
}

impl LoadError {
    /// A heading and a sentence.
    fn words(self, site: &Site) -> (&'static str, &'static str) {
        let words = site.words();
        match self {
            Self::NotFound => (words.not_found_title, words.not_found_text),
            Self::Offline => (words.offline_title, words.offline_text),
            Self::Slow => (words.slow_title, words.slow_text),
            Self::Server => (words.server_title, words.server_text),
            Self::Broken | Self::OtherBuild => (words.broken_title, words.broken_text),
        }
    }

    /// The document's title.
    pub fn title(self, site: &Site) -> String {
        let (title, _) = self.words(site);
        Head { title: title.to_owned(), ..Head::default() }.title_of(&site.short_name)
    }
}

/// The failure in place of the page, with a way to try again: also a file that is not there may only be late.
#[component]
pub fn Failed(
    error: LoadError,
    /// The address that was asked for.
    href: String,
    retry: fn(),
) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let (title, text) = error.words(&site);
    view! {
        <h1 tabindex="-1">{title}</h1>
        <p class="lede">{text}</p>
        <p class="actions">
            <button type="button" class="button button--first" on:click=move |_| retry()>{words.try_again}</button>
            <a href=href rel="external">{words.open_as_document}</a>
        </p>
        {(error == LoadError::NotFound).then(ways_on)}
    }
}

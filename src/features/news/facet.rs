//! The index of the lists by one facet: every topic, state, office or type that has releases.

use super::list::facet_title;
use crate::components::{Heading, Said, Site, use_site};
use crate::i18n::long_date;
use crate::model::{Address, Day, Facet, List, Text};
use leptos::prelude::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FacetIndex {
    pub facet: Facet,
    /// In the order of their names.
    pub lists: Vec<ListEntry>,
}

/// A list with how much is in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ListEntry {
    pub list: List,
    pub name: Text,
    pub releases: usize,
    /// Day of its newest release.
    pub newest: Day,
}

impl FacetIndex {
    pub fn trail(&self, site: &Site) -> (Vec<(Address, Text)>, Text) {
        let words = site.words();
        let news = (Address::News(List::All), Text::Own(words.news_title.to_owned()));
        (vec![news], Text::Own(facet_title(self.facet, words).to_owned()))
    }

    pub fn view(self) -> impl IntoView {
        let site = use_site();
        let words = site.words();
        let title = Text::Own(facet_title(self.facet, words).to_owned());
        let entries = self.lists.into_iter().map(|entry| {
            let newest = long_date(site.lang, entry.newest);
            view! {
                <li>
                    <a href=site.href(&Address::News(entry.list))><Said text=entry.name/></a>" "
                    <span class="number">{entry.releases}</span>" "
                    <span class="quiet">{(words.newest_on)(&newest)}</span>
                </li>
            }
            .into_any()
        });
        let entries: Vec<_> = entries.collect();
        view! {
            <div class="desk"><Heading text=title/></div>
            {if entries.is_empty() {
                view! { <p>{words.no_lists}</p> }.into_any()
            } else {
                view! { <ul class="counts counts--many counts--dated">{entries}</ul> }.into_any()
            }}
        }
    }
}

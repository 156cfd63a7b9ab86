//! A full page of a list's archive. Page 1 holds the oldest releases, and a full page never changes but to
//! link the next one.

use super::list::Listed;
use super::pagination::{Neighbours, Pagination};
use crate::components::{Heading, ReleaseCard, ReleasesByYear, Site, use_site};
use crate::model::{Address, Text};
use leptos::prelude::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Archive {
    pub of: Listed,
    /// Its number, from 1 for the oldest releases.
    pub number: usize,
    /// Newest first.
    pub releases: Vec<ReleaseCard>,
    /// Number of the archive page with newer releases; without it they stand on the list's newest page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newer: Option<usize>,
}

impl Archive {
    pub fn trail(&self, site: &Site) -> (Vec<(Address, Text)>, Text) {
        let words = site.words();
        let mut parents = self.of.parents(site);
        parents.push((Address::News(self.of.list.clone()), self.of.heading(words)));
        (parents, Text::Own((words.archive_page)(&self.number.to_string())))
    }

    pub fn view(self) -> impl IntoView {
        let words = use_site().words();
        let heading = self.of.heading(words);
        let kicker = Some(Text::Own(self.of.kicker(words).unwrap_or(words.archive).to_owned()));
        let older = self.number.checked_sub(1).filter(|number| *number > 0);
        let neighbours = Neighbours { list: self.of.list, older, newer: Some(self.newer) };
        view! {
            <div class="desk"><Heading kicker text=heading after=(words.archive_page)(&self.number.to_string())/></div>
            <ReleasesByYear releases=self.releases/>
            <Pagination neighbours/>
        }
    }
}

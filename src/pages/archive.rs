//! A full page of the archive. Page 1 holds the oldest releases, and a full page never changes.

use super::Head;
use super::pagination::{Neighbours, Newer, Pagination};
use crate::components::{Breadcrumb, Level, ReleaseCard, ReleaseList, Site, use_site};
use crate::model::{Address, Text};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Archive {
    /// Its number, from 1 for the oldest releases.
    pub number: usize,
    /// Newest first.
    pub releases: Vec<ReleaseCard>,
    /// Whether it is the last archive page: newer releases stand on the newest page then.
    pub last: bool,
}

impl Archive {
    pub fn head(&self, site: &Site) -> Head {
        let words = site.words();
        Head::new((words.archive_title)(self.number), (words.archive_description)(self.number))
    }

    fn neighbours(&self) -> Neighbours {
        let newer = if self.last { Newer::Newest } else { Newer::Archive(self.number + 1) };
        Neighbours { older: self.number.checked_sub(1).filter(|number| *number > 0), newer: Some(newer) }
    }

    pub fn view(self) -> impl IntoView {
        let words = use_site().words();
        let title = (words.archive_title)(self.number);
        let neighbours = self.neighbours();
        view! {
            <Breadcrumb
                parents=vec![(Address::News, Text::Own(words.news_title.to_owned()))]
                here=Text::Own(title.clone())
            />
            <h1 tabindex="-1">{title}</h1>
            <ReleaseList releases=self.releases level=Level::H2/>
            <Pagination neighbours/>
        }
    }
}

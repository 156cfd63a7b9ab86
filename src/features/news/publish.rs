//! What lists of releases say of themselves.

use super::archive::Archive;
use super::facet::FacetIndex;
use super::list::facet_title;
use super::view::News;
use crate::components::Frame;
use crate::components::head::Head;
use crate::components::look::Look;
use crate::content::Content;
use crate::features::published::Published;
use crate::i18n::head_words;
use crate::model::{Day, List};
use serde_json::Value;

impl Published for News {
    fn head(&self, frame: &Frame) -> Head {
        let site = &frame.site;
        let (title, words) = (self.of.title(site.words()), head_words(site.lang));
        let description = match self.of.list {
            List::All if self.browse.as_ref().is_some_and(|browse| browse.own.is_some()) => {
                (words.mixed_news_description)(&site.short_name)
            }
            List::All | List::Own => (words.news_description)(&site.short_name),
            _ => (words.list_description)(&title, &site.short_name),
        };
        Head::new(title, description)
    }

    fn look(&self) -> Look {
        Look::List
    }

    fn changed(&self, _content: &Content) -> Option<Day> {
        self.releases.iter().map(|card| card.published.day()).max()
    }

    fn structured_data(&self, _url: &str, _frame: &Frame) -> Option<Value> {
        None
    }
}

impl Published for Archive {
    fn head(&self, frame: &Frame) -> Head {
        let words = head_words(frame.site.lang);
        let title = self.of.title(frame.site.words());
        let description = (words.archive_description)(&title, &self.number.to_string());
        Head::new((words.archive_title)(&title, &self.number.to_string()), description)
    }

    fn look(&self) -> Look {
        Look::List
    }

    fn changed(&self, _content: &Content) -> Option<Day> {
        self.releases.iter().map(|card| card.published.day()).max()
    }

    fn structured_data(&self, _url: &str, _frame: &Frame) -> Option<Value> {
        None
    }
}

impl Published for FacetIndex {
    fn head(&self, frame: &Frame) -> Head {
        let site = &frame.site;
        let title = facet_title(self.facet, site.words());
        let description = (head_words(site.lang).facet_description)(title, &site.short_name);
        Head::new(title, description)
    }

    fn look(&self) -> Look {
        Look::List
    }

    fn changed(&self, _content: &Content) -> Option<Day> {
        self.lists.iter().map(|list| list.newest).max()
    }

    fn structured_data(&self, _url: &str, _frame: &Frame) -> Option<Value> {
        None
    }
}

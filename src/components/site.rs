//! What every page needs of the agency: one file a language (`/data/site.json`).
//! Pages take it from the context; it must not hold what only one page shows.

use super::PhoneLine;
use crate::i18n::{AppWords, app_words};
use crate::model::{Address, Lang, Languages, Parts, Text, WebUrl};
use leptos::prelude::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Site {
    pub lang: Lang,
    pub languages: Languages,
    /// Scheme, host and folder, without a slash at its end: canonical addresses begin with it.
    pub base_url: String,
    /// The folder that the site is served from, without a slash at its end; empty at a host's root.
    pub folder: String,
    /// Whether it is served as the agency's own site; else each page says that it is a demonstration.
    pub official: bool,
    /// The agency's country, where that is not the United States.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    pub agency: Text,
    pub short_name: String,
    pub agency_contact: WebUrl,
    /// The number that stands on every page: the tip line's, or the agency's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<PhoneLine>,
    /// Which parts it has besides news; left out where it has all of them.
    #[serde(default = "Parts::all", skip_serializing_if = "Parts::are_all")]
    pub parts: Parts,
}

/// A named link to another site.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    pub name: Text,
    pub url: WebUrl,
}

impl Site {
    pub fn words(&self) -> &'static AppWords {
        app_words(self.lang)
    }

    /// What stands before each path in the site's language: nothing, or `/es`.
    pub fn prefix(&self) -> &'static str {
        self.languages.prefix(self.lang)
    }

    /// The path of a page in the site's language.
    pub fn path(&self, address: &Address) -> String {
        address.path(self.prefix())
    }

    /// The target of a link to a page in the site's language.
    pub fn href(&self, address: &Address) -> String {
        self.href_in(address, self.lang)
    }

    /// The target of a link to a page in another language.
    pub fn href_in(&self, address: &Address, lang: Lang) -> String {
        format!("{}{}", self.folder, self.languages.path(address, lang))
    }

    /// Where the data of the page at a site path is fetched.
    pub fn data_href(&self, path: &str) -> String {
        format!("{}{}", self.folder, self.languages.data_path(path))
    }

    /// A browser's path without the folder that the site is served from.
    pub fn path_of<'a>(&self, pathname: &'a str) -> &'a str {
        match pathname.strip_prefix(self.folder.as_str()) {
            Some("") | None => "/",
            Some(path) => path,
        }
    }
}

/// The site that this view belongs to.
pub fn use_site() -> Arc<Site> {
    expect_context()
}

//! The files of a site besides its pages' documents, by their names.

use crate::model::{Lang, Languages};

/// What a file is for. A kind of file that is new to the site gets a name here, and the names that it may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    /// What pages show, as JSON.
    Data,
    Feed,
    /// Pictures and documents of releases.
    Media,
    /// What other sites put on their pages.
    Embed,
    /// The app and its scripts, styles and icons.
    App,
    /// An office or the tip line for an address book.
    Card,
    /// What previews of a link show.
    SharePicture,
    /// The map of the states.
    Map,
    /// A release as plain text.
    Text,
    /// A release as other sites are told of it (oEmbed).
    Described,
    /// How browsers add the portal to their search engines (OpenSearch).
    Search,
    NotFound,
    Manifest,
    Worker,
    Robots,
    Sitemap,
    /// `/.well-known/`.
    WellKnown,
    /// What hosts and the publisher itself are told: `_headers`, `_redirects`.
    Settings,
}

impl File {
    /// The kind of file that the site may have under a name: a path without its first slash, in lower case.
    pub fn of(name: &str, languages: &Languages) -> Option<Self> {
        Self::at_root(name).or_else(|| {
            let (first, below) = name.split_once('/')?;
            // The folder of the language at the root holds nothing of the site's.
            Lang::of_folder(first).filter(|lang| *lang != languages.main()).and_then(|_| Self::in_language(below))
        })
    }

    /// What stands once, for all languages.
    fn at_root(name: &str) -> Option<Self> {
        Some(match name.split('/').collect::<Vec<_>>().as_slice() {
            ["data", ..] => Self::Data,
            ["media", ..] => Self::Media,
            ["icons", ..] | ["icon.svg" | "favicon.ico"] => Self::App,
            [first, ..]
                if ["app-", "frontdesk-", "look-up-", "finder-", "rest-", "first-"]
                    .iter()
                    .any(|start| first.starts_with(start)) =>
            {
                Self::App
            }
            ["boot.js" | "embed.js" | "map.js" | "saved.js" | "search.js"] => Self::App,
            ["page", script] if script.ends_with(".js") => Self::App,
            ["sw.js"] => Self::Worker,
            ["robots.txt"] => Self::Robots,
            ["news-sitemap.xml"] => Self::Sitemap,
            [map] if map.starts_with("sitemap") && map.ends_with(".xml") => Self::Sitemap,
            [".well-known", ..] => Self::WellKnown,
            [first, ..] if first.starts_with(['_', '.']) => Self::Settings,
            _ => return Self::in_language(name),
        })
    }

    /// What stands in each language: in the first one at the root.
    fn in_language(name: &str) -> Option<Self> {
        Some(match name.split('/').collect::<Vec<_>>().as_slice() {
            ["feeds", ..] => Self::Feed,
            ["embed", ..] => Self::Embed,
            ["tips.vcf"] => Self::Card,
            ["offices", card] if card.ends_with(".vcf") => Self::Card,
            ["offices", "map.svg"] => Self::Map,
            ["card.png"] | ["offices", _, "card.png"] | ["news", "releases" | "types", _, "card.png"] => {
                Self::SharePicture
            }
            ["news", "releases", _, "release.txt"] => Self::Text,
            ["news", "releases", _, "oembed.json"] => Self::Described,
            ["opensearch.xml"] => Self::Search,
            ["404.html"] => Self::NotFound,
            ["manifest.webmanifest"] => Self::Manifest,
            _ => return None,
        })
    }
}

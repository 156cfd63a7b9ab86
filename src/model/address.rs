//! Every address of the site, and the data file behind each page.
//! Paths are the site's own: no host, and no folder that the site may be served from.

#[cfg(not(target_arch = "wasm32"))]
mod parse;

use super::{Slug, State};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::VariantArray;

/// A page's place in the site, apart from its language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(test, derive(strum::EnumDiscriminants), strum_discriminants(derive(VariantArray)))]
pub enum Address {
    Home,
    /// The newest page of a list of releases.
    News(List),
    /// A full page of a list's archive; 1 holds the oldest releases.
    Archive(List, usize),
    /// The index of the lists by one facet.
    Facet(Facet),
    Release(Slug),
    Tips,
    Offices,
    State(State),
    Office(Slug),
    /// A document that is no page of the app's.
    Plain(Plain),
    NotFound,
}

/// A document that is no page of the app's: links to it load it whole. In the order in which the footer leads to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, VariantArray)]
pub enum Plain {
    Contact,
    /// Notices for the whole site.
    Alerts,
    /// What the visitor has kept on the device.
    Saved,
    Privacy,
    Accessibility,
    /// For those who embed parts of the portal.
    Partners,
    /// The tip line's number on paper.
    Card,
    /// Every office by state, on one page.
    AllOffices,
    /// Shown in place of a page that there is no network for.
    Offline,
    /// Releases, offices and pages by words.
    Search,
    /// What the portal shows, as files.
    Data,
}

impl Plain {
    /// Whether every page leads there and search engines are told of it.
    pub fn is_linked(self) -> bool {
        !matches!(self, Self::Card | Self::AllOffices | Self::Offline | Self::Search | Self::Data)
    }

    /// Its name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Partners => "partners",
            Self::Contact => "contact",
            Self::Privacy => "privacy",
            Self::Accessibility => "accessibility",
            Self::Alerts => "alerts",
            Self::Saved => "saved",
            Self::Card => "tips/card",
            Self::AllOffices => "offices/all",
            Self::Offline => "offline",
            Self::Search => "search",
            Self::Data => "data",
        }
    }
}

/// What releases are listed by, besides their year.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, VariantArray,
)]
#[serde(rename_all = "kebab-case")]
pub enum Facet {
    Topics,
    States,
    Offices,
    Types,
}

impl Facet {
    /// Its name in addresses.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Topics => "topics",
            Self::States => "states",
            Self::Offices => "offices",
            Self::Types => "types",
        }
    }
}

/// A list of releases: all of them, or those of one year or with one value of a facet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum List {
    All,
    /// Those that the agency itself has published, where those of others stand among them.
    Own,
    Year(u32),
    Topic(Slug),
    State(State),
    Office(Slug),
    Type(Slug),
}

impl List {
    /// The facet that the list belongs to; none for all releases and for those of a year.
    pub fn facet(&self) -> Option<Facet> {
        match self {
            Self::All | Self::Own | Self::Year(_) => None,
            Self::Topic(_) => Some(Facet::Topics),
            Self::State(_) => Some(Facet::States),
            Self::Office(_) => Some(Facet::Offices),
            Self::Type(_) => Some(Facet::Types),
        }
    }

    /// The path of the list's feeds below a language's `/feeds/`, without their endings. Not every list has feeds.
    pub fn feed(&self) -> Option<String> {
        match self {
            Self::All => Some("news".to_owned()),
            Self::Year(_) | Self::Type(_) => None,
            list => Some(list.folder().trim_end_matches('/').to_owned()),
        }
    }

    /// Where it is below `/news/`.
    fn folder(&self) -> String {
        let name = match self {
            Self::All => return String::new(),
            Self::Own => return "own/".to_owned(),
            Self::Year(year) => return format!("{year}/"),
            Self::Topic(id) | Self::Office(id) | Self::Type(id) => id.as_str(),
            Self::State(state) => state.slug(),
        };
        let facet = self.facet().map_or("", Facet::folder);
        format!("{facet}/{name}/")
    }
}

impl Address {
    /// The pages that stand once in each language, where the portal has what they are about ([`super::Parts`]).
    pub const SECTIONS: [Self; 3] = [Self::Home, Self::Tips, Self::Offices];

    /// Whether sitemaps list it: pages of an archive are found from their lists.
    pub fn is_in_sitemap(&self) -> bool {
        match self {
            Self::Plain(plain) => plain.is_linked() || *plain == Plain::Data,
            Self::Archive(..) | Self::NotFound => false,
            Self::Home
            | Self::News(_)
            | Self::Facet(_)
            | Self::Release(_)
            | Self::Tips
            | Self::Offices
            | Self::State(_)
            | Self::Office(_) => true,
        }
    }

    /// Whether a visitor's device keeps it from the first visit on, for when there is no network.
    pub fn is_kept_offline(&self) -> bool {
        match self {
            Self::Tips | Self::Plain(Plain::AllOffices | Plain::Offline) => true,
            Self::Plain(_)
            | Self::Home
            | Self::News(_)
            | Self::Archive(..)
            | Self::Facet(_)
            | Self::Release(_)
            | Self::Offices
            | Self::State(_)
            | Self::Office(_)
            | Self::NotFound => false,
        }
    }

    /// Whether the site has it for one record of an editor's alone, and not by itself.
    pub fn is_of_a_record(&self) -> bool {
        match self {
            Self::Release(_) | Self::Office(_) => true,
            Self::Home
            | Self::News(_)
            | Self::Archive(..)
            | Self::Facet(_)
            | Self::Tips
            | Self::Offices
            | Self::State(_)
            | Self::Plain(_)
            | Self::NotFound => false,
        }
    }

    /// The page's path with its slash at the end, below a language's prefix: `/es/offices/texas/`.
    pub fn path(&self, prefix: &str) -> String {
        match self {
            Self::Home => format!("{prefix}/"),
            Self::News(list) => format!("{prefix}/news/{}", list.folder()),
            Self::Archive(List::All, number) => format!("{prefix}/news/archive/{number}/"),
            Self::Archive(list, number) => format!("{prefix}/news/{}{number}/", list.folder()),
            Self::Facet(facet) => format!("{prefix}/news/{}/", facet.folder()),
            Self::Release(slug) => format!("{prefix}/news/releases/{slug}/"),
            Self::Tips => format!("{prefix}/tips/"),
            Self::Offices => format!("{prefix}/offices/"),
            Self::State(state) => format!("{prefix}/offices/{}/", state.slug()),
            Self::Office(slug) => format!("{prefix}/offices/{slug}/"),
            Self::Plain(plain) => format!("{prefix}/{}/", plain.name()),
            Self::NotFound => format!("{prefix}/404/"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_stand_below_their_facet() {
        let topic = List::Topic("outreach".parse().unwrap());
        assert_eq!(Address::News(List::All).path("/es"), "/es/news/");
        assert_eq!(Address::Archive(List::All, 3).path(""), "/news/archive/3/");
        assert_eq!(Address::Archive(topic.clone(), 3).path(""), "/news/topics/outreach/3/");
        assert_eq!(Address::News(List::Year(2016)).path(""), "/news/2016/");
        assert_eq!(topic.feed().as_deref(), Some("topics/outreach"));
    }
}

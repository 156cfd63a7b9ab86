//! The style of a page's first screen: of the whole style, the parts that the page's kind uses, so that nothing that a
//! page does not show costs bytes before its first paint. Which these are must not depend on a page's content: one more
//! release would change the style of all.

use crate::model::{Address, Plain};
use crate::pages::Content;

/// The whole style, in the parts that `style/first.scss` marks by `/*! name */`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Style(Vec<(String, String)>);

/// What a document holds, as far as its style goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Look {
    Home,
    List,
    Release,
    Tips,
    Offices,
    Office,
    /// Privacy, contact and the like, and what stands in place of a page.
    Plain,
    /// The search page.
    Search,
    /// The page for partners, which shows a bit of all.
    Other,
}

/// What stands around every page, and on most.
const FRAME: [&str; 13] = [
    "skipnav",
    "base",
    "header",
    "tip-bar",
    "demonstration",
    "banner",
    "alerts",
    "notice",
    "breadcrumb",
    "link",
    "phone",
    "failed",
    "footer",
];

impl Look {
    pub const ALL: [Self; 9] = [
        Self::Home,
        Self::List,
        Self::Release,
        Self::Tips,
        Self::Offices,
        Self::Office,
        Self::Plain,
        Self::Search,
        Self::Other,
    ];

    /// The look of a page of the app's.
    pub fn of(content: &Content) -> Self {
        match content {
            Content::Home(_) => Self::Home,
            Content::News(_) | Content::Archive(_) | Content::Facet(_) => Self::List,
            Content::Release(_) => Self::Release,
            Content::Tips(_) => Self::Tips,
            Content::Offices(_) | Content::State(_) => Self::Offices,
            Content::Office(_) => Self::Office,
            Content::NotFound => Self::Plain,
        }
    }

    /// The look of a document that is no page of the app's.
    pub fn of_plain(address: &Address) -> Self {
        match address {
            Address::Plain(Plain::Partners) => Self::Other,
            Address::Plain(Plain::Search) => Self::Search,
            _ => Self::Plain,
        }
    }

    /// The parts of the style that such a page uses beside those of [`FRAME`]; none where it takes all. What is missing
    /// here comes late and moves the page, which `tests/browser/shift.spec.mjs` sees on every kind of page.
    fn parts(self) -> Option<&'static [&'static str]> {
        Some(match self {
            Self::Home => &["collection", "tag", "release-list", "home", "office-list"],
            Self::List => &["collection", "tag", "release-list", "news", "search", "office-list"],
            Self::Release => &["collection", "tag", "release-list", "release"],
            Self::Tips => &[],
            Self::Offices => &["button", "facts", "finder", "office-list", "map-room"],
            Self::Office => &["facts", "map-room"],
            Self::Plain => &["facts", "card"],
            Self::Search => &["news", "search"],
            Self::Other => return None,
        })
    }
}

impl Style {
    pub fn parse(css: &str) -> Self {
        let parts = css.trim_start_matches('\u{feff}').split("/*! ").filter_map(|part| part.split_once(" */"));
        Self(parts.map(|(name, css)| (name.to_owned(), css.trim().to_owned())).collect())
    }

    /// The style that such a page holds.
    pub fn of(&self, look: Look) -> String {
        let used = look.parts();
        let uses = |name: &str| used.is_none_or(|used| used.contains(&name) || FRAME.contains(&name));
        self.0.iter().filter(|(name, _)| uses(name)).map(|(_, css)| css.as_str()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{FRAME, Look, Style};

    #[test]
    fn a_look_has_its_parts_in_their_order() {
        let style = Style::parse("/*! home */.h{}/*! base */.b{}\n/*! finder */.o{}");
        assert_eq!(style.of(Look::Home), ".h{}.b{}");
        assert_eq!(style.of(Look::Other), ".h{}.b{}.o{}");
    }

    #[test]
    fn every_part_that_is_named_is_there() {
        let sass = include_str!("../../style/first.scss");
        let named = Look::ALL.into_iter().filter_map(Look::parts).flatten().chain(&FRAME);
        for part in named {
            assert!(sass.contains(&format!("/*! {part} */")), "{part}");
        }
    }
}

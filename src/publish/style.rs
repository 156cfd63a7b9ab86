//! The style of a page's first screen: of the whole style, the parts that the page's kind uses, so that nothing that a
//! page does not show costs bytes before its first paint. Which these are must not depend on a page's content: one more
//! release would change the style of all.

use crate::model::{self, Address, Colour, Plain};
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
const FRAME: [&str; 9] = ["base", "skipnav", "demonstration", "header", "alerts", "notice", "button", "fold", "footer"];
/// What an official site has besides.
const OFFICIAL: &str = "banner";

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
            Self::Home => &["icon", "phone", "tip", "stories", "home", "field", "finder"],
            Self::List => &["breadcrumb", "heading", "stories", "news", "pagination", "field", "search", "offices"],
            Self::Release => &["breadcrumb", "small-button", "chips", "stories", "pagination", "release"],
            Self::Tips => &["line", "small-button", "icon", "phone", "tip", "tips", "facts"],
            Self::Offices => &[
                "breadcrumb",
                "small-button",
                "heading",
                "line",
                "icon",
                "phone",
                "way",
                "facts",
                "field",
                "finder",
                "offices",
                "map-room",
            ],
            Self::Office => &[
                "breadcrumb",
                "small-button",
                "heading",
                "line",
                "icon",
                "phone",
                "way",
                "facts",
                "offices",
                "map-room",
            ],
            Self::Plain => {
                &["breadcrumb", "small-button", "heading", "line", "icon", "phone", "field", "facts", "card", "offices"]
            }
            Self::Search => &["heading", "news", "field", "search", "offices"],
            Self::Other => return None,
        })
    }
}

impl Style {
    pub fn parse(css: &str) -> Self {
        let parts = css.trim_start_matches('\u{feff}').split("/*! ").filter_map(|part| part.split_once(" */"));
        Self(parts.map(|(name, css)| (name.to_owned(), css.trim().to_owned())).collect())
    }

    /// The style that such a page holds, in the agency's colours.
    pub fn of(&self, look: Look, official: bool, colours: Option<&model::Look>) -> String {
        let used = look.parts();
        let uses = |name: &str| {
            (name != OFFICIAL || official)
                && used.is_none_or(|used| used.contains(&name) || FRAME.contains(&name) || name == OFFICIAL)
        };
        let style: String = self.0.iter().filter(|(name, _)| uses(name)).map(|(_, css)| css.as_str()).collect();
        style + &colours.map(in_colours).unwrap_or_default()
    }
}

/// Sets the agency's colours. On a dark ground the accent stays the style's own, which is light enough there.
fn in_colours(look: &model::Look) -> String {
    let set = |name: &str, colour: &Option<Colour>| {
        colour.as_ref().map(|colour| format!("--{name}:{colour};")).unwrap_or_default()
    };
    let (brand, accent) = (set("brand", &look.brand), set("accent", &look.accent));
    let light = if accent.is_empty() {
        String::new()
    } else {
        format!("@media not (prefers-color-scheme:dark){{:root{{{accent}}}}}")
    };
    let both = if brand.is_empty() { String::new() } else { format!(":root{{{brand}}}") };
    both + &light
}

#[cfg(test)]
mod tests {
    use super::{FRAME, Look, OFFICIAL, Style};

    #[test]
    fn a_look_has_its_parts_in_their_order() {
        let style = Style::parse("/*! home */.h{}/*! base */.b{}\n/*! release */.o{}");
        assert_eq!(style.of(Look::Home, false, None), ".h{}.b{}");
        assert_eq!(style.of(Look::Other, false, None), ".h{}.b{}.o{}");
    }

    #[test]
    fn an_agency_s_colours_come_last() {
        let style = Style::parse("/*! base */:root{--brand:#17324d}");
        let look = crate::model::Look { brand: Some("#123456".parse().unwrap()), accent: None };
        assert!(style.of(Look::Home, false, Some(&look)).ends_with(":root{--brand:#123456;}"));
    }

    #[test]
    fn every_part_that_is_named_is_there() {
        let sass = include_str!("../../style/first.scss");
        let named = Look::ALL.into_iter().filter_map(Look::parts).flatten().chain(&FRAME).chain(&[OFFICIAL]);
        for part in named {
            assert!(sass.contains(&format!("/*! {part} */")), "{part}");
        }
    }
}

//! The style of a page's first screen: of the whole style, the parts that the page's kind uses, so that nothing that a
//! page does not show costs bytes before its first paint. Which these are must not depend on a page's content: one more
//! release would change the style of all.

use crate::model::{self, Colour, Plain};
use crate::publish::style::Style;
use strum::VariantArray;

/// What a document holds, as far as its style goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, VariantArray)]
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
    Partners,
}

/// What stands around every page, and on most.
const FRAME: [&str; 6] = ["base", "skipnav", "demonstration", "header", "fold", "footer"];
/// What an official site has besides.
const OFFICIAL: &str = "banner";
/// What pages have that tell whom to reach.
const CONTACT: [&str; 6] = ["breadcrumb", "small-button", "heading", "line", "icon", "phone"];

/// What pages have in which releases are looked for.
const LIST: [&str; 9] = ["cols", "desk", "button", "heading", "news", "field", "search", "offices", "search-results"];

impl Look {
    /// The look of a document that is no page of the app's.
    pub fn of_plain(plain: Plain) -> Self {
        match plain {
            Plain::Partners => Self::Partners,
            Plain::Search => Self::Search,
            _ => Self::Plain,
        }
    }

    /// The style that such a page holds, in the agency's colours.
    pub fn style(self, style: &Style, official: bool, colours: Option<&model::Look>) -> String {
        let parts = self.parts();
        let uses = |name: &str| {
            (name != OFFICIAL || official)
                && (name == OFFICIAL || FRAME.contains(&name) || parts.iter().any(|parts| parts.contains(&name)))
        };
        style.of(uses) + &colours.map(in_colours).unwrap_or_default()
    }

    /// The parts of the style that such a page uses beside those of [`FRAME`]. What is missing
    /// here comes late and moves the page, which `tests/browser/shift.spec.mjs` sees on every kind of page.
    fn parts(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::Home => {
                &[&["cols", "desk", "button", "icon", "phone", "tip", "stories", "lead", "home", "field", "finder"]]
            }
            Self::List => &[&LIST, &["breadcrumb", "stories", "lead", "pagination"]],
            Self::Release => &[&["cols", "breadcrumb", "small-button", "chips", "stories", "pagination", "release"]],
            Self::Tips => &[&["cols", "button", "line", "small-button", "icon", "phone", "tip", "tips", "facts"]],
            Self::Offices => &[
                &CONTACT,
                &["desk", "button", "way", "facts", "offices", "map-room", "field", "finder", "answer", "map"],
            ],
            Self::Office => &[&CONTACT, &["cols", "button", "notice", "way", "facts", "offices", "map-room", "map"]],
            Self::Plain => &[&CONTACT, &["field", "facts", "card", "offices"]],
            Self::Search => &[&LIST],
            Self::Partners => &[&["button", "small-button", "heading", "field", "partners"]],
        }
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
    use super::*;

    #[test]
    fn a_look_has_its_parts_in_their_order() {
        let style = Style::parse("/*! home */.h{}/*! base */.b{}\n/*! release */.o{}");
        assert_eq!(Look::Home.style(&style, false, None), ".h{}.b{}");
        assert_eq!(Look::Release.style(&style, false, None), ".b{}.o{}");
    }

    #[test]
    fn an_agency_s_colours_come_last() {
        let style = Style::parse("/*! base */:root{--brand:#17324d}");
        let look = crate::model::Look { brand: Some("#123456".parse().unwrap()), accent: None };
        assert!(Look::Home.style(&style, false, Some(&look)).ends_with(":root{--brand:#123456;}"));
    }

    #[test]
    fn every_part_that_is_named_is_there() {
        let sass = include_str!("../../style/first.scss");
        let named =
            Look::VARIANTS.iter().copied().flat_map(Look::parts).copied().flatten().chain(&FRAME).chain(&[OFFICIAL]);
        for part in named {
            assert!(sass.contains(&format!("/*! {part} */")), "{part}");
        }
    }
}

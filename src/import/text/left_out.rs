//! What of a page does not come over: what no one reads, and what a text cannot hold. The second is named.

use super::dom::{Node, all_text, attribute, children, find, has_class, name};
use super::template;
use std::fmt;

/// Something that stood in the original and does not stand in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    pub what: &'static str,
    pub address: Option<String>,
    /// Words that describe it, or that it held.
    pub words: Option<String>,
    pub caption: Option<String>,
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is left out", self.what)?;
        self.address.iter().try_for_each(|address| write!(f, ": {}", short(address)))?;
        self.words.iter().try_for_each(|words| write!(f, ", “{words}”"))?;
        self.caption.iter().try_for_each(|caption| write!(f, ", with the caption “{caption}”"))
    }
}

impl LeftOut {
    /// Where a picture is.
    pub fn picture_address(&self) -> Option<&str> {
        self.address.as_deref().filter(|address| self.what == PICTURE && !address.starts_with("data:"))
    }
}

/// Addresses that hold their own data are as long as it.
fn short(address: &str) -> String {
    if address.chars().count() > 300 {
        address.chars().take(60).collect::<String>() + "…"
    } else {
        address.to_owned()
    }
}

/// What becomes of an element.
pub enum Fate {
    Shown,
    /// No one sees it in the original either.
    Unseen,
    Named(LeftOut),
}

pub const PICTURE: &str = "a picture";

pub fn fate(node: &Node) -> Fate {
    let element = name(node);
    let named = |what: &'static str| {
        let words = Some(all_text(node)).filter(|words| !words.is_empty());
        Fate::Named(LeftOut { what, address: address(node), words, caption: None })
    };
    match element {
        "script" | "style" | "template" | "noscript" | "head" | "title" | "meta" | "link" | "base" | "datalist"
        | "param" | "source" | "track" => Fate::Unseen,
        "img" if is_emoji(node) => Fate::Shown,
        "img" if is_counter(node) => Fate::Unseen,
        "img" | "picture" => picture(node, None),
        "area" if attribute(node, "href").is_none() => Fate::Unseen,
        "area" => Fate::Named(LeftOut {
            what: "a link in a picture",
            address: attribute(node, "href"),
            words: attribute(node, "alt").filter(|alt| !alt.trim().is_empty()),
            caption: None,
        }),
        "math" => named("a formula"),
        "svg" | "canvas" => named("a drawing"),
        "video" => named("a video"),
        "audio" => named("a sound"),
        "iframe" | "frame" | "frameset" | "object" | "embed" | "applet" => named("an embedded page"),
        "form" | "button" | "select" | "textarea" => named("a form"),
        "input" if attribute(node, "type").is_some_and(|kind| kind.eq_ignore_ascii_case("hidden")) => Fate::Unseen,
        "input" => named("a form"),
        _ if is_hidden(node) => match all_text(node).is_empty() {
            true => Fate::Unseen,
            false => named("a hidden passage"),
        },
        _ if is_figure(node) => figure(node).unwrap_or(Fate::Shown),
        _ if template::is_back_link(node) => Fate::Unseen,
        _ if template::is_of_the_site(node) => named("a part of the old site"),
        _ => Fate::Shown,
    }
}

/// Whether no one sees it in the original either.
pub fn is_unseen(node: &Node) -> bool {
    matches!(fate(node), Fate::Unseen)
}

/// A picture in the place of a character.
pub fn is_emoji(node: &Node) -> bool {
    has_class(node, "emoji") || has_class(node, "wp-smiley")
}

/// Pictures of one point count visitors.
fn is_counter(node: &Node) -> bool {
    let tiny = |side: &str| attribute(node, side).is_some_and(|size| matches!(size.trim(), "0" | "1" | "1px" | "0px"));
    (tiny("width") && tiny("height")) || (address(node).is_none() && attribute(node, "alt").is_none())
}

fn is_hidden(node: &Node) -> bool {
    let style = attribute(node, "style").unwrap_or_default().to_lowercase().replace(' ', "");
    attribute(node, "hidden").is_some() || style.contains("display:none") || style.contains("visibility:hidden")
}

fn address(node: &Node) -> Option<String> {
    const LATER: [&str; 4] = ["data-src", "data-lazy-src", "data-original", "data-srcset"];
    let value = |name: &&str| attribute(node, name).filter(|value| !value.trim().is_empty());
    // What comes when it is scrolled to stands beside a placeholder.
    let placeholder = value(&"src").is_none_or(|src| src.starts_with("data:"));
    let later = LATER.iter().find_map(value).filter(|_| placeholder);
    let own = later.or_else(|| ["src", "data", "srcset", "poster", "action"].iter().find_map(value));
    let below = || find(node, &["source", "img", "embed"]).and_then(|below| address(&below));
    own.map(|own| own.split_whitespace().next().unwrap_or_default().to_owned()).or_else(below)
}

fn picture(node: &Node, caption: Option<String>) -> Fate {
    let image = if name(node) == "img" { Some(node.clone()) } else { find(node, &["img"]) };
    let alt = image.and_then(|image| attribute(&image, "alt"));
    let words = alt.map(|alt| alt.trim().to_owned()).filter(|alt| !alt.is_empty());
    Fate::Named(LeftOut { what: PICTURE, address: address(node), words, caption })
}

fn is_figure(node: &Node) -> bool {
    name(node) == "figure" || has_class(node, "wp-caption") || has_class(node, "caption-img")
}

/// A figure whose caption would be left without its picture.
fn figure(node: &Node) -> Option<Fate> {
    let shown = find(node, &["img", "picture", "video", "audio", "iframe", "object", "embed"])?;
    if pictures(node) > 1 {
        return None;
    }
    let caption = caption(node).map(|caption| all_text(&caption)).filter(|words| !words.is_empty());
    // A figure that holds more than its picture is a passage.
    if all_text(node) != caption.clone().unwrap_or_default() {
        return None;
    }
    match fate(&shown) {
        Fate::Named(left_out) => Some(Fate::Named(LeftOut { caption, ..left_out })),
        _ => None,
    }
}

/// How many pictures an element holds.
fn pictures(node: &Node) -> usize {
    usize::from(name(node) == "img") + children(node).iter().map(pictures).sum::<usize>()
}

fn caption(node: &Node) -> Option<Node> {
    let is_caption = |below: &Node| name(below) == "figcaption" || has_class(below, "wp-caption-text");
    children(node).into_iter().find(is_caption).or_else(|| find(node, &["figcaption"]))
}

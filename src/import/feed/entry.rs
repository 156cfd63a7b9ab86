//! One entry of a feed.

use super::beside::Beside;
use super::dates::{When, when};
use super::id;
use crate::import::title;
use feed_rs::model::{Entry as FeedEntry, Link, Text};
use std::fmt;

/// An entry as the feed gives it.
#[derive(Clone, Debug)]
pub struct Entry {
    pub guid: String,
    pub title: Option<String>,
    pub link: Option<String>,
    /// None where the feed knows of the last change alone.
    pub published: Option<When>,
    pub modified: Option<When>,
    /// The text as HTML.
    pub html: String,
    /// Whether the feed gives a summary and no text beside it.
    pub is_summary: bool,
    /// A summary as HTML, where there is a text beside it.
    pub summary: Option<String>,
    pub categories: Vec<String>,
    /// What the entry itself says of its language.
    pub language: Option<String>,
    /// What belongs to it without standing in its text.
    pub media: Vec<Medium>,
    pub notes: Vec<String>,
}

/// A picture or a document that a feed names beside the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Medium {
    pub address: String,
    pub kind: Option<String>,
    /// A picture's description, a document's title.
    pub title: Option<String>,
    pub caption: Option<String>,
}

impl fmt::Display for Medium {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = self.kind.as_deref().unwrap_or_default();
        let what = match kind.split('/').next() {
            Some("image") => "a picture",
            Some("video") => "a video",
            Some("audio") => "a sound",
            _ => "a document",
        };
        write!(f, "{what} beside the text is left out: {}", self.address)?;
        self.title.iter().try_for_each(|title| write!(f, ", “{title}”"))?;
        self.caption.iter().try_for_each(|caption| write!(f, ", with the caption “{caption}”"))
    }
}

pub fn read(entry: FeedEntry, beside: Beside, site: &str, base: Option<&str>) -> Entry {
    let made = id(&entry.links, &entry.title, base);
    let nameless = entry.id == made || entry.id.trim().is_empty();
    let alternate = entry.links.iter().find(|link| is_page(link));
    let is_address = |id: &str| id.starts_with("https://") || id.starts_with("http://");
    let permalink =
        (!nameless && !beside.guid_is_no_address && is_address(&entry.id)).then(|| entry.id.trim().to_owned());
    let link = alternate.map(|link| link.href.clone()).or(permalink);
    let body = entry.content.as_ref().and_then(|content| {
        let body = content.body.clone()?;
        Some(if content.content_type.subty() == "plain" { paragraphs(&body, true) } else { body })
    });
    let (published, modified) = (when(entry.published), when(entry.updated));
    let is_summary = body.is_none();
    let summary = entry.summary.as_ref().map(html);
    let (html, summary) = match body {
        Some(body) => (body, summary),
        None => (summary.unwrap_or_default(), None),
    };
    let guid = match link {
        Some(_) if nameless => made,
        Some(_) => entry.id.clone(),
        // What has neither an id nor an address is known by all that it says: no other entry is the same.
        None if nameless => format!("{} of {site}", all_of(&entry.title, published.or(modified), &html)),
        // An entry without an address of its own belongs to its feed's site.
        None => format!("{} of {site}", entry.id),
    };
    let hreflang = alternate.and_then(|link| link.href_lang.clone());
    Entry {
        media: media(&entry, beside.media),
        link,
        title: entry.title.as_ref().map(|title| title::of(&title.content, title.content_type.subty() == "html")),
        published,
        modified: modified
            .filter(|modified| published.is_none_or(|published| modified.instant() > published.instant())),
        html,
        is_summary,
        summary,
        categories: categories(entry.categories, beside.labels),
        language: entry.language.or(beside.language).or(hreflang),
        guid,
        notes: Vec::new(),
    }
}

fn categories(given: Vec<feed_rs::model::Category>, labels: Vec<String>) -> Vec<String> {
    let mut names: Vec<String> = given
        .into_iter()
        .map(|category| category.label.unwrap_or(category.term))
        .filter(|name| !name.is_empty())
        .collect();
    names.extend(labels.into_iter().filter(|label| !names.contains(label)).collect::<Vec<_>>());
    names
}

/// Whether a link is the entry's own address, and no attachment, comment or other form of it.
fn is_page(link: &Link) -> bool {
    let page = link.media_type.as_deref().is_none_or(|kind| kind.contains("html"));
    page && link.target.is_none() && link.rel.as_deref().is_none_or(|rel| rel == "alternate")
}

/// Pictures and documents beside the text, each once.
fn media(entry: &FeedEntry, beside: Vec<Medium>) -> Vec<Medium> {
    let mut media: Vec<Medium> = Vec::new();
    let attached = |link: &&Link| {
        link.rel.as_deref() == Some("enclosure")
            || (link.rel.is_none() && link.media_type.as_deref().is_some_and(|kind| !kind.contains("html")))
    };
    let links = entry.links.iter().filter(attached);
    let links = links.map(|link| Medium {
        address: link.href.clone(),
        kind: link.media_type.clone(),
        title: link.title.clone(),
        caption: None,
    });
    let objects = entry.media.iter().flat_map(|object| {
        let title = object.title.as_ref().or(object.description.as_ref()).map(|title| title.content.clone());
        let medium = move |content: &feed_rs::model::MediaContent| {
            Some(Medium {
                address: content.url.as_ref()?.to_string(),
                kind: content.content_type.as_ref().map(ToString::to_string),
                title: title.clone(),
                caption: None,
            })
        };
        object.content.iter().filter_map(medium).collect::<Vec<_>>()
    });
    for medium in links.chain(objects).chain(beside) {
        if !media.iter().any(|known| known.address == medium.address) {
            media.push(medium);
        }
    }
    media
}

fn all_of(title: &Option<Text>, published: Option<When>, html: &str) -> String {
    let title = title.as_ref().map(|title| title.content.as_str()).unwrap_or_default();
    let published = published.map(|published| published.instant().to_string()).unwrap_or_default();
    blake3::hash(format!("{title}\n{published}\n{html}").as_bytes()).to_hex()[..32].to_owned()
}

/// RSS says nothing of a description's kind: with a tag in it, it is HTML.
fn html(text: &Text) -> String {
    if has_tags(&text.content) {
        text.content.clone()
    } else {
        paragraphs(&text.content, text.content_type.subty() != "html")
    }
}

fn has_tags(text: &str) -> bool {
    text.split('<').skip(1).any(|rest| {
        let name = rest.strip_prefix('/').unwrap_or(rest);
        name.starts_with(|c: char| c.is_ascii_alphabetic()) && rest.contains('>')
    })
}

/// Plain text as HTML: a blank line parts paragraphs.
fn paragraphs(text: &str, escape: bool) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let (mut html, mut open) = (String::new(), String::new());
    for line in lines.lines().chain([""]) {
        if !line.trim().is_empty() {
            open.push_str(line);
            open.push('\n');
        } else if !open.is_empty() {
            let words = if escape { ammonia::clean_text(&open) } else { open.clone() };
            html.push_str(&format!("<p>{words}</p>"));
            open.clear();
        }
    }
    html
}

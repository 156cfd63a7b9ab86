//! One entry of a feed.

use super::beside::Beside;
use super::dates::{When, when};
use super::id;
use crate::import::text::tags;
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
    /// Who made it.
    pub credit: Option<String>,
}

impl Medium {
    /// Whether it is a picture, by what is said of it, else by its name.
    pub fn is_picture(&self) -> bool {
        let name = self.address.split(['?', '#']).next().unwrap_or_default().to_lowercase();
        let by_name =
            ["jpg", "jpeg", "png", "gif", "webp", "avif"].iter().any(|end| name.ends_with(&format!(".{end}")));
        self.kind.as_deref().map_or(by_name, |kind| kind.starts_with("image"))
    }
}

impl fmt::Display for Medium {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = self.kind.as_deref().unwrap_or_default();
        let what = match kind.split('/').next() {
            _ if self.is_picture() => "a picture",
            Some("video") => "a video",
            Some("audio") => "a sound",
            _ => "a document",
        };
        write!(f, "{what} beside the text is left out: {}", self.address)?;
        self.title.iter().try_for_each(|title| write!(f, ", “{title}”"))?;
        self.caption.iter().try_for_each(|caption| write!(f, ", with the caption “{caption}”"))?;
        self.credit.iter().try_for_each(|credit| write!(f, ", by {credit}"))
    }
}

pub fn read(mut entry: FeedEntry, beside: Beside, site: &str, base: Option<&str>) -> Entry {
    let made = id(&entry.links, &entry.title, base);
    let nameless = entry.id == made || entry.id.trim().is_empty();
    let alternate = entry.links.iter().find(|link| is_page(link));
    let is_address = |id: &str| id.starts_with("https://") || id.starts_with("http://");
    let permalink =
        (!nameless && !beside.guid_is_no_address && is_address(&entry.id)).then(|| entry.id.trim().to_owned());
    // A service that counts readers gives its own address, and the original's beside it.
    let link = beside.original.or(alternate.map(|link| link.href.clone())).or(permalink);
    // A text is as long as all else together, and is not copied.
    let content = entry.content.take();
    // One that is elsewhere (RFC 4287, 4.1.3.2) belongs to what stands beside.
    let elsewhere = content.as_ref().and_then(|content| {
        let kind = Some(content.content_type.to_string());
        Some(Medium { address: content.src.as_ref()?.href.clone(), kind, title: None, caption: None, credit: None })
    });
    let body = content.and_then(|content| {
        let is_plain = content.content_type.subty() == "plain";
        let mut body = content.body?;
        // The reader has taken room for twice as much.
        body.shrink_to_fit();
        Some(if is_plain { paragraphs(&body, true) } else { body })
    });
    let (published, modified) = (when(entry.published), when(entry.updated));
    let summary = entry.summary.as_ref().map(html);
    let mut notes = Vec::new();
    let (html, summary, is_summary) = match (body, summary) {
        (Some(body), Some(summary)) if !has_words(&body) && has_words(&summary) => {
            notes.push("its text is empty: its summary stands here".to_owned());
            (format!("{summary}{body}"), None, true)
        }
        (Some(body), summary) => (body, summary, false),
        (None, summary) => (summary.unwrap_or_default(), None, true),
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
        media: media(&entry, elsewhere, beside.media),
        link,
        title: match beside.title {
            Some(title) => Some(title::of(&title, true)),
            None => entry.title.as_ref().map(|title| title::of(&title.content, title.content_type.subty() == "html")),
        },
        published,
        modified: modified
            .filter(|modified| published.is_none_or(|published| modified.instant() > published.instant())),
        html,
        is_summary,
        summary,
        categories: categories(entry.categories, beside.labels),
        language: entry.language.or(beside.language).or(hreflang),
        guid,
        notes,
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
fn media(entry: &FeedEntry, elsewhere: Option<Medium>, beside: Vec<Medium>) -> Vec<Medium> {
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
        credit: None,
    });
    let objects = entry.media.iter().flat_map(|object| {
        let words = |text: &Option<Text>| text.as_ref().map(|text| crate::import::text::words(&html(text)));
        let (title, caption) = (words(&object.title), words(&object.description));
        // A description alone stands in for a title.
        let (title, caption) = if title.is_some() { (title, caption) } else { (caption, None) };
        let credit: Vec<_> = object.credits.iter().map(|credit| credit.entity.trim().to_owned()).collect();
        let credit = Some(credit.join(", ")).filter(|credit| !credit.is_empty());
        let medium = |address: String, kind: Option<String>| Medium {
            address,
            kind,
            title: title.clone(),
            caption: caption.clone(),
            credit: credit.clone(),
        };
        let kind = |content: &feed_rs::model::MediaContent| content.content_type.as_ref().map(ToString::to_string);
        let whole =
            object.content.iter().filter_map(|content| Some(medium(content.url.as_ref()?.to_string(), kind(content))));
        whole.collect::<Vec<_>>()
    });
    for medium in links.chain(elsewhere).chain(objects).chain(beside) {
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

/// RSS says nothing of a description's kind: with tags in it, it is HTML. Where Atom and JSON Feed say that it is plain, some
/// mean HTML nevertheless.
fn html(text: &Text) -> String {
    let is_plain = text.content_type.subty() == "plain";
    match (tags::are_meant(&text.content), is_plain) {
        (true, _) => tags::literal(&text.content),
        (false, true) => paragraphs(&text.content, true),
        (false, false) => paragraphs(&tags::literal(&text.content), false),
    }
}

/// Whether any letter or digit stands between the tags.
fn has_words(html: &str) -> bool {
    let mut outside = html.split('<').enumerate().map(|(at, part)| match (at, part.split_once('>')) {
        (0, _) => part,
        (_, Some((_, behind))) => behind,
        (_, None) => "",
    });
    outside.any(|words| words.replace("&nbsp;", " ").replace("&#160;", " ").contains(char::is_alphanumeric))
}

/// Lines of plain text that are shorter than this end where they were meant to end, and others where a screen was full.
const FULL: usize = 50;

/// Plain text as HTML: a blank line parts paragraphs, and lines stay lines unless all but the last are full.
fn paragraphs(text: &str, escape: bool) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let (mut html, mut open) = (String::new(), String::new());
    for line in lines.lines().chain([""]) {
        if !line.trim().is_empty() {
            open.push_str(line);
            open.push('\n');
        } else if !open.is_empty() {
            let words = if escape { ammonia::clean_text(&open) } else { open.clone() };
            let lines: Vec<&str> = open.trim_end().lines().collect();
            let is_wrapped = lines.iter().rev().skip(1).all(|line| line.chars().count() >= FULL);
            // `clean_text` writes the end of a line as a number.
            let words = words.replace("&#10;", "\n");
            let words = if is_wrapped { words } else { words.trim_end().replace('\n', "<br>") };
            html.push_str(&format!("<p>{words}</p>"));
            open.clear();
        }
    }
    html
}

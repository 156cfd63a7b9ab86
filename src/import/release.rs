//! A feed's entry as a release, or why it cannot be one.

use super::Options;
use super::feed::Entry;
use super::text;
use crate::model::{Imported, Lang, Portal, Release, SitePath, Slug, Source, Status, Timestamp, WebUrl};
use crate::publish::LARGEST;
use percent_encoding::percent_decode_str;
use unicode_normalization::UnicodeNormalization;
use url::Url;

/// A text with more marks than this is no release.
const MOST_HTML: usize = 4 * LARGEST as usize;

/// A release as the feed has it now, and what could not be brought over.
pub struct Drafted {
    pub release: Release,
    pub notes: Vec<String>,
    /// Where the agency's own old site had it.
    pub old_path: Option<SitePath>,
}

pub fn release(entry: Entry, portal: &Portal, kind: &Slug, options: &Options) -> Result<Drafted, String> {
    let mut notes = Vec::new();
    let title = entry.title.map(|title| title.nfc().collect::<String>()).filter(|title| !title.trim().is_empty());
    let title = title.ok_or("it has no title")?;
    let published = entry.published.ok_or("it has no date that can be read")?;
    if entry.html.len() > MOST_HTML {
        return Err(format!("its text has {} bytes, more than {MOST_HTML}", entry.html.len()));
    }
    if title.contains(char::REPLACEMENT_CHARACTER) || entry.html.contains(char::REPLACEMENT_CHARACTER) {
        notes.push("some of its letters cannot be read: see that the feed names its encoding".to_owned());
    }
    let url: Option<WebUrl> = entry.link.as_deref().and_then(|link| link.parse().ok());
    if url.is_none() {
        notes.push("it has no web address".to_owned());
    }
    let base = url.as_ref().and_then(|url| Url::parse(url.as_str()).ok());
    let read = text::text(&entry.html, base.as_ref());
    let body: Vec<String> = read.blocks.into_iter().map(|block| block.nfc().collect()).collect();
    notes.extend(read.left_out.iter().map(ToString::to_string));
    notes.extend(read.notes);
    if body.is_empty() {
        return Err("it has no text".to_owned());
    }
    let mut topics = Vec::new();
    for category in &entry.categories {
        match topic(portal, category) {
            Some(topic) if topics.contains(&topic) => {}
            Some(topic) => topics.push(topic),
            None => notes.push(format!("its category `{category}` is no topic of the portal")),
        }
    }
    let zone = jiff::tz::TimeZone::get(&portal.time_zone).unwrap_or(jiff::tz::TimeZone::UTC);
    let id = slug(url.as_ref(), &title).ok_or("neither its address nor its title makes a slug")?;
    let release = Release {
        schema: Some("../../../schema/release.json".to_owned()),
        id,
        number: None,
        kind: kind.clone(),
        title,
        dek: entry.summary.filter(|summary| !summary.is_empty() && summary.chars().count() <= 300),
        dateline: None,
        published: timestamp(published, &zone)?,
        modified: entry.modified.map(|modified| timestamp(modified, &zone)).transpose()?,
        language: language(entry.language.as_deref(), options.language),
        translations: Vec::new(),
        embargo_until: None,
        keep_date: false,
        take_down_at: None,
        sequence: None,
        images: Vec::new(),
        documents: Vec::new(),
        contacts: Vec::new(),
        corrections: Vec::new(),
        topics,
        states: Vec::new(),
        offices: Vec::new(),
        body,
        status: Status::Current,
        publisher: options.publisher.clone(),
        source: url.map(|url| Source { name: url.host().to_owned(), url: Some(url), retrieved_on: None, note: None }),
        imported: Some(Imported { guid: entry.guid, digest: String::new(), feed: None }),
    };
    // An address with a query names the page there and not in its path.
    let own = base.as_ref().filter(|url| options.publisher.is_none() && url.query().is_none());
    let old_path = own.map(|url| url.path().parse::<SitePath>());
    if let Some(Err(_)) = old_path {
        notes.push(format!("its old address leads nowhere: it is not {}", SitePath::EXPECTED));
    }
    Ok(Drafted { release, notes, old_path: old_path.and_then(Result::ok) })
}

/// An instant by the agency's clock; midnight is a day without a time.
fn timestamp(instant: jiff::Timestamp, zone: &jiff::tz::TimeZone) -> Result<Timestamp, String> {
    let local = instant.to_zoned_datetime(zone.clone());
    let day = local.date();
    let text = if local.time() == jiff::civil::Time::midnight() {
        day.to_string()
    } else {
        local.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
    };
    text.parse().map_err(|error: crate::model::Invalid| error.to_string())
}

fn topic(portal: &Portal, category: &str) -> Option<Slug> {
    let category = category.trim().to_lowercase();
    let fits = |words: &str| words.to_lowercase() == category;
    let topics = &portal.newsroom.topics;
    let found = topics.iter().find(|topic| topic.id.as_str() == category || topic.name.words().any(fits))?;
    Some(found.id.clone())
}

fn language(tag: Option<&str>, fallback: Lang) -> Lang {
    let tag = tag.unwrap_or_default().to_lowercase();
    let base = tag.split(['-', '_']).next().unwrap_or_default();
    Lang::ALL.into_iter().find(|lang| lang.tag() == base).unwrap_or(fallback)
}

/// The last part of the address where it has words, so that old links stay alike; else the title.
fn slug(url: Option<&WebUrl>, title: &str) -> Option<Slug> {
    let path = url.and_then(|url| Url::parse(url.as_str()).ok());
    // An address with a query names the page there and not in its path.
    let path = path.filter(|url| url.query().is_none());
    let last = path.as_ref().and_then(|url| url.path_segments()?.rfind(|part| !part.is_empty()));
    let last = last.map(|last| percent_decode_str(last.split('.').next().unwrap_or_default()).decode_utf8_lossy());
    let wordy = last.as_deref().filter(|last| last.chars().any(char::is_alphabetic) && last.len() > 3);
    wordy.and_then(slugify).or_else(|| slugify(title))
}

/// The ASCII letters and digits of some words as a slug; accents are left out.
pub fn slugify(words: &str) -> Option<Slug> {
    let plain = words.nfd().filter(char::is_ascii).collect::<String>().to_lowercase();
    let mut slug = String::new();
    for part in plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()) {
        if slug.len() + part.len() >= 100 {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(part);
    }
    slug.parse().ok()
}

//! A feed's entry as a release, or why it cannot be one.

use super::about::same_site;
use super::feed::{Entry, When, midnight};
use super::language::{tagged, unknown, written};
use super::map::Map;
use super::media::Wanted;
use super::old_path::{old_path, slug};
use super::text::Text;
use super::{Options, dek, text};
use crate::content::markdown::first_words;
use crate::content::read::LARGEST;
use crate::content::schedule::zone;
use crate::model::{Imported, Lang, OldAddress, Portal, Release, Slug, Source, Status, Timestamp, WebUrl};
use url::Url;

/// A text with more marks than this is no release.
const MOST_HTML: usize = 4 * LARGEST as usize;

/// What all releases of a feed have in common.
pub struct Feed<'a> {
    pub portal: &'a Portal,
    pub kind: &'a Slug,
    pub options: &'a Options,
    /// The hosts of the agency and of the source: their addresses alone are led on.
    pub hosts: Vec<String>,
    /// What the words of the old system are.
    pub map: &'a Map,
    /// The language of entries that name none.
    pub language: Lang,
    /// Whether the source itself, or the editor, has said so.
    pub is_language_said: bool,
    /// What is dated later is not public yet.
    pub now: jiff::Timestamp,
}

/// A release as the feed has it now, and what could not be brought over.
pub struct Drafted {
    pub release: Release,
    pub notes: Vec<String>,
    /// Where the agency's own old site had it.
    pub old_path: Option<OldAddress>,
    /// Pictures and documents that belong to it.
    pub media: Vec<Wanted>,
    /// Whether the feed knows of the last change alone, and the date is that.
    pub dated_by_change: bool,
    /// The release under its id has no mistake, as far as has been looked.
    pub is_sound: bool,
}

impl Feed<'_> {
    pub fn release(&self, entry: Entry) -> Result<Drafted, String> {
        let entry = without_controls(entry);
        let mut notes = entry.notes.clone();
        let title = entry.title.clone().map(text::composed);
        let title = title.filter(|title| !title.trim().is_empty()).ok_or("it has no title")?;
        let published = entry.published.or(entry.modified).ok_or("it has no date that can be read")?;
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
        let (body, mut media) = body(&entry, &title, base.as_ref(), &mut notes)?;
        let dek = entry.summary.as_deref().and_then(|summary| {
            let read = text::text(summary, base.as_ref());
            beside(&read, base.as_ref(), &mut media, &mut notes);
            let (dek, note) = dek::dek(summary, &first_words(&read.blocks), &title, &body);
            notes.extend(note);
            dek
        });
        let topics = self.topics(&entry.categories, &mut notes);
        let language = self.language(&entry, &body, &mut notes);
        let zone = zone(self.portal);
        let embargo_until = self.embargo(published, &zone, &mut notes)?;
        let modified = entry.modified.filter(|_| entry.published.is_some());
        let release = Release {
            schema: Some("../../../schema/release.json".to_owned()),
            id: slug(url.as_ref(), &title).ok_or("neither its address nor its title makes a slug")?,
            number: None,
            kind: entry.categories.iter().find_map(|name| self.map.kind(name)).unwrap_or(self.kind).clone(),
            title,
            dek,
            dateline: None,
            published: timestamp(published, &zone)?,
            modified: modified.map(|modified| timestamp(modified, &zone)).transpose()?,
            language,
            translations: Vec::new(),
            embargo_until,
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
            publisher: self.options.publisher.clone(),
            source: url.map(|url| Source { name: url.host().into(), url: Some(url), retrieved_on: None, note: None }),
            imported: Some(Imported { guid: entry.guid, digest: String::new(), feed: None }),
        };
        let is_own = |url: &&Url| url.host_str().is_some_and(|host| self.hosts.iter().any(|own| same_site(own, host)));
        let own = base.as_ref().filter(|_| self.options.publisher.is_none());
        if let Some(host) = own.filter(|url| !is_own(url)).and_then(Url::host_str) {
            notes.push(format!("its old address is not led on: {host} is another site than the agency's"));
        }
        let own = own.filter(is_own);
        let old = own.map(old_path).transpose().map_err(|note| notes.push(note)).ok().flatten();
        Ok(Drafted {
            release,
            notes,
            old_path: old,
            media,
            dated_by_change: entry.published.is_none(),
            is_sound: false,
        })
    }

    fn topics(&self, categories: &[String], notes: &mut Vec<String>) -> Vec<Slug> {
        let mut topics = Vec::new();
        for category in categories {
            let topic = match self.map.topic(category) {
                Some(None) => continue,
                Some(mapped) => mapped.clone(),
                None if self.map.kind(category).is_some() => continue,
                None => topic(self.portal, category),
            };
            match topic {
                Some(topic) if topics.contains(&topic) => {}
                Some(topic) => topics.push(topic),
                None => notes.push(format!("its category `{category}` is no topic of the portal")),
            }
        }
        topics
    }

    fn language(&self, entry: &Entry, body: &[String], notes: &mut Vec<String>) -> Lang {
        if let Some(own) = tagged(entry.language.as_deref()) {
            // Some systems write the language of the whole site at each text.
            let other =
                written(&first_words(body)).filter(|other| *other != own && self.portal.languages.contains(other));
            if let Some(other) = other {
                notes.push(format!(
                    "it says that it is in `{}`, and reads as `{}`, as which it came",
                    own.tag(),
                    other.tag()
                ));
            }
            return other.unwrap_or(own);
        }
        if let Some(unknown) = unknown(entry.language.as_deref()) {
            let here = self.language.tag();
            notes.push(format!(
                "it says that it is in `{unknown}`, no language of the portal: it came over as `{here}`"
            ));
        }
        match written(&first_words(body)) {
            Some(other) if other != self.language && self.portal.languages.contains(&other) => {
                let instead = match self.is_language_said {
                    true => format!("and not as `{}`, which the feed says", self.language.tag()),
                    false => "since the feed names no language".to_owned(),
                };
                notes.push(format!("it came over as `{}`, in which it reads, {instead}", other.tag()));
                other
            }
            _ => self.language,
        }
    }

    /// The end of an embargo for what is dated in the future.
    fn embargo(
        &self,
        published: When,
        zone: &jiff::tz::TimeZone,
        notes: &mut Vec<String>,
    ) -> Result<Option<Timestamp>, String> {
        let begins = match published {
            When::Instant(instant) => instant,
            When::Day(day) => midnight(day, zone).map_err(|error| error.to_string())?,
            When::Local(local) => zone.to_timestamp(local).map_err(|error| error.to_string())?,
        };
        if begins <= self.now {
            return Ok(None);
        }
        let until = timestamp(published, zone)?;
        notes.push(format!("it is dated in the future, and stays unpublished until {}", until.as_str()));
        Ok(Some(until))
    }
}

/// The text, with all that is to be said of it, and what belongs to it.
fn body(
    entry: &Entry,
    title: &str,
    base: Option<&Url>,
    notes: &mut Vec<String>,
) -> Result<(Vec<String>, Vec<Wanted>), String> {
    let read = text::text(&entry.html, base);
    let body: Vec<String> = read.blocks.into_iter().map(text::composed).collect();
    let mut media: Vec<Wanted> = Vec::new();
    for left_out in &read.left_out {
        match Wanted::picture(left_out, base) {
            Some(wanted) => media.push(wanted),
            None => notes.push(left_out.to_string()),
        }
    }
    notes.extend(read.notes);
    notes.extend(codes(&body));
    media.extend(body.iter().flat_map(|block| linked_documents(block, base)));
    for medium in &entry.media {
        match Wanted::beside(medium, base) {
            Some(wanted) if media.iter().any(|known| known.address() == wanted.address()) => {}
            Some(wanted) => media.push(wanted),
            None => notes.push(medium.to_string()),
        }
    }
    media.iter_mut().for_each(|wanted| wanted.without_title(title));
    if body.is_empty() {
        return Err("it has no text".to_owned());
    }
    let last = body.last().map(|block| first_words(std::slice::from_ref(block))).unwrap_or_default();
    // A text beside a summary may end with dots of its own.
    let ends_within_a_tag = entry.html.rfind('<').is_some_and(|at| !entry.html[at..].contains('>'));
    let is_cut = ends_within_a_tag || if entry.is_summary { dek::is_cut(&last) } else { dek::is_marked(&last) };
    if is_cut {
        notes.push("its text is cut off: the feed gives the beginning alone".to_owned());
    } else if first_words(&body) == title {
        notes.push("its text is its title alone: the feed gives no more".to_owned());
    }
    Ok((body, media))
}

/// What a summary holds besides its words, where the text does not hold it too.
fn beside(summary: &Text, base: Option<&Url>, media: &mut Vec<Wanted>, notes: &mut Vec<String>) {
    let linked = summary.blocks.iter().flat_map(|block| linked_documents(block, base));
    let mut wanted: Vec<Wanted> = linked.collect();
    for left_out in &summary.left_out {
        match Wanted::picture(left_out, base) {
            Some(picture) => wanted.push(picture),
            None => notes.extend(Some(left_out.to_string()).filter(|note| !notes.contains(note))),
        }
    }
    wanted.retain(|wanted| media.iter().all(|known| known.address() != wanted.address()));
    media.extend(wanted);
}

/// Codes that plugins of the old system would have replaced, such as `[gallery ids="1,2"]`.
fn codes(body: &[String]) -> Option<String> {
    const NAMES: [&str; 16] = [
        "caption",
        "gallery",
        "playlist",
        "embed",
        "contact-form-7",
        "contact-form",
        "gravityform",
        "ninja_form",
        "wpforms",
        "vc_",
        "et_pb_",
        "fusion_",
        "su_",
        "rev_slider",
        "elementor-template",
        "button",
    ];
    let is_code = |rest: &str| {
        let inside = rest.trim_start_matches('/').split(']').next().unwrap_or_default();
        let behind = NAMES.iter().find_map(|name| inside.strip_prefix(name))?;
        let is_of_a_kind = NAMES.iter().any(|name| name.ends_with('_') && inside.starts_with(name));
        let has_end = rest.contains(']') && (is_of_a_kind || behind.contains('=') || rest.starts_with('/'));
        has_end.then(|| format!("`[{inside}]`"))
    };
    let plain = |block: &String| block.replace('\\', "");
    let mut found: Vec<String> = body
        .iter()
        .filter(|block| block.contains('['))
        .map(plain)
        .flat_map(|block| block.split('[').skip(1).filter_map(is_code).collect::<Vec<_>>())
        .collect();
    found.dedup();
    let more = if found.len() > 3 { " and others" } else { "" };
    found.truncate(3);
    (!found.is_empty()).then(|| format!("codes of the old system stand in its text: {}{more}", found.join(", ")))
}

/// An entry without characters that no text has. Word and SharePoint break lines with some.
fn without_controls(mut entry: Entry) -> Entry {
    let is_stray = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    // Marks of direction, which phones write around numbers, and what is no character.
    let is_unseen = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}');
    let clean = |text: &mut String| {
        if text.contains(|c| is_stray(c) || is_unseen(c)) {
            *text = text.replace(is_stray, " ").replace(is_unseen, "");
        }
    };
    clean(&mut entry.html);
    entry.title.iter_mut().chain(&mut entry.summary).for_each(clean);
    entry
}

/// The documents of the old site that a block of Markdown links to.
fn linked_documents(block: &str, base: Option<&Url>) -> Vec<Wanted> {
    let Some(own) = base.and_then(Url::host_str) else { return Vec::new() };
    let link = |(before, rest): (&str, &str)| {
        let address = Url::parse(rest.split([')', ' ']).next()?).ok()?;
        let words = before.replace("\\[", "\u{e001}");
        let words = words.rsplit('[').next()?.replace('\u{e001}', "\\[");
        let words = first_words(&[words]);
        let is_own = address.host_str().is_some_and(|host| same_site(own, host));
        is_own.then(|| Wanted::linked(&address, &words)).flatten()
    };
    let parts: Vec<&str> = block.split("](").collect();
    parts.windows(2).filter_map(|pair| link((pair[0], pair[1]))).collect()
}

/// A day as it is, an instant by the agency's clock; midnight is a day without a time.
fn timestamp(when: When, zone: &jiff::tz::TimeZone) -> Result<Timestamp, String> {
    let instant = match when {
        When::Day(day) => return day.to_string().parse().map_err(|error: crate::model::Invalid| error.to_string()),
        When::Local(local) => zone.to_timestamp(local).map_err(|error| error.to_string())?,
        When::Instant(instant) => instant,
    };
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

//! Brings the releases of another site's feed into the content folder.
//! It must never lose an editor's work: a file that was edited here is overwritten only when asked.
//!
//! source → a [`Feed`] of entries (by [`paging`], [`wordpress`], [`table`] or [`pages`]) → [`release`] → [`store::Store`]

mod about;
mod address;
mod dek;
mod digest;
pub mod encoding;
pub mod feed;
mod fetch;
mod file;
mod known;
mod language;
mod map;
mod media;
mod merge;
mod offices;
mod old_addresses;
mod old_path;
mod outcome;
mod pages;
mod paging;
mod release;
mod report;
mod sheet;
mod slug;
mod store;
mod table;
pub mod text;
mod title;
mod typed;
mod wordpress;

use crate::content::Content;
use crate::content::schedule::zone;
use crate::model::{Lang, Publisher, Release, Slug};
use crate::problem::Problems;
use feed::{Broken, Entry, Feed};
use fetch::Fetched;
use map::Map;
use media::{Media, Wanted};
use outcome::skipped;
use rayon::prelude::*;
use release::Drafted;
use std::path::{Path, PathBuf};
use store::Store;
use table::Table;
use url::Url;

pub use media::MediaFrom;
pub use outcome::{Fate, Outcome};
pub use report::{Report, in_html, in_json};
pub use slug::slugify;

/// How to bring entries over.
#[derive(Clone, Debug)]
pub struct Options {
    pub content: PathBuf,
    /// The type of the releases: the id of one of the portal's; its first where none is named.
    pub kind: Option<Slug>,
    /// The agency that published them, where it is not the portal's own.
    pub publisher: Option<Publisher>,
    /// Tell what would happen, and write nothing.
    pub dry_run: bool,
    /// Take what the feed says now also for releases that were edited here. What a feed does not speak of stays.
    pub update: bool,
}

#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error("the content has mistakes: mend them first (`frontdesk check`)")]
    Content(#[from] Problems),
    #[error("{0} holds no portal: name the folder of one with --content, or begin one with `frontdesk init`")]
    NoPortal(PathBuf),
    #[error("cannot read {place}: {reason}")]
    Source { place: String, reason: String },
    #[error("{place} is not a feed that can be read (RSS, RDF, Atom or JSON Feed): {reason}")]
    NotAFeed { place: String, reason: String },
    #[error("{0} can be read, and there is no entry in it")]
    NoEntries(String),
    #[error("{place} is no table that can be read (CSV, Excel, OpenDocument): {reason}")]
    Table { place: String, reason: String },
    #[error("{path} is no map of an old system's words: {reason}")]
    Map { path: PathBuf, reason: String },
    #[error(
        "{place} is of {site}, and the portal of {own}: name who has published the releases with --publisher and \
         --publisher-site, or say with --own that they are the agency's own"
    )]
    NotOwn { place: String, site: String, own: String },
    #[error("portal.json names no type of release: add one to newsroom.release_types")]
    NoType,
    #[error("cannot write {path}: {source}")]
    Write { path: PathBuf, source: std::io::Error },
}

/// What an editor may say of a feed besides.
#[derive(Clone, Debug, Default)]
pub struct Further {
    /// The language of all entries that do not name their own, whatever the feed says of itself.
    pub language: Option<Lang>,
    /// Where pictures and documents are taken from; they are named, and left out, where it is not said.
    pub media: Option<MediaFrom>,
    /// The file that says what the words of the old system are here.
    pub map: Option<PathBuf>,
    /// The address that a folder of pages had, or the site of a table whose addresses are paths.
    pub site: Option<Url>,
    /// How many pages of a feed are read at most.
    pub pages: Option<usize>,
    /// Take the text of an entry out of its page where the feed gives its beginning alone.
    pub full: bool,
    /// What is done about a source that is of another site than the agency's.
    pub whose: Whose,
}

/// What is done about a source that is of another site than the agency's, where no publisher is named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whose {
    /// The report says so.
    #[default]
    Noted,
    /// It is refused until it is said whose releases they are.
    Asked,
    /// They are the agency's own, as has been said.
    Own,
}

/// As many pages of ten entries as two thousand releases have.
const MOST_PAGES: usize = 200;

/// How many entries are made into releases at a time.
const AT_ONCE: usize = 128;

/// Brings over every entry of a file or a web address.
pub fn import(source: &str, options: &Options) -> Result<Vec<Outcome>, ImportError> {
    with_report(source, options, &Further::default()).map(|report| report.outcomes)
}

/// The same, with all that there is to report.
pub fn with_report(source: &str, options: &Options, further: &Further) -> Result<Report, ImportError> {
    if !options.content.join("portal.json").exists() {
        return Err(ImportError::NoPortal(options.content.clone()));
    }
    let content = Content::read(&options.content)?;
    if let Some(table) = table_of(source)?.filter(|table| offices::is_table(&table.text)) {
        return offices::import(table, source, &content, options);
    }
    let kind =
        options.kind.clone().or_else(|| content.portal.newsroom.release_types.first().map(|kind| kind.id.clone()));
    let kind = kind.ok_or(ImportError::NoType)?;
    let map = further.map.as_deref().map(|path| Map::read(path, &content.portal)).transpose()?.unwrap_or_default();
    let (mut feed, host) = read(source, &content, &map, further)?;
    let host = host.or(feed.site.clone());
    let stranger = about::stranger(&feed, host.as_deref(), &content.portal, options);
    let own = content.portal.agency.site.host().to_owned();
    if let (Whose::Asked, Some(site)) = (further.whose, stranger.clone()) {
        return Err(ImportError::NotOwn { place: source.to_owned(), site, own });
    }
    let stranger_to_note = stranger.as_deref().filter(|_| further.whose != Whose::Own);
    let notes = about::notes(&feed, stranger_to_note, further.language.is_some());
    about::mark_summaries(&mut feed.entries);
    let base = content.portal.base_url.host().to_owned();
    let hosts = [Some(own), Some(base), stranger, feed.site.clone(), host.clone()];
    let pages = feed.pages;
    let mut outcomes: Vec<_> = feed.broken.into_iter().map(broken).collect();
    let mut store =
        Store::open(&content, options, host, about::shared_addresses(&feed.entries), further.media.is_some());
    let language = further.language.or_else(|| language::tagged(feed.language.as_deref()));
    let common = release::Feed {
        portal: &content.portal,
        kind: &kind,
        options,
        hosts: hosts.into_iter().flatten().collect(),
        map: &map,
        language: language.unwrap_or_else(|| content.portal.languages.main()),
        is_language_said: language.is_some(),
        now: jiff::Timestamp::now(),
    };
    let from = further.media.as_ref().filter(|_| !options.dry_run);
    let mut media = from.map(|from| Media::open(&options.content, from));
    let (around, addresses) = (content.around(), content.addresses());
    // Pages that come later make no mistake of a release that has none now.
    let is_sound = |release: &Release| Content::mistakes(release, &around, &addresses).is_empty();
    let drafted = |mut entry: Entry| {
        if further.full {
            whole_text(&mut entry, source);
        }
        let name = entry.title.clone().unwrap_or_else(|| entry.guid.clone());
        let address = entry.link.clone();
        let drafted = common.release(entry).map(|drafted| Drafted { is_sound: is_sound(&drafted.release), ..drafted });
        (name, address, drafted)
    };
    let mut entries = feed.entries.into_iter();
    let mut next = || {
        let some: Vec<_> = entries.by_ref().take(AT_ONCE).collect();
        some.into_par_iter().map(drafted).collect::<Vec<_>>()
    };
    let mut keep = |some: Vec<(String, Option<String>, Result<Drafted, String>)>| {
        for (name, address, drafted) in some {
            outcomes.push(match drafted {
                // What could not be published is not brought over: the other entries are.
                Ok(drafted) => Outcome { address, ..store.keep(with_media(drafted, media.as_mut()))? },
                Err(reason) => Outcome { address, ..skipped(&name, reason) },
            });
        }
        Ok::<_, ImportError>(())
    };
    let mut ready = next();
    while !ready.is_empty() {
        // While these are kept in their order, the next are made.
        let (made, kept) = rayon::join(&mut next, || keep(ready));
        kept?;
        ready = made;
    }
    store.finish()?;
    if outcomes.is_empty() {
        return Err(ImportError::NoEntries(source.to_owned()));
    }
    Ok(Report { source: source.to_owned(), notes, outcomes, pages })
}

fn broken(broken: Broken) -> Outcome {
    let name = broken.name.as_deref().unwrap_or("a broken entry");
    Outcome { address: broken.address, ..skipped(name, broken.reason) }
}

/// What a source holds, and the host that has answered. A folder holds pages, a table rows; all
/// else is a feed, or WordPress's own export.
fn read(source: &str, content: &Content, map: &Map, further: &Further) -> Result<(Feed, Option<String>), ImportError> {
    let path = Path::new(source);
    if path.is_dir() {
        let reason = "it is a folder: name the address that it had with --address".to_owned();
        let site = further.site.as_ref().ok_or(ImportError::Source { place: source.to_owned(), reason })?;
        return Ok((pages::entries(path, site)?, None));
    }
    if let Some(table) = table_of(source)? {
        return Ok((table::entries(table, source, map, further.site.as_ref())?, None));
    }
    let Fetched { bytes, charset, host, address } = fetch::read(source)?;
    let text = encoding::text(bytes, charset.as_deref());
    if wordpress::is_export(&text) {
        return Ok((wordpress::entries(&text, map, &zone(&content.portal)), host));
    }
    let address = address.unwrap_or_else(|| source.to_owned());
    Ok((paging::whole(&text, &address, further.pages.unwrap_or(MOST_PAGES))?, host))
}

/// A table, where a file's name says that it is one: CSV, what Excel calls Unicode text, or a spreadsheet.
fn table_of(source: &str) -> Result<Option<Table>, ImportError> {
    let end = Path::new(source).extension().and_then(|end| end.to_str()).unwrap_or_default().to_lowercase();
    let is_sheet = sheet::ENDS.contains(&end.as_str());
    if source.contains("://") || !(is_sheet || ["csv", "tsv", "txt"].contains(&end.as_str())) {
        return Ok(None);
    }
    let bytes = fetch::read(source)?.bytes;
    let failed = |reason| ImportError::Table { place: source.to_owned(), reason };
    if is_sheet {
        return sheet::table(bytes).map(Some).map_err(failed);
    }
    let text = encoding::table(&bytes);
    // A feed may be in a file of any name.
    let is_feed = end == "txt" && text.trim_start().starts_with(['<', '{']);
    Ok((!is_feed).then(|| Table::of(text)))
}

/// Takes an entry's text out of its page where the feed gives its beginning alone.
fn whole_text(entry: &mut Entry, source: &str) {
    let last = text::text(&entry.html, None).blocks.pop().unwrap_or_default();
    if !entry.is_summary && !dek::is_cut(&last) {
        return;
    }
    let Some(address) = entry.link.as_deref().and_then(|link| Url::parse(link).ok()) else { return };
    let page = fetch::page(address.as_str(), source).and_then(|html| pages::main_text(&html, &address));
    // A page that asks for a password, or for leave to keep cookies, says something else.
    let goes_on = |page: &str| dek::goes_on(&text::words(&entry.html), &text::words(page));
    let is_same = |(html, notes): (String, _)| match goes_on(&html) {
        true => Ok((html, notes)),
        false => Err("it does not go on from it".to_owned()),
    };
    match page.and_then(is_same) {
        Ok((html, notes)) => {
            entry.summary = entry.is_summary.then(|| std::mem::take(&mut entry.html)).or(entry.summary.take());
            entry.html = html;
            entry.is_summary = false;
            entry.notes.extend(notes);
        }
        Err(reason) => {
            entry.notes.push(format!("its page could not be read ({reason}): the feed's own text stands here"));
        }
    }
}

/// A release with its pictures and documents, or with a note for each that did not come.
fn with_media(mut drafted: Drafted, media: Option<&mut Media<'_>>) -> Drafted {
    let wanted = std::mem::take(&mut drafted.media);
    let notes = match media {
        Some(media) => media.give(&mut drafted.release, wanted),
        None => wanted.into_iter().map(Wanted::note).collect(),
    };
    drafted.notes.extend(notes);
    drafted.is_sound &= drafted.release.images.is_empty() && drafted.release.documents.is_empty();
    drafted
}

/// Words from elsewhere without what a terminal would obey.
fn printable(words: &str) -> String {
    words
        .chars()
        .map(|c| {
            if c.is_control()
                || matches!(c, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            {
                char::REPLACEMENT_CHARACTER
            } else {
                c
            }
        })
        .collect()
}

/// Where a release's file is, below the content folder.
fn file_of(folder: &Path, year: i16, id: &Slug) -> PathBuf {
    folder.join(format!("releases/{year}/{id}.json"))
}

//! Brings the releases of another site's feed into the content folder.
//! It must never lose an editor's work: a file that was edited here is overwritten only when asked.
//!
//! source → [`fetch::read`] → [`encoding::text`] → [`feed::entries`] → [`release::release`] → [`store::Store`]

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
mod media;
mod merge;
mod old_addresses;
mod old_path;
mod outcome;
mod release;
mod report;
mod slug;
mod store;
pub mod text;
mod title;

use crate::content::Content;
use crate::model::{Lang, Publisher, Slug};
use crate::problem::Problems;
use fetch::Fetched;
use media::{Media, Wanted};
use outcome::skipped;
use release::Drafted;
use std::path::{Path, PathBuf};
use store::Store;

pub use media::MediaFrom;
pub use outcome::{Fate, Outcome};
pub use report::{Report, in_html, in_json};
pub use slug::slugify;

/// How to bring entries over.
#[derive(Clone, Debug)]
pub struct Options {
    pub content: PathBuf,
    /// The language of entries that do not name their own.
    pub language: Lang,
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
    #[error("{0} is a feed, and there is no entry in it")]
    NoEntries(String),
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
}

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
    let kind =
        options.kind.clone().or_else(|| content.portal.newsroom.release_types.first().map(|kind| kind.id.clone()));
    let kind = kind.ok_or(ImportError::NoType)?;
    let Fetched { bytes, charset, host } = fetch::read(source)?;
    let feed = feed::entries(&encoding::text(bytes, charset.as_deref()), source)?;
    let host = host.or(feed.site.clone());
    let notes = about::notes(&feed, host.as_deref(), &content.portal, options);
    let mut outcomes: Vec<_> = feed.broken.into_iter().map(|reason| skipped("a broken entry", reason)).collect();
    let mut store = Store::open(&content, options, host, about::shared_addresses(&feed.entries));
    let language = further.language.or_else(|| language::tagged(feed.language.as_deref()));
    let common = release::Feed {
        portal: &content.portal,
        kind: &kind,
        options,
        language: language.unwrap_or(options.language),
        now: jiff::Timestamp::now(),
    };
    let from = further.media.as_ref().filter(|_| !options.dry_run);
    let mut media = from.map(|from| Media::open(&options.content, from));
    for entry in feed.entries {
        let name = entry.title.clone().unwrap_or_else(|| entry.guid.clone());
        let address = entry.link.clone();
        outcomes.push(match common.release(entry) {
            // What could not be published is not brought over: the other entries are.
            Ok(drafted) => Outcome { address, ..store.keep(with_media(drafted, media.as_mut()))? },
            Err(reason) => Outcome { address, ..skipped(&name, reason) },
        });
    }
    store.finish()?;
    if outcomes.is_empty() {
        return Err(ImportError::NoEntries(source.to_owned()));
    }
    Ok(Report { source: source.to_owned(), notes, outcomes })
}

/// A release with its pictures and documents, or with a note for each that did not come.
fn with_media(mut drafted: Drafted, media: Option<&mut Media<'_>>) -> Drafted {
    let wanted = std::mem::take(&mut drafted.media);
    let notes = match media {
        Some(media) => media.give(&mut drafted.release, wanted),
        None => wanted.into_iter().map(Wanted::note).collect(),
    };
    drafted.notes.extend(notes);
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

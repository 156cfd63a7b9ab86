//! Brings the releases of another site's feed into the content folder.
//! It must never lose an editor's work: a file that was edited here is overwritten only when asked.
//!
//! source → [`fetch::read`] → [`encoding::text`] → [`feed::entries`] → [`release::release`] → [`store::Store`]

pub mod encoding;
pub mod feed;
mod fetch;
mod merge;
mod old_addresses;
mod release;
mod store;
pub mod text;

use crate::model::{Lang, Publisher, Slug};
use crate::publish::{Content, Problems};
use fetch::Fetched;
use std::fmt;
use std::path::{Path, PathBuf};
use store::Store;

pub use release::slugify;

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

/// What happened, or would happen, to one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The release's id, or the entry's title or number where it has none.
    pub name: String,
    pub fate: Fate,
    /// What could not be brought over, such as a category that is no topic of the portal.
    pub notes: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    New,
    Updated,
    Unchanged,
    /// The feed has changed and so has the file: the file was left alone.
    Edited,
    /// The entry cannot be a release; why.
    Skipped(String),
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.fate {
            Fate::New => write!(f, "new        {}", self.name)?,
            Fate::Updated => write!(f, "updated    {}", self.name)?,
            Fate::Unchanged => write!(f, "unchanged  {}", self.name)?,
            Fate::Edited => {
                write!(f, "edited     {}: changed in the feed and here; --update takes the feed's text", self.name)?;
            }
            Fate::Skipped(reason) => {
                write!(f, "skipped    {}: {}", printable(&self.name), printable(reason))?;
            }
        }
        self.notes.iter().try_for_each(|note| write!(f, "\n             {}", printable(note)))
    }
}

/// Brings over every entry of a file or a web address.
pub fn import(source: &str, options: &Options) -> Result<Vec<Outcome>, ImportError> {
    let content = Content::read(&options.content)?;
    let kind =
        options.kind.clone().or_else(|| content.portal.newsroom.release_types.first().map(|kind| kind.id.clone()));
    let kind = kind.ok_or(ImportError::NoType)?;
    let Fetched { bytes, charset, host } = fetch::read(source)?;
    let feed = feed::entries(&encoding::text(bytes, charset.as_deref()), source)?;
    let mut outcomes: Vec<_> = feed.broken.into_iter().map(|reason| skipped("a broken entry", reason)).collect();
    let mut store = Store::open(&content, options, host.or(feed.site));
    for entry in feed.entries {
        let name = entry.title.clone().unwrap_or_else(|| entry.guid.clone());
        outcomes.push(match release::release(entry, &content.portal, &kind, options) {
            // What could not be published is not brought over: the other entries are.
            Ok(drafted) => store.keep(drafted)?,
            Err(reason) => skipped(&name, reason),
        });
    }
    store.finish()?;
    if outcomes.is_empty() {
        return Err(ImportError::NoEntries(source.to_owned()));
    }
    Ok(outcomes)
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

fn skipped(name: &str, reason: String) -> Outcome {
    Outcome { name: name.to_owned(), fate: Fate::Skipped(reason), notes: Vec::new() }
}

/// Where a release's file is, below the content folder.
fn file_of(folder: &Path, year: i16, id: &Slug) -> PathBuf {
    folder.join(format!("releases/{year}/{id}.json"))
}

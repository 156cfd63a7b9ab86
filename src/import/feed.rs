//! A feed of any kind as a list of entries, each as the feed gives it.
//! What an entry means for a release is `release`'s.

mod beside;
mod dates;
mod entry;
mod one_by_one;
mod parts;

use super::{ImportError, printable};
use beside::Beside;
use feed_rs::model::Text;
use feed_rs::parser::Builder;
use one_by_one::one_by_one;
use parts::{Part, parts};
use rayon::prelude::*;

pub use dates::{When, date, midnight, without_the_run};
pub use entry::{Entry, Medium};

/// What could not be read of a source, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// How it is known, where it says so.
    pub name: Option<String>,
    /// Its address on the old site.
    pub address: Option<String>,
    pub reason: String,
}

impl From<String> for Broken {
    fn from(reason: String) -> Self {
        Self { name: None, address: None, reason }
    }
}

/// The entries of a feed, and what was wrong with those that could not be read.
#[derive(Clone, Debug, Default)]
pub struct Feed {
    /// The host of the site that the feed says it is of.
    pub site: Option<String>,
    /// The language of the feed as a whole.
    pub language: Option<String>,
    pub entries: Vec<Entry>,
    pub broken: Vec<Broken>,
    /// What is to be said of it as a whole.
    pub notes: Vec<String>,
    /// How many pages it was read from.
    pub pages: usize,
}

/// Reads a feed. Where it breaks off, each entry is read by itself.
pub fn entries(text: &str, source: &str) -> Result<Feed, ImportError> {
    let feed = parse(text, source).or_else(|reason| {
        let feed = one_by_one(text, source);
        if feed.entries.is_empty() {
            return Err(ImportError::NotAFeed { place: source.to_owned(), reason: printable(&reason) });
        }
        Ok(feed)
    });
    feed.map(without_the_run)
}

/// Larger feeds are read in parts, of as many bytes as this.
const LARGE: usize = 2_000_000;

fn parse(text: &str, source: &str) -> Result<Feed, String> {
    let in_parts = parts(text, LARGE).and_then(|parts| merged(&parts, source));
    in_parts.map_or_else(|| parse_whole(text, source), Ok)
}

/// The parts of a feed as one; none where one of them cannot be read by itself.
fn merged(parts: &[Part<'_>], source: &str) -> Option<Feed> {
    let read = |part: &Part<'_>| parse_whole(&part.whole(), source).ok();
    let read: Option<Vec<Feed>> = parts.par_iter().map(read).collect();
    read?.into_iter().reduce(|mut all, more| {
        all.entries.extend(more.entries);
        all.broken.extend(more.broken);
        all
    })
}

fn parse_whole(text: &str, source: &str) -> Result<Feed, String> {
    let base = source.contains("://").then_some(source);
    let parse = || {
        let parser = Builder::new().base_uri(base).sanitize_content(false).id_generator(id);
        parser.timestamp_parser(dates::instant).build().parse(text.as_bytes())
    };
    let (feed, mut beside) = rayon::join(parse, || Beside::of_all(text));
    let feed = feed.map_err(|error| error.to_string())?;
    // Others lead to the feed itself, or to a service that tells of news.
    let is_page = |link: &&feed_rs::model::Link| link.rel.as_deref().is_none_or(|rel| rel == "alternate");
    let site = feed.links.iter().find(is_page).map(|link| link.href.clone());
    let host = site.as_deref().and_then(|site| url::Url::parse(site).ok()?.host_str().map(str::to_lowercase));
    let site = site.unwrap_or(feed.id);
    if beside.len() != feed.entries.len() {
        // They cannot be told apart.
        beside = vec![Beside::default(); feed.entries.len()];
    }
    let entries = feed.entries.into_par_iter().zip(beside);
    let entries = entries.map(|(entry, mut beside)| {
        let no_release = beside.no_release.take();
        let entry = entry::read(entry, beside, &site, base);
        match no_release {
            Some(reason) => Err(Broken { name: entry.title, address: entry.link, reason }),
            None => Ok(entry),
        }
    });
    let (mut whole, mut broken) = (Vec::new(), Vec::new());
    for entry in entries.collect::<Vec<_>>() {
        match entry {
            Ok(entry) => whole.push(entry),
            Err(none) => broken.push(none),
        }
    }
    Ok(Feed { site: host, language: feed.language, entries: whole, broken, pages: 1, ..Feed::default() })
}

/// The id of an entry that has none: the same for the same entry, whatever else is in the feed.
fn id(links: &[feed_rs::model::Link], title: &Option<Text>, uri: Option<&str>) -> String {
    let link = links.first().map(|link| link.href.as_str()).unwrap_or_default();
    let title = title.as_ref().map(|title| title.content.as_str()).unwrap_or_default();
    blake3::hash(format!("{}\n{link}\n{title}", uri.unwrap_or_default()).as_bytes()).to_hex()[..32].to_owned()
}

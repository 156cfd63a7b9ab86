//! The address that a release had on the agency's old site, and the words in it.

use super::address::counts_visitors;
use super::slug::slugify;
use crate::model::{OldAddress, Slug, WebUrl};
use percent_encoding::percent_decode_str;
use url::Url;

/// Names of pages that name nothing of what they show.
const EMPTY_NAMES: [&str; 17] = [
    "index", "default", "home", "view", "show", "article", "articles", "release", "releases", "page", "node", "item",
    "detail", "details", "story", "news", "post",
];

const NOWHERE: &str = "its old address leads nowhere";

/// The path, and its query, as one that can lead on, or why it cannot.
pub fn old_path(url: &Url) -> Result<OldAddress, String> {
    // A star stands for any text in the lists of hosts.
    let path = url.path().replace('*', "%2A");
    // What counts visitors is no part of the address by which they know the page.
    let parts = url.query().into_iter().flat_map(|query| query.split('&'));
    let counts = |part: &str| {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        counts_visitors(name, value)
    };
    let parts = parts.filter(|part| !part.is_empty() && !counts(part));
    let query = parts.collect::<Vec<_>>().join("&");
    let query = if query.is_empty() { query } else { format!("?{query}") };
    let address = format!("{path}{query}");
    if let Some(fragment) = url.fragment().filter(|fragment| fragment.starts_with(['!', '/'])) {
        return Err(format!("{NOWHERE}: no server sees `#{fragment}`, by which its page is known"));
    }
    address.parse().map_err(|_| format!("{NOWHERE}: `{}` is not {}", short(&address), OldAddress::EXPECTED))
}

/// Enough of a path to find it by.
fn short(path: &str) -> String {
    if path.chars().count() > 200 { path.chars().take(200).collect::<String>() + "…" } else { path.to_owned() }
}

/// The last part of the address that has words, so that old links stay alike; else the title.
pub fn slug(url: Option<&WebUrl>, title: &str) -> Option<Slug> {
    // An address with a query names the page there and not in its path.
    let path = url.and_then(|url| Url::parse(url.as_str()).ok()).filter(|url| url.query().is_none());
    let parts = path.as_ref().and_then(Url::path_segments).into_iter().flatten().filter(|part| !part.is_empty());
    let stem = |part: &str| {
        let name = part.split('.').next().unwrap_or_default();
        percent_decode_str(name).decode_utf8_lossy().into_owned()
    };
    let names: Vec<String> = parts.map(stem).collect();
    let last = names.iter().rfind(|name| !EMPTY_NAMES.contains(&name.to_lowercase().as_str()));
    let wordy = last.filter(|last| last.chars().any(char::is_alphabetic) && last.len() > 3);
    wordy.and_then(|last| slugify(last)).or_else(|| slugify(title))
}

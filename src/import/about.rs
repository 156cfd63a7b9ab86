//! What is to be said of a feed as a whole.

use super::address::canonical;
use super::feed::{Entry, Feed};
use super::{Options, text};
use crate::model::Portal;
use std::collections::{BTreeMap, BTreeSet};

/// No release has fewer letters, and few summaries have more.
const SHORT: usize = 500;

/// Notes on a feed whose entries come from `host`.
pub fn notes(feed: &Feed, host: Option<&str>, portal: &Portal, options: &Options) -> Vec<String> {
    let mut notes = feed.notes.clone();
    if let Some(site) = stranger(feed, host, portal, options) {
        notes.push(format!(
            "the feed is of {site}, and the portal of {}: if another agency has published it, delete what came and import it with --publisher and --publisher-site",
            bare(portal.agency.site.host())
        ));
    }
    // A whole text may stand where a summary does: short ones are summaries.
    let is_short = |entry: &&Entry| entry.is_summary && text::words(&entry.html).chars().count() < SHORT;
    let short = feed.entries.iter().filter(is_short).count();
    if short * 2 > feed.entries.len() && feed.entries.iter().all(|entry| entry.is_summary) {
        notes.push("no entry has a text beside its summary: compare some with their originals, and have the system put whole texts into its feed".to_owned());
    }
    notes
}

/// The host of a feed that is not the portal's own, where nobody has said whose it is.
pub fn stranger(feed: &Feed, host: Option<&str>, portal: &Portal, options: &Options) -> Option<String> {
    let own = [portal.agency.site.host(), portal.base_url.host()].map(bare);
    let site = feed.site.as_deref().or(host).map(bare)?;
    (options.publisher.is_none() && !is_of(&site, &own)).then_some(site)
}

fn bare(host: &str) -> String {
    host.trim_start_matches("www.").split(':').next().unwrap_or_default().to_lowercase()
}

/// Whether a host is one of these, or below or above it.
fn is_of(host: &str, own: &[String]) -> bool {
    own.iter().any(|own| host == own || host.ends_with(&format!(".{own}")) || own.ends_with(&format!(".{host}")))
}

/// Addresses that entries with different titles share, such as that of a list: they name none of them.
pub fn shared_addresses(entries: &[Entry]) -> BTreeSet<String> {
    let mut titles: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for entry in entries {
        if let Some(address) = entry.link.as_deref().and_then(canonical) {
            titles.entry(address).or_default().insert(entry.title.as_deref().unwrap_or_default());
        }
    }
    titles.into_iter().filter(|(_, titles)| titles.len() > 1).map(|(address, _)| address).collect()
}

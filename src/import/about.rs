//! What is to be said of a feed as a whole.

use super::address::canonical;
use super::feed::{Entry, Feed};
use super::{Options, language, text};
use crate::model::Portal;
use std::collections::{BTreeMap, BTreeSet};

/// No release has fewer letters, and few summaries have more.
const SHORT: usize = 500;

/// Names the entries of which the feed gives a summary alone, where it gives whole texts of others.
pub fn mark_summaries(entries: &mut [Entry]) {
    if entries.iter().all(|entry| entry.is_summary) {
        return;
    }
    for entry in entries.iter_mut().filter(|entry| entry.is_summary) {
        entry.notes.push("the feed gives a summary alone for it, and whole texts of others: compare it".to_owned());
    }
}

/// Notes on a feed whose entries come from `host`.
pub fn notes(feed: &Feed, stranger: Option<&str>, is_language_named: bool) -> Vec<String> {
    let mut notes = feed.notes.clone();
    if let Some(site) = stranger {
        notes.push(format!(
            "the feed is of {site}, which is not the agency's own site: if another agency has published it, delete what came and import it with --publisher and --publisher-site"
        ));
    }
    if let Some(unknown) = language::unknown(feed.language.as_deref()).filter(|_| !is_language_named) {
        notes.push(format!(
            "it says that it is in `{unknown}`, which is no language of the portal: name the one that it is to be with --language"
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
    let own = [portal.agency.site.host(), portal.base_url.host()];
    // A source that does not say whose it is is of the site that most of its entries are of.
    let site = feed.site.clone().or_else(|| host.map(str::to_owned)).or_else(|| usual_host(&feed.entries));
    let site = bare(&site?);
    (options.publisher.is_none() && !own.iter().any(|own| same_site(own, &site))).then_some(site)
}

fn usual_host(entries: &[Entry]) -> Option<String> {
    let mut hosts: BTreeMap<String, usize> = BTreeMap::new();
    for link in entries.iter().filter_map(|entry| entry.link.as_deref()) {
        if let Some(host) = url::Url::parse(link).ok().and_then(|url| url.host_str().map(str::to_owned)) {
            *hosts.entry(host).or_default() += 1;
        }
    }
    hosts.into_iter().max_by_key(|(_, count)| *count).map(|(host, _)| host)
}

fn bare(host: &str) -> String {
    host.trim_start_matches("www.").split(':').next().unwrap_or_default().to_lowercase()
}

/// Whether two hosts are of one site: the same, or one below the other.
pub fn same_site(one: &str, other: &str) -> bool {
    let (one, other) = (bare(one), bare(other));
    one == other || one.ends_with(&format!(".{other}")) || other.ends_with(&format!(".{one}"))
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

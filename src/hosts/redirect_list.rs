//! The redirects of hosts that read `_redirects`, each in its own grammar.

use super::{Reads, Site, forms, redirects};
use crate::model::{OldAddress, Redirect, WebHost};

/// What a host leads on from, and what it does not.
#[derive(Default)]
pub(super) struct List<'a> {
    pub text: String,
    pub led: Vec<&'a OldAddress>,
    /// Pages stand for these.
    pub left: Vec<&'a OldAddress>,
    /// Nothing stands for these.
    pub lost: Vec<&'a OldAddress>,
}

/// The list for a host, as many lines as it takes: first the addresses that no page could stand for.
pub(super) fn list<'a>(host: WebHost, site: &Site<'a>) -> List<'a> {
    let mut all: Vec<&Redirect> = site.redirects.iter().collect();
    all.sort_by_key(|redirect| !is_download(redirect.from.path()));
    let mut list = List::default();
    let mut room = host.most_redirects().unwrap_or(usize::MAX);
    let mut lead: Vec<(&Redirect, String)> = Vec::new();
    for redirect in all {
        let from = &redirect.from;
        if from.query().is_some() && !host.compares_queries() {
            list.lost.push(from);
            continue;
        }
        let lines: Vec<String> = match host {
            // Netlify takes an address for the same with and without its slash.
            WebHost::Netlify => forms(from).into_iter().take(1).collect(),
            // Cloudflare compares letter by letter, as browsers write an address.
            WebHost::Cloudflare => redirects::forms(from.path()),
            _ => forms(from),
        };
        if room < lines.len() || (host == WebHost::Cloudflare && stands_for_others(from.path())) {
            list.left.push(from);
            continue;
        }
        room -= lines.len();
        list.led.push(from);
        lead.extend(lines.into_iter().map(|path| (redirect, path)));
    }
    // Netlify shows a file in place of a redirect that does not insist; Cloudflare knows no such mark.
    let status = if host == WebHost::Netlify { "301!" } else { "301" };
    // Of a path with and without a query, the first line that fits is taken.
    lead.sort_by_key(|(redirect, _)| redirect.from.query().is_none());
    list.text = lead.iter().map(|(redirect, path)| redirects::line(redirect, path, site.folder, status)).collect();
    if host == WebHost::Netlify {
        for prefix in &site.prefixes {
            list.text += &format!("{0}{prefix}/* {0}{prefix}/404.html 404\n", site.folder);
        }
    }
    debug_assert!(host.reads() == Reads::HeadersFile || host.most_redirects() != Some(0) || list.led.is_empty());
    list
}

/// Whether a path would stand for others in a list of Cloudflare's: a name behind a colon is a placeholder there, and no
/// escape takes that from it.
fn stands_for_others(path: &str) -> bool {
    path.split(':').skip(1).any(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()))
}

/// Whether a server that goes by names would take the page that stands for an old address for something to save.
pub(super) fn is_download(path: &str) -> bool {
    let last = path.rsplit('/').next().unwrap_or_default();
    last.rsplit_once('.').is_some_and(|(_, end)| !["html", "htm"].contains(&end.to_lowercase().as_str()))
}

//! What a host itself leads on from, and the list of those that read `_redirects`, each in its own grammar.

use super::{Site, redirects};
use crate::model::{OldAddress, Redirect, WebHost};
use std::collections::BTreeSet;

/// What a host leads on from, and what it does not.
#[derive(Default)]
pub(super) struct List<'a> {
    /// The content of `_redirects`.
    pub text: String,
    pub led: Vec<&'a Redirect>,
    /// Pages stand for these.
    pub by_page: Vec<&'a OldAddress>,
    /// Nothing stands for these.
    pub lost: Vec<&'a OldAddress>,
}

/// Cloudflare reads no longer line ("Redirects" of its Pages documentation).
const LONGEST_LINE: usize = 1_000;

/// The list for a host, as many lines as it takes: first the addresses that no page could stand for.
pub(super) fn list<'a>(host: WebHost, site: &Site<'a>) -> List<'a> {
    let mut all: Vec<&Redirect> = site.redirects.iter().collect();
    all.sort_by_key(|redirect| redirects::has_page(&redirect.from) && !is_download(redirect.from.path()));
    let mut list = List::default();
    let mut room = host.most_redirects().unwrap_or(usize::MAX);
    let mut lead: Vec<(&Redirect, String)> = Vec::new();
    for redirect in all {
        let from = &redirect.from;
        let paths: Vec<String> = match host {
            // Netlify takes an address for the same with and without its slash, and IIS a folder for what is in it.
            WebHost::Netlify => escaped_forms(from.path()).into_iter().take(1).collect(),
            WebHost::Iis => vec![from.path().to_owned()],
            // Cloudflare compares letter by letter, as browsers write an address.
            _ => redirects::forms(from.path()),
        };
        if room < paths.len() || !can_lead(host, redirect, site.folder) {
            if redirects::has_page(from) {
                list.by_page.push(from);
            } else {
                list.lost.push(from);
            }
            continue;
        }
        room -= paths.len();
        list.led.push(redirect);
        lead.extend(paths.into_iter().map(|path| (redirect, path)));
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
    list
}

/// Whether a host's grammar can say this redirect and no other.
fn can_lead(host: WebHost, redirect: &Redirect, folder: &str) -> bool {
    let from = &redirect.from;
    match (host, from.query()) {
        (WebHost::Netlify, Some(query)) => are_parameters(query),
        (_, Some(_)) if !host.compares_queries() => false,
        (WebHost::Cloudflare, _) => {
            let line = redirects::line(redirect, from.path(), folder, "301");
            !has_placeholder(from.path()) && line.len() <= LONGEST_LINE
        }
        // What ASP.NET refuses in a path, or request filtering for its second escaping.
        (WebHost::Iis, _) => !redirects::decoded(from.path()).contains(['?', ':', '*', '<', '>', '|', '+', '%']),
        // A key of CloudFront's stores has 512 bytes at most.
        (WebHost::S3, _) => folder.len() + from.as_str().len() < 500,
        _ => true,
    }
}

/// Whether a query is what Netlify compares: names and values, each name once ("Redirects", "Query parameters").
fn are_parameters(query: &str) -> bool {
    let is_name = |name: &str| {
        name.starts_with(|c: char| c.is_ascii_alphabetic())
            && name.chars().all(|c| c.is_ascii_alphanumeric() || "_-".contains(c))
    };
    let is_value = |value: &str| !value.is_empty() && !value.starts_with(':') && !value.contains([';', '=', '&']);
    let mut names = BTreeSet::new();
    query.split('&').all(|part| {
        part.split_once('=').is_some_and(|(name, value)| is_name(name) && is_value(value) && names.insert(name))
    })
}

/// Whether a path would stand for others in a list of Cloudflare's: a name behind a colon is a placeholder there, and no
/// escape takes that from it.
fn has_placeholder(path: &str) -> bool {
    path.split(':').skip(1).any(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()))
}

/// The forms in which Netlify may be asked for an old address, with what its list takes for placeholders as escapes.
fn escaped_forms(path: &str) -> Vec<String> {
    redirects::forms(&path.replace('*', "%2A").replace(':', "%3A"))
}

/// Whether a server that goes by names would take the page that stands for an old address for something to save.
pub(super) fn is_download(path: &str) -> bool {
    let last = path.rsplit('/').next().unwrap_or_default();
    last.rsplit_once('.').is_some_and(|(_, end)| !["html", "htm"].contains(&end.to_lowercase().as_str()))
}

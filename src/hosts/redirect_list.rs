//! The redirects of hosts that read `_redirects`, each in its own grammar.

use super::{Host, Reads, Site, forms};
use crate::model::{Redirect, SitePath};

/// What a host leads on from, and what it does not.
pub(super) struct List<'a> {
    pub text: String,
    pub led: Vec<&'a SitePath>,
    pub left: Vec<&'a SitePath>,
}

/// The list for a host, as many lines as it takes: first the addresses that no page could stand for.
pub(super) fn list<'a>(host: Host, site: &Site<'a>) -> List<'a> {
    let mut redirects: Vec<&Redirect> = site.redirects.iter().collect();
    redirects.sort_by_key(|redirect| !is_download(&redirect.from));
    let most = host.most_redirects().unwrap_or(usize::MAX);
    // Netlify takes an address for the same with and without its slash.
    let lines = |redirect: &Redirect| match host {
        Host::Netlify => forms(&redirect.from).into_iter().take(1).collect(),
        _ => forms(&redirect.from),
    };
    let (mut list, mut room) = (List { text: String::new(), led: Vec::new(), left: Vec::new() }, most);
    for redirect in redirects {
        let lines = lines(redirect);
        if room < lines.len() {
            list.left.push(&redirect.from);
            continue;
        }
        room -= lines.len();
        list.led.push(&redirect.from);
        // Netlify shows a file in place of a redirect that does not insist; Cloudflare knows no such mark.
        let status = if host == Host::Netlify { "301!" } else { "301" };
        for from in lines {
            list.text += &format!("{0}{from} {0}{1} {status}\n", site.folder, redirect.to);
        }
    }
    if host == Host::Netlify {
        for prefix in &site.prefixes {
            list.text += &format!("{0}{prefix}/* {0}{prefix}/404.html 404\n", site.folder);
        }
    }
    debug_assert!(host.reads() == Reads::HeadersFile || host.most_redirects() != Some(0) || list.led.is_empty());
    list
}

/// Whether a server that goes by names would take the page that stands for an old address for something to save.
pub(super) fn is_download(from: &SitePath) -> bool {
    let last = from.as_str().rsplit('/').next().unwrap_or_default();
    last.rsplit_once('.').is_some_and(|(_, end)| !["html", "htm"].contains(&end.to_lowercase().as_str()))
}

//! What each host can do. Sources: the hosts' own documentation, as named beside each, read November 2026.

use super::{Loss, Site, first_of, iis};
use crate::hosts::headers::HeaderRules;
use crate::hosts::redirect_list;
use crate::model::WebHost;
use std::collections::BTreeSet;
use strum::VariantArray;

/// In which form a host reads headers and redirects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reads {
    Nothing,
    /// `_headers` and `_redirects`.
    HeadersFile,
    Nginx,
    /// `.htaccess`.
    Apache,
    Caddy,
    Lighttpd,
    /// `web.config`.
    Iis,
    /// `_cloudfront.js`, a function of its own.
    CloudFront,
}

impl WebHost {
    pub fn reads(self) -> Reads {
        match self {
            Self::Netlify | Self::Cloudflare => Reads::HeadersFile,
            Self::Github | Self::CloudGov | Self::Plain => Reads::Nothing,
            Self::Nginx => Reads::Nginx,
            Self::Apache => Reads::Apache,
            Self::Caddy => Reads::Caddy,
            Self::Lighttpd => Reads::Lighttpd,
            Self::Iis => Reads::Iis,
            Self::S3 => Reads::CloudFront,
        }
    }

    /// Whether what is uploaded is the root of the host, so that a site in a folder has to lie in that folder there.
    /// GitHub and cloud.gov put a project into its folder themselves; a server's settings name the folder.
    pub fn is_at_root(self) -> bool {
        matches!(self, Self::Netlify | Self::Cloudflare | Self::S3 | Self::Caddy | Self::Lighttpd)
    }

    /// How many files a site may have. Cloudflare: "Limits" of its Pages documentation.
    pub fn most_files(self) -> Option<usize> {
        (self == Self::Cloudflare).then_some(20_000)
    }

    /// How many redirects a host follows. Cloudflare: "Redirects" of its Pages documentation.
    pub fn most_redirects(self) -> Option<usize> {
        match self {
            Self::Cloudflare => Some(2_000),
            Self::Iis => Some(iis::MOST_REDIRECTS),
            Self::Github | Self::CloudGov | Self::Plain => Some(0),
            _ => None,
        }
    }

    /// Whether it leads on from an address by its query too. Cloudflare: "Redirects" of its Pages documentation; IIS: its
    /// redirects stand for a path whatever the query.
    pub fn compares_queries(self) -> bool {
        matches!(self, Self::Netlify | Self::S3 | Self::Nginx | Self::Apache | Self::Caddy | Self::Lighttpd)
    }

    /// Whether an address without a page is answered in its own language.
    pub fn has_not_found_by_language(self) -> bool {
        !matches!(self, Self::Github | Self::CloudGov | Self::S3 | Self::Plain)
    }
}

/// Where a host reads fewer rules of `_headers` than there are. Cloudflare: "Headers" of its Pages documentation.
pub(super) fn too_many_rules(host: WebHost, rules: &HeaderRules) -> Option<Loss> {
    const MOST: usize = 100;
    let patterns: BTreeSet<&str> = rules.rules().iter().map(|rule| rule.pattern.as_str()).collect();
    (host == WebHost::Cloudflare && patterns.len() > MOST).then(|| Loss {
        host,
        what: format!("it reads {MOST} of {} rules for headers", patterns.len()),
        remedy: "Publish fewer languages there, or set the rest by a rule of its own",
    })
}

/// What a host cannot do of what a site asks.
pub(super) fn losses(host: WebHost, site: &Site<'_>, files: &[&str]) -> Vec<Loss> {
    let mut losses = Vec::new();
    let mut loss = |what: String, remedy| losses.push(Loss { host, what, remedy });
    if matches!(host.reads(), Reads::Nothing | Reads::CloudFront) {
        let (lost, remedy) = match host {
            // `frontdesk deploy` says with each object how long it may be kept.
            WebHost::S3 => ("", "Set them by a response headers policy of CloudFront"),
            _ => (", and long caching", "Put a service that sets headers before it, or take a host that reads them"),
        };
        loss(
            format!("it reads no headers of ours: the security policy and the refusal to be framed are lost{lost}"),
            remedy,
        );
    }
    let list = redirect_list::list(host, site);
    if !list.by_page.is_empty() {
        let what = format!(
            "it follows {} of {} redirects; {} lead on by pages of their own",
            list.led.len(),
            site.redirects.len(),
            list.by_page.len()
        );
        loss(what, "That takes a second longer, and search engines need longer to learn of it");
    }
    // Such a page has the wrong type, so browsers save it in place of showing it.
    let downloads: Vec<_> =
        list.by_page.iter().copied().filter(|from| redirect_list::is_download(from.path())).collect();
    if let Some(named) = first_of(&downloads) {
        loss(
            format!("old addresses whose names do not end like a page's come as downloads: {named}"),
            "Let the host itself lead on from them",
        );
    }
    if let Some(named) = first_of(&list.lost) {
        loss(
            format!("old addresses that it cannot tell from others lead nowhere: {named}"),
            "Take a host that compares them (`frontdesk hosts`), or put a server that does before it",
        );
    }
    if !host.has_not_found_by_language() && files.iter().any(|file| file.ends_with("/404.html")) {
        loss("it shows one page for all addresses that have none".to_owned(), "It is in the first of the languages");
    }
    losses
}

/// The table as Markdown.
pub fn table() -> String {
    let mut text = "| `--host` | Left in | Headers, redirects | Redirects | By query | Files | 404 by language |\n\
                    |---|---|---|---|---|---|---|\n"
        .to_owned();
    for host in WebHost::VARIANTS {
        let reads = match host.reads() {
            Reads::Nothing => "none of ours",
            Reads::HeadersFile => "`_headers`, `_redirects`",
            Reads::Nginx => "`_nginx.conf`",
            Reads::Apache => "`.htaccess`",
            Reads::Caddy => "`_caddy.conf`",
            Reads::Lighttpd => "`_lighttpd.conf`",
            Reads::Iis => "`web.config`",
            Reads::CloudFront => "`_cloudfront.js`, by CloudFront",
        };
        let number = |most: Option<usize>, none: &str| most.map_or(none.to_owned(), |most| most.to_string());
        let yes = |can: bool| if can { "yes" } else { "no" };
        let (by_query, by_language) = (yes(host.compares_queries()), yes(host.has_not_found_by_language()));
        let (redirects, files) = (number(host.most_redirects(), "any"), number(host.most_files(), "any"));
        let place = if *host == WebHost::Nginx { "dist".to_owned() } else { format!("dist.{host}/") };
        text += &format!("| `{host}` | `{place}` | {reads} | {redirects} | {by_query} | {files} | {by_language} |\n");
    }
    text
}

//! Where the links of a text lead. A link that could not lead there loses its target, and is named.

use std::collections::{BTreeMap, BTreeSet};
use url::Url;

const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

pub struct Links<'a> {
    /// The address of the page that the text stood on.
    pub base: Option<&'a Url>,
    /// The fragments of the text's headings, by the names that they had.
    pub headings: BTreeMap<String, String>,
    pub lost: BTreeSet<String>,
    /// Whether there is a link to a place in the same text.
    pub within: bool,
}

impl<'a> Links<'a> {
    pub fn new(base: Option<&'a Url>, headings: BTreeMap<String, String>) -> Self {
        Self { base, headings, lost: BTreeSet::new(), within: false }
    }

    /// A link's target in Markdown; none where it leads nowhere, or has no words to follow.
    pub fn target(&mut self, href: &str, words: &str) -> Option<String> {
        let href: String = href.trim().chars().filter(|c| !matches!(c, '\n' | '\r' | '\t')).collect();
        if let Some(fragment) = self.within(&href) {
            self.within = true;
            return self.headings.get(&fragment).map(|id| format!("#{id}")).or_else(|| self.lose(None));
        }
        let resolved = match self.base {
            Some(base) => base.join(&href),
            None => Url::parse(&href),
        };
        match resolved {
            _ if words.is_empty() => self.lose(Some(format!("a link without words to {href}"))),
            Ok(url) if SCHEMES.contains(&url.scheme()) && has_a_place(&url) => Some(plain(url.as_str())),
            _ => self.lose(Some(format!("“{words}” led to {href}, which no link can lead to from here"))),
        }
    }

    fn lose(&mut self, note: Option<String>) -> Option<String> {
        self.lost.extend(note);
        None
    }

    /// The fragment of a link to the same page.
    fn within(&self, href: &str) -> Option<String> {
        let decoded = |fragment: &str| percent_encoding::percent_decode_str(fragment).decode_utf8_lossy().into_owned();
        if let Some(fragment) = href.strip_prefix('#') {
            return Some(decoded(fragment));
        }
        let base = self.base?;
        let url = base.join(href).ok()?;
        let fragment = decoded(url.fragment()?);
        let bare = |url: &Url| {
            let host = url.host_str().unwrap_or_default().trim_start_matches("www.").to_owned();
            (host, url.path().trim_end_matches('/').to_owned(), url.query().map(str::to_owned))
        };
        (bare(&url) == bare(base)).then_some(fragment)
    }
}

/// The site's own check asks for the same: a web address has a host, and a number or a mailbox is named.
fn has_a_place(url: &Url) -> bool {
    if matches!(url.scheme(), "http" | "https") { url.has_host() } else { !url.path().trim().is_empty() }
}

/// An address without letters that would end it where it stands in a text.
fn plain(address: &str) -> String {
    let mut plain = String::new();
    for c in address.chars().filter(|c| !c.is_control()) {
        match c {
            ' ' | '(' | ')' | '<' | '>' | '\\' | '"' | '`' | '|' => plain.push_str(&format!("%{:02X}", u32::from(c))),
            c => plain.push(c),
        }
    }
    plain
}

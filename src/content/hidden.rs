//! Pages that may not be shown yet, and every way in which a link could name one: by whatever is published beside it,
//! on whichever of the agency's hosts.

use super::markdown::words::first_words;
use crate::model::{Lang, Portal, Release, Slug, Status, Wording};
use percent_encoding::percent_decode_str;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeSet;
use url::Url;

/// The releases under embargo, and the lists that hold no others.
#[derive(Clone, Debug, Default)]
pub struct Hidden {
    /// Where the site is served.
    base: Option<Url>,
    /// The hosts of the agency, in lower case and without a port.
    hosts: BTreeSet<String>,
    releases: BTreeSet<String>,
    /// The paths of lists, by their parts.
    lists: Vec<Vec<String>>,
}

impl Hidden {
    /// `paths` are those of all pages that are hidden.
    pub fn new(portal: &Portal, releases: BTreeSet<Slug>, paths: BTreeSet<String>) -> Self {
        let base = Url::parse(portal.base_url.as_str()).ok();
        let official = portal.official_hosts.iter().map(|host| host.as_str().to_lowercase());
        let official = official.map(|host| host.split(':').next().unwrap_or_default().to_owned());
        let own = base.as_ref().and_then(Url::host_str).map(str::to_owned);
        let releases: BTreeSet<String> = releases.iter().map(ToString::to_string).collect();
        let parts = |path: &String| path.split('/').filter(|part| !part.is_empty()).map(str::to_owned).collect();
        let lists: Vec<Vec<String>> = paths.iter().map(parts).collect();
        let hosts = official.chain(own).map(|host| without_www(&host).to_owned()).collect();
        Self { base, hosts, releases, lists }
    }

    pub fn is_empty(&self) -> bool {
        self.releases.is_empty()
    }

    /// Whether a link's target, as an editor has written it, leads to one of them or to what would stand beside it.
    pub fn has(&self, target: &str) -> bool {
        if self.is_empty() {
            return false;
        }
        let target = target.trim();
        // A path with two slashes before it is a host to a browser, and a slip to an editor.
        let doubled = target.trim_start_matches(['/', '\\']);
        let slip = (doubled.len() + 1 < target.len()).then(|| format!("/{doubled}"));
        [Some(target), slip.as_deref()].into_iter().flatten().any(|target| self.leads_there(target))
            || self.is_named_in(target)
    }

    /// Whether the address of a release stands anywhere in a text: within another address, such as an archive's or one
    /// for sharing, or with a mark of typography at its end.
    fn is_named_in(&self, text: &str) -> bool {
        let decoded = percent_decode_str(text).decode_utf8_lossy().into_owned();
        let decoded = percent_decode_str(&decoded).decode_utf8_lossy().to_lowercase();
        // What Markdown takes away, and what no one sees.
        let plain =
            decoded.replace(['*', '_', '\u{ad}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}', '\u{feff}'], "");
        plain.match_indices(RELEASES).any(|(at, _)| {
            let rest = &plain[at + RELEASES.len()..];
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(rest.len());
            self.releases.contains(&rest[..end]) && self.ends_in_own_site(&plain[..at])
        })
    }

    /// Whether the last address that begins in a text is of one of the agency's hosts, or names none.
    fn ends_in_own_site(&self, text: &str) -> bool {
        let address = text.rsplit("//").next().unwrap_or_default();
        let host = address.split('/').next().unwrap_or_default();
        // Words may stand close before it, and a name of a user or a port beside it.
        let host = host.rsplit(|c: char| !c.is_alphanumeric() && !".-:".contains(c)).next().unwrap_or_default();
        let is_scheme = host.ends_with(':');
        let host = host.split(':').next().unwrap_or_default().trim_end_matches('.');
        host.is_empty() || is_scheme || self.hosts.contains(without_www(host))
    }

    fn leads_there(&self, target: &str) -> bool {
        let Some(url) = self.base.as_ref().and_then(|base| base.join(target).ok()) else { return false };
        // Scheme and port make no other site of it.
        let host = url.host_str().map(|host| host.trim_end_matches('.'));
        if !host.is_some_and(|host| self.hosts.contains(without_www(host))) {
            return false;
        }
        let parts = parts(url.path());
        let release = parts.windows(2).any(|pair| pair[0] == "releases" && self.releases.contains(stem(&pair[1])));
        release || self.has_list(&parts)
    }

    /// Lists stand at their own path, below `/embed/` and in `/data/`, and without `news` in `/feeds/`.
    fn has_list(&self, parts: &[String]) -> bool {
        let mut rest: Vec<&str> = parts.iter().map(String::as_str).collect();
        // The site may stand in a folder, which another host lacks.
        let folder = self.base.as_ref().map(|base| self::parts(base.path())).unwrap_or_default();
        if rest.len() >= folder.len() && folder.iter().zip(&rest).all(|(folder, part)| folder == part) {
            rest.drain(..folder.len());
        }
        if rest.first() == Some(&"data") {
            rest.remove(0);
        }
        let at = usize::from(rest.first().is_some_and(|part| is_language(part)));
        match rest.get(at) {
            Some(&"embed") => drop(rest.remove(at)),
            Some(&"feeds") => rest[at] = "news",
            _ => {}
        }
        self.lists.iter().any(|list| starts_with(&rest, list))
    }

    /// Takes what names one of them out of words: an address that stands by itself, in brackets or as the target of a
    /// link in Markdown.
    pub fn conceal(&self, words: &mut String) {
        // A slash may be written as a character's number.
        let may_be = |words: &str| words.contains(['/', '&']);
        if self.is_empty() || !may_be(words) {
            return;
        }
        let is_end = |c: char| c.is_whitespace() || "<>()[]\"'`{}|,“”‘’«»".contains(c);
        let mut kept = String::with_capacity(words.len());
        for piece in words.split_inclusive(is_end) {
            let (token, end) = match piece.char_indices().next_back() {
                Some((at, last)) if is_end(last) => piece.split_at(at),
                _ => (piece, ""),
            };
            // What a sentence or Markdown puts around an address stays.
            let address = token.trim_matches(MARKS);
            let before = token.len() - token.trim_start_matches(MARKS).len();
            if may_be(address) && self.has_in_words(address) {
                kept += &token[..before];
                kept.push('…');
                kept += &token[before + address.len()..];
            } else {
                kept.push_str(token);
            }
            kept.push_str(end);
        }
        *words = kept;
    }

    /// Markdown may write an address with other letters than it shows.
    fn has_in_words(&self, token: &str) -> bool {
        let shown = token.contains(['&', '\\']).then(|| first_words(&[token.to_owned()]));
        self.has_in_text(token) || shown.is_some_and(|shown| self.has_in_text(&shown))
    }

    /// In a sentence an address may lack its scheme, and words may stand close before it.
    fn has_in_text(&self, token: &str) -> bool {
        let from_scheme = token.find("://").map(|at| {
            let before = token[..at].char_indices().rev().find(|(_, c)| !c.is_alphanumeric());
            &token[before.map_or(0, |(at, c)| at + c.len_utf8())..]
        });
        let with_scheme = format!("https://{token}");
        [Some(token), from_scheme, Some(with_scheme.as_str())].into_iter().flatten().any(|token| self.has(token))
    }

    /// Takes what names one of them out of anything that is written as JSON: an address that may not be missing leads
    /// to the site's home instead.
    pub fn conceal_all<T: Serialize + DeserializeOwned>(&self, value: &mut T) {
        let Ok(mut json) = serde_json::to_value(&*value) else { return };
        self.conceal_json(&mut json);
        if let Ok(concealed) = serde_json::from_value(json) {
            *value = concealed;
        }
    }

    fn conceal_json(&self, value: &mut Value) {
        match value {
            Value::String(words) if words.starts_with("http") && self.has(words) => {
                *words = self.base.as_ref().map(ToString::to_string).unwrap_or_default();
            }
            Value::String(words) => self.conceal(words),
            Value::Array(values) => values.iter_mut().for_each(|value| self.conceal_json(value)),
            Value::Object(fields) => fields.values_mut().for_each(|value| self.conceal_json(value)),
            _ => {}
        }
    }

    /// Takes what names one of them out of a release.
    pub fn conceal_in(&self, release: &mut Release) {
        let Release {
            title,
            dek,
            dateline,
            body,
            images,
            documents,
            corrections,
            source,
            status,
            number,
            publisher,
            contacts,
            ..
        } = release;
        let words = [title].into_iter().chain(dek).chain(dateline).chain(body);
        let words = words.chain(images.iter_mut().flat_map(|image| {
            [&mut image.alt].into_iter().chain(&mut image.caption).chain(&mut image.credit).chain(&mut image.rights)
        }));
        let words = words.chain(documents.iter_mut().map(|document| &mut document.title));
        let words = words.chain(corrections.iter_mut().map(|correction| &mut correction.text));
        words.for_each(|words| self.conceal(words));
        if let Status::Withdrawn { reason } = status {
            self.conceal(reason);
        }
        number.iter_mut().for_each(|number| self.conceal(number));
        if let Some(publisher) = publisher {
            self.conceal_all(publisher);
        }
        self.conceal_all(contacts);
        if let Some(source) = source {
            source.url = source.url.take().filter(|url| !self.has(url.as_str()));
            let words = [&mut source.name].into_iter().chain(&mut source.note);
            words.flat_map(Wording::words_mut).for_each(|words| self.conceal(words));
        }
    }
}

/// What stands before a release's slug in its address.
const RELEASES: &str = "releases/";

const MARKS: [char; 8] = ['*', '_', '~', '.', ':', ';', '!', '?'];

fn without_www(host: &str) -> &str {
    host.strip_prefix("www.").unwrap_or(host)
}

/// The parts of a path as a lenient server takes them: decoded however often, without parameters, blanks and empty
/// parts, in lower case.
fn parts(path: &str) -> Vec<String> {
    let mut path = path.to_owned();
    for _ in 0..3 {
        path = percent_decode_str(&path).decode_utf8_lossy().into_owned();
    }
    let parts = path.split(['/', '\\']).map(|part| part.split([';', '?', '#']).next().unwrap_or_default());
    parts.map(|part| part.trim().to_lowercase()).filter(|part| !part.is_empty() && part != ".").collect()
}

/// A part without the ending of a file's name.
fn stem(part: &str) -> &str {
    part.split('.').next().unwrap_or(part)
}

/// Whether a part is a language's own, which stands before every other part of a path.
fn is_language(part: &str) -> bool {
    Lang::of_folder(part).is_some()
}

fn starts_with(parts: &[&str], list: &[String]) -> bool {
    let last = list.len().saturating_sub(1);
    let fits = |(at, part): (usize, &String)| {
        parts.get(at).is_some_and(|known| known == part || at == last && stem(known) == part)
    };
    !list.is_empty() && list.iter().enumerate().all(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden() -> Hidden {
        let mut portal: serde_json::Value =
            serde_json::from_str(include_str!("../../tests/fixtures/content/portal.json")).unwrap();
        portal["base_url"] = "https://x.gov/portal".into();
        portal["official_hosts"] = serde_json::json!(["www.agency.gov", "y.gov:8443"]);
        let paths = ["/news/releases/secret/", "/news/topics/raid/", "/es/news/topics/redada/", "/news/2031/"];
        let releases = ["secret".parse().unwrap()].into();
        Hidden::new(&serde_json::from_value(portal).unwrap(), releases, paths.map(str::to_owned).into())
    }

    #[test]
    fn a_page_is_hidden_however_it_is_named() {
        for target in [
            "/news/releases/secret/",
            "/news/releases/secret",
            "/news/releases/secret/#a",
            "/news/releases/secret/index.html",
            "/news/releases/secret/oembed.json",
            "/news/releases/secret/release.txt",
            "/data/news/releases/secret.json",
            "/es/news/releases/secret/",
            "/news/releases/%73ecret/",
            "/news/releases/%2573ecret/",
            "/news/releases/Secret/",
            "/news/releases/secret%20/",
            "/news/releases/secret;x/",
            "/news/releases;x=1/secret/",
            "/news//releases///secret",
            "//news/releases/secret/",
            "/news/./releases/x/../secret/",
            "\\news\\releases\\secret",
            " /news/releases/secret ",
            "https://x.gov/portal/news/releases/secret/",
            "https://x.gov//portal//news/releases/secret/",
            "http://X.gov:8080/portal/news/releases/secret?a",
            "https://www.x.gov./news/releases/secret",
            "https://user@agency.gov/news/releases/secret",
            "//www.agency.gov/news/releases/secret",
            "https://y.gov/portal/news/releases/secret/",
            "/news/topics/raid/",
            "/news/topics/raid/2/",
            "/feeds/topics/raid.atom",
            "/embed/news/topics/raid/fragment.html",
            "/data/news/topics/raid.json",
            "/es/feeds/topics/redada.json",
            "/data/es/news/topics/redada.json",
            "/es/embed/news/topics/redada/",
            "https://agency.gov/portal/feeds/topics/raid.rss",
            "/data/news/2031.json",
            "https://web.archive.org/save/https://x.gov/portal/news/releases/secret/",
            "https://share.example/?u=https%3A%2F%2Fwww.agency.gov%2Fnews%2Freleases%2Fsecret",
            "https:/news/releases/secret",
            "/news/releases/secret’s",
            "/news/releases/secret—now",
            "/news/releases/sec\u{ad}ret",
            "**https://x.gov/portal/news/releases/**secret",
        ] {
            assert!(hidden().has(target), "{target}");
        }
        for target in [
            "/news/releases/secretary/",
            "https://z.gov/portal/news/releases/secret/",
            "https://web.archive.org/save/https://z.gov/news/releases/secret/",
            "https://z.gov/?from=releases/secret",
            "#a",
            "mailto:a@x.gov",
            "/news/topics/redada/",
            "/es/news/topics/raid/",
            "/news/topics/raids/",
            "/news/",
            "/",
        ] {
            assert!(!hidden().has(target), "{target}");
        }
        assert!(!Hidden::default().has("/news/releases/secret/"));
    }

    #[test]
    fn words_lose_the_address_and_nothing_else() {
        for (before, after) in [
            ("See <https://x.gov/portal/news/releases/secret/>.", "See <…>."),
            ("[a](/news/releases/secret/#b \"c\") b", "[a](… \"c\") b"),
            ("```\n/news/releases/secret\n```\n[a]: /news//releases/secret", "```\n…\n```\n[a]: …"),
            ("At x.gov/news/releases/secret, and **https://agency.gov/news/releases/secret**!", "At …, and **…**!"),
            ("At /news/releases/&#115;ecret/ or &#47;news&#x2f;releases/secret.", "At … or …."),
            ("So—https://x.gov/news/releases/secret, “/news/releases/secret”", "…, “…”"),
            ("And/or 24/7 at https://z.gov/a", "And/or 24/7 at https://z.gov/a"),
        ] {
            let mut words = before.to_owned();
            hidden().conceal(&mut words);
            assert_eq!(words, after);
        }
    }

    proptest::proptest! {
        #[test]
        fn any_words_can_be_looked_at(words in "[\\PC/&#;:.\\\\]{0,40}(://|/news/releases/secret)?[\\PC/]{0,10}") {
            let mut concealed = words.clone();
            hidden().conceal(&mut concealed);
            assert!(concealed == words || concealed.contains('…'));
        }
    }
}

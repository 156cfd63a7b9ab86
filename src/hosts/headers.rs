//! The response headers of the site: for static hosts as `_headers` (a path pattern, then indented
//! `Name: value` lines), for nginx as `_nginx.conf`. `serve` reads `_headers`, so a preview has production's.
//!
//! Hosts differ in what they do where two rules name one header, so no two rules of `_headers` meet for one, but for the
//! security policy: see [`headers`].
//! What no rule keeps for good is asked for again each time: see [`REVALIDATE`].

use super::in_regex;
use crate::model::Lang;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// `Cache-Control` where no rule says otherwise: keep it, and ask each time whether it is still true.
pub const REVALIDATE: &str = "no-cache";
const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// The headers of a site.
pub struct Headers {
    /// For hosts that read `_headers`.
    pub file: HeaderRules,
    /// For servers where one rule can take back what another says: the more exact one wins.
    pub server: HeaderRules,
}

/// The headers for pages that hold one of these styles, of a site at an origin (scheme and host), in a folder of it (empty at its
/// root). `files` are all of its files: no page of theirs may stand in another site's frame but for the embeds.
pub fn headers(styles: &[String], origin: &str, folder: &str, files: &[&str]) -> Headers {
    let open = policy(styles, origin);
    let closed = format!("{open}; frame-ancestors 'none'");
    // Feeds are an open API; embeds load modules, and their frames have no origin.
    let languages: Vec<_> = Lang::prefixes().filter(|prefix| is_published(prefix, files)).collect();
    let of_languages = languages.iter().flat_map(|prefix| {
        [
            (format!("{prefix}/feeds/*"), "Access-Control-Allow-Origin", "*"),
            (format!("{prefix}/embed*"), "Access-Control-Allow-Origin", "*"),
            (format!("{prefix}/embed/*"), "X-Robots-Tag", "noindex"),
        ]
    });
    let everywhere = EVERYWHERE.map(|(pattern, name, value)| (pattern.to_owned(), name, value));
    let shared: Vec<_> = everywhere.into_iter().chain(of_languages).collect();
    let all = || "/*".to_owned();
    // Hosts that read `_headers` join two values of a header, or take one of the two: a closed policy says all that the
    // open one says, so each way is right.
    let sections = sections(files).into_iter();
    let sections = sections.flat_map(|pattern| {
        [(pattern.clone(), "X-Frame-Options", "DENY"), (pattern, "Content-Security-Policy", closed.as_str())]
    });
    let file = [(all(), "Content-Security-Policy", open.as_str())].into_iter().chain(shared.clone()).chain(sections);
    let embeds = languages.iter().flat_map(|prefix| {
        let pattern = format!("{prefix}/embed/*");
        [(pattern.clone(), "X-Frame-Options", ""), (pattern, "Content-Security-Policy", open.as_str())]
    });
    let closed = [(all(), "Content-Security-Policy", closed.as_str()), (all(), "X-Frame-Options", "DENY")];
    let server = closed.into_iter().chain(shared).chain(embeds);
    Headers { file: rules(file, folder), server: rules(server, folder) }
}

/// What every path has, and what some have whatever the site holds.
const EVERYWHERE: [(&str, &str, &str); 14] = [
    ("/*", "Strict-Transport-Security", "max-age=63072000"),
    ("/*", "X-Content-Type-Options", "nosniff"),
    ("/*", "Referrer-Policy", "strict-origin-when-cross-origin"),
    ("/*", "Permissions-Policy", "geolocation=(self), camera=(), microphone=(), payment=(), usb=()"),
    ("/*", "Cross-Origin-Opener-Policy", "same-origin"),
    ("/frontdesk-*", "Cache-Control", IMMUTABLE),
    ("/look-up-*", "Cache-Control", IMMUTABLE),
    ("/finder-*", "Cache-Control", IMMUTABLE),
    ("/app-*", "Cache-Control", IMMUTABLE),
    ("/first-*", "Cache-Control", IMMUTABLE),
    ("/rest-*", "Cache-Control", IMMUTABLE),
    ("/media/*", "Cache-Control", IMMUTABLE),
    ("/data/*", "Access-Control-Allow-Origin", "*"),
    ("/look-up-*", "Access-Control-Allow-Origin", "*"),
];

/// The security policy, which says nothing of who may frame the page.
fn policy(styles: &[String], origin: &str) -> String {
    let hash = |style: &String| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(style)));
    let hashes: String = styles.iter().map(hash).collect();
    // An embed's frame is sandboxed and has no origin, and to WebKit it has no `'self'` either: the host is named too.
    let policy = [
        "default-src 'none'",
        &format!("script-src 'self' 'wasm-unsafe-eval' {origin}"),
        &format!("style-src 'self'{hashes} {origin}"),
        &format!("img-src 'self' data: {origin}"),
        &format!("connect-src 'self' {origin}"),
        "font-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "frame-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
    ];
    policy.join("; ")
}

fn rules<'a>(rules: impl Iterator<Item = (String, &'a str, &'a str)>, folder: &str) -> HeaderRules {
    let rule = |(pattern, name, value): (String, &str, &str)| HeaderRule {
        pattern: format!("{folder}{pattern}"),
        name: name.into(),
        value: value.into(),
    };
    HeaderRules(rules.map(rule).collect())
}

/// Whether another site may show the page of a path in a frame: an embed alone.
pub fn may_be_framed(path: &str) -> bool {
    Lang::prefixes().any(|prefix| path.strip_prefix(prefix).is_some_and(|own| own.starts_with("/embed/")))
}

/// Whether there are pages below a language's prefix.
fn is_published(prefix: &str, files: &[&str]) -> bool {
    let home = format!("{prefix}/index.html");
    files.contains(&home.trim_start_matches('/'))
}

/// Patterns for all pages but the embeds, none of which fits a path of another: no rule for the embeds could take back
/// what a rule for all paths says.
fn sections(files: &[&str]) -> BTreeSet<String> {
    let mut sections = BTreeSet::new();
    for file in files.iter().filter(|file| file.ends_with(".html")) {
        let (prefix, below) = match file.split_once('/') {
            Some((folder, below)) if Lang::of_folder(folder).is_some() => (format!("/{folder}"), below),
            _ => (String::new(), *file),
        };
        match below.split_once('/') {
            Some(("embed", _)) => {}
            Some((section, _)) => drop(sections.insert(format!("{prefix}/{section}/*"))),
            None => {
                sections.insert(format!("{prefix}/{below}"));
                if below == "index.html" {
                    sections.insert(format!("{prefix}/"));
                }
            }
        }
    }
    sections
}

/// One header for the paths that fit a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderRule {
    /// A path; a `*` at its end fits any rest.
    pub pattern: String,
    pub name: String,
    pub value: String,
}

impl HeaderRule {
    pub fn fits(&self, path: &str) -> bool {
        match self.pattern.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => path == self.pattern,
        }
    }
}

/// The rules of a `_headers` file, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeaderRules(Vec<HeaderRule>);

impl HeaderRules {
    /// The content of `_headers`.
    pub fn to_headers_file(&self) -> String {
        let mut text = String::new();
        let mut pattern = "";
        for rule in &self.0 {
            if rule.pattern != pattern {
                pattern = &rule.pattern;
                text += &format!("{pattern}\n");
            }
            text += &format!("  {}: {}\n", rule.name, rule.value);
        }
        text
    }

    /// The content of `_nginx.conf`: for each header a map from the address to its value, for the `http` block.
    /// nginx sends no header whose value is empty.
    pub fn to_nginx(&self) -> String {
        let mut names: Vec<&str> = Vec::new();
        self.0.iter().map(|rule| rule.name.as_str()).for_each(|name| {
            if !names.contains(&name) {
                names.push(name);
            }
        });
        let mut text = "# Written by `frontdesk publish`; include it in nginx's http block.\n".to_owned();
        for name in names {
            let otherwise = if name == "Cache-Control" { REVALIDATE } else { "" };
            text += &format!(
                "map $uri $frontdesk_{} {{\n    default \"{otherwise}\";\n",
                name.to_lowercase().replace('-', "_")
            );
            // Of patterns, nginx takes the first that fits.
            let mut rules: Vec<_> = self.0.iter().filter(|rule| rule.name == name).collect();
            rules.sort_by_key(|rule| std::cmp::Reverse(rule.pattern.len()));
            for rule in rules {
                let path = match rule.pattern.strip_suffix('*') {
                    Some(start) => format!("~^{}", in_regex(start)),
                    None => rule.pattern.clone(),
                };
                text += &format!("    \"{path}\" \"{}\";\n", rule.value);
            }
            text += "}\n";
        }
        text
    }

    /// Reads a `_headers` file. Lines that are neither a pattern nor a header are passed over.
    pub fn parse(text: &str) -> Self {
        let mut rules = Vec::new();
        let mut pattern = "";
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            if !line.starts_with(char::is_whitespace) {
                pattern = line.trim();
            } else if let Some((name, value)) = line.trim().split_once(": ") {
                rules.push(HeaderRule { pattern: pattern.to_owned(), name: name.to_owned(), value: value.to_owned() });
            }
        }
        Self(rules)
    }

    pub fn rules(&self) -> &[HeaderRule] {
        &self.0
    }

    /// The headers of a path where the more exact rule takes back what the other says; one without a value is not sent.
    pub fn exact(&self, path: &str) -> BTreeMap<&str, &str> {
        let mut rules: Vec<_> = self.0.iter().filter(|rule| rule.fits(path)).collect();
        rules.sort_by_key(|rule| rule.pattern.len());
        rules.into_iter().map(|rule| (rule.name.as_str(), rule.value.as_str())).collect()
    }

    /// The headers of a path.
    pub fn of<'a>(&'a self, path: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0.iter().filter(|rule| rule.fits(path)).map(|rule| (rule.name.as_str(), rule.value.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORIGIN: &str = "https://portal.example";
    const FILES: &[&str] = &[
        "index.html",
        "news/index.html",
        "es/index.html",
        "es/news/index.html",
        "embed/news/index.html",
        "es/embed/news/index.html",
        "es/404.html",
        "data/news.json",
    ];

    fn header(path: &str, name: &str) -> Option<String> {
        let rules = HeaderRules::parse(&headers(&["p{}".to_owned()], ORIGIN, "", FILES).file.to_headers_file());
        rules.of(path).filter(|(known, _)| *known == name).last().map(|(_, value)| value.to_owned())
    }

    #[test]
    fn every_page_forbids_what_it_does_not_need() {
        let policy = header("/news/", "Content-Security-Policy").unwrap();
        assert!(
            policy.starts_with(
                "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' https://portal.example; style-src"
            )
        );
        assert!(!policy.contains("unsafe-inline"));
    }

    #[test]
    fn only_files_with_a_hash_in_their_name_are_kept_for_good() {
        assert_eq!(header("/", "Cache-Control"), None);
        assert!(header("/frontdesk-1a2b_bg.wasm", "Cache-Control").unwrap().contains("immutable"));
        assert!(header("/look-up-1a2b.js", "Cache-Control").unwrap().contains("immutable"));
        assert_eq!(header("/boot.js", "Cache-Control"), None);
    }

    #[test]
    fn no_two_rules_name_one_header_for_one_path() {
        let rules = headers(&["p{}".to_owned()], ORIGIN, "", FILES).file;
        for path in
            ["/", "/es/", "/news/", "/embed/news/", "/embed.js", "/data/news.json", "/look-up-1.js", "/rest-1.css"]
        {
            let mut names: Vec<_> = rules.of(path).map(|(name, _)| name).collect();
            // The second policy of a page says all that the first says.
            let policies: Vec<_> = rules.of(path).filter(|(name, _)| *name == "Content-Security-Policy").collect();
            assert!(policies.iter().all(|(_, policy)| policy.starts_with(policies[0].1)), "{path}");
            names.retain(|name| *name != "Content-Security-Policy");
            let all = names.len();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), all, "{path}");
        }
    }

    #[test]
    fn only_embeds_may_stand_in_another_sites_frame() {
        for path in ["/", "/index.html", "/news/", "/news/releases/one/", "/es/", "/es/news/", "/es/404.html"] {
            assert_eq!(header(path, "X-Frame-Options").as_deref(), Some("DENY"), "{path}");
            assert!(header(path, "Content-Security-Policy").unwrap().ends_with("frame-ancestors 'none'"), "{path}");
            assert!(!may_be_framed(path), "{path}");
        }
        for path in ["/embed/news/", "/es/embed/news/topics/one/"] {
            assert_eq!(header(path, "X-Frame-Options"), None, "{path}");
            assert!(!header(path, "Content-Security-Policy").unwrap().contains("frame-ancestors"), "{path}");
            assert!(may_be_framed(path), "{path}");
        }
    }

    #[test]
    fn a_site_in_a_folder_speaks_for_its_folder_alone() {
        let rules = headers(&["p{}".to_owned()], ORIGIN, "/portal", FILES).file;
        assert!(rules.of("/portal/frontdesk-1.js").any(|(name, _)| name == "Cache-Control"));
        assert_eq!(rules.of("/frontdesk-1.js").count(), 0);
    }

    #[test]
    fn nginx_is_told_the_same() {
        let conf = headers(&["p{}".to_owned()], ORIGIN, "", FILES).server.to_nginx();
        assert!(conf.contains(
            "map $uri $frontdesk_cache_control {\n    default \"no-cache\";\n    \"~^/frontdesk-\" \"public"
        ));
        // Whatever is no embed may not be framed: old addresses and errors, too.
        let frames = "map $uri $frontdesk_x_frame_options {\n    default \"\";\n    \"~^/es/embed/\" \"\";\n    \
            \"~^/embed/\" \"\";\n    \"~^/\" \"DENY\";\n}";
        assert!(conf.contains(frames), "{conf}");
    }
}

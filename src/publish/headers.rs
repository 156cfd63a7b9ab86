//! The response headers of the site, in the `_headers` format that static hosts share
//! (a path pattern, then indented `Name: value` lines; later rules add to earlier ones).
//! `serve` reads the same file, so a preview has production's headers.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The content of `_headers` for pages that hold this style.
pub fn write(style: &str) -> String {
    let hash = STANDARD.encode(Sha256::digest(style));
    let policy = [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        &format!("style-src 'self' 'sha256-{hash}'"),
        "img-src 'self' data:",
        "connect-src 'self'",
        "font-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "frame-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ];
    format!(
        "/*\n  Content-Security-Policy: {}\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: strict-origin-when-cross-origin\n  \
         Permissions-Policy: geolocation=(self), camera=(), microphone=(), payment=(), usb=()\n  \
         Cross-Origin-Opener-Policy: same-origin\n  Cache-Control: no-cache\n\
         /frontdesk-*\n  Cache-Control: public, max-age=31536000, immutable\n\
         /rest-*\n  Cache-Control: public, max-age=31536000, immutable\n\
         /data/*\n  Access-Control-Allow-Origin: *\n",
        policy.join("; ")
    )
}

/// One header for the paths that fit a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderRule {
    /// A path; a `*` at its end fits any rest.
    pub pattern: String,
    pub name: String,
    pub value: String,
}

/// The rules of a `_headers` file, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeaderRules(Vec<HeaderRule>);

impl HeaderRules {
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

    /// The headers of a path: of one name, the last rule's.
    pub fn of<'a>(&'a self, path: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let fits = move |rule: &&HeaderRule| match rule.pattern.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => path == rule.pattern,
        };
        self.0.iter().filter(fits).map(|rule| (rule.name.as_str(), rule.value.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(path: &str, name: &str) -> Option<String> {
        let rules = HeaderRules::parse(&write("p{}"));
        rules.of(path).filter(|(known, _)| *known == name).last().map(|(_, value)| value.to_owned())
    }

    #[test]
    fn every_page_forbids_what_it_does_not_need() {
        let policy = header("/news/", "Content-Security-Policy").unwrap();
        assert!(
            policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-")
        );
        assert!(!policy.contains("unsafe-inline"));
    }

    #[test]
    fn only_files_with_a_hash_in_their_name_are_kept_for_good() {
        assert_eq!(header("/", "Cache-Control").unwrap(), "no-cache");
        assert!(header("/frontdesk-1a2b_bg.wasm", "Cache-Control").unwrap().contains("immutable"));
        assert_eq!(header("/boot.js", "Cache-Control").unwrap(), "no-cache");
    }
}

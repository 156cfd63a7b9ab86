//! Pages that may not be shown yet, and every way in which a link could name one.

use percent_encoding::percent_decode_str;
use std::collections::BTreeSet;
use url::Url;

/// The paths of pages that exist only after an embargo.
#[derive(Clone, Debug, Default)]
pub struct Hidden {
    /// Where the site is served; none for a site that is nowhere yet.
    base: Option<Url>,
    paths: BTreeSet<String>,
}

impl Hidden {
    pub fn new(base_url: &str, paths: BTreeSet<String>) -> Self {
        Self { base: Url::parse(base_url).ok(), paths }
    }

    pub fn is_empty(&self) -> bool {
        self.paths.is_empty()
    }

    /// Whether a link's target, as an editor has written it, leads to one of them.
    pub fn has(&self, target: &str) -> bool {
        !self.paths.is_empty() && self.path(target).is_some_and(|path| self.paths.contains(&path))
    }

    /// The site's own path that a target names: decoded, with a slash at its end.
    fn path(&self, target: &str) -> Option<String> {
        let own = if target.starts_with('/') && !target.starts_with("//") {
            target.split(['?', '#']).next().unwrap_or_default().to_owned()
        } else {
            let base = self.base.as_ref()?;
            let url = base.join(target).ok()?;
            // Scheme and port make no other site of it.
            if url.host_str() != base.host_str() {
                return None;
            }
            url.path().strip_prefix(base.path().trim_end_matches('/'))?.to_owned()
        };
        let decoded = percent_decode_str(&own).decode_utf8_lossy().to_lowercase();
        Some(format!("{}/", decoded.trim_end_matches('/').trim_end_matches("index.html").trim_end_matches('/')))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_hidden_however_it_is_named() {
        let hidden = Hidden::new("https://x.gov/portal", ["/news/releases/secret/".to_owned()].into());
        for target in [
            "/news/releases/secret/",
            "/news/releases/secret",
            "/news/releases/secret/#a",
            "/news/releases/secret/index.html",
            "/news/releases/%73ecret/",
            "/news/releases/Secret/",
            "https://x.gov/portal/news/releases/secret/",
            "http://X.gov:8080/portal/news/releases/secret?a",
        ] {
            assert!(hidden.has(target), "{target}");
        }
        for target in
            ["/news/releases/secretary/", "https://y.gov/portal/news/releases/secret/", "#a", "mailto:a@x.gov"]
        {
            assert!(!hidden.has(target), "{target}");
        }
    }
}

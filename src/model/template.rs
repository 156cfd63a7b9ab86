//! The words with which a new release begins: `frontdesk new` writes them, and `check` lets none be published.

use super::Release;

pub struct Template {
    pub dek: &'static str,
    pub dateline: &'static str,
    pub body: [&'static str; 2],
}

impl Template {
    /// Whether some of its words still stand in a release.
    pub fn is_in(&self, release: &Release) -> bool {
        release.dek.as_deref() == Some(self.dek)
            || release.dateline.as_deref() == Some(self.dateline)
            || release.body.iter().any(|block| self.body.contains(&block.as_str()))
    }
}

//! A clock that was set back would put public releases under their embargo again. It must not do that silently.

use crate::content::schedule::Embargoed;
use crate::model::{Address, Lang, Slug};
use crate::publish::error::PublishError;
use crate::publish::manifest::Manifest;
use crate::publish::unit::folder;

/// Refuses to take back what is `present`, where the site was last changed as of an instant after `now`, or no one knows
/// when.
pub fn forwards(
    now: jiff::Timestamp,
    before: Option<jiff::Timestamp>,
    embargoed: &[Embargoed],
    present: &Manifest,
) -> Result<(), PublishError> {
    if before.is_some_and(|before| now >= before) {
        return Ok(());
    }
    let is_public = |id: &Slug| {
        let file = |prefix: &str| format!("{}index.html", folder(&Address::Release(id.clone()).path(prefix)));
        Lang::prefixes().any(|prefix| present.0.contains_key(&file(prefix)))
    };
    let releases: Vec<_> = embargoed.iter().map(|embargoed| embargoed.id.clone()).filter(is_public).collect();
    match before {
        _ if releases.is_empty() => Ok(()),
        Some(before) => Err(PublishError::Backwards { now, before, releases }),
        // Someone has taken the mark away, or an older program has published.
        None => Err(PublishError::Clockless { now, releases }),
    }
}

//! A clock that was set back would put public releases under their embargo again. It must not do that silently.

use super::manifest::Manifest;
use super::{Embargoed, PublishError, folder};
use crate::model::{Address, Lang, Slug};

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
        let file = |lang: Lang| format!("{}index.html", folder(&Address::Release(id.clone()).path(lang)));
        Lang::ALL.into_iter().any(|lang| present.0.contains_key(&file(lang)))
    };
    let releases: Vec<_> = embargoed.iter().map(|embargoed| embargoed.id.clone()).filter(is_public).collect();
    match before {
        _ if releases.is_empty() => Ok(()),
        Some(before) => Err(PublishError::Backwards { now, before, releases }),
        // Someone has taken the mark away, or an older program has published.
        None => Err(PublishError::Clockless { now, releases }),
    }
}

/// The first few of many releases.
pub fn named(releases: &[Slug]) -> String {
    let first: Vec<_> = releases.iter().take(3).map(ToString::to_string).collect();
    let more = releases.len() - first.len();
    if more == 0 { first.join(", ") } else { format!("{} and {more} more", first.join(", ")) }
}

//! A release that was edited here, with what its feed says now.

use crate::model::{Release, Source, Timestamp};

/// The feed's words, and all that a feed does not speak of as the editor has left it: an embargo, a withdrawal,
/// corrections, translations, offices, topics that were added.
pub fn merged(new: Release, before: &Release) -> Release {
    let before = before.clone();
    let added = before.topics.iter().filter(|topic| !new.topics.contains(topic)).cloned();
    Release {
        schema: new.schema,
        title: new.title,
        dek: new.dek.or(before.dek),
        published: new.published,
        modified: later(new.modified, before.modified),
        topics: new.topics.iter().cloned().chain(added).collect(),
        body: new.body,
        source: source(new.source, before.source),
        imported: new.imported,
        ..before
    }
}

fn later(new: Option<Timestamp>, before: Option<Timestamp>) -> Option<Timestamp> {
    match (new, before) {
        (Some(new), Some(before)) => Some(if new.is_after(&before) { new } else { before }),
        (new, before) => new.or(before),
    }
}

/// The new address, with what an editor has written about it.
fn source(new: Option<Source>, before: Option<Source>) -> Option<Source> {
    match (new, before) {
        (Some(new), Some(before)) => Some(Source { url: new.url.or(before.url), ..before }),
        (new, before) => new.or(before),
    }
}

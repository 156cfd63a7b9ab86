//! Whether an import has brought these very words, and whether they were edited since.

use super::address::canonical;
use crate::model::{Release, Source};

/// A digest of what an entry says. A system that stamps each entry anew, an id that was changed here and an embargo
/// that has ended change nothing of it.
pub fn digest(release: &Release) -> String {
    let mut bare = bare(release);
    // An address that is written in another way is the same.
    if let Some(url) = bare.source.as_ref().and_then(|source| source.url.as_ref()) {
        let address = canonical(url.as_str()).map(|address| format!("https://{address}"));
        let url = address.and_then(|address| address.parse().ok()).unwrap_or_else(|| url.clone());
        bare.source = Some(Source { name: "".into(), url: Some(url), retrieved_on: None, note: None });
    }
    hash(&bare)
}

fn bare(release: &Release) -> Release {
    let mut bare = release.clone();
    bare.imported = None;
    bare.modified = None;
    bare.embargo_until = bare.embargo_until.filter(|until| *until != release.published);
    bare.id.clone_from(&release.kind);
    bare
}

/// The digests as they were made before: of the address as it is written, and of everything that came from the feed.
fn earlier(release: &Release) -> [String; 2] {
    let mut whole = release.clone();
    whole.imported = None;
    [hash(&bare(release)), hash(&whole)]
}

fn hash(release: &Release) -> String {
    let json = serde_json::to_vec(release).unwrap_or_default();
    blake3::hash(&json).to_hex()[..32].to_owned()
}

/// Whether a release was written or edited here.
pub fn is_edited(release: &Release) -> bool {
    !says(release, release)
}

/// Whether an import has brought these very words to this release before.
pub fn says(before: &Release, new: &Release) -> bool {
    let imported = before.imported.as_ref();
    imported.is_some_and(|imported| imported.digest == digest(new) || earlier(new).contains(&imported.digest))
}

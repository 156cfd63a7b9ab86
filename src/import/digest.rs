//! Whether an import has brought these very words, and whether they were edited since.

use crate::model::Release;

/// A digest of what an entry says. A system that stamps each entry anew, an id that was changed here and an embargo
/// that has ended change nothing of it.
pub fn digest(release: &Release) -> String {
    let mut bare = release.clone();
    bare.imported = None;
    bare.modified = None;
    bare.embargo_until = bare.embargo_until.filter(|until| *until != release.published);
    bare.id.clone_from(&release.kind);
    hash(&bare)
}

/// The digest as it was made before: of everything that came from the feed.
fn earlier(release: &Release) -> String {
    let mut bare = release.clone();
    bare.imported = None;
    hash(&bare)
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
    imported.is_some_and(|imported| imported.digest == digest(new) || imported.digest == earlier(new))
}

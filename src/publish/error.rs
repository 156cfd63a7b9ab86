//! Why nothing was published, with the remedy.

use crate::model::Slug;
use crate::problem::Problems;
use std::error::Error;
use std::path::PathBuf;

/// Why nothing was published. What is served stays as it was.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The content has mistakes: nothing was written. The problems themselves are `report`'s to tell.
    #[error("the content has mistakes: nothing was published")]
    Content(#[from] Problems),
    #[error("cannot read {path}: {source}. {remedy}")]
    Read { path: PathBuf, source: std::io::Error, remedy: &'static str },
    #[error(
        "{folder} lacks {what}: name the folder of an app of the same version with --shell, or build it (`make build`)"
    )]
    Shell { folder: PathBuf, what: &'static str },
    #[error("cannot write {path}: {source}. The site is served as it was")]
    Write { path: PathBuf, source: std::io::Error },
    #[error(
        "the site is published, but not left for a host: cannot write {path}: {source}. Publishing again finishes it"
    )]
    HostFolder { path: PathBuf, source: std::io::Error },
    #[error("cannot make the sizes of {path}: {source}")]
    Picture { path: PathBuf, source: Box<dyn Error + Send + Sync> },
    #[error("{0} changes while it is published: publish again when it has been written")]
    Changed(PathBuf),
    #[error(
        "it is {now} by this computer's clock, and the site was last published as of {before}: {} would no longer be \
         public, since their embargo ends later. Set the clock right, or publish with --force", named(.releases)
    )]
    Backwards { now: jiff::Timestamp, before: jiff::Timestamp, releases: Vec<Slug> },
    #[error(
        "no one knows as of when the site was last published, and as of {now}, by this computer's clock, {} would no \
         longer be public, since their embargo ends later. See that the clock is right, then publish with --force",
        named(.releases)
    )]
    Clockless { now: jiff::Timestamp, releases: Vec<Slug> },
    #[error("cannot write the data of {path} as JSON: {source}")]
    Encode { path: String, source: serde_json::Error },
    #[error("two things would be published as {0}: look for it in redirects.json")]
    Clash(String),
    #[error("{0} was rolled back, so nothing was published: mend the content, then publish with --resume")]
    Held(PathBuf),
    #[error("{0} is a folder that the publisher did not make: move it away, or publish elsewhere with --out")]
    Occupied(PathBuf),
    #[error("another publisher is at work on {0}: wait until it has ended")]
    Locked(PathBuf),
    #[error("{0} was rolled back already: `publish --resume` goes on from the content as it is now")]
    RolledBack(PathBuf),
    #[error(
        "{host} takes {most} files, and the site has {files}: nothing was published. Publish for another host, or keep old \
         releases on one of their own"
    )]
    TooMany { host: String, most: usize, files: usize },
    #[error("{0} has no generation before this one")]
    NothingBefore(PathBuf),
}

/// The first few of many releases.
fn named(releases: &[Slug]) -> String {
    let first: Vec<_> = releases.iter().take(3).map(ToString::to_string).collect();
    let more = releases.len() - first.len();
    if more == 0 { first.join(", ") } else { format!("{} and {more} more", first.join(", ")) }
}

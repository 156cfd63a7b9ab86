//! Why a site was not sent, with the remedy.

use std::error::Error;
use std::path::PathBuf;

/// Why a site was not sent, or not to its end. Sending again goes on where this has ended.
#[derive(Debug, thiserror::Error)]
pub enum DeployError {
    #[error("{0} holds no published site: run `frontdesk publish` first, or name its folder with --dir")]
    NotPublished(PathBuf),
    #[error("{0} lacks `_headers` or `_redirects`: a store is sent what `frontdesk publish` leaves as `dist`")]
    WithoutHeaders(PathBuf),
    #[error("cannot read {path}: {source}. Give this user the right to read it, or publish again")]
    Read { path: PathBuf, source: std::io::Error },
    #[error("the system gives this program no threads: {0}")]
    Threads(Box<dyn Error + Send + Sync>),
    #[error("the site was published anew while it was sent: deploy again, which sends the rest")]
    Changed,
    #[error(
        "{0} holds what was not put there by `frontdesk deploy`: name an empty place, or take this one with --adopt, which \
         overwrites what the site has by the same name and leaves the rest"
    )]
    Occupied(String),
    #[error(
        "the inventory of the place, {0}, is not whole: remove it there, then deploy with --adopt, which sends everything \
         again"
    )]
    Damaged(String),
    #[error("another deployment is at work on {place} ({by}): wait until it has ended")]
    Busy { place: String, by: String },
    #[error("another deployment has taken {0} meanwhile: deploy again when it has ended, which sends the rest")]
    Lost(String),
    #[error("{target} and the site, {site}, lie in one another: name a folder apart from it")]
    Within { target: String, site: PathBuf },
    #[error(
        "{place} does not take writes under a condition (If-None-Match), by which two deployments are kept apart: use a \
         store that does, or a folder"
    )]
    WithoutConditions { place: String },
    #[error("{place} cannot be reached as it is named: {source}. {remedy}")]
    Target { place: String, source: Box<dyn Error + Send + Sync>, remedy: &'static str },
    #[error("cannot {action} {key} in {place}: {source}. {remedy}")]
    Store {
        place: String,
        action: &'static str,
        key: String,
        source: Box<dyn Error + Send + Sync>,
        remedy: &'static str,
    },
}

//! What stands around every page knows more of the agency than pages do.

use super::{Link, Site};
use crate::model::{Address, Look, WebUrl};
use std::sync::Arc;

/// What the frame shows of the agency, in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    pub site: Arc<Site>,
    /// The hosts on which it is the agency's official site.
    pub official_hosts: Vec<String>,
    /// What the agency is a part of.
    pub parent: Option<Link>,
    pub agency_site: WebUrl,
    /// Where one can sign up for the agency's news by e-mail.
    pub email_updates: Option<WebUrl>,
    /// Whether it is a site of the United States' federal government, which has the government's banner.
    pub is_federal: bool,
    /// The links that a federal site's identifier must have, in their order.
    pub identifier: Vec<Link>,
    /// The agency's colours.
    pub colours: Option<Look>,
    /// Whether pages are kept for when there is no network.
    pub offline: bool,
    /// Where a visitor goes who leaves the site fast.
    pub leave_to: Option<WebUrl>,
    /// Documents of the site that are no pages of the app's, with their names.
    pub documents: Vec<(Address, &'static str)>,
}

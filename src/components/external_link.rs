//! A link that leaves the portal, and says so.

use super::{Said, use_site};
use crate::model::{Text, WebUrl};
use leptos::prelude::*;

#[component]
pub fn ExternalLink(
    href: WebUrl,
    /// The link's words; without them the host's name.
    #[prop(optional_no_strip)]
    words: Option<Text>,
    /// Where it looks like something else than a link in a text.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let words = words.unwrap_or_else(|| Text::Own(href.site_name().to_owned()));
    view! {
        <a class=if class.is_empty() { "leaves" } else { class } href=String::from(href) rel="external">
            <Said text=words/>
            <span class="unseen">" ("{use_site().words().opens_elsewhere}")"</span>
        </a>
    }
}

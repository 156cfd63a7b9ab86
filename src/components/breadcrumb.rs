//! The pages above this one. The page itself is its heading, and home is the agency's name in the header.

use super::{Said, use_site};
use crate::model::{Address, Text};
use leptos::prelude::*;

#[component]
pub fn Breadcrumb(
    /// The pages between home and this one.
    parents: Vec<(Address, Text)>,
) -> impl IntoView {
    let site = use_site();
    let links = parents
        .into_iter()
        .map(|(address, name)| view! { <li><a href=site.href(&address)><Said text=name/></a></li> }.into_any());
    let links: Vec<_> = links.collect();
    (!links.is_empty()).then(|| {
        view! { <nav class="crumbs" aria-label=site.words().breadcrumb><ol class="crumbs__list">{links}</ol></nav> }
            .into_any()
    })
}

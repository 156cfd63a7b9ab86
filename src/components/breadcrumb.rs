//! The way from home to this page (USWDS breadcrumb). The page itself is not a link.

use super::{Said, use_site};
use crate::model::{Address, Text};
use leptos::prelude::*;

#[component]
pub fn Breadcrumb(
    /// The pages between home and this one.
    parents: Vec<(Address, Text)>,
    /// This page.
    here: Text,
) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let mut links = vec![(Address::Home, Text::Own(words.home.to_owned()))];
    links.extend(parents);
    view! {
        <nav class="breadcrumbs" aria-label=words.breadcrumb>
            <ol class="breadcrumbs__list">
                {links
                    .into_iter()
                    .map(|(address, name)| {
                        view! {
                            <li class="breadcrumbs__list-item">
                                <a class="breadcrumbs__link" href=site.href(&address)><Said text=name/></a>
                            </li>
                        }.into_any()
                    })
                    .collect_view()}
                <li class="breadcrumbs__list-item usa-current" aria-current="page"><Said text=here/></li>
            </ol>
        </nav>
    }
}

//! There is no such page: what may have happened, and ways on.

use super::Head;
use crate::components::{Site, use_site};
use crate::model::Address;
use leptos::prelude::*;

pub fn head(site: &Site) -> Head {
    Head::new(site.words().not_found_title, site.words().not_found_text)
}

/// The head with whose page it is: for an address that turned out to have none.
pub fn page_head(site: &Site) -> Head {
    head(site).of(&site.short_name)
}

pub fn view() -> impl IntoView {
    let site = use_site();
    let words = site.words();
    view! {
        <h1 tabindex="-1">{words.not_found_title}</h1>
        <p class="usa-intro">{words.not_found_text}</p>
        <p>{words.not_found_ways}</p>
        <ul class="usa-list">
            <li><a class="usa-link" href=site.href(&Address::Home)>{words.home}</a></li>
            <li><a class="usa-link" href=site.href(&Address::News)>{words.news}</a></li>
            <li><a class="usa-link" href=site.href(&Address::Tips)>{words.tips}</a></li>
            <li><a class="usa-link" href=site.href(&Address::Offices)>{words.offices}</a></li>
        </ul>
    }
}

//! There is no such page: what may have happened, and ways on.

use super::Head;
use crate::components::{Heading, Site, use_site};
use crate::model::{Address, List, Text};
use leptos::prelude::*;

pub fn head(site: &Site) -> Head {
    Head::new(site.words().not_found_title, site.words().not_found_text)
}

pub fn view() -> impl IntoView {
    let words = use_site().words();
    view! {
        <Heading text=Text::Own(words.not_found_title.to_owned())/>
        <p class="lede">{words.not_found_text}</p>
        {ways_on()}
    }
}

/// Links to the parts of the site.
pub fn ways_on() -> AnyView {
    let site = use_site();
    let words = site.words();
    view! {
        <p>{words.not_found_ways}</p>
        <ul>
            <li><a href=site.href(&Address::Home)>{words.home}</a></li>
            <li><a href=site.href(&Address::News(List::All))>{words.news}</a></li>
            <li><a href=site.href(&Address::Tips)>{words.tips}</a></li>
            <li><a href=site.href(&Address::Offices)>{words.offices}</a></li>
        </ul>
    }
    .into_any()
}

//! There is no such page: what may have happened, and ways on.

use crate::components::{Heading, use_site};
use crate::model::{Address, List, Text};
use leptos::prelude::*;

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
    let ways = [
        (Address::Home, words.home),
        (Address::News(List::All), words.news),
        (Address::Tips, words.tips),
        (Address::Offices, words.offices),
    ];
    let ways = ways.into_iter().filter(|(address, _)| site.parts.has(address));
    let ways = ways.map(|(address, name)| view! { <li><a href=site.href(&address)>{name}</a></li> }.into_any());
    view! {
        <p>{words.not_found_ways}</p>
        <ul>{ways.collect_view()}</ul>
    }
    .into_any()
}

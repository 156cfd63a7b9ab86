//! What stands in place of a page that is not kept where there is no network: the numbers, and what is kept.

use crate::components::{Heading, PhoneDetails, PhoneLine, PhoneLink, use_site};
use crate::i18n::plain_words;
use crate::model::{Address, Plain, Text};
use leptos::prelude::*;

#[component]
pub fn OfflinePage(emergency: Option<PhoneLine>) -> impl IntoView {
    let site = use_site();
    let words = plain_words(site.lang);
    let all = (Address::Plain(Plain::AllOffices), words.all_offices.title);
    let list = if site.parts.states { all } else { (Address::Offices, site.words().offices_title) };
    let kept = [(Address::Tips, site.words().tips), list];
    let kept = kept.into_iter().filter(|(address, _)| site.parts.has(address));
    let kept: Vec<_> = kept.map(|(address, name)| view! { <li><a href=site.href(&address)>{name}</a></li> }).collect();
    view! {
        <Heading text=Text::Own(words.offline.title.to_owned())/>
        <p class="lede">{words.offline.intro}</p>
        {emergency.map(|line| view! { <p>{words.emergency}" "<PhoneLink line/>"."</p> })}
        {site.phone.clone().map(|line| view! { <PhoneDetails line/> })}
        {(!kept.is_empty()).then(|| view! { <p>{words.offline_kept}</p><ul>{kept}</ul> })}
    }
}

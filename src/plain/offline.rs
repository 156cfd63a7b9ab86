//! What stands in place of a page that is not kept where there is no network: the numbers, and what is kept.

use crate::components::{Heading, PhoneDetails, PhoneLine, PhoneLink, use_site};
use crate::i18n::plain_words;
use crate::model::{Address, Plain, Text};
use leptos::prelude::*;

#[component]
pub fn OfflinePage(emergency: PhoneLine) -> impl IntoView {
    let site = use_site();
    let words = plain_words(site.lang);
    view! {
        <Heading text=Text::Own(words.offline.title.to_owned())/>
        <p class="lede">{words.offline.intro}</p>
        <p>{words.emergency}" "<PhoneLink line=emergency/>"."</p>
        <PhoneDetails line=site.tip_line.clone()/>
        <p>{words.offline_kept}</p>
        <ul>
            <li><a href=site.href(&Address::Tips)>{site.words().tips}</a></li>
            <li><a href=site.href(&Address::Plain(Plain::AllOffices))>{words.all_offices.title}</a></li>
        </ul>
    }
}

//! The tip line's numbers. It takes no tip: it tells how to reach the people who do.

use super::{Away, Signature};
use crate::components::{PhoneLine, Said, age, use_site};
use crate::features::tips::view::Tips;
use crate::i18n::embed_words;
use crate::model::Address;
use leptos::prelude::*;

#[component]
pub fn TipsEmbed(tips: Tips) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let page = format!("{}{}", site.base_url, site.path(&Address::Tips));
    let seen = age(site.lang, tips.main.seen_on, tips.main.verified_on);
    let asked_first = tips.guidance.into_iter().filter(|known| known.beside_number);
    let asked_first = asked_first.map(|known| view! { <p class="meta"><Said text=known.title/>"."</p> }.into_any());
    let others = tips.others.into_iter().map(|line| view! { <Line line/> });
    let use_form = (words.use_form)(&site.short_name);
    let form = tips.card.form.map(|form| view! { <p class="more"><Away href=form.to_string()>{use_form}</Away></p> });
    view! {
        <main>
            <h1>{(words.tips_page_title)(&site.short_name)}</h1>
            {tips.card.emergency.map(|line| view! { <p>{words.in_emergency}" "<Number line/>"."</p> })}
            <Line line=tips.main/>
            {asked_first.collect_view()}
            {others.collect_view()}
            {form}
            <p><Away href=page>{embed_words(site.lang).more_ways}</Away></p>
            <Signature date=Some(seen)/>
        </main>
    }
}

#[component]
fn Line(line: PhoneLine) -> impl IntoView {
    let facts = [line.note.clone(), line.hours.clone(), line.languages.clone()].into_iter().flatten();
    let facts = facts.map(|text| view! { <br/><span class="meta"><Said text/></span> }.into_any()).collect_view();
    let kind = line.kind.in_words(use_site().words());
    view! { <p><span class="meta">{kind}": "</span><Number line/>{facts}</p> }
}

/// A number that dials: as people know it, and as digits.
#[component]
fn Number(line: PhoneLine) -> impl IntoView {
    let (href, digits) = (line.number.href(line.extension.as_ref()), line.in_one_line(use_site().words()));
    let number = match line.vanity {
        Some(vanity) => format!("{vanity} ({digits})"),
        None => digits,
    };
    // By another way than the frame's own: a host's policy would take the number for an address to be framed.
    view! { <a class="phone" href=href target="_blank">{number}</a> }
}

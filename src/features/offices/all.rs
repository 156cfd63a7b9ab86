//! Every office by state, on one page: to print, to search by the browser's own means, and to read without a network.

use crate::components::{Heading, OfficeCard, PhoneLine, PhoneLink, Said, use_site};
use crate::i18n::{plain_words, state_name};
use crate::model::{Address, State, Text};
use leptos::prelude::*;

/// An office with its kind and its numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct OfficeEntry {
    pub office: OfficeCard,
    /// Where its name does not say it.
    pub kind: Option<Text>,
    pub phones: Vec<PhoneLine>,
}

#[component]
pub fn AllOfficesPage(
    /// The states that have offices, in the order of their names.
    states: Vec<(State, Vec<OfficeEntry>)>,
) -> impl IntoView {
    let site = use_site();
    let words = plain_words(site.lang);
    let jumps = states.iter().map(|(state, _)| {
        view! { <li><a href=format!("#{}", state.slug())>{state_name(site.lang, *state)}</a></li> }
    });
    let jumps = jumps.collect_view();
    let states = states
        .into_iter()
        .map(|(state, offices)| {
            let offices = offices.into_iter().map(|entry| view! { <Entry entry/> }).collect_view();
            view! {
                <section>
                    <h2 id=state.slug()>{state_name(site.lang, state)}</h2>
                    <ul>{offices}</ul>
                </section>
            }
        })
        .collect_view();
    view! {
        <Heading text=Text::Own(words.all_offices.title.to_owned())/>
        <p class="lede">{words.all_offices.intro}</p>
        <nav class="not-on-paper" aria-label=site.words().choose_state>
            <ul class="counts counts--many">{jumps}</ul>
        </nav>
        {states}
    }
}

#[component]
fn Entry(entry: OfficeEntry) -> impl IntoView {
    let site = use_site();
    let id = entry.office.id.to_string();
    let address = entry.office.address.lines().join(", ");
    let phones = entry.phones.into_iter().map(|line| view! { ", "<PhoneLink line/> }).collect_view();
    view! {
        // Without a network its own page leads here: see `features::offline::worker`. No state has its name, since both have a page.
        <li id=id>
            <a href=site.href(&Address::Office(entry.office.id))><Said text=entry.office.name/></a>
            {entry.kind.map(|kind| view! { " ("<Said text=kind/>")" })}": "<address class="address address--inline">{address}</address>{phones}
        </li>
    }
}

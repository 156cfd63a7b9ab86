//! The top of every page: whose portal it is, and the way to its parts.

use super::{Said, TipBar, use_site};
use crate::model::{Address, List};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

#[component]
pub fn Header() -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let sections =
        [(Address::News(List::All), words.news), (Address::Tips, words.tips), (Address::Offices, words.offices)];
    let pathname = use_location().pathname;
    let links = sections.map(|(address, name)| {
        let href = site.href(&address);
        let section = href.clone();
        let current = move || {
            let pathname = pathname.read();
            if *pathname == section { Some("page") } else { pathname.starts_with(&section).then_some("true") }
        };
        view! {
            <li class="usa-nav__primary-item">
                <a class="usa-nav__link" href=href aria-current=current>{name}</a>
            </li>
        }
        .into_any()
    });
    view! {
        <header class="usa-header">
            <div class="grid-container usa-header__inside">
                <p class="usa-logo">
                    <a class="usa-logo__text" href=site.href(&Address::Home)><Said text=site.agency.clone()/></a>
                </p>
                <nav class="usa-nav" aria-label=words.main_navigation>
                    <ul class="usa-nav__primary">{links.collect_view()}</ul>
                </nav>
            </div>
            <TipBar/>
        </header>
    }
}

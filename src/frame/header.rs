//! The top of every page: whose portal it is, the way to its parts, the other languages.

use super::TipBar;
use crate::components::{Said, Twin, use_site};
use crate::i18n::{frame_words, messages, search_field_words};
use crate::model::{Address, Lang, List, Plain, Text};
use leptos::prelude::*;

#[component]
pub fn Header(
    /// The page's path in the site.
    path: String,
    /// The same page in each other language that has it.
    twins: Vec<Twin>,
) -> impl IntoView {
    let site = use_site();
    let words = frame_words(site.lang);
    let search = Address::Plain(Plain::Search);
    let sections = [
        (Address::News(List::All), site.words().news),
        (Address::Tips, site.words().tips),
        (Address::Offices, site.words().offices),
    ];
    let links = sections.map(|(address, name)| {
        let section = address.path(site.lang);
        let current = if path == section { Some("page") } else { path.starts_with(&section).then_some("true") };
        view! {
            <li class="usa-nav__primary-item">
                <a class="usa-nav__link" href=site.href(&address) aria-current=current>{name}</a>
            </li>
        }
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
                // An icon, which a phone's header has room for; the field stands on its page.
                <a class="search-link" href=site.href(&search) aria-label=search_field_words(site.lang).title>
                    <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                        <path d="M10 4a6 6 0 1 1 0 12a6 6 0 0 1 0-12m4.5 10.5L21 21"></path>
                    </svg>
                </a>
                <Languages twins/>
            </div>
            <TipBar/>
        </header>
    }
}

/// Links to the same page in the other languages (USWDS language selector), or, where it is in none, to the site's home
/// in them, which the link says to those who hear it. They load a whole page, since the frame changes with them; what a click changes here is
/// `browser::frame`'s.
#[component]
fn Languages(twins: Vec<Twin>) -> impl IntoView {
    let site = use_site();
    let others: Vec<Lang> = site.languages.iter().copied().filter(|lang| *lang != site.lang).collect();
    let none = others.is_empty();
    let links = others.into_iter().map(|lang| {
        let twin = twins.iter().find(|twin| twin.lang == lang);
        let home = site.href_in(&Address::Home, lang);
        let href = twin.map_or_else(|| home.clone(), |twin| twin.href.clone());
        let rel = if twin.is_some() { "alternate external" } else { "external" };
        let (tag, words) = (lang.tag(), messages(lang));
        let name = Text::Own(words.language_name.to_owned());
        let at_home = format!(" ({})", words.home);
        let shown = twin.is_none().then(|| at_home.clone());
        view! {
            <li>
                <a href=href lang=tag hreflang=tag rel=rel data-home=home data-at-home=at_home>
                    <Said text=name/><span class="usa-sr-only">{shown}</span>
                </a>
            </li>
        }
    });
    let links = links.collect_view();
    (!none).then(|| {
        view! {
            <nav class="usa-language" aria-label=frame_words(site.lang).language>
                <ul class="usa-language__list">{links}</ul>
            </nav>
        }
    })
}

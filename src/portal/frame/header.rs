//! The top of every page: whose portal it is, the doors to its parts, the other languages.

use crate::components::{Alternate, PhoneLink, Said, use_site};
use crate::i18n::{app_words, frame_words, search_field_words};
use crate::model::{Address, Lang, List, Plain, Text};
use leptos::prelude::*;

/// An agency's abbreviation has no more letters.
const LONGEST_PLATE: usize = 8;

/// A name with more letters stands beside its plate on wide screens alone.
const LONG_NAME: usize = 50;

#[component]
pub fn Header(
    /// The page's path in the site.
    path: String,
    /// The same page in each other language that has it.
    alternates: Vec<Alternate>,
) -> impl IntoView {
    let site = use_site();
    let words = frame_words(site.lang);
    let search = Address::Plain(Plain::Search);
    // In the order of need.
    let sections = [
        (Address::Offices, site.words().offices),
        (Address::Tips, site.words().tips),
        (Address::News(List::All), site.words().news),
    ];
    let sections = sections.into_iter().filter(|(address, _)| site.parts.has(address));
    let links = sections.map(|(address, name)| {
        let section = site.path(&address);
        let current = if path == section { Some("page") } else { path.starts_with(&section).then_some("true") };
        view! { <li><a href=site.href(&address) aria-current=current>{name}</a></li> }
    });
    // A plate that says the whole name would say it twice, and one with more than an abbreviation leaves the name no room.
    let plate = (site.short_name != site.agency.as_str() && site.short_name.chars().count() <= LONGEST_PLATE)
        .then(|| view! { <span class="plate" aria-hidden="true">{site.short_name.clone()}</span> });
    let is_long = plate.is_some() && site.agency.as_str().chars().count() > LONG_NAME;
    view! {
        <header class="head">
            <div class="wrap head__row">
                <a class=if is_long { "agency agency--long" } else { "agency" } href=site.href(&Address::Home)>
                    {plate}" "
                    <span class="agency__name"><Said text=site.agency.clone()/></span>
                </a>
                <nav class="nav" aria-label=words.main_navigation>
                    <ul class="nav__list">{links.collect_view()}</ul>
                </nav>
                {site.phone.as_ref().map(|line| {
                    let name = if site.parts.tips { words.tip_line } else { site.words().office_phone };
                    view! { <p class="call-line">{name}" "<PhoneLink line=line.in_digits()/></p> }
                })}
                // A link, which a phone's header has room for, to the field: `public/boot.js` puts the caret in it.
                <a class="search-link" href=format!("{}#q", site.href(&search)) rel="external"><span class="unseen">{search_field_words(site.lang).title}</span></a>
                <Languages alternates/>
            </div>
        </header>
    }
}

/// Links to the same page in the other languages (USWDS language selector), or, where it is in none, to the site's home
/// in them, which the link says to those who hear it. They load a whole page, since the frame changes with them; what a
/// click changes here is `browser::frame`'s.
#[component]
fn Languages(alternates: Vec<Alternate>) -> impl IntoView {
    let site = use_site();
    let others: Vec<Lang> = site.languages.iter().copied().filter(|lang| *lang != site.lang).collect();
    let none = others.is_empty();
    let links = others.into_iter().map(|lang| {
        let alternate = alternates.iter().find(|alternate| alternate.lang == lang);
        let home = site.href_in(&Address::Home, lang);
        let href = alternate.map_or_else(|| home.clone(), |alternate| alternate.href.clone());
        let rel = if alternate.is_some() { "alternate external" } else { "external" };
        let (tag, words) = (lang.tag(), app_words(lang));
        let name = Text::Own(words.language_name.to_owned());
        let at_home = format!(" ({})", words.home);
        let shown = alternate.is_none().then(|| at_home.clone());
        view! {
            <li>
                <a href=href lang=tag hreflang=tag rel=rel data-home=home data-at-home=at_home>
                    <Said text=name/><span class="unseen">{shown}</span>
                </a>
            </li>
        }
    });
    let links = links.collect_view();
    (!none).then(|| {
        view! {
            <nav class="languages" aria-label=frame_words(site.lang).language>
                <ul class="languages__list">{links}</ul>
            </nav>
        }
    })
}

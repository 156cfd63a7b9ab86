//! The end of every page: the agency's contact, the required links (USWDS identifier), the languages.

use super::{ExternalLink, Said, use_site};
use crate::i18n::messages;
use crate::model::{Address, List, Text};
use leptos::prelude::*;

#[component]
pub fn Footer(
    /// The same page in each other language that has it.
    #[prop(into)]
    twins: Signal<Vec<super::Twin>>,
) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let required = site.identifier.iter().map(|link| {
        view! {
            <li class="usa-identifier__required-links-item">
                <ExternalLink href=link.url.clone() words=Some(link.name.clone())/>
            </li>
        }
        .into_any()
    });
    let pages = [
        (Address::Home, words.home),
        (Address::News(List::All), words.news),
        (Address::Tips, words.tips),
        (Address::Offices, words.offices),
    ];
    let pages = pages.map(|(address, name)| (site.href(&address), name.to_owned(), None));
    let documents =
        site.documents.iter().map(|(path, name)| (format!("{}{path}", site.folder), name.clone(), Some("external")));
    let links = pages
        .into_iter()
        .chain(documents)
        .map(|(href, name, rel)| view! { <li><a href=href rel=rel>{name}</a></li> }.into_any());
    view! {
        <footer class="usa-footer">
            <div class="grid-container usa-footer__inside">
                <nav aria-label=words.footer_navigation>
                    <ul class="usa-footer__links">
                        {links.collect_view()}
                    </ul>
                </nav>
                <Languages twins/>
            </div>
            <section class="usa-identifier" aria-label=words.identifier_label>
                <div class="grid-container">
                    <p class="usa-identifier__identity">
                        <Said text=site.agency.clone()/>". "{words.part_of}" "
                        <ExternalLink href=site.parent.url.clone() words=Some(site.parent.name.clone())/>
                    </p>
                    <ul class="usa-identifier__required-links-list">{required.collect_view()}</ul>
                </div>
            </section>
        </footer>
    }
}

/// Links to the same page in the other languages. They load a whole page, since the frame changes with them.
#[component]
fn Languages(twins: Signal<Vec<super::Twin>>) -> impl IntoView {
    let words = use_site().words();
    move || {
        let twins = twins.get();
        (!twins.is_empty()).then(|| {
            let links = twins.into_iter().map(|twin| {
                let tag = twin.lang.tag();
                let name = Text::Own(messages(twin.lang).language_name.to_owned());
                view! {
                    <li><a href=twin.href lang=tag hreflang=tag rel="external"><Said text=name/></a></li>
                }
                .into_any()
            });
            view! {
                <nav aria-label=words.language>
                    <ul class="usa-footer__links">{links.collect_view()}</ul>
                </nav>
            }
            .into_any()
        })
    }
}

//! The end of every page: the ways on, and the agency with its required links (USWDS identifier).

use crate::components::{ExternalLink, Link, Said, use_site};
use crate::i18n::frame_words;
use crate::model::{Address, List, Text, WebUrl};
use leptos::prelude::*;

#[component]
pub fn Footer(documents: Vec<(Address, &'static str)>, email_updates: Option<WebUrl>) -> impl IntoView {
    let site = use_site();
    let words = frame_words(site.lang);
    let pages = [
        (Address::Home, site.words().home),
        (Address::News(List::All), site.words().news),
        (Address::Tips, site.words().tips),
        (Address::Offices, site.words().offices),
    ];
    let pages = pages.map(|(address, name)| view! { <li><a href=site.href(&address)>{name}</a></li> });
    let documents = documents.into_iter().map(|(address, name)| {
        view! { <li><a href=site.href(&address) rel="external">{name}</a></li> }
    });
    let documents = documents.collect_view();
    let by_email = email_updates.map(|href| {
        view! { <li><ExternalLink href words=Some(Text::Own(words.email_updates.to_owned()))/></li> }
    });
    let feed = |ending: &str| format!("{}{}/feeds/news.{ending}", site.folder, site.lang.prefix());
    let feeds = [("Atom", "atom"), ("RSS", "rss"), ("JSON Feed", "json")]
        .map(|(name, ending)| view! { <li><a href=feed(ending) rel="external">{name}</a></li> });
    view! {
        <div class="grid-container usa-footer__inside">
            <nav aria-label=words.footer_navigation>
                <ul class="usa-footer__links">{pages.collect_view()}{documents}</ul>
            </nav>
            // What links in a text to other sites are described by.
            <p id="elsewhere" class="usa-sr-only">{site.words().opens_elsewhere}</p>
            <section aria-labelledby="follow">
                <h2 id="follow" class="usa-footer__heading">{words.follow}</h2>
                <ul class="usa-footer__links">{feeds.collect_view()}{by_email}</ul>
            </section>
        </div>
    }
}

/// Who stands behind the site, and the links that its visitors must find there (21st Century IDEA Act, USWDS identifier).
#[component]
pub fn Identifier(parent: Link, links: Vec<Link>) -> impl IntoView {
    let site = use_site();
    let words = frame_words(site.lang);
    let links = links.into_iter().map(|link| {
        view! {
            <li class="usa-identifier__required-links-item">
                <ExternalLink href=link.url words=Some(link.name)/>
            </li>
        }
    });
    let links = links.collect_view();
    view! {
        <section class="usa-identifier" aria-label=words.identifier_label>
            <div class="grid-container">
                <p class="usa-identifier__identity">
                    <Said text=site.agency.clone()/>". "{words.part_of}" "
                    <ExternalLink href=parent.url words=Some(parent.name)/>
                </p>
                <ul class="usa-identifier__required-links-list">{links}</ul>
            </div>
        </section>
    }
}

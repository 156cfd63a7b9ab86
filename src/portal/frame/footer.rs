//! The end of every page: who stands behind the portal, the ways on, and the links that a federal site must have.

use super::Frame;
use crate::components::{ExternalLink, Link, Said, use_site};
use crate::i18n::frame_words;
use crate::model::{Address, List, Text};
use leptos::prelude::*;

#[component]
pub fn Footer(frame: Frame) -> impl IntoView {
    let site = use_site();
    let words = frame_words(site.lang);
    let documents = frame.documents.into_iter().map(|(address, name)| {
        view! { <li><a href=site.href(&address) rel="external">{name}</a></li> }
    });
    let documents = documents.collect_view();
    let by_email = frame.email_updates.map(|href| {
        view! { <li><ExternalLink href words=Some(Text::Own(words.email_updates.to_owned()))/></li> }
    });
    let feeds = format!("{}#follow", site.href(&Address::News(List::All)));
    let whose = (!site.official).then(|| view! { <p class="quiet">{(words.not_run_by)(&site.short_name)}</p> });
    let required = (!site.official && !frame.identifier.is_empty()).then(|| {
        let links = frame.identifier.iter().map(|Link { name, url }| {
            view! { <li><ExternalLink href=url.clone() words=Some(name.clone())/></li> }
        });
        view! {
            <nav aria-labelledby="required-links">
                <h2 id="required-links">{(words.of_agency)(&site.short_name)}</h2>
                <ul class="foot__links">{links.collect_view()}</ul>
            </nav>
        }
    });
    view! {
        <footer class="foot">
            <div class="wrap foot__columns">
                <div>
                    <p>
                        <strong><Said text=site.agency.clone()/></strong>
                        {frame.parent.clone().map(|parent| view! {
                            <br/>{words.part_of}" "<ExternalLink href=parent.url words=Some(parent.name)/>
                        })}
                    </p>
                    {whose}
                </div>
                <nav aria-labelledby="this-site">
                    <h2 id="this-site">{words.footer_navigation}</h2>
                    <ul class="foot__links">
                        <li><a href=site.href(&Address::Home)>{site.words().home}</a></li>
                        {documents}
                        <li><a href=feeds rel="external">{words.feeds}</a></li>{by_email}
                    </ul>
                </nav>
                {required}
            </div>
            // What links in a text to other sites are described by.
            <p id="elsewhere" class="unseen">{site.words().opens_elsewhere}</p>
            {site.official.then(|| view! { <Identifier parent=frame.parent links=frame.identifier/> })}
        </footer>
    }
}

/// Who stands behind the agency's own site, and the links that its visitors must find there (21st Century IDEA Act, USWDS
/// identifier).
#[component]
fn Identifier(parent: Option<Link>, links: Vec<Link>) -> impl IntoView {
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
            <div class="wrap">
                <p class="usa-identifier__identity">
                    <Said text=site.agency.clone()/>". "
                    {parent.map(|parent| view! { {words.part_of}" "<ExternalLink href=parent.url words=Some(parent.name)/> })}
                </p>
                <ul class="usa-identifier__required-links-list">{links}</ul>
            </div>
        </section>
    }
}

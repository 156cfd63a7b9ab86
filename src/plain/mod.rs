//! Documents that are no pages of the app's: contact, notices, privacy, and what is kept on a device. They stand in the frame of every page, and a link to them
//! loads a document.

mod alerts;
mod all_offices;
mod card;
mod offline;
mod saved;
mod search;

pub use alerts::{AlertsPage, Notice};
pub use all_offices::{AllOfficesPage, OfficeEntry};
pub use card::CardPage;
pub use offline::OfflinePage;
pub use saved::SavedPage;
pub use search::SearchPage;

use crate::components::{ExternalLink, Heading, PhoneDetails, PhoneLine, PhoneLink, use_site};
use crate::i18n::{PlainText, plain_words};
use crate::model::{Address, Email, Text};
use leptos::prelude::*;

/// A page of words; where it asks to tell the agency, the way there follows.
#[component]
pub fn PlainPage(
    text: &'static PlainText,
    tell: bool,
    /// Whether browsers keep pages; else a paragraph that begins with `{offline}` is left out.
    offline: bool,
) -> impl IntoView {
    let site = use_site();
    let agency = site.short_name.clone();
    let words = move |text: &str| text.replace("{agency}", &agency).replace("{offline}", "");
    let sections = text.sections.iter().enumerate().map(|(at, (heading, paragraphs))| {
        let id = format!("section-{}", at + 1);
        let heading_id = id.clone();
        let paragraphs = paragraphs.iter().filter(|text| offline || !text.starts_with("{offline}"));
        let paragraphs = paragraphs.map(|paragraph| view! { <p>{words(paragraph)}</p> });
        view! {
            <section aria-labelledby=id>
                <h2 id=heading_id>{*heading}</h2>
                {paragraphs.collect_view()}
            </section>
        }
    });
    let sections = sections.collect_view();
    view! {
        <Heading text=Text::Own(text.title.to_owned())/>
        <p class="lede">{text.intro}</p>
        {sections}
        {tell.then(|| view! { <p><ExternalLink href=site.agency_contact.clone()/></p> })}
    }
}

/// Whom to reach for what.
#[component]
pub fn ContactPage(emergency: PhoneLine, press: Email) -> impl IntoView {
    let site = use_site();
    let words = plain_words(site.lang);
    view! {
        <Heading text=Text::Own(words.contact.title.to_owned())/>
        <p class="lede">{words.contact.intro}</p>
        <section aria-labelledby="crime">
            <h2 id="crime">{words.report_crime}</h2>
            <p>{words.emergency}" "<PhoneLink line=emergency/>"."</p>
            <PhoneDetails line=site.tip_line.clone()/>
            <p><a href=site.href(&Address::Tips)>{site.words().how_it_works}</a></p>
        </section>
        <section aria-labelledby="office">
            <h2 id="office">{words.office}</h2>
            <p><a href=site.href(&Address::Offices)>{words.office_text}</a></p>
        </section>
        <section aria-labelledby="press">
            <h2 id="press">{words.reporters}</h2>
            <p>{words.reporters_text}" "<a href=format!("mailto:{press}")>{press.to_string()}</a></p>
        </section>
        <section aria-labelledby="agency">
            <h2 id="agency">{words.agency}</h2>
            <p>{words.agency_text}" "<ExternalLink href=site.agency_contact.clone()/></p>
        </section>
    }
}

//! Documents that are no pages of the app's: contact, notices, privacy, and what is kept on a device. They stand in the frame of every page, and a link to them
//! loads a document.

use crate::components::{ExternalLink, Heading, PhoneDetails, PhoneLine, PhoneLink, Said, use_site};
use crate::i18n::{PlainSection, PlainText, plain_words};
use crate::model::{Address, Email, Lang, Parts, Text};
use leptos::prelude::*;

/// A page of words; where it asks to tell the agency, the way there follows.
#[component]
pub fn PlainPage(
    text: &'static PlainText,
    tell: bool,
    /// Whether browsers keep pages.
    offline: bool,
    /// Whether the tip line has a form.
    form: bool,
    /// Of the agency's data, where a paragraph is `{credits}`.
    credits: Vec<Text>,
) -> impl IntoView {
    let site = use_site();
    let english = site.languages.main() == Lang::En && site.languages.len() > 1;
    let known = Known { offline, form, english, parts: site.parts };
    let agency = site.short_name.clone();
    let shown = text.sections.iter().filter_map(|PlainSection { heading, paragraphs }| {
        let paragraphs = paragraphs.iter().filter_map(|text| known.where_it_holds(text));
        let paragraphs = paragraphs.flat_map(|text| match &*text {
            "{credits}" => credits.clone(),
            text => vec![Text::Own(text.replace("{agency}", &agency))],
        });
        let paragraphs: Vec<Text> = paragraphs.collect();
        (!paragraphs.is_empty()).then_some((*heading, paragraphs))
    });
    let sections = shown.enumerate().map(|(at, (heading, paragraphs))| {
        let id = format!("section-{}", at + 1);
        let heading_id = id.clone();
        let paragraphs = paragraphs.into_iter().map(|text| match text {
            Text::Own(text) => view! { <p>{text}</p> }.into_any(),
            text => view! { <p><Said text/></p> }.into_any(),
        });
        view! {
            <section aria-labelledby=id>
                <h2 id=heading_id>{heading}</h2>
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

/// What decides which paragraphs of a page of words hold.
#[derive(Clone, Copy)]
struct Known {
    /// Whether browsers keep pages.
    offline: bool,
    /// Whether the tip line has a form.
    form: bool,
    /// Whether what an editor writes without saying its language is in English, and other languages are there, too.
    english: bool,
    parts: Parts,
}

impl Known {
    /// A paragraph without its conditions; none where one of them does not hold.
    fn where_it_holds(self, text: &str) -> Option<String> {
        let Parts { tips, offices, places, states } = self.parts;
        let conditions = [
            ("{english}", self.english),
            ("{states}", states),
            ("{no-states}", !states),
            ("{offline}", self.offline),
            ("{form}", self.form),
            ("{no-form}", !self.form),
            ("{tips}", tips),
            ("{no-tips}", !tips),
            ("{offices}", offices),
            ("{no-offices}", !offices),
            ("{places}", places),
            ("{no-places}", !places),
        ];
        let named = |(condition, _): &&(&str, bool)| text.contains(condition);
        let named: Vec<_> = conditions.iter().filter(named).collect();
        let is_true = named.iter().all(|(_, holds)| *holds);
        is_true.then(|| named.iter().fold(text.to_owned(), |text, (condition, _)| text.replace(condition, "")))
    }
}

/// Whom to reach for what.
#[component]
pub fn ContactPage(emergency: Option<PhoneLine>, press: Option<Email>) -> impl IntoView {
    let site = use_site();
    let words = plain_words(site.lang);
    let Parts { tips, offices, places, states } = site.parts;
    let office_text = match (places, states) {
        (true, true) => words.office_text,
        (true, false) => words.office_text_abroad,
        (false, _) => site.words().offices,
    };
    let by_phone = if tips { words.report_crime } else { site.words().office_phone };
    view! {
        <Heading text=Text::Own(words.contact.title.to_owned())/>
        <p class="lede">{words.contact.intro}</p>
        {(site.phone.is_some() || emergency.is_some()).then(|| view! {
            <section aria-labelledby="crime">
                <h2 id="crime">{by_phone}</h2>
                {emergency.map(|line| view! { <p>{words.emergency}" "<PhoneLink line/>"."</p> })}
                {site.phone.clone().map(|line| view! { <PhoneDetails line/> })}
                {tips.then(|| view! { <p><a href=site.href(&Address::Tips)>{site.words().how_it_works}</a></p> })}
            </section>
        })}
        {offices.then(|| view! {
            <section aria-labelledby="office">
                <h2 id="office">{words.office}</h2>
                <p><a href=site.href(&Address::Offices)>{office_text}</a></p>
            </section>
        })}
        {press.map(|press| view! {
            <section aria-labelledby="press">
                <h2 id="press">{words.reporters}</h2>
                <p>{words.reporters_text}" "<a href=format!("mailto:{press}")>{press.to_string()}</a></p>
            </section>
        })}
        <section aria-labelledby="agency">
            <h2 id="agency">{words.agency}</h2>
            <p>{words.agency_text}" "<ExternalLink href=site.agency_contact.clone()/></p>
        </section>
    }
}

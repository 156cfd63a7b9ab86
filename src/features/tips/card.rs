//! The tip line's number on half a page of paper, with a code that a phone's camera dials.

use crate::components::{Heading, PhoneLine, PhoneLink, Said, age, use_site};
use crate::i18n::{frame_words, plain_words};
use crate::model::Text;
use leptos::prelude::*;

#[component]
pub fn CardPage(
    /// The tip line's own number.
    main: PhoneLine,
    /// The agency's other numbers of the same line.
    others: Vec<PhoneLine>,
    emergency: PhoneLine,
    /// What most people ask before they call, each answered in a few words.
    asked_first: Vec<Text>,
    /// The code as SVG.
    code: String,
) -> impl IntoView {
    let site = use_site();
    let words = plain_words(site.lang);
    let others = others
        .into_iter()
        .map(|line| {
            let kind = line.kind.in_words(site.words());
            view! { <p>{kind}": "<PhoneLink line/></p> }
        })
        .collect_view();
    let (seen_on, verified_on) = (main.seen_on, main.verified_on);
    let source = main.source.name.clone();
    let demonstration = (!site.official).then(|| frame_words(site.lang).demonstration);
    let (hours, spoken) = (main.hours.clone(), main.languages.clone());
    view! {
        <Heading text=Text::Own(words.card.title.to_owned())/>
        <p class="lede not-on-paper">{words.card.intro}</p>
        <div class="card">
            <div class="card__text">
                <p class="card__whose"><Said text=site.agency.clone()/></p>
                <p class="card__title">{site.words().report_crime}</p>
                <p class="card__number"><PhoneLink line=main/></p>
                {hours.map(|hours| view! { <p><Said text=hours/></p> })}
                {spoken.map(|spoken| view! { <p><Said text=spoken/></p> })}
                {asked_first.into_iter().map(|text| view! { <p><Said text/></p> }).collect_view()}
                {others}
                <p>{words.emergency}" "<PhoneLink line=emergency/>"."</p>
                <p class="source-line"><Said text=source/>", "{age(site.lang, seen_on, verified_on)}". "{demonstration}</p>
            </div>
            <div class="card__code">
                <div inner_html=code></div>
                <p>{words.card_scan}</p>
            </div>
        </div>
    }
}

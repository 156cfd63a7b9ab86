//! The tip line on its card: number, hours, languages, whether one must give a name, and the emergency number.

use super::{ExternalLink, PhoneLine, PhoneLink, Said, use_site};
use crate::model::{Address, Text, WebUrl};
use leptos::prelude::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What the card shows besides the tip line itself, which every page has.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TipCard {
    /// What most people ask before they call, each answered in a few words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked_first: Vec<Text>,
    /// The agency's own form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<WebUrl>,
    pub emergency: PhoneLine,
}

/// The number, as large as it is important.
#[component]
pub fn Tel(line: PhoneLine) -> impl IntoView {
    let href = line.number.href(line.extension.as_ref());
    view! { <a class="tel phone" href=href><span class="phone__number">{line.display}</span></a> }
}

/// Hours, languages, and whether one must give a name.
#[component]
pub fn Promises(asked_first: Vec<Text>) -> impl IntoView {
    let line = &use_site().tip_line;
    let rows = [(line.hours.clone(), "icon icon--clock"), (line.languages.clone(), "icon icon--speech")];
    let rows = rows.into_iter().filter_map(|(text, class)| Some((text?, class)));
    let asked = asked_first.into_iter().map(|text| (text, "icon icon--mask"));
    let rows = rows.chain(asked).map(|(text, class)| view! { <li class=class><Said text/></li> }.into_any());
    view! { <ul class="promise">{rows.collect_view()}</ul> }
}

impl TipCard {
    pub fn view(self) -> impl IntoView {
        let site = use_site();
        let words = site.words();
        let form = self.form.map(|form| {
            let name = Some(Text::Own(words.report_online.to_owned()));
            view! { <ExternalLink class="button button--first" href=form words=name/>" " }.into_any()
        });
        view! {
            <section class="tip" aria-labelledby="tip-line">
                <h2 id="tip-line">{words.tips}</h2>
                <p>{(words.report_crime_intro)(&site.short_name)}</p>
                <p><Tel line=site.tip_line.clone()/></p>
                <Promises asked_first=self.asked_first/>
                <p class="row">{form}<a class="plain" href=site.href(&Address::Tips)>{words.how_it_works}</a></p>
                <p class="tip__danger">{words.in_emergency}" "<PhoneLink line=self.emergency/></p>
            </section>
        }
    }
}

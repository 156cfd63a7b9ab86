//! The number on its card, with hours, languages, whether one must give a name, and the emergency number: the tip line's, or
//! that of an agency that takes no tips.

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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub emergency: Option<PhoneLine>,
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
    let site = use_site();
    let known = |of: fn(&PhoneLine) -> &Option<Text>| site.phone.as_ref().and_then(|line| of(line).clone());
    let rows = [(known(|line| &line.hours), "icon icon--clock"), (known(|line| &line.languages), "icon icon--speech")];
    let rows = rows.into_iter().filter_map(|(text, class)| Some((text?, class)));
    let asked = asked_first.into_iter().map(|text| (text, "icon icon--mask"));
    let rows = rows.chain(asked).map(|(text, class)| view! { <li class=class><Said text/></li> }.into_any());
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| view! { <ul class="promise">{rows}</ul> }.into_any())
}

impl TipCard {
    /// None where there is no number at all.
    pub fn view(self) -> Option<AnyView> {
        let site = use_site();
        let words = site.words();
        if site.phone.is_none() && self.emergency.is_none() {
            return None;
        }
        let form = self.form.map(|form| {
            let name = Some(Text::Own(words.report_online.to_owned()));
            view! { <ExternalLink class="button button--first" href=form words=name/>" " }.into_any()
        });
        let (title, intro, more) = if site.parts.tips {
            let intro = (words.report_crime_intro)(&site.short_name);
            let more = view! { <a class="plain" href=site.href(&Address::Tips)>{words.how_it_works}</a> }.into_any();
            (words.tips, Some(intro), more)
        } else {
            (words.office_phone, None, view! { <ExternalLink href=site.agency_contact.clone()/> }.into_any())
        };
        Some(
            view! {
                <section class="tip" aria-labelledby="tip-line">
                    <h2 id="tip-line">{title}</h2>
                    {intro.map(|intro| view! { <p>{intro}</p> }.into_any())}
                    {site.phone.clone().map(|line| view! { <p><Tel line/></p> }.into_any())}
                    <Promises asked_first=self.asked_first/>
                    <p class="row">{form}{more}</p>
                    {self.emergency.map(|line| {
                        view! { <p class="tip__danger">{words.in_emergency}" "<PhoneLink line/></p> }.into_any()
                    })}
                </section>
            }
            .into_any(),
        )
    }
}

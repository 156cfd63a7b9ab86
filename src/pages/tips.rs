//! The tip line: how to reach the people who take tips. The portal takes none itself.

use super::Head;
use crate::components::{
    ExternalLink, Heading, Notice, PhoneDetails, PhoneLine, PhoneLink, Said, Site, SourceLine, Tone, use_site,
};
use crate::model::{Address, Day, Plain, Source, Text, WebUrl};
use leptos::prelude::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Tips {
    pub main: PhoneLine,
    pub others: Vec<PhoneLine>,
    pub emergency: PhoneLine,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<WebUrl>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guidance: Vec<Guidance>,
    pub elsewhere: Vec<OtherLine>,
}

/// What someone who calls should know, under a heading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Guidance {
    pub title: Text,
    pub points: Vec<Text>,
    /// Whether it stands directly below the number.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub beside_number: bool,
    pub source: Source,
    pub seen_on: Day,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified_on: Option<Day>,
}

/// A line of others that is right for another concern.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct OtherLine {
    pub concern: Text,
    pub name: Text,
    pub phone: PhoneLine,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<WebUrl>,
}

impl Tips {
    pub fn head(site: &Site) -> Head {
        let words = site.words();
        Head::new((words.tips_page_title)(&site.short_name), (words.tips_description)(site.agency.as_str()))
    }

    pub fn trail(site: &Site) -> (Vec<(Address, Text)>, Text) {
        (Vec::new(), Text::Own(site.words().tips.to_owned()))
    }

    pub fn view(self) -> impl IntoView {
        let site = use_site();
        let words = site.words();
        let others = self.others.into_iter().map(|line| view! { <PhoneDetails line/> }.into_any());
        let form = self.form.map(|form| {
            let name = Text::Own((words.use_form)(&site.short_name));
            view! {
                <section aria-labelledby="tip-form">
                    <h2 id="tip-form">{words.online}</h2>
                    <p><ExternalLink href=form words=Some(name)/></p>
                    <p>{(words.form_note)(&site.short_name)}</p>
                </section>
            }
            .into_any()
        });
        let (asked_first, guidance): (Vec<_>, Vec<_>) =
            self.guidance.into_iter().partition(|guidance| guidance.beside_number);
        let guidance = guidance.into_iter().map(|guidance| view! { <Known guidance/> }.into_any());
        let sources = asked_first.clone().into_iter().map(|known| {
            view! { <SourceLine source=known.source seen_on=known.seen_on verified_on=known.verified_on/> }.into_any()
        });
        let asked_first = asked_first.into_iter().map(|guidance| view! { <AskedFirst guidance/> }.into_any());
        let crimes = self
            .main
            .source
            .url
            .clone()
            .map(|page| view! { <p>{words.which_crimes}" "<ExternalLink href=page/></p> }.into_any());
        let elsewhere = (!self.elsewhere.is_empty()).then(|| {
            let lines = self.elsewhere.into_iter().map(|line| view! { <Elsewhere line/> }.into_any());
            view! {
                <section aria-labelledby="other-concerns">
                    <h2 id="other-concerns">{words.other_concerns}</h2>
                    {lines.collect_view()}
                </section>
            }
            .into_any()
        });
        view! {
            <Heading text=Text::Own((words.tips_page_title)(&site.short_name))/>
            <Notice tone=Tone::Emergency>
                <p>{words.in_emergency}" "<PhoneLink line=self.emergency/>"."</p>
            </Notice>
            <section aria-labelledby="call">
                <h2 id="call">{words.call_tip_line}</h2>
                <div class="panel">
                    <PhoneDetails line=self.main>{asked_first.collect_view()}</PhoneDetails>
                    {sources.collect_view()}
                    {crimes}
                </div>
                <h3>{words.other_ways}</h3>
                {others.collect_view()}
                <p>
                    <a class="usa-link" href=format!("{}{}/tips.vcf", site.folder, site.lang.prefix()) rel="external">{words.save_contact}</a>
                    " · "
                    <a class="usa-link" href=site.href(&Address::Plain(Plain::Card)) rel="external">{words.card_to_print}</a>
                </p>
            </section>
            {form}
            {guidance.collect_view()}
            {elsewhere}
        }
    }
}

/// What most people ask before they call, in one paragraph.
#[component]
fn AskedFirst(guidance: Guidance) -> impl IntoView {
    let points = guidance.points.into_iter().map(|point| view! { " "<Said text=point/> }.into_any());
    view! { <p><strong><Said text=guidance.title/>". "</strong>{points.collect_view()}</p> }
}

#[component]
fn Known(guidance: Guidance) -> impl IntoView {
    let points = guidance.points.into_iter().map(|point| view! { <li><Said text=point/></li> }.into_any());
    view! {
        <section>
            <h2><Said text=guidance.title/></h2>
            <ul class="usa-list">{points.collect_view()}</ul>
            <SourceLine source=guidance.source seen_on=guidance.seen_on verified_on=guidance.verified_on/>
        </section>
    }
}

/// A line of others with its concern, as a heading.
#[component]
pub fn Elsewhere(line: OtherLine) -> impl IntoView {
    view! {
        <h3><Said text=line.concern/></h3>
        <p>
            <Said text=line.name/>
            {line.site.map(|site| view! { ", "<ExternalLink href=site/> }.into_any())}
        </p>
        <PhoneDetails line=line.phone/>
    }
}

//! The tip line: how to reach the people who take tips. The portal takes none itself.

use crate::components::{
    Evidence, ExternalLink, Heading, PhoneLine, PhoneLink, Promises, Said, Site, Sources, Tel, TipCard, use_site,
};
use crate::i18n::AppWords;
use crate::model::{Address, Cited, Day, Plain, Text, WebUrl};
use leptos::prelude::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Tips {
    pub main: PhoneLine,
    pub others: Vec<PhoneLine>,
    pub card: TipCard,
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
    pub source: Cited,
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
    pub fn trail(site: &Site) -> (Vec<(Address, Text)>, Text) {
        (Vec::new(), Text::Own(site.words().tips.to_owned()))
    }

    /// What the numbers and what is said of them rest on.
    fn evidence(&self, words: &AppWords) -> Vec<Evidence> {
        let others = self.card.emergency.iter().chain(&self.others);
        let others = others.map(|line| line.evidence(Text::Own(line.kind.in_words(words).to_owned())));
        let known = self.known(|known| !known.beside_number);
        self.evidence_of_card(words).into_iter().chain(others).chain(known).collect()
    }

    /// What home shows of it rests on: the number, whether one must give a name, the lines of others.
    pub fn evidence_of_card(&self, words: &AppWords) -> Vec<Evidence> {
        let main = [self.main.evidence(Text::Own(words.tip_line.to_owned()))].into_iter();
        let elsewhere = self.elsewhere.iter().map(|other| other.phone.evidence(other.concern.clone()));
        main.chain(self.known(|known| known.beside_number)).chain(elsewhere).collect()
    }

    fn known(&self, which: fn(&Guidance) -> bool) -> impl Iterator<Item = Evidence> {
        self.guidance.iter().filter(move |known| which(known)).map(|known| Evidence {
            of: known.title.clone(),
            source: known.source.clone(),
            seen_on: known.seen_on,
            verified_on: known.verified_on,
        })
    }

    pub fn view(self) -> impl IntoView {
        let site = use_site();
        let words = site.words();
        let evidence = self.evidence(words);
        let copied = self.main.in_one_line(words);
        let vanity = self.main.vanity.clone().map(|vanity| view! { <span>{vanity}</span>" " }.into_any());
        let guidance = self.guidance.into_iter().filter(|guidance| !guidance.beside_number);
        let guidance = guidance.map(|guidance| view! { <Known guidance/> }.into_any());
        let guidance: Vec<_> = guidance.collect();
        let crimes = self
            .main
            .source
            .url
            .clone()
            .map(|page| view! { <p>{words.which_crimes}" "<ExternalLink href=page/></p> }.into_any());
        let vcard = format!("{}{}/tips.vcf", site.folder, site.prefix());
        view! {
            <Heading text=Text::Own((words.tips_page_title)(&site.short_name))/>
            {self.card.emergency.map(|line| {
                view! { <p class="danger"><span>{words.in_emergency}</span>" "<PhoneLink line/></p> }.into_any()
            })}
            <div class="cols tips-first">
                <section class="tip" aria-label=words.tip_line>
                    <p><Tel line=self.main.clone()/></p>
                    <Promises asked_first=self.card.asked_first/>
                    <p class="tip__copy">{vanity}<frontdesk-copy class="by-script" data-text=copied></frontdesk-copy></p>
                </section>
                <section class="rule" aria-labelledby="other-ways">
                    <h2 id="other-ways">{words.other_ways}</h2>
                    <OtherWays form=self.card.form others=self.others/>
                </section>
            </div>
            {(!guidance.is_empty()).then(|| view! {
                <section class="rule" aria-labelledby="before">
                    <h2 id="before">{words.before_you_call}</h2>
                    <div class="three">{guidance}</div>
                    {crimes}
                </section>
            }.into_any())}
            <OtherLines title=words.other_concerns lines=self.elsewhere/>
            <p class="row tips-take">
                <a class="button" href=site.href(&Address::Plain(Plain::Card)) rel="external">{words.card_to_print}</a>" "
                <a class="plain" href=vcard rel="external">{words.save_contact}</a>
            </p>
            <Sources evidence/>
        }
    }
}

/// The agency's own form and its other numbers, each below what it is for.
#[component]
fn OtherWays(form: Option<WebUrl>, others: Vec<PhoneLine>) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let form = form.map(|form| {
        let name = Text::Own((words.use_form)(&site.short_name));
        view! {
            <div class="fact"><dt>{words.online}</dt><dd><ExternalLink href=form words=Some(name)/></dd></div>
        }
        .into_any()
    });
    let note =
        form.is_some().then(|| view! { <p class="small quiet">{(words.form_note)(&site.short_name)}</p> }.into_any());
    let others = others.into_iter().map(|line| {
        let name = line.kind.in_words(words);
        view! { <div class="fact"><dt>{name}</dt><dd><PhoneLink line/></dd></div> }.into_any()
    });
    view! { <dl class="facts">{form}{others.collect_view()}</dl>{note} }
}

#[component]
fn Known(guidance: Guidance) -> impl IntoView {
    let points = guidance.points.into_iter().map(|point| view! { <li><Said text=point/></li> }.into_any());
    view! { <section><h3><Said text=guidance.title/></h3><ul>{points.collect_view()}</ul></section> }
}

/// Lines of others, where another one than the tip line is right.
#[component]
pub fn OtherLines(title: &'static str, lines: Vec<OtherLine>) -> impl IntoView {
    (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(|line| view! { <li><Elsewhere line/></li> }.into_any());
        view! {
            <section aria-labelledby="other-lines">
                <h2 id="other-lines" class="rule">{title}</h2>
                <ul class="lines">{lines.collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

/// A line of others with its concern, as a heading.
#[component]
pub fn Elsewhere(line: OtherLine) -> impl IntoView {
    let about = [line.phone.hours.clone(), line.phone.languages.clone(), line.phone.note.clone()];
    let about = about.into_iter().flatten().map(|text| {
        let end = if text.as_str().ends_with('.') { " " } else { ". " };
        view! { <Said text/>{end} }.into_any()
    });
    let name = match line.site {
        Some(site) => view! { <ExternalLink href=site words=Some(line.name)/> }.into_any(),
        None => view! { <Said text=line.name/> }.into_any(),
    };
    view! {
        <h3><Said text=line.concern/></h3>
        <p><Tel line=line.phone/></p>
        <p class="small quiet">{about.collect_view()}{name}</p>
    }
}

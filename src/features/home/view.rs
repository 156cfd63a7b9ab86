//! Home is three tasks: find an office, report a tip, read the news.

use crate::components::{Evidence, OfficeCard, OfficeList, ReleaseCard, ReleaseList, Said, Sources, TipCard, use_site};
use crate::features::news::facet::ListEntry;
use crate::features::offices::finder::Finder;
use crate::features::tips::view::{OtherLine, OtherLines};
use crate::i18n::search_field_words;
use crate::model::{Address, Email, List, Plain, Slug, Text};
use leptos::prelude::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Home {
    /// The agency's own newest release, then the newest of all.
    pub latest: Vec<ReleaseCard>,
    /// How many releases there are in all.
    pub total: usize,
    /// The topics with the most releases.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<ListEntry>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub press_email: Option<Email>,
    pub tip_card: TipCard,
    /// What leads people past the wrong kind of office.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Question>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub elsewhere: Vec<OtherLine>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// The offices, where they are few, and none is looked up.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offices: Vec<OfficeCard>,
    /// Whether there is an office look-up.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub look_up: bool,
}

/// A question that a visitor may have, and its answer in a few words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Question {
    pub question: Text,
    pub answer: Text,
    /// The need that it is about, where an office is right for it; else a phone line is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub need: Option<Slug>,
}

impl Home {
    pub fn view(self) -> impl IntoView {
        let site = use_site();
        let words = site.words();
        let title = (words.find_office)(&site.short_name);
        let offices = if self.look_up {
            view! { <Finder title needs=Vec::new()/> }.into_any()
        } else if site.parts.offices {
            let (way, few) =
                (if site.parts.states { words.choose_state } else { words.offices }, !self.offices.is_empty());
            view! {
                <h1 tabindex="-1">{title}</h1>
                {few.then(|| view! { <OfficeList offices=self.offices/> }.into_any())}
                <p class="lede"><a href=site.href(&Address::Offices)>{way}</a></p>
            }
            .into_any()
        } else {
            view! { <h1 tabindex="-1"><Said text=site.agency.clone()/></h1> }.into_any()
        };
        let news = if self.latest.is_empty() {
            view! { <p>{words.no_news}</p> }.into_any()
        } else {
            let all = (words.all_releases)(self.total);
            view! {
                <ReleaseList releases=self.latest lead=true/>
                <p class="row">
                    <a class="button" href=site.href(&Address::News(List::All))>{all}</a>" "
                    <a class="plain" href=site.href(&Address::Plain(Plain::Search)) rel="external">{search_field_words(site.lang).title}</a>
                </p>
            }
            .into_any()
        };
        let questions = self.questions.into_iter().map(|question| view! { <Ask question/> }.into_any());
        let questions: Vec<_> = questions.collect();
        view! {
            <div class="desk">
                <div class="cols cols--even">
                    <div>
                        {offices}
                        {(!questions.is_empty()).then(|| view! { <ul class="which">{questions}</ul> }.into_any())}
                    </div>
                    {self.tip_card.view()}
                </div>
            </div>
            <div class="cols home__news">
                <section aria-labelledby="latest-news">
                    <h2 id="latest-news" class="rule">{words.latest_news}</h2>
                    {news}
                </section>
                {(!self.topics.is_empty() || self.press_email.is_some()).then(|| view! {
                    <div class="side rule">
                        <Topics topics=self.topics/>
                        {self.press_email.map(|email| view! {
                            <section aria-labelledby="press">
                                <h2 id="press">{words.for_reporters}</h2>
                                <p><a href=format!("mailto:{email}")>{email.to_string()}</a></p>
                            </section>
                        }.into_any())}
                    </div>
                }.into_any())}
            </div>
            <OtherLines title=words.other_help lines=self.elsewhere/>
            <Sources evidence=self.evidence/>
        }
    }
}

#[component]
fn Ask(question: Question) -> impl IntoView {
    let site = use_site();
    let href = match question.need {
        Some(need) => format!("{}#need={need}", site.href(&Address::Offices)),
        None => "#other-lines".to_owned(),
    };
    view! { <li><a href=href><Said text=question.question/></a><p><Said text=question.answer/></p></li> }
}

/// The topics with the most releases, each with their number.
#[component]
fn Topics(topics: Vec<ListEntry>) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    (!topics.is_empty()).then(|| {
        let topics = topics.into_iter().map(|entry| view! { <Topic entry/> }.into_any());
        view! {
            <section aria-labelledby="topics">
                <h2 id="topics">{words.by_topic}</h2>
                <ul class="bare">{topics.collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

/// A list with how much is in it.
#[component]
fn Topic(entry: ListEntry) -> impl IntoView {
    let href = use_site().href(&Address::News(entry.list));
    view! { <li><a href=href><Said text=entry.name/></a>" "<span class="quiet">{entry.releases}</span></li> }
}

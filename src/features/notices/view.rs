//! The notices for the whole site, for those whose browser runs no script.

use crate::components::{Heading, Said, use_site};
use crate::i18n::plain_words;
use crate::model::{AlertSeverity, Text, WebUrl};
use leptos::prelude::*;

/// A notice in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    pub severity: AlertSeverity,
    pub title: Option<Text>,
    pub text: Text,
    pub link: Option<(Text, WebUrl)>,
    /// In words, in the agency's time zone.
    pub starts: Option<String>,
    pub ends: String,
}

#[component]
pub fn AlertsPage(notices: Vec<Notice>) -> impl IntoView {
    let words = plain_words(use_site().lang);
    let none = notices.is_empty().then(|| view! { <p>{words.no_alerts}</p> });
    let notices = notices.into_iter().map(|notice| view! { <Entry notice/> }).collect_view();
    view! {
        <Heading text=Text::Own(words.alerts.title.to_owned())/>
        <p class="lede">{words.alerts.intro}</p>
        {none}
        {notices}
    }
}

#[component]
fn Entry(notice: Notice) -> impl IntoView {
    let words = plain_words(use_site().lang);
    let class = match notice.severity {
        AlertSeverity::Emergency => "say say--emergency",
        AlertSeverity::Warning => "say say--warning",
        AlertSeverity::Info => "say",
    };
    let starts = notice.starts.map(|starts| format!("{} {starts}. ", words.alert_from));
    view! {
        <div class=class>
            <div class="say__body">
                {notice.title.map(|title| view! { <h2 class="say__title"><Said text=title/></h2> })}
                <p class="say__text">
                    <Said text=notice.text/>
                    {notice.link.map(|(name, url)| view! { " "<a href=String::from(url) rel="external"><Said text=name/></a> })}
                </p>
                <p class="source-line">{starts}{words.alert_until}" "{notice.ends}"."</p>
            </div>
        </div>
    }
}

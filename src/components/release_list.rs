//! A list of releases (USWDS collection). Another agency's release says whose it is.

use super::{DayInWords, Said, use_site};
use crate::i18n::messages;
use crate::model::{Address, Lang, Slug, Text, Timestamp};
use leptos::prelude::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a list shows of a release.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ReleaseCard {
    pub id: Slug,
    /// The language that the release is written in, and found under.
    pub language: Lang,
    pub title: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dek: Option<Text>,
    #[serde(rename = "type")]
    pub kind: Text,
    pub published: Timestamp,
    /// Another agency that published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// Whether it was taken back; its page says why.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub withdrawn: bool,
}

#[component]
pub fn ReleaseList(releases: Vec<ReleaseCard>, level: Level) -> impl IntoView {
    let items = releases.into_iter().map(|release| view! { <Item release level/> }.into_any());
    view! { <ul class="usa-collection">{items.collect_view()}</ul> }
}

/// The heading level of each title, one below the list's own heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    H2,
    H3,
}

#[component]
fn Item(release: ReleaseCard, level: Level) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let elsewhere = release.language != site.lang;
    let tag = release.language.tag();
    let href = site.href_in(&Address::Release(release.id), release.language);
    let link = view! {
        <a class="usa-link" href=href hreflang=elsewhere.then_some(tag) rel=elsewhere.then_some("external")>
            <Said text=release.title/>
        </a>
    };
    let heading = match level {
        Level::H2 => view! { <h2 class="usa-collection__heading">{link}</h2> }.into_any(),
        Level::H3 => view! { <h3 class="usa-collection__heading">{link}</h3> }.into_any(),
    };
    view! {
        <li class="usa-collection__item">
            <div class="usa-collection__body">
                {heading}
                {release.dek.map(|dek| view! { <p class="usa-collection__description"><Said text=dek/></p> }.into_any())}
                <ul class="usa-collection__meta">
                    <li class="usa-collection__meta-item"><DayInWords when=release.published/></li>
                    <li class="usa-collection__meta-item"><Said text=release.kind/></li>
                    {elsewhere.then(|| {
                        let name = messages(release.language).language_name;
                        view! { <li class="usa-collection__meta-item" lang=tag>{name}</li> }.into_any()
                    })}
                    {release.withdrawn.then(|| {
                        view! { <li class="usa-collection__meta-item usa-tag">{words.withdrawn_title}</li> }.into_any()
                    })}
                    {release.publisher.map(|publisher| {
                        view! {
                            <li class="usa-collection__meta-item usa-tag">{(words.from_publisher)(&publisher)}</li>
                        }.into_any()
                    })}
                </ul>
            </div>
        </li>
    }
}

//! Lists of releases. Each says whose it is.

use super::{DayInWords, Said, use_site};
use crate::i18n::app_words;
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
    /// Its type, where it is not the one that most releases have.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Text>,
    pub published: Timestamp,
    /// Another agency that published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// Its first picture, small.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<Thumbnail>,
    /// Whether it was taken back; its page says why.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub withdrawn: bool,
}

/// A small picture that shows what the title says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Thumbnail {
    /// Site path.
    pub path: String,
    /// In pixels: they keep its place while it loads.
    pub width: u32,
    pub height: u32,
}

/// Releases below one heading.
#[component]
pub fn ReleaseList(
    releases: Vec<ReleaseCard>,
    /// Whether the first one is set larger than the others.
    #[prop(optional)]
    lead: bool,
) -> impl IntoView {
    let items = releases.into_iter().map(|release| view! { <Item release/> }.into_any());
    let class = if lead { "stories stories--lead" } else { "stories" };
    view! { <ol class=class>{items.collect_view()}</ol> }
}

/// Releases, newest first, below a heading for each year.
#[component]
pub fn ReleasesByYear(releases: Vec<ReleaseCard>) -> impl IntoView {
    let mut years: Vec<(i16, Vec<ReleaseCard>)> = Vec::new();
    for release in releases {
        let year = release.published.day().year();
        match years.last_mut() {
            Some((known, of_year)) if *known == year => of_year.push(release),
            _ => years.push((year, vec![release])),
        }
    }
    let years = years.into_iter().map(|(year, releases)| {
        view! { <section class="year"><h2>{year}</h2><ReleaseList releases/></section> }.into_any()
    });
    years.collect_view()
}

#[component]
fn Item(release: ReleaseCard) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let elsewhere = release.language != site.lang;
    let tag = release.language.tag();
    let href = site.href_in(&Address::Release(release.id), release.language);
    let publisher = release.publisher.as_deref().unwrap_or(&site.short_name);
    let picture = release.picture.map(|Thumbnail { path, width, height }| {
        let src = format!("{}{path}", site.folder);
        view! {
            <img class="story__picture" src=src width=width.to_string() height=height.to_string() alt="" loading="lazy"/>
        }
        .into_any()
    });
    view! {
        <li class="story">
            {picture}
            <h3 class="story__title">
                <a href=href hreflang=elsewhere.then_some(tag) rel=elsewhere.then_some("external")>
                    <Said text=release.title/>
                </a>
            </h3>
            {release.dek.map(|dek| view! { <p class="story__dek"><Said text=dek/></p> }.into_any())}
            <p class="dotted">
                {release.withdrawn.then(|| {
                    view! { <strong class="dotted__urgent">{words.withdrawn_title}</strong>" " }.into_any()
                })}
                <DayInWords when=release.published/>" "
                <span>{(words.from_publisher)(publisher)}</span>
                {release.kind.map(|kind| view! { " "<span><Said text=kind/></span> }.into_any())}
                {elsewhere.then(|| {
                    let name = app_words(release.language).language_name;
                    view! { " "<span lang=tag>{name}</span> }.into_any()
                })}
            </p>
        </li>
    }
}

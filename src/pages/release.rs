//! A press release: its whole text, when and by whom it was published, where it was taken from.

use super::Head;
use crate::components::{Breadcrumb, DayInWords, ExternalLink, Notice, Said, Site, SourceName, Tone, use_site};
use crate::i18n::{long_date, state_name};
use crate::model::{Address, Publisher, Slug, Source, State, Status, Text, Timestamp};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Release {
    pub id: Slug,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    #[serde(rename = "type")]
    pub kind: Text,
    pub title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dek: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dateline: Option<String>,
    pub published: Timestamp,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified: Option<Timestamp>,
    pub topics: Vec<Text>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub states: Vec<State>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offices: Vec<OfficeLink>,
    pub status: Status,
    /// The end of an embargo that is not over: only a preview of drafts has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub embargo_until: Option<Timestamp>,
    /// Another agency that published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Publisher>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// The first words of the text, for a description where there is no dek.
    pub summary: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pictures: Vec<Picture>,
    /// The text as HTML, made from the editor's Markdown: safe by construction.
    pub content_html: String,
}

/// A picture in the widths that it is there in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// Width in pixels and site path of each file, the smallest first.
    pub sizes: Vec<(u32, String)>,
    /// Of the original, in pixels: they keep its place while it loads.
    pub width: u32,
    pub height: u32,
    pub alt: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rights: Option<String>,
}

/// An office that a release is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OfficeLink {
    pub id: Slug,
    pub name: Text,
}

impl Release {
    pub fn head(&self, _site: &Site) -> Head {
        Head::new(self.title.clone(), self.dek.as_deref().unwrap_or(&self.summary))
    }

    pub fn view(self) -> impl IntoView {
        let site = use_site();
        let words = site.words();
        let text = format!("{}release.txt", site.href(&Address::Release(self.id)));
        let published = long_date(site.lang, self.published.day());
        let (before, after) = words.published_on;
        let (modified_before, modified_after) = words.modified_on;
        view! {
            <Breadcrumb
                parents=vec![(Address::News, Text::Own(words.news_title.to_owned()))]
                here=Text::Own(self.title.clone())
            />
            <article class="release">
                <header class="release__header">
                    <p class="release__type"><Said text=self.kind/></p>
                    <h1 tabindex="-1">{self.title}</h1>
                    {self.dek.map(|dek| view! { <p class="usa-intro release__dek">{dek}</p> })}
                    <p class="release__meta">
                        <span>{before}<DayInWords when=self.published/>{after}</span>
                        {self.modified.map(|modified| {
                            view! { <span>{modified_before}<DayInWords when=modified/>{modified_after}</span> }
                        })}
                        {self.number.map(|number| view! { <span>{(words.release_number)(&number)}</span> })}
                    </p>
                </header>
                {self.embargo_until.map(|until| view! { <Draft until/> })}
                <StatusNotice status=self.status published/>
                {self.publisher.map(|publisher| view! { <OtherAgency publisher/> })}
                <div class="usa-prose release__body">
                    {self.dateline.map(|dateline| view! { <p class="release__dateline">{dateline}</p> })}
                    <div inner_html=self.content_html></div>
                </div>
                {self.pictures.into_iter().map(|picture| view! { <Figure picture/> }).collect_view()}
                {(!self.topics.is_empty()).then(|| view! { <Topics topics=self.topics/> })}
                <Places states=self.states offices=self.offices/>
                {self.source.map(|source| view! { <Origin source/> })}
                <p><a class="usa-link" href=text rel="external">{words.plain_text}</a></p>
            </article>
        }
    }
}

#[component]
fn Figure(picture: Picture) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let file = |path: &str| format!("{}{path}", site.folder);
    let smallest = picture.sizes.first().map(|(_, path)| file(path)).unwrap_or_default();
    let sizes: Vec<_> = picture.sizes.iter().map(|(width, path)| format!("{} {width}w", file(path))).collect();
    let credit = picture.credit.as_deref().map(words.credit);
    let lines: Vec<_> = [picture.caption, credit, picture.rights].into_iter().flatten().collect();
    view! {
        <figure class="release__picture">
            <img
                src=smallest
                srcset=sizes.join(", ")
                sizes="(min-width: 64rem) 60rem, 100vw"
                width=picture.width.to_string()
                height=picture.height.to_string()
                alt=picture.alt
                loading="lazy"
            />
            {(!lines.is_empty()).then(|| view! { <figcaption>{lines.join(". ")}</figcaption> })}
        </figure>
    }
}

/// Marks a release that the public does not see yet.
#[component]
fn Draft(until: Timestamp) -> impl IntoView {
    let words = use_site().words();
    view! {
        <Notice tone=Tone::Warning title=words.draft_title>
            <p>{(words.draft_text)(until.as_str())}</p>
        </Notice>
    }
}

#[component]
fn StatusNotice(status: Status, published: String) -> impl IntoView {
    let words = use_site().words();
    match status {
        Status::Current => ().into_any(),
        Status::Archived => view! {
            <Notice tone=Tone::Info title=words.archived_title><p>{(words.archived_text)(&published)}</p></Notice>
        }
        .into_any(),
        Status::Withdrawn { reason } => {
            view! { <Notice tone=Tone::Warning title=words.withdrawn_title><p>{reason}</p></Notice> }.into_any()
        }
    }
}

/// Says that the release is another agency's.
#[component]
fn OtherAgency(publisher: Publisher) -> impl IntoView {
    let words = use_site().words();
    view! {
        <Notice tone=Tone::Info>
            <p>{(words.of_another_agency)(&publisher.name)}" "<ExternalLink href=publisher.site/></p>
        </Notice>
    }
}

#[component]
fn Topics(topics: Vec<Text>) -> impl IntoView {
    let items = topics.into_iter().map(|topic| view! { <li class="usa-tag"><Said text=topic/></li> });
    view! {
        <section class="release__topics" aria-labelledby="topics">
            <h2 id="topics">{use_site().words().topics}</h2>
            <ul class="tag-list">{items.collect_view()}</ul>
        </section>
    }
}

/// The states and offices that the release is about.
#[component]
fn Places(states: Vec<State>, offices: Vec<OfficeLink>) -> impl IntoView {
    let site = use_site();
    let states = states.into_iter().map(|state| {
        let name = Text::Own(state_name(site.lang, state).to_owned());
        (site.href(&Address::State(state)), name)
    });
    let offices = offices.into_iter().map(|office| (site.href(&Address::Office(office.id)), office.name));
    let links = states.chain(offices).map(|(href, name)| {
        view! { <li class="usa-tag"><a class="usa-link" href=href><Said text=name/></a></li> }
    });
    let links: Vec<_> = links.collect();
    (!links.is_empty()).then(|| {
        view! {
            <section aria-labelledby="places">
                <h2 id="places">{site.words().places}</h2>
                <ul class="tag-list">{links}</ul>
            </section>
        }
    })
}

/// Where the text was taken from.
#[component]
fn Origin(source: Source) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    view! {
        <section class="release__source" aria-labelledby="source">
            <h2 id="source">{words.source}</h2>
            <p>
                <SourceName source=source.clone()/>
                {source.retrieved_on.map(|day| format!(", {}", (words.seen_on)(&long_date(site.lang, day))))}
            </p>
            {source.note.map(|note| view! { <p>{note}</p> })}
        </section>
    }
}

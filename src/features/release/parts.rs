//! What a release's page is made of, from its notices to the way to other releases.

use crate::components::{DayInWords, ExtensionInWords, Notice, Said, SourceName, Tone, use_site};
use crate::i18n::{app_words, file_size, long_date, state_name};
use crate::model::{Address, Cited, Contact, Email, Extension, Lang, List, PhoneNumber, Slug, State, Text, Timestamp};
use leptos::prelude::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A value of a facet with its name. The id stands in the address of its list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Named {
    pub id: Slug,
    pub name: Text,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Translation {
    pub language: Lang,
    pub id: Slug,
}

/// Another release in the same language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ReleaseLink {
    pub id: Slug,
    pub title: String,
    pub published: Timestamp,
}

/// A document that goes with the release.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DocumentLink {
    /// Site path.
    pub path: String,
    pub title: String,
    /// The ending of its file: `pdf`.
    pub kind: String,
    /// In bytes.
    pub size: u32,
}

/// A picture in the widths that it is there in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
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

/// A part of the column beside the text.
#[component]
pub fn Section(id: &'static str, #[prop(into)] title: String, children: Children) -> impl IntoView {
    view! {
        <section class="rule" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            {children()}
        </section>
    }
}

/// Leads to the same release in another language.
#[component]
pub fn InLanguage(translation: Translation) -> impl IntoView {
    let site = use_site();
    let (tag, theirs) = (translation.language.tag(), app_words(translation.language));
    let href = site.href_in(&Address::Release(translation.id), translation.language);
    view! { <a href=href lang=tag hreflang=tag rel="external">{theirs.read_in}</a> }
}

#[component]
pub fn Figure(picture: Picture) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let file = |path: &str| format!("{}{path}", site.folder);
    let smallest = picture.sizes.first().map(|(_, path)| file(path)).unwrap_or_default();
    let sizes: Vec<_> = picture.sizes.iter().map(|(width, path)| format!("{} {width}w", file(path))).collect();
    let credit = picture.credit.as_deref().map(words.credit);
    let lines = [picture.caption, credit, picture.rights].into_iter().flatten();
    let lines: Vec<_> = lines.map(|line| line.trim_end_matches('.').to_owned()).collect();
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
            {(!lines.is_empty()).then(|| view! { <figcaption>{lines.join(". ")}</figcaption> }.into_any())}
        </figure>
    }
}

/// Marks a release that the public does not see yet.
#[component]
pub fn Draft(until: Timestamp) -> impl IntoView {
    let words = use_site().words();
    view! {
        <Notice tone=Tone::Warning title=words.draft_title>
            <p>{(words.draft_text)(until.as_str())}</p>
        </Notice>
    }
}

/// What goes with the release, and its text for those who want nothing else.
#[component]
pub fn Documents(
    documents: Vec<DocumentLink>,
    /// The address of the plain text.
    text: String,
) -> impl IntoView {
    let site = use_site();
    let items = documents.into_iter().map(|document| {
        let about = format!(" ({}, {})", document.kind.to_ascii_uppercase(), file_size(document.size));
        let href = format!("{}{}", site.folder, document.path);
        view! { <li><a href=href rel="external">{document.title}{about}</a></li> }.into_any()
    });
    let items = items.collect_view();
    let words = site.words();
    view! {
        <Section id="documents" title=words.documents>
            <ul class="files">
                {items}
                <li class="not-on-paper"><a href=text rel="external">{words.plain_text}</a></li>
            </ul>
        </Section>
    }
}

/// Whom reporters ask.
#[component]
pub fn Contacts(contacts: Vec<Contact>, email: Option<Email>) -> impl IntoView {
    let words = use_site().words();
    let people = contacts.into_iter().map(|contact| {
        view! {
            <li>
                {contact.name}
                {contact.phone.map(|phone| view! { ", "<Dial phone extension=contact.extension/> }.into_any())}
                {contact.email.map(|email| view! { ", "<Mail email/> }.into_any())}
            </li>
        }
        .into_any()
    });
    view! {
        <Section id="press" title=words.press_contact>
            <ul class="contacts">{people.collect_view()}{email.map(|email| view! { <li><Mail email/></li> }.into_any())}</ul>
        </Section>
    }
}

#[component]
pub fn Mail(email: Email) -> impl IntoView {
    view! { <a href=format!("mailto:{email}")>{email.to_string()}</a> }
}

#[component]
pub fn Dial(phone: PhoneNumber, extension: Option<Extension>) -> impl IntoView {
    let href = phone.href(extension.as_ref());
    view! {
        <a class="phone" href=href>
            {phone.in_groups()}
            {extension.map(|extension| view! { <ExtensionInWords extension/> }.into_any())}
        </a>
    }
}

/// What the release is about, each with the list of all that share it.
#[component]
pub fn Tags(topics: Vec<Named>, states: Vec<State>, offices: Vec<Named>) -> impl IntoView {
    let site = use_site();
    let topics = topics.into_iter().map(|topic| (List::Topic(topic.id), topic.name));
    let states =
        states.into_iter().map(|state| (List::State(state), Text::Own(state_name(site.lang, state).to_owned())));
    let offices = offices.into_iter().map(|office| (List::Office(office.id), office.name));
    let links: Vec<_> = topics
        .chain(states)
        .chain(offices)
        .map(|(list, name)| {
            view! { <li><a class="chip" href=site.href(&Address::News(list))><Said text=name/></a></li> }.into_any()
        })
        .collect();
    (!links.is_empty()).then(|| {
        view! { <Section id="more-about" title=site.words().topics><ul class="chips">{links}</ul></Section> }.into_any()
    })
}

/// Where the text was taken from.
#[component]
pub fn Origin(source: Cited) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    view! {
        <details class="fold sources">
            <summary>{words.sources}</summary>
            <p>
                <SourceName source=source.clone()/>
                {source.retrieved_on.map(|day| format!(", {}", (words.seen_on)(&long_date(site.lang, day))))}". "
                {source.note.map(|note| view! { <Said text=note/> }.into_any())}
            </p>
        </details>
    }
}

/// The way on from a release.
pub struct OtherReleases {
    pub earlier: Option<ReleaseLink>,
    pub later: Option<ReleaseLink>,
    pub related: Vec<ReleaseLink>,
}

impl OtherReleases {
    pub fn view(self) -> impl IntoView {
        let words = use_site().words();
        let neighbours = [(self.earlier, words.earlier, "next"), (self.later, words.later, "prev")];
        let neighbours = neighbours.into_iter().filter_map(|(release, name, rel)| {
            let release = release?;
            Some(view! { <Neighbour release name rel/> }.into_any())
        });
        let neighbours: Vec<_> = neighbours.collect();
        let related: Vec<_> = self.related.into_iter().map(|release| view! { <Related release/> }.into_any()).collect();
        view! {
            {(!related.is_empty()).then(|| view! {
                <section class="related" aria-labelledby="related">
                    <h2 id="related" class="rule">{words.related}</h2>
                    <ol class="stories">{related}</ol>
                </section>
            }.into_any())}
            {(!neighbours.is_empty()).then(|| view! {
                <nav class="pager release__pager" aria-label=words.pagination>{neighbours}</nav>
            }.into_any())}
        }
    }
}

#[component]
fn Related(release: ReleaseLink) -> impl IntoView {
    let site = use_site();
    view! {
        <li class="story">
            <h3 class="story__title"><a href=site.href(&Address::Release(release.id))>{release.title}</a></h3>
            <p class="dotted"><DayInWords when=release.published/></p>
        </li>
    }
}

/// The release before or after this one.
#[component]
fn Neighbour(release: ReleaseLink, name: &'static str, rel: &'static str) -> impl IntoView {
    let site = use_site();
    view! {
        <p>
            <span class="quiet">{name}", "<DayInWords when=release.published/>": "</span>
            <a class="release__neighbour" href=site.href(&Address::Release(release.id)) rel=rel>{release.title}</a>
        </p>
    }
}

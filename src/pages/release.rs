//! A press release: its whole text, when and by whom it was published, what was put right since,
//! where it was taken from, and the way to others.

use super::Head;
use crate::components::{DayInWords, ExternalLink, Heading, Notice, Said, Share, Site, SourceName, Tone, use_site};
use crate::i18n::{file_size, long_date, messages, state_name};
use crate::model::{
    Address, Contact, Correction, Email, Lang, List, PhoneNumber, Publisher, Slug, Source, State, Status, Text,
    Timestamp,
};
use leptos::prelude::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Release {
    pub id: Slug,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    #[serde(rename = "type")]
    pub kind: Named,
    pub title: String,
    /// Sets the page's title apart where an older release has the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub apart: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dek: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    /// Where the text was issued; it stands in the text too.
    pub dateline: Option<String>,
    pub published: Timestamp,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Named>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub states: Vec<State>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offices: Vec<Named>,
    pub status: Status,
    /// The same release in other languages.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub translations: Vec<Translation>,
    /// The end of an embargo that is not over: only a preview of drafts has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub embargo_until: Option<Timestamp>,
    /// Another agency that published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Publisher>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// What search engines show of it: unlike any other release's in its language.
    pub description: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pictures: Vec<Picture>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<DocumentLink>,
    /// Whom reporters ask; empty for another agency's release.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<Contact>,
    /// The press office of the portal's agency; none for another agency's release.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub press_email: Option<Email>,
    /// What the portal's agency says of itself; none for another agency's release.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub boilerplate: Option<Text>,
    /// Newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
    /// Fragment and words of each heading of a long text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contents: Vec<(String, String)>,
    /// The text as HTML, made from the editor's Markdown: safe by construction.
    pub content_html: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<ReleaseLink>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub later: Option<ReleaseLink>,
    /// Older releases about the same topics, states or offices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<ReleaseLink>,
}

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

impl Release {
    pub fn head(&self) -> Head {
        let title = match &self.apart {
            Some(apart) => format!("{} ({apart})", self.title),
            None => self.title.clone(),
        };
        Head::new(title, &self.description)
    }

    pub fn trail(&self, site: &Site) -> (Vec<(Address, Text)>, Text) {
        let news = (Address::News(List::All), Text::Own(site.words().news_title.to_owned()));
        (vec![news], Text::Own(self.title.clone()))
    }

    pub fn view(self) -> impl IntoView {
        let site = use_site();
        let words = site.words();
        let path = Address::Release(self.id).path(site.lang);
        let url = format!("{}{path}", site.base_url);
        let text = format!("{}{path}release.txt", site.folder);
        let published = long_date(site.lang, self.published.day());
        let author = self.publisher.as_ref().map_or(site.short_name.as_str(), |publisher| publisher.name.as_str());
        let cite = (words.citation)(author, &self.title, &published, &url);
        let (before, after) = words.published_on;
        let (modified_before, modified_after) = words.modified_on;
        let share = Share { title: self.title.clone(), url };
        let kicker = self.kind.name.as_str().to_owned();
        let others = OtherReleases { earlier: self.earlier, later: self.later, related: self.related };
        view! {
            <article class="release">
                <header class="release__header">
                    <Heading kicker text=Text::Own(self.title)/>
                    {self.dek.map(|dek| view! { <p class="usa-intro release__dek">{dek}</p> }.into_any())}
                    <p class="release__meta">
                        <span>{before}<DayInWords when=self.published/>{after}</span>
                        {self.modified.map(|modified| {
                            view! { <span>{modified_before}<DayInWords when=modified/>{modified_after}</span> }.into_any()
                        })}
                        {self.number.map(|number| view! { <span>{(words.release_number)(&number)}</span> }.into_any())}
                    </p>
                    {self.translations.into_iter().map(|translation| view! { <InLanguage translation/> }.into_any()).collect_view()}
                </header>
                {self.embargo_until.map(|until| view! { <Draft until/> }.into_any())}
                <StatusNotice status=self.status published/>
                {self.publisher.map(|publisher| view! { <OtherAgency publisher/> }.into_any())}
                <Corrections corrections=self.corrections/>
                <Contents contents=self.contents/>
                <div class="usa-prose release__body">
                    <div inner_html=self.content_html></div>
                </div>
                {self.pictures.into_iter().map(|picture| view! { <Figure picture/> }.into_any()).collect_view()}
                <Documents documents=self.documents/>
                {self.boilerplate.map(|boilerplate| view! {
                    <Section id="about" title=(words.about)(&site.short_name)><p><Said text=boilerplate/></p></Section>
                }.into_any())}
                {self.press_email.map(|email| view! { <Contacts contacts=self.contacts email/> }.into_any())}
                <Tags kind=self.kind topics=self.topics states=self.states offices=self.offices/>
                {self.source.map(|source| view! { <Origin source/> }.into_any())}
                <Section id="share" title=words.share.to_owned()>
                    {share.view()}
                    <p class="not-on-paper"><a class="usa-link" href=text rel="external">{words.plain_text}</a></p>
                    <p class="release__citation">{words.cite}" "<span>{cite}</span></p>
                </Section>
            </article>
            {others.view()}
        }
    }
}

/// A part of the page below a heading.
#[component]
fn Section(id: &'static str, #[prop(into)] title: String, children: Children) -> impl IntoView {
    view! {
        <section class="release__section" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            {children()}
        </section>
    }
}

/// Leads to the same release in another language.
#[component]
fn InLanguage(translation: Translation) -> impl IntoView {
    let site = use_site();
    let (tag, theirs) = (translation.language.tag(), messages(translation.language));
    let href = site.href_in(&Address::Release(translation.id), translation.language);
    view! { <p><a class="usa-link" href=href lang=tag hreflang=tag rel="external">{theirs.read_in}</a></p> }
}

#[component]
fn Figure(picture: Picture) -> impl IntoView {
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
    let (tone, title, text) = match status {
        Status::Current => return ().into_any(),
        Status::Historical => (Tone::Info, words.historical_title, (words.historical_text)(&published)),
        Status::Archived => (Tone::Info, words.archived_title, (words.archived_text)(&published)),
        Status::Withdrawn { reason } => (Tone::Warning, words.withdrawn_title, reason),
    };
    view! { <Notice tone title><p>{text}</p></Notice> }.into_any()
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

/// What was put right, above the text that it changed.
#[component]
fn Corrections(corrections: Vec<Correction>) -> impl IntoView {
    let site = use_site();
    (!corrections.is_empty()).then(|| {
        let items = corrections.into_iter().map(|correction| {
            let date = long_date(site.lang, correction.date);
            view! { <li><strong>{date}": "</strong>{correction.text}</li> }.into_any()
        });
        let items = items.collect_view();
        view! {
            <Section id="corrections" title=site.words().corrections>
                <ul class="usa-list">{items}</ul>
            </Section>
        }
        .into_any()
    })
}

/// The headings of a long text.
#[component]
fn Contents(contents: Vec<(String, String)>) -> impl IntoView {
    (!contents.is_empty()).then(|| {
        let items = contents
            .into_iter()
            .map(|(id, title)| view! { <li><a class="usa-link" href=format!("#{id}")>{title}</a></li> }.into_any());
        let items = items.collect_view();
        view! {
            <nav class="release__contents" aria-labelledby="contents">
                <h2 id="contents">{use_site().words().contents}</h2>
                <ul class="usa-list">{items}</ul>
            </nav>
        }
        .into_any()
    })
}

#[component]
fn Documents(documents: Vec<DocumentLink>) -> impl IntoView {
    let site = use_site();
    (!documents.is_empty()).then(|| {
        let items = documents.into_iter().map(|document| {
            let about = format!(" ({}, {})", document.kind.to_uppercase(), file_size(document.size));
            let href = format!("{}{}", site.folder, document.path);
            view! { <li><a class="usa-link" href=href rel="external">{document.title}{about}</a></li> }.into_any()
        });
        let items = items.collect_view();
        view! {
            <Section id="documents" title=site.words().documents>
                <ul class="usa-list">{items}</ul>
            </Section>
        }
        .into_any()
    })
}

/// Whom reporters ask.
#[component]
fn Contacts(contacts: Vec<Contact>, email: Email) -> impl IntoView {
    let words = use_site().words();
    let people = contacts.into_iter().map(|contact| {
        view! {
            <li>
                {contact.name}
                {contact.phone.map(|phone| view! { ", "<Dial phone/> }.into_any())}
                {contact.email.map(|email| view! { ", "<Mail email/> }.into_any())}
            </li>
        }
        .into_any()
    });
    view! {
        <Section id="press" title=words.for_reporters>
            <ul class="usa-list">{people.collect_view()}<li>{words.press_office}": "<Mail email/></li></ul>
        </Section>
    }
}

#[component]
fn Mail(email: Email) -> impl IntoView {
    view! { <a class="usa-link" href=format!("mailto:{email}")>{email.to_string()}</a> }
}

#[component]
fn Dial(phone: PhoneNumber) -> impl IntoView {
    view! { <a class="usa-link phone" href=phone.href()>{phone.in_groups()}</a> }
}

/// What the release is about, each with the list of all that share it.
#[component]
fn Tags(kind: Named, topics: Vec<Named>, states: Vec<State>, offices: Vec<Named>) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let topics = topics.into_iter().map(|topic| (List::Topic(topic.id), topic.name));
    let states =
        states.into_iter().map(|state| (List::State(state), Text::Own(state_name(site.lang, state).to_owned())));
    let offices = offices.into_iter().map(|office| (List::Office(office.id), office.name));
    let kind = (List::Type(kind.id), kind.name);
    let links: Vec<_> = topics.chain(states).chain(offices).chain([kind]).map(|(list, name)| {
        view! { <li class="usa-tag"><a class="usa-link" href=site.href(&Address::News(list))><Said text=name/></a></li> }
            .into_any()
    }).collect();
    view! {
        <Section id="more-about" title=words.more_about>
            <ul class="tag-list">{links}</ul>
        </Section>
    }
}

/// Where the text was taken from.
#[component]
fn Origin(source: Source) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    view! {
        <Section id="source" title=words.source>
            <p>
                <SourceName source=source.clone()/>
                {source.retrieved_on.map(|day| format!(", {}", (words.seen_on)(&long_date(site.lang, day))))}
            </p>
            {source.note.map(|note| view! { <p>{note}</p> }.into_any())}
        </Section>
    }
}

/// The way on from a release.
struct OtherReleases {
    earlier: Option<ReleaseLink>,
    later: Option<ReleaseLink>,
    related: Vec<ReleaseLink>,
}

impl OtherReleases {
    fn view(self) -> impl IntoView {
        let words = use_site().words();
        let neighbours = [(self.earlier, words.earlier, "next"), (self.later, words.later, "prev")];
        let neighbours = neighbours.into_iter().filter_map(|(release, name, rel)| {
            let release = release?;
            Some(view! { <p><strong>{name}": "</strong><Other release rel=Some(rel)/></p> }.into_any())
        });
        let neighbours: Vec<_> = neighbours.collect();
        let related: Vec<_> =
            self.related.into_iter().map(|release| view! { <li><Other release rel=None/></li> }.into_any()).collect();
        view! {
            {(!related.is_empty()).then(|| view! {
                <Section id="related" title=words.related><ul class="usa-list">{related}</ul></Section>
            }.into_any())}
            {(!neighbours.is_empty()).then(|| view! {
                <nav class="release__neighbours" aria-label=words.pagination>{neighbours}</nav>
            }.into_any())}
        }
    }
}

#[component]
fn Other(release: ReleaseLink, #[prop(optional_no_strip)] rel: Option<&'static str>) -> impl IntoView {
    let site = use_site();
    view! {
        <a class="usa-link" href=site.href(&Address::Release(release.id)) rel=rel>{release.title}</a>
        " "
        <span class="release__date"><DayInWords when=release.published/></span>
    }
}

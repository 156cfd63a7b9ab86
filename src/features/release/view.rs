//! A press release: its whole text, when and by whom it was published, what was put right since,
//! where it was taken from, and the way to others.

use super::parts::{
    Contacts, DocumentLink, Documents, Draft, Figure, InLanguage, Named, Origin, OtherReleases, Picture, ReleaseLink,
    Tags, Translation,
};
use crate::components::{DayInWords, Heading, Said, Share, Site, use_site};
use crate::i18n::long_date;
use crate::model::{
    Address, Cited, Contact, Correction, Email, List, Publisher, Slug, State, Status, Text, Timestamp, WebUrl,
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
    /// The document's title, where it says more than the heading: that the release was withdrawn, or what sets it apart
    /// from an older one of the same title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_title: Option<String>,
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
    pub source: Option<Cited>,
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
    /// The text as HTML, made from the editor's Markdown: safe by construction. It begins with what must be known before
    /// it (that it was withdrawn or corrected, is of its time, or another agency's), and of a long text with its contents.
    pub content_html: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<ReleaseLink>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub later: Option<ReleaseLink>,
    /// Older releases about the same topics, states or offices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<ReleaseLink>,
}

impl Release {
    /// The title with the release's status before it, for links, citations and breadcrumbs.
    fn title_with_status(&self) -> &str {
        self.page_title.as_ref().unwrap_or(&self.title)
    }

    pub fn trail(&self, site: &Site) -> (Vec<(Address, Text)>, Text) {
        let news = (Address::News(List::All), Text::Own(site.words().news_title.to_owned()));
        (vec![news], Text::Own(self.title_with_status().to_owned()))
    }

    pub fn view(self) -> impl IntoView {
        let site = use_site();
        let words = site.words();
        let full_title = self.title_with_status().to_owned();
        let path = site.path(&Address::Release(self.id));
        let url = format!("{}{path}", site.base_url);
        let text = format!("{}{path}release.txt", site.folder);
        let published = long_date(site.lang, self.published.day());
        let author = self.publisher.as_ref().map_or(site.short_name.as_str(), |publisher| publisher.name.as_str());
        // What another agency published is cited where it stands.
        let original = self.publisher.as_ref().and(self.source.as_ref()).and_then(|source| source.url.as_ref());
        let cited = original.map_or(url.as_str(), WebUrl::as_str);
        let cite = (words.citation)(author, &full_title, &published, cited);
        let [before, after] = words.published_on;
        let [modified_before, modified_after] = words.modified_on;
        let mut source = self.source;
        // Of another agency's text it stands among the notices.
        self.publisher.as_ref().and(source.as_mut()).and_then(|source| source.note.take());
        let share = Share { title: full_title, url };
        let others = OtherReleases { earlier: self.earlier, later: self.later, related: self.related };
        let body = match self.status {
            Status::Withdrawn { .. } => "release__body release__body--withdrawn",
            _ => "release__body",
        };
        let publisher = self.publisher.as_ref().map(|publisher| (words.from_publisher)(&publisher.name));
        // The first picture leads, the others follow the text.
        let mut pictures = self.pictures.into_iter();
        let lead = pictures.next();
        let kind = site.href(&Address::News(List::Type(self.kind.id.clone())));
        view! {
            <div class="cols release-page">
                <article class="release">
                    <Heading text=Text::Own(self.title)/>
                    {self.dek.map(|dek| view! { <p class="release__dek">{dek}</p> }.into_any())}
                    <p class="dotted release__days">
                        <span>{before}<DayInWords when=self.published/>{after}</span>" "
                        {self.modified.map(|modified| {
                            view! { <span>{modified_before}<DayInWords when=modified/>{modified_after}</span>" " }.into_any()
                        })}
                        {publisher.map(|publisher| view! { <span>{publisher}</span>" " }.into_any())}
                        <a href=kind><Said text=self.kind.name/></a>
                        {self.number.map(|number| view! { " "<span>{(words.release_number)(&number)}</span> }.into_any())}
                        {self.translations.into_iter().map(|translation| view! { " "<InLanguage translation/> }.into_any()).collect_view()}
                    </p>
                    {self.embargo_until.map(|until| view! { <Draft until/> }.into_any())}
                    {lead.map(|picture| view! { <Figure picture/> }.into_any())}
                    <div class=body inner_html=self.content_html></div>
                    {pictures.map(|picture| view! { <Figure picture/> }.into_any()).collect_view()}
                    {self.boilerplate.map(|boilerplate| view! {
                        <section class="release__about" aria-labelledby="about">
                            <h2 id="about">{(words.about)(&site.short_name)}</h2>
                            <p><Said text=boilerplate/></p>
                        </section>
                    }.into_any())}
                </article>
                <aside class="side sidebar" aria-label=words.more_about>
                    {(self.press_email.is_some() || !self.contacts.is_empty()).then(|| {
                        view! { <Contacts contacts=self.contacts email=self.press_email/> }.into_any()
                    })}
                    // By this class, programs that look for the article know what is none of it.
                    <section class="rule share" aria-labelledby="share">
                        <h2 id="share">{words.share}</h2>
                        {share.view()}
                        <details class="fold"><summary>{words.cite}</summary><p class="release__citation">{cite}</p></details>
                    </section>
                    <Documents documents=self.documents text/>
                    <Tags topics=self.topics states=self.states offices=self.offices/>
                </aside>
            </div>
            {others.view()}
            {source.map(|source| view! { <Origin source/> }.into_any())}
        }
    }
}

//! What a release's page shows, and the files beside it.

use super::parts::{Named, ReleaseLink};
use super::status::{self, Notice};
use super::structured_data::news_article;
use super::text::plain_text;
use super::view::Release as ReleasePage;
use crate::components::Frame;
use crate::components::head::{Head, escape};
use crate::components::look::Look;
use crate::content::{Content, markdown, phone};
use crate::features::news::newsroom::{Newsroom, name};
use crate::features::offices::publish as offices;
use crate::features::published::Published;
use crate::i18n::status_words;
use crate::model::{Address, Cited, Day, Lang, Release, Slug, Term};
use crate::publish::manifest::{Key, program};
use crate::publish::unit::{Unit, folder};
use rayon::prelude::*;
use serde_json::Value;

/// A text with fewer headings needs no list of them.
const FEWEST_HEADINGS: usize = 3;

/// The page of the release at a place among all; it is in this language.
pub fn page(newsroom: &Newsroom<'_>, at: usize) -> ReleasePage {
    let (content, lang) = (newsroom.content, newsroom.lang);
    let release = &content.releases[at];
    let own = release.publisher.is_none();
    let settings = &content.portal.newsroom;
    let named = |terms: &[Term], id: &Slug| Named { id: id.clone(), name: name(terms, id, lang) };
    let office = |id: &Slug| Named { id: id.clone(), name: offices::name_with_place(content, id, lang) };
    let (earlier, later) = newsroom.lists.neighbours(at);
    let summary = newsroom.summaries.get(&release.id).cloned().unwrap_or_default();
    let mut corrections = release.corrections.clone();
    corrections.sort_by_key(|correction| std::cmp::Reverse(correction.date));
    ReleasePage {
        id: release.id.clone(),
        number: release.number.clone(),
        kind: named(&settings.release_types, &release.kind),
        title: release.title.clone(),
        page_title: summary.page_title,
        dek: release.dek.clone(),
        dateline: release.dateline.clone(),
        published: release.published.clone(),
        modified: release.modified.clone(),
        topics: release.topics.iter().map(|topic| named(&settings.topics, topic)).collect(),
        states: release.states.clone(),
        offices: release.offices.iter().map(office).collect(),
        status: release.status.clone(),
        translations: newsroom.translations(release),
        embargo_until: release.embargo_until.clone(),
        publisher: release.publisher.clone(),
        source: release.source.as_ref().map(|source| Cited {
            note: source.note.as_ref().map(|note| note.text(lang, lang)),
            ..source.cited(content.portal.languages.main(), lang)
        }),
        description: summary.description,
        pictures: release.images.iter().filter_map(|image| content.media.picture(image)).collect(),
        documents: release.documents.iter().filter_map(|document| content.media.document(document)).collect(),
        contacts: if own { release.contacts.clone() } else { Vec::new() },
        press_email: settings.press_email.clone().filter(|_| own),
        boilerplate: settings.boilerplate.as_ref().filter(|_| own).map(|words| words.text(lang)),
        corrections,
        content_html: text(release, content, lang),
        earlier: earlier.map(link),
        later: later.map(link),
        related: newsroom.lists.related(at).into_iter().map(link).collect(),
    }
}

/// The text of a release with what stands before it.
fn text(release: &Release, content: &Content, lang: Lang) -> String {
    let folder = content.portal.base_url.folder();
    let is_north_american = phone::is_north_american(content.portal.country.as_ref());
    let text = markdown::Page { lang, folder, is_north_american, hidden: &content.hidden };

    let notices: String = status::notices(release).iter().map(Notice::html).collect();
    let headings = markdown::headings(&release.body);
    let contents = if headings.len() < FEWEST_HEADINGS { String::new() } else { contents(&headings, lang) };
    format!("{notices}{contents}{}", text.html(&release.body, release.dateline.as_deref()))
}

/// The headings of a long text.
fn contents(headings: &[(String, String)], lang: Lang) -> String {
    let entry = |(id, title): &(String, String)| format!("<li><a href=\"#{}\">{}</a></li>", escape(id), escape(title));
    let entries: String = headings.iter().map(entry).collect();
    format!(
        "<aside class=\"release__contents\"><nav aria-labelledby=\"contents\"><h2 id=\"contents\">{}</h2>\n\
         <ul>{entries}</ul></nav></aside>\n",
        status_words(lang).contents
    )
}

fn link(release: &Release) -> ReleaseLink {
    // An accusation that was taken back is linked nowhere as if it stood.
    let title = if release.is_withdrawn() { status::title(release) } else { release.title.clone() };
    ReleaseLink { id: release.id.clone(), title, published: release.published.clone() }
}

/// Of each release, in their order, a digest of what is shown of it.
pub fn digests(content: &Content) -> Vec<Key> {
    content.releases.par_iter().map(|release| digest(release, content)).collect()
}

/// A digest of a release as it is shown: with its pictures as they are now, and without its links to what may
/// not be shown yet.
fn digest(release: &Release, content: &Content) -> Key {
    let input = serde_json::to_vec(release).unwrap_or_default();
    let pictures = release.images.iter().filter_map(|image| content.media.picture(image));
    let mut more: Vec<String> = pictures.flat_map(|picture| picture.sizes).map(|(_, path)| path).collect();
    if !content.hidden.is_empty() {
        more.extend(markdown::targets(&release.body).into_iter().filter(|target| content.hidden.has(target)));
    }
    Key::of([input.as_slice()].into_iter().chain(more.iter().map(String::as_bytes)))
}

/// Each release as plain text, beside its page.
pub fn texts<'a>(content: &'a Content, digests: &[Key]) -> Vec<Unit<'a>> {
    // What the agency is called, says of itself, and is reached by.
    let portal = Key::of([serde_json::to_vec(&content.portal).unwrap_or_default().as_slice()]);
    let text = |(release, digest)| text_unit(release, digest, &portal, content);
    content.releases.iter().zip(digests).map(text).collect()
}

fn text_unit<'a>(release: &'a Release, digest: &Key, portal: &Key, content: &'a Content) -> Unit<'a> {
    let path = content.portal.languages.path(&Address::Release(release.id.clone()), release.language);
    let key = Key::of([digest.as_bytes(), portal.as_bytes(), program().as_bytes()]);
    let files = vec![(format!("{}release.txt", folder(&path)), key)];
    Unit::new(files, move || Ok(vec![plain_text(release, &content.portal, &content.hidden).into_bytes()]))
}

impl Published for ReleasePage {
    fn head(&self, _frame: &Frame) -> Head {
        Head::new(self.page_title.as_ref().unwrap_or(&self.title), &self.description)
    }

    fn look(&self) -> Look {
        Look::Release
    }

    /// The page says itself when the release was published and changed.
    fn changed(&self, _content: &Content) -> Option<Day> {
        None
    }

    fn structured_data(&self, _url: &str, frame: &Frame) -> Option<Value> {
        Some(news_article(self, frame))
    }
}

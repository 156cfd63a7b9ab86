//! What is indexed of a release, and what a list of results shows of it.

use crate::content::Content;
use crate::content::lists::translations;
use crate::content::markdown::{first_words, plain};
use crate::i18n::state_name;
use crate::model::{Lang, Release, Slug, Term};
use frontdesk_search::write::Document;
use frontdesk_search::{Facet, Language, Record};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How many characters of a release's first words stand in a list, where it has no dek.
const SHOWN: usize = 160;

/// The language whose stems a text's words have. The pseudo-locales are English in disguise.
pub fn language(lang: Lang) -> Language {
    match lang {
        Lang::Es => Language::Spanish,
        Lang::En | Lang::Accented | Lang::Mirrored => Language::English,
    }
}

/// The releases as documents of the index, oldest first.
#[derive(Clone)]
pub struct Documents<'a> {
    content: &'a Content,
    translations: Arc<BTreeMap<&'a Slug, BTreeMap<Lang, &'a Slug>>>,
}

impl<'a> Documents<'a> {
    pub fn new(content: &'a Content) -> Self {
        let translations = translations(&content.releases.iter().collect::<Vec<_>>());
        Self { content, translations: Arc::new(translations) }
    }

    fn translated(&self, release: &Release) -> impl Iterator<Item = Lang> {
        self.translations.get(&release.id).into_iter().flatten().map(|(lang, _)| *lang)
    }

    pub fn record(&self, number: u32) -> Record {
        let release = &self.content.releases[number as usize];
        let dek = release.dek.clone().unwrap_or_else(|| shortened(&first_words(&release.body)));
        Record {
            id: release.id.to_string(),
            language: release.language.tag().to_owned(),
            day: release.published.day().to_string(),
            kind: release.kind.to_string(),
            title: release.title.clone(),
            dek,
            publisher: release.publisher.as_ref().map(|publisher| publisher.name.clone()).unwrap_or_default(),
            translated: self.translated(release).map(Lang::tag).collect::<Vec<_>>().join(" "),
            withdrawn: release.is_withdrawn(),
        }
    }

    pub fn document(&self, number: u32) -> Document {
        let (content, release) = (self.content, &self.content.releases[number as usize]);
        let newsroom = &content.portal.newsroom;
        let lang = release.language;
        let topics = release.topics.iter().filter_map(|id| name(&newsroom.topics, id, lang));
        let states = release.states.iter().map(|state| state_name(lang, *state).to_owned());
        let offices = release.offices.iter().filter_map(|id| content.offices.iter().find(|office| office.id == *id));
        let offices = offices.map(|office| office.name.clone());
        let publisher = release.publisher.as_ref().map(|publisher| publisher.name.clone());
        let own = [release.number.clone(), release.dateline.clone(), publisher.clone()].into_iter().flatten();
        let values = [
            (Facet::Kind, release.kind.to_string()),
            (Facet::Language, lang.tag().to_owned()),
            (Facet::Publisher, publisher.unwrap_or_default()),
        ];
        let topic_ids = release.topics.iter().map(|id| (Facet::Topic, id.to_string()));
        let state_ids = release.states.iter().map(|state| (Facet::State, state.slug().to_owned()));
        let office_ids = release.offices.iter().map(|id| (Facet::Office, id.to_string()));
        let hidden = self.translated(release).map(|other| (Facet::Hidden, other.tag().to_owned()));
        let captions = release.images.iter().map(|image| image.caption.clone()).collect::<Vec<_>>();
        Document {
            language: Some(language(lang)),
            day: days(release),
            text: [plain(&release.body, &content.hidden)].into_iter().chain(captions.into_iter().flatten()).collect(),
            names: own.chain(topics).chain(states).chain(offices).collect(),
            values: values.into_iter().chain(topic_ids).chain(state_ids).chain(office_ids).chain(hidden).collect(),
            record: self.record(number),
        }
    }
}

fn name(terms: &[Term], id: &Slug, lang: Lang) -> Option<String> {
    terms.iter().find(|term| term.id == *id).map(|term| term.name.text(lang).as_str().to_owned())
}

/// A release's day in days since 1970.
fn days(release: &Release) -> i32 {
    frontdesk_search::days(&release.published.day().to_string()).unwrap_or_default()
}

/// A text's beginning, cut at a word.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        None => text.to_owned(),
        Some((limit, _)) => {
            let cut = text[..limit].rfind(' ').unwrap_or(limit);
            format!("{} …", &text[..cut])
        }
    }
}

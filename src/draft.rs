//! A new release from a template. It stays unpublished until an editor sets the end of its embargo.

use crate::content::Content;
use crate::content::schedule::zone;
use crate::i18n::template_words;
use crate::import::slugify;
use crate::model::{Day, Lang, Newsroom, Release, Slug, State, Status, Term};
use crate::problem::Problems;
use jiff::civil::Date;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The last day of the calendar that a release can wait for: no one has decided yet.
const UNDECIDED: Date = Date::MAX;

#[derive(Debug, thiserror::Error)]
pub enum DraftError {
    #[error("the content has mistakes: mend them first (`frontdesk check`)")]
    Content(#[from] Problems),
    #[error("{0} holds no portal: run this in the folder of one, or begin one with `frontdesk init`")]
    NoPortal(PathBuf),
    #[error(
        "`{0}` has no letters that can stand in an address: give the title in Latin letters, and change it in the file"
    )]
    NoSlug(String),
    #[error("portal.json names no type of release: add one to newsroom.release_types")]
    NoType,
    #[error("the portal is not in `{language}`: it is in {known}")]
    Language { language: &'static str, known: String },
    #[error("the portal has no {what} `{id}`; it has {}", if .known.is_empty() { "none" } else { .known.as_str() })]
    Unknown { what: &'static str, id: Slug, known: String },
    #[error("states are of the United States, but the portal's country is `{0}`: leave --state out")]
    States(String),
    #[error("there is a release `{0}` already: open it, or choose another title")]
    Taken(Slug),
    #[error("cannot write {path}: {source}")]
    Write { path: PathBuf, source: io::Error },
}

/// What a new release is about, as far as it is known.
#[derive(Clone, Debug, Default)]
pub struct About {
    /// The portal's first type where there is none.
    pub kind: Option<Slug>,
    pub topics: Vec<Slug>,
    pub states: Vec<State>,
}

impl About {
    /// The type and the topics, if the portal has them.
    fn known(&self, newsroom: &Newsroom) -> Result<Slug, DraftError> {
        let ids = |terms: &[Term]| terms.iter().map(|term| term.id.to_string()).collect::<Vec<_>>().join(", ");
        let is_in = |terms: &[Term], id: &Slug| terms.iter().any(|term| term.id == *id);
        if let Some(kind) = self.kind.as_ref().filter(|kind| !is_in(&newsroom.release_types, kind)) {
            return Err(DraftError::Unknown { what: "type", id: kind.clone(), known: ids(&newsroom.release_types) });
        }
        if let Some(topic) = self.topics.iter().find(|topic| !is_in(&newsroom.topics, topic)) {
            return Err(DraftError::Unknown { what: "topic", id: topic.clone(), known: ids(&newsroom.topics) });
        }
        self.kind.clone().or_else(|| newsroom.usual_type().cloned()).ok_or(DraftError::NoType)
    }
}

/// Writes the file of a release with this title, as of an instant, and gives its path.
pub fn write(
    folder: &Path,
    title: &str,
    language: Option<Lang>,
    about: &About,
    now: jiff::Timestamp,
) -> Result<PathBuf, DraftError> {
    if !folder.join("portal.json").exists() {
        return Err(DraftError::NoPortal(folder.to_owned()));
    }
    let content = Content::read(folder)?;
    let kind = about.known(&content.portal.newsroom)?;
    let languages = &content.portal.languages;
    let language = language.or_else(|| languages.first().copied()).unwrap_or_default();
    if !languages.contains(&language) {
        let known = languages.iter().map(|lang| lang.tag()).collect::<Vec<_>>().join(", ");
        return Err(DraftError::Language { language: language.tag(), known });
    }
    if let Some(country) = content.portal.country.as_ref().filter(|_| !about.states.is_empty()) {
        return Err(DraftError::States(country.code.to_string()));
    }
    let id = slugify(title).ok_or_else(|| DraftError::NoSlug(title.to_owned()))?;
    if content.releases.iter().any(|release| release.id == id) {
        return Err(DraftError::Taken(id));
    }
    let zone = zone(&content.portal);
    let today = Day::from(now.to_zoned_datetime(zone).date());
    let path = folder.join(format!("releases/{}/{id}.json", today.year()));
    let template = template_words(language);
    let release = Release {
        schema: Some("../../../schema/release.json".to_owned()),
        id,
        number: None,
        kind,
        title: title.to_owned(),
        dek: Some(template.dek.to_owned()),
        dateline: Some(template.dateline.to_owned()),
        published: today.into(),
        modified: None,
        language,
        translations: Vec::new(),
        embargo_until: Some(Day::from(UNDECIDED).into()),
        keep_date: false,
        take_down_at: None,
        sequence: None,
        topics: about.topics.clone(),
        states: about.states.clone(),
        offices: Vec::new(),
        body: template.body.map(str::to_owned).into(),
        images: Vec::new(),
        documents: Vec::new(),
        contacts: Vec::new(),
        corrections: Vec::new(),
        status: Status::Current,
        publisher: None,
        source: None,
        imported: None,
    };
    let write = || {
        let json = serde_json::to_string_pretty(&release).map_err(io::Error::other)?;
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        // Whatever stands there is an editor's.
        let mut file = fs::File::create_new(&path)?;
        io::Write::write_all(&mut file, format!("{json}\n").as_bytes())
    };
    write().map_err(|source| DraftError::Write { path: path.clone(), source })?;
    Ok(path)
}

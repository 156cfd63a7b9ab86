//! A portal from nothing: settings, an example release that waits, and the files that check and publish it elsewhere.
//! What the agency is called and how it is reached is asked for or given; nothing is invented.

mod files;
mod questions;

pub use questions::Given;

use crate::content::{Content, phone};
use crate::draft::{self, DraftError};
use crate::model::{
    Agency, Country, Day, Email, Lang, Languages, Localized, NamedLink, Newsroom, OfficeKind, Phone, Portal, Source,
    Term, TipLine, WebHosts, WebUrl,
};
use std::io;
use std::path::{Path, PathBuf};

/// What a portal begins with: `--flags`, or the answers to questions.
#[derive(Clone, Debug)]
pub struct Answers {
    pub name: String,
    pub short_name: String,
    /// The first is the one that the agency writes in.
    pub languages: Vec<Lang>,
    /// Where the portal will be served.
    pub address: WebUrl,
    /// The agency's own site, which it is a portal of.
    pub site: WebUrl,
    /// Where it is not the United States.
    pub country: Option<Country>,
    /// An IANA name, such as `America/Chicago`.
    pub time_zone: String,
    pub line: Line,
    /// The number for anyone in danger, such as `911`.
    pub emergency: Option<String>,
    /// What the agency is a part of.
    pub parent: Option<(String, WebUrl)>,
    pub press_email: Option<Email>,
}

/// How the public reaches the agency.
#[derive(Clone, Debug)]
pub enum Line {
    /// It takes tips by this number.
    Tips(String),
    /// Its number for the public.
    Phone(String),
    None,
}

#[derive(Debug, thiserror::Error)]
pub enum InitError {
    #[error("{0} is not empty: name a new folder, so that nothing in it is lost")]
    NotEmpty(PathBuf),
    #[error("{0}")]
    Missing(String),
    #[error("{0}")]
    Answer(String),
    #[error("`{number}` is no phone number: write it with its country's code, such as `+1 217 555 0134`")]
    Phone { number: String },
    #[error("a tip line also needs the number for anyone in danger: give --emergency, such as `--emergency 911`")]
    NoEmergency,
    #[error("`{0}` is no time zone: give an IANA name, such as `America/Chicago`")]
    TimeZone(String),
    #[error("cannot write {path}: {source}")]
    Write { path: PathBuf, source: io::Error },
    #[error(transparent)]
    Draft(#[from] DraftError),
    #[error("the answers could not be read: {0}")]
    Terminal(String),
}

/// Writes a portal into a new or empty folder, and gives the path of its example release.
///
/// # Errors
/// Where the folder holds something, an answer is none, or a file cannot be written.
pub fn write(folder: &Path, answers: &Answers, now: jiff::Timestamp) -> Result<PathBuf, InitError> {
    if folder.exists() && !is_empty(folder) {
        return Err(InitError::NotEmpty(folder.to_owned()));
    }
    let zone = jiff::tz::TimeZone::get(&answers.time_zone);
    let zone = zone.map_err(|_| InitError::TimeZone(answers.time_zone.clone()))?;
    let portal = portal(answers, Day::from(now.to_zoned_datetime(zone).date()))?;
    let language = answers.languages.first().copied().unwrap_or_default();
    // Beside it first, so that there is a whole portal or none.
    let failed = |source| InitError::Write { path: folder.to_owned(), source };
    let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let place = if folder.exists() { folder } else { parent };
    std::fs::create_dir_all(place).map_err(failed)?;
    let beside = tempfile::Builder::new().prefix(".frontdesk-init-").tempdir_in(place).map_err(failed)?;
    let whole = beside.path().join("portal");
    files::write(&whole, &portal)?;
    if let Err(problems) = Content::read(&whole.join("content")) {
        let first = problems.0.first().map(|problem| format!("{}; {}", problem.message, problem.remedy));
        return Err(InitError::Answer(first.unwrap_or_default()));
    }
    let about = draft::About::default();
    let release = draft::write(&whole.join("content"), title(language), Some(language), &about, now)?;
    let release = folder.join(release.strip_prefix(&whole).unwrap_or(&release));
    if !folder.exists() {
        std::fs::rename(&whole, folder).map_err(failed)?;
        return Ok(release);
    }
    for entry in std::fs::read_dir(&whole).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        std::fs::rename(entry.path(), folder.join(entry.file_name())).map_err(failed)?;
    }
    Ok(release)
}

/// Whether a folder holds nothing that could be lost: at most what a repository is begun with.
fn is_empty(folder: &Path) -> bool {
    let is_git = |entry: io::Result<std::fs::DirEntry>| entry.is_ok_and(|entry| entry.file_name() == ".git");
    std::fs::read_dir(folder).is_ok_and(|mut entries| entries.all(is_git))
}

/// The title of the example release.
fn title(language: Lang) -> &'static str {
    match language {
        Lang::Es => "Nuestro portal abre",
        _ => "Our portal opens",
    }
}

fn portal(answers: &Answers, today: Day) -> Result<Portal, InitError> {
    let own =
        |words: &str| Localized::new([(answers.languages.first().copied().unwrap_or_default(), words.to_owned())]);
    // Each of the portal's languages has its own words.
    let words = |en: &str, es: &str| {
        let of = |lang: &Lang| (*lang, if *lang == Lang::Es { es } else { en }.to_owned());
        Localized::new(answers.languages.iter().map(of))
    };
    // The agency itself gives it, on this day.
    let source =
        Source { name: answers.name.clone().into(), url: Some(answers.site.clone()), retrieved_on: None, note: None };
    let line = |number: &str| {
        let line = phone::line(number, answers.country.as_ref(), source.clone(), today)
            .ok_or_else(|| InitError::Phone { number: number.to_owned() })?;
        Ok::<_, InitError>(Phone { verified_on: Some(today), ..line })
    };
    let emergency = answers.emergency.as_deref().map(line).transpose()?;
    let (tip_line, phone, emergency) = match &answers.line {
        Line::Tips(number) => {
            let emergency = emergency.ok_or(InitError::NoEmergency)?;
            let (others, guidance, elsewhere) = (Vec::new(), Vec::new(), Vec::new());
            let main = line(number)?;
            (Some(TipLine { main, others, emergency, form: None, guidance, elsewhere }), None, None)
        }
        Line::Phone(number) => (None, Some(line(number)?), emergency),
        Line::None => (None, None, emergency),
    };
    Ok(Portal {
        schema: Some("../schema/portal.json".to_owned()),
        agency: Agency {
            name: own(&answers.name),
            short_name: answers.short_name.clone(),
            parent: answers.parent.as_ref().map(|(name, url)| NamedLink { name: own(name), url: url.clone() }),
            site: answers.site.clone(),
            contact: answers.site.clone(),
        },
        base_url: answers.address.clone(),
        official_hosts: Vec::new(),
        host: WebHosts::default(),
        languages: Languages::new(answers.languages.iter().copied()),
        country: answers.country.clone(),
        time_zone: answers.time_zone.clone(),
        tip_line,
        phone,
        emergency,
        newsroom: Newsroom {
            press_email: answers.press_email.clone(),
            email_updates: None,
            boilerplate: None,
            release_types: vec![Term {
                id: files::slug("press-release"),
                name: words("Press release", "Comunicado de prensa"),
                about: None,
            }],
            topics: Vec::new(),
        },
        office_kinds: vec![OfficeKind {
            id: files::slug("office"),
            name: words("Office", "Oficina"),
            plural: words("Offices", "Oficinas"),
            title: None,
            heading: None,
            purpose: words("Come here with questions, or call.", "Venga aquí con sus preguntas, o llame."),
            not_for: None,
        }],
        offline: true,
        leave_to: None,
        security: None,
        needs: Vec::new(),
        questions: Vec::new(),
        directions: None,
        look: None,
        best_bets: Vec::new(),
        terms_of_use: None,
        credits: Vec::new(),
        identifier: Vec::new(),
    })
}

#[cfg(test)]
mod tests;

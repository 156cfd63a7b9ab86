//! Titles and descriptions of releases for search engines: no two in a language are the same.

use super::status;
use crate::components::head::Head;
use crate::content::{Content, markdown};
use crate::i18n::{long_date, status_words};
use crate::model::{Lang, Release, Slug};
use std::collections::{BTreeMap, BTreeSet};

/// What sets a release apart where it is found among others.
#[derive(Clone, Debug, Default)]
pub struct Summary {
    /// The document's title, where it is not the release's.
    pub page_title: Option<String>,
    pub description: String,
}

/// The fewest letters of a description that tell something.
const SHORTEST_DESCRIPTION: usize = 50;

/// Titles and descriptions that no other release in the language has: the newer of two is set apart, so that a
/// newer release never changes an older one.
pub fn all(content: &Content, lang: Lang) -> BTreeMap<&Slug, Summary> {
    let words = status_words(lang);
    let (mut titles, mut descriptions) = (BTreeSet::new(), BTreeSet::new());
    let own = content.releases.iter().filter(|release| release.language == lang);
    let mut summary = |release: &Release| {
        let day = long_date(lang, release.published.day());
        let options = [None, Some(day.clone()), Some(format!("{day}, {}", release.id))];
        let title = |apart: &Option<String>| {
            format!("{} {}", release.title.to_lowercase(), apart.as_deref().unwrap_or_default())
        };
        let apart = options.into_iter().find(|apart| titles.insert(title(apart))).flatten();
        let mut parts: Vec<String> = status::short(release).into_iter().chain(release.dek.clone()).collect();
        let is_short = |parts: &[String]| parts.join(" ").chars().count() < SHORTEST_DESCRIPTION;
        // Every description says what the release itself says.
        if release.dek.is_none() || is_short(&parts) {
            parts.push(markdown::first_words(&release.body));
        }
        if is_short(&parts) {
            let agency = content.portal.agency.name.text(lang);
            parts.push(format!("{}, {day}. {}", words.press_release, agency.as_str()));
        }
        let (last, before) = parts.split_last().map_or(("", &[][..]), |(last, before)| (last.as_str(), before));
        let before = before.iter().filter(|part| !part.is_empty()).map(|part| status::sentence(part));
        let mut description = before.chain([last.to_owned()]).collect::<Vec<_>>().join(" ").trim_end().to_owned();
        if !descriptions.insert(Head::new("", &description).description) {
            description = format!("{day}, {}: {description}", release.id);
        }
        // A page says the rest itself; what is withdrawn must not be found as if it were valid.
        let title = if release.is_withdrawn() { status::title(release) } else { release.title.clone() };
        let title = match apart {
            Some(apart) => format!("{title} ({apart})"),
            None => title,
        };
        Summary { page_title: (title != release.title).then_some(title), description }
    };
    own.map(|release| (&release.id, summary(release))).collect()
}

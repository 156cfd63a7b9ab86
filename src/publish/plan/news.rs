//! Releases, and the lists of them.

use super::offices;
use crate::components::ReleaseCard;
use crate::model::{Lang, Portal, Release, Slug, Term, Text};
use crate::pages::archive::Archive;
use crate::pages::home::Home;
use crate::pages::news::News;
use crate::pages::release::Release as ReleasePage;
use crate::publish::{Content, markdown};

/// How many releases stand on a full archive page.
const PER_PAGE: usize = 20;
/// How many of the agency's own and of others' releases stand on the home page.
const ON_HOME: [usize; 2] = [5, 3];

pub fn home(content: &Content, lang: Lang) -> Home {
    let newest = |own: bool, most: usize| {
        let releases = content.releases.iter().rev().filter(move |release| release.publisher.is_none() == own);
        releases.take(most).map(|release| card(release, &content.portal, lang)).collect()
    };
    let [own, others] = ON_HOME;
    Home { latest: newest(true, own), from_others: newest(false, others), states: offices::states(lang) }
}

pub fn newest(content: &Content, lang: Lang) -> News {
    let releases = &content.releases;
    let archived = archive_pages(releases.len());
    let span = releases.first().zip(releases.last());
    News {
        releases: cards(&releases[archived * PER_PAGE..], content, lang),
        total: releases.len(),
        span: span.map(|(first, last)| (first.published.day(), last.published.day())),
        older: (archived > 0).then_some(archived),
    }
}

/// A full page of the archive, from 1 for the oldest.
pub fn archive(content: &Content, number: usize, lang: Lang) -> Archive {
    let page = content.releases.chunks(PER_PAGE).nth(number - 1).unwrap_or_default();
    Archive { number, releases: cards(page, content, lang), last: number == archive_pages(content.releases.len()) }
}

/// How many full pages are archived: the newest page keeps a page's worth, and what does not fill another.
pub fn archive_pages(releases: usize) -> usize {
    (releases / PER_PAGE).saturating_sub(1)
}

fn cards(oldest_first: &[Release], content: &Content, lang: Lang) -> Vec<ReleaseCard> {
    oldest_first.iter().rev().map(|release| card(release, &content.portal, lang)).collect()
}

fn card(release: &Release, portal: &Portal, lang: Lang) -> ReleaseCard {
    ReleaseCard {
        id: release.id.clone(),
        language: release.language,
        title: Text::new(release.title.clone(), release.language, lang),
        dek: release.dek.clone().map(|dek| Text::new(dek, release.language, lang)),
        kind: name(&portal.newsroom.release_types, &release.kind, lang),
        published: release.published.clone(),
        publisher: release.publisher.as_ref().map(|publisher| publisher.name.clone()),
    }
}

pub fn release(release: &Release, content: &Content) -> ReleasePage {
    let (lang, portal) = (release.language, &content.portal);
    ReleasePage {
        id: release.id.clone(),
        number: release.number.clone(),
        kind: name(&portal.newsroom.release_types, &release.kind, lang),
        title: release.title.clone(),
        dek: release.dek.clone(),
        dateline: release.dateline.clone(),
        published: release.published.clone(),
        modified: release.modified.clone(),
        topics: release.topics.iter().map(|topic| name(&portal.newsroom.topics, topic, lang)).collect(),
        states: release.states.clone(),
        offices: release.offices.iter().filter_map(|office| offices::link(content, office, lang)).collect(),
        status: release.status.clone(),
        embargo_until: release.embargo_until.clone(),
        publisher: release.publisher.clone(),
        source: release.source.clone(),
        summary: markdown::first_words(&release.body),
        pictures: release.images.iter().filter_map(|image| content.media.picture(image)).collect(),
        content_html: markdown::to_html(&release.body),
    }
}

/// A term's name. The content's check has seen that each id has one; the id itself is readable too.
fn name(terms: &[Term], id: &Slug, lang: Lang) -> Text {
    let term = terms.iter().find(|term| term.id == *id);
    term.map_or_else(|| Text::Own(id.to_string()), |term| term.name.text(lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_page_is_never_short_and_archive_pages_are_full() {
        for (releases, pages) in [(0, 0), (19, 0), (20, 0), (39, 0), (40, 1), (59, 1), (60, 2), (12_700, 634)] {
            assert_eq!(archive_pages(releases), pages, "{releases}");
        }
    }
}

//! The day of a page's last change: that of the newest fact on it.

use crate::components::PhoneLine;
use crate::model::{Day, Office, Timestamp};
use crate::pages::Content;

/// None for a release, which says it itself, and where nothing on the page has a date.
pub fn changed(page: &Content, offices: &[Office]) -> Option<Day> {
    let checked = |seen: Day, verified: Option<Day>| seen.max(verified.unwrap_or(seen));
    let line = |line: &PhoneLine| checked(line.seen_on, line.verified_on);
    let published = |published: &Timestamp| published.day();
    let all_offices = || offices.iter().map(|office| checked(office.seen_on, office.verified_on)).max();
    match page {
        Content::Home(home) => home.latest.iter().chain(&home.from_others).map(|card| published(&card.published)).max(),
        Content::News(news) => news.releases.iter().map(|card| published(&card.published)).max(),
        Content::Archive(archive) => archive.releases.iter().map(|card| published(&card.published)).max(),
        Content::Facet(facet) => facet.lists.iter().map(|list| list.newest).max(),
        Content::Tips(tips) => {
            let lines = [&tips.main, &tips.emergency].into_iter().chain(&tips.others);
            let guidance = tips.guidance.iter().map(|known| checked(known.seen_on, known.verified_on));
            lines.chain(tips.elsewhere.iter().map(|other| &other.phone)).map(line).chain(guidance).max()
        }
        Content::Offices(_) | Content::State(_) => all_offices(),
        Content::Office(office) => Some(checked(office.seen_on, office.verified_on)),
        Content::Release(_) | Content::NotFound => None,
    }
}

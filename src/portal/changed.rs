//! The day of a page's last change: that of the newest fact on it, so that no date on the page is newer.

use crate::components::PhoneLine;
use crate::content::Content;
use crate::features::offices::office::Office;
use crate::model::{self, Day, Slug, Timestamp};
use crate::portal::page::PageKind as Page;

/// None for a release, which says it itself, and where nothing on the page has a date.
pub fn changed(page: &Page, content: &Content) -> Option<Day> {
    let published = |published: &Timestamp| published.day();
    match page {
        Page::Home(home) => {
            let lines = home.elsewhere.iter().map(|other| line(&other.phone));
            home.latest.iter().map(|card| published(&card.published)).chain(main_phone(content)).chain(lines).max()
        }
        Page::News(news) => news.releases.iter().map(|card| published(&card.published)).max(),
        Page::Archive(archive) => archive.releases.iter().map(|card| published(&card.published)).max(),
        Page::Facet(facet) => facet.lists.iter().map(|list| list.newest).max(),
        Page::Tips(tips) => {
            let lines = [&tips.main].into_iter().chain(&tips.card.emergency).chain(&tips.others);
            let guidance = tips.guidance.iter().map(|known| checked(known.seen_on, known.verified_on));
            lines.chain(tips.elsewhere.iter().map(|other| &other.phone)).map(line).chain(guidance).max()
        }
        Page::Offices(offices) => {
            let lines = offices.needs.iter().flat_map(|need| &need.lines).map(|other| line(&other.phone));
            let tips = offices.needs.iter().any(|need| need.tip_line).then(|| main_phone(content)).flatten();
            content.offices.iter().map(entry).chain(lines).chain(tips).max()
        }
        Page::State(state) => {
            let cards = state.groups.iter().flat_map(|group| &group.offices);
            cards.filter_map(|card| of_office(&card.id, content)).max()
        }
        Page::Office(office) => Some(on_office(office, content)),
        Page::Release(_) | Page::NotFound => None,
    }
}

/// The day on which a fact was last seen or checked.
fn checked(seen: Day, verified: Option<Day>) -> Day {
    seen.max(verified.unwrap_or(seen))
}

fn line(line: &PhoneLine) -> Day {
    checked(line.seen_on, line.verified_on)
}

fn entry(office: &model::Office) -> Day {
    checked(office.seen_on, office.verified_on)
}

fn main_phone(content: &Content) -> Option<Day> {
    content.portal.main_phone().map(|main| checked(main.seen_on, main.verified_on))
}

fn of_office(id: &Slug, content: &Content) -> Option<Day> {
    content.offices.iter().find(|office| office.id == *id).map(entry)
}

/// Its numbers may be of another day than its address, and so may the offices beside it.
fn on_office(office: &Office, content: &Content) -> Day {
    let beside = office.nearest.iter().filter_map(|other| of_office(&other.office.id, content));
    let own = checked(office.seen_on, office.verified_on);
    let facts = [&office.getting_in, &office.parking, &office.transit, &office.languages].into_iter().flatten();
    let facts = facts.map(|known| checked(known.seen_on, known.verified_on));
    let hours = office.opening.iter().map(|opening| checked(opening.seen_on, opening.verified_on));
    office.phones.iter().map(line).chain(beside).chain(facts).chain(hours).fold(own, Day::max)
}

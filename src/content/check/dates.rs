//! Dates that exist and yet cannot be meant. What they are compared with changes from day to day,
//! so these are warnings of `check`, and publishing does not depend on them.

use crate::content::Content;
use crate::content::schedule::zone;
use crate::model::{Day, Phone, Source};
use crate::problem::Problem;

/// The first year that a document of a living agency may be from.
const FIRST_YEAR: i16 = 1789;

/// Everything that was published, read or checked on a day that has not come yet, or long ago.
pub fn check(content: &Content, now: jiff::Timestamp) -> Vec<Problem> {
    let zone = zone(&content.portal);
    let today = Day::from(now.to_zoned_datetime(zone).date());
    let mut problems = Vec::new();
    for release in &content.releases {
        let file = format!("releases/{}/{}.json", release.published.day().year(), release.id);
        if release.embargo_until.is_none() && release.published.day() > today {
            let remedy = "see whether the date is right; to publish it on that day, add `embargo_until`";
            problems.push(ahead(&file, "/published", release.published.day(), remedy));
        }
        if release.published.day().year() < FIRST_YEAR {
            let message = format!("{} is before there was such an agency", release.published.day());
            problems.push(Problem::new(&file, "/published", message, "see whether the year is right").warning());
        }
        let days =
            release.corrections.iter().enumerate().map(|(at, one)| (format!("/corrections/{at}/date"), Some(one.date)));
        let days = days.chain([
            ("/modified".to_owned(), release.modified.as_ref().map(crate::model::Timestamp::day)),
            (
                "/source/retrieved_on".to_owned(),
                release.source.as_ref().and_then(|source: &Source| source.retrieved_on),
            ),
        ]);
        problems.extend(days.filter_map(|(place, day)| late(&file, &place, day, today)));
    }
    for (at, office) in content.offices.iter().enumerate() {
        let place = format!("/offices/{at}");
        problems.extend(seen("offices.json", &place, office.seen_on, office.verified_on, today));
        for (field, known) in office.known() {
            let place = format!("{place}/{field}");
            problems.extend(seen("offices.json", &place, known.seen_on, known.verified_on, today));
        }
        if let Some(opening) = &office.opening {
            let place = format!("{place}/opening");
            problems.extend(seen("offices.json", &place, opening.seen_on, opening.verified_on, today));
            problems.extend(super::opening::outdated(&place, opening, today));
        }
        for (number, phone) in office.phones.iter().enumerate() {
            problems.extend(seen_phone("offices.json", &format!("{place}/phones/{number}"), phone, today));
        }
    }
    for (place, phone) in super::phone::of_portal(&content.portal) {
        problems.extend(seen_phone("portal.json", &place, phone, today));
    }
    problems
}

fn seen_phone(file: &str, place: &str, phone: &Phone, today: Day) -> Vec<Problem> {
    seen(file, place, phone.seen_on, phone.verified_on, today)
}

fn seen(file: &str, place: &str, seen_on: Day, verified_on: Option<Day>, today: Day) -> Vec<Problem> {
    let days = [("seen_on", Some(seen_on)), ("verified_on", verified_on)];
    days.into_iter().filter_map(|(field, day)| late(file, &format!("{place}/{field}"), day, today)).collect()
}

fn late(file: &str, place: &str, day: Option<Day>, today: Day) -> Option<Problem> {
    day.filter(|day| *day > today).map(|day| ahead(file, place, day, "see whether the date is right"))
}

fn ahead(file: &str, place: &str, day: Day, remedy: &str) -> Problem {
    Problem::new(file, place, format!("{day} has not come yet"), remedy).warning()
}

//! Hours of offices: that they end after they begin, and that each day has them once.

use crate::model::{Clock, Day, Office, Opening};
use crate::problem::Problem;
use std::collections::BTreeSet;

const FILE: &str = "offices.json";

pub fn office(at: usize, office: &Office) -> Vec<Problem> {
    let Some(opening) = &office.opening else { return Vec::new() };
    let place = format!("/offices/{at}/opening");
    let mut problems = Vec::new();
    if let Some(zone) = opening.time_zone.as_ref().filter(|zone| jiff::tz::TimeZone::get(zone).is_err()) {
        let message = format!("`{zone}` is not the name of a time zone");
        let remedy = "write an IANA name, such as `America/Chicago`";
        problems.push(Problem::new(FILE, format!("{place}/time_zone"), message, remedy));
    }
    for (number, entry) in opening.week.iter().enumerate() {
        let place = format!("{place}/week/{number}");
        problems.extend(backwards(&place, &entry.opens, &entry.closes));
        if entry.days.is_empty() {
            let remedy = "name its days, such as `\"monday\"`";
            problems.push(Problem::new(FILE, format!("{place}/days"), "these hours are on no day", remedy));
        }
    }
    let mut dates = BTreeSet::new();
    for (number, holiday) in opening.holidays.iter().enumerate() {
        let place = format!("{place}/holidays/{number}");
        for (number, hours) in holiday.hours.iter().enumerate() {
            problems.extend(backwards(&format!("{place}/hours/{number}"), &hours.opens, &hours.closes));
        }
        if !dates.insert(holiday.date) {
            let message = format!("{} stands here twice", holiday.date);
            problems.push(Problem::new(FILE, format!("{place}/date"), message, "put both into one entry"));
        }
    }
    problems
}

fn backwards(place: &str, opens: &Clock, closes: &Clock) -> Option<Problem> {
    let message = format!("it closes at {closes}, and opens at {opens}");
    let remedy = "see which is wrong; hours past midnight are two entries, the first until 23:59";
    (closes <= opens).then(|| Problem::new(FILE, format!("{place}/closes"), message, remedy))
}

/// Holidays that are all over say nothing of those to come, on which a visitor would read \"open now\".
pub fn outdated(place: &str, opening: &Opening, today: Day) -> Option<Problem> {
    let last = opening.holidays.iter().map(|holiday| holiday.date).max()?;
    let message = format!("the last of its holidays was on {last}");
    let remedy = "add those to come";
    (last < today).then(|| Problem::new(FILE, format!("{place}/holidays"), message, remedy).warning())
}

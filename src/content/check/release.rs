//! Releases: what they name exists, their dates fit, their changes are told, and no two are one.

use super::{ids, text, unknown};
use crate::content::addresses::Addresses;
use crate::content::schedule::{begin, dated, is_undecided, zone};
use crate::i18n::template_words;
use crate::model::{Day, Office, Portal, Release, Slug, Timestamp};
use crate::problem::Problem;
use std::collections::{BTreeMap, BTreeSet};

/// What a release is checked against.
pub struct Around<'a> {
    portal: &'a Portal,
    offices: BTreeSet<&'a Slug>,
    releases: BTreeMap<&'a Slug, &'a Release>,
}

impl<'a> Around<'a> {
    pub fn new(portal: &'a Portal, offices: &'a [Office], releases: impl Iterator<Item = &'a Release>) -> Self {
        let offices = offices.iter().map(|office| &office.id).collect();
        Self { portal, offices, releases: releases.map(|release| (&release.id, release)).collect() }
    }
}

/// Releases with the names of their files; `addresses` are the site's own.
pub fn releases(releases: &[(&String, Release)], around: &Around<'_>, addresses: &Addresses) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut files: BTreeMap<&Slug, &str> = BTreeMap::new();
    let mut numbers: BTreeMap<(Option<&str>, &str), &str> = BTreeMap::new();
    let mut same: BTreeMap<_, (&str, usize)> = BTreeMap::new();
    let zone = zone(around.portal);
    for (file, release) in releases {
        // One whose day is not known yet has no place among others.
        let is_planned = release.embargo_until.as_ref().is_none_or(|until| !is_undecided(until.day()));
        if release.publisher.is_none() && is_planned {
            let published = dated(release, &zone);
            let when = (release.language, published.day(), release.sequence, begin(published, &zone));
            same.entry(when).or_insert((file, 0)).1 += 1;
        }
        if let Some(first) = files.insert(&release.id, file) {
            let message = format!("the id `{}` stands in {first} too", release.id);
            problems.push(Problem::new(*file, "/id", message, "give one of the two another id"));
        }
        if let Some(number) = &release.number {
            let publisher = release.publisher.as_ref().map(|publisher| publisher.name.as_str());
            if let Some(first) = numbers.insert((publisher, number), file) {
                let message = format!("the number `{number}` stands in {first} too");
                problems.push(Problem::new(*file, "/number", message, "see which of the two numbers is wrong"));
            }
        }
        problems.extend(self::release(file, release, around, addresses));
    }
    let unordered = same.into_iter().filter(|(_, (_, count))| *count > 1);
    problems.extend(unordered.map(|((_, day, ..), (file, count))| {
        let message = format!("nothing says which of the {count} releases of {day} is the newest");
        let remedy = "give each an hour in `published`, or a `sequence`: the higher one stands first";
        Problem::new(file, "/published", message, remedy).warning()
    }));
    problems
}

/// One release, apart from what no two may have.
pub fn release(file: &str, release: &Release, around: &Around<'_>, addresses: &Addresses) -> Vec<Problem> {
    let mut problems = text::release(file, release, addresses);
    let expected = release.file();
    if file != expected {
        let message = "the file's name does not fit the release's year and id";
        problems.push(Problem::new(file, "", message, format!("rename it to {expected}")));
    }
    problems.extend(names(file, release, around));
    problems.extend(translations(file, release, &around.releases));
    problems.extend(changes(file, release));
    if release.embargo_until.is_none() && template_words(release.language).is_in(release) {
        let message = "the words of the template still stand in the release";
        problems.push(Problem::new(file, "/body", message, "write the text, or take them out"));
    }
    if release.body.is_empty() {
        problems.push(Problem::new(file, "/body", "the release has no text", "write at least one paragraph"));
    }
    for (at, _) in release.contacts.iter().enumerate().filter(|(_, one)| one.extension.is_some() && one.phone.is_none())
    {
        let message = "there is an extension, and no number that it belongs to";
        problems.push(Problem::new(file, format!("/contacts/{at}/extension"), message, "add `phone`"));
    }
    problems.extend(embargo(file, release));
    problems.extend(taken_down_early(file, release, around.portal));
    let stamps = [
        ("/published", Some(&release.published)),
        ("/modified", release.modified.as_ref()),
        ("/embargo_until", release.embargo_until.as_ref()),
        ("/take_down_at", release.take_down_at.as_ref()),
    ];
    problems.extend(stamps.into_iter().filter_map(|(place, when)| another_day(file, place, when?, around.portal)));
    problems
}

/// What a release names exists.
fn names(file: &str, release: &Release, around: &Around<'_>) -> Vec<Problem> {
    let portal = around.portal;
    let mut problems = Vec::new();
    if !portal.languages.contains(&release.language) {
        let message = format!("`{}` is no language of the portal", release.language.tag());
        problems.push(Problem::new(file, "/language", message, "add it to languages in portal.json"));
    }
    if !portal.newsroom.release_types.iter().any(|kind| kind.id == release.kind) {
        let known = ids(&portal.newsroom.release_types);
        problems.push(unknown(file, "/type", "type of release", &release.kind, known));
    }
    for (at, topic) in release.topics.iter().enumerate() {
        if !portal.newsroom.topics.iter().any(|known| known.id == *topic) {
            problems.push(unknown(file, format!("/topics/{at}"), "topic", topic, ids(&portal.newsroom.topics)));
        }
    }
    if let Some(country) = portal.country.as_ref().filter(|_| !release.states.is_empty()) {
        let message = format!("states of the United States, but the portal's country is `{}`", country.code);
        problems.push(Problem::new(file, "/states", message, "remove them; the city can stand in the dateline"));
    }
    for (at, office) in release.offices.iter().enumerate() {
        if !around.offices.contains(office) {
            let message = format!("there is no office `{office}`");
            let remedy = "use the id of an office in offices.json";
            problems.push(Problem::new(file, format!("/offices/{at}"), message, remedy));
        }
    }
    problems
}

/// The end of an embargo is the release's date, unless an editor says otherwise: where the file says another day,
/// whoever reads it expects that one.
fn embargo(file: &str, release: &Release) -> Option<Problem> {
    let (until, published) = (release.embargo_until.as_ref()?.day(), release.published.day());
    let (message, remedy) = if until < published {
        let message = format!("its embargo ends on {until}, before its own date {published}");
        (message, "see which of the two is wrong")
    } else if until > published && !release.keep_date && !is_undecided(until) {
        let message = format!("it will be dated {until}, by the end of its embargo, and not {published}");
        (message, "set `published` to that day, or add `\"keep_date\": true` to keep the date as it is")
    } else {
        return None;
    };
    Some(Problem::new(file, "/published", message, remedy).warning())
}

fn taken_down_early(file: &str, release: &Release, portal: &Portal) -> Option<Problem> {
    let zone = zone(portal);
    let end = begin(release.take_down_at.as_ref()?, &zone);
    let starts = [Some(&release.published), release.embargo_until.as_ref()];
    let is_early = starts.into_iter().flatten().any(|start| begin(start, &zone) >= end);
    let message = "it is taken down before it is public";
    is_early.then(|| Problem::new(file, "/take_down_at", message, "see which of the dates is wrong"))
}

/// What was changed is told, with its day.
fn changes(file: &str, release: &Release) -> Vec<Problem> {
    let mut problems = Vec::new();
    if release.modified.is_some()
        && release.corrections.is_empty()
        && release.publisher.is_none()
        && !release.is_withdrawn()
    {
        let message = "the release was changed, and no correction says what";
        problems.push(Problem::new(file, "/modified", message, "add `corrections`, with date and text").warning());
    }
    let corrected = release.corrections.iter().map(|correction| correction.date).max();
    if corrected.is_some_and(|day| release.modified.as_ref().is_none_or(|modified| modified.day() < day)) {
        let message = "there is a correction after the last change, so no reader of feeds would hear of it";
        let remedy = "set `modified` to the day of the newest correction";
        problems.push(Problem::new(file, "/corrections", message, remedy));
    }
    if release.is_withdrawn() && release.modified.is_none() {
        let message = "the release was withdrawn, and `modified` does not say when";
        problems.push(Problem::new(file, "/status", message, "set `modified` to that day").warning());
    }
    let published = &release.published;
    if release.modified.as_ref().is_some_and(|modified| published.is_after(modified)) {
        let message = "the release was changed before it was published";
        problems.push(Problem::new(file, "/modified", message, "see which of the two dates is wrong"));
    }
    problems
}

/// Each translation exists and is in a language of its own.
fn translations(file: &str, release: &Release, by_id: &BTreeMap<&Slug, &Release>) -> Vec<Problem> {
    let mut languages = BTreeSet::from([release.language]);
    let claimed = |id: &Slug| {
        by_id.values().find(|other| {
            other.id != release.id && other.language == release.language && other.translations.contains(id)
        })
    };
    let problem = |(at, id): (usize, &Slug)| {
        let message = match by_id.get(id) {
            Some(_) if claimed(id).is_some() => {
                let other = claimed(id).map(|other| other.id.to_string()).unwrap_or_default();
                format!("`{id}` is the translation of `{other}` too")
            }
            None => format!("there is no release `{id}`"),
            Some(other) if !languages.insert(other.language) => {
                format!("`{id}` is in {}, as is this release or another translation", other.language.tag())
            }
            Some(_) => return None,
        };
        Some(Problem::new(
            file,
            format!("/translations/{at}"),
            message,
            "use the id of the same release in another language",
        ))
    };
    release.translations.iter().enumerate().filter_map(problem).collect()
}

/// An instant is shown as the day that stands in it: that must be its day by the agency's clock.
fn another_day(file: &str, place: &str, when: &Timestamp, portal: &Portal) -> Option<Problem> {
    let instant: jiff::Timestamp = when.as_str().parse().ok()?;
    let zone = jiff::tz::TimeZone::get(&portal.time_zone).ok()?;
    let day = Day::from(instant.to_zoned_datetime(zone).date());
    let problem = || {
        let message = format!("`{}` is on {day} by the clock of {}", when.as_str(), portal.time_zone);
        Problem::new(file, place, message, "write it with the offset that this clock has on that day")
    };
    (day != when.day()).then(problem)
}

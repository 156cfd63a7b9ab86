//! What no single value can tell: ids that name nothing, doubles, places that do not fit.
//! Each check gives problems; none stops another.

pub mod dates;
mod phone;
pub mod redirects;
mod text;
pub mod words;

use super::content::begin;
use super::problem::Problem;
use crate::i18n::template;
use crate::model::{Address, Alert, Day, Facet, Lang, List, Office, Portal, Release, Slug, State, Term, Timestamp};
use crate::publish::plan::lists_of;
use std::collections::{BTreeMap, BTreeSet};

/// The portal's settings by themselves.
pub fn portal(portal: &Portal) -> Vec<Problem> {
    let mut problems = Vec::new();
    let file = "portal.json";
    if portal.languages.is_empty() {
        problems.push(Problem::new(file, "/languages", "there is no language", "name at least one, such as `\"en\"`"));
    }
    if jiff::tz::TimeZone::get(&portal.time_zone).is_err() {
        let message = format!("`{}` is not the name of a time zone", portal.time_zone);
        problems.push(Problem::new(file, "/time_zone", message, "write an IANA name, such as `America/New_York`"));
    }
    if !portal.languages.contains(&Lang::En) {
        let message = "English is missing, whose pages stand at the site's own addresses";
        problems.push(Problem::new(file, "/languages", message, "add `\"en\"`"));
    }
    for (at, _) in portal.languages.iter().enumerate().filter(|(_, lang)| lang.is_pseudo()) {
        let message = "this is no language but a disguise of English, for tests";
        let problem = Problem::new(file, format!("/languages/{at}"), message, "leave it out before you publish");
        problems.push(problem.warning());
    }
    for (at, lang) in portal.languages.iter().enumerate() {
        if portal.languages[..at].contains(lang) {
            let message = format!("`{}` stands here twice", lang.tag());
            problems.push(Problem::new(file, format!("/languages/{at}"), message, "remove one of the two"));
        }
    }
    let base = portal.base_url.as_str();
    if base.contains(['?', '#']) || portal.base_url.folder().split('/').any(|part| part == "." || part == "..") {
        let remedy = "write scheme, host and folder alone, such as `https://www.example.gov/portal`";
        problems.push(Problem::new(file, "/base_url", format!("`{base}` is no folder of a host"), remedy));
    }
    problems.extend(phone::portal(portal));
    problems.extend(doubles(file, "/newsroom/topics", portal.newsroom.topics.iter().map(|topic| &topic.id)));
    problems.extend(doubles(
        file,
        "/newsroom/release_types",
        portal.newsroom.release_types.iter().map(|kind| &kind.id),
    ));
    problems.extend(doubles(file, "/office_kinds", portal.office_kinds.iter().map(|kind| &kind.id)));
    problems.extend(doubles(file, "/needs", portal.needs.iter().map(|need| &need.id)));
    for (at, need) in portal.needs.iter().enumerate() {
        for (number, kind) in need.kinds.iter().enumerate() {
            let mut known = portal.office_kinds.iter().map(|kind| &kind.id);
            if known.all(|known| known != kind) {
                let known = portal.office_kinds.iter().map(|kind| &kind.id);
                problems.push(unknown(file, format!("/needs/{at}/kinds/{number}"), "kind of office", kind, known));
            }
        }
    }
    for (at, line) in portal.tip_line.elsewhere.iter().enumerate() {
        let known = || portal.needs.iter().map(|need| &need.id);
        if let Some(need) = line.need.as_ref().filter(|need| known().all(|known| known != *need)) {
            problems.push(unknown(file, format!("/tip_line/elsewhere/{at}/need"), "need", need, known()));
        }
    }
    problems
}

/// Notices: which can be told apart, and which are ever shown.
pub fn alerts(alerts: &[Alert], portal: &Portal) -> Vec<Problem> {
    let file = "alerts.json";
    let zone = jiff::tz::TimeZone::get(&portal.time_zone).unwrap_or(jiff::tz::TimeZone::UTC);
    let mut problems = doubles(file, "/alerts", alerts.iter().map(|alert| &alert.id));
    for (at, alert) in alerts.iter().enumerate() {
        let starts = alert.starts.as_ref().map(|starts| begin(starts, &zone));
        if starts.is_some_and(|starts| starts >= begin(&alert.ends, &zone)) {
            let message = "it ends before it starts";
            problems.push(Problem::new(file, format!("/alerts/{at}/ends"), message, "see which of the two is wrong"));
        }
    }
    problems
}

pub fn offices(offices: &[Office], portal: &Portal) -> Vec<Problem> {
    let file = "offices.json";
    let mut problems = doubles(file, "/offices", offices.iter().map(|office| &office.id));
    let states: BTreeSet<&str> = State::all().map(State::slug).collect();
    for (at, office) in offices.iter().enumerate() {
        if !portal.office_kinds.iter().any(|kind| kind.id == office.kind) {
            let known = portal.office_kinds.iter().map(|kind| &kind.id);
            problems.push(unknown(file, format!("/offices/{at}/kind"), "kind of office", &office.kind, known));
        }
        if let Some(other) = &office.part_of
            && (*other == office.id || offices.iter().all(|known| known.id != *other))
        {
            let message = format!("`{other}` is no other office");
            let remedy = "use the id of the office in this file that it belongs to, or remove `part_of`";
            problems.push(Problem::new(file, format!("/offices/{at}/part_of"), message, remedy));
        }
        problems.extend(phone::office(at, office));
        if states.contains(office.id.as_str()) {
            let message = format!("`{}` is the address of a state's page", office.id);
            problems.push(Problem::new(file, format!("/offices/{at}/id"), message, "give the office another id"));
        }
    }
    problems
}

/// Releases with the names of their files; `paths` are the site's own pages.
pub fn releases(
    releases: &[(&String, Release)],
    portal: &Portal,
    offices: &[Office],
    paths: &BTreeSet<String>,
) -> Vec<Problem> {
    let offices: BTreeSet<&Slug> = offices.iter().map(|office| &office.id).collect();
    let by_id: BTreeMap<&Slug, &Release> = releases.iter().map(|(_, release)| (&release.id, release)).collect();
    let mut problems = Vec::new();
    let mut files: BTreeMap<&Slug, &str> = BTreeMap::new();
    let mut numbers: BTreeMap<(Option<&str>, &str), &str> = BTreeMap::new();
    for (file, release) in releases {
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
        problems.extend(text::release(file, release, paths));
        let expected = format!("releases/{}/{}.json", release.published.day().year(), release.id);
        if **file != expected {
            let message = "the file's name does not fit the release's year and id";
            problems.push(Problem::new(*file, "", message, format!("rename it to {expected}")));
        }
        if !portal.languages.contains(&release.language) {
            let message = format!("`{}` is no language of the portal", release.language.tag());
            problems.push(Problem::new(*file, "/language", message, "add it to languages in portal.json"));
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
        for (at, office) in release.offices.iter().enumerate() {
            if !offices.contains(office) {
                let message = format!("there is no office `{office}`");
                problems.push(Problem::new(
                    *file,
                    format!("/offices/{at}"),
                    message,
                    "use the id of an office in offices.json",
                ));
            }
        }
        problems.extend(translations(file, release, &by_id));
        if release.modified.is_some()
            && release.corrections.is_empty()
            && release.publisher.is_none()
            && !release.is_withdrawn()
        {
            let message = "the release was changed, and no correction says what";
            problems.push(Problem::new(*file, "/modified", message, "add `corrections`, with date and text").warning());
        }
        let corrected = release.corrections.iter().map(|correction| correction.date).max();
        if corrected.is_some_and(|day| release.modified.as_ref().is_none_or(|modified| modified.day() < day)) {
            let message = "there is a correction after the last change, so no reader of feeds would hear of it";
            problems.push(Problem::new(
                *file,
                "/corrections",
                message,
                "set `modified` to the day of the newest correction",
            ));
        }
        if release.is_withdrawn() && release.modified.is_none() {
            let message = "the release was withdrawn, and `modified` does not say when";
            problems.push(Problem::new(*file, "/status", message, "set `modified` to that day").warning());
        }
        if release.embargo_until.is_none() && template(release.language).is_in(release) {
            let message = "the words of the template still stand in the release";
            problems.push(Problem::new(*file, "/body", message, "write the text, or take them out"));
        }
        if release.body.is_empty() {
            problems.push(Problem::new(*file, "/body", "the release has no text", "write at least one paragraph"));
        }
        let stamps = [
            ("/published", Some(&release.published)),
            ("/modified", release.modified.as_ref()),
            ("/embargo_until", release.embargo_until.as_ref()),
        ];
        problems.extend(stamps.into_iter().filter_map(|(place, when)| another_day(file, place, when?, portal)));
        if release.modified.as_ref().is_some_and(|modified| modified.day() < release.published.day()) {
            let message = "the release was changed before it was published";
            problems.push(Problem::new(*file, "/modified", message, "see which of the two dates is wrong"));
        }
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

/// The paths of the site's own pages that a text may link to.
pub fn paths(releases: &[&Release], portal: &Portal, offices: &[Office]) -> BTreeSet<String> {
    let named: BTreeSet<&Slug> = releases.iter().flat_map(|release| &release.translations).collect();
    let mut paths = BTreeSet::new();
    for lang in &portal.languages {
        let sections = [Address::Home, Address::Tips, Address::Offices].into_iter();
        let facets = Facet::ALL.into_iter().map(Address::Facet);
        let states = State::all().map(Address::State);
        let offices = offices.iter().map(|office| Address::Office(office.id.clone()));
        let everywhere = |release: &Release| release.translations.is_empty() && !named.contains(&release.id);
        let listed = releases.iter().filter(|release| release.language == *lang || everywhere(release));
        let lists = listed.flat_map(|release| lists_of(release)).chain([List::All]).map(Address::News);
        let all = sections.chain(facets).chain(states).chain(offices).chain(lists);
        paths.extend(all.map(|address| address.path(*lang)));
    }
    paths.extend(releases.iter().map(|release| Address::Release(release.id.clone()).path(release.language)));
    paths
}

fn ids(terms: &[Term]) -> impl Iterator<Item = &Slug> {
    terms.iter().map(|term| &term.id)
}

fn unknown<'a>(
    file: &str,
    place: impl Into<super::problem::Place>,
    what: &str,
    id: &Slug,
    known: impl Iterator<Item = &'a Slug>,
) -> Problem {
    let known: Vec<_> = known.map(Slug::as_str).collect();
    let remedy = format!("add it to portal.json, or use one of {}", known.join(", "));
    Problem::new(file, place, format!("there is no {what} `{id}`"), remedy)
}

fn doubles<'a>(file: &str, place: &str, ids: impl Iterator<Item = &'a Slug>) -> Vec<Problem> {
    let mut seen = BTreeMap::new();
    let mut problems = Vec::new();
    for (at, id) in ids.enumerate() {
        if let Some(first) = seen.insert(id, at) {
            let message = format!("the id `{id}` stands at {place}/{first} too");
            problems.push(Problem::new(file, format!("{place}/{at}/id"), message, "give one of the two another id"));
        }
    }
    problems
}

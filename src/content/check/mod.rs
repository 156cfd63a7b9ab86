//! What no single value can tell: ids that name nothing, doubles, places that do not fit.
//! Each check gives problems; none stops another.

pub mod dates;
mod look;
mod opening;
mod phone;
pub mod redirects;
mod release;
mod text;
pub mod words;

pub use release::{Around, release, releases};

use super::schedule::{begin, zone};
use crate::model::{Address, Alert, Languages, Office, Portal, PostalAddress, Slug, Term};
use crate::problem::Problem;
use std::collections::BTreeMap;

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
    if let Some(digits) = portal.postal_code_digits().filter(|digits| !(3..=8).contains(digits)) {
        let message = format!("no postal codes of {digits} digits can be looked up");
        let remedy = "write a number from 3 to 8, or leave it out where codes have letters or are of several lengths";
        problems.push(Problem::new(file, "/country/postal_code_digits", message, remedy));
    }
    if let Some(country) = &portal.country {
        if country.code.as_str() == "US" {
            let message = "a portal in the United States names no country";
            problems.push(Problem::new(file, "/country", message, "leave `country` out"));
        }
        if !portal.identifier.is_empty() {
            let message = format!("only federal sites of the United States have these links, not `{}`", country.code);
            problems.push(Problem::new(file, "/identifier", message, "leave `identifier` out"));
        }
    }
    problems.extend(portal.look.iter().flat_map(look::look));
    for (at, question) in portal.questions.iter().enumerate() {
        let known = || portal.needs.iter().map(|need| &need.id);
        if let Some(need) = question.need.as_ref().filter(|need| known().all(|known| known != *need)) {
            problems.push(unknown(file, format!("/questions/{at}/need"), "need", need, known()));
        }
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
    let mut asked: BTreeMap<String, usize> = BTreeMap::new();
    for (at, bet) in portal.best_bets.iter().enumerate() {
        if bet.queries.is_empty() {
            let remedy = "write what people search for, such as `\"green card\"`";
            problems.push(Problem::new(file, format!("/best_bets/{at}/queries"), "no search shows this page", remedy));
        }
        for (number, query) in bet.queries.iter().enumerate() {
            let place = format!("/best_bets/{at}/queries/{number}");
            let words: Vec<String> =
                frontdesk_search::Query::parse(query, false).words.into_iter().map(|word| word.text).collect();
            if words.is_empty() {
                let message = format!("`{query}` holds no word");
                problems.push(Problem::new(file, place, message, "write the words that people search for"));
            } else if let Some(before) = asked.insert(words.join(" "), at).filter(|before| *before != at) {
                let message = format!("`{query}` shows the page of `/best_bets/{before}` already");
                problems.push(Problem::new(file, place, message, "leave it with the page that is right for it"));
            }
        }
    }
    problems.extend(one_phone(portal));
    for (at, line) in portal.tip_line.iter().flat_map(|line| &line.elsewhere).enumerate() {
        let known = || portal.needs.iter().map(|need| &need.id);
        if let Some(need) = line.need.as_ref().filter(|need| known().all(|known| known != *need)) {
            problems.push(unknown(file, format!("/tip_line/elsewhere/{at}/need"), "need", need, known()));
        }
    }
    problems
}

/// The tip line's number and the agency's own stand in the same place, so there is one of them; what leads to a tip line
/// needs one.
fn one_phone(portal: &Portal) -> Vec<Problem> {
    let file = "portal.json";
    let mut problems = Vec::new();
    if portal.tip_line.is_some() {
        for (field, is_there) in [("phone", portal.phone.is_some()), ("emergency", portal.emergency.is_some())] {
            if is_there {
                let message = format!("`{field}` is for an agency without a tip line, and there is a `tip_line`");
                problems.push(Problem::new(file, format!("/{field}"), message, "leave one of the two out"));
            }
        }
        return problems;
    }
    for (at, need) in portal.needs.iter().enumerate().filter(|(_, need)| need.tip_line) {
        let message = format!("`{}` leads to the tip line, and there is no `tip_line`", need.id);
        problems.push(Problem::new(
            file,
            format!("/needs/{at}/tip_line"),
            message,
            "add `tip_line`, or leave this out",
        ));
    }
    problems
}

/// Notices: which can be told apart, and which are ever shown.
pub fn alerts(alerts: &[Alert], portal: &Portal) -> Vec<Problem> {
    let file = "alerts.json";
    let zone = zone(portal);
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
        problems.extend(address(at, &office.address, portal));
        problems.extend(phone::office(at, office));
        problems.extend(opening::office(at, office));
        let languages = Languages::default();
        let other = match languages.parse(&languages.path(&Address::Office(office.id.clone()), languages.main())) {
            Some((_, Address::Office(_))) => None,
            Some((_, Address::State(_))) => Some("a state's page"),
            _ => Some("another page of this site"),
        };
        if let Some(other) = other {
            let message = format!("`{}` is the address of {other}", office.id);
            problems.push(Problem::new(file, format!("/offices/{at}/id"), message, "give the office another id"));
        }
    }
    problems
}

/// What does not fit the country in an office's address.
fn address(at: usize, address: &PostalAddress, portal: &Portal) -> Option<Problem> {
    let problem = |field: &str, message: String, remedy: &str| {
        Some(Problem::new("offices.json", format!("/offices/{at}/address{field}"), message, remedy))
    };
    let zip = address.zip.as_ref();
    match &portal.country {
        None if address.state.is_none() => {
            let remedy = "add it by its postal code, such as `\"state\": \"TX\"`; outside the United States name the \
                          `country` in portal.json";
            problem("", "the address has no state".to_owned(), remedy)
        }
        None => {
            let zip = zip.filter(|zip| !zip.is_zip_code())?;
            let message = format!("`{zip}` is not a ZIP code of five digits, or ZIP+4 such as `60605-1234`");
            problem("/zip", message, "write the ZIP code as the Postal Service has it, with its leading zeros")
        }
        Some(country) if address.state.is_some() => {
            let message = format!("a state of the United States, but the portal's country is `{}`", country.code);
            problem("/state", message, "remove it; the city's region can stand behind its name")
        }
        Some(country) => {
            let digits = country.postal_code_digits?;
            let zip = zip.filter(|zip| !zip.has_digits(digits))?;
            let message = format!("`{zip}` is not a postal code of {digits} digits, as portal.json has them");
            problem("/zip", message, "write the code with its leading zeros, or mend `country` in portal.json")
        }
    }
}

fn ids(terms: &[Term]) -> impl Iterator<Item = &Slug> {
    terms.iter().map(|term| &term.id)
}

fn unknown<'a>(
    file: &str,
    place: impl Into<crate::problem::Place>,
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

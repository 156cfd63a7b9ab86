//! A sentence on what was understood.

use super::find::{Found, Kind, Office};
use super::key::is_zip;
use super::words::{fill, named};
use super::{Settings, Words};

/// `wanted` are the offices that are shown.
pub(super) fn sentence(found: &Found<'_>, wanted: &[&Office<'_>], settings: &Settings) -> String {
    let words = &settings.words;
    let state = found.state.map_or("", |state| &state.in_sentence);
    let zip = [("zip", &*found.name), ("digits", found.name.get(..3).unwrap_or_default()), ("state", state)];
    let mut text = match found.kind {
        Kind::Place => place(found, wanted, settings, state),
        Kind::NoArea if found.state.is_some() => words.fill("no_area", &zip),
        Kind::NoArea => words.fill("no_such_zip", &zip),
        Kind::Military => words.fill("military", &zip),
        Kind::Outside => {
            let country = found.county.unwrap_or_default();
            let path = if found.name.is_empty() { "outside_country" } else { "outside" };
            words.fill(path, &[("zip", &found.name), ("country", country)])
        }
        Kind::State if found.offices.is_empty() => words.fill("none_in_state", &[("state", state)]),
        Kind::State => words.fill("of_state", &[("state", state)]),
        Kind::Several => words.get("several").to_owned(),
        Kind::Near => words.get("near").to_owned(),
        Kind::Nothing => words.get("nothing").to_owned(),
        Kind::NoPlace => words.get("no_place").to_owned(),
    };
    // "El condado de Harris está en Texas."
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

/// Where a place lies, and between which areas.
fn place(found: &Found<'_>, wanted: &[&Office<'_>], settings: &Settings, state: &str) -> String {
    let words = &settings.words;
    let zip = is_zip(&found.name).then(|| match found.city {
        Some(city) => words.fill("zip_of_city", &[("zip", &found.name), ("city", city)]),
        None => words.fill("zip", &[("zip", &found.name)]),
    });
    let name = zip.unwrap_or_else(|| found.name_in_words(words));
    let whole_state = found.county.filter(|_| found.other_counties.is_empty());
    let whole_state = whole_state.and_then(|county| words.whole_state(county));
    let state = whole_state.unwrap_or(state);
    let template = match found.county {
        None => "in_state",
        Some(_) if whole_state.is_some() => "in_state",
        Some(_) if found.other_counties.is_empty() => "in_county",
        Some(_) if found.split => "in_counties",
        Some(_) => "mostly_in_county",
    };
    let county = words.county(found.county.unwrap_or_default());
    let others: Vec<String> = found.other_counties.iter().map(|other| words.county(other)).collect();
    let others = joined(&others, words);
    let values = [("name", &*name), ("county", &*county), ("others", &others), ("state", state)];
    let mut text = words.fill(template, &values);
    if let Some(also) = wanted.iter().find(|office| office.reason == "also") {
        let alike = wanted.iter().filter(|office| office.about.kind == also.about.kind);
        let areas: Vec<String> = alike.map(|office| title(office, settings)).collect();
        text += " ";
        text += &words.fill("in_areas", &[("areas", &joined(&areas, words))]);
    }
    text
}

/// Names with commas, and "and" before the last.
fn joined(names: &[String], words: &Words) -> String {
    let mut text = String::new();
    for (at, name) in names.iter().enumerate() {
        let is_last = at + 1 == names.len();
        text += match at {
            0 => "",
            _ if is_last => words.get("and"),
            _ => ", ",
        };
        text += name;
    }
    text
}

/// The kinds of office that a place has none of; where something is needed, the `needed` ones of these.
pub(super) fn missing(found: &Found<'_>, needed: Option<&Vec<String>>, settings: &Settings) -> String {
    let mut kinds = String::new();
    // Of a state without any the sentence has said so.
    if found.kind == Kind::State && found.offices.is_empty() {
        return kinds;
    }
    for kind in found.missing.iter().filter(|kind| needed.is_none_or(|needed| needed.contains(kind))) {
        let name = named(&settings.kinds, kind).unwrap_or(kind);
        kinds += if kinds.is_empty() { "" } else { ", " };
        kinds += name;
    }
    let template = if found.kind == Kind::Place { "missing" } else { "missing_in_state" };
    let state = found.state.map_or("", |state| &state.in_sentence);
    if kinds.is_empty() { kinds } else { settings.words.fill(template, &[("kinds", &kinds), ("state", state)]) }
}

/// "Chicago check-in office", and its city where that is another.
pub(super) fn title(office: &Office<'_>, settings: &Settings) -> String {
    let about = office.about;
    let template = named(&settings.titles, &about.kind);
    let Some(template) = template.filter(|_| !about.area.is_empty()) else { return about.name.clone() };
    let title = fill(template, &[("area", &about.area)]);
    if about.city.is_empty() {
        return title;
    }
    settings.words.fill("in_city", &[("office", &title), ("city", &about.city)])
}

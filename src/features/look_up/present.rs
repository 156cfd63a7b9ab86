//! What an answer says and shows, as plain data: whoever draws it decides nothing.

use super::Settings;
use super::find::{Found, Kind, Office};
use super::sentence::{missing, sentence, title};
use super::words::{digits, named};

/// What was asked, and where.
pub struct Question<'a> {
    /// The visitor's words; a ZIP code where the device has found it.
    pub near: &'a str,
    /// The id of a need, or nothing.
    pub need: &'a str,
    /// Whether the place is the device's own, which is only nearly known.
    pub located: bool,
    /// Whether the page shows phone lines for the need.
    pub lines: bool,
    /// The address that the portal's pages in this language begin with.
    pub pages: &'a str,
    /// The address of the answer, where it can be saved.
    pub own: Option<&'a str>,
}

/// An answer in words.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The page's heading; empty where it stays.
    pub title: String,
    /// What was understood, to be read out.
    pub sentence: String,
    /// Whether the question has to be put in another way.
    pub is_wrong: bool,
    pub blocks: Vec<Block>,
}

/// What stands below the sentence, in this order.
#[derive(Debug, PartialEq, Eq)]
pub enum Block {
    /// The map of the offices below: its address.
    Map(String),
    Offices(Vec<KindShown>),
    Text(String),
    /// Places that may be meant.
    Choices(Vec<String>),
    /// Words, and a link behind them.
    Link(String, Link),
    /// A button that saves the answer on the device: what it is called, and its address.
    Save(String, String),
}

/// The offices of one kind.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct KindShown {
    /// What people come for.
    pub heading: String,
    pub first: Vec<OfficeShown>,
    /// Those that are only near, and farther than the first.
    pub farther: Vec<OfficeShown>,
    /// How many those are, and how far away the first of them is.
    pub summary: String,
}

#[derive(Debug, PartialEq, Eq)]
pub struct Link {
    pub text: String,
    pub href: String,
    /// Whether it leads to another site.
    pub external: bool,
}

#[derive(Debug, PartialEq, Eq)]
pub struct OfficeShown {
    /// Why it comes first, where something is needed and a source supports it.
    pub flag: Option<String>,
    /// What it is called.
    pub name: String,
    /// Whether that is the agency's own name, in its own language only.
    pub is_own_name: bool,
    pub href: String,
    /// How far away it is.
    pub distance: String,
    /// Its number in the answer and on the map, and where it stands there; empty where there is no map.
    pub number: String,
    pub spot: String,
    /// Why it is shown. What stands between asterisks is the place that was asked for.
    pub why: String,
    /// The agency's own words on the office's area, in its own language only.
    pub quote: Option<String>,
    pub street: Option<String>,
    /// "Chicago, IL 60605"
    pub place: String,
    /// The address for a map service, without it where the street is not known: what stands before the street, the
    /// street and place, and what stands behind.
    pub directions: Option<[String; 3]>,
    pub phone: Phone,
}

/// How an office is called.
#[derive(Debug, PartialEq, Eq)]
pub enum Phone {
    /// A number, and the address that dials it.
    Own(String, String),
    /// It has none, in words; perhaps another office's number in the building, in words, digits and as an address.
    None(String, Option<(String, String, String)>),
}

/// The answer to a question. Nothing is found where only a need was asked for.
pub fn present(found: Option<&Found<'_>>, settings: &Settings, question: &Question<'_>) -> Shown {
    let words = &settings.words;
    let lines = if question.lines { words.get("lines") } else { "" };
    let Some(found) = found else { return Shown { sentence: lines.to_owned(), ..Shown::default() } };
    let kinds = named(&settings.needs, question.need);
    let is_wanted = |office: &&Office<'_>| kinds.is_none_or(|kinds| kinds.contains(&office.about.kind));
    let wanted: Vec<&Office<'_>> = found.offices.iter().filter(is_wanted).collect();
    let located = if question.located { words.fill("located", &[("zip", question.near)]) } else { String::new() };
    let missing = missing(found, kinds, settings);
    let count = match wanted.len() {
        0 if found.offices.is_empty() || !missing.is_empty() || kinds.is_none_or(Vec::is_empty) => String::new(),
        0 => words.get("none_of_kind").to_owned(),
        count => words.count("offices", count),
    };
    let sentence = spaced(&[&located, &sentence(found, &wanted, settings), lines, &count, &missing]);
    let title = match found.kind {
        Kind::Place => words.fill("title", &[("place", &found.name_in_words(words))]),
        Kind::State => words.fill("title", &[("place", found.state.map_or(&*found.name, |state| &state.in_sentence))]),
        _ => String::new(),
    };
    let is_wrong = matches!(found.kind, Kind::NoArea | Kind::Nothing | Kind::NoPlace);
    Shown { title, sentence, is_wrong, blocks: blocks(found, &wanted, settings, question) }
}

fn blocks(found: &Found<'_>, wanted: &[&Office<'_>], settings: &Settings, question: &Question<'_>) -> Vec<Block> {
    let words = &settings.words;
    let mut blocks = Vec::new();
    if !wanted.is_empty() {
        // No map that lacks the first of them, as of territories.
        if settings.map && wanted.first().is_some_and(|office| !office.about.spot.is_empty()) {
            blocks.push(Block::Map([question.pages, "/offices/map.svg"].concat()));
        }
        blocks.push(Block::Offices(by_kind(found, wanted, settings, question)));
    }
    if !found.others.is_empty() {
        if matches!(found.kind, Kind::State | Kind::Place) {
            blocks.push(Block::Text(words.get("also_named").to_owned()));
        }
        blocks.push(Block::Choices(found.others.clone()));
    }
    if found.more {
        blocks.push(Block::Text(words.get("more").to_owned()));
    }
    if let Some(state) = found.state {
        let link = Link {
            text: words.fill("all_in_state", &[("state", &state.in_sentence)]),
            href: page(question.pages, &state.slug),
            external: false,
        };
        blocks.push(Block::Link(String::new(), link));
    }
    // The agency knows more, and which of its offices have moved.
    let link = Link { text: settings.contact.host.clone(), href: settings.contact.url.clone(), external: true };
    blocks.push(Block::Link(words.get("ask_agency").to_owned(), link));
    if let Some(own) = question.own.filter(|_| !wanted.is_empty()) {
        blocks.push(Block::Save(question.near.to_owned(), own.to_owned()));
    }
    blocks
}

/// The reasons that say only that an office is near, or works for a part of the state: not that it is responsible.
const NEAR: [&str; 4] = ["same-area", "nearest", "near", "part"];

fn by_kind(found: &Found<'_>, wanted: &[&Office<'_>], settings: &Settings, question: &Question<'_>) -> Vec<KindShown> {
    let words = &settings.words;
    let (mut kinds, mut before): (Vec<KindShown>, &str) = (Vec::new(), "");
    for office in wanted {
        let kind = &office.about.kind;
        if before != kind {
            before = kind;
            let heading = named(&settings.headings, kind).cloned().unwrap_or_default();
            kinds.push(KindShown { heading, ..KindShown::default() });
        }
        let is_first = kinds.len() == 1 && kinds.iter().all(|kind| kind.first.is_empty());
        let Some(last) = kinds.last_mut() else { continue };
        let mut shown = shown(office, found, settings, question.pages);
        let is_near = NEAR.contains(&office.reason);
        if is_first
            && !question.need.is_empty()
            && (is_near || matches!(office.reason, "county" | "state" | "assigned"))
        {
            shown.flag = Some(words.get(if is_near { "closest" } else { "likely" }).to_owned());
        }
        if is_near && !last.first.is_empty() {
            last.farther.push(shown);
        } else {
            last.first.push(shown);
        }
    }
    let mut number = 0;
    for kind in &mut kinds {
        for office in kind.first.iter_mut().chain(&mut kind.farther) {
            number += 1;
            office.number = digits(number);
        }
        if let Some(nearest) = kind.farther.first() {
            let more = words.count("more_offices", kind.farther.len());
            kind.summary = [&*more, if nearest.distance.is_empty() { "" } else { ", " }, &*nearest.distance].concat();
        }
    }
    kinds
}

fn shown(office: &Office<'_>, found: &Found<'_>, settings: &Settings, pages: &str) -> OfficeShown {
    let (words, about) = (&settings.words, office.about);
    let own = || settings.states.iter().find(|state| state.code == about.state);
    let state = found.state.or_else(own).map_or("", |state| &state.in_sentence);
    let county = found.county.unwrap_or(&found.name);
    let whole_state = words.whole_state(county);
    let reason = if office.reason == "county" && whole_state.is_some() { "state" } else { office.reason };
    let marked = |place: &str| ["*", place, "*"].concat();
    let (state, county) = (marked(whole_state.unwrap_or(state)), marked(&words.county(county)));
    let directions = about
        .street
        .as_ref()
        .zip(settings.directions.as_ref())
        .map(|(street, (before, after))| [before.clone(), [street, ", ", &about.place].concat(), after.clone()]);
    let phone = match &about.phone {
        Some((number, href)) => Phone::Own(number.clone(), href.clone()),
        None => {
            let other = about.neighbour.as_ref().map(|(kind, (number, href))| {
                let kind = named(&settings.kinds, kind).map_or("", |name| name);
                (words.fill("same_building", &[("kind", kind)]), number.clone(), href.clone())
            });
            let site = [("site", &*settings.contact.site), ("contact", &*settings.contact.page)];
            Phone::None(words.fill(if other.is_some() { "no_phone" } else { "no_phone_at_all" }, &site), other)
        }
    };
    OfficeShown {
        flag: None,
        name: title(office, settings),
        is_own_name: about.area.is_empty(),
        href: page(pages, &about.id),
        distance: distance(office, settings),
        number: String::new(),
        spot: about.spot.clone(),
        why: words.fill(&["why.", reason].concat(), &[("county", &county), ("state", &state)]),
        quote: about.words.clone().filter(|_| office.reason == "part"),
        street: about.street.clone(),
        place: about.place.clone(),
        directions,
        phone,
    }
}

/// "12 miles"
fn distance(office: &Office<'_>, settings: &Settings) -> String {
    match office.distance {
        None => String::new(),
        Some(0) => settings.words.get("less_than_a_mile").to_owned(),
        Some(miles) => settings.words.count("miles", miles as usize),
    }
}

/// The page of an office or of a state.
fn page(pages: &str, name: &str) -> String {
    [pages, "/offices/", name, "/"].concat()
}

/// Sentences that are not empty, with a blank between.
fn spaced(sentences: &[&str]) -> String {
    let mut text = String::new();
    for sentence in sentences.iter().filter(|sentence| !sentence.is_empty()) {
        text += if text.is_empty() { "" } else { " " };
        text += sentence;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_sentences_leave_no_blank() {
        assert_eq!(spaced(&["", "One.", "", "Two.", ""]), "One. Two.");
    }
}

//! What an answer says and shows, as plain data: whoever draws it decides nothing.

use super::find::{Found, Kind, Office};
use super::sentence::{missing, sentence};
use super::words::digits;
use super::{Settings, State};

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
    /// What was understood, to be read out.
    pub sentence: String,
    pub blocks: Vec<Block>,
}

/// What stands below the sentence, in this order.
#[derive(Debug, PartialEq, Eq)]
pub enum Block {
    Offices(Vec<OfficeShown>),
    Text(String),
    /// Places that may be meant.
    Choices(Vec<String>),
    /// Words, and a link behind them.
    Link(String, Link),
    /// A button that saves the answer on the device: what it is called, and its address.
    Save(String, String),
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
    pub kind: String,
    /// As the agency names it, in English only.
    pub name: String,
    pub href: String,
    pub why: String,
    /// The agency's own words on the office's area, in English only.
    pub quote: Option<String>,
    pub street: Option<String>,
    /// Its city, and how far away that is.
    pub place: String,
    /// Its number, and the address that dials it.
    pub phone: Option<(String, String)>,
}

/// The answer to a question. Nothing is found where only a need was asked for.
pub fn present(found: Option<&Found<'_>>, settings: &Settings, question: &Question<'_>) -> Shown {
    let words = &settings.words;
    let lines = if question.lines { words.get("lines") } else { "" };
    let Some(found) = found else { return Shown { sentence: lines.to_owned(), blocks: Vec::new() } };
    let kinds = settings.needs.iter().find(|(need, _)| need == question.need).map(|(_, kinds)| kinds);
    let is_wanted = |office: &&Office<'_>| kinds.is_none_or(|kinds| kinds.contains(&office.about.kind));
    let wanted: Vec<&Office<'_>> = found.offices.iter().filter(is_wanted).collect();
    let located = if question.located { words.fill("located", &[("zip", question.near)]) } else { String::new() };
    let missing = missing(found, kinds, settings);
    let count = match wanted.len() {
        0 if found.offices.is_empty() || !missing.is_empty() || kinds.is_none_or(Vec::is_empty) => String::new(),
        0 => words.get("none_of_kind").to_owned(),
        count => words.count("offices", count),
    };
    let sentence = spaced(&[&located, &sentence(found, settings), lines, &count, &missing]);
    // Where no source says for sure which office serves the place, the agency knows more.
    let unsure = !missing.is_empty() || wanted.iter().any(|office| UNSURE.contains(&office.reason));
    Shown { sentence, blocks: blocks(found, &wanted, unsure, settings, question) }
}

/// The reasons of which none says for sure that an office serves the place.
const UNSURE: [&str; 5] = ["part", "unsaid", "same-area", "nearest", "near"];

fn blocks(
    found: &Found<'_>,
    wanted: &[&Office<'_>],
    unsure: bool,
    settings: &Settings,
    question: &Question<'_>,
) -> Vec<Block> {
    let words = &settings.words;
    let mut blocks = Vec::new();
    if !wanted.is_empty() {
        blocks
            .push(Block::Offices(wanted.iter().map(|office| shown(office, found, settings, question.pages)).collect()));
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
            text: words.fill("all_in_state", &[("state", &state.name)]),
            href: page(question.pages, &state.slug),
            external: false,
        };
        blocks.push(Block::Link(String::new(), link));
    }
    if found.state.is_none() || unsure {
        let link = Link { text: host(&settings.contact).to_owned(), href: settings.contact.clone(), external: true };
        blocks.push(Block::Link(words.get("ask_agency").to_owned(), link));
    }
    if let Some(own) = question.own.filter(|_| !wanted.is_empty()) {
        blocks.push(Block::Save(question.near.to_owned(), own.to_owned()));
    }
    blocks
}

fn shown(office: &Office<'_>, found: &Found<'_>, settings: &Settings, pages: &str) -> OfficeShown {
    let (words, about) = (&settings.words, office.about);
    let own = || settings.states.iter().find(|state| state.code == about.state);
    let state = found.state.or_else(own).map_or("", |State { name, .. }| name);
    let values = [("county", found.county.unwrap_or(&found.name)), ("state", state)];
    let kind = settings.kinds.iter().find(|(kind, _)| *kind == about.kind);
    OfficeShown {
        kind: kind.map(|(_, name)| name.clone()).unwrap_or_default(),
        name: about.name.clone(),
        href: page(pages, &about.id),
        why: words.fill(&["why.", office.reason].concat(), &values),
        quote: about.words.clone().filter(|_| office.reason == "part"),
        street: about.street.clone(),
        phone: about.phone.clone(),
        place: [&about.city, ", ", &about.state, &miles(office, settings)].concat(),
    }
}

/// ", 12 miles away"
fn miles(office: &Office<'_>, settings: &Settings) -> String {
    let Some(miles) = office.miles else { return String::new() };
    let path = match miles {
        0 => "miles.0",
        1 => "miles.1",
        _ => "miles.2",
    };
    let away = settings.words.fill(path, &[("miles", &digits(miles as usize))]);
    [", ", &away].concat()
}

/// The page of an office or of a state.
fn page(pages: &str, name: &str) -> String {
    [pages, "/offices/", name, "/"].concat()
}

fn host(address: &str) -> &str {
    // Between the scheme's two slashes and the path's.
    address.split(['/']).nth(2).unwrap_or(address)
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
    fn the_host_of_an_address_is_what_stands_between() {
        for address in ["https://www.ice.gov/contact", "https://www.ice.gov", "https://www.ice.gov/"] {
            assert_eq!(host(address), "www.ice.gov");
        }
    }

    #[test]
    fn empty_sentences_leave_no_blank() {
        assert_eq!(spaced(&["", "One.", "", "Two.", ""]), "One. Two.");
    }
}

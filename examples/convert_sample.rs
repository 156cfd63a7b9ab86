//! Turns the sample's source data into content: `offices.json`, `areas.json`, and one file for each release of the Justice Department.
//! It must not invent or mend a fact: what a source does not give stays absent, and the same sources give the same bytes.
//!
//! ```text
//! cargo run --example convert_sample -- --data DIR --content content
//! ```
//!
//! DIR holds `ice-offices.csv`, `ice-aor.csv`, `ice-areas-by-kind.csv`, `zip-areas.csv`, `counties.csv` and `news-sample.jsonl`; `content/README.md` says where both come from. At the end the
//! whole content folder is read back and checked, with the files that were written by hand.

use clap::Parser;
use frontdesk::content::Content;
use frontdesk::model::{
    Area, Areas, CountyCode, Day, Email, Gap, Invalid, Lang, Localized, Location, Office, Offices, Phone, PhoneKind,
    PhoneNumber, PostalAddress, PostalCode, Publisher, Release, Slug, Source, State, Status, Timestamp, WebUrl,
    Wording,
};
use pulldown_cmark::{Event, Options, Tag, TagEnd, TextMergeStream};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Writes the sample's offices and releases from their source data.
#[derive(Parser)]
struct Arguments {
    /// The folder that holds `ice-offices.csv` and `news-sample.jsonl`
    #[arg(long)]
    data: PathBuf,
    /// The content folder to write into
    #[arg(long, default_value = "content")]
    content: PathBuf,
}

type Cause = Box<dyn Error + Send + Sync>;

/// What went wrong, and in which file or line.
#[derive(Debug, thiserror::Error)]
#[error("{place}: {cause}")]
struct Failed {
    place: String,
    cause: Cause,
}

/// Adds a file's place to an error.
fn at<E: Into<Cause>>(path: &Path) -> impl Fn(E) -> Failed {
    move |cause| Failed { place: path.display().to_string(), cause: cause.into() }
}

fn main() -> ExitCode {
    match convert(&Arguments::parse()) {
        Ok(content) => {
            eprintln!("no mistakes: {} releases, {} offices", content.releases.len(), content.offices.len());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn convert(Arguments { data, content }: &Arguments) -> Result<Content, Box<dyn Error>> {
    let offices = offices(&data.join("ice-offices.csv"), &areas::field_offices(data)?)?;
    let releases = releases(&data.join("news-sample.jsonl"))?;
    let areas = areas::areas(data, &offices)?;
    write(&content.join("areas.json"), &areas)?;
    write(&content.join("offices.json"), &Offices { schema: Some("../schema/offices.json".to_owned()), offices })?;
    for release in &releases {
        let folder = content.join("releases").join(release.published.day().year().to_string());
        write(&folder.join(format!("{}.json", release.id)), release)?;
    }
    Ok(Content::read(content)?)
}

fn write(path: &Path, value: &impl Serialize) -> Result<(), Failed> {
    let json = serde_json::to_string_pretty(value).map_err(at(path))?;
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(at(folder))?;
    }
    std::fs::write(path, json + "\n").map_err(at(path))
}

/// A row of `ice-offices.csv`, without the columns that no page shows.
#[derive(Deserialize)]
struct OfficeRow {
    office_id: Slug,
    office_name: String,
    #[serde(rename = "type")]
    kind: Slug,
    street: Option<String>,
    city: String,
    state: State,
    zip: Option<PostalCode>,
    phone: Option<PhoneNumber>,
    email: Option<Email>,
    area_of_responsibility_text: Option<String>,
    lat: Option<f64>,
    lon: Option<f64>,
    source: String,
    source_url: WebUrl,
    as_of: Day,
    /// The short name of the field office; its own in a field office's row.
    ero_field_office: String,
}

fn offices(path: &Path, field_offices: &HashMap<String, Slug>) -> Result<Vec<Office>, Failed> {
    let mut rows = csv::Reader::from_path(path).map_err(at(path))?;
    rows.deserialize().map(|row| office(row.map_err(at(path))?, field_offices).map_err(at(path))).collect()
}

fn office(row: OfficeRow, field_offices: &HashMap<String, Slug>) -> Result<Office, Invalid> {
    // The e-mail addresses are of another source and day than the rows, and an office has one source only.
    let note = row.email.as_ref().map(|_| {
        wording(
            "Email address as of April 2026, from the ice-detention research table.",
            "Correo electrónico de abril de 2026, de la tabla de investigación ice-detention.",
        )
    });
    let part_of = field_offices.get(&row.ero_field_office).filter(|id| **id != row.office_id).cloned();
    Ok(Office {
        opening: None,
        getting_in: None,
        parking: None,
        transit: None,
        languages: None,
        id: row.office_id,
        part_of,
        kind: row.kind,
        name: single_blanks(&row.office_name),
        area: None,
        aliases: Vec::new(),
        location: row.lat.zip(row.lon).map(|(lat, lon)| Location { lat, lon }),
        address: PostalAddress {
            street: row.street.as_deref().map(single_blanks),
            city: single_blanks(&row.city),
            state: Some(row.state),
            zip: row.zip,
        },
        phones: row.phone.map(field_office_phone).transpose()?.into_iter().collect(),
        email: row.email,
        hours: None,
        serves: row.area_of_responsibility_text.as_deref().map(single_blanks),
        walk_in: None,
        source: Source { name: row.source.into(), url: Some(row.source_url), retrieved_on: None, note },
        seen_on: row.as_of,
        verified_on: None,
    })
}

/// Only the ERO field offices have numbers. Their source tells the month and no day.
fn field_office_phone(number: PhoneNumber) -> Result<Phone, Invalid> {
    Ok(Phone {
        extension: None,
        display: in_groups(&number)?,
        number,
        vanity: None,
        kind: PhoneKind::Office,
        note: None,
        hours: None,
        languages: None,
        source: Source {
            name: "ICE field offices page, as transcribed in the ice-detention research table".into(),
            url: Some("https://www.ice.gov/contact/field-offices".parse()?),
            retrieved_on: None,
            note: Some(wording(
                "As of April 2026. The source does not give the day.",
                "De abril de 2026. La fuente no indica el día.",
            )),
        },
        seen_on: "2026-04-01".parse()?,
        verified_on: None,
    })
}

/// `404-893-1290`, as the North American plan groups its ten digits.
fn in_groups(number: &PhoneNumber) -> Result<String, Invalid> {
    match number.as_str().strip_prefix("+1") {
        Some(digits) if digits.len() == 10 => Ok(format!("{}-{}-{}", &digits[..3], &digits[3..6], &digits[6..])),
        _ => Err(Invalid::new(number.as_str(), "a North American number, such as `+14048931290`")),
    }
}

/// Each run of white space as one blank, and none at the ends.
fn single_blanks(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A line of `news-sample.jsonl`, without the fields that no page shows.
#[derive(Deserialize)]
struct ReleaseLine {
    number: String,
    title: String,
    subtitle: Option<String>,
    date: Timestamp,
    url: WebUrl,
    topics: Vec<String>,
    body: Vec<String>,
}

fn releases(path: &Path) -> Result<Vec<Release>, Failed> {
    let text = std::fs::read_to_string(path).map_err(at(path))?;
    let mut ids = BTreeSet::new();
    let mut releases = Vec::new();
    for (line, json) in text.lines().enumerate() {
        let failed = |cause| Failed { place: format!("{}, line {}", path.display(), line + 1), cause };
        let release = release(json).map_err(failed)?;
        if !ids.insert(release.id.clone()) {
            return Err(failed(format!("the id `{}` stands in an earlier line too", release.id).into()));
        }
        releases.push(release);
    }
    Ok(releases)
}

fn release(json: &str) -> Result<Release, Cause> {
    let line: ReleaseLine = serde_json::from_str(json)?;
    Ok(Release {
        sequence: None,
        keep_date: false,
        take_down_at: None,
        schema: Some("../../../schema/release.json".to_owned()),
        id: id(&line.url)?,
        number: Some(line.number),
        kind: "press-release".parse()?,
        title: line.title,
        dek: line.subtitle,
        dateline: None,
        published: line.date,
        modified: None,
        language: Lang::En,
        translations: Vec::new(),
        embargo_until: None,
        images: Vec::new(),
        documents: Vec::new(),
        contacts: Vec::new(),
        corrections: Vec::new(),
        imported: None,
        states: Vec::new(),
        offices: Vec::new(),
        topics: line.topics.iter().map(|name| topic(name)).collect::<Result<_, _>>()?,
        body: line.body.iter().map(|text| markdown(text)).collect::<Result<_, _>>()?,
        status: Status::Archived,
        publisher: Some(Publisher {
            name: "U.S. Department of Justice".to_owned(),
            site: "https://www.justice.gov".parse()?,
        }),
        source: Some(Source {
            name: "U.S. Department of Justice, Office of Public Affairs".into(),
            url: Some(line.url),
            retrieved_on: None,
            note: Some(
                "This copy of the text is missing some punctuation, such as curly quotation marks and dashes.".into(),
            ),
        }),
    })
}

/// The last part of the release's own address. One that is too long for a slug ends at a hyphen.
fn id(url: &WebUrl) -> Result<Slug, Invalid> {
    let name = url.as_str().rsplit('/').next().unwrap_or_default();
    let too_long = name.get(..=120);
    too_long.map_or(name, |head| head.rsplit_once('-').map_or(head, |(whole_words, _)| whole_words)).parse()
}

/// `human-trafficking` for "Human Trafficking".
fn topic(name: &str) -> Result<Slug, Invalid> {
    name.to_lowercase().split_whitespace().collect::<Vec<_>>().join("-").parse()
}

/// A Markdown block that shows exactly this text. Marks are escaped only in a text that they would change.
fn markdown(text: &str) -> Result<String, Cause> {
    let candidates = [text.to_owned(), escaped(text)];
    let found = candidates.into_iter().find(|block| shows(block, text));
    found.ok_or_else(|| format!("no Markdown was found that shows `{text}`").into())
}

/// Whether the block is one paragraph of exactly this text, in the Markdown that the publisher reads.
fn shows(block: &str, text: &str) -> bool {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let events: Vec<_> = TextMergeStream::new(pulldown_cmark::Parser::new_ext(block, options)).collect();
    match &events[..] {
        [Event::Start(Tag::Paragraph), Event::Text(shown), Event::End(TagEnd::Paragraph)] => **shown == *text,
        _ => false,
    }
}

/// The text with a backslash before each mark that CommonMark knows: anywhere, or as the start of a block (`1.`, `-`).
fn escaped(text: &str) -> String {
    let number = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mut block = String::new();
    for (place, c) in text.char_indices() {
        if r"\`*_[]<>&~|".contains(c) || (place == number && "-+#.)".contains(c)) {
            block.push('\\');
        }
        block.push(c);
    }
    block
}

/// Who serves which state and county.
mod areas {
    use super::*;

    #[derive(Deserialize)]
    struct FieldOfficeRow {
        ero_field_office: String,
        office_id: Slug,
        state: State,
        county_fips: Option<CountyCode>,
    }

    #[derive(Deserialize)]
    struct KindRow {
        office_id: Slug,
        state: State,
        county_fips: Option<CountyCode>,
        extent: Extent,
        words: Option<String>,
    }

    /// How far a row's area reaches in its state.
    #[derive(Clone, Copy, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    enum Extent {
        Whole,
        County,
        /// The source names a part in words.
        Part,
        /// The source gives no area, only the office's own place.
        Located,
    }

    #[derive(Deserialize)]
    struct CountyRow {
        county_fips: CountyCode,
        state: State,
    }

    /// The ids of the field offices by their short names.
    pub fn field_offices(data: &Path) -> Result<HashMap<String, Slug>, Failed> {
        let rows = rows::<FieldOfficeRow>(&data.join("ice-aor.csv"))?;
        Ok(rows.into_iter().map(|row| (row.ero_field_office, row.office_id)).collect())
    }

    pub fn areas(data: &Path, offices: &[Office]) -> Result<Areas, Failed> {
        let mut areas: BTreeMap<Slug, Area> = BTreeMap::new();
        let mut area = |id: &Slug, fill: &dyn Fn(&mut Area)| {
            let empty = Area {
                office: id.clone(),
                states: vec![],
                counties: vec![],
                parts: vec![],
                words: None,
                located: vec![],
            };
            fill(areas.entry(id.clone()).or_insert(empty));
        };
        for row in rows::<FieldOfficeRow>(&data.join("ice-aor.csv"))? {
            area(&row.office_id, &|area| match &row.county_fips {
                Some(county) => area.counties.push(county.clone()),
                None => area.states.push(row.state),
            });
        }
        for row in rows::<KindRow>(&data.join("ice-areas-by-kind.csv"))? {
            area(&row.office_id, &|area| match (&row.county_fips, row.extent) {
                (Some(county), _) => area.counties.push(county.clone()),
                (None, Extent::Whole) => area.states.push(row.state),
                (None, Extent::Located) => area.located.push(row.state),
                (None, Extent::Part | Extent::County) => {
                    area.parts.push(row.state);
                    area.words = row.words.as_deref().map(single_blanks);
                }
            });
        }
        let gaps = gaps(&areas, offices, &counties(data)?);
        let areas = areas.into_values().collect();
        Ok(Areas { schema: Some("../schema/areas.json".to_owned()), areas, gaps })
    }

    /// Every county with its state: those of the table, and those that only ZIP areas name.
    fn counties(data: &Path) -> Result<BTreeMap<CountyCode, State>, Failed> {
        let table = rows::<CountyRow>(&data.join("counties.csv"))?;
        let of_zips = rows::<CountyRow>(&data.join("zip-areas.csv"))?;
        Ok(of_zips.into_iter().chain(table).map(|row| (row.county_fips, row.state)).collect())
    }

    /// What no area of a kind names: whole states, and counties of states of which it names others.
    fn gaps(areas: &BTreeMap<Slug, Area>, offices: &[Office], all_counties: &BTreeMap<CountyCode, State>) -> Vec<Gap> {
        let mut kinds: BTreeMap<&Slug, Vec<&Area>> = BTreeMap::new();
        for office in offices {
            kinds.entry(&office.kind).or_default().extend(areas.get(&office.id));
        }
        let gap = |(kind, areas): (&Slug, Vec<&Area>)| {
            let named = areas.iter().flat_map(|area| area.states.iter().chain(&area.parts).chain(&area.located));
            let named: BTreeSet<State> = named.copied().collect();
            let counties: BTreeSet<&CountyCode> = areas.iter().flat_map(|area| &area.counties).collect();
            let split: BTreeSet<State> =
                counties.iter().filter_map(|county| all_counties.get(county).copied()).collect();
            let states: Vec<State> =
                State::all().filter(|state| !named.contains(state) && !split.contains(state)).collect();
            let is_open = |(county, state): &(&CountyCode, &State)| {
                split.contains(state) && !named.contains(state) && !counties.contains(county)
            };
            let counties: Vec<CountyCode> =
                all_counties.iter().filter(is_open).map(|(county, _)| county.clone()).collect();
            let note = "The source names no office of this kind for these states and counties.".to_owned();
            let is_gap = !(states.is_empty() && counties.is_empty());
            is_gap.then(|| Gap { kind: kind.clone(), states, counties, note })
        };
        kinds.into_iter().filter(|(_, areas)| !areas.is_empty()).filter_map(gap).collect()
    }

    fn rows<T: serde::de::DeserializeOwned>(path: &Path) -> Result<Vec<T>, Failed> {
        let mut rows = csv::Reader::from_path(path).map_err(at(path))?;
        rows.deserialize().map(|row| row.map_err(at(path))).collect()
    }
}

/// A note of the sample's own, in its two languages.
fn wording(english: &str, spanish: &str) -> Wording {
    Wording::Localized(Localized::new([(Lang::En, english.to_owned()), (Lang::Es, spanish.to_owned())]))
}

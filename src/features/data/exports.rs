//! What the portal shows as files that people open elsewhere: offices for spreadsheets and maps, releases a line each, and a
//! description of all data for programs. Once for all languages: words are in the portal's first language, or the release's own.

mod openapi;

use crate::content::Content;
use crate::model::{Address, Lang, Localized, Office, Release, Slug, Status};
use crate::publish::manifest::Key;
use crate::publish::manifest::program;
use crate::publish::unit::Unit;
use geojson::{Feature, FeatureCollection, Geometry, JsonObject, Value};
use serde::Serialize;
use serde_json::json;
use std::collections::BTreeMap;

/// How many releases the file of the newest holds.
const NEWEST: usize = 1_000;

/// The files; `digests` are of the releases, in their order.
pub fn units<'a>(content: &'a Content, digests: &[Key]) -> Vec<Unit<'a>> {
    let mut units = vec![Unit::bytes("data/openapi.json", openapi::write(content).into_bytes())];
    if !content.offices.is_empty() {
        let rows: Vec<OfficeRow> = content.offices.iter().map(|office| OfficeRow::new(office, content)).collect();
        units.push(Unit::bytes("data/offices.csv", csv(&rows)));
        units.push(Unit::bytes("data/offices.geojson", on_map(content, &rows)));
    }
    let mut years: BTreeMap<i16, Vec<usize>> = BTreeMap::new();
    for (at, release) in content.releases.iter().enumerate() {
        years.entry(release.published.day().year()).or_default().push(at);
    }
    let newest = content.releases.len().saturating_sub(NEWEST)..content.releases.len();
    let by_year = years.into_iter().map(|(year, places)| (format!("news/{year}"), places));
    let lists = by_year.chain([("news".to_owned(), newest.collect())]).filter(|(_, places)| !places.is_empty());
    units.extend(lists.map(|(name, places)| releases(content, &name, places, digests)));
    units
}

/// Releases as a table and a line each.
fn releases<'a>(content: &'a Content, name: &str, places: Vec<usize>, digests: &[Key]) -> Unit<'a> {
    // What the agency is called, and where it is served.
    let portal = serde_json::to_vec(&content.portal).unwrap_or_default();
    let about = [portal.as_slice(), program().as_bytes()];
    let key = Key::of(places.iter().map(|at| digests[*at].as_bytes()).chain(about));
    let files = ["csv", "jsonl"].map(|ending| (format!("data/{name}.{ending}"), key));
    Unit::new(files.into(), move || {
        let releases = || places.iter().map(|at| &content.releases[*at]);
        let rows: Vec<ReleaseRow> = releases().map(|release| ReleaseRow::new(release, content)).collect();
        let lines: String = releases().zip(&rows).map(|(release, row)| format!("{}\n", row.json(release))).collect();
        Ok(vec![csv(&rows), lines.into_bytes()])
    })
}

/// A table (RFC 4180) with its columns' names, which spreadsheets take for UTF-8 by the mark at its beginning.
fn csv(rows: &[impl Serialize]) -> Vec<u8> {
    let mut plain = csv::Writer::from_writer(Vec::new());
    // Rows of plain fields, written to memory, cannot fail.
    rows.iter().for_each(|row| _ = plain.serialize(row));
    let plain = plain.into_inner().unwrap_or_default();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(plain.as_slice());
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    reader.records().flatten().for_each(|record| _ = writer.write_record(record.iter().map(cell)));
    writer.into_inner().unwrap_or_default()
}

/// A cell that no spreadsheet takes for a formula: titles come from others, too. A number stays one.
fn cell(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']) && text.parse::<f64>().is_err();
    if is_formula { format!("'{text}") } else { text.to_owned() }
}

/// Values of one cell.
fn listed<T: ToString>(values: &[T]) -> String {
    values.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

/// Words in the portal's first language.
fn in_main_language(words: &Localized, content: &Content) -> String {
    words.text(content.portal.languages.main()).as_str().to_owned()
}

#[derive(Serialize)]
struct OfficeRow {
    id: Slug,
    kind: String,
    name: String,
    street: String,
    city: String,
    state: String,
    zip: String,
    latitude: Option<f64>,
    longitude: Option<f64>,
    phones: String,
    email: String,
    hours: String,
    serves: String,
    url: String,
    source: String,
    source_url: String,
    seen_on: String,
    verified_on: String,
}

impl OfficeRow {
    fn new(office: &Office, content: &Content) -> Self {
        let main = content.portal.languages.main();
        let kind = content.portal.office_kinds.iter().find(|kind| kind.id == office.kind);
        let optional = |value: Option<String>| value.unwrap_or_default();
        Self {
            id: office.id.clone(),
            kind: optional(kind.map(|kind| in_main_language(&kind.name, content))),
            name: office.name.clone(),
            street: optional(office.address.street.clone()),
            city: office.address.city.clone(),
            state: optional(office.address.state.map(|state| state.to_string())),
            zip: optional(office.address.zip.as_ref().map(ToString::to_string)),
            latitude: office.location.map(|location| location.lat),
            longitude: office.location.map(|location| location.lon),
            phones: listed(&office.phones.iter().map(|phone| &phone.display).collect::<Vec<_>>()),
            email: optional(office.email.as_ref().map(ToString::to_string)),
            hours: optional(office.hours.as_ref().map(|hours| in_main_language(hours, content))),
            serves: optional(office.serves.clone()),
            url: address(&Address::Office(office.id.clone()), main, content),
            source: office.source.cited(main, main).name.as_str().to_owned(),
            source_url: optional(office.source.url.as_ref().map(ToString::to_string)),
            seen_on: office.seen_on.to_string(),
            verified_on: optional(office.verified_on.map(|day| day.to_string())),
        }
    }
}

/// The offices as features (RFC 7946), those without a known place too.
fn on_map(content: &Content, rows: &[OfficeRow]) -> Vec<u8> {
    let features = content.offices.iter().zip(rows).map(|(office, row)| {
        let properties = serde_json::to_value(row).ok().and_then(|value| value.as_object().cloned());
        let mut properties: JsonObject = properties.unwrap_or_default();
        properties.retain(|name, value| !matches!(name.as_str(), "latitude" | "longitude") && value != "");
        let point = office.location.map(|location| Geometry::new(Value::Point(vec![location.lon, location.lat])));
        Feature { geometry: point, properties: Some(properties), ..Feature::default() }
    });
    let collection = FeatureCollection { bbox: None, features: features.collect(), foreign_members: None };
    format!("{collection}\n").into_bytes()
}

#[derive(Serialize)]
struct ReleaseRow {
    id: Slug,
    title: String,
    dek: String,
    published: String,
    modified: String,
    #[serde(rename = "type")]
    kind: Slug,
    topics: String,
    states: String,
    offices: String,
    language: &'static str,
    status: &'static str,
    /// Why it was withdrawn.
    reason: String,
    /// Each with its day.
    corrections: String,
    publisher: String,
    url: String,
    /// Its whole text as JSON.
    data: String,
}

impl ReleaseRow {
    fn new(release: &Release, content: &Content) -> Self {
        let (page, languages) = (Address::Release(release.id.clone()), &content.portal.languages);
        let publisher = release.publisher.as_ref().map(|publisher| publisher.name.clone());
        let corrections =
            release.corrections.iter().map(|correction| format!("{}: {}", correction.date, correction.text));
        Self {
            id: release.id.clone(),
            title: release.title.clone(),
            dek: release.dek.clone().unwrap_or_default(),
            published: release.published.as_str().to_owned(),
            modified: release.modified.as_ref().map(|when| when.as_str().to_owned()).unwrap_or_default(),
            kind: release.kind.clone(),
            topics: listed(&release.topics),
            states: listed(&release.states),
            offices: listed(&release.offices),
            language: release.language.tag(),
            status: match release.status {
                Status::Current => "current",
                Status::Historical => "historical",
                Status::Archived => "archived",
                Status::Withdrawn { .. } => "withdrawn",
            },
            reason: match &release.status {
                Status::Withdrawn { reason } => reason.clone(),
                _ => String::new(),
            },
            corrections: corrections.collect::<Vec<_>>().join(" | "),
            publisher: publisher.unwrap_or_else(|| in_main_language(&content.portal.agency.name, content)),
            url: address(&page, release.language, content),
            data: format!("{}{}", base(content), languages.data_path(&languages.path(&page, release.language))),
        }
    }
}

impl ReleaseRow {
    /// The same as an object: what is not known is left out, and what may be several is a list.
    fn json(&self, release: &Release) -> serde_json::Value {
        let mut value = serde_json::to_value(self).unwrap_or_default();
        if let Some(fields) = value.as_object_mut() {
            fields.insert("topics".to_owned(), json!(release.topics));
            fields.insert("states".to_owned(), json!(release.states));
            fields.insert("offices".to_owned(), json!(release.offices));
            fields.insert("corrections".to_owned(), json!(release.corrections));
            fields.retain(|_, value| *value != json!("") && *value != json!([]));
        }
        value
    }
}

fn base(content: &Content) -> &str {
    content.portal.base_url.as_str().trim_end_matches('/')
}

fn address(page: &Address, lang: Lang, content: &Content) -> String {
    format!("{}{}", base(content), content.portal.languages.path(page, lang))
}

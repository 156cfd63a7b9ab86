//! A table of offices (CSV, Excel, OpenDocument) into `offices.json`, a row each. What a row says is taken over; what only
//! `offices.json` says of an office stays.

use super::file::{in_json, put};
use super::outcome::{Fate, Outcome, skipped};
use super::slug::slugify;
use super::table::{Table, delimiter, is_blank, plain};
use super::{ImportError, Options, Report};
use crate::content::schedule::zone;
use crate::content::{Content, phone};
use crate::i18n::state_name;
use crate::model::{Country, Day, Lang, Localized, Office, OfficeKind, Offices, Portal, Source, State};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What a column can hold, and how such columns are headed.
const HEADS: [(&str, &[&str]); 15] = [
    ("id", &["id", "slug"]),
    ("kind", &["kind", "type", "category", "office type", "tipo"]),
    ("name", &["name", "office", "office name", "title", "nombre", "oficina"]),
    ("street", &["street", "address", "street address", "address 1", "address line 1", "calle", "direccion"]),
    ("street_2", &["suite", "address 2", "address line 2", "floor"]),
    ("city", &["city", "town", "ciudad", "localidad"]),
    ("state", &["state", "state code", "estado"]),
    ("zip", &["zip", "zip code", "zipcode", "postal code", "postcode", "codigo postal", "cp"]),
    ("lat", &["latitude", "lat", "latitud"]),
    ("lon", &["longitude", "lon", "lng", "long", "longitud"]),
    ("phones", &["phones", "phone", "telephone", "phone number", "tel", "telefono", "telefonos"]),
    ("email", &["email", "e mail", "email address", "mail", "correo", "correo electronico"]),
    ("hours", &["hours", "office hours", "opening hours", "horario"]),
    ("serves", &["serves", "area", "area of responsibility", "jurisdiction"]),
    ("source", &["source", "fuente"]),
];
const SOURCE_URL: [&str; 2] = ["source url", "source link"];
const SEEN_ON: [&str; 3] = ["seen on", "seen", "as of"];

/// Whether a table is one of offices: it has streets or ZIP codes of places, and no texts.
pub fn is_table(text: &str) -> bool {
    let Some(columns) = heads(text).map(|heads| columns(&heads)) else { return false };
    let has = |field| columns.contains_key(field);
    has("name") && has("city") && (has("state") || has("zip")) && (has("street") || has("zip"))
}

fn heads(text: &str) -> Option<csv::StringRecord> {
    let mut rows = csv::ReaderBuilder::new().delimiter(delimiter(text)).from_reader(text.as_bytes());
    rows.headers().ok().cloned()
}

fn columns(heads: &csv::StringRecord) -> BTreeMap<&'static str, usize> {
    let at = |names: &[&str]| names.iter().find_map(|name| heads.iter().position(|head| unaccented(head) == *name));
    let mut columns: BTreeMap<_, _> = HEADS.iter().filter_map(|(field, names)| Some((*field, at(names)?))).collect();
    columns.extend(at(&SOURCE_URL).map(|at| ("source_url", at)));
    columns.extend(at(&SEEN_ON).map(|at| ("seen_on", at)));
    columns
}

/// What a column is called, with plain letters for those with accents.
fn unaccented(head: &str) -> String {
    plain(head).nfd().filter(|c| !is_combining_mark(*c)).collect()
}

/// Brings the rows over, and tells what became of each.
pub fn import(table: Table, source: &str, content: &Content, options: &Options) -> Result<Report, ImportError> {
    let Table { text, mut notes } = table;
    let text = text.as_str();
    let failed = |reason: String| ImportError::Table { place: source.to_owned(), reason };
    let mut rows = csv::ReaderBuilder::new().delimiter(delimiter(text)).flexible(true).from_reader(text.as_bytes());
    let heads = rows.headers().map_err(|error| failed(error.to_string()))?.clone();
    let columns = columns(&heads);
    let lang = content.portal.languages.main();
    let today = jiff::Timestamp::now().to_zoned_datetime(zone(&content.portal)).date().to_string();
    let country = content.portal.country.as_ref();
    let rows_of =
        Rows { columns: &columns, kinds: &content.portal.office_kinds, lang, country, file: file_name(source), today };
    let mut offices = content.offices.clone();
    let mut outcomes = Vec::new();
    let mut seen = BTreeSet::new();
    for (at, row) in rows.records().enumerate().filter(|(_, row)| !is_blank(row)) {
        let name = format!("row {}", at + 2);
        let read = row.map_err(|error| error.to_string()).and_then(|row| rows_of.office(&row));
        let kept = read.and_then(|(given, notes)| {
            let id = given.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
            if !seen.insert(id.clone()) {
                return Err(format!("another row is `{id}` too: tell them apart by a column `id`"));
            }
            let fate = merge(&mut offices, &id, Value::Object(given), options.update, &content.portal)?;
            Ok(Outcome { name: id, fate, notes, address: None })
        });
        outcomes.push(kept.unwrap_or_else(|reason| skipped(&name, reason)));
    }
    let unused: Vec<_> = heads
        .iter()
        .enumerate()
        .filter(|(at, head)| !head.trim().is_empty() && !columns.values().any(|used| used == at))
        .map(|(_, head)| format!("`{head}`"))
        .collect();
    if !unused.is_empty() {
        notes.push(format!("these columns are not read: {}", unused.join(", ")));
    }
    if !options.dry_run && outcomes.iter().any(|outcome| matches!(outcome.fate, Fate::New | Fate::Updated)) {
        let path = options.content.join("offices.json");
        let schema = Some("../schema/offices.json".to_owned());
        put(&path, &in_json(&path, &Offices { schema, offices })?)?;
    }
    if outcomes.is_empty() {
        return Err(ImportError::NoEntries(source.to_owned()));
    }
    Ok(Report { source: source.to_owned(), notes, outcomes, pages: 1 })
}

fn file_name(source: &str) -> String {
    source.rsplit(['/', '\\']).next().unwrap_or(source).to_owned()
}

/// Puts an office among the others: a new one at their end, one that is there where the table says something else and it may
/// be overwritten. Nothing is changed where it could not be published.
fn merge(offices: &mut Vec<Office>, id: &str, given: Value, update: bool, portal: &Portal) -> Result<Fate, String> {
    let at = offices.iter().position(|office| office.id.as_str() == id);
    let mut value = match at {
        Some(at) => serde_json::to_value(&offices[at]).map_err(|error| error.to_string())?,
        None => json!({}),
    };
    match at {
        Some(_) if says(&value, &given) => return Ok(Fate::Unchanged),
        Some(_) if !update => return Ok(Fate::Edited),
        _ => overlay(&mut value, given),
    }
    let office: Office = serde_json::from_value(value).map_err(|error| error.to_string())?;
    let mut after = offices.clone();
    match at {
        Some(at) => after[at] = office,
        None => after.push(office),
    }
    let place = format!("/offices/{}/", at.unwrap_or(after.len() - 1));
    let mistakes = Content::mistakes_in_offices(&after, portal);
    if let Some(problem) = mistakes.into_iter().find(|problem| problem.place.to_string().starts_with(&place)) {
        return Err(format!("{} ({})", problem.message, problem.place));
    }
    *offices = after;
    Ok(if at.is_some() { Fate::Updated } else { Fate::New })
}

/// When and where a fact was seen, which is no difference by itself.
const SEEN: [&str; 3] = ["source", "seen_on", "verified_on"];

/// Whether an office says all that a table says; what the table does not speak of is not compared.
fn says(known: &Value, given: &Value) -> bool {
    match (known, given) {
        (Value::Object(known), Value::Object(given)) => given.iter().all(|(field, value)| {
            SEEN.contains(&field.as_str()) || known.get(field).is_some_and(|known| says(known, value))
        }),
        (Value::Array(known), Value::Array(given)) => {
            known.len() == given.len() && known.iter().zip(given).all(|(known, given)| says(known, given))
        }
        _ => known == given,
    }
}

/// Writes what a table says over what an office says. The rest stays: other languages of the hours, notes on a number.
fn overlay(known: &mut Value, given: Value) {
    match (known, given) {
        (Value::Object(known), Value::Object(given)) => {
            for (field, value) in given {
                overlay(known.entry(field).or_insert(Value::Null), value);
            }
        }
        (Value::Array(known), Value::Array(given)) => {
            let before = std::mem::take(known);
            for value in given {
                let number = value.get("number");
                let same = before.iter().find(|known| number.is_some() && known.get("number") == number);
                let mut one = same.cloned().unwrap_or(Value::Null);
                overlay(&mut one, value);
                known.push(one);
            }
        }
        (known, given) => *known = given,
    }
}

struct Rows<'a> {
    columns: &'a BTreeMap<&'static str, usize>,
    kinds: &'a [OfficeKind],
    /// The language of what has words.
    lang: Lang,
    /// Where it is not the United States.
    country: Option<&'a Country>,
    file: String,
    today: String,
}

impl Rows<'_> {
    /// The fields of an office, and what has to be said of them.
    fn office(&self, row: &csv::StringRecord) -> Result<(Map<String, Value>, Vec<String>), String> {
        let cell = |field: &str| {
            let cell = row.get(*self.columns.get(field)?)?.trim();
            (!cell.is_empty()).then(|| cell.to_owned())
        };
        let needed = |field: &str| cell(field).ok_or_else(|| format!("it has no {field}"));
        let mut notes = Vec::new();
        let name = needed("name")?;
        let state = match self.country {
            None => Some(state(&needed("state")?)?),
            Some(_) => None,
        };
        let digits = self.country.map_or(Some(5), |country| country.postal_code_digits);
        let zip =
            cell("zip").map(|zip| digits.map_or(zip.clone(), |digits| whole_code(&zip, digits.into(), &mut notes)));
        let street: Vec<_> = [cell("street"), cell("street_2")].into_iter().flatten().collect();
        let address = json!({
            "street": (!street.is_empty()).then(|| street.join(", ")), "city": needed("city")?, "state": state, "zip": zip
        });
        let id = cell("id").and_then(|id| slugify(&id)).or_else(|| slugify(&name));
        let source = Source {
            name: cell("source").unwrap_or_else(|| self.file.clone()).into(),
            url: cell("source_url").and_then(|url| url.parse().ok()),
            retrieved_on: None,
            note: None,
        };
        let seen_on = cell("seen_on").unwrap_or_else(|| self.today.clone());
        let seen_on: Day = seen_on.parse().map_err(|error: crate::model::Invalid| error.to_string())?;
        let phones = cell("phones").map(|phones| self.phones(&phones, &source, &seen_on, &mut notes));
        let location = cell("lat").zip(cell("lon")).map(|(lat, lon)| self.location(&lat, &lon)).transpose()?;
        let hours = cell("hours").map(|hours| Localized::new([(self.lang, hours)]));
        let fields = json!({
            "id": id.ok_or("its name makes no id")?, "kind": self.kind(cell("kind"))?, "name": name, "address": without_nothing(address),
            "location": location, "phones": phones, "email": cell("email"), "hours": hours, "serves": cell("serves"),
            "source": source, "seen_on": seen_on
        });
        match without_nothing(fields) {
            Value::Object(fields) => Ok((fields, notes)),
            _ => Err("it has no fields".to_owned()),
        }
    }

    /// A kind by its id or its name, in any language; the portal's only one where the table names none.
    fn kind(&self, named: Option<String>) -> Result<String, String> {
        let known = || self.kinds.iter().map(|kind| format!("`{}`", kind.id)).collect::<Vec<_>>().join(", ");
        let Some(named) = named else {
            let [kind] = self.kinds else { return Err(format!("it has no kind: one of {}", known())) };
            return Ok(kind.id.to_string());
        };
        let same = |words: &str| words.to_lowercase() == named.to_lowercase();
        let is_meant =
            |kind: &&OfficeKind| same(kind.id.as_str()) || kind.name.words().any(same) || kind.plural.words().any(same);
        let found = self.kinds.iter().find(is_meant);
        found
            .map(|kind| kind.id.to_string())
            .ok_or_else(|| format!("`{named}` is no kind of office: one of {}", known()))
    }

    fn phones(&self, cell: &str, source: &Source, seen_on: &Day, notes: &mut Vec<String>) -> Vec<Value> {
        let mut phones = Vec::new();
        for written in cell.split([';', '|', '\n']).map(str::trim).filter(|written| !written.is_empty()) {
            match phone::line(written, self.country, source.clone(), *seen_on) {
                Some(line) => phones.extend(serde_json::to_value(line).ok()),
                None => notes.push(format!("`{written}` is no number that can be dialled, and is left out")),
            }
        }
        phones
    }

    fn location(&self, lat: &str, lon: &str) -> Result<Value, String> {
        // Where columns are parted by semicolons, a comma stands before decimals.
        let degrees =
            |text: &str| text.replace(',', ".").parse::<f64>().map_err(|_| format!("`{text}` are no degrees"));
        Ok(json!({ "lat": degrees(lat)?, "lon": degrees(lon)? }))
    }
}

/// The postal code of a state that is written so, or by its name.
fn state(written: &str) -> Result<String, String> {
    if let Ok(state) = written.to_uppercase().parse::<State>() {
        return Ok(state.postal().to_owned());
    }
    let is_named = |state: &State| state_name(Lang::En, *state).eq_ignore_ascii_case(written);
    let found = State::all().find(is_named);
    found.map(|state| state.postal().to_owned()).ok_or_else(|| format!("`{written}` is no state or territory"))
}

/// A postal code of so many digits with the zeros that a spreadsheet takes from its beginning.
fn whole_code(written: &str, count: usize, notes: &mut Vec<String>) -> String {
    let digits = written.trim_end_matches(".0");
    let lacks = (count.saturating_sub(2)..count).contains(&digits.len());
    if lacks && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        notes.push(format!("its postal code `{written}` lacks its first digits: it came over as `{digits:0>count$}`"));
        return format!("{digits:0>count$}");
    }
    digits.to_owned()
}

/// An object without what is null.
fn without_nothing(value: Value) -> Value {
    match value {
        Value::Object(fields) => Value::Object(fields.into_iter().filter(|(_, value)| !value.is_null()).collect()),
        other => other,
    }
}

//! Who serves which place: the look-up's shards, cut from the reference data and the areas.
//! Each shard holds final answers, so that a browser reads one file and decides nothing.

mod cut;
pub mod distance;
mod kind;
mod named;
pub mod responsible;
pub mod settings;
pub mod shard;

use crate::content::Content;
use crate::content::places::reference::{PlaceRow, ZipRow, middle};
use crate::features::look_up::publish::shard::Prefix;
use crate::features::look_up::shard_digits;
use crate::model::State;
use crate::publish::error::PublishError;
use crate::publish::manifest::Key;
use crate::publish::unit::Unit;
use cut::{Sources, largest, name_shard, rounded, state_shard, zip_shard};
use named::name_shards;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The files of the look-up; none where an agency has no reference data.
///
/// # Errors
///
/// [`PublishError::Encode`] where something cannot be written as JSON.
pub fn units(content: &Content) -> Result<Vec<Unit<'_>>, PublishError> {
    let reference = &content.reference;
    if reference.is_empty() {
        return Ok(Vec::new());
    }
    let sources = Arc::new(Sources::new(content)?);
    let inputs = [
        json("areas.json", &content.areas)?,
        json("offices.json", &content.offices)?,
        json("portal.json", &(&content.portal.office_kinds, &content.portal.needs, &content.portal.country))?,
    ];
    let about = Key::of(
        inputs
            .iter()
            .map(Vec::as_slice)
            .chain([crate::publish::manifest::program().as_bytes(), reference.digest.as_bytes()]),
    );
    let mut units = Vec::new();
    let digits = content.portal.postal_code_digits();
    let zips = zip_shards(&reference.zips, digits.map_or(0, |digits| shard_digits(digits.into())));
    let path = "data/places/points.json";
    units.push(Unit::bytes(path, json(path, &points(&zips))?));
    for (prefix, rows) in zips {
        let path = format!("data/places/zip/{prefix}.json");
        let sources = Arc::clone(&sources);
        units.push(unit(path, about, move |path| json(path, &zip_shard(&rows, &sources))));
    }
    let states = if content.portal.country.is_none() { of_states(&reference.places) } else { BTreeMap::new() };
    for (state, rows) in states {
        let path = format!("data/places/state/{state}.json");
        let sources = Arc::clone(&sources);
        units.push(unit(path, about, move |path| json(path, &state_shard(state, &rows, &sources))));
    }
    let path = "data/places/largest.json".to_owned();
    units.push(unit(path, about, move |path| json(path, &largest(&reference.places))));
    let shards = name_shards(content);
    let prefixes = shards.keys().map(String::as_str).collect::<Vec<_>>().join(" ");
    for lang in &content.portal.languages {
        let path = format!("data{}/places/settings.json", content.portal.languages.prefix(*lang));
        let settings = json(&path, &settings::settings(content, &prefixes, *lang))?;
        units.push(Unit::bytes(path, settings));
    }
    for (prefix, rows) in shards {
        let path = format!("data/places/name/{prefix}.json");
        let sources = Arc::clone(&sources);
        units.push(unit(path, about, move |path| json(path, &name_shard(&rows, &sources))));
    }
    Ok(units)
}

/// A file that is made for its path, and depends on all that the look-up is made of.
fn unit<'a>(
    path: String,
    about: Key,
    make: impl Fn(&str) -> Result<Vec<u8>, PublishError> + Send + Sync + 'a,
) -> Unit<'a> {
    let key = Key::of([about.as_bytes(), path.as_bytes()]);
    Unit::new(vec![(path.clone(), key)], move || Ok(vec![make(&path)?]))
}

fn json(path: &str, value: &impl Serialize) -> Result<Vec<u8>, PublishError> {
    serde_json::to_vec(value).map_err(|source| PublishError::Encode { path: path.to_owned(), source })
}

/// By their first digits, all of which are there: a look-up of any number finds a file.
fn zip_shards(rows: &[ZipRow], digits: usize) -> BTreeMap<String, Vec<&ZipRow>> {
    let all = if rows.is_empty() { 0..0 } else { 0..10_usize.pow(digits as u32) };
    let mut shards: BTreeMap<String, Vec<&ZipRow>> =
        all.map(|number| (format!("{number:0digits$}"), Vec::new())).collect();
    for row in rows {
        shards.entry(row.zip[..digits].to_owned()).or_default().push(row);
    }
    shards
}

/// The places of each state, also of one that has none.
fn of_states(rows: &[PlaceRow]) -> BTreeMap<State, Vec<&PlaceRow>> {
    let mut states: BTreeMap<State, Vec<&PlaceRow>> = State::all().map(|state| (state, Vec::new())).collect();
    for row in rows {
        if let Some(state) = row.state {
            states.entry(state).or_default().push(row);
        }
    }
    states
}

/// The middle of the areas whose ZIP codes begin alike.
fn points(shards: &BTreeMap<String, Vec<&ZipRow>>) -> Vec<Prefix> {
    let points = |rows: &[&ZipRow]| rows.iter().filter_map(|row| row.middle()).collect::<Vec<_>>();
    let shards = shards.iter().map(|(digits, rows)| (digits, points(rows))).filter(|(_, points)| !points.is_empty());
    shards.map(|(digits, points)| (digits.clone(), rounded(middle(&points)))).collect()
}

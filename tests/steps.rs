//! Publishing over what was published before gives the same files as publishing from nothing, whatever was edited: the
//! key of a file holds everything that it shows.

#![allow(clippy::unwrap_used, reason = "a helper of tests fails its test")]

mod fixture;

use fixture::Fixture;
use frontdesk::content::Content;
use frontdesk::portal::{Options, publish};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Fields whose edit would make other files of the content wrong, or only names a file.
const FIXED: [&str; 3] = ["id", "$schema", "number"];

/// The content with something in every kind of file.
fn rich() -> Fixture {
    let images = "\"language\": \"en\",\n  \"images\": [{ \"file\": \"desk.png\", \"alt\": \"A desk\", \"caption\": \"One\", \"credit\": \"BoE\" }]";
    let fixture = Fixture::new().edited("releases/2016/more-desks.json", "\"language\": \"en\"", images);
    let mut bytes = Vec::new();
    let picture = image::RgbImage::from_fn(9, 9, |x, y| image::Rgb([x as u8, y as u8, 90]));
    picture.write_to(&mut std::io::Cursor::new(&mut bytes), image::ImageFormat::Png).unwrap();
    fixture.write("media/desk.png", &bytes);
    let alerts = json!({ "alerts": [{
        "id": "closed", "severity": "warning", "title": { "en": "Closed", "es": "Cerrado" },
        "text": { "en": "Closed today.", "es": "Cerrado hoy." },
        "link": { "name": { "en": "More", "es": "Más" }, "url": "https://www.boe.example/closed" },
        "starts": "2026-11-20", "ends": "2026-12-20"
    }] });
    fixture.write("alerts.json", alerts.to_string().as_bytes());
    fixture.write("redirects.json", br#"{ "redirects": [{ "from": "/old/a.html", "to": "/tips/" }] }"#);
    fixture
}

/// Of so many edits one is tried, unless `FRONTDESK_EDITS` is `all`.
const STEP: usize = 5;

/// JSON pointers to the fields of a file, and to what stands in them.
fn leaves(value: &Value, place: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields.iter().filter(|(name, _)| !FIXED.contains(&name.as_str())) {
                let place = format!("{place}/{name}");
                if field.is_object() || field.is_array() {
                    found.push(place.clone());
                }
                leaves(field, &place, found);
            }
        }
        Value::Array(values) => {
            values.iter().enumerate().for_each(|(at, value)| leaves(value, &format!("{place}/{at}"), found));
        }
        Value::Null => {}
        _ => found.push(place.to_owned()),
    }
}

/// Other values that may stand in a value's place.
fn others(value: &Value) -> Vec<Value> {
    match value {
        Value::Bool(known) => vec![json!(!known)],
        Value::Number(known) => vec![json!(known.as_f64().unwrap_or_default() + 0.5)],
        Value::String(text) if text.starts_with("http") => vec![json!(format!("{text}x"))],
        Value::String(text) => {
            let day = text.strip_suffix(|c: char| c.is_ascii_digit()).map(|start| json!(format!("{start}9")));
            let lower = json!(format!("{text}x"));
            day.into_iter().chain([json!(format!("{text} Edited")), lower]).collect()
        }
        _ => Vec::new(),
    }
}

fn content_files(folder: &Path, below: &str, files: &mut Vec<String>) {
    for entry in fs::read_dir(folder.join(below)).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let name = if below.is_empty() { name } else { format!("{below}/{name}") };
        if folder.join(&name).is_dir() {
            content_files(folder, &name, files);
        } else if name.ends_with(".json") {
            files.push(name);
        }
    }
}

/// The file with another value in a place, or without the field.
fn edited(json: &Value, place: &str, removed: bool) -> Vec<Value> {
    // An earlier edit may have removed what it stood in.
    let Some(value) = json.pointer(place) else { return Vec::new() };
    let put = |other| {
        let mut edited = json.clone();
        *edited.pointer_mut(place).unwrap() = other;
        edited
    };
    if !removed {
        return others(value).into_iter().map(put).collect();
    }
    let (parent, name) = place.rsplit_once('/').unwrap();
    let mut edited = json.clone();
    let fields = edited.pointer_mut(parent).and_then(Value::as_object_mut);
    fields.and_then(|fields| fields.remove(name)).map(|_| edited).into_iter().collect()
}

/// Writes the first edit of a place that leaves the content without mistakes; false where there is none.
fn edit(fixture: &Fixture, file: &str, place: &str, removed: bool) -> bool {
    let before = fs::read(fixture.content().join(file)).unwrap();
    for edited in edited(&serde_json::from_slice(&before).unwrap(), place, removed) {
        fixture.write(file, edited.to_string().as_bytes());
        if Content::read(&fixture.content()).is_ok() {
            return true;
        }
    }
    fixture.write(file, &before);
    false
}

fn published(out: &Path) -> BTreeMap<String, Vec<u8>> {
    let (mut found, mut folders) = (BTreeMap::new(), vec![out.to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.insert(path.strip_prefix(out).unwrap().display().to_string(), fs::read(path).unwrap());
            }
        }
    }
    found
}

#[test]
fn single_edits_published_over_one_another_are_the_same_as_published_from_nothing() {
    let fixture = rich();
    let folder = in_memory();
    let stepped = Options { out: folder.path().join("stepped"), ..fixture.options("2026-11-24T12:00:00Z") };
    publish(&stepped, &|_, _| ()).unwrap();
    let mut files = Vec::new();
    content_files(&fixture.content(), "", &mut files);
    files.sort();
    let mut places = Vec::new();
    for file in files {
        let json: Value = serde_json::from_slice(&fs::read(fixture.content().join(&file)).unwrap()).unwrap();
        let mut found = Vec::new();
        leaves(&json, "", &mut found);
        places.extend(found.into_iter().map(|place| (file.clone(), place)));
    }
    let step = if std::env::var("FRONTDESK_EDITS").is_ok_and(|edits| edits == "all") { 1 } else { STEP };
    let edits = [false, true].into_iter().flat_map(|removed| places.iter().step_by(step).map(move |at| (at, removed)));
    let mut count = 0;
    for ((file, place), _) in edits.filter(|((file, place), removed)| edit(&fixture, file, place, *removed)) {
        publish(&stepped, &|_, _| ()).unwrap_or_else(|error| panic!("{file}{place}: {error}"));
        let clean = Options { out: folder.path().join(format!("clean-{count}")), ..stepped.clone() };
        publish(&clean, &|_, _| ()).unwrap();
        let (left, right) = (published(&stepped.out), published(&clean.out));
        let stale: Vec<_> = right.keys().filter(|name| left.get(*name) != right.get(*name)).collect();
        assert!(stale.is_empty() && left.len() == right.len(), "{file}{place}: {stale:?}");
        fs::remove_dir_all(folder.path().join(format!("clean-{count}.generations"))).unwrap();
        count += 1;
    }
    assert!(count * step >= 168, "too few edits to prove anything: {count}");
}

/// A folder in memory where there is one: each publishing waits until its disk has written everything.
fn in_memory() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

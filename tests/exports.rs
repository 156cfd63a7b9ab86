//! What people open elsewhere: tables, a map, a line a release, and the description of all data.
#![allow(clippy::unwrap_used, reason = "what a test cannot read fails it")]

mod fixture;

use fixture::Fixture;
use serde_json::Value;

fn rows(table: &str) -> Vec<csv::StringRecord> {
    let table = table.strip_prefix('\u{feff}').unwrap();
    csv::Reader::from_reader(table.as_bytes()).records().map(Result::unwrap).collect()
}

#[test]
fn each_office_is_in_the_table_and_on_the_map_with_its_source() {
    let site = Fixture::new().published();
    let offices = rows(&site.read("data/offices.csv"));
    assert_eq!(offices.len(), 3);
    assert_eq!(
        &offices[0].iter().take(7).collect::<Vec<_>>()[2..],
        ["Austin Field Office", "1 Congress Ave", "Austin", "TX", "78701"]
    );
    let map: geojson::FeatureCollection = site.read("data/offices.geojson").parse().unwrap();
    assert_eq!(map.features.len(), 3);
    for feature in &map.features {
        let known = |name: &str| feature.property(name).and_then(Value::as_str).is_some_and(|text| !text.is_empty());
        assert!(known("source") && known("seen_on") && known("url"), "{feature:?}");
    }
}

#[test]
fn each_public_release_is_a_line_that_leads_to_its_page_and_its_data() {
    let site = Fixture::new().published();
    let lines = site.read("data/news.jsonl");
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), rows(&site.read("data/news.csv")).len());
    assert!(lines.len() > 1);
    for line in &lines {
        let file =
            |name: &str| line[name].as_str().unwrap().strip_prefix("https://portal.example/").unwrap().to_owned();
        assert!(site.has(&format!("{}index.html", file("url"))), "{line}");
        assert!(site.has(&file("data")), "{line}");
        let year = &line["published"].as_str().unwrap()[..4];
        let of_year = site.read(&format!("data/news/{year}.jsonl"));
        assert!(of_year.contains(line["id"].as_str().unwrap()), "{line}");
    }
}

#[test]
fn no_title_is_a_formula_in_a_table() {
    let site = Fixture::new();
    let site =
        site.edited("releases/2016/more-desks.json", "\"Help comes closer", "\"=2+3 help comes closer").published();
    let table = rows(&site.read("data/news.csv"));
    assert!(table.iter().flatten().any(|cell| cell.starts_with("'=2+3")));
    assert!(table.iter().flatten().all(|cell| !cell.starts_with(['=', '@', '+'])));
    assert!(site.read("data/news.jsonl").contains("\"=2+3 help"));
}

#[test]
fn a_release_that_waits_is_in_no_file() {
    let site = Fixture::new();
    let release = std::fs::read_to_string(site.content().join("releases/2016/more-desks.json")).unwrap();
    let mut release: Value = serde_json::from_str(&release).unwrap();
    release["id"] = "not-yet-public".into();
    release["embargo_until"] = "2030-01-01".into();
    for field in ["number", "translations", "modified", "corrections", "documents"] {
        release.as_object_mut().unwrap().remove(field);
    }
    site.write("releases/2016/not-yet-public.json", release.to_string().as_bytes());
    let site = site.published();
    for file in site.files().iter().filter(|file| file.starts_with("data/news")) {
        assert!(!site.read(file).contains("not-yet-public"), "{file}");
    }
}

#[test]
fn every_schema_that_the_description_names_is_in_it() {
    let site = Fixture::new().published();
    let description: Value = serde_json::from_str(&site.read("data/openapi.json")).unwrap();
    let mut pending = vec![&description];
    let mut found = 0;
    while let Some(value) = pending.pop() {
        if let Some(name) = value.get("$ref").and_then(Value::as_str) {
            assert!(description.pointer(&name[1..]).is_some(), "{name}");
            found += 1;
        }
        match value {
            Value::Object(fields) => pending.extend(fields.values()),
            Value::Array(values) => pending.extend(values),
            _ => {}
        }
    }
    assert!(found > 50);
    // What it says is there, is there.
    for path in description["paths"].as_object().unwrap().keys().filter(|path| !path.contains('{')) {
        assert!(site.has(path.trim_start_matches('/')), "{path}");
    }
}

//! The portal's data for programs that write programs: OpenAPI 3.1, whose schemas are those of the pages' own types.

use super::Content;
use crate::components::Site;
use crate::features::look_up::publish::shard::Shard;
use crate::features::look_up::shard_digits;
use crate::model::Alerts;
use crate::portal::page::Page;
use schemars::JsonSchema;
use schemars::generate::{SchemaGenerator, SchemaSettings};
use serde_json::{Value, json};

pub fn write(content: &Content) -> String {
    let settings = SchemaSettings::draft2020_12().with(|settings| {
        settings.definitions_path = "/components/schemas".into();
        settings.meta_schema = None;
    });
    let mut generator = settings.into_generator();
    let agency = content.portal.agency.name.text(content.portal.languages.main());
    let mut paths = serde_json::Map::new();
    let mut add = |path: &str, summary: &str, parameters: Value, media: &str, schema: Value| {
        let answer = json!({ "description": summary, "content": { media: { "schema": schema } } });
        let missing = json!({ "description": "There is none of this name" });
        let get =
            json!({ "summary": summary, "parameters": parameters, "responses": { "200": answer, "404": missing } });
        paths.insert(path.to_owned(), json!({ "get": get }));
    };
    let text = json!({ "type": "string" });
    let in_path = |name: &str, about: &str| json!({ "name": name, "in": "path", "required": true, "description": about, "schema": { "type": "string" } });
    let page = of::<Page>(&mut generator);
    add("/data/index.json", "Home", json!([]), JSON, page.clone());
    add(
        "/data/news.json",
        "The newest releases, and how many pages of older ones there are",
        json!([]),
        JSON,
        page.clone(),
    );
    add(
        "/data/news/archive/{number}.json",
        "Twenty older releases; 1 holds the oldest",
        json!([in_path("number", "From 1")]),
        JSON,
        page.clone(),
    );
    add(
        "/data/news/releases/{id}.json",
        "A release with its whole text",
        json!([in_path("id", "The last part of its address")]),
        JSON,
        page.clone(),
    );
    let facet = in_path("facet", "`topics`, `states`, `offices` or `types`");
    add(
        "/data/news/{facet}.json",
        "The lists of releases by what they are about",
        json!([facet.clone()]),
        JSON,
        page.clone(),
    );
    add(
        "/data/news/{facet}/{id}.json",
        "The newest releases of a list",
        json!([facet, in_path("id", "As in the list's address")]),
        JSON,
        page.clone(),
    );
    if content.portal.tip_line.is_some() {
        add("/data/tips.json", "How to reach the tip line", json!([]), JSON, page.clone());
    }
    if content.parts().offices {
        add("/data/offices.json", "The offices, or the states that have some", json!([]), JSON, page.clone());
        add(
            "/data/offices/{id}.json",
            "An office, or the offices of a state",
            json!([in_path("id", "The last part of the page's address")]),
            JSON,
            page,
        );
        add("/data/offices.csv", "All offices as a table", json!([]), "text/csv", text.clone());
        add(
            "/data/offices.geojson",
            "All offices for maps (RFC 7946)",
            json!([]),
            "application/geo+json",
            json!({ "type": "object" }),
        );
    }
    if !content.reference.is_empty() {
        let code = if content.portal.country.is_none() { "ZIP code" } else { "postal code" };
        let count = content.portal.postal_code_digits().map_or(0, |digits| shard_digits(digits.into()));
        let digits = in_path("digits", &format!("The first {count} digits of a {code}"));
        add(
            "/data/places/zip/{digits}.json",
            &format!("Which offices serve the {code}s that begin so"),
            json!([digits]),
            JSON,
            of::<Shard>(&mut generator),
        );
    }
    add("/data/site.json", "What every page knows of the agency", json!([]), JSON, of::<Site>(&mut generator));
    add("/data/alerts.json", "Notices for the whole site", json!([]), JSON, of::<Alerts>(&mut generator));
    let year = in_path("year", "Four digits");
    if !content.releases.is_empty() {
        add("/data/news.csv", "The newest releases as a table", json!([]), "text/csv", text.clone());
        add(
            "/data/news.jsonl",
            "The newest releases, a JSON object a line",
            json!([]),
            "application/jsonl",
            text.clone(),
        );
    }
    add("/data/news/{year}.csv", "The releases of a year as a table", json!([year.clone()]), "text/csv", text.clone());
    add(
        "/data/news/{year}.jsonl",
        "The releases of a year, a JSON object a line",
        json!([year]),
        "application/jsonl",
        text,
    );
    let languages = &content.portal.languages;
    let other = languages.iter().find(|lang| **lang != languages.main());
    let others = other.map_or_else(String::new, |lang| {
        let prefix = languages.prefix(*lang);
        format!(" Files below a language's folder, such as /data{prefix}/, hold the pages in that language.")
    });
    let document = json!({
        "openapi": "3.1.0",
        "info": {
            "title": agency.as_str(),
            "version": "1",
            "description": format!("Every page of the portal as JSON, and lists for spreadsheets and maps. Nothing is asked for but the file: there is no key.{others}"),
        },
        "servers": [{ "url": super::base(content) }],
        "paths": paths,
        "components": { "schemas": generator.take_definitions(true) },
    });
    format!("{document:#}\n")
}

const JSON: &str = "application/json";

/// A reference to a type's schema.
fn of<T: JsonSchema>(generator: &mut SchemaGenerator) -> Value {
    generator.subschema_for::<T>().to_value()
}

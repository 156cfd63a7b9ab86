//! Who serves where, in the published shards of the sample: every ZIP area, every place.

#![allow(clippy::unwrap_used, reason = "a helper of tests fails its test")]

mod sample;

use frontdesk::lookup::{Reason, Shard};
use frontdesk::model::State;
use sample::rows;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

/// The sample's look-up files, by their path below `data/places/`.
fn shards() -> &'static BTreeMap<String, String> {
    static SHARDS: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    SHARDS.get_or_init(|| {
        let mut shards = BTreeMap::new();
        for kind in ["zip", "name", "state"] {
            for entry in fs::read_dir(sample::data().join("places").join(kind)).unwrap() {
                let entry = entry.unwrap();
                let name = format!("{kind}/{}", entry.file_name().to_str().unwrap());
                shards.insert(name, fs::read_to_string(entry.path()).unwrap());
            }
        }
        shards
    })
}

fn shard(name: &str) -> Option<Shard> {
    serde_json::from_str(shards().get(&format!("{name}.json"))?).unwrap()
}

/// Ids and reasons of the answers for a ZIP code.
fn offices(zip: &str) -> Vec<(String, Reason)> {
    let shard = shard(&format!("zip/{}", &zip[..3])).unwrap();
    shard.zips[zip].iter().map(|answer| (shard.offices[answer.0].to_string(), answer.1)).collect()
}

#[test]
fn every_zip_area_has_an_office_of_each_kind_or_a_listed_gap() {
    let areas: frontdesk::model::Areas = serde_json::from_str(
        &fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("content/areas.json")).unwrap(),
    )
    .unwrap();
    let offices: frontdesk::model::Offices = serde_json::from_str(
        &fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("content/offices.json")).unwrap(),
    )
    .unwrap();
    let kinds: BTreeMap<String, String> =
        offices.offices.iter().map(|office| (office.id.to_string(), office.kind.to_string())).collect();
    let mut loaded: BTreeMap<String, Shard> = BTreeMap::new();
    let rows = rows("zips.csv");
    assert_eq!(rows.len(), 33_791);
    for row in &rows {
        let zip = &row["zip"];
        let shard = loaded.entry(zip[..3].to_owned()).or_insert_with(|| shard(&format!("zip/{}", &zip[..3])).unwrap());
        let place = shard.places.iter().find(|place| place.name == *zip).unwrap_or_else(|| panic!("{zip}"));
        let answers = &shard.zips[zip];
        let state: State = row["state"].parse().unwrap();
        assert_eq!(place.state, state, "{zip}");
        for kind in ["ope-community-relations", "ero-field-office", "hsi"] {
            let of_kind: Vec<_> = answers.iter().filter(|answer| shard.about[answer.0].kind.as_str() == kind).collect();
            assert!(!of_kind.is_empty(), "{zip} has no {kind}");
            let gap = areas.gaps.iter().any(|gap| gap.kind.as_str() == kind && gap.states.contains(&state));
            assert_eq!(of_kind.iter().any(|answer| answer.1 == Reason::Nearest), gap, "{zip}: {kind}");
            // As the areas say: by county, else by state, else by those that name a part or stand there.
            let named = |fits: &dyn Fn(&frontdesk::model::Area) -> bool| {
                let ids = areas.areas.iter().filter(|area| fits(area)).map(|area| area.office.to_string());
                ids.filter(|id| kinds[id] == kind).collect::<BTreeSet<_>>()
            };
            let county =
                |area: &frontdesk::model::Area| area.counties.iter().any(|code| code.as_str() == row["county_fips"]);
            let expected = [
                named(&county),
                named(&|area| area.states.contains(&state)),
                named(&|area| area.parts.contains(&state)),
            ];
            let expected = expected.into_iter().find(|offices| !offices.is_empty()).unwrap_or_default();
            let own = of_kind.iter().filter(|answer| !matches!(answer.1, Reason::Also | Reason::Nearest));
            let own: BTreeSet<String> = own.map(|answer| shard.offices[answer.0].to_string()).collect();
            assert_eq!(own, expected, "{zip}: {kind}");
        }
    }
}

#[test]
fn the_field_office_of_a_zip_area_is_the_one_that_the_sources_name() {
    for (zip, office) in [
        ("20024", "washington"),
        ("10278", "new-york"),
        ("90012", "los-angeles"),
        ("60605", "chicago"),
        ("00968", "miami"),
        ("96813", "san-francisco"),
        ("99501", "seattle"),
        ("30303", "atlanta"),
        ("85004", "phoenix"),
        ("78249", "san-antonio"),
        ("78520", "harlingen"),
        ("93301", "san-francisco"),
        ("12207", "buffalo"),
        ("00802", "miami"),
    ] {
        let found = offices(zip);
        let field: Vec<_> = found.iter().filter(|(id, _)| id.starts_with("ero-field-office-")).collect();
        assert!(field.len() == 1 && field[0].0.contains(office), "{zip}: {found:?}");
    }
    for (zip, [first, second]) in [("42223", ["new-orleans", "chicago"]), ("97635", ["san-francisco", "seattle"])] {
        let found = offices(zip);
        let field: Vec<_> = found.iter().filter(|(id, _)| id.starts_with("ero-field-office-")).collect();
        assert!(field[0].0.contains(first) && field[1].0.contains(second), "{zip}: {found:?}");
        assert_eq!(field[1].1, Reason::Also, "{zip}");
    }
}

#[test]
fn the_community_relations_office_comes_first_and_by_the_sources_words() {
    assert_eq!(offices("60605")[0], ("ope-community-relations-chicago".to_owned(), Reason::State));
    assert_eq!(offices("90012")[0], ("ope-community-relations-los-angeles".to_owned(), Reason::County));
    let houston = offices("77002");
    assert_eq!(houston[0], ("ope-community-relations-houston".to_owned(), Reason::Part), "the nearest first");
    assert!(
        houston.iter().filter(|(_, reason)| *reason == Reason::Part).count() > 3,
        "every part of the state: {houston:?}"
    );
    assert_eq!(offices("02108")[0].1, Reason::Nearest, "no source names one for Massachusetts");
}

#[test]
fn an_office_stands_on_the_map_where_its_state_is_drawn() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let content = frontdesk::publish::Content::read(&root).unwrap();
    let mut shown = 0;
    for office in &content.offices {
        let Some(location) = office.location else { continue };
        let Some((x, y)) = frontdesk::publish::project(office.address.state, location.into()) else { continue };
        let points = || content.outlines[&office.address.state].iter().flatten();
        // A place on a coast may stand a pixel or two off the simplified shore.
        let within = |low: f64, high: f64, value: f64| (low - 3.0..=high + 3.0).contains(&value);
        let bounds = |axis: fn(&(f64, f64)) -> f64| {
            points().map(axis).fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)))
        };
        let ((left, right), (top, bottom)) = (bounds(|point| point.0), bounds(|point| point.1));
        assert!(within(left, right, x) && within(top, bottom, y), "{}: {x} {y}", office.id);
        shown += 1;
    }
    assert!(shown > 250, "{shown}");
}

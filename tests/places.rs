//! Who serves where, in the published sample: every ZIP area, every state; and what its pages say of offices.

#![allow(clippy::unwrap_used, reason = "a helper of tests fails its test")]

mod sample;

use frontdesk::features::look_up::publish::shard::{Answer, Reason, Shard};
use frontdesk::model::{Area, Slug, State};
use sample::{dist, rows};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn own() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("content")
}

fn page(path: &str) -> String {
    fs::read_to_string(dist().join(path).join("index.html")).unwrap().replace("<!---->", "")
}

fn sample<T: serde::de::DeserializeOwned>(name: &str) -> T {
    serde_json::from_str(&fs::read_to_string(own().join(name)).unwrap()).unwrap()
}

fn shard(name: &str) -> Option<Shard> {
    serde_json::from_str(&fs::read_to_string(dist().join(format!("data/places/{name}.json"))).ok()?).unwrap()
}

/// Ids and reasons of the answers for a ZIP code.
fn offices(zip: &str) -> Vec<(String, Reason)> {
    let shard = shard(&format!("zip/{}", &zip[..3])).unwrap();
    shard.zips[zip].iter().map(|answer| (shard.offices[answer.0].to_string(), answer.1)).collect()
}

/// The kinds of office with areas, in the portal's order.
const KINDS: [&str; 5] = ["ero-check-in", "ero-field-office", "ope-community-relations", "opla", "hsi"];

/// The area table, read again by rules of the test's own.
struct Table {
    offices: BTreeMap<String, frontdesk::model::Office>,
    areas: Vec<Area>,
}

impl Table {
    fn read() -> Self {
        let offices: frontdesk::model::Offices = sample("offices.json");
        let areas: frontdesk::model::Areas = sample("areas.json");
        let offices = offices.offices.into_iter().map(|office| (office.id.to_string(), office)).collect();
        Self { offices, areas: areas.areas }
    }

    /// The offices of a kind whose areas fit.
    fn named(&self, kind: &str, fits: impl Fn(&Area) -> bool) -> BTreeSet<String> {
        let ids = self.areas.iter().filter(|area| fits(area)).map(|area| area.office.to_string());
        ids.filter(|id| self.offices[id].kind.as_str() == kind).collect()
    }

    /// Whom the sources name for a county: by its code, else for its state, with those whose words name a part of it;
    /// else those whose words name a part of the state; else those that only stand there.
    fn expected(&self, kind: &str, state: State, fips: &str, county: &str) -> BTreeSet<String> {
        let in_words = |area: &Area| area.parts.contains(&state);
        let names_it = |area: &Area| in_words(area) && area.words.as_ref().is_some_and(|words| words.contains(county));
        let by_code = self.named(kind, |area| area.counties.iter().any(|code| code.as_str() == fips));
        let whole = self.named(kind, |area| area.states.contains(&state));
        let parts = self.named(kind, in_words);
        if !by_code.is_empty() {
            return &by_code | &self.named(kind, names_it);
        }
        if !whole.is_empty() || !parts.is_empty() {
            return &whole | &parts;
        }
        self.named(kind, |area| area.located.contains(&state))
    }
}

#[test]
fn every_county_is_in_the_state_that_stands_beside_it() {
    for table in ["zips.csv", "cities.csv", "places.csv"] {
        for row in rows(table).iter().filter(|row| !row["county_fips"].is_empty()) {
            let state: State = row["state"].parse().unwrap();
            assert!(row["county_fips"].starts_with(state.fips()), "{table}: {row:?}");
        }
    }
}

#[test]
fn every_zip_area_agrees_with_the_area_table_for_every_kind() {
    let table = Table::read();
    let names: BTreeMap<String, String> =
        rows("counties.csv").into_iter().map(|row| (row["county_fips"].clone(), row["name"].clone())).collect();
    let mut loaded: BTreeMap<String, Shard> = BTreeMap::new();
    let rows = rows("zips.csv");
    assert_eq!(rows.len(), 41_174);
    for row in &rows {
        let (zip, fips) = (&row["zip"], &row["county_fips"]);
        let shard = loaded.entry(zip[..3].to_owned()).or_insert_with(|| shard(&format!("zip/{}", &zip[..3])).unwrap());
        let place = shard.places.iter().find(|place| place.name == *zip).unwrap_or_else(|| panic!("{zip}"));
        let state: State = row["state"].parse().unwrap();
        assert_eq!(place.state, Some(state), "{zip}");
        let county = names.get(fips).unwrap_or(&row["county_name"]);
        let mut asked = BTreeSet::new();
        for kind in KINDS {
            let of_kind = |answer: &&Answer| shard.about[answer.0].kind.as_str() == kind;
            let answers: Vec<&Answer> = shard.zips[zip].iter().filter(of_kind).collect();
            let sure = |answer: &&&Answer| !matches!(answer.1, Reason::Also | Reason::Nearest | Reason::SameArea);
            let ids = |answers: &[&Answer]| answers.iter().map(|answer| shard.offices[answer.0].to_string()).collect();
            let own: BTreeSet<String> = ids(&answers.iter().filter(sure).copied().collect::<Vec<_>>());
            let expected = table.expected(kind, state, fips, county);
            assert_eq!(own, expected, "{zip}: {kind}");
            asked.extend(answers.iter().map(|answer| answer.0));
            let is_missing = place.missing.iter().any(|missing| missing.as_str() == kind);
            assert_eq!(answers.is_empty(), is_missing, "{zip}: {kind}");
            if expected.is_empty() {
                assert!(
                    answers.iter().all(|answer| answer.1 == Reason::Also || answer.2.is_none_or(|miles| miles <= 300)),
                    "{zip}"
                );
            }
        }
        assert_eq!(asked.len(), shard.zips[zip].len(), "{zip}: no kind besides");
    }
}

#[test]
fn a_check_in_office_of_the_same_field_office_comes_before_nearer_ones() {
    let table = Table::read();
    let mut unnamed = 0;
    for row in rows("zips.csv") {
        let found = offices(&row["zip"]);
        let of = |kind: &'static str| found.iter().filter(move |(id, _)| id.starts_with(kind));
        let field = of("ero-field-office").filter(|(_, reason)| *reason != Reason::Also);
        let field: BTreeSet<&str> = field.map(|(id, _)| id.as_str()).collect();
        let is_own = |id: &str| table.offices[id].part_of.as_ref().is_some_and(|of| field.contains(of.as_str()));
        let check_in: Vec<(bool, Reason)> = of("ero-check-in").map(|(id, reason)| (is_own(id), *reason)).collect();
        let Some((own, reason)) = check_in.first() else { continue };
        if matches!(reason, Reason::Nearest | Reason::SameArea) {
            unnamed += 1;
            assert!(*own && *reason == Reason::SameArea, "{}: {found:?}", row["zip"]);
        }
        if *reason == Reason::Part {
            assert!(check_in.is_sorted_by_key(|(own, _)| !own), "{}: {found:?}", row["zip"]);
        }
    }
    assert!(unnamed > 1_000, "{unnamed}");
}

#[test]
fn check_in_and_legal_offices_are_those_that_the_source_names() {
    let first = |zip: &str, kind: &str| {
        let found = offices(zip).into_iter().filter(|(id, _)| id.starts_with(kind));
        found.map(|(id, reason)| (id[kind.len() + 1..].to_owned(), reason)).collect::<Vec<_>>()
    };
    let named = |id: &str, reason| vec![(id.to_owned(), reason)];
    for (zip, check_in, reason, legal) in [
        ("28551", "charlotte-nc", Reason::State, "atlanta"),
        ("05768", "st-albans-vt", Reason::State, "boston"),
        ("52806", "cedar-rapids-ia", Reason::County, "minneapolis-st-paul"),
        ("96910", "agana-gu", Reason::State, "honolulu"),
    ] {
        assert_eq!(first(zip, "ero-check-in"), named(check_in, reason), "{zip}");
        assert_eq!(first(zip, "opla"), named(legal, Reason::State), "{zip}");
    }
    let dutchess = [("new-york-city-ny".to_owned(), Reason::County), ("albany-ny".to_owned(), Reason::Also)];
    assert_eq!(first("12567", "ero-check-in"), dutchess, "some of its homes are in Columbia County");
    let maryland = [("baltimore-md".to_owned(), Reason::State), ("salisbury-md".to_owned(), Reason::Part)];
    assert_eq!(first("21555", "ero-check-in"), maryland);
    assert_eq!(first("21555", "opla"), named("baltimore", Reason::State));
    assert_eq!(first("79901", "ero-check-in"), named("el-paso-tx", Reason::County));
    let texas = first("79901", "opla");
    assert_eq!(texas[0], ("el-paso".to_owned(), Reason::Part), "the nearest first: {texas:?}");
    assert_eq!(texas.len(), 4, "each with its words: {texas:?}");
    let tulare = [("fresno-ca".to_owned(), Reason::County), ("bakersfield-ca".to_owned(), Reason::Part)];
    assert_eq!(first("93274", "ero-check-in"), tulare, "the other's words name the county, too");
}

#[test]
fn what_is_far_away_is_no_answer() {
    let shard = shard("zip/009").unwrap();
    let place = shard.places.iter().find(|place| place.name == "00926").unwrap();
    assert_eq!(place.missing.iter().map(Slug::as_str).collect::<Vec<_>>(), ["ero-check-in"]);
    let samoa = self::shard("zip/967").unwrap();
    let place = samoa.places.iter().find(|place| place.name == "96799").unwrap();
    assert!(samoa.zips["96799"].is_empty(), "the nearest stand 2,600 miles away");
    assert_eq!(place.missing.len(), KINDS.len());
}

#[test]
fn the_list_of_a_state_its_number_on_the_map_and_the_look_up_count_the_same() {
    let index: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(dist().join("data/offices.json")).unwrap()).unwrap();
    let map = fs::read_to_string(dist().join("offices/map.svg")).unwrap();
    for state in State::all() {
        let found = shard(&format!("state/{state}")).unwrap().answers.len();
        let path = format!("data/offices/{}.json", state.slug());
        let list: serde_json::Value = serde_json::from_str(&fs::read_to_string(dist().join(path)).unwrap()).unwrap();
        let groups = list["content"]["state"]["groups"].as_array().unwrap();
        let listed: usize = groups.iter().map(|group| group["offices"].as_array().unwrap().len()).sum();
        let entries = index["content"]["offices"]["states"].as_array().unwrap();
        let counted =
            entries.iter().find(|entry| entry["state"] == state.postal()).unwrap()["offices"].as_u64().unwrap();
        assert_eq!((listed, u64::try_from(listed).unwrap()), (found, counted), "{state}");
        if let Some((_, pin)) = map.split_once(&format!("<a href=\"{}/\"", state.slug())) {
            let number = pin.split_once("</text>").unwrap().0.rsplit('>').next().unwrap();
            assert_eq!(number, listed.to_string(), "{state}");
        } else {
            let drawn = !["AS", "GU", "MP", "PR", "VI"].contains(&state.postal());
            assert!(!drawn || listed == 0, "{state} has no circle");
        }
    }
    assert!(page("offices/alabama").contains("3 offices in Alabama, and 4 in other places that serve it."));
    assert!(page("offices").contains("Each number includes offices in other states that serve that state."));
}

#[test]
fn a_field_office_is_no_place_to_check_in() {
    let portal: frontdesk::model::Portal = sample("portal.json");
    let need = portal.needs.iter().find(|need| need.id.as_str() == "check-in").unwrap();
    assert_eq!(need.kinds.iter().map(Slug::as_str).collect::<Vec<_>>(), ["ero-check-in"]);
    assert!(page("offices/ero-field-office-chicago").contains("This is not a check-in office."));
    assert!(page("es/offices/ero-field-office-chicago").contains("Esta no es una oficina para reportarse."));
}

#[test]
fn the_need_to_report_a_crime_shows_the_number() {
    let html = page("offices");
    let (_, lines) = html.split_once("data-need=\"crime\"").unwrap();
    // Under its own heading, for those whose browser runs no script.
    assert!(lines.contains("<summary><h3>Report a crime</h3></summary>"));
    assert!(lines.split_once("</details>").unwrap().0.contains("href=\"tel:+18663472423\""));
}

#[test]
fn what_most_people_ask_of_the_tip_line_stands_on_its_card() {
    for (path, facts) in [
        ("tips", ["24 hours a day", "more than 20 languages", "You don’t have to give your name"]),
        ("es/tips", ["24 horas al día", "más de 20 idiomas", "No tiene que dar su nombre"]),
    ] {
        let html = page(path);
        let (_, below) = html.split_once("class=\"tip\"").unwrap();
        let (card, below) = below.split_once("</section>").unwrap();
        for fact in facts {
            assert!(card.contains(fact), "{path}: {fact}");
        }
        let embed = page(&path.replace("tips", "embed/tips"));
        let (_, below_embedded) = embed.split_once("tel:+18663472423").unwrap();
        let (embedded, _) = below_embedded.split_once("tel:").unwrap();
        for fact in facts {
            assert!(embedded.contains(fact), "{path}, embedded: {fact}");
        }
        assert!(below.contains("href=\"https://www.ice.gov/tipline\""), "{path}: which crimes");
    }
}

#[test]
fn an_office_is_called_by_what_it_is_once() {
    let title = |id: &str| {
        let html = page(&format!("offices/{id}"));
        html.split_once("<title>").unwrap().1.split_once("</title>").unwrap().0.to_owned()
    };
    let check_in = "Chicago check-in office: 101 Ida B. Wells Drive 4th Floor, Chicago, IL | ICE";
    assert_eq!(title("ero-check-in-chicago-il"), check_in);
    assert!(title("hsi-chicago").starts_with("Chicago investigations office (HSI), in Lombard: "));
    // The agency's own name does not say it.
    assert!(
        title("jiatf-joint-interagency-task-force-jiatf").starts_with("Joint Interagency Task Force (JIATF) (Joint")
    );
}

#[test]
fn no_date_on_a_page_is_newer_than_its_last_change() {
    // The numbers of field offices were seen in April 2026, their addresses in December 2025.
    assert!(page("offices/ero-field-office-chicago").contains("Updated April 1, 2026"));
    assert!(page("offices/opla-honolulu").contains("Updated December 2, 2025"));
    // Lines for a need, and the tip line on the home page, are of November 2026.
    for path in ["", "offices", "tips"] {
        assert!(page(path).contains("Updated November 24, 2026"), "{path}");
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
    for (zip, [first, second]) in [("42223", ["chicago", "new-orleans"]), ("92672", ["los-angeles", "san-diego"])] {
        let found = offices(zip);
        let field: Vec<_> = found.iter().filter(|(id, _)| id.starts_with("ero-field-office-")).collect();
        assert!(field[0].0.contains(first) && field[1].0.contains(second), "{zip}: {found:?}");
        assert_eq!(field[1].1, Reason::Also, "{zip}");
    }
}

#[test]
fn the_kind_that_most_people_come_for_is_first_and_community_relations_goes_by_the_sources_words() {
    assert_eq!(offices("60605")[0].0, "ero-check-in-chicago-il");
    let community = |zip| offices(zip).into_iter().filter(|(id, _)| id.starts_with("ope-")).collect::<Vec<_>>();
    assert_eq!(community("60605")[0], ("ope-community-relations-chicago".to_owned(), Reason::State));
    assert_eq!(community("90012")[0], ("ope-community-relations-los-angeles".to_owned(), Reason::County));
    let houston = community("77002");
    assert_eq!(houston[0], ("ope-community-relations-houston".to_owned(), Reason::Part), "the nearest first");
    assert!(
        houston.iter().filter(|(_, reason)| *reason == Reason::Part).count() > 3,
        "every part of the state: {houston:?}"
    );
    assert_eq!(community("02108")[0].1, Reason::Nearest, "no source names one for Massachusetts");
    assert!(community("04730").is_empty(), "none is near the north of Maine");
}

#[test]
fn an_office_stands_on_the_map_where_its_state_is_drawn() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let content = frontdesk::content::Content::read(&root).unwrap();
    let mut shown = 0;
    for office in &content.offices {
        let Some(location) = office.location else { continue };
        let Some((x, y)) = frontdesk::features::map::albers::project(office.address.state.unwrap(), location.into())
        else {
            continue;
        };
        let points = || content.outlines[&office.address.state.unwrap()].iter().flatten();
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

#[test]
fn the_largest_places_are_listed_once_and_first() {
    let names = shard("largest").unwrap().names;
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
    assert!(names.len() >= 2_000 && names.iter().all(|name| name.len() >= 4));
    assert_eq!(&names[..3], ["newyork", "losangeles", "houston"]);
    assert!(names.contains(&"brooklyn".to_owned()));
}

//! What an office's page says for those who go or call there.

mod fixture;

use fixture::Fixture;
use frontdesk::content::Content;
use frontdesk::problem::Problem;
use serde_json::Value;

const SOURCE: &str = "\"source\": { \"name\": \"BoE visits page\" }, \"seen_on\": \"2026-05-02\"";
const KIND: &str = "\"kind\": \"field\",";

fn problems(fixture: &Fixture) -> Vec<Problem> {
    Content::check(&fixture.content()).1.0
}

fn with(fields: &str) -> Fixture {
    Fixture::new().edited("offices.json", KIND, &format!("{KIND} {fields},"))
}

fn opening(week: &str, holidays: &str) -> String {
    format!(
        "\"opening\": {{ \"week\": [{week}], \"holidays\": [{holidays}], \"time_zone\": \"America/Chicago\", {SOURCE} }}"
    )
}

const WEEK: &str = "{ \"days\": [\"monday\", \"friday\"], \"opens\": \"08:30\", \"closes\": \"16:00\" }";
const HOLIDAYS: &str = "{ \"date\": \"2026-12-25\", \"name\": { \"en\": \"Christmas Day\" } }, \
    { \"date\": \"2026-12-24\", \"hours\": [{ \"opens\": \"08:30\", \"closes\": \"12:00\" }] }";

#[test]
fn hours_are_shown_in_words_and_given_to_the_device() {
    let site = with(&opening(WEEK, HOLIDAYS)).published();
    let page = site.page("/offices/field-austin/");
    for expected in [
        "<li>Monday, Friday: 8:30 a.m. – 4:00 p.m.</li>",
        "<li>December 24, 2026: 8:30 a.m. – 12:00 p.m.</li>",
        "<li>December 25, 2026 (Christmas Day): closed</li>",
        "data-zone=\"America/Chicago\"",
        "data-hours=\"Mon 08:30 16:00,Fri 08:30 16:00,2026-12-24 08:30 12:00,2026-12-25\"",
        "BoE visits page",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    // Whether it is open now is for the device to say: the page is the same for everyone.
    assert!(!page.contains(">Open now"), "{page}");
    let spanish = site.page("/es/offices/field-austin/");
    assert!(spanish.contains("<li>lunes, viernes: 8:30 a. m. – 4:00 p. m.</li>"), "{spanish}");
    let start = page.find("\"@type\":\"GovernmentOffice\"").unwrap();
    let start = page[..start].rfind("<script").and_then(|at| Some(at + page[at..].find('>')? + 1)).unwrap();
    let data: Value = serde_json::from_str(page[start..].split("</script>").next().unwrap()).unwrap();
    let data = if data.is_array() { data[0].clone() } else { data };
    assert_eq!(data["openingHoursSpecification"][0]["dayOfWeek"], serde_json::json!(["Monday", "Friday"]));
    assert_eq!(data["specialOpeningHoursSpecification"][1]["validFrom"], "2026-12-25");
}

#[test]
fn facts_for_a_visit_stand_with_their_sources() {
    let fact = |field: &str, words: &str| format!("\"{field}\": {{ \"text\": {{ \"en\": \"{words}\" }}, {SOURCE} }}");
    let facts = [
        fact("getting_in", "Ring at the side door."),
        fact("parking", "None on the site."),
        fact("transit", "Bus 7 stops there."),
        fact("languages", "English and Vietnamese."),
    ];
    let page = with(&facts.join(", ")).published().page("/offices/field-austin/");
    for expected in [
        "Getting in",
        "Ring at the side door.",
        "Parking",
        "None on the site.",
        "Bus 7 stops",
        "English and Vietnamese.",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    // Facts of one source share an entry among the page's sources.
    let (before, _) = page.split_once("BoE visits page").unwrap();
    let names = before.rsplit("<dt>").next().unwrap();
    assert!(["Getting in", "Parking", "Bus or train", "Languages"].iter().all(|name| names.contains(name)), "{names}");
    let without = Fixture::new().published().page("/offices/field-austin/");
    assert!(!without.contains("Parking") && !without.contains("frontdesk-open"), "{without}");
}

#[test]
fn wrong_hours_are_named() {
    let backwards = "{ \"days\": [\"monday\"], \"opens\": \"16:00\", \"closes\": \"08:00\" }";
    let twice = "{ \"date\": \"2026-12-25\" }, { \"date\": \"2026-12-25\" }";
    for (week, holidays, place) in [
        (backwards, "", "/offices/0/opening/week/0/closes"),
        (WEEK, twice, "/offices/0/opening/holidays/1/date"),
        ("{ \"days\": [], \"opens\": \"08:00\", \"closes\": \"16:00\" }", "", "/offices/0/opening/week/0/days"),
        (
            "{ \"days\": [\"monday\"], \"opens\": \"8 a.m.\", \"closes\": \"16:00\" }",
            "",
            "/offices/0/opening/week/0/opens",
        ),
    ] {
        let problems = problems(&with(&opening(week, holidays)));
        assert!(problems.len() == 1 && problems[0].place.to_string() == place, "{place}: {problems:?}");
    }
    let zone = problems(&with(&opening(WEEK, "").replace("America/Chicago", "Chicago")));
    assert!(zone[0].place.to_string() == "/offices/0/opening/time_zone", "{zone:?}");
    let fixture = with(&opening(WEEK, "{ \"date\": \"2025-12-25\" }"));
    let content = Content::read(&fixture.content()).unwrap();
    let old = content.dates("2026-11-24T12:00:00Z".parse().unwrap());
    assert!(old.iter().any(|one| one.place.to_string() == "/offices/0/opening/holidays"), "{old:?}");
}

#[test]
fn an_extension_stands_apart_and_is_dialled_after_a_pause() {
    let site = Fixture::new()
        .edited(
            "offices.json",
            "\"display\": \"512-555-0110\"",
            "\"display\": \"512-555-0110\", \"extension\": \"45543\"",
        )
        .edited(
            "releases/2016/more-desks.json",
            "\"phone\": \"+15125550103\"",
            "\"phone\": \"+15125550103\", \"extension\": \"12\"",
        )
        .published();
    let page = site.page("/offices/field-austin/");
    let number = "<span class=\"phone__number\">512-555-0110</span>, <span class=\"phone__number\">ext. 45543</span>";
    assert!(page.contains("href=\"tel:+15125550110,45543\"") && page.contains(number), "{page}");
    assert!(page.contains("+15125550110;ext=45543"), "{page}");
    let card = site.read("offices/field-austin.vcf");
    assert!(card.contains("TEL;TYPE=WORK,VOICE:+15125550110,45543\r\n"), "{card}");
    let release = site.page("/news/releases/more-desks/");
    assert!(release.contains("href=\"tel:+15125550103,12\"") && release.contains("ext. 12"), "{release}");
    assert!(site.read("news/releases/more-desks/release.txt").contains("+15125550103, ext. 12"));
}

#[test]
fn an_extension_in_the_number_is_told_its_place() {
    let shown = "512-555-0110, ext. 45543";
    let problems = problems(&Fixture::new().edited("offices.json", "512-555-0110", shown));
    assert!(problems.len() == 1 && problems[0].remedy.contains("`extension`"), "{problems:?}");
}

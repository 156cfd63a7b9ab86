//! What an editor is told of each kind of mistake: the file, the place, what was expected, how to mend it.

mod fixture;

use fixture::Fixture;
use frontdesk::content::Content;
use frontdesk::problem::Problem;
use std::collections::BTreeSet;

const RELEASE: &str = "releases/2016/more-desks.json";

fn problems(fixture: &Fixture) -> Vec<Problem> {
    Content::read(&fixture.content()).err().map(|problems| problems.0).unwrap_or_default()
}

/// The one problem after an edit.
fn after(file: &str, from: &str, to: &str) -> Problem {
    let mut problems = problems(&Fixture::new().edited(file, from, to));
    assert_eq!(problems.len(), 1, "{problems:?}");
    problems.remove(0)
}

#[test]
fn each_wrong_value_is_named_with_its_place_and_what_was_expected() {
    let cases = [
        ("portal.json", "+18005550100", "800-555-0100", "/tip_line/main/number", "E.164"),
        (
            "portal.json",
            "\"https://www.boe.example/tips/form\"",
            "\"javascript:alert(1)\"",
            "/tip_line/form",
            "web address",
        ),
        ("portal.json", "press@boe.example", "press", "/newsroom/press_email", "e-mail address"),
        ("portal.json", "\"outreach\", \"name\"", "\"Out Reach\", \"name\"", "/newsroom/topics/0/id", "slug"),
        ("offices.json", "\"TX\", \"zip\"", "\"ZZ\", \"zip\"", "/offices/0/address/state", "postal code"),
        ("offices.json", "78701", "787", "/offices/0/address/zip", "ZIP code"),
        (
            "offices.json",
            "\"walk_in\": \"by-appointment\"",
            "\"walk_in\": \"maybe\"",
            "/offices/0/walk_in",
            "by-appointment",
        ),
        (RELEASE, "\"number\": \"16-001\"", "\"number\": 16", "/number", "text in quotation marks"),
        (
            "portal.json",
            "{ \"name\": { \"en\": \"Department of Fixtures\", \"es\": \"Departamento de Muestras\" }, \"url\": \"https://department.example\" }",
            "\"\"",
            "/agency/parent",
            "an object with the fields name, url",
        ),
        (
            "offices.json",
            "\"walk_in\": \"by-appointment\",\n      \"source\": { ",
            "\"walk_in\": \"by-appointment\",\n      \"source\": { \"note\": {}, ",
            "/offices/0/source/note",
            "words by language",
        ),
        (RELEASE, "2016-03-10", "March 10, 2016", "/published", "2016-03-10"),
        (RELEASE, "\"language\": \"en\"", "\"language\": \"fr\"", "/language", "en"),
        (RELEASE, "\"status\": \"archived\"", "\"status\": \"old\"", "/status", "archived"),
    ];
    for (file, from, to, place, expected) in cases {
        let problem = after(file, from, to);
        assert_eq!((problem.file.to_str(), problem.place.to_string().as_str()), (Some(file), place), "{problem}");
        assert!(problem.to_string().contains(expected), "{problem}");
        assert!(!problem.remedy.is_empty(), "{problem}");
    }
}

/// The one problem of the example abroad after an edit.
fn abroad(file: &str, from: &str, to: &str) -> Problem {
    let mut problems = all_abroad(file, from, to);
    assert_eq!(problems.len(), 1, "{problems:?}");
    problems.remove(0)
}

fn all_abroad(file: &str, from: &str, to: &str) -> Vec<Problem> {
    problems(&Fixture::example("aguas-ejemplo").edited(file, from, to))
}

#[test]
fn an_address_fits_the_portals_country() {
    let state = after("offices.json", "\"state\": \"TX\", \"zip\": \"78701\"", "\"zip\": \"78701\"");
    assert_eq!(state.place.to_string(), "/offices/0/address");
    assert!(state.message.contains("no state") && state.remedy.contains("country"), "{state:?}");
    for (file, from, to, place, said) in [
        ("offices.json", "\"zip\": \"2040\"", "\"zip\": \"204\"", "/offices/1/address/zip", "4 digits"),
        ("offices.json", "\"zip\": \"2040\"", "\"state\": \"TX\"", "/offices/1/address/state", "country is `XX`"),
        ("portal.json", "\"XX\"", "\"xx\"", "/country/code", "ISO 3166"),
        (
            "releases/2026/corte-puerto.json",
            "\"topics\": [",
            "\"states\": [\"TX\"],\n  \"topics\": [",
            "/states",
            "country is `XX`",
        ),
        ("places/postal-codes.csv", "2041,", "204,", "line 7", "4 digits"),
        ("places/postal-codes.csv", "2041,", "2040,", "line 7", "stands in line 6 already"),
        ("places/postal-codes.csv", "0.63,0.11", ",", "line 7", "is not said"),
        ("places/postal-codes.csv", "atencion-villa-muestra", "nowhere", "line 8", "no office `nowhere`"),
        ("places/places.csv", "Isla Lejana,,6.0", "Isla Lejana,,96.0", "line 7", "latitude"),
        (
            "places/places.csv",
            "San Ejemplo,Región Norte",
            "San Ejemplo,",
            "line 4",
            "several places called `San Ejemplo`",
        ),
        ("portal.json", "\"XX\"", "\"US\"", "/country", "names no country"),
        (
            "portal.json",
            "\"credits\"",
            "\"identifier\": [{ \"name\": { \"es\": \"A\" }, \"url\": \"https://a.example\" }],\n  \"credits\"",
            "/identifier",
            "federal sites",
        ),
    ] {
        let problem = abroad(file, from, to);
        assert_eq!(problem.file.to_str(), Some(file), "{problem:?}");
        assert!(place.is_empty() || problem.place.to_string() == place, "{problem:?}");
        assert!(problem.message.contains(said), "{problem:?}");
    }
    let fixture = Fixture::example("aguas-ejemplo");
    fixture.write("areas.json", br#"{ "areas": [{ "office": "taller-central", "states": ["TX"] }] }"#);
    fixture.write("places/postal_codes.csv", b"postal_code\n");
    let (_, areas) = Content::check(&fixture.content());
    let said = areas.to_string();
    assert!(said.contains("areas are of the United States") && said.contains("no table of this name"), "{said}");
    let digits = all_abroad("portal.json", "\"postal_code_digits\": 4", "\"postal_code_digits\": 9");
    assert!(digits.iter().any(|problem| problem.place.to_string() == "/country/postal_code_digits"), "{digits:?}");
}

#[test]
fn a_shown_number_is_the_one_that_is_dialled() {
    for (from, to, field) in [
        ("\"800-555-0100\"", "\"800-555-0109\"", "display"),
        ("\"800-555-0100\"", "\"555-0100\"", "display"),
        ("800-555-01-00", "800-CALL-FBI", "vanity"),
    ] {
        let problem = after("portal.json", from, to);
        assert_eq!(problem.place.to_string(), format!("/tip_line/main/{field}"), "{problem}");
    }
}

#[test]
fn a_file_in_the_wrong_place_does_not_vanish() {
    for name in ["releases/stray.json", "releases/2016/stray.JSON", "releases/2016/sub/stray.json", "redirect.json"] {
        let fixture = Fixture::new();
        fixture.write(name, b"{}");
        assert_eq!(problems(&fixture).len(), 1, "{name}");
    }
    let fixture = Fixture::new();
    let moved = std::fs::rename(fixture.content().join("releases"), fixture.content().join("release"));
    assert!(
        moved.is_ok() && problems(&fixture).iter().any(|problem| problem.message == "there is no folder of this name")
    );
}

#[test]
fn what_the_look_up_answers_by_is_held_against_the_offices() {
    let fixture = Fixture::new()
        .edited(
            "portal.json",
            "\"office_kinds\": [",
            "\"needs\": [{ \"id\": \"help\", \"name\": { \"en\": \"Help\" }, \"kinds\": [\"feild\"] }], \"office_kinds\": [",
        )
        .edited("portal.json", "\"concern\": { \"en\": \"Lost", "\"need\": \"halp\", \"concern\": { \"en\": \"Lost");
    fixture.write("places/places.csv", b"name,state,county_fips,county_name,lat,lon,population\n");
    fixture.write("places/counties.csv", b"county_fips,name,state,lat,lon\n48453,Travis County,TX,30.3,-97.8\n");
    // A territory that only ZIP areas name, and an office that is none.
    fixture.write(
        "places/zips.csv",
        b"zip,lat,lon,state,county_fips,county_name,also\n78701,30.3,-97.7,TX,48453,Travis County,no-desk\n\
          96910,13.4,144.7,GU,66010,Territory of Guam,\n",
    );
    fixture.write("areas.json", b"{ \"areas\": [{ \"office\": \"field-austin\", \"states\": [\"TX\"] }] }");
    let problems: Vec<String> = problems(&fixture).iter().map(ToString::to_string).collect();
    for expected in ["feild", "halp", "no-desk", "Guam"] {
        let named = problems.iter().filter(|problem| problem.contains(expected)).count();
        assert_eq!(named, 1, "{expected}: {problems:#?}");
    }
    assert_eq!(problems.len(), 4, "{problems:#?}");
}

#[test]
fn areas_name_words_for_parts_and_counties_that_there_are_and_an_office_belongs_to_another() {
    let with_parent = |parent: &str| {
        let (from, to) = ("\"kind\": \"field\",", format!("\"kind\": \"field\", \"part_of\": \"{parent}\","));
        let fixture = Fixture::new().edited("offices.json", from, &to);
        fixture.write("places/places.csv", b"name,state,county_fips,county_name,lat,lon,population\n");
        fixture.write(
            "places/counties.csv",
            b"county_fips,name,state,lat,lon\n48453,Travis County,TX,30.3,-97.8\n48201,Harris County,TX,29.9,-95.4\n",
        );
        fixture.write("places/zips.csv", b"zip,lat,lon,state,county_fips,county_name,also\n");
        fixture
    };
    let fixture = with_parent("field-austin");
    fixture.write(
        "areas.json",
        b"{ \"areas\": [{ \"office\": \"field-austin\", \"counties\": [\"48453\"], \"parts\": [\"OK\"] }],\n\
          \"gaps\": [{ \"kind\": \"field\", \"counties\": [\"48999\"], \"note\": \"none\" }] }",
    );
    let places: Vec<String> = problems(&fixture).iter().map(|problem| problem.place.to_string()).collect();
    for expected in ["/offices/0/part_of", "/areas/0/parts", "/gaps/0/counties/0", "/areas/0"] {
        assert_eq!(places.iter().filter(|place| *place == expected).count(), 1, "{expected}: {places:?}");
    }
    let fixture = with_parent("desk-austin");
    fixture.write(
        "areas.json",
        b"{ \"areas\": [{ \"office\": \"field-austin\", \"counties\": [\"48453\"] }],\n\
          \"gaps\": [{ \"kind\": \"field\", \"counties\": [\"48201\"], \"note\": \"none\" }] }",
    );
    assert!(problems(&fixture).is_empty(), "a county that is a known gap belongs to no one");
}

#[test]
fn settings_that_would_break_the_site_are_mistakes() {
    for (from, to, place) in [
        ("[\"en\", \"es\"]", "[\"en\", \"es\", \"en\"]", "/languages/2"),
        ("https://portal.example", "https://portal.example/a?b", "/base_url"),
        ("https://portal.example", "https://portal.example/../a", "/base_url"),
        ("America/New_York", "America/Nowhere", "/time_zone"),
    ] {
        assert_eq!(after("portal.json", from, to).place.to_string(), place);
    }
}

#[test]
fn words_that_are_none_or_cannot_be_seen_are_mistakes_everywhere() {
    for (file, from, to, place, message) in [
        ("portal.json", "\"BoE\"", "\" \"", "/agency/short_name", "there are no words"),
        ("offices.json", "\"Austin Field Office\"", "\"\"", "/offices/0/name", "there are no words"),
        (RELEASE, "\"Help comes closer", "\"Help \u{202e}comes closer", "/dek", "U+202E"),
        (RELEASE, "\"AUSTIN\"", "\"AUS\\u0007TIN\"", "/dateline", "U+0007"),
        (
            "portal.json",
            "{ \"en\": \"Outreach\", \"es\": \"Comunidad\" }",
            "{}",
            "/newsroom/topics/0/name",
            "at least one language",
        ),
    ] {
        let problem = after(file, from, to);
        assert_eq!(problem.place.to_string(), place);
        assert!(problem.message.contains(message), "{problem}");
    }
}

#[test]
fn an_instant_stands_on_its_day_by_the_agencys_clock() {
    let problem = after(RELEASE, "2016-03-12T09:00:00-06:00", "2016-03-12T23:30:00-06:00");
    assert_eq!(problem.message, "`2016-03-12T23:30:00-06:00` is on 2016-03-13 by the clock of America/New_York");
}

#[test]
fn a_day_that_has_not_come_is_worth_a_look() {
    let fixture = Fixture::new().edited(RELEASE, "\"published\": \"2016-03-10\"", "\"published\": \"2016-03-09\"");
    let content = Content::read(&fixture.content()).unwrap();
    let places = |now: &str| {
        let problems = content.dates(now.parse().unwrap());
        problems.into_iter().map(|problem| problem.place.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(places("2026-11-25T12:00:00Z"), Vec::<String>::new());
    assert!(places("2026-11-24T12:00:00Z").contains(&"/tip_line/others/0/verified_on".to_owned()));
    assert!(
        places("2016-03-09T04:59:00Z").contains(&"/published".to_owned()),
        "the day begins in the portal's time zone"
    );
}

#[test]
fn a_redirect_hides_no_file_of_the_site() {
    for from in
        ["/index.html", "/robots.txt", "/data/news.json", "/_headers", "/feeds/news.atom", "/es/index.html", "/tips"]
    {
        let fixture = Fixture::new();
        let redirects = format!("{{ \"redirects\": [{{ \"from\": \"{from}\", \"to\": \"/news/\" }}] }}");
        fixture.write("redirects.json", redirects.as_bytes());
        assert!(!problems(&fixture).is_empty(), "{from}");
    }
    for from in ["/.htaccess", "/old/.htaccess", "/old/.git/config", "/web.config", "/old/Web.Config", "/php.ini"] {
        let fixture = Fixture::new();
        let redirects = format!("{{ \"redirects\": [{{ \"from\": \"{from}\", \"to\": \"/news/\" }}] }}");
        fixture.write("redirects.json", redirects.as_bytes());
        let problems = problems(&fixture);
        assert!(!problems.is_empty(), "{from}");
    }
    let fixture = Fixture::new();
    let old = br#"{ "redirects": [{ "from": "/old/index.php", "to": "/news/" }, { "from": "/story.aspx", "to": "/news/" }] }"#;
    fixture.write("redirects.json", old);
    assert_eq!(problems(&fixture), []);
    // What servers would show in place of a folder's page is led on from by hosts, and no file stands for it.
    let fixture = Fixture::new();
    let old = br#"{ "redirects": [{ "from": "/index.php", "to": "/news/" }, { "from": "/es/default.aspx", "to": "/news/" }] }"#;
    fixture.write("redirects.json", old);
    assert_eq!(problems(&fixture), []);
    let files = fixture.published().files();
    assert!(!files.iter().any(|file| file.ends_with("index.php") || file.ends_with("default.aspx")), "{files:?}");
    for twice in [["/v?w=Ab", "/v?w=aB"], ["/index.php?p=1", "/index.php/?p=1"]] {
        let problems = redirected(&twice.map(|from| (from.to_owned(), "/news/".to_owned())));
        assert_eq!(problems.len(), 1, "{twice:?}: servers take both for the same");
    }
    let fixture = Fixture::new();
    let twice =
        br#"{ "redirects": [{ "from": "/Old/a.html", "to": "/news/" }, { "from": "/old/A.html", "to": "/" }] }"#;
    fixture.write("redirects.json", twice);
    assert_eq!(problems(&fixture)[0].message, "`/old/A.html` stands here twice, or another address is in its way");
}

/// The problems of a site with redirects from and to these paths.
fn redirected(pairs: &[(String, String)]) -> Vec<Problem> {
    let fixture = Fixture::new();
    let redirects: Vec<_> = pairs.iter().map(|(from, to)| serde_json::json!({ "from": from, "to": to })).collect();
    fixture.write("redirects.json", serde_json::json!({ "redirects": redirects }).to_string().as_bytes());
    problems(&fixture)
}

fn to_tips(from: &str) -> (String, String) {
    (from.to_owned(), "/tips/".to_owned())
}

#[test]
fn no_redirect_leads_away_from_where_the_publisher_writes() {
    let mut pairs = Vec::new();
    for file in Fixture::new().published().files() {
        pairs.push(to_tips(&format!("/{file}")));
        pairs.push(to_tips(&format!("/{file}/x")));
        pairs.push(to_tips(&format!("/{}", file.trim_end_matches("index.html"))));
    }
    let later = ["/news/archive/7/", "/es/news/2031", "/news/topics/outreach/3/index.html", "/ES/PRIVACY/", "/sw.js/"];
    pairs.extend(later.map(to_tips));
    let places: BTreeSet<_> = redirected(&pairs).into_iter().map(|problem| problem.place.to_string()).collect();
    for (at, (from, _)) in pairs.iter().enumerate() {
        assert!(places.contains(&format!("/redirects/{at}/from")), "{from}");
    }
}

#[test]
fn a_redirect_may_stand_where_the_site_has_nothing() {
    let free = [
        "/news/2014/03/old.html",
        "/news/topics/old-name/",
        "/news/releases/old-name/",
        "/offices/closed",
        "/page/2/",
        "/old/robots.txt",
        "/robots.html",
    ];
    assert_eq!(redirected(&free.map(to_tips)), []);
}

#[test]
fn links_and_redirects_lead_to_every_page() {
    let pages = fixture::documents(&Fixture::new().published());
    let pages: Vec<_> = pages.into_iter().map(|(path, _)| path).filter(|path| !path.contains("/embed/")).collect();
    let pairs: Vec<_> = pages.iter().enumerate().map(|(at, path)| (format!("/old-{at}.html"), path.clone())).collect();
    assert_eq!(redirected(&pairs), []);
    let links: String = pages.iter().map(|path| format!(" [a]({path}#a)")).collect();
    assert_eq!(problems(&Fixture::new().edited(RELEASE, "(/tips/)", &format!("(/tips/){links}"))), []);
}

#[test]
fn an_archive_page_can_be_linked_to() {
    let fixture = Fixture::new().edited(RELEASE, "(/tips/)", "(/news/archive/1/)");
    assert_eq!(problems(&fixture)[0].message, "`/news/archive/1/` is no page of this site");
    let text =
        std::fs::read_to_string(fixture.content().join("releases/2015/partner-statement.json")).unwrap_or_default();
    for number in 0..45 {
        let id = format!("statement-{number}");
        let more = text.replace("\"partner-statement\"", &format!("\"{id}\"")).replace("15-9", &id);
        fixture.write(&format!("releases/2015/{id}.json"), more.as_bytes());
    }
    let redirect = br#"{ "redirects": [{ "from": "/old.html", "to": "/es/news/2015/1/" }] }"#;
    fixture.write("redirects.json", redirect);
    assert_eq!(problems(&fixture), []);
    assert!(fixture.published().has("es/news/2015/1/index.html"));
}

#[test]
fn an_office_stands_at_no_other_pages_address() {
    let problem = after("offices.json", "\"desk-austin\"", "\"all\"");
    assert_eq!(problem.message, "`all` is the address of another page of this site");
}

#[test]
fn a_text_is_checked_as_it_is_rendered() {
    for (from, to, place, message) in [
        (
            "[^when]: The first day is a Friday.",
            "[^when]: [x](//evil.example/)",
            "/body/5",
            "`//evil.example/` is not an address",
        ),
        ("[^when]: The first day is a Friday.", "[plan]: /nowhere/", "", ""),
        ("on the [tip page](/tips/).", "on ~~the [tip page](/none/)~~.", "/body/4", "`/none/` is no page"),
        ("[tip page](/tips/)", "[tip page](/\\\\evil.example/)", "/body/4", "is not an address"),
        ("| Austin | 1 |", "| Austin | [1](/none/) |", "/body/3", "`/none/` is no page"),
    ] {
        let problems = problems(&Fixture::new().edited(RELEASE, from, to));
        let found =
            problems.iter().any(|problem| problem.place.to_string() == place && problem.message.contains(message));
        assert!(found || message.is_empty() && problems.is_empty(), "{to}: {problems:?}");
    }
    let fenced = Fixture::new().edited(RELEASE, "> \\\"It is closer", "```\\n> \\\"It is closer").edited(
        RELEASE,
        "## When\\n\\nFrom",
        "```\\n[x](/none/) From",
    );
    assert!(problems(&fenced).iter().any(|problem| problem.message.contains("`/none/`")), "{:?}", problems(&fenced));
}

#[test]
fn a_template_is_not_published() {
    let fixture = Fixture::new();
    let now = "2026-11-24T12:00:00Z".parse().unwrap();
    let path = frontdesk::draft::write(
        &fixture.content(),
        "New desk opens",
        Some(frontdesk::model::Lang::Es),
        &frontdesk::draft::About::default(),
        now,
    )
    .unwrap();
    assert!(path.ends_with("releases/2026/new-desk-opens.json"));
    assert!(problems(&fixture).is_empty(), "under its embargo it may stand");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("  \"embargo_until\": \"9999-12-31\",\n", "")).unwrap();
    assert_eq!(problems(&fixture)[0].message, "the words of the template still stand in the release");
}

#[test]
fn a_translation_belongs_to_one_release() {
    let named = "\"translations\": [\"mas-mesas\"], \"topics\"";
    let fixture = Fixture::new().edited("releases/2015/partner-statement.json", "\"topics\"", named);
    let problems = problems(&fixture);
    assert_eq!(problems.len(), 2, "both are told: {problems:?}");
    assert_eq!(problems[0].message, "`mas-mesas` is the translation of `more-desks` too");
}

#[test]
fn every_impossible_date_of_a_file_is_told() {
    let fixture = Fixture::new()
        .edited(RELEASE, "\"published\": \"2016-03-10\"", "\"published\": \"2016-02-30\"")
        .edited(RELEASE, "\"date\": \"2016-03-11\"", "\"date\": \"2016-13-11\"");
    assert_eq!(problems(&fixture).len(), 2);
}

#[test]
fn a_link_to_a_release_with_a_mistake_is_no_mistake() {
    let fixture = Fixture::new().edited(RELEASE, "(/tips/)", "(/news/releases/partner-statement/)").edited(
        "releases/2015/partner-statement.json",
        "\"title\"",
        "\"titel\"",
    );
    assert!(problems(&fixture).iter().all(|problem| problem.file.ends_with("partner-statement.json")));
}

#[test]
fn a_folder_that_is_a_link_is_not_followed() {
    let fixture = Fixture::new();
    let outside = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(outside.path(), fixture.content().join("releases/2017")).unwrap();
    assert_eq!(problems(&fixture)[0].file.to_str(), Some("releases/2017"));
}

#[test]
fn a_file_that_is_no_object_is_told_so() {
    for (text, message) in [
        ("[]", "the file holds no object"),
        ("null", "the file holds no object"),
        ("{ \"id\": \"a\", \"id\": \"b\" }", "the field `id` stands twice in one object"),
    ] {
        let fixture = Fixture::new();
        fixture.write(RELEASE, text.as_bytes());
        assert_eq!(problems(&fixture)[0].message, message);
    }
}

#[test]
fn a_misspelt_field_is_answered_with_the_nearest_known_one() {
    let problem = after(RELEASE, "\"topics\":", "\"topcs\":");
    assert_eq!(problem.message, "there is no field `topcs`");
    assert_eq!(problem.remedy, "did you mean `topics`?");
}

#[test]
fn a_missing_field_is_named() {
    let problem = after(RELEASE, "\"title\": \"Bureau opens more <desks> & \\\"counters\\\"\",", "");
    assert_eq!(problem.message, "the field `title` is missing");
}

#[test]
fn a_day_that_does_not_exist_is_a_mistake() {
    let problem = after(RELEASE, "\"published\": \"2016-03-10\"", "\"published\": \"2016-02-30\"");
    assert!(problem.message.contains("\"2016-02-30\" is not a day"), "{problem}");
}

#[test]
fn an_id_that_names_nothing_is_a_mistake() {
    assert_eq!(after(RELEASE, "[\"outreach\"]", "[\"hiring\"]").message, "there is no topic `hiring`");
    assert_eq!(after(RELEASE, "\"operational\"", "\"press\"").message, "there is no type of release `press`");
    assert_eq!(
        after("offices.json", "\"kind\": \"field\"", "\"kind\": \"branch\"").message,
        "there is no kind of office `branch`"
    );
}

#[test]
fn an_id_stands_once() {
    let problem = after("offices.json", "\"desk-austin\"", "\"field-austin\"");
    assert_eq!(problem.place.to_string(), "/offices/1/id");
    let problem = after("offices.json", "\"desk-austin\"", "\"texas\"");
    assert_eq!(problem.message, "`texas` is the address of a state's page");
    let fixture = Fixture::new();
    let release = std::fs::read(fixture.content().join(RELEASE)).unwrap();
    fixture.write("releases/2017/more-desks.json", &release);
    assert!(
        problems(&fixture)
            .iter()
            .any(|problem| problem.message.contains("stands in releases/2016/more-desks.json too"))
    );
}

#[test]
fn a_file_is_named_after_its_release() {
    let problem = after(RELEASE, "\"id\": \"more-desks\"", "\"id\": \"many-desks\"");
    assert_eq!(problem.remedy, "rename it to releases/2016/many-desks.json");
}

#[test]
fn broken_files_are_named_with_the_line() {
    let fixture = Fixture::new();
    fixture.write(RELEASE, b"{\n  \"id\": \"more-desks\"\n  \"title\": 1\n}");
    fixture.write("offices.json", b"{\n\xff}");
    let problems = problems(&fixture);
    let places: Vec<_> = problems.iter().map(|problem| problem.place.to_string()).collect();
    assert_eq!(places, ["line 2", "line 3, column 3"]);
}

#[test]
fn all_mistakes_of_all_files_are_told_at_once() {
    let fixture = Fixture::new()
        .edited("portal.json", "+18005550100", "tips")
        .edited("offices.json", "\"TX\", \"zip\"", "\"Texas\", \"zip\"")
        .edited("offices.json", "\"PR\"", "\"Puerto Rico\"")
        .edited(RELEASE, "\"type\":", "\"kind\":");
    let problems = problems(&fixture);
    let files: Vec<_> = problems.iter().filter_map(|problem| problem.file.to_str()).collect();
    assert_eq!(files, ["offices.json", "offices.json", "portal.json", RELEASE, RELEASE], "{problems:?}");
}

#[test]
fn a_mistake_leaves_the_published_site_as_it_was() {
    let fixture = Fixture::new().published();
    let before = fixture.read("index.html");
    let fixture = fixture.edited("portal.json", "+18005550100", "tips");
    assert!(fixture.publish().is_err());
    assert_eq!(fixture.read("index.html"), before);
}

#[test]
fn what_is_no_text_file_of_its_own_is_refused() {
    let refused = |write: &dyn Fn(&Fixture), words: &str| {
        let fixture = Fixture::new();
        write(&fixture);
        let problems = problems(&fixture);
        assert!(problems.iter().any(|problem| problem.to_string().contains(words)), "{words}: {problems:?}");
    };
    let text = std::fs::read_to_string(Fixture::new().content().join(RELEASE)).unwrap_or_default();
    refused(&|fixture| fixture.write(RELEASE, &vec![b' '; 6_000_000]), "more than 5000000");
    refused(
        &|fixture| fixture.write(RELEASE, format!("{}1{}", "[".repeat(10_000), "]".repeat(10_000)).as_bytes()),
        "line 1",
    );
    refused(&|fixture| fixture.write(RELEASE, text.replace("AUSTIN", "AUS\0TIN").as_bytes()), "line 8");
    refused(&|fixture| fixture.write(RELEASE, text.replace("AUSTIN", "AUS\\u0000TIN").as_bytes()), "U+0000");
    refused(
        &|fixture| fixture.write(RELEASE, text.replace("\"more-desks\"", "\"../../etc/passwd\"").as_bytes()),
        "is not a slug",
    );
    refused(
        &|fixture| {
            fixture.write(RELEASE, text.replace("https://www.boe.example/plan", "javascript:alert(1)").as_bytes());
        },
        "not an address",
    );
    refused(
        &|fixture| {
            fixture.remove(RELEASE);
            let linked = std::os::unix::fs::symlink("/etc/hostname", fixture.content().join(RELEASE));
            assert!(linked.is_ok());
        },
        "not a file of its own",
    );
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_no_mistake() {
    let fixture = Fixture::new();
    let text = std::fs::read_to_string(fixture.content().join(RELEASE)).unwrap_or_default();
    fixture.write(RELEASE, format!("\u{feff}{}", text.replace('\n', "\r\n")).as_bytes());
    assert_eq!(problems(&fixture), []);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(200))]

    /// Whatever bytes stand in a file, they are content or named mistakes; nothing panics, and each mistake has its place.
    #[test]
    fn any_bytes_are_content_or_mistakes(at in 0..2_000_usize, cut in 0..40_usize, put in "[\\PC\u{0}-\u{1f}\"{}\\[\\],:0-9a-z-]{0,12}") {
        let fixture = Fixture::new();
        let mut bytes = std::fs::read(fixture.content().join(RELEASE)).unwrap_or_default();
        let start = at.min(bytes.len());
        let end = (start + cut).min(bytes.len());
        bytes.splice(start..end, put.bytes());
        fixture.write(RELEASE, &bytes);
        let (content, problems) = Content::check(&fixture.content());
        proptest::prop_assert_eq!(content.is_some(), problems.errors() == 0);
        let words = frontdesk::problem::report::in_words(&fixture.content(), &problems);
        proptest::prop_assert!(words.ends_with("to look at"));
    }
}

//! A portal is whole with few parts: a phone number and news, a county with two offices and no tip line.
#![allow(clippy::unwrap_used, reason = "what a test cannot read fails it")]

mod fixture;

use fixture::Fixture;
use std::collections::BTreeSet;
use std::fs;

/// The portal of a folder in `examples/`.
fn example(name: &str) -> Fixture {
    Fixture::example(name).published()
}

/// The county without what an agency can be without.
fn bare() -> Fixture {
    let site = example("county-health");
    fs::remove_dir_all(site.content().join("releases")).unwrap();
    fs::create_dir(site.content().join("releases")).unwrap();
    site.remove("offices.json");
    site.remove("alerts.json");
    let portal = fs::read_to_string(site.content().join("portal.json")).unwrap();
    let mut portal: serde_json::Value = serde_json::from_str(&portal).unwrap();
    for field in ["phone", "emergency", "office_kinds", "credits"] {
        portal.as_object_mut().unwrap().remove(field).unwrap();
    }
    for field in ["press_email", "boilerplate", "topics"] {
        portal["newsroom"].as_object_mut().unwrap().remove(field).unwrap();
    }
    portal["agency"].as_object_mut().unwrap().remove("parent").unwrap();
    site.write("portal.json", portal.to_string().as_bytes());
    site.published()
}

/// What is seen of a page, read out, told by scripts, and told to search engines, in small letters.
fn words(html: &str) -> String {
    let seen = html.split('>').filter_map(|part| part.split('<').next());
    let attributes =
        ["content", "aria-label", "alt", "title", "placeholder", "data-failed", "data-broken", "data-looking"];
    let told = attributes.into_iter().flat_map(|name| {
        let start = format!(" {name}=\"");
        html.split(&start).skip(1).filter_map(|part| part.split('"').next()).collect::<Vec<_>>()
    });
    seen.chain(told).collect::<Vec<_>>().join(" ").to_lowercase()
}

/// All texts of a value.
fn texts(value: &serde_json::Value) -> Vec<&str> {
    match value {
        serde_json::Value::String(text) => vec![text],
        serde_json::Value::Array(items) => items.iter().flat_map(texts).collect(),
        serde_json::Value::Object(members) => members.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn no_link_is_dead_whatever_a_portal_lacks() {
    let county = "https://news.health.example";
    for (site, base, other) in [
        (example("county-health"), county, "es"),
        (bare(), county, "es"),
        (example("aguas-ejemplo"), "https://noticias.aguas.example", "en"),
    ] {
        let files: BTreeSet<String> = site.files().into_iter().collect();
        for (page, html) in fixture::documents(&site) {
            let dead: Vec<_> = fixture::targets(&html, base).filter(|file| !files.contains(file)).collect();
            assert!(dead.is_empty(), "{page}: {dead:?}");
        }
        for manifest in ["manifest.webmanifest", &format!("{other}/manifest.webmanifest")] {
            let manifest: serde_json::Value = serde_json::from_str(&site.read(manifest)).unwrap();
            for shortcut in manifest["shortcuts"].as_array().unwrap() {
                assert!(site.has(&format!("{}index.html", &shortcut["url"].as_str().unwrap()[1..])), "{shortcut}");
            }
        }
    }
}

#[test]
fn a_portal_without_a_tip_line_does_not_speak_of_one() {
    let site = example("county-health");
    for (page, html) in fixture::documents(&site) {
        let words = words(&html);
        for word in [
            "tip line",
            "report a tip",
            "take tips",
            "pistas",
            " ice ",
            "census",
            "zip code",
            "código postal",
            "u.s.c.",
        ] {
            assert!(!words.contains(word), "{page} says {word:?}");
        }
    }
    assert!(!site.has("tips/index.html") && !site.has("tips.vcf") && !site.has("embed/tips/index.html"));
    assert!(!site.has("offices/illinois/index.html") && !site.has("offices/all/index.html"));
}

#[test]
fn the_first_language_has_the_root_and_each_other_one_its_tag() {
    let site = example("aguas-ejemplo");
    let home = site.page("/");
    assert!(home.contains("<html lang=\"es\">") && home.contains("href=\"https://noticias.aguas.example/en/\""));
    assert!(
        site.page("/en/").contains("<html lang=\"en\">") && site.page("/en/news/").contains("href=\"/en/offices/\"")
    );
    assert!(!site.files().iter().any(|file| file.starts_with("es/")), "{:?}", site.files());
    assert!(
        site.has("404.html") && site.has("en/404.html") && site.has("data/en/news.json") && site.has("feeds/news.atom")
    );
    assert!(site.read("sitemap.xml").contains("https://noticias.aguas.example/en/news/releases/outage-harbor/"));
    assert!(site.read("data/offices.csv").contains("Oficina de atención,\"Atención al Público, Sede Central\""));
    // What names no language is in the first one.
    assert!(site.page("/en/offices/taller-central/").contains("lang=\"es\">Taller Central de Redes<"));
    assert!(!site.page("/offices/taller-central/").contains("lang=\"es\">Taller"));
}

#[test]
fn a_portal_outside_the_united_states_has_nothing_of_them() {
    let site = example("aguas-ejemplo");
    for (page, html) in fixture::documents(&site) {
        let words = words(&html);
        for word in [
            "zip code",
            "united states",
            "estados unidos",
            "911",
            " mile",
            "milla",
            "county",
            "condado",
            "your state",
            "su estado",
            "por estado",
            "by state",
            "federal",
            ".gov",
            "u.s.",
            "60605",
            "tip line",
            "pistas",
        ] {
            assert!(!words.contains(word), "{page} says {word:?}");
        }
    }
    let office = site.page("/offices/taller-central/");
    assert!(office.contains("1012 Puerto Ejemplo") && office.contains("5 kilómetros"));
    assert!(office.contains("\"addressCountry\":\"XX\"") && !office.contains("addressRegion"));
    assert!(
        site.read("offices/taller-central.vcf")
            .contains("ADR;TYPE=WORK:;;Camino del Depósito 7;Puerto Ejemplo;;1012;Ejemplo")
    );
    for file in ["data/places/settings.json", "data/en/places/settings.json"] {
        let settings: serde_json::Value = serde_json::from_str(&site.read(file)).unwrap();
        for text in texts(&settings["words"]) {
            // There the region is filled in.
            let said = text.to_lowercase().replace("{county}", "");
            for word in ["zip code", " state", "estado", " mile", "milla", "county", "condado", "military"] {
                assert!(!said.contains(word), "{file}: {text}");
            }
        }
    }
    assert_eq!(site.files().iter().filter(|file| file.starts_with("data/places/zip/")).count(), 100);
    assert!(!site.files().iter().any(|file| file.starts_with("data/places/state/")));
}

#[test]
fn an_official_site_outside_the_federal_government_has_no_banner_of_it() {
    let site = example("aguas-ejemplo").edited(
        "portal.json",
        "\"official_hosts\": []",
        "\"official_hosts\": [\"noticias.aguas.example\"]",
    );
    let site = site.published();
    assert!(!site.page("/").contains("usa-banner") && !site.page("/").contains("<p class=\"demonstration"));
}

#[test]
fn what_a_portal_has_is_shown() {
    let site = example("county-health");
    let home = site.page("/");
    for shown in
        ["217-555-0134", ">Example Clinic<", "In danger now? Call", "Example: flu shots without an appointment"]
    {
        assert!(home.contains(shown), "{shown}");
    }
    assert!(site.page("/es/offices/").contains("Permit Desk") && site.page("/es/").contains("Teléfono"));
    assert!(site.page("/privacy/").contains("are made up"));
    let bare = bare();
    assert!(
        !bare.page("/").contains("<ul class=\"promise\"></ul>") && !bare.page("/").contains("<section class=\"tip\"")
    );
    assert!(bare.page("/").contains("<h1 tabindex=\"-1\">") && !bare.page("/").contains("<p class=\"call-line\""));
}

#[test]
fn a_state_has_a_page_where_an_office_stands_or_serves_it() {
    let site = Fixture::new().published();
    assert!(site.has("offices/texas/index.html") && site.has("offices/puerto-rico/index.html"));
    assert!(!site.has("offices/ohio/index.html") && !site.page("/offices/").contains("Ohio"));
    let site = Fixture::new();
    site.write(
        "areas.json",
        br#"{ "areas": [{ "office": "field-austin", "states": ["OH"], "counties": ["40001"] }] }"#,
    );
    let site = site.published();
    assert!(site.page("/offices/ohio/").contains("Austin") && site.page("/offices/").contains("Ohio"));
    assert!(site.page("/offices/oklahoma/").contains("Austin"));
    assert!(!site.has("offices/alaska/index.html"));
}

#[test]
fn only_where_places_are_known_a_zip_code_is_asked_for() {
    let site = Fixture::new().published();
    for path in ["/", "/offices/", "/contact/", "/privacy/", "/accessibility/", "/partners/", "/es/", "/es/offices/"] {
        let page = site.page(path).to_lowercase();
        for words in ["zip code", "código postal"] {
            assert!(!page.contains(words), "{path} says {words:?}");
        }
    }
}

#[test]
fn nothing_leads_to_an_index_of_no_lists() {
    let bare = bare();
    let pages = bare.files().into_iter().filter(|name| name.ends_with("search/pages.txt"));
    let pages: String = pages.map(|name| bare.read(&name)).collect();
    assert!(!pages.contains("/news/topics/") && !bare.read("sitemap.xml").contains("/news/topics/"));
    for (path, html) in fixture::documents(&bare).iter().filter(|(path, _)| !path.contains("/news/topics/")) {
        assert!(!html.contains("href=\"/news/topics/\""), "{path}");
    }
    let site = Fixture::new().published();
    assert!(
        site.read("sitemap.xml").contains("/news/topics/") && site.page("/news/").contains("href=\"/news/topics/\"")
    );
}

#[test]
fn only_where_the_tip_line_has_a_form_is_one_spoken_of() {
    let form = "    \"form\": \"https://www.boe.example/tips/form\",\n";
    let site = Fixture::new().edited("portal.json", form, "").published();
    for path in ["/tips/", "/privacy/", "/es/tips/", "/es/privacy/", "/"] {
        let page = site.page(path);
        for words in
            ["tip form", "BoE form", "report online", "formulario de", "Formulario para pistas", "por internet"]
        {
            assert!(!page.contains(words), "{path} says {words:?}");
        }
    }
    assert!(
        site.page("/privacy/").contains("We do not take tips. When you call a number, what you say goes to the people")
    );
    assert!(Fixture::new().published().page("/privacy/").contains("use the BoE form"));
}

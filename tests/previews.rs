//! The pictures that previews of links show.
#![allow(clippy::unwrap_used, reason = "a helper of tests fails its test")]

mod fixture;

use fixture::{Fixture, documents};
use serde_json::json;
use std::collections::BTreeSet;

/// The file of the picture that a page names for previews.
fn picture(html: &str) -> Option<String> {
    let rest = html.split_once("property=\"og:image\" content=\"https://portal.example/")?.1;
    Some(rest.split_once('"')?.0.to_owned())
}

fn of(site: &Fixture, path: &str) -> String {
    picture(&site.page(path)).unwrap_or_else(|| panic!("{path} has no picture"))
}

/// A release of a day of May 2014, older than those of the fixture.
fn old(site: &Fixture, number: usize) {
    let (id, day) = (format!("old-{number}"), format!("2014-05-{:02}", number % 28 + 1));
    let release = json!({
        "id": id, "type": "operational", "title": format!("Desk {number} opens"), "published": day,
        "language": "en", "body": [format!("It is desk {number}.")], "states": ["TX"]
    });
    site.write(&format!("releases/2014/{id}.json"), release.to_string().as_bytes());
}

#[test]
fn every_page_of_the_app_s_names_a_picture_that_is_there() {
    let site = Fixture::new().published();
    let named: BTreeSet<String> = documents(&site).iter().filter_map(|(_, html)| picture(html)).collect();
    for name in &named {
        let bytes = site.bytes(name);
        if name.ends_with(".png") {
            let drawn = image::load_from_memory(&bytes).unwrap();
            assert_eq!((drawn.width(), drawn.height()), (1200, 630), "{name}");
        }
    }
    // And none is drawn for nobody, but for those of types without a release.
    let drawn = site.files().into_iter().filter(|name| name.ends_with("card.png") && !name.contains("/types/"));
    assert_eq!(drawn.filter(|name| !named.contains(name)).collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn offices_and_releases_have_their_own_and_other_pages_that_of_the_portal() {
    let site = Fixture::new().published();
    assert_eq!(of(&site, "/"), "card.png");
    assert_eq!(of(&site, "/es/tips/"), "es/card.png");
    assert_eq!(of(&site, "/offices/field-austin/"), "offices/field-austin/card.png");
    assert_eq!(of(&site, "/es/news/releases/otra-oficina/"), "es/news/releases/otra-oficina/card.png");
    // What a release shows itself comes first.
    let release = site.page("/news/releases/more-desks/");
    let own = release.contains("release__picture");
    assert_eq!(!own, of(&site, "/news/releases/more-desks/").ends_with("card.png"));
    assert_ne!(site.bytes("card.png"), site.bytes("es/card.png"));
}

#[test]
fn a_release_without_one_has_that_of_its_type_and_one_more_release_changes_one_other() {
    let site = Fixture::new();
    (0..110).for_each(|number| old(&site, number));
    let site = site.published();
    let pictures = |site: &Fixture| -> Vec<(String, String)> {
        let pages = documents(site).into_iter().filter(|(path, _)| path.starts_with("/news/releases/"));
        pages.map(|(path, html)| (path, picture(&html).unwrap())).collect()
    };
    let before = pictures(&site);
    let of_type =
        |pages: &[(String, String)]| pages.iter().filter(|(_, name)| name == "news/types/operational/card.png").count();
    assert!(of_type(&before) > 5, "{before:?}");
    old(&site, 110);
    site.publish().unwrap();
    let after = pictures(&site);
    assert_eq!(of_type(&after), of_type(&before) + 1);
    assert_eq!(after.iter().filter(|page| !before.contains(page)).count(), 2);
}

#[test]
fn a_title_in_other_letters_has_the_picture_of_its_type() {
    let site = Fixture::new();
    let release = json!({
        "id": "novosti", "type": "operational", "title": "Новости бюро", "published": "2016-04-01", "language": "en",
        "body": ["It opens."]
    });
    site.write("releases/2016/novosti.json", release.to_string().as_bytes());
    let site = site.published();
    assert_eq!(of(&site, "/news/releases/novosti/"), "news/types/operational/card.png");
}

#[test]
fn those_who_embed_a_release_are_told_of_its_picture() {
    let site = Fixture::new().published();
    let described: serde_json::Value =
        serde_json::from_str(&site.read("es/news/releases/otra-oficina/oembed.json")).unwrap();
    assert_eq!(described["thumbnail_url"], "https://portal.example/es/news/releases/otra-oficina/card.png");
    assert_eq!((&described["thumbnail_width"], &described["thumbnail_height"]), (&json!(1200), &json!(630)));
}

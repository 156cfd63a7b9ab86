//! What browsers keep for when there is no network, and in which languages other sites can embed.

#![allow(clippy::unwrap_used, reason = "a helper of tests fails its test")]

mod fixture;

use fixture::Fixture;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// A constant that the publisher puts at the beginning of a script.
fn value<T: serde::de::DeserializeOwned>(script: &str, name: &str) -> T {
    let start = format!("const {name} = ");
    let line = script.lines().find_map(|line| line.strip_prefix(&start)).unwrap();
    serde_json::from_str(line.trim_end_matches(';')).unwrap()
}

#[test]
fn from_the_start_a_browser_keeps_the_tip_page_and_the_offices_of_one_language() {
    let site = Fixture::new().published();
    let kept: BTreeMap<String, Vec<String>> = value(&site.read("sw.js"), "KEPT");
    assert_eq!(kept[""], ["/tips/", "/offices/all/", "/offline/"]);
    assert_eq!(kept["/es"], ["/es/tips/", "/es/offices/all/", "/es/offline/"]);
    let all = &kept["all"];
    assert!(!all.iter().any(|path| path.ends_with(".wasm") || path.ends_with("finder.js")), "{all:?}");
}

#[test]
fn the_worker_knows_each_file_that_it_keeps_by_its_digest() {
    let site = Fixture::new().published();
    let script = site.read("sw.js");
    let digests: BTreeMap<String, String> = value(&script, "DIGESTS");
    let kept: BTreeMap<String, Vec<String>> = value(&script, "KEPT");
    for path in kept.values().flatten() {
        assert!(digests.contains_key(path), "{path}");
    }
    assert!(digests.keys().any(|path| path.ends_with(".wasm")), "{digests:?}");
    for (path, digest) in digests {
        let name = if path.ends_with('/') { format!("{path}index.html") } else { path };
        let whole: String =
            Sha256::digest(site.bytes(name.trim_start_matches('/'))).iter().map(|byte| format!("{byte:02x}")).collect();
        assert!(whole.starts_with(&digest) && digest.len() == 32, "{name}: {digest}, {whole}");
    }
}

#[test]
fn a_new_release_leaves_the_worker_as_it_is() {
    let site = Fixture::new().published();
    let before = site.read("sw.js");
    let site = site.edited("releases/2016/more-desks.json", "\"title\": \"", "\"title\": \"Corrected: ");
    site.publish().unwrap();
    assert_eq!(site.read("sw.js"), before);
}

#[test]
fn without_a_network_the_offices_are_found_on_one_page() {
    let site = Fixture::new().published();
    let offline = site.page("/offline/");
    assert!(offline.contains("href=\"/offices/all/\""), "{offline}");
    assert!(site.page("/offices/all/").contains("<li id=\""));
}

#[test]
fn embeds_are_in_the_languages_of_the_portal_with_their_direction() {
    let languages = "\"languages\": [\"en\", \"es\", \"en-XA\", \"ar-XB\"]";
    let site = Fixture::new().edited("portal.json", "\"languages\": [\"en\", \"es\"]", languages).published();
    let script = site.read("embed.js");
    let known = r#"const LANGUAGES=[["en",""],["es","es/"],["en-XA","en-xa/"],["ar-XB","ar-xb/"]];"#;
    assert!(script.starts_with(known), "{}", script.lines().next().unwrap());
    for (prefix, dir) in [("", "ltr"), ("es/", "ltr"), ("ar-xb/", "rtl")] {
        for kind in ["news", "tips"] {
            let html = site.read(&format!("{prefix}embed/{kind}/index.html"));
            assert!(html.contains(&format!(" dir=\"{dir}\">")), "{prefix}{kind}");
        }
    }
    assert!(site.page("/partners/").contains("data-prefix=\"/en-xa\""));
}

#[test]
fn every_document_has_a_link_to_each_other_language() {
    let site = Fixture::new().published();
    let missing = ["404.html", "es/404.html"].map(|name| (name.to_owned(), site.read(name)));
    for (path, html) in fixture::documents(&site).into_iter().chain(missing) {
        if html.contains("http-equiv=\"refresh\"") || path.contains("/embed/") {
            continue;
        }
        let other = if html.contains("<html lang=\"en\"") { "es" } else { "en" };
        let (_, nav) = html.split_once("class=\"languages\"").unwrap_or_else(|| panic!("{path} has no links"));
        let nav = nav.split_once("</nav>").unwrap().0;
        assert!(nav.contains(&format!("hreflang=\"{other}\"")) && !nav.contains("<li hidden"), "{path}: {nav}");
        let is_twin = nav.contains("rel=\"alternate external\"");
        assert_eq!(is_twin, html.contains("<link rel=\"alternate\" hreflang="), "{path}: {nav}");
        // What leads to the home page says so.
        assert_eq!(is_twin, nav.contains("<span class=\"unseen\"></span>"), "{path}: {nav}");
    }
}

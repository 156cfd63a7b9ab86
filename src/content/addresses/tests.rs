use super::*;

fn site() -> Addresses {
    let portal: Portal = serde_json::from_str(include_str!("../../../tests/fixtures/content/portal.json")).unwrap();
    let offices: crate::model::Offices =
        serde_json::from_str(include_str!("../../../tests/fixtures/content/offices.json")).unwrap();
    let release: Release =
        serde_json::from_str(include_str!("../../../tests/fixtures/content/releases/2016/more-desks.json")).unwrap();
    Addresses::new(
        &portal,
        &offices.offices,
        &[&release],
        &Extent::new(&portal, &offices.offices, &Areas::default(), true),
    )
}

#[test]
fn every_kind_of_page_has_its_address() {
    let site = site();
    for path in ["/", "/es/", "/tips/card/", "/offices/all/", "/es/contact/", "/offices/texas/", "/news/2016/"] {
        assert!(site.has(path), "{path}");
    }
    assert!(site.has("/news/releases/more-desks/") && !site.has("/es/news/releases/more-desks/"));
    assert!(!site.has("/news/archive/1/") && !site.has("/404/"));
}

#[test]
fn what_the_site_will_have_is_taken_today() {
    let site = site();
    for path in [
        "/news/archive/1/",
        "/news/2031/",
        "/news/2031/4/",
        "/news/topics/outreach/1/",
        "/es/news/types/operational/1/",
        "/news/states/ohio/",
        "/es/news/offices/field-austin/2/",
    ] {
        assert_eq!(site.taken(&document(path)), Some(Taken::Later), "{path}");
    }
    for path in
        ["/news/topics/renamed/", "/news/releases/renamed/", "/offices/closed/", "/news/2014/03/x/", "/fr/tips/"]
    {
        assert_eq!(site.taken(&document(path)), None, "{path}");
    }
}

#[test]
fn a_file_is_in_the_way_of_itself_and_of_what_would_stand_below_it() {
    let site = site();
    for (file, expected) in [
        ("robots.txt/index.html", File::Robots),
        ("sw.js/x", File::Worker),
        ("es/news/releases/a/oembed.json", File::Described),
        ("news/releases/a/release.txt/b", File::Text),
        ("es/offices/map.svg", File::Map),
        ("_headers", File::Settings),
        ("es/feeds/index.html", File::Feed),
        (".well-known/security.txt", File::WellKnown),
    ] {
        assert_eq!(site.taken(file), Some(Taken::File(expected)), "{file}");
    }
    assert_eq!(site.taken("tips/index.html/x"), Some(Taken::Page));
    assert_eq!(site.taken("old/robots.txt"), None);
}

//! The published folder as a visitor's browser, a search engine and a partner's script find it.

#![allow(clippy::unwrap_used, reason = "a helper of tests fails its test")]

mod fixture;

use fixture::{Fixture, documents};
use frontdesk::model::{Lang, Languages};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn each_page_of_the_apps_has_its_data_in_a_file_of_its_own() {
    let site = Fixture::new().in_every_state().published();
    let pages: Vec<_> = documents(&site).into_iter().filter(|(_, html)| html.contains("id=\"site-data\"")).collect();
    for (path, html) in &pages {
        let data = page_data(&site, path);
        assert_eq!(data["path"], path.as_str());
        assert_eq!(data["views"], frontdesk::VIEWS, "{path}");
        // The release's title, the state's name, the office's: what the data says, the page shows.
        let content = data["content"].as_object().unwrap().values().next().unwrap();
        if let Some(title) = content["title"].as_str() {
            assert!(html.contains(&frontdesk::components::head::escape(title)), "{path}: {title}");
        }
    }
    // Besides them, the data of the site in each language, of notices, and of the look-up's places.
    let files = site.files();
    let is_page = |name: &&String| name.ends_with(".json") && site.read(name).starts_with("{\"views\":\"");
    assert_eq!(files.iter().filter(|name| name.starts_with("data/")).filter(is_page).count(), pages.len());
    assert!(pages.len() > 100, "too few pages to prove anything: {}", pages.len());
}

/// The browser's decoder reads structs, enums and numbers in fewer ways than serde's others.
#[test]
fn what_the_browser_reads_of_a_page_is_what_was_published() {
    let site = Fixture::new().published();
    let mut kinds = BTreeSet::new();
    for (path, _) in documents(&site).into_iter().filter(|(_, html)| html.contains("id=\"site-data\"")) {
        let data = page_data(&site, &path);
        kinds.insert(data["content"].as_object().unwrap().keys().next().unwrap().clone());
        let page: frontdesk::portal::page::Page = serde_json::from_value(data.clone()).unwrap();
        assert_eq!(frontdesk::decode::decode(data), Some(page), "{path}");
    }
    assert_eq!(kinds.len(), 8, "{kinds:?}");
    let data: Value = serde_json::from_str(&site.read("data/es/site.json")).unwrap();
    let frame: frontdesk::components::Site = serde_json::from_value(data.clone()).unwrap();
    assert_eq!(frontdesk::decode::decode(data), Some(frame));
}

fn page_data(site: &Fixture, path: &str) -> Value {
    let name = Languages::new([Lang::En, Lang::Es]).data_path(path);
    serde_json::from_str(&site.read(name.trim_start_matches('/'))).unwrap()
}

#[test]
fn every_link_within_the_site_leads_to_a_page_or_a_file() {
    let site = Fixture::new().published();
    for (path, html) in documents(&site) {
        for target in attributes(&html, "href").chain(attributes(&html, "src")).filter(|target| target.starts_with('/'))
        {
            let page = target.split('#').next().unwrap_or_default();
            let file = page.trim_start_matches('/');
            let file = if page.ends_with('/') { format!("{file}index.html") } else { file.to_owned() };
            assert!(site.has(&file), "{path} links to {target}");
        }
    }
}

#[test]
fn a_page_loads_nothing_from_elsewhere_and_runs_no_inline_script() {
    let site = Fixture::new().published();
    for (path, html) in documents(&site) {
        for tag in
            html.split('<').filter(|tag| ["script", "link", "img", "iframe"].iter().any(|name| tag.starts_with(name)))
        {
            let named = tag.contains("rel=\"canonical\"") || tag.contains("rel=\"alternate\"");
            assert!(named || !tag.contains("=\"http") && !tag.contains("=\"//"), "{path}: {tag}");
            if tag.starts_with("script") {
                let kinds = ["src=", "application/json", "application/ld+json"];
                assert!(kinds.iter().any(|kind| tag.contains(kind)), "{path}: {tag}");
            }
        }
        assert!(!html.contains(" style=\"") && !html.contains(" onclick="), "{path}");
    }
}

#[test]
fn titles_and_descriptions_are_unique_in_their_language() {
    let site = Fixture::new().published();
    let mut seen: BTreeMap<(String, String), String> = BTreeMap::new();
    // An embed says what a page says, and names that as canonical.
    for (path, html) in documents(&site).into_iter().filter(|(path, _)| !path.contains("/embed/")) {
        let lang = between(&html, "<html lang=\"", "\"").to_owned();
        for text in [between(&html, "<title>", "</title>"), between(&html, "name=\"description\" content=\"", "\"")] {
            assert!(!text.is_empty(), "{path}");
            let other = seen.insert((lang.clone(), text.to_owned()), path.clone());
            assert_eq!(other, None, "{path}: {text}");
        }
        assert_eq!(html.matches("<h1").count(), 1, "{path}");
    }
}

#[test]
fn a_release_is_shown_whole() {
    let html = Fixture::new().published().page("/news/releases/more-desks/");
    for expected in [
        "Bureau opens more &lt;desks&gt; &amp; \"counters\"</h1>",
        "Help comes closer to where people live",
        "<time datetime=\"2016-03-10\">March 10, 2016</time>",
        "<time datetime=\"2016-03-12T09:00:00-06:00\">March 12, 2016</time>",
        "Release 16-001",
        "AUSTIN",
        "<strong>two</strong>",
        "href=\"https://www.boe.example/plan\" rel=\"external\" aria-describedby=\"elsewhere\">plan</a>",
        "<h2 id=\"text-where\">Where</h2>",
        "<a href=\"#text-where\">Where</a>",
        "<strong>Corrected on March 12, 2016:</strong> The first text said May.</p>\n<p class=\"release__notice\"><strong>Corrected on March 11",
        "Plan of the desks (PDF, 2 kB)</a>",
        "href=\"tel:+15125550103\"",
        "<a href=\"mailto:press@boe.example\">",
        "<h2 id=\"about\">About BoE</h2><p>The Bureau of Examples shows how things look.</p>",
        "<a href=\"/news/topics/outreach/\" class=\"chip\">Outreach</a>",
        "<a href=\"/news/states/texas/\" class=\"chip\">Texas</a>",
        "<a href=\"/news/offices/field-austin/\" class=\"chip\">Austin Field Office</a>",
        "<a href=\"/es/news/releases/mas-mesas/\" lang=\"es\" hreflang=\"es\" rel=\"external\">Leer en español</a>",
        "BoE, “Bureau opens more &lt;desks&gt; &amp; \"counters\",” March 10, 2016, https://portal.example/news/releases/more-desks/",
        "The first day is a Friday.",
        "<a href=\"/news/releases/partner-statement/\">Withdrawn: Partner praises the Bureau</a>",
        "said Director Peña.",
        "<th>City</th>",
        "<strong>Archived:</strong>",
        "The word \"plan\" was a link.",
    ] {
        assert!(html.contains(expected), "{expected}");
    }
}

#[test]
fn a_release_of_another_agency_says_whose_it_is() {
    let site = Fixture::new().published();
    let html = site.page("/news/releases/partner-statement/");
    assert!(html.contains("This release is from another agency: Partner Agency"));
    assert!(html.contains("The partner took it back on January 4, 2016."));
    assert!(site.page("/news/").contains("Source: Partner Agency"));
    let home = site.page("/");
    assert!(home.find("La Oficina abre").unwrap() < home.find("Partner praises").unwrap());
}

#[test]
fn another_agencys_text_begins_with_what_its_copy_has_lost_and_is_cited_where_it_stands() {
    let (url, note) = ("\"https://partner.example/9\"", "The copy has lost its dashes.");
    let with_note = format!("{url}, \"note\": \"{note}\"");
    let site = Fixture::new().edited("releases/2015/partner-statement.json", url, &with_note).published();
    let before = |text: &str, first: &str, then: &str| {
        assert_eq!(text.matches(first).count(), 1, "{text}");
        assert!(text.find(first).unwrap() < text.find(then).unwrap(), "{text}");
    };
    let page = site.page("/news/releases/partner-statement/");
    let main = between(&page, "<main", "</main>");
    before(main, note, "kept word for word");
    let cited = between(main, "release__citation", "</p>");
    assert!(cited.contains("https://partner.example/9") && !cited.contains("portal.example/"), "{cited}");
    before(&site.read("news/releases/partner-statement/release.txt"), note, "kept word for word");
    before(&site.read("feeds/news.atom"), note, "kept word for word");
    let own = site.page("/news/releases/more-desks/");
    assert!(between(&own, "release__citation", "</p>").contains("https://portal.example/news/releases/more-desks/"));
}

#[test]
fn what_leaves_the_site_says_that_it_is_a_demonstration_and_who_has_checked_it() {
    let site = Fixture::new().published();
    let demonstration = "Demonstration only. Not an official site.";
    let card = site.page("/tips/card/");
    let card = between(&card, "<div class=\"card\">", "<svg");
    let embeds = [site.page("/embed/tips/"), site.page("/embed/news/"), site.read("embed/news/fragment.html")];
    let unfolded = |name: &str| site.read(name).replace("\r\n ", "").replace("\\,", ",");
    let cards = [unfolded("tips.vcf"), unfolded("offices/desk-austin.vcf")];
    for text in [card].into_iter().chain(embeds.iter().chain(&cards).map(String::as_str)) {
        assert!(text.contains(demonstration), "{text}");
    }
    for text in [card, &embeds[0], &cards[0], &cards[1]] {
        assert!(text.contains("not checked by the agency for this site"), "{text}");
    }
    let official = Fixture::new()
        .edited("portal.json", "https://portal.example", "https://www.boe.example")
        .edited(
            "offices.json",
            "\"seen_on\": \"2025-12-02\"",
            "\"seen_on\": \"2025-12-02\", \"verified_on\": \"2026-01-05\"",
        )
        .published();
    let card = official.read("offices/desk-austin.vcf").replace("\r\n ", "");
    assert!(!card.contains("Demonstration") && card.contains("checked by the agency on January 5\\, 2026"), "{card}");
}

#[test]
fn the_page_for_no_network_leads_to_the_list_of_all_offices() {
    let site = Fixture::new().published();
    for prefix in ["", "/es"] {
        let main = site.page(&format!("{prefix}/offline/"));
        let main = between(&main, "<main", "</main>");
        assert!(main.contains(&format!("href=\"{prefix}/offices/all/\"")), "{main}");
    }
    assert!(site.page("/offices/all/").contains("<li id=\"desk-austin\">"));
}

#[test]
fn partners_are_told_how_many_lines_there_are_and_the_link_inside_holds_the_number() {
    let site = Fixture::new().published();
    for (path, said) in [("/partners/", "four lines of code."), ("/es/partners/", "Bastan cuatro líneas de código.")]
    {
        let page = site.page(path);
        assert!(page.contains(said), "{path}");
        assert_eq!(between(&page, "data-part=\"snippet\">", "</code>").lines().count(), 4, "{path}");
        assert_eq!(page.matches("800-555-0100\" data-offices=").count(), 2, "{path}: in each language");
    }
}

#[test]
fn what_is_not_known_of_an_office_is_said() {
    let html = Fixture::new().published().page("/offices/desk-austin/");
    for expected in [
        "The agency does not list a street address.",
        "boe.example lists none.",
        "Not listed. Ask before you go.",
        "last viewed December 2025; not checked by the agency for this site.",
        "https://www.boe.example/contact",
    ] {
        assert!(html.contains(expected), "{expected}");
    }
}

#[test]
fn foreign_words_stand_under_their_language() {
    let site = Fixture::new().published();
    let spanish = site.page("/es/offices/field-austin/");
    assert!(spanish.contains("<html lang=\"es\">"));
    // On the block, where all of it is foreign.
    assert!(spanish.contains(" lang=\"en\">Austin Field Office</h1>"), "{spanish}");
    assert!(spanish.contains(
        "<link rel=\"alternate\" hreflang=\"en\" href=\"https://portal.example/offices/field-austin/\" data-page>"
    ));
    assert!(site.page("/").contains(" lang=\"es\">La Oficina abre en San Juan</a>"));
}

#[test]
fn a_portal_on_its_official_host_is_no_demonstration() {
    let demonstration = Fixture::new().published();
    assert!(demonstration.page("/").contains("Demonstration only. Not an official site."));
    assert!(demonstration.page("/").contains("content=\"noindex\""));
    let official =
        Fixture::new().edited("portal.json", "https://portal.example", "https://www.boe.example").published();
    // It is there for copies on other hosts, where a script puts it into the page.
    assert!(official.page("/").contains("data-unless=\"www.boe.example\"><!--<section aria-label=\"About this site\""));
    assert!(!official.page("/").contains("noindex"));
}

#[test]
fn a_portal_may_be_served_from_a_folder() {
    let site =
        Fixture::new().edited("portal.json", "https://portal.example", "https://city.example/portal/").published();
    let html = site.page("/news/");
    let outside: BTreeSet<_> = attributes(&html, "href")
        .chain(attributes(&html, "src"))
        .filter(|target| target.starts_with('/') && !target.starts_with("/portal/"))
        .collect();
    assert_eq!(outside, BTreeSet::new());
    assert!(html.contains("href=\"https://city.example/portal/news/\""));
}

#[test]
fn feeds_hold_the_newest_releases_whole_and_come_back_as_they_were() {
    let fixture = Fixture::new().published();
    let feed = feed_rs::parser::parse(fixture.bytes("feeds/news.atom").as_slice()).unwrap();
    assert_eq!(feed.entries.len(), 3);
    for ending in ["atom", "rss", "json"] {
        let file = fixture.content().with_file_name(format!("feed.{ending}"));
        std::fs::write(&file, fixture.bytes(&format!("feeds/news.{ending}"))).unwrap();
        let again = Fixture::new();
        std::fs::remove_dir_all(again.content().join("releases")).unwrap();
        std::fs::create_dir(again.content().join("releases")).unwrap();
        let options = frontdesk::import::Options {
            content: again.content(),
            kind: None,
            publisher: None,
            dry_run: false,
            update: false,
        };
        frontdesk::import::import(file.to_str().unwrap(), &options).unwrap();
        let all = |fixture: &Fixture| {
            let content = frontdesk::content::Content::read(&fixture.content()).unwrap();
            let release = |release: frontdesk::model::Release| {
                (
                    release.id,
                    release.title,
                    release.dek,
                    release.published,
                    release.modified.map(|modified| modified.day()),
                    release.body,
                )
            };
            content.releases.into_iter().map(release).collect::<Vec<_>>()
        };
        let ids: Vec<_> = feed.entries.iter().map(|entry| entry.id.clone()).collect();
        let listed =
            |release: &(frontdesk::model::Slug, _, _, _, _, _)| ids.iter().any(|id| id.contains(release.0.as_str()));
        let (read, written) = (all(&again), all(&fixture).into_iter().filter(listed).collect::<Vec<_>>());
        assert_eq!(read.len(), ids.len(), "{ending}");
        assert_eq!(written.len(), ids.len(), "{ending}");
        for (there, here) in read.into_iter().zip(written) {
            assert_eq!((&there.0, there.3.day()), (&here.0, here.3.day()), "{ending}");
            // What is withdrawn, archived or another agency's says so first; a dateline stands before the text.
            assert!(there.1.ends_with(&here.1), "{ending}: {}", there.1);
            let dek = here.2.unwrap_or_default();
            assert!(there.2.unwrap_or_default().ends_with(&dek) || dek.is_empty(), "{ending}");
            let mut text = here.5;
            text.sort_by_key(|block| block.starts_with("[^"));
            assert!(letters(&there.5).contains(&letters(&text)), "{ending}: {:?}", there.5);
        }
    }
}

/// The letters of a text's words: addresses are whole in a feed, and footnotes have numbers.
fn letters(blocks: &[String]) -> String {
    let text = blocks.join("\n\n");
    let options = pulldown_cmark::Options::ENABLE_TABLES | pulldown_cmark::Options::ENABLE_FOOTNOTES;
    let words = pulldown_cmark::Parser::new_ext(&text, options).filter_map(|event| match event {
        pulldown_cmark::Event::Text(words) => Some(words.to_string()),
        _ => None,
    });
    words.collect::<String>().chars().filter(|c| c.is_alphabetic()).collect()
}

#[test]
fn a_withdrawn_release_says_so_wherever_it_is_read() {
    let site = Fixture::new().published();
    for name in ["news/releases/partner-statement/release.txt", "feeds/news.atom", "feeds/news.rss", "feeds/news.json"]
    {
        assert!(site.read(name).contains("The partner took it back on January 4, 2016."), "{name}");
    }
}

#[test]
fn titles_and_descriptions_stay_unlike_where_releases_are_alike() {
    let fixture = Fixture::new();
    for id in ["alike-1", "alike-2", "alike-3"] {
        let release = format!(
            "{{ \"id\": \"{id}\", \"type\": \"statement\", \"title\": \"Yes\", \"dek\": \"No.\", \"published\": \"2016-05-01\", \
             \"language\": \"en\", \"body\": [\"Yes.\"] }}"
        );
        fixture.write(&format!("releases/2016/{id}.json"), release.as_bytes());
    }
    let site = fixture.published();
    let mut seen = BTreeSet::new();
    for id in ["alike-1", "alike-2", "alike-3"] {
        let html = site.page(&format!("/news/releases/{id}/"));
        let description = between(&html, "name=\"description\" content=\"", "\"").to_owned();
        assert!(description.len() >= 50 && !description.contains(".."), "{description}");
        assert!(seen.insert(description) && seen.insert(between(&html, "<title>", "</title>").to_owned()), "{id}");
    }
}

#[test]
fn every_xml_file_is_well_formed() {
    let site = Fixture::new().published();
    let is_xml = |name: &String| [".atom", ".rss", ".xml", ".svg"].iter().any(|end| name.ends_with(end));
    let names: Vec<_> = site.files().into_iter().filter(is_xml).collect();
    for name in &names {
        let xml = site.read(name);
        assert!(roxmltree::Document::parse(&xml).is_ok(), "{name}: {:?}", roxmltree::Document::parse(&xml));
    }
    assert!(names.len() > 10, "{names:?}");
}

#[test]
fn nothing_leads_to_a_release_under_embargo() {
    let fixture = Fixture::new()
        .edited(
            "releases/2016/more-desks.json",
            "\"language\": \"en\"",
            "\"language\": \"en\",\n  \"embargo_until\": \"2027-01-15\"",
        )
        .edited(
            "releases/2015/partner-statement.json",
            "A partner's statement",
            "[A partner's](/news/releases/more-desks/) statement",
        );
    let redirects = br#"{ "redirects": [{ "from": "/old/desks.html", "to": "/news/releases/more-desks/" }] }"#;
    fixture.write("redirects.json", redirects);
    fixture.publish().unwrap();
    for name in fixture.files() {
        let text = String::from_utf8_lossy(&fixture.bytes(&name)).into_owned();
        assert!(!text.contains("more-desks") && !name.contains("old/"), "{name}");
        assert!(!text.contains("href=\"/news/states/texas/\""), "{name}");
    }
}

/// Every way in which the content can name what is under embargo, and whatever would be published beside it.
#[test]
fn nothing_under_embargo_is_named_anywhere() {
    let secret = r#"{ "id": "grand-raid", "type": "operational", "title": "Raid", "published": "2016-05-02", "language": "en",
        "embargo_until": "2027-01-15", "topics": ["sweeps"], "body": ["Text."] }"#;
    let named = [
        "[a](https://portal.example/news/releases/grand-raid/oembed.json) [b](https://portal.example/news/releases/grand-raid/release.txt)",
        "[a](https://portal.example/data/news/releases/grand-raid.json) [b](https://portal.example/feeds/topics/sweeps.atom) [c](https://portal.example/embed/news/topics/sweeps/)",
        "[a](https://www.boe.example/news/releases/grand-raid) [b](https://portal.example//news//releases/grand-raid/)",
        "[a](https://portal.example/news/releases/grand-raid;x/) [b](https://portal.example/news/releases/grand-raid%20/) [c](/news/releases/&#103;rand-raid/)",
        "```",
        "<https://portal.example/news/releases/grand-raid/>",
        "```\n\n<https://portal.example/news/releases/grand-raid/>",
        "See portal.example/news/releases/grand-raid, `/news/releases/grand-raid/`.",
        "[d]: https://portal.example/news/topics/sweeps/\n\nAs [said][d].",
    ];
    let fixture = Fixture::new()
        .edited(
            "portal.json",
            "\"topics\": [",
            "\"topics\": [{ \"id\": \"sweeps\", \"name\": { \"en\": \"Visits\" } }, ",
        )
        .edited("portal.json", "https://www.boe.example/about", "https://www.boe.example/news/releases/grand-raid")
        .edited(
            "releases/2015/partner-statement.json",
            "\"published\"",
            "\"dek\": \"At /news/releases/grand-raid/.\", \"published\"",
        );
    fixture.write("releases/2016/grand-raid.json", secret.as_bytes());
    let path = fixture.content().join("releases/2016/otra-oficina.json");
    let mut release: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    release["source"] = serde_json::json!({ "name": "BoE", "url": "https://www.boe.example/news/releases/grand-raid" });
    release["number"] = "/news/releases/grand-raid".into();
    release["publisher"] =
        serde_json::json!({ "name": "BoE", "site": "https://www.boe.example/news/releases/grand-raid/" });
    fixture.write("releases/2016/otra-oficina.json", release.to_string().as_bytes());
    let mut release: Value =
        serde_json::from_slice(&std::fs::read(fixture.content().join("releases/2016/more-desks.json")).unwrap())
            .unwrap();
    release["body"] = serde_json::json!(named);
    fixture.write("releases/2016/more-desks.json", release.to_string().as_bytes());
    let alerts = r#"{ "alerts": [{ "id": "a", "severity": "warning", "text": { "en": "See /news/releases/grand-raid/" },
        "link": { "name": { "en": "More" }, "url": "https://portal.example/news/releases/grand-raid/" }, "ends": "2027-12-01" }] }"#;
    fixture.write("alerts.json", alerts.as_bytes());
    let redirects = br#"{ "redirects": [{ "from": "/old/raid.html", "to": "/news/releases/grand-raid/" }] }"#;
    fixture.write("redirects.json", redirects);
    // Links to what is no page are mistakes of `check`; what they would show must not depend on that.
    fixture.publish().unwrap_or_else(|error| panic!("{}", problems_of(&error)));
    for name in fixture.files() {
        let text = String::from_utf8_lossy(&fixture.bytes(&name)).into_owned();
        for word in ["grand-raid", "topics/sweeps", "raid.html"] {
            assert!(!text.contains(word) && !name.contains(word), "{word} in {name}");
        }
    }
    fixture.publish_as_of("2027-01-15T05:00:00Z").unwrap();
    assert!(fixture.page("/news/releases/more-desks/").contains("/feeds/topics/sweeps.atom"));
}

fn problems_of(error: &frontdesk::publish::error::PublishError) -> String {
    match error {
        frontdesk::publish::error::PublishError::Content(problems) => problems.to_string(),
        error => error.to_string(),
    }
}

#[test]
fn a_notice_is_nowhere_before_it_begins() {
    let alerts = r#"{ "alerts": [{ "id": "a", "severity": "warning", "text": { "en": "Moved to Elm Street." },
        "starts": "2026-11-25T09:00:00-05:00", "ends": "2026-12-01" }] }"#;
    let fixture = Fixture::new();
    fixture.write("alerts.json", alerts.as_bytes());
    fixture.publish_as_of("2026-11-25T13:59:59Z").unwrap();
    for name in fixture.files() {
        assert!(!String::from_utf8_lossy(&fixture.bytes(&name)).contains("Elm Street"), "{name}");
    }
    fixture.publish_as_of("2026-11-25T14:00:00Z").unwrap();
    assert!(fixture.read("data/alerts.json").contains("Elm Street"));
}

#[test]
fn a_clock_that_is_set_back_takes_nothing_back() {
    let embargo = "\"language\": \"en\",\n  \"embargo_until\": \"2026-01-15\"";
    let fixture = Fixture::new().edited("releases/2016/more-desks.json", "\"language\": \"en\"", embargo).published();
    let refused = fixture.publish_as_of("1970-01-01T00:00:00Z").unwrap_err().to_string();
    assert!(refused.contains("more-desks") && refused.contains("--force"), "{refused}");
    assert!(fixture.has("news/releases/more-desks/index.html"));
    // As long as nothing is taken back, an earlier day is as good as another.
    fixture.publish_as_of("2026-01-16T00:00:00Z").unwrap();
    let options = frontdesk::portal::Options { force: true, ..fixture.options("1970-01-01T00:00:00Z") };
    frontdesk::portal::publish(&options, &|_, _| ()).unwrap();
    assert!(!fixture.has("news/releases/more-desks/index.html"));
    // No one knows as of when it was published: a mark that is lost or spoiled.
    for garbage in [None, Some("garbage")] {
        let fixture =
            Fixture::new().edited("releases/2016/more-desks.json", "\"language\": \"en\"", embargo).published();
        let mark = fixture.content().with_file_name("dist.generations").join("clock");
        std::fs::remove_file(&mark).unwrap();
        garbage.iter().for_each(|text| std::fs::write(&mark, text).unwrap());
        let refused = fixture.publish_as_of("2026-01-14T00:00:00Z").unwrap_err().to_string();
        assert!(refused.contains("more-desks") && refused.contains("--force"), "{refused}");
        assert!(fixture.has("news/releases/more-desks/index.html"));
    }
    // An embargo that an editor sets later takes a release back by the right clock.
    let fixture = Fixture::new().published();
    let later =
        fixture.edited("releases/2016/more-desks.json", "\"language\": \"en\"", &embargo.replace("2026", "2027"));
    later.publish_as_of("2026-11-24T12:00:01Z").unwrap();
    assert!(!later.has("news/releases/more-desks/index.html"));
}

#[test]
fn a_damaged_picture_is_a_mistake_and_never_takes_the_rest_down() {
    let named = "\"images\": [{ \"file\": \"desk.jpg\", \"alt\": \"A desk\" }],\n  \"status\": \"archived\"";
    let whole = picture(64, 64);
    let mut tall = Vec::new();
    let image = image::GrayImage::new(1, 200_000);
    image.write_to(&mut std::io::Cursor::new(&mut tall), image::ImageFormat::Png).unwrap();
    for bytes in [whole[..whole.len() / 2].to_vec(), whole[..whole.len() - 2].to_vec(), tall] {
        let fixture = Fixture::new().edited("releases/2016/more-desks.json", "\"status\": \"archived\"", named);
        fixture.write("media/desk.jpg", &bytes);
        let (_, problems) = frontdesk::content::Content::check(&fixture.content());
        let places: Vec<_> =
            problems.0.iter().map(|problem| (problem.file.clone(), problem.place.to_string())).collect();
        assert_eq!(places, [("releases/2016/more-desks.json".into(), "/images/0/file".to_owned())]);
        let report = fixture.publish().unwrap();
        assert_eq!(report.left_out.0.len(), 1);
        assert!(fixture.page("/news/releases/more-desks/").contains("Help comes closer"));
        assert!(!fixture.files().iter().any(|name| name.starts_with("media/desk-") && name.ends_with(".jpg")));
        // Once it is whole it is shown.
        fixture.write("media/desk.jpg", &whole);
        assert!(fixture.publish().unwrap().left_out.0.is_empty());
        assert!(fixture.page("/news/releases/more-desks/").contains("alt=\"A desk\""));
    }
}

/// Whatever is written under a digest has it.
#[test]
fn a_document_that_changes_during_a_run_is_published_as_what_it_is() {
    let site = Fixture::new();
    let path = site.content().join("media/desks-2016.pdf");
    let (first, second) = (std::fs::read(&path).unwrap(), b"%PDF-1.7 another".to_vec());
    let mut writes = [&second, &first].into_iter();
    // The first files are made after everything was read.
    let exchanged = std::sync::Mutex::new(|| {
        if let Some(bytes) = writes.next() {
            std::fs::write(&path, bytes).unwrap();
        }
    });
    let exchange = |_: usize, _: usize| (exchanged.lock().unwrap())();
    frontdesk::portal::publish(&site.options("2026-11-24T12:00:00Z"), &exchange).unwrap();
    let documents: Vec<_> = site.files().into_iter().filter(|name| name.ends_with(".pdf")).collect();
    let [document] = documents.as_slice() else { panic!("{documents:?}") };
    let bytes = site.bytes(document);
    std::fs::write(&path, &bytes).unwrap();
    let clean = Fixture::new();
    clean.write("media/desks-2016.pdf", &bytes);
    clean.publish().unwrap();
    assert!(clean.has(document) && site.page("/news/releases/more-desks/").contains(document.as_str()), "{document}");
}

#[test]
fn a_link_in_a_documents_place_is_not_followed() {
    let site = Fixture::new();
    let path = site.content().join("media/desks-2016.pdf");
    let secret = site.content().with_file_name("secret.txt");
    std::fs::write(&secret, "secret").unwrap();
    // Progress is reported by several threads at once.
    let once = std::sync::Once::new();
    let exchange = |_: usize, _: usize| {
        once.call_once(|| {
            std::fs::remove_file(&path).unwrap();
            std::os::unix::fs::symlink(&secret, &path).unwrap();
        });
    };
    // The document may have been read before it was exchanged.
    let published = frontdesk::portal::publish(&site.options("2026-11-24T12:00:00Z"), &exchange);
    assert!(published.is_err() || site.files().iter().all(|file| site.bytes(file) != b"secret"));
}

#[test]
fn an_offices_card_holds_what_its_name_is_and_no_line_more() {
    let fixture =
        Fixture::new().edited("offices.json", "Austin Field Office", "Austin\\rTEL:1\\r\\nTEL:2 Field Office");
    let card = fixture.published().read("offices/field-austin.vcf");
    assert!(!card.split(['\r', '\n']).any(|line| line.starts_with("TEL:")), "{card:?}");
}

#[test]
fn what_a_page_names_is_renamed_on_it() {
    let fixture = Fixture::new().published();
    let fixture = fixture.edited("portal.json", "\"Help desk\"", "\"Help counter\"").edited(
        "portal.json",
        "\"BoE\"",
        "\"Bureau\"",
    );
    let site = fixture.published();
    assert!(site.page("/offices/all/").contains("Help counter") && !site.page("/offices/all/").contains("Help desk"));
    let text = site.read("news/releases/more-desks/release.txt");
    assert!(text.contains("About Bureau") && !text.contains("BoE"), "{text}");
}

#[test]
fn a_rolled_back_site_stays_so_until_it_is_told_otherwise() {
    let fixture = Fixture::new().published().edited("portal.json", "\"Outreach\"", "\"Visits\"").published();
    frontdesk::portal::roll_back(&fixture.options("2026-11-24T12:00:00Z").out).unwrap();
    assert!(fixture.page("/news/topics/outreach/").contains("Outreach"));
    assert!(matches!(fixture.publish(), Err(frontdesk::publish::error::PublishError::Held(_))));
    let options = frontdesk::portal::Options { resume: true, ..fixture.options("2026-11-24T12:00:00Z") };
    frontdesk::portal::publish(&options, &|_, _| ()).unwrap();
    assert!(fixture.page("/news/topics/outreach/").contains("Visits"));
    fixture.publish().unwrap();
}

#[test]
fn a_renamed_topic_is_renamed_in_the_feeds() {
    let fixture = Fixture::new().published().edited("portal.json", "\"Outreach\"", "\"Visits\"").published();
    for ending in ["atom", "rss", "json"] {
        let feed = fixture.read(&format!("feeds/news.{ending}"));
        assert!(feed.contains("Visits") && !feed.contains("Outreach"), "{ending}");
    }
}

#[test]
fn machines_are_told_what_a_release_is() {
    let site = Fixture::new().published();
    let page = site.page("/news/releases/more-desks/");
    let article: Value = serde_json::from_str(between(&page, "application/ld+json\" data-page>", "</script>")).unwrap();
    assert_eq!(article["@type"], "NewsArticle");
    assert_eq!(article["datePublished"], "2016-03-10");
    assert_eq!(article["dateModified"], "2016-03-12T09:00:00-06:00");
    assert_eq!(article["publisher"]["name"], "Bureau of Examples");
    let text = site.read("news/releases/more-desks/release.txt");
    assert!(
        text.contains("AUSTIN – The Bureau opens two desks. See the plan (https://www.boe.example/plan)."),
        "{text}"
    );
    let sitemap = site.read("sitemap.xml");
    assert!(sitemap.contains(
        "<loc>https://portal.example/news/releases/more-desks/</loc><lastmod>2016-03-12T09:00:00-06:00</lastmod>"
    ));
}

#[test]
fn publishing_again_writes_nothing() {
    let fixture = Fixture::new();
    fixture.publish().unwrap();
    let again = fixture.publish().unwrap().summary;
    assert_eq!((again.new, again.changed, again.removed), (0, 0, 0));
}

#[test]
fn a_removed_release_leaves_no_page_and_no_data() {
    let fixture = Fixture::new();
    fixture.publish().unwrap();
    fixture.remove("releases/2015/partner-statement.json");
    assert!(fixture.publish().unwrap().summary.removed >= 3);
    for name in fixture.files() {
        let text = String::from_utf8_lossy(&fixture.bytes(&name)).into_owned();
        assert!(!name.contains("partner-statement") && !text.contains("partner-statement"), "{name}");
    }
}

#[test]
fn a_release_under_embargo_is_nowhere_before_its_time() {
    let embargo = "\"language\": \"en\",\n  \"embargo_until\": \"2027-01-15\",\n  \
        \"images\": [{ \"file\": \"secret.jpg\", \"alt\": \"A desk\" }]";
    let fixture = Fixture::new().edited("releases/2016/more-desks.json", "\"language\": \"en\"", embargo);
    fixture.write("media/secret.jpg", &picture(20, 10));
    // The day begins in the portal's time zone, five hours after it does in UTC.
    let report = fixture.publish_as_of("2027-01-15T04:59:59Z").unwrap();
    assert_eq!(report.embargoed.len(), 1);
    assert_eq!(report.embargoed[0].until.to_string(), "2027-01-15T05:00:00Z");
    for name in fixture.files() {
        assert!(!name.contains("more-desks") && !name.contains("secret"), "{name}");
        let text = String::from_utf8_lossy(&fixture.bytes(&name)).into_owned();
        assert!(!text.contains("more-desks") && !text.contains("Bureau opens"), "{name}");
    }
    assert!(fixture.page("/news/").contains("3 releases, "));
    fixture.publish_as_of("2027-01-15T05:00:00Z").unwrap();
    assert!(fixture.has("news/releases/more-desks/index.html"));
}

/// A picture of so many pixels, with a camera's notes about where it was taken.
fn picture(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let image = image::RgbImage::from_fn(width, height, |x, y| image::Rgb([x as u8, y as u8, 90]));
    image.write_to(&mut std::io::Cursor::new(&mut bytes), image::ImageFormat::Jpeg).unwrap();
    // An APP1 segment with the Exif mark and orientation 6: the camera was turned.
    let exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0GPS 30.27N 97.74W";
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&bytes[..2], &[0xff, 0xe1], &length, exif, &bytes[2..]].concat()
}

#[test]
fn a_picture_is_published_upright_in_several_widths_without_what_the_camera_wrote() {
    let named = "\"images\": [{ \"file\": \"desk.jpg\", \"alt\": \"A desk\", \"credit\": \"BoE\" }],\n  \"status\": \"archived\"";
    let fixture = Fixture::new().edited("releases/2016/more-desks.json", "\"status\": \"archived\"", named);
    fixture.write("media/desk.jpg", &picture(700, 1000));
    fixture.write("media/unused.jpg", &picture(10, 10));
    let site = fixture.published();
    let files: Vec<_> = site.files().into_iter().filter(|name| name.starts_with("media/desk-")).collect();
    assert_eq!(files.len(), 3, "{files:?}");
    for (name, width) in files.iter().zip([480, 960, 1000]) {
        let bytes = site.bytes(name);
        assert!(!bytes.windows(3).any(|window| window == b"GPS"), "{name}");
        let image = image::load_from_memory(&bytes).unwrap();
        let expected = files.iter().any(|name| name.ends_with(&format!("-{width}.jpg")));
        assert!(expected && image.width() > image.height(), "{name}");
    }
    let page = site.page("/news/releases/more-desks/");
    assert!(page.contains("width=\"1000\" height=\"700\" alt=\"A desk\""), "{page}");
    assert!(page.contains("Photo: BoE"));
}

#[test]
fn a_picture_that_was_exchanged_is_exchanged_in_the_feeds() {
    let named = "\"images\": [{ \"file\": \"desk.jpg\", \"alt\": \"A desk\" }],\n  \"status\": \"archived\"";
    let fixture = Fixture::new().edited("releases/2016/more-desks.json", "\"status\": \"archived\"", named);
    for size in [300, 310] {
        fixture.write("media/desk.jpg", &picture(size, 200));
        fixture.publish().unwrap();
        let feed = fixture.read("feeds/news.json");
        let shown = fixture.files().into_iter().find(|name| name.starts_with("media/desk-")).unwrap();
        assert!(feed.contains(&shown), "{shown}");
    }
}

#[test]
fn a_picture_without_words_or_without_a_file_is_a_mistake() {
    let named = "\"images\": [{ \"file\": \"desk.jpg\", \"alt\": \" \" }],\n  \"status\": \"archived\"";
    let fixture = Fixture::new().edited("releases/2016/more-desks.json", "\"status\": \"archived\"", named);
    let (content, problems) = frontdesk::content::Content::check(&fixture.content());
    let places: Vec<_> = problems.0.iter().map(|problem| problem.place.to_string()).collect();
    assert!(content.is_none());
    assert_eq!(places, ["/images/0/alt", "/images/0/file"]);
}

#[test]
fn two_publishes_with_the_same_clock_are_the_same_to_the_byte() {
    let [one, two] = [Fixture::new().published(), Fixture::new().published()];
    assert_eq!(one.files(), two.files());
    for name in one.files() {
        assert!(one.bytes(&name) == two.bytes(&name), "{name}");
    }
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let rest = text.split_once(start).map_or("", |(_, rest)| rest);
    rest.split_once(end).map_or("", |(found, _)| found)
}

fn attributes<'a>(html: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let start = format!(" {name}=\"");
    html.match_indices(&start).map(|(at, _)| at + start.len()).collect::<Vec<_>>().into_iter().map(|at| {
        let rest = &html[at..];
        rest.split_once('"').map_or(rest, |(value, _)| value)
    })
}

/// A page that is open when another build of the app is published still finds the parts of its own.
#[test]
fn the_files_of_the_build_before_stay_for_one_build() {
    let site = Fixture::new().published();
    let app = |site: &Fixture| between(&site.read("index.html"), "data-script", "></script>").to_owned();
    let scripts = |site: &Fixture| {
        let mut names: Vec<_> = site.files().into_iter().filter(|name| name.starts_with("app-")).collect();
        names.retain(|name| name.ends_with("boot.js"));
        names
    };
    let [first] = scripts(&site).try_into().unwrap();
    let before = app(&site);
    let site = site.with_shell_file("boot.js", "second").published();
    assert_ne!(app(&site), before);
    assert!(scripts(&site).contains(&first));
    // The same build again keeps them.
    let site = site.published();
    assert_eq!(scripts(&site).len(), 2);
    let site = site.with_shell_file("boot.js", "third").published();
    assert_eq!(scripts(&site).len(), 2);
    assert!(!scripts(&site).contains(&first));
}

#[test]
fn an_app_of_other_views_is_published_only_where_that_is_wanted() {
    let site = Fixture::new().with_shell_file("frontdesk-1_bg.wasm", "an app of other views");
    let options = site.options("2026-11-24T12:00:00Z");
    let publish =
        |any_app| frontdesk::portal::publish(&frontdesk::portal::Options { any_app, ..options.clone() }, &|_, _| ());
    let refused = publish(false).unwrap_err().to_string();
    assert!(refused.contains("an app with this publisher's views"), "{refused}");
    assert!(publish(true).unwrap().summary.new > 0);
}

#[test]
fn the_marks_in_a_dek_stay_words_in_feeds() {
    let site = Fixture::new()
        .edited("releases/2016/more-desks.json", "Help comes closer", "<b>Help</b> &amp; more")
        .published();
    let feed = feed_rs::parser::parse(site.bytes("feeds/news.rss").as_slice()).unwrap();
    let summaries = feed.entries.into_iter().filter_map(|entry| entry.summary);
    let html: Vec<_> = summaries.map(|summary| summary.content).collect();
    assert!(html.iter().any(|html| html.contains("&lt;b&gt;Help&lt;/b&gt; &amp;amp; more")), "{html:?}");
    assert!(site.read("feeds/news.json").contains("<b>Help</b> &amp; more"));
}

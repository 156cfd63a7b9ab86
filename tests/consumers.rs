//! What others make of what we publish: what feed readers, previews, search engines, reader views and address books take
//! from it. The consumers themselves are run by `make consumers`.
#![allow(clippy::unwrap_used, reason = "a helper of tests fails its test")]

mod fixture;

use fixture::Fixture;
use serde_json::Value;

const WITHDRAWN: &str = "Withdrawn: Partner praises the Bureau";
const REASON: &str = "Withdrawn: The partner took it back on January 4, 2016.";

fn json(site: &Fixture, name: &str) -> Value {
    serde_json::from_str(&site.read(name)).unwrap()
}

/// What stands in an attribute of the first tag that holds `part`.
fn content<'h>(html: &'h str, part: &str) -> &'h str {
    let tag = html.split('<').find(|tag| tag.contains(part)).unwrap_or_else(|| panic!("no {part}"));
    tag.split_once("content=\"").unwrap().1.split_once('"').unwrap().0
}

/// A page's structured data of one type.
fn structured(html: &str, kind: &str) -> Value {
    let scripts = html.split("<script type=\"application/ld+json\"").skip(1);
    let data = scripts.map(|script| script.split_once('>').unwrap().1.split_once("</script>").unwrap().0);
    data.map(|data| serde_json::from_str::<Value>(data).unwrap()).find(|data| data["@type"] == kind).unwrap()
}

fn item<'f>(feed: &'f Value, id: &str) -> &'f Value {
    let items = feed["items"].as_array().unwrap();
    items.iter().find(|item| item["url"].as_str().unwrap().ends_with(&format!("/{id}/"))).unwrap()
}

#[test]
fn that_a_release_was_withdrawn_is_said_wherever_it_goes() {
    let site = Fixture::new().published();
    let page = site.page("/news/releases/partner-statement/");
    assert!(page.contains(&format!("<title>{WITHDRAWN} | ")), "{page}");
    assert_eq!(content(&page, "og:title"), WITHDRAWN);
    for name in ["name=\"description\"", "og:description"] {
        assert!(content(&page, name).starts_with(REASON), "{}", content(&page, name));
    }
    let article = structured(&page, "NewsArticle");
    assert_eq!((&article["headline"], &article["creativeWorkStatus"]), (&WITHDRAWN.into(), &"Withdrawn".into()));
    assert!(article["description"].as_str().unwrap().starts_with(REASON));
    let described = json(&site, "news/releases/partner-statement/oembed.json");
    assert_eq!(described["title"], WITHDRAWN);
    assert!(described["description"].as_str().unwrap().starts_with(REASON));
    let feed = json(&site, "feeds/news.json");
    let entry = item(&feed, "partner-statement");
    assert_eq!(entry["title"], WITHDRAWN);
    assert!(entry["summary"].as_str().unwrap().starts_with(REASON), "{entry}");
    for kind in ["atom", "rss"] {
        let feed = site.read(&format!("feeds/news.{kind}"));
        assert!(
            feed.contains(&format!("<title>{WITHDRAWN}</title>")) || feed.contains(&format!(">{WITHDRAWN}</title>")),
            "{feed}"
        );
    }
    assert!(site.read("news/releases/partner-statement/release.txt").contains(WITHDRAWN));
}

#[test]
fn what_must_be_known_is_the_beginning_of_the_text() {
    let site = Fixture::new()
        .edited("releases/2016/otra-oficina.json", "\"language\"", "\"status\": \"historical\", \"language\"")
        .published();
    for (path, first) in [
        ("/news/releases/partner-statement/", "<strong>Withdrawn:</strong> The partner took it back"),
        ("/news/releases/more-desks/", "<strong>Archived:</strong> This release is from"),
        ("/es/news/releases/otra-oficina/", "<strong>Histórico:</strong> Este comunicado es del"),
    ] {
        let page = site.page(path);
        let (_, text) = page.split_once("release__body").unwrap();
        let (_, text) = text.split_once('>').unwrap();
        assert!(text.starts_with("<p class=\"release__notice\">"), "{path}: {}", &text[..200]);
        assert!(text.contains(first), "{path}: {}", &text[..400]);
    }
    let page = site.page("/news/releases/partner-statement/");
    assert!(page.contains("This release is from another agency: Partner Agency."));
    let archived = site.page("/news/releases/more-desks/");
    let (before, _) = archived.split_once("opens <strong>two</strong>").unwrap();
    assert!(before.contains("<strong>Corrected on March 12, 2016:</strong> The first text said May."), "{before}");
    assert!(content(&archived, "og:description").starts_with("Archived. "));
}

#[test]
fn a_corrected_release_says_so_first() {
    let site = Fixture::new().edited("releases/2016/more-desks.json", "  \"status\": \"archived\",\n", "").published();
    let feed = json(&site, "feeds/news.json");
    let entry = item(&feed, "more-desks");
    assert!(entry["title"].as_str().unwrap().starts_with("Corrected: "), "{entry}");
    assert_eq!(entry["summary"], "Corrected. Help comes closer to where people live");
    assert!(entry["content_html"].as_str().unwrap().starts_with("<p><strong>Corrected on"), "{entry}");
}

#[test]
fn the_publisher_is_the_author_in_data_tags_and_feeds() {
    let site = Fixture::new().published();
    for (path, author) in
        [("/news/releases/partner-statement/", "Partner Agency"), ("/news/releases/more-desks/", "Bureau of Examples")]
    {
        let page = site.page(path);
        assert_eq!(structured(&page, "NewsArticle")["author"]["name"], author);
        assert_eq!(content(&page, "name=\"author\""), author);
        let feed = json(&site, "feeds/news.json");
        assert_eq!(item(&feed, path.trim_end_matches('/').rsplit('/').next().unwrap())["authors"][0]["name"], author);
    }
    for (kind, open) in [("atom", "<name>"), ("rss", "<dc:creator>")] {
        let feed = site.read(&format!("feeds/news.{kind}"));
        assert!(
            feed.contains(&format!("{open}Bureau of Examples<")) && feed.contains(&format!("{open}Partner Agency<")),
            "{feed}"
        );
    }
}

#[test]
fn no_name_of_a_class_is_one_by_which_readers_leave_out_the_text() {
    let site = Fixture::new().published();
    let page = site.page("/news/releases/more-desks/");
    let (_, article) = page.split_once("<article").unwrap();
    let (article, after) = article.split_once("</article>").unwrap();
    // The lists of @mozilla/readability 0.6 ("unlikelyCandidates", "negative", "byline"), and what others add.
    for name in
        ["header", "meta", "dateline", "byline", "author", "breadcrumb", "footer", "share", "related", "sponsor"]
    {
        let classes = article.split("class=\"").skip(1).map(|rest| rest.split_once('"').unwrap().0);
        for class in classes {
            assert!(!class.contains(name), "{class}");
        }
    }
    assert!(!article.contains("<header"), "some leave out each header");
    assert!(article.contains("release__dek") && article.contains("release__days"));
    // What is about the release, or leads on from it, is no part of it.
    for other in ["id=\"share\"", "id=\"more-about\"", "release__pager"] {
        assert!(after.contains(other) && !article.contains(other), "{other}");
    }
}

#[test]
fn the_official_banner_is_nested_as_in_the_design_system() {
    let site = Fixture::new().edited("portal.json", "https://portal.example", "https://www.boe.example").published();
    let page = site.page("/news/releases/more-desks/");
    let guidance = "<div class=\"usa-banner__guidance\"><div class=\"usa-media-block__body\"><p>";
    assert_eq!(page.matches(guidance).count(), 2, "{page}");
}

#[test]
fn a_day_is_the_same_day_in_every_state() {
    let site = Fixture::new().published();
    let feed = json(&site, "feeds/news.json");
    let date = item(&feed, "partner-statement")["date_published"].as_str().unwrap();
    let instant: jiff::Timestamp = date.parse().unwrap();
    for zone in
        ["America/New_York", "America/Los_Angeles", "Pacific/Honolulu", "Pacific/Pago_Pago", "America/Puerto_Rico"]
    {
        assert_eq!(instant.in_tz(zone).unwrap().date().to_string(), "2015-12-31", "{zone}");
    }
    assert!(site.read("feeds/news.rss").contains("Thu, 31 Dec 2015 12:00:00"));
}

#[test]
fn a_feed_says_in_which_language_each_of_its_entries_is() {
    let site = Fixture::new().published();
    let atom = site.read("es/feeds/news.atom");
    assert!(atom.contains("<title xml:lang=\"en\">Withdrawn: Partner praises the Bureau</title>"), "{atom}");
    assert!(atom.contains("<summary xml:lang=\"en\">"));
    let rss = site.read("es/feeds/news.rss");
    assert!(rss.contains("<dc:language>en</dc:language>") && rss.contains("<dc:language>es</dc:language>"), "{rss}");
}

#[test]
fn documents_go_with_a_release_into_every_feed() {
    let site = Fixture::new().published();
    let feed = json(&site, "feeds/news.json");
    let entry = item(&feed, "more-desks");
    let document = &entry["attachments"][0];
    assert_eq!((&document["mime_type"], &document["title"]), (&"application/pdf".into(), &"Plan of the desks".into()));
    let url = document["url"].as_str().unwrap();
    assert!(entry["content_html"].as_str().unwrap().contains(&format!("<a href=\"{url}\">Plan of the desks</a>")));
    assert!(site.read("feeds/news.rss").contains(&format!("<enclosure url=\"{url}\"")));
    let atom = site.read("feeds/news.atom");
    let link = atom.split("<link ").find(|link| link.contains(url)).unwrap();
    assert!(link.contains("rel=\"enclosure\"") && link.contains("type=\"application/pdf\""), "{link}");
}

#[test]
fn every_page_announces_a_feed_that_is_there() {
    let site = Fixture::new().in_every_state().published();
    let feed = |path: &str| {
        let page = site.page(path);
        let (_, link) = page.split_once("type=\"application/atom+xml\" href=\"").unwrap_or_else(|| panic!("{path}"));
        link.split_once('"').unwrap().0.to_owned()
    };
    for (path, expected) in [
        ("/news/releases/more-desks/", "/feeds/news.atom"),
        ("/tips/", "/feeds/news.atom"),
        ("/offices/texas/", "/feeds/states/texas.atom"),
        ("/offices/ohio/", "/feeds/news.atom"),
        ("/offices/field-austin/", "/feeds/offices/field-austin.atom"),
        ("/offices/desk-austin/", "/feeds/news.atom"),
        ("/es/tips/", "/es/feeds/news.atom"),
    ] {
        assert_eq!(feed(path), expected, "{path}");
        assert!(site.has(&expected[1..]), "{expected}");
    }
}

#[test]
fn a_preview_has_a_title_without_the_sites_name_and_a_description_that_ends_well() {
    let site = Fixture::new()
        .edited(
            "releases/2016/more-desks.json",
            "Help comes closer to where people live",
            "Is help for everyone in the U.S.",
        )
        .edited(
            "releases/2016/otra-oficina.json",
            "\"body\": [",
            "\"dek\": \"¿Dónde?\", \"body\": [\"## Antecedentes\", ",
        )
        .published();
    assert_eq!(content(&site.page("/offices/"), "og:title"), "Offices");
    let page = site.page("/news/releases/more-desks/");
    assert!(content(&page, "og:description").contains("in the U.S."), "{}", content(&page, "og:description"));
    let page = site.page("/es/news/releases/otra-oficina/");
    assert!(content(&page, "og:description").starts_with("¿Dónde? La Oficina"), "{}", content(&page, "og:description"));
    assert!(
        site.has("favicon.ico") && page.contains("href=\"/favicon.ico\"") && page.contains("href=\"/icons/apple.png\"")
    );
}

#[test]
fn no_page_holds_a_comment_but_for_what_scripts_put_in() {
    let site = Fixture::new().published();
    for (path, html) in fixture::documents(&site) {
        for (before, _) in html.match_indices("<!--").map(|(at, _)| html.split_at(at)) {
            let element = before.rsplit_once('<').unwrap().1;
            assert!(element.starts_with("frontdesk-"), "{path}: <{element}");
        }
    }
}

#[test]
fn a_card_is_found_by_what_one_looks_for_and_changed_by_a_second_import() {
    let site = Fixture::new().published();
    let lines =
        |name: &str| -> Vec<String> { site.read(name).replace("\r\n ", "").lines().map(str::to_owned).collect() };
    for (prefix, kind) in [("", "Field office"), ("es/", "Oficina")] {
        let card = lines(&format!("{prefix}offices/field-austin.vcf"));
        let value =
            |name: &str| card.iter().find_map(|line| line.strip_prefix(name)).unwrap_or_else(|| panic!("{name}"));
        assert_eq!(card[1], "VERSION:3.0");
        assert!(value("FN:").starts_with("BoE ") && value("FN:").contains("Austin"), "{kind}: {card:?}");
        assert_eq!(value("N:"), format!("{};;;;", value("FN:")));
        assert_eq!(value("UID:"), "https://portal.example/offices/field-austin/");
        assert!(value("REV:").ends_with("T00:00:00Z"));
        assert!(card.iter().filter(|line| line.starts_with("TEL")).all(|line| line.contains(":+1")), "{card:?}");
        assert!(!card.iter().any(|line| line.contains("tel:") || line.starts_with("GEO:geo")), "{card:?}");
    }
    let tips = lines("es/tips.vcf");
    assert!(tips.contains(&"FN:Línea para pistas de BoE".to_owned()), "{tips:?}");
    assert!(tips.iter().any(|line| line.starts_with("NOTE:") && line.contains("última consulta: ")), "{tips:?}");
    assert!(site.page("/es/offices/field-austin/").contains("href=\"/es/offices/field-austin.vcf\""));
}

#[test]
fn editors_are_told_in_words_what_a_value_must_be() {
    for (name, text) in frontdesk::portal::schema::all() {
        let schema: Value = serde_json::from_str(&text).unwrap();
        check(&schema, name);
    }
    let (_, release) = frontdesk::portal::schema::all().into_iter().find(|(name, _)| *name == "release.json").unwrap();
    let release: Value = serde_json::from_str(&release).unwrap();
    for (name, property) in release["properties"].as_object().unwrap() {
        assert!(name == "$schema" || property["description"].is_string(), "{name}");
    }
    for (name, property) in release["$defs"]["Source"]["properties"].as_object().unwrap() {
        assert!(property["description"].is_string(), "source.{name}");
    }
}

/// Every pattern has words for those who do not read patterns (VS Code shows `patternErrorMessage`).
fn check(schema: &Value, place: &str) {
    match schema {
        Value::Object(entries) => {
            if entries.get("pattern").is_some_and(Value::is_string) {
                assert!(entries.contains_key("patternErrorMessage"), "{place}");
            }
            entries.iter().for_each(|(name, value)| check(value, &format!("{place}/{name}")));
        }
        Value::Array(values) => values.iter().for_each(|value| check(value, place)),
        _ => {}
    }
}

#[test]
fn where_others_releases_stand_among_them_the_agency_s_own_have_a_list_feeds_and_an_embed() {
    let site = Fixture::new().published();
    let news = site.page("/news/");
    assert!(news.contains("<a href=\"/news/own/\">News from BoE only</a>"), "{news}");
    let own = site.page("/news/own/");
    assert!(own.contains("Bureau opens more") && !own.contains("Partner praises the Bureau"));
    for form in ["atom", "rss", "json"] {
        let feed = site.read(&format!("feeds/own.{form}"));
        assert!(feed.contains("News from BoE only") && !feed.contains("Partner praises the Bureau"));
        assert!(own.contains(&format!("href=\"/feeds/own.{form}\"")));
    }
    assert!(!site.read("embed/news/own/index.html").contains("Partner praises the Bureau"));
    assert!(site.page("/partners/").contains("value=\"of=own\""));
    assert!(site.read("sitemap.xml").contains("https://portal.example/es/news/own/"));
}

#[test]
fn a_portal_with_its_own_releases_alone_has_one_list_of_them() {
    let site = Fixture::new();
    site.remove("releases/2015/partner-statement.json");
    let site = site.published();
    assert!(!site.has("news/own/index.html") && !site.has("feeds/own.atom"));
    assert!(!site.page("/news/").contains("/news/own/"));
}

#[test]
fn a_block_that_is_in_another_language_says_so_itself() {
    // In a tagged PDF, Chromium loses the language of what stands inside.
    let site = Fixture::new().published();
    let blocks = ["h1", "h2", "h3", "p", "li", "dt", "dd", "th", "td", "summary", "a"];
    for (path, html) in fixture::documents(&site) {
        for (at, _) in html.match_indices("<span lang=\"") {
            let before = html[..at].rsplit('<').next().unwrap_or_default();
            let after = html[at..].split_once("</span>").map_or("", |(_, after)| after);
            let alone = blocks.iter().any(|name| {
                before.split([' ', '>']).next() == Some(name)
                    && before.ends_with('>')
                    && after.starts_with(&format!("</{name}>"))
            });
            assert!(!alone, "{path}: <{before}{}", html[at..].chars().take(60).collect::<String>());
        }
    }
}

#[test]
fn a_text_of_a_few_sentences_stands_in_the_structured_data_too() {
    let site = Fixture::new().published();
    let short = structured(&site.page("/es/news/releases/otra-oficina/"), "NewsArticle");
    assert!(short["articleBody"].as_str().is_some_and(|text| text.chars().count() > 10), "{short}");
    let long = "All of it is told at length. ".repeat(40);
    let release = serde_json::json!({
        "id": "long", "type": "operational", "title": "A long text", "published": "2016-04-01", "language": "en", "body": [long]
    });
    let site = Fixture::new();
    site.write("releases/2016/long.json", release.to_string().as_bytes());
    let long = structured(&site.published().page("/news/releases/long/"), "NewsArticle");
    assert!(long.get("articleBody").is_none(), "{long}");
}

#[test]
fn what_is_none_of_the_article_says_so_to_programs_that_look_for_it() {
    let site = Fixture::new().published();
    let page = site.page("/news/releases/more-desks/");
    // Readers of articles leave out an `aside`, and what is called "share".
    let contents = page.split_once("id=\"contents\"").unwrap().0;
    assert!(contents.rfind("<aside").unwrap() > contents.rfind("</aside").unwrap_or_default(), "{contents}");
    assert!(page.contains("class=\"rule share\""), "{page}");
}

/// Every property of what editors write is described, which their editors show while they type.
fn described(schema: &Value, place: &str) {
    if let Some(properties) = schema["properties"].as_object() {
        for (name, property) in properties.iter().filter(|(name, _)| *name != "$schema" && *name != "withdrawn") {
            assert!(property["description"].is_string(), "{place}.{name} has no description");
        }
    }
    match schema {
        Value::Object(entries) => entries.iter().for_each(|(name, value)| described(value, &format!("{place}/{name}"))),
        Value::Array(values) => values.iter().for_each(|value| described(value, place)),
        _ => {}
    }
}

#[test]
fn whoever_writes_in_an_editor_is_told_what_each_field_means() {
    for (name, text) in frontdesk::portal::schema::all().iter().filter(|(name, _)| !name.starts_with("data/")) {
        described(&serde_json::from_str(text).unwrap(), name);
    }
}

#[test]
fn that_a_release_was_withdrawn_is_said_wherever_it_is_linked_passed_on_or_counted() {
    let site = Fixture::new().published();
    let page = site.page("/news/releases/partner-statement/");
    let mark = "Withdrawn%3A%20Partner%20praises";
    assert!(page.contains(&format!("mailto:?subject={mark}")), "{page}");
    assert!(page.contains(&format!("data-title=\"{WITHDRAWN}\"")), "{page}");
    assert_eq!(
        structured(&page, "BreadcrumbList")["itemListElement"].as_array().unwrap().last().unwrap()["name"],
        WITHDRAWN
    );
    // As an earlier release, and as a related one.
    for (path, html) in fixture::documents(&site).iter().filter(|(path, _)| path.starts_with("/news/releases/")) {
        let bare = html.matches(">Partner praises the Bureau<").count();
        let heading = usize::from(path.ends_with("/partner-statement/"));
        assert_eq!(bare, heading, "{path}");
    }
    let row =
        site.read("data/news.csv").lines().find(|line| line.starts_with("partner-statement,")).unwrap().to_owned();
    assert!(row.contains(",withdrawn,\"The partner took it back on January 4"), "{row}");
    let line = site.read("data/news.jsonl").lines().find(|line| line.contains("partner-statement")).unwrap().to_owned();
    let line: Value = serde_json::from_str(&line).unwrap();
    assert_eq!((&line["status"], line["reason"].is_string()), (&Value::from("withdrawn"), true));
}

#[test]
fn a_list_in_which_releases_of_others_stand_says_so_where_it_goes_elsewhere() {
    let site = Fixture::new().published();
    let feed = json(&site, "feeds/news.json");
    assert_eq!(feed["title"], "Bureau of Examples: news and releases from other agencies");
    assert!(feed["description"].as_str().unwrap().contains("and from other agencies"));
    assert!(content(&site.page("/news/"), "og:description").contains("and from other agencies"));
    assert!(
        site.read("embed/news/index.html").contains("<title>Bureau of Examples: news and releases from other agencies")
    );
    // The agency is named once.
    assert_eq!(json(&site, "feeds/own.json")["title"], "News from BoE only");
    let site = Fixture::new();
    site.remove("releases/2015/partner-statement.json");
    assert_eq!(json(&site.published(), "feeds/news.json")["title"], "Bureau of Examples: News");
}

#[test]
fn a_day_is_the_same_day_from_hawaii_to_guam() {
    let site = Fixture::new().published();
    let feed = json(&site, "feeds/news.json");
    let published: jiff::Timestamp = item(&feed, "more-desks")["date_published"].as_str().unwrap().parse().unwrap();
    for zone in ["Pacific/Honolulu", "Pacific/Pago_Pago", "America/New_York", "Pacific/Guam"] {
        let day = published.to_zoned_datetime(jiff::tz::TimeZone::get(zone).unwrap()).date();
        assert_eq!(day.to_string(), "2016-03-10", "{zone}");
    }
}

#[test]
fn documents_have_previews_too() {
    let site = Fixture::new().published();
    for path in ["/contact/", "/privacy/", "/es/partners/", "/data/"] {
        let page = site.page(path);
        assert!(
            content(&page, "og:image").ends_with("card.png") && !content(&page, "og:title").contains(" | "),
            "{path}"
        );
        assert!(!content(&page, "og:description").is_empty(), "{path}");
    }
}

#[test]
fn an_office_s_description_says_its_name_and_its_place_once() {
    let site = Fixture::new().published();
    for (path, name) in
        [("/offices/field-austin/", "Austin Field Office. "), ("/es/offices/field-austin/", "Austin Field Office. ")]
    {
        let page = site.page(path);
        let description = content(&page, "name=\"description\"");
        assert!(description.starts_with(name) && description.matches("Austin, TX").count() == 1, "{description}");
    }
}

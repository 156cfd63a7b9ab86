//! Another site's feed in the content folder: what comes over, what does not, and what is never overwritten.

#![allow(clippy::unwrap_used, reason = "a helper of tests fails its test")]

mod fixture;

use fixture::Fixture;
use frontdesk::content::Content;
use frontdesk::import::{Fate, ImportError, Options, Outcome, import};
use frontdesk::model::{Correction, Lang, Publisher, Release, Status};
use proptest::prelude::*;

fn options(fixture: &Fixture) -> Options {
    Options { content: fixture.content(), kind: None, publisher: None, dry_run: false, update: false }
}

fn bring(fixture: &Fixture, feed: &[u8], options: &Options) -> Result<Vec<Outcome>, ImportError> {
    let file = fixture.content().with_file_name("feed.xml");
    std::fs::write(&file, feed).unwrap();
    import(file.to_str().unwrap(), options)
}

/// The release with this id after an import of the feed.
fn brought(feed: &[u8], id: &str) -> Release {
    let fixture = Fixture::new();
    let outcomes = bring(&fixture, feed, &options(&fixture)).unwrap();
    let content = Content::read(&fixture.content()).unwrap();
    let found = content.releases.into_iter().find(|release| release.id.as_str() == id);
    found.unwrap_or_else(|| panic!("{outcomes:?}"))
}

fn rss(items: &str) -> String {
    format!(
        "<?xml version='1.0'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>\
         <title>Old site</title><link>https://old.example/</link><description>d</description>{items}</channel></rss>"
    )
}

const ITEM: &str = "<item><title>Bridge opens &amp; shines</title><link>https://old.example/news/bridge-opens.html</link>\
    <guid>tag:old.example,2014:1</guid><pubDate>Tue, 04 Mar 2014 00:00:00 -0500</pubDate><category>Outreach</category>\
    <category>Weather</category><description>Short.</description><content:encoded><![CDATA[<p>The <em>bridge</em> is open. \
    See <a href='/plan'>the plan</a>.</p><script>alert(1)</script>]]></content:encoded></item>";

#[test]
fn the_same_id_in_another_sites_feed_is_another_entry() {
    let fixture = Fixture::new();
    let of = |site: &str| {
        rss(&ITEM.replace("tag:old.example,2014:1", "1").replace("old.example/news", &format!("{site}/news")))
    };
    assert_eq!(bring(&fixture, of("old.example").as_bytes(), &options(&fixture)).unwrap()[0].fate, Fate::New);
    assert_eq!(bring(&fixture, of("other.example").as_bytes(), &options(&fixture)).unwrap()[0].fate, Fate::New);
    assert_eq!(bring(&fixture, of("old.example").as_bytes(), &options(&fixture)).unwrap()[0].fate, Fate::Unchanged);
    let twice = rss(&format!("{ITEM}{ITEM}"));
    assert!(matches!(bring(&fixture, twice.as_bytes(), &options(&fixture)).unwrap()[1].fate, Fate::Skipped(_)));
}

#[test]
fn what_could_not_be_published_is_not_brought_over() {
    let fixture = Fixture::new();
    let bad = ITEM.replace("Bridge opens", "Bridge \u{ffff}opens");
    let outcomes = bring(&fixture, rss(&bad).as_bytes(), &options(&fixture)).unwrap();
    assert!(matches!(&outcomes[0].fate, Fate::Skipped(reason) if reason.contains("U+FFFF")), "{outcomes:?}");
    Content::read(&fixture.content()).unwrap();
    assert!(matches!(bring(&fixture, rss("").as_bytes(), &options(&fixture)), Err(ImportError::NoEntries(_))));
}

/// What an import of these items says, after which the site must be published.
fn brought_and_published(items: &str) -> Vec<Outcome> {
    let fixture = Fixture::new();
    let outcomes = bring(&fixture, rss(items).as_bytes(), &options(&fixture)).unwrap();
    fixture.publish().unwrap_or_else(|error| panic!("{error:?}: {outcomes:?}"));
    outcomes
}

#[test]
fn an_entry_whose_old_address_is_the_sites_own_stops_nothing() {
    let long = format!("/{}", "long/".repeat(900));
    let paths = [
        "/contact/",
        "/alerts/",
        "/partners",
        "/privacy/",
        "/sw.js/x",
        "/robots.txt/",
        "/es/privacy/",
        "/es/contact",
        "/tips/card/",
        "/offices/all",
        "/es/offices/map.svg",
        "/offices/field-austin.vcf",
        "/Contact/",
        "/news/releases/more-desks/oembed.json",
        "/es/news/releases/mas-mesas/release.txt/x",
        "/news/archive/1/",
        "/news/2014/",
        "/es/news/archive/2/",
        "/news/topics/outreach/1/",
        "/_headers",
        "/data/x.json",
        "/404.html",
        "/.well-known/security.txt",
        "/es/manifest.webmanifest",
        "/sitemap-9.xml",
        "/tips.vcf/a/b",
        "/look-up-1.js",
        &long,
    ];
    let item = |(at, path): (usize, &&str)| {
        ITEM.replace("/news/bridge-opens.html", path).replace("2014:1", &format!("2014:{at}"))
    };
    let outcomes = brought_and_published(&paths.iter().enumerate().map(item).collect::<String>());
    assert_eq!(outcomes.len(), paths.len());
    for (path, outcome) in paths.iter().zip(&outcomes) {
        assert_eq!(outcome.fate, Fate::New, "{path}: {outcome:?}");
        let told = outcome.notes.iter().any(|note| note.starts_with("its old address leads nowhere"));
        assert!(told, "{path}: {outcome:?}");
    }
}

#[test]
fn an_entry_that_could_not_be_published_is_skipped() {
    let skipped = |item: &str, words: &str| {
        let outcomes = brought_and_published(&format!("{item}{}", ITEM.replace("2014:1", "2014:2")));
        let reason = matches!(&outcomes[0].fate, Fate::Skipped(reason) if reason.contains(words));
        assert!(reason, "{words}: {:?}", outcomes[0]);
        assert_eq!(outcomes[1].fate, Fate::New, "{words}");
    };
    skipped(&ITEM.replace("tag:old.example,2014:1", "a\u{202e}b"), "U+202E");
    skipped(&ITEM.replace("tag:old.example,2014:1", "a\u{85}b"), "U+0085");
    skipped(&ITEM.replace("tag:old.example,2014:1", "a\u{1}b"), "U+0001");
    skipped(&ITEM.replace("Bridge", "Bridge\u{ffff}"), "U+FFFF");
    skipped(&ITEM.replace("is open.", &"It is open. ".repeat(430_000)), "more than 5000000");
    skipped(&ITEM.replace("tag:old.example,2014:1", &"id".repeat(2_600_000)), "more than 5000000");
}

#[test]
fn a_release_takes_no_address_that_leads_elsewhere() {
    let fixture = Fixture::new();
    fixture
        .write("redirects.json", br#"{ "redirects": [{ "from": "/news/releases/bridge-opens/", "to": "/tips/" }] }"#);
    assert_eq!(bring(&fixture, rss(ITEM).as_bytes(), &options(&fixture)).unwrap()[0].name, "bridge-opens-2");
    fixture.publish().unwrap();
}

#[test]
fn another_feed_with_the_same_entry_changes_no_release() {
    let fixture = Fixture::new();
    bring(&fixture, rss(ITEM).as_bytes(), &options(&fixture)).unwrap();
    let text = |id: &str| {
        std::fs::read_to_string(fixture.content().join(format!("releases/2014/{id}.json"))).unwrap_or_default()
    };
    let before = text("bridge-opens");
    let other = rss(&ITEM.replace("is open", "is closed"));
    let elsewhere = other.replace("<link>https://old.example/</link>", "<link>https://other.example/</link>");
    let outcomes = bring(&fixture, elsewhere.as_bytes(), &options(&fixture)).unwrap();
    assert!(matches!(&outcomes[0].fate, Fate::Skipped(reason) if reason.contains("other.example")), "{outcomes:?}");
    assert_eq!(text("bridge-opens"), before);
    let nameless = other.replace("<link>https://old.example/</link>", "");
    let outcomes = bring(&fixture, nameless.as_bytes(), &options(&fixture)).unwrap();
    assert!(matches!(&outcomes[0].fate, Fate::Skipped(_)), "{outcomes:?}");
    assert_eq!(text("bridge-opens"), before);
    let publisher = Some(Publisher { name: "Bridges".to_owned(), site: "https://bridges.example".parse().unwrap() });
    // The same address is the same release, whoever is said to have published it.
    let options = Options { publisher, ..options(&fixture) };
    let outcomes = bring(&fixture, other.as_bytes(), &options).unwrap();
    assert!(matches!(&outcomes[0].fate, Fate::Skipped(reason) if reason.contains("one of Bridges")), "{outcomes:?}");
    assert_eq!(text("bridge-opens"), before);
    bring(&fixture, other.as_bytes(), &Options { update: true, ..options }).unwrap();
    assert!(text("bridge-opens").contains("is closed") && text("bridge-opens").contains("\"Bridges\""));
    assert_eq!(text("bridge-opens-2"), "");
}

#[test]
fn an_update_keeps_what_a_feed_does_not_speak_of() {
    let fixture = Fixture::new();
    bring(&fixture, rss(ITEM).as_bytes(), &options(&fixture)).unwrap();
    let file = "releases/2014/bridge-opens.json";
    let path = fixture.content().join(file);
    let mut release: Release = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    release.embargo_until = Some("2030-01-01".parse().unwrap());
    release.status = Status::Withdrawn { reason: "It was a mistake.".to_owned() };
    release.modified = Some("2014-03-09".parse().unwrap());
    release.corrections = vec![Correction { date: "2014-03-09".parse().unwrap(), text: "Not so.".to_owned() }];
    release.topics.push("recruitment".parse().unwrap());
    release.translations = vec!["otra-oficina".parse().unwrap()];
    release.offices = vec!["field-austin".parse().unwrap()];
    release.number = Some("14-001".to_owned());
    release.dateline = Some("AUSTIN".to_owned());
    if let Some(source) = &mut release.source {
        source.note = Some("Two links are gone.".into());
    }
    let known = release.clone();
    fixture.write(file, &serde_json::to_vec(&release).unwrap());
    let fixture = with_topic(fixture);
    let changed = rss(&ITEM.replace("is open", "is closed"));
    let update = Options { update: true, ..options(&fixture) };
    let outcomes = bring(&fixture, changed.as_bytes(), &update).unwrap();
    assert_eq!(outcomes[0].fate, Fate::Updated, "{outcomes:?}");
    let after: Release = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    assert!(after.body[0].contains("is closed"));
    assert_eq!(Release { body: known.body.clone(), imported: known.imported.clone(), ..after }, known);
    assert_eq!(bring(&fixture, changed.as_bytes(), &update).unwrap()[0].fate, Fate::Unchanged);
}

fn with_topic(fixture: Fixture) -> Fixture {
    fixture.edited(
        "portal.json",
        "\"topics\": [",
        "\"topics\": [{ \"id\": \"recruitment\", \"name\": { \"en\": \"Jobs\" } },",
    )
}

#[test]
fn entries_without_an_id_and_an_address_are_told_apart_by_what_they_say() {
    let fixture = Fixture::new();
    let item = |text: &str| {
        format!(
            "<item><title>Figures</title><pubDate>Tue, 04 Mar 2014 12:00:00 GMT</pubDate><description>{text}</description></item>"
        )
    };
    let fates = |items: String| {
        let outcomes = bring(&fixture, rss(&items).as_bytes(), &options(&fixture)).unwrap();
        outcomes.into_iter().map(|outcome| (outcome.name, outcome.fate)).collect::<Vec<_>>()
    };
    let [first, second] = [("figures".to_owned(), Fate::New), ("figures-2".to_owned(), Fate::New)];
    assert_eq!(fates(item("One.") + &item("Two.")), [first.clone(), second]);
    assert_eq!(
        fates(item("Three.") + &item("One.")),
        [("figures-3".to_owned(), Fate::New), (first.0, Fate::Unchanged)]
    );
}

#[test]
fn an_empty_id_is_none() {
    let other = ITEM.replace("bridge-opens", "bridge-closes");
    let items = format!("{ITEM}{other}").replace("tag:old.example,2014:1", " ");
    let outcomes = brought_and_published(&items);
    assert!(outcomes.iter().all(|outcome| outcome.fate == Fate::New), "{outcomes:?}");
}

#[test]
fn a_feed_of_wide_letters_comes_over() {
    let feed = rss(&ITEM.replace("Bridge", "Señora"));
    for (label, bytes) in [("UTF-16", u16::to_be_bytes as fn(u16) -> [u8; 2]), ("ISO-10646-UCS-2", u16::to_le_bytes)] {
        let feed = feed.replace("<?xml version='1.0'?>", &format!("\u{feff}<?xml version='1.0' encoding='{label}'?>"));
        let wide: Vec<u8> = feed.encode_utf16().flat_map(bytes).collect();
        assert_eq!(brought(&wide, "bridge-opens").title, "Señora opens & shines", "{label}");
        // One that only says so.
        assert_eq!(
            brought(feed.trim_start_matches('\u{feff}').as_bytes(), "bridge-opens").title,
            "Señora opens & shines"
        );
    }
    let later = rss(ITEM).replace("<channel>", "<channel><?xml version='1.0' encoding='UTF-16'?>");
    assert_eq!(brought(later.as_bytes(), "bridge-opens").title, "Bridge opens & shines");
}

/// The program's exit code after an import of a feed.
fn exit_code(feed: &str) -> Option<i32> {
    let fixture = Fixture::new();
    let file = fixture.content().with_file_name("feed.xml");
    std::fs::write(&file, feed).unwrap();
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_frontdesk"));
    program.arg("import").arg("--own").arg(file).arg("--content").arg(fixture.content()).output().unwrap().status.code()
}

#[test]
fn where_nothing_came_over_the_program_fails() {
    let nameless = "<item><guid>2</guid><description>x</description></item>";
    assert_eq!(exit_code(&rss(nameless)), Some(1));
    assert_eq!(exit_code(&rss(&format!("{nameless}{ITEM}"))), Some(3));
}

#[test]
fn a_bad_entry_leaves_the_others_their_letters() {
    let feed = rss(&format!("<item><title>No <b>end</title></item>{}", ITEM.replace("Bridge", "Señora Peña")));
    let feed = feed.replace("<?xml version='1.0'?>", "<?xml version='1.0' encoding='ISO-8859-1'?>");
    let (feed, _, _) = encoding_rs::WINDOWS_1252.encode(&feed);
    assert_eq!(brought(&feed, "bridge-opens").title, "Señora Peña opens & shines");
    let json = r#"{ "version": "https://jsonfeed.org/version/1.1", "title": "t", "items": [
        { "id": 1, "date_published": 5 },
        { "id": "2", "url": "https://old.example/good-one", "title": "Good", "content_html": "<p>x</p>", "date_published": "2014-03-04T10:00:00-05:00" }
    ] }"#;
    assert_eq!(brought(json.as_bytes(), "good-one").title, "Good");
}

#[test]
fn an_address_with_a_query_gives_no_slug_and_leads_on_by_its_query() {
    let fixture = Fixture::new();
    let item = ITEM.replace("bridge-opens.html", "show.php?id=1");
    let outcomes = bring(&fixture, rss(&item).as_bytes(), &options(&fixture)).unwrap();
    assert_eq!(outcomes[0].name, "bridge-opens-shines");
    let redirects = std::fs::read_to_string(fixture.content().join("redirects.json")).unwrap();
    assert!(redirects.contains("show.php?id=1\""), "{redirects}");
}

#[test]
fn an_rss_item_becomes_a_release() {
    let release = brought(rss(ITEM).as_bytes(), "bridge-opens");
    assert_eq!(release.title, "Bridge opens & shines");
    assert_eq!(release.published.as_str(), "2014-03-04");
    assert_eq!(release.dek.as_deref(), Some("Short."));
    assert_eq!(release.topics.len(), 1);
    assert_eq!(release.body, ["The *bridge* is open. See [the plan](https://old.example/plan)."]);
    assert_eq!(release.source.unwrap().url.unwrap().as_str(), "https://old.example/news/bridge-opens.html");
    assert_eq!(release.imported.unwrap().guid, "tag:old.example,2014:1");
}

#[test]
fn an_old_address_leads_to_the_release() {
    let fixture = Fixture::new();
    bring(&fixture, rss(ITEM).as_bytes(), &options(&fixture)).unwrap();
    let site = fixture.published();
    assert!(site.read("news/bridge-opens.html").contains("content=\"0; url=/news/releases/bridge-opens/\""));
    assert_eq!(site.read("_redirects"), "/news/bridge-opens.html /news/releases/bridge-opens/ 301\n");
    assert!(site.read("_nginx.conf").contains("\"/news/bridge-opens.html\" \"/news/releases/bridge-opens/\";"));
}

#[test]
fn what_cannot_come_over_is_told() {
    let fixture = Fixture::new();
    let outcomes = bring(&fixture, rss(ITEM).as_bytes(), &options(&fixture)).unwrap();
    assert_eq!(outcomes[0].notes, ["its category `Weather` is no topic of the portal"]);
}

#[test]
fn feeds_of_every_kind_come_over() {
    let atom = "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><id>f</id><updated>2014-03-05T00:00:00Z</updated>\
        <entry><title type='html'>A &lt;b&gt;bold&lt;/b&gt; step</title><id>urn:1</id><link href='https://old.example/a-bold-step'/>\
        <published>2014-03-04T15:30:00Z</published><updated>2014-03-05T15:30:00Z</updated>\
        <content type='html'>&lt;p&gt;Text.&lt;/p&gt;</content></entry></feed>";
    let release = brought(atom.as_bytes(), "a-bold-step");
    assert_eq!(release.title, "A bold step");
    assert_eq!(release.published.as_str(), "2014-03-04T10:30:00-05:00");
    assert_eq!(release.modified.unwrap().as_str(), "2014-03-05T10:30:00-05:00");

    let json = r#"{"version":"https://jsonfeed.org/version/1.1","title":"t","language":"es","items":[{"id":"1",
        "url":"https://old.example/una-noticia","title":"Una noticia","content_text":"Uno.\n\nDos *.","date_published":"2014-03-04T05:00:00Z"}]}"#;
    let release = brought(json.as_bytes(), "una-noticia");
    assert_eq!((release.body.len(), release.language), (2, Lang::Es));

    let rdf = "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' \
        xmlns:dc='http://purl.org/dc/elements/1.1/'><channel rdf:about='x'><title>t</title><link>https://old.example</link>\
        <description>d</description></channel><item rdf:about='https://old.example/old-news'><title>Old news</title>\
        <link>https://old.example/old-news</link><description>Text.</description><dc:date>2014-03-04T12:00:00-05:00</dc:date></item></rdf:RDF>";
    assert_eq!(brought(rdf.as_bytes(), "old-news").body, ["Text."]);
}

#[test]
fn a_feed_comes_in_the_encoding_that_it_names() {
    let feed = rss(
        "<item><title>Declaraci\u{f3}n del \u{f1}and\u{fa}</title><link>https://old.example/x</link><guid>1</guid>\
        <pubDate>Tue, 04 Mar 2014 12:00:00 GMT</pubDate><description>Se\u{f1}ales.</description></item>",
    );
    let feed = feed.replace("<?xml version='1.0'?>", "<?xml version='1.0' encoding='ISO-8859-1'?>");
    let latin: Vec<u8> = feed.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let release = brought(&latin, "declaracion-del-nandu");
    assert_eq!((release.title.as_str(), release.body[0].as_str()), ("Declaración del ñandú", "Señales."));
}

#[test]
fn a_second_import_changes_nothing() {
    let fixture = Fixture::new();
    bring(&fixture, rss(ITEM).as_bytes(), &options(&fixture)).unwrap();
    let path = fixture.content().join("releases/2014/bridge-opens.json");
    let before = std::fs::metadata(&path).unwrap().modified().unwrap();
    let again = bring(&fixture, rss(ITEM).as_bytes(), &options(&fixture)).unwrap();
    assert_eq!(again[0].fate, Fate::Unchanged);
    assert_eq!(std::fs::metadata(&path).unwrap().modified().unwrap(), before);
}

#[test]
fn an_edited_release_is_overwritten_only_when_asked() {
    let fixture = Fixture::new();
    bring(&fixture, rss(ITEM).as_bytes(), &options(&fixture)).unwrap();
    let fixture = fixture.edited("releases/2014/bridge-opens.json", "The *bridge* is open.", "Our bridge.");
    let changed = rss(&ITEM.replace("is open", "is closed"));
    let outcomes = bring(&fixture, changed.as_bytes(), &options(&fixture)).unwrap();
    assert_eq!(outcomes[0].fate, Fate::Edited);
    let text =
        |fixture: &Fixture| std::fs::read_to_string(fixture.content().join("releases/2014/bridge-opens.json")).unwrap();
    assert!(text(&fixture).contains("Our bridge."));
    let update = Options { update: true, ..options(&fixture) };
    assert_eq!(bring(&fixture, changed.as_bytes(), &update).unwrap()[0].fate, Fate::Updated);
    assert!(text(&fixture).contains("is closed"));
}

#[test]
fn an_unedited_release_follows_its_feed_even_into_another_year() {
    let fixture = Fixture::new();
    bring(&fixture, rss(ITEM).as_bytes(), &options(&fixture)).unwrap();
    let moved = rss(&ITEM.replace("04 Mar 2014", "04 Mar 2013").replace("Tue", "Mon"));
    assert_eq!(bring(&fixture, moved.as_bytes(), &options(&fixture)).unwrap()[0].fate, Fate::Updated);
    assert!(!fixture.content().join("releases/2014/bridge-opens.json").exists());
    assert!(Content::read(&fixture.content()).is_ok());
}

#[test]
fn a_dry_run_writes_nothing() {
    let fixture = Fixture::new();
    let dry = Options { dry_run: true, ..options(&fixture) };
    assert_eq!(bring(&fixture, rss(ITEM).as_bytes(), &dry).unwrap()[0].fate, Fate::New);
    assert!(!fixture.content().join("releases/2014").exists());
}

#[test]
fn one_bad_entry_does_not_take_the_rest() {
    let fixture = Fixture::new();
    let nameless =
        "<item><guid>2</guid><pubDate>Tue, 04 Mar 2014 00:00:00 GMT</pubDate><description>x</description></item>";
    let dateless =
        "<item><title>No date</title><guid>3</guid><pubDate>soon</pubDate><description>x</description></item>";
    let broken = "<item><title>Broken</b></title><guid>4</guid></item>";
    let feed = rss(&format!("{nameless}{dateless}{broken}{ITEM}"));
    let outcomes = bring(&fixture, feed.as_bytes(), &options(&fixture)).unwrap();
    let fates: Vec<_> = outcomes.iter().map(|outcome| matches!(outcome.fate, Fate::Skipped(_))).collect();
    assert_eq!(fates.iter().filter(|skipped| **skipped).count(), 3, "{outcomes:?}");
    assert!(fixture.content().join("releases/2014/bridge-opens.json").exists());
}

#[test]
fn what_is_no_feed_is_refused_in_a_sentence() {
    let fixture = Fixture::new();
    let bomb = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><rss><channel><item><title>&b;</title></item></channel></rss>";
    for bad in ["", "hello", "<html><body>404</body></html>", "{\"a\": 1}"] {
        let error = bring(&fixture, bad.as_bytes(), &options(&fixture)).err().map(|error| error.to_string());
        assert!(error.as_deref().is_some_and(|error| error.contains("is not a feed")), "{bad}: {error:?}");
    }
    // An entity is never expanded: whatever comes of the feed is small.
    let _ = bring(&fixture, bomb.as_bytes(), &options(&fixture));
    let error = import("ftp://old.example/feed", &options(&fixture)).err().map(|error| error.to_string());
    assert_eq!(error.as_deref(), Some("cannot read ftp://old.example/feed: only http and https addresses are read"));
}

fn redirect(to: &str) -> String {
    format!("HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
}

#[test]
fn a_server_names_the_encoding() {
    use std::io::{Read, Write};
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let _ = stream.read(&mut [0; 2_000]);
        let text = rss(&ITEM.replace("Bridge", "Señora"));
        let (feed, ..) = encoding_rs::WINDOWS_1252.encode(&text);
        let head =
            "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml; charset=ISO-8859-1\r\nConnection: close\r\n\r\n";
        let _ = stream.write_all(&[head.as_bytes(), &feed].concat());
    });
    let fixture = Fixture::new();
    import(&format!("http://{address}/feed"), &options(&fixture)).unwrap();
    let content = Content::read(&fixture.content()).unwrap();
    assert!(content.releases.iter().any(|release| release.title == "Señora opens & shines"));
}

#[test]
fn a_web_address_is_read_within_limits() {
    use std::io::{Read, Write};
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let mut request = [0; 2_000];
            let length = stream.read(&mut request).unwrap_or_default();
            let path = String::from_utf8_lossy(&request[..length]).split(' ').nth(1).unwrap_or_default().to_owned();
            let answer = match path.as_str() {
                "/feed" => format!("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{}", rss(ITEM)),
                "/inside" => redirect("http://127.0.0.2:9/feed"),
                "/other-port" => redirect("http://localhost:9/feed"),
                "/gone" => "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".to_owned(),
                _ => redirect("/loop"),
            };
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    let fixture = Fixture::new();
    let outcomes = import(&format!("http://{address}/feed"), &options(&fixture)).unwrap();
    assert_eq!(outcomes[0].fate, Fate::New);
    let private = "which is not public";
    for (path, words) in [("/gone", "410"), ("/loop", "redirect"), ("/inside", private), ("/other-port", private)] {
        let error = import(&format!("http://{address}{path}"), &options(&fixture)).err().map(|error| error.to_string());
        assert!(error.as_deref().is_some_and(|error| error.contains(words)), "{error:?}");
    }
}

#[test]
fn a_feed_of_all_releases_of_an_agency_is_not_too_large() {
    let feed = rss(ITEM).replace("<channel>", &format!("<channel><!--{}-->", "releases ".repeat(6_200_000)));
    assert!(feed.len() > 55_000_000);
    assert_eq!(brought(feed.as_bytes(), "bridge-opens").title, "Bridge opens & shines");
}

#[test]
fn a_text_that_is_nested_without_end_comes_over_as_its_words() {
    let deep = format!("{}deep{}", "<div><b>".repeat(20_000), "</b></div>".repeat(20_000));
    let item = ITEM.replace("<p>The <em>bridge</em> is open.", &deep);
    let release = brought(rss(&item).as_bytes(), "bridge-opens");
    assert!(release.body.concat().contains("deep"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever stands in an entry, what is imported passes the content's own check and runs no script.
    #[test]
    fn anything_imported_is_valid_content(title in "\\PC{1,60}", html in "(<(p|b|a href='javascript:x'|script|img src=x onerror=y|ul><li|table><tr><td|h1|!--)>?|</[a-z]{1,6}>|\\PC|[*_#`\\[\\]|&;]){0,40}") {
        let fixture = Fixture::new();
        let entry = format!("<item><title><![CDATA[{}]]></title><guid>1</guid><pubDate>Tue, 04 Mar 2014 12:00:00 GMT</pubDate>\
            <description><![CDATA[{}]]></description></item>", title.replace("]]>", ""), html.replace("]]>", ""));
        if let Ok(outcomes) = bring(&fixture, rss(&entry).as_bytes(), &options(&fixture)) {
            let content = Content::check(&fixture.content());
            prop_assert!(content.0.is_some(), "{:?} {:?}", outcomes, content.1);
            let fixture = fixture.published();
            for (path, page) in fixture::documents(&fixture) {
                prop_assert!(!page.contains("javascript:x\"") && !page.contains("<img") && !page.contains("onerror=y>"), "{}", path);
            }
        }
    }
}

#[test]
fn a_folder_without_a_portal_is_said_to_be_none() {
    let fixture = Fixture::new();
    fixture.remove("portal.json");
    let error = bring(&fixture, rss("").as_bytes(), &options(&fixture)).unwrap_err().to_string();
    assert!(error.contains("holds no portal") && error.contains("frontdesk init"), "{error}");
}

//! Folders of pages, feeds of several pages, and texts out of their pages.

use crate::fixture::Fixture;
use crate::{ITEM, bring, options, release, releases, rss, text};
use frontdesk::import::{Fate, Further, ImportError, Whose, with_report};
use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::sync::Arc;

#[test]
fn a_folder_of_pages_brings_what_each_is_about() {
    let fixture = Fixture::new();
    let folder = fixture.content().with_file_name("old");
    fs::create_dir_all(folder.join("news")).unwrap();
    let page = |head: &str, inside: &str| {
        format!(
            "<!doctype html><html lang=en><head><title>Bridge opens | Old site</title>{head}</head><body><nav><ul><li><a href=/>Home</a></li></ul></nav>\
            <main><article><h1>Bridge opens</h1>{inside}</article></main><footer><p>Footer words</p></footer></body></html>"
        )
    };
    let paragraph = "<p>The bridge is open to the public from today, the agency's director said at the site, with the mayor and many others.</p>";
    let dated = "<meta property=\"article:published_time\" content=\"2016-03-10T20:30:00-05:00\">";
    fs::write(folder.join("news/bridge-opens.html"), page(dated, &paragraph.repeat(4))).unwrap();
    fs::write(
        folder.join("news/by-time.html"),
        page("", &format!("<time datetime='2016-03-11'>March 11</time>{}", paragraph.repeat(4))),
    )
    .unwrap();
    fs::write(folder.join("news/undated.html"), page("", &paragraph.repeat(4))).unwrap();
    fs::write(folder.join("logo.png"), "no page").unwrap();
    let further = Further { site: Some("https://old.example/".parse().unwrap()), ..Further::default() };
    let unnamed =
        with_report(folder.to_str().unwrap(), &options(&fixture), &Further::default()).unwrap_err().to_string();
    assert!(unnamed.contains("--address"), "{unnamed}");
    let report = with_report(folder.to_str().unwrap(), &options(&fixture), &further).unwrap();
    let bridge = release(&fixture, "bridge-opens");
    assert_eq!(bridge.published.as_str(), "2016-03-10T20:30:00-05:00");
    let body = text(&bridge);
    assert!(
        body.matches("open to the public").count() == 4 && !body.contains("Footer") && !body.contains("Home"),
        "{body}"
    );
    assert_eq!(bridge.source.unwrap().url.unwrap().as_str(), "https://old.example/news/bridge-opens.html");
    assert_eq!(release(&fixture, "by-time").published.as_str(), "2016-03-11");
    let said = report.to_string();
    assert!(
        said.contains("news/undated.html: no date that can be read is in it") && said.contains("taken out of its page"),
        "{said}"
    );
    let redirects = fs::read_to_string(fixture.content().join("redirects.json")).unwrap();
    assert!(redirects.contains("/news/bridge-opens.html"), "{redirects}");
    fixture.published();
}

/// A web server on this computer that answers with these pages, and its address.
fn site(pages: BTreeMap<&'static str, String>) -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let pages = Arc::new(pages);
    std::thread::spawn({
        let address = address.clone();
        move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let mut request = [0; 4_000];
                let length = stream.read(&mut request).unwrap();
                let request = String::from_utf8_lossy(&request[..length]).into_owned();
                let path = request.split(' ').nth(1).unwrap_or_default();
                let (status, body) = match pages.get(path) {
                    Some(body) => ("200 OK", body.replace("SITE", &address)),
                    None => ("404 Not Found", String::new()),
                };
                let head = format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len());
                stream.write_all((head + &body).as_bytes()).unwrap();
            }
        }
    });
    address
}

fn item(at: u32) -> String {
    ITEM.replace("bridge-opens", &format!("bridge-{at}"))
        .replace("2014:1", &format!("2014:{at}"))
        .replace("Bridge opens", &format!("Bridge {at}"))
}

#[test]
fn a_feed_of_several_pages_is_read_to_its_end_or_to_a_bound() {
    let linked = |next: &str, items: &str| {
        let link = format!("<link xmlns='http://www.w3.org/2005/Atom' rel='next' href='{next}'/><description>");
        rss(items).replace("<description>", if next.is_empty() { "<description>" } else { &link })
    };
    let pages = BTreeMap::from([
        ("/feed", linked("/feed?page=2", &(item(1) + &item(2)))),
        ("/feed?page=2", linked("SITE/feed?page=3", &(item(2) + &item(3)))),
        ("/feed?page=3", linked("", &item(4))),
        ("/wp/feed/", rss(&item(11)).replace("<description>", "<generator>https://wordpress.org/?v=6.4</generator><description>")),
        ("/wp/feed/?paged=2", rss(&item(12)).replace("<description>", "<generator>https://wordpress.org/?v=6.4</generator><description>")),
        ("/away", linked("https://elsewhere.example/feed", &item(21))),
        ("/broken", linked("/broken?page=2", &item(31))),
        ("/broken?page=2", "no feed".to_owned()),
        ("/json", r#"{"version":"https://jsonfeed.org/version/1.1","title":"t","next_url":"/json2","items":[{"id":"41","url":"https://old.example/news/bridge-41","title":"Bridge 41","content_html":"<p>x</p>","date_published":"2014-03-04T10:00:00-05:00"}]}"#.to_owned()),
        ("/json2", r#"{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":"42","url":"https://old.example/news/bridge-42","title":"Bridge 42","content_html":"<p>x</p>","date_published":"2014-03-04T10:00:00-05:00"}]}"#.to_owned()),
    ]);
    let behind = rss(&item(51))
        .replace("</channel>", "<link xmlns='http://www.w3.org/2005/Atom' rel='next' href='/behind2'/></channel>");
    let pages = pages.into_iter().chain([("/behind", behind), ("/behind2", rss(&item(52)))]);
    let address = site(pages.collect());
    let read = |path: &str, pages: Option<usize>| {
        let fixture = Fixture::new();
        let further = Further { pages, ..Further::default() };
        let report = with_report(&format!("{address}{path}"), &options(&fixture), &further).unwrap();
        (report.pages, releases(&fixture).len(), report.notes.join("\n"), report.to_string())
    };
    let (pages, count, _, said) = read("/feed", None);
    assert_eq!((pages, count), (3, 4), "{said}");
    assert!(said.contains("3 pages: 4 new"), "{said}");
    let (pages, count, notes, _) = read("/feed", Some(2));
    assert_eq!((pages, count), (2, 3));
    assert!(notes.contains("there are more: --pages"), "{notes}");
    let (pages, count, notes, _) = read("/wp/feed/", None);
    assert_eq!((pages, count), (2, 2), "{notes}");
    assert!(!notes.contains("did not come"), "{notes}");
    let (_, count, notes, _) = read("/away", None);
    assert!(count == 1 && notes.contains("on another site"), "{notes}");
    let (_, count, notes, _) = read("/broken", None);
    assert!(count == 1 && notes.contains("its page 2 did not come"), "{notes}");
    assert_eq!(read("/json", None).1, 2);
    assert_eq!(read("/behind", None).1, 2);
}

#[test]
fn a_text_that_is_cut_off_is_taken_out_of_its_page() {
    let paragraph = "<p>The bridge is open to the public from today, the agency's director said at the site, with the mayor and many others.</p>";
    let page = format!(
        "<html lang=en><head><title>Bridge</title></head><body><nav>Menu</nav><article><h1>Bridge</h1>{}<table><tr><th>Form</th><th>Fee</th></tr><tr><td>A-1</td><td>$10</td></tr></table></article></body></html>",
        paragraph.repeat(4)
    );
    let cut = "<item><title>Bridge</title><link>SITE/news/bridge</link><guid>1</guid><pubDate>Tue, 04 Mar 2014 12:00:00 -0500</pubDate><description>The bridge is open […]</description></item>";
    let login = "<html><head><title>Sign in</title></head><body><main><p>Please sign in with your account to read what is kept here, or ask the desk for a new one.</p></main></body></html>";
    let locked = cut.replace("news/bridge", "news/locked").replace("<guid>1", "<guid>3").replace("Bridge", "Locked");
    let gone = cut.replace("news/bridge", "news/gone").replace("<guid>1", "<guid>2").replace("Bridge", "Gone");
    let address = site(BTreeMap::from([
        ("/feed", rss(&format!("{cut}{gone}{locked}{ITEM}"))),
        ("/news/bridge", page),
        ("/news/locked", login.to_owned()),
    ]));
    let fixture = Fixture::new();
    let further = Further { full: true, ..Further::default() };
    let report = with_report(&format!("{address}/feed"), &options(&fixture), &further).unwrap();
    let body = text(&release(&fixture, "bridge"));
    assert!(
        body.matches("open to the public").count() == 4 && body.contains("| A-1 | $10 |") && !body.contains("Menu"),
        "{body}"
    );
    let notes = |name: &str| report.outcomes.iter().find(|outcome| outcome.name == name).unwrap().notes.join("\n");
    assert!(notes("bridge").contains("taken out of its page"), "{}", notes("bridge"));
    assert!(
        notes("gone").contains("its page could not be read") && text(&release(&fixture, "gone")).contains("is open")
    );
    assert!(!text(&release(&fixture, "locked")).contains("sign in") && notes("locked").contains("does not go on"));
    // What came whole is as it came.
    assert_eq!(text(&release(&fixture, "bridge-opens")), "The bridge is open.");
}

#[test]
fn whose_releases_they_are_is_asked_where_the_feed_is_of_another_site() {
    let fixture = Fixture::new();
    let ask = Further { whose: Whose::Asked, ..Further::default() };
    let refused = bring(&fixture, "feed.xml", rss(ITEM), &ask).unwrap_err();
    assert!(matches!(&refused, ImportError::NotOwn { site, .. } if site == "old.example"), "{refused}");
    assert!(releases(&fixture).is_empty() && refused.to_string().contains("--publisher"));
    let file: PathBuf = fixture.content().with_file_name("feed.xml");
    let mut named = options(&fixture);
    named.publisher = Some(frontdesk::model::Publisher {
        name: "Another agency".to_owned(),
        site: "https://old.example/".parse().unwrap(),
    });
    with_report(file.to_str().unwrap(), &named, &ask).unwrap();
    assert_eq!(releases(&fixture)[0].publisher.as_ref().unwrap().name, "Another agency");
}

#[test]
fn addresses_of_other_sites_are_not_led_on_and_visitors_are_not_counted() {
    let fixture = Fixture::new();
    let own = ITEM.replace("bridge-opens", "bridge-opens/?utm_source=rss&amp;utm_medium=feed");
    let other = ITEM
        .replace("https://old.example/news/bridge-opens", "https://other.example/news/other")
        .replace("2014:1", "2014:2");
    bring(&fixture, "feed.xml", rss(&(own + &other)), &Further::default()).unwrap();
    let redirects = fs::read_to_string(fixture.content().join("redirects.json")).unwrap();
    assert!(redirects.contains("\"/news/bridge-opens/\"") && !redirects.contains("/news/other"), "{redirects}");
}

#[test]
fn pictures_that_an_earlier_run_has_brought_stay() {
    let fixture = Fixture::new();
    let folder = fixture.content().with_file_name("files");
    fs::create_dir_all(folder.join("files")).unwrap();
    fs::write(folder.join("files/plan.pdf"), "%PDF-1.4\n").unwrap();
    let feed = rss(&ITEM.replace("open.", "open, by <a href='/files/plan.pdf'>the plan</a>."));
    let media = Further { media: Some(frontdesk::import::MediaFrom::Folder(folder)), ..Further::default() };
    bring(&fixture, "feed.xml", &feed, &media).unwrap();
    assert_eq!(releases(&fixture)[0].documents[0].title, "the plan");
    assert_eq!(bring(&fixture, "feed.xml", &feed, &Further::default()).unwrap().outcomes[0].fate, Fate::Unchanged);
    assert_eq!(releases(&fixture)[0].documents.len(), 1);
}

#[test]
fn what_a_page_says_besides_its_text_is_named_and_a_list_is_no_release() {
    let fixture = Fixture::new();
    let folder = fixture.content().with_file_name("old");
    fs::create_dir_all(&folder).unwrap();
    let page = |inside: &str| {
        format!(
            "<html lang=en><head><title>Bridge</title><meta property='article:published_time' content='2016-03-10'></head><body>\
            <nav>Menu</nav><main><h1>Bridge</h1>{inside}</main><footer>Footer words</footer></body></html>"
        )
    };
    let paragraph = "<p>The bridge is open to the public from today, the agency's director said at the site, with the mayor and many others.</p>";
    let besides = "<div class='sidebar related'><p>For details call 555-0100.</p></div>";
    fs::write(folder.join("bridge.html"), page(&format!("<article>{}</article>{besides}", paragraph.repeat(8))))
        .unwrap();
    let entry = "<li><a href='/news/one'>The bridge across the river is open to the public from today</a> <span>March 10</span></li>";
    fs::write(folder.join("list.html"), page(&format!("<ul>{}</ul>", entry.repeat(8)))).unwrap();
    let teaser = format!("<h2><a href='/news/one'>New hours for visits in Miami</a></h2>{paragraph}");
    fs::write(folder.join("teasers.html"), page(&format!("<article>{}</article>", teaser.repeat(4)))).unwrap();
    let further = Further { site: Some("https://old.example/news/".parse().unwrap()), ..Further::default() };
    let report = with_report(folder.to_str().unwrap(), &options(&fixture), &further).unwrap();
    let notes = |name: &str| report.outcomes.iter().find(|outcome| outcome.name == name).unwrap().notes.join("\n");
    assert!(notes("bridge").contains("its page says besides: “For details call 555-0100.”"), "{}", notes("bridge"));
    assert!(!notes("bridge").contains("Menu") && !notes("bridge").contains("Footer"), "{}", notes("bridge"));
    assert!(notes("teasers").contains("may be a list of other pages"), "{}", notes("teasers"));
    let list = report.outcomes.iter().find(|outcome| outcome.name == "list.html").unwrap();
    assert!(matches!(&list.fate, Fate::Skipped(reason) if reason.contains("a list of links")), "{list:?}");
}

#[test]
fn a_page_is_known_by_the_address_the_title_and_the_date_that_it_says_of_itself() {
    let fixture = Fixture::new();
    let folder = fixture.content().with_file_name("old");
    fs::create_dir_all(&folder).unwrap();
    let paragraph = "<p>The bridge is open to the public from today, the agency's director said at the site, with the mayor and many others.</p>";
    let page = |head: &str| {
        format!(
            "<html lang=en><head><title>Example County - News</title>{head}</head><body><main><h1>Bridge opens</h1><article>{}</article></main></body></html>",
            paragraph.repeat(6)
        )
    };
    let dated = "<meta name='DC.date.issued' content='2016-03-10'>";
    let canonical = "<link rel=canonical href='https://www.old.example/news/2016/bridge'>";
    let mirrored = "<!-- Mirrored from old.example/news/release.aspx?id=514 by HTTrack Website Copier -->";
    for (name, head) in [("a.html", canonical), ("release4c1d.html", mirrored), ("release.aspx?id=512.html", "")] {
        fs::write(folder.join(name), page(&format!("{dated}{head}"))).unwrap();
    }
    let further = Further { site: Some("https://old.example/news/".parse().unwrap()), ..Further::default() };
    with_report(folder.to_str().unwrap(), &options(&fixture), &further).unwrap();
    let mut found: Vec<_> = releases(&fixture)
        .into_iter()
        .map(|release| {
            (release.source.unwrap().url.unwrap().to_string(), release.title, release.published.as_str().to_owned())
        })
        .collect();
    found.sort();
    let expected = [
        "https://old.example/news/release.aspx?id=512",
        "https://old.example/news/release.aspx?id=514",
        "https://www.old.example/news/2016/bridge",
    ];
    for ((address, title, day), expected) in found.iter().zip(expected) {
        assert_eq!((address.as_str(), title.as_str(), day.as_str()), (expected, "Bridge opens", "2016-03-10"));
    }
    assert_eq!(found.len(), 3);
}

#[test]
fn a_page_without_a_first_heading_is_named_by_the_second_and_dated_by_its_data() {
    let fixture = Fixture::new();
    let folder = fixture.content().with_file_name("old");
    fs::create_dir_all(&folder).unwrap();
    let paragraph = "<p>The clinic is open to the public from today, the agency's director said at the site, with the mayor and many others.</p>";
    let data = r#"<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"WebPage","datePublished":"2016-03-10T10:00:00-05:00"}]}</script>"#;
    let page = format!(
        "<html lang=en><head><title>County Health Department - Press Releases - Flu clinic</title>{data}</head><body><div id=content><h2>Flu clinic</h2>{}</div></body></html>",
        paragraph.repeat(6)
    );
    fs::write(folder.join("flu.html"), &page).unwrap();
    fs::write(folder.join("other.html"), page.replace("<h2>Flu clinic</h2>", "")).unwrap();
    let further = Further { site: Some("https://old.example/news/".parse().unwrap()), ..Further::default() };
    let report = with_report(folder.to_str().unwrap(), &options(&fixture), &further).unwrap();
    let flu = releases(&fixture).into_iter().find(|release| release.title == "Flu clinic").unwrap();
    assert_eq!((flu.title.as_str(), flu.published.as_str()), ("Flu clinic", "2016-03-10T10:00:00-05:00"));
    assert!(!text(&flu).contains("Flu clinic"), "{}", text(&flu));
    assert!(report.to_string().contains("no heading is known to be its title"), "{report}");
}

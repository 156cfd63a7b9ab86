//! Whole archives: WordPress's export, tables, folders of pages, feeds of several pages; and texts out of their pages.

use crate::fixture::Fixture;
use crate::{ITEM, options, releases, rss};
use frontdesk::import::{Fate, Further, ImportError, Report, Whose, with_report};
use frontdesk::model::{Lang, Release};
use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::sync::Arc;

/// What an import of a file of this name says.
fn bring(fixture: &Fixture, name: &str, text: impl AsRef<[u8]>, further: &Further) -> Result<Report, ImportError> {
    let file = fixture.content().with_file_name(name);
    fs::write(&file, text).unwrap();
    with_report(file.to_str().unwrap(), &options(fixture), further)
}

fn release(fixture: &Fixture, id: &str) -> Release {
    let mut found = releases(fixture);
    let at = found.iter().position(|release| release.id.as_str() == id);
    found.remove(
        at.unwrap_or_else(|| panic!("{id} is not among {:?}", found.iter().map(|r| r.id.as_str()).collect::<Vec<_>>())),
    )
}

fn text(release: &Release) -> String {
    release.body.join("\n\n")
}

/// WordPress's export of some items, with what stands in its head.
fn export(items: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" ?>
<!-- This is a WordPress eXtended RSS file -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Old site</title><link>https://old.example</link><language>en-US</language><wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login>editor</wp:author_login></wp:author>{items}</channel></rss>"#
    )
}

fn post(id: u32, title: &str, more: &str, content: &str) -> String {
    format!(
        "<item><title><![CDATA[{title}]]></title><link>https://old.example/news/post-{id}/</link>\
         <pubDate>Fri, 11 Mar 2016 01:30:00 +0000</pubDate><guid isPermaLink=\"false\">https://old.example/?p={id}</guid>\
         <content:encoded><![CDATA[{content}]]></content:encoded><wp:post_id>{id}</wp:post_id>\
         <wp:post_date><![CDATA[2016-03-10 20:30:00]]></wp:post_date><wp:post_date_gmt><![CDATA[2016-03-11 01:30:00]]></wp:post_date_gmt>\
         <wp:post_type><![CDATA[post]]></wp:post_type><wp:status><![CDATA[publish]]></wp:status>{more}</item>"
    )
}

#[test]
fn an_export_of_wordpress_brings_its_posts_and_names_the_rest() {
    let fixture = Fixture::new();
    let attachment = "<item><title>plan</title><wp:post_id>7</wp:post_id><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status>\
        <wp:attachment_url>https://old.example/uploads/plan.jpg</wp:attachment_url><wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key>\
        <wp:meta_value>A plan of the bridge</wp:meta_value></wp:postmeta></item>";
    let classic = "The bridge & the road are open.\nOn both sides.\n\nSee <a href=\"/map\">the map</a>:\n\n<ul>\n<li>one</li>\n\n<li>two</li>\n</ul>\n\
        [caption id=\"a\" width=\"3\"]<img src=\"/a.jpg\" alt=\"A bridge\"> Built in 2016[/caption]\n\n[gallery ids=\"7\"]\n\nIt is [sic] long.";
    let blocks = "<!-- wp:paragraph -->\n<p>Blocks have paragraphs.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:list --><ul><li>a</li></ul><!-- /wp:list -->";
    let page = post(3, "About us", "", "About").replace("[post]", "[page]");
    let draft = post(4, "Not yet", "", "Soon").replace("[publish]", "[draft]");
    let locked = post(5, "Secret", "<wp:post_password><![CDATA[x]]></wp:post_password>", "Hidden");
    let notice = post(6, "A notice", "", "Of a type of its own").replace("[post]", "[notice]");
    let items = [
        attachment.to_owned(),
        post(
            1,
            "Bridge &amp; road",
            "<category domain=\"category\" nicename=\"outreach\"><![CDATA[Outreach]]></category>",
            classic,
        ),
        post(2, "Blocks", "<category domain=\"language\" nicename=\"es\"><![CDATA[Español]]></category>", blocks)
            .replace("2016-03-10 20:30:00", "2016-03-10 00:00:00"),
        page,
        draft,
        locked,
        notice,
    ];
    let report = bring(&fixture, "wordpress.xml", export(&items.concat()), &Further::default()).unwrap();
    let bridge = release(&fixture, "post-1");
    assert_eq!(bridge.title, "Bridge & road");
    let body = text(&bridge);
    assert!(body.contains("The bridge & the road are open.") && body.contains("On both sides."), "{body}");
    assert!(body.contains("[the map](https://old.example/map)") && body.contains("It is \\[sic\\] long."), "{body}");
    assert!(body.contains("- one\n- two") || body.contains("* one\n* two"), "{body}");
    assert_eq!(bridge.topics.len(), 1);
    assert_eq!(bridge.published.as_str(), "2016-03-10T20:30:00-05:00");
    let notes = report.outcomes.iter().find(|outcome| outcome.name == "post-1").unwrap().notes.join("\n");
    assert!(
        notes.contains("/a.jpg") && notes.contains("plan.jpg") && notes.contains("A plan of the bridge"),
        "{notes}"
    );
    let blocks = release(&fixture, "post-2");
    assert_eq!((blocks.language, blocks.published.as_str()), (Lang::Es, "2016-03-10"));
    let skipped = report.outcomes.iter().filter_map(|outcome| match &outcome.fate {
        Fate::Skipped(reason) => Some(reason.as_str()),
        _ => None,
    });
    let skipped: Vec<_> = skipped.collect();
    assert!(skipped.iter().any(|reason| reason.contains("it is not public in WordPress (`draft`)")), "{skipped:?}");
    assert!(skipped.iter().any(|reason| reason.contains("kept behind a password")), "{skipped:?}");
    assert!(report.outcomes.iter().any(|outcome| outcome.name == "Not yet" && outcome.address.is_some()));
    assert!(report.notes.iter().any(|note| note.contains("1 of the type `page`")), "{:?}", report.notes);
    assert!(report.notes.iter().any(|note| note.contains("1 of the type `notice`")), "{:?}", report.notes);
    // The same posts by the site's own feed are the same releases.
    let item = "<item><title>Blocks</title><link>https://old.example/news/post-2/</link><guid isPermaLink=\"false\">https://old.example/?p=2</guid>\
        <pubDate>Thu, 10 Mar 2016 00:00:00 -0500</pubDate><content:encoded><![CDATA[<p>Blocks have paragraphs.</p><ul><li>a</li></ul>]]></content:encoded></item>";
    let again =
        bring(&fixture, "feed.xml", rss(item), &Further { language: Some(Lang::Es), ..Further::default() }).unwrap();
    assert!(!matches!(again.outcomes[0].fate, Fate::New), "{again:?}");
}

#[test]
fn what_only_wordpress_knows_of_a_post_is_named() {
    let fixture = Fixture::new();
    let document = "<item><title>Fees</title><wp:post_id>9</wp:post_id><wp:post_parent>1</wp:post_parent><wp:post_type>attachment</wp:post_type>\
        <wp:attachment_url>https://old.example/uploads/fees.pdf</wp:attachment_url></item>";
    let content = "Ask here [sic]: [contact-form-7 id=\"5\" title=\"Ask\"] [box]in[/box]\n\nHours:\n<pre>a\n\nb</pre>\nA <code>&lt;item></item></code> tag.\n\nWait, then come...";
    let same = "<wp:post_modified>2016-03-10 20:30:00</wp:post_modified><wp:post_modified_gmt>2016-03-11 01:30:00</wp:post_modified_gmt>\
        <category domain=\"category\"><![CDATA[Children &amp; families]]></category>";
    let items = document.to_owned() + &post(1, "One", same, content);
    let report = bring(&fixture, "w.xml", export(&items), &Further::default()).unwrap();
    let one = release(&fixture, "post-1");
    let (body, notes) = (text(&one), report.outcomes[0].notes.join("\n"));
    assert!(
        body.contains("in") && !body.contains("contact-form") && !body.contains("box]") && body.contains("\\[sic\\]"),
        "{body}"
    );
    assert!(body.contains("a\n\nb") && body.contains("A `<item>` tag."), "{body}");
    assert!(notes.contains("left out: [contact-form-7") && notes.contains("fees.pdf"), "{notes}");
    assert!(notes.contains("`Children & families`") && !notes.contains("cut off"), "{notes}");
    assert_eq!(one.modified, None);
    // A feed may declare the same namespace.
    let feed = rss(ITEM).replace("<rss ", "<rss xmlns:wp='http://wordpress.org/export/1.2/' ");
    assert_eq!(bring(&Fixture::new(), "feed.xml", feed, &Further::default()).unwrap().outcomes[0].fate, Fate::New);
}

#[test]
fn a_type_of_wordpress_that_the_map_names_brings_releases() {
    let fixture = Fixture::new();
    let notice = post(6, "A notice", "", "Of a type of its own").replace("[post]", "[notice]");
    let form = post(7, "Form", "", "What a visitor has written").replace("[post]", "[feedback]");
    let kind =
        frontdesk::content::Content::read(&fixture.content()).unwrap().portal.newsroom.release_types.pop().unwrap().id;
    let further = map(&fixture, &format!("{{\"types\": {{\"notice\": \"{kind}\"}}}}"));
    bring(&fixture, "w.xml", export(&(notice + &form)), &further).unwrap();
    assert_eq!(releases(&fixture).len(), 1);
    assert_eq!(release(&fixture, "post-6").kind, kind);
}

#[test]
fn an_export_that_is_cut_off_and_an_item_without_its_end_are_named_and_take_no_other() {
    let fixture = Fixture::new();
    let (one, two, three) = (post(1, "One", "", "1"), post(2, "Two", "", "2"), post(3, "Three", "", "3"));
    let text = export(&(one.replace("</item>", "") + &two + &three));
    let cut = &text[..text.find("<![CDATA[3]]>").unwrap()];
    let report = bring(&fixture, "w.xml", cut, &Further::default()).unwrap();
    assert_eq!(text_of(&fixture), ["2"]);
    let names: Vec<_> = report.outcomes.iter().map(|outcome| outcome.name.as_str()).collect();
    assert!(names.contains(&"One") && names.contains(&"Three"), "{names:?}");
    assert!(report.to_string().contains("the file ends within it"), "{report}");
}

fn text_of(fixture: &Fixture) -> Vec<String> {
    releases(fixture).iter().map(text).collect()
}

#[test]
fn blocks_captions_and_featured_pictures_say_what_they_said() {
    let fixture = Fixture::new();
    let shared = post(8, "Shared", "", "<!-- wp:paragraph --><p>Boil your water.</p><!-- /wp:paragraph -->")
        .replace("[post]", "[wp_block]");
    let picture = "<item><title>IMG_2034</title><wp:post_id>9</wp:post_id><wp:post_type>attachment</wp:post_type><excerpt:encoded><![CDATA[Nurses at the clinic]]></excerpt:encoded>\
        <wp:attachment_url>https://old.example/uploads/img.jpg</wp:attachment_url></item>";
    let featured =
        "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>";
    let blocks = "<!-- wp:block {\"ref\":8} /-->\n<!-- wp:acf/notice {\"data\":{}} /-->\n<!-- wp:gallery --><figure class=\"wp-block-gallery\">\
        <figure><img src=\"/g1.jpg\" alt=\"One\"></figure><figure><img src=\"/g2.jpg\" alt=\"Two\"></figure></figure><!-- /wp:gallery -->";
    let old = "[caption id=\"a\" caption=\"The mayor opens the bridge\"]<img src=\"/b.jpg\" alt=\"A bridge\">[/caption]\n\n[gview file='/fees.xls'] \
        [youtube https://video.example/1] [embed]https://video.example/?a=1&amp;b=2[/embed]";
    let items = shared + picture + &post(1, "Blocks", featured, blocks) + &post(2, "Old", "", old);
    let report = bring(&fixture, "w.xml", export(&items), &Further::default()).unwrap();
    let said = report.to_string();
    assert!(text(&release(&fixture, "post-1")).contains("Boil your water."));
    for part in [
        "acf/notice",
        "/g1.jpg, “One”",
        "/g2.jpg, “Two”",
        "The mayor opens the bridge",
        "[gview file",
        "[youtube https",
        "Nurses at the clinic",
    ] {
        assert!(said.contains(part), "{part} is not in {said}");
    }
    assert!(!said.contains("IMG_2034"), "{said}");
    assert!(
        text(&release(&fixture, "post-2")).contains("https://video.example/?a=1&b=2"),
        "{}",
        text(&release(&fixture, "post-2"))
    );
}

#[test]
fn the_day_of_a_system_in_another_zone_is_the_day_that_its_readers_saw() {
    let fixture = Fixture::new();
    let utc = post(1, "Night", "", "x").replace("2016-03-10 20:30:00", "2016-03-11 01:30:00");
    bring(&fixture, "w.xml", export(&utc), &Further::default()).unwrap();
    assert_eq!(release(&fixture, "post-1").published.as_str(), "2016-03-11");
}

#[test]
fn one_broken_item_of_an_export_does_not_take_the_rest() {
    let fixture = Fixture::new();
    let broken = post(1, "Broken", "", "x").replace("<wp:post_id>", "<wp:post_id");
    let report =
        bring(&fixture, "w.xml", export(&(broken + &post(2, "Whole", "", "It is here."))), &Further::default());
    let report = report.unwrap();
    assert_eq!(report.outcomes.len(), 2);
    assert_eq!(text(&release(&fixture, "post-2")), "It is here.");
}

fn map(fixture: &Fixture, json: &str) -> Further {
    let file = fixture.content().with_file_name("map.json");
    fs::write(&file, json).unwrap();
    Further { map: Some(file), site: Some("https://old.example/".parse().unwrap()), ..Further::default() }
}

#[test]
fn a_table_brings_a_release_a_row() {
    let fixture = Fixture::new();
    let table = "\u{feff}NID;Headline;Release date;Full text;Alias;Tags;Owner\r\n\
        12;\"Bridge; road open\";3/10/2016;\"<p>It is <b>open</b>.</p>\";/news/bridge.html;Outreach|Other;me\r\n\
        13;Second;2016-03-11T20:30:00-05:00;\"One line.\n\nAnother & more.\";;;\r\n\
        14;Third;someday;Text;;;\r\n";
    let report = bring(&fixture, "news.csv", table, &map(&fixture, "{}")).unwrap();
    let bridge = release(&fixture, "bridge");
    assert_eq!((bridge.title.as_str(), bridge.published.as_str()), ("Bridge; road open", "2016-03-10"));
    assert_eq!(bridge.source.unwrap().url.unwrap().as_str(), "https://old.example/news/bridge.html");
    assert_eq!(bridge.topics.len(), 1);
    assert_eq!(text(&release(&fixture, "second")), "One line.\n\nAnother & more.");
    let said = report.to_string();
    assert!(said.contains("row 4: “Third”: its date `someday` cannot be read"), "{said}");
    assert!(said.contains("these columns are not read: `Owner`"), "{said}");
    let again = bring(&fixture, "news.csv", table, &map(&fixture, "{}")).unwrap();
    assert_eq!(again.outcomes.iter().filter(|outcome| outcome.fate == Fate::Unchanged).count(), 2);
}

#[test]
fn a_table_says_what_it_cannot_be_read_as() {
    let fixture = Fixture::new();
    let table = "Title,Date,Body\nMail,2016-03-10 14:30:00,Write to Ann <ann@health.example> today.\n\
        Extra,2016-03-10,The office is open, but not on Sundays.\nShort,3/4/16,if a<b then c\nExcel,3/10/2016 0:00,Search &amp; <em>rescue</em>\n";
    let report = bring(&fixture, "a.csv", table, &Further::default()).unwrap();
    let said = report.to_string();
    assert!(said.contains("it has 4 cells, and the table 3 heads"), "{said}");
    let mail = release(&fixture, "mail");
    assert_eq!(mail.published.as_str(), "2016-03-10T14:30:00-05:00");
    assert!(
        text(&mail).contains("ann@health.example") && text(&release(&fixture, "short")).contains("a\\<b"),
        "{}",
        text(&mail)
    );
    assert_eq!(release(&fixture, "short").published.as_str(), "2016-03-04");
    assert_eq!(release(&fixture, "excel").published.as_str(), "2016-03-10");
    // The same table from another folder, and another day with the same title.
    let again =
        bring(&fixture, "b.csv", table.replace("2016-03-10 14:30:00", "2017-03-10 14:30:00"), &Further::default())
            .unwrap();
    let fates: Vec<_> = again.outcomes.iter().map(|outcome| outcome.fate.name()).collect();
    assert_eq!(fates.iter().filter(|fate| **fate == "new").count(), 1, "{again}");
    let days = "Title,Date,Body\nA,02/04/2016,x\nB,13/04/2016,y\n";
    let refused = bring(&fixture, "c.csv", days, &Further::default()).unwrap_err().to_string();
    assert!(refused.contains("the day before the month"), "{refused}");
}

#[test]
fn a_spreadsheet_of_offices_goes_into_offices_json() {
    let fixture = Fixture::new();
    let kinds = frontdesk::content::Content::read(&fixture.content()).unwrap().portal.office_kinds;
    let kind = kinds[0].name.words().next().unwrap().to_owned();
    let table = format!(
        "Name,Type,Street,City,State,Zip,Phone,Seen on,Room\nSecond Clinic,{kind},5 Elm Street,Exampleville,Illinois,62701,\"217-555-0136; call us\",2026-11-24,x\n\
         East Desk,nothing,6 Elm Street,Boston,MA,2110,,2026-11-24,\n"
    );
    let report = bring(&fixture, "offices.csv", &table, &Further::default()).unwrap();
    let said = report.to_string();
    assert!(said.contains("`nothing` is no kind of office") && said.contains("`call us` is no number"), "{said}");
    assert!(said.contains("these columns are not read: `Room`"), "{said}");
    let content = frontdesk::content::Content::read(&fixture.content()).unwrap();
    let office = content.offices.iter().find(|office| office.id.as_str() == "second-clinic").unwrap();
    assert_eq!((office.kind.as_str(), office.phones[0].number.as_str()), (kinds[0].id.as_str(), "+12175550136"));
    assert_eq!(office.address.lines(), ["5 Elm Street", "Exampleville, IL 62701"]);
    assert_eq!(office.source.name, "offices.csv");
    let again = bring(&fixture, "offices.csv", &table, &Further::default()).unwrap();
    assert_eq!(again.outcomes[0].fate, Fate::Unchanged);
    let moved = table.replace("5 Elm", "7 Elm");
    assert_eq!(bring(&fixture, "offices.csv", &moved, &Further::default()).unwrap().outcomes[0].fate, Fate::Edited);
    // On another day, and beside what only the file says, the same rows say the same.
    let path = fixture.content().join("offices.json");
    let mut file: serde_json::Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    let office =
        file["offices"].as_array_mut().unwrap().iter_mut().find(|office| office["id"] == "second-clinic").unwrap();
    office["phones"][0]["note"] = serde_json::json!({ "en": "Ask for the nurse" });
    office["phones"][0]["seen_on"] = "2020-01-01".into();
    fs::write(&path, file.to_string()).unwrap();
    assert_eq!(bring(&fixture, "offices.csv", &table, &Further::default()).unwrap().outcomes[0].fate, Fate::Unchanged);
    let moved_file = fixture.content().with_file_name("offices.csv");
    fs::write(&moved_file, &moved).unwrap();
    let update = frontdesk::import::Options { update: true, ..options(&fixture) };
    with_report(moved_file.to_str().unwrap(), &update, &Further::default()).unwrap();
    let content = frontdesk::content::Content::read(&fixture.content()).unwrap();
    let office = content.offices.iter().find(|office| office.id.as_str() == "second-clinic").unwrap();
    assert_eq!(office.address.lines()[0], "7 Elm Street");
    assert!(office.phones[0].note.is_some(), "what only the file says stays");
    let twice =
        bring(&fixture, "offices.csv", format!("{table}{}", table.lines().nth(1).unwrap()), &Further::default());
    assert!(twice.unwrap().to_string().contains("another row is `second-clinic` too"));
    // The same from Excel, whose cells have kinds.
    let sheet = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/sheets/offices.xlsx");
    let report = with_report(sheet.to_str().unwrap(), &options(&fixture), &Further::default()).unwrap();
    assert!(report.to_string().contains("is no kind of office"), "{report}");
    fixture.published();
}

#[test]
fn a_map_says_what_the_columns_and_the_words_of_an_old_system_are() {
    let fixture = Fixture::new();
    let table = b"Kopf,Tag,Inhalt,Art\nUno,10/03/2016,Texto de la se\xf1al,Altes|Weg\n";
    let bare = bring(&fixture, "alt.csv", table, &Further::default()).unwrap_err().to_string();
    assert!(bare.contains("no column is known to hold `title`") && bare.contains("`Kopf`, `Tag`"), "{bare}");
    let columns = r#"{"columns": {"title": "Kopf", "published": "Tag", "body": "Inhalt", "categories": "Art"},
        "date_format": "%d/%m/%Y", "topics": {"altes": "outreach", "Weg": null}}"#;
    let report = bring(&fixture, "alt.csv", table, &map(&fixture, columns)).unwrap();
    let uno = release(&fixture, "uno");
    assert_eq!((uno.published.as_str(), text(&uno).as_str()), ("2016-03-10", "Texto de la señal"));
    assert_eq!(uno.topics[0].as_str(), "outreach");
    assert!(!report.outcomes[0].notes.iter().any(|note| note.contains("no topic")), "{report:?}");
    for (wrong, said) in [
        (r#"{"topics": {"a": "nothing"}}"#, "/topics/a: `nothing` is no topic"),
        (r#"{"types": {"a": "nothing"}}"#, "/types/a: `nothing` is no type"),
        (r#"{"colums": {}}"#, "unknown field `colums`"),
        (r#"{"columns": {"title": "Nowhere"}}"#, "it has no column `Nowhere`"),
    ] {
        let error = bring(&fixture, "alt.csv", table, &map(&fixture, wrong)).unwrap_err().to_string();
        assert!(error.contains(said), "{error}");
    }
}

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
    let address = site(BTreeMap::from([
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
    ]));
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

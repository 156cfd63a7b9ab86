//! Titles, deks, languages, addresses: what is no part of the text.

use super::{ITEM, atom, file, one, options, outcomes, releases, reported, rss};
use crate::fixture::Fixture;
use frontdesk::import::{Further, Options, import};
use frontdesk::model::Lang;

#[test]
fn a_title_is_escaped_never_and_on_one_line() {
    for (title, words) in [
        ("Agency&amp;#039;s desk", "Agency's desk"),
        ("Search &amp;amp; rescue", "Search & rescue"),
        ("<![CDATA[Search &amp; rescue]]>", "Search & rescue"),
        ("The &lt;em&gt;new&lt;/em&gt; desk", "The new desk"),
        ("<![CDATA[The\n   desk]]>", "The desk"),
        ("Fees &lt; $5", "Fees < $5"),
    ] {
        assert_eq!(one(&rss(&ITEM.replace("Bridge opens", title))).0.title, words, "{title}");
    }
}

#[test]
fn a_dek_says_something_of_its_own() {
    let with = |summary: &str| {
        let summary = format!("<description>{summary}</description><content:encoded>");
        one(&rss(&ITEM.replace("<content:encoded>", &summary)))
    };
    assert_eq!(with("Cars cross.").0.dek.as_deref(), Some("Cars cross."));
    for repeated in ["The bridge is open.", "The bri", "The bridge is […]", "<![CDATA[<p>The bridge <a hr]]>"] {
        assert_eq!(with(repeated).0.dek, None, "{repeated}");
    }
    let (release, notes) = with("<![CDATA[<table><tr><td>Fee<td>$5</table>]]>");
    assert_eq!((release.dek, notes.len()), (None, 1), "{notes:?}");
}

#[test]
fn a_text_that_is_only_a_summary_is_named() {
    let cut = ITEM.replace("The bridge is open.", "The bridge is […]");
    assert!(one(&rss(&cut)).1[0].contains("cut off"));
    let title = ITEM.replace("<p>The bridge is open.</p>", "Bridge opens");
    assert!(one(&rss(&title)).1[0].contains("its title alone"));
}

#[test]
fn plain_text_keeps_its_paragraphs() {
    let plain = "<item><title>T</title><link>https://old.example/t-1</link><pubDate>2014-03-04</pubDate><description>One.\r\n \r\nTwo &amp; three.\nFour.</description></item>";
    assert_eq!(one(&rss(plain)).0.body, ["One.", "Two & three.\\\nFour."]);
}

#[test]
fn an_entry_says_its_language() {
    let spanish = |feed: &str| one(feed).0.language == Lang::Es;
    assert!(spanish(&rss(&ITEM.replace("<pubDate>", "<dc:language>es</dc:language><pubDate>"))));
    let entry = "<entry xml:lang='es-MX'><title>A</title><id>urn:1</id><link href='https://old.example/a-step'/>\
        <published>2016-01-01T00:00:00Z</published><updated>2016-01-01T00:00:00Z</updated><content type='html'>x</content></entry>";
    assert!(spanish(&atom(entry)));
    assert!(spanish(&atom(&entry.replace(" xml:lang='es-MX'", "").replace("href", "hreflang='es' href"))));
    let json = r#"{"version":"https://jsonfeed.org/version/1.1","title":"t","language":"en","items":[{"id":"1","language":"es","url":"https://old.example/una",
        "title":"A","content_text":"x","date_published":"2016-01-01"}]}"#;
    assert!(spanish(json));
}

#[test]
fn the_editor_knows_better_than_the_feed_and_the_text_better_than_both() {
    let feed = rss(ITEM).replace("<description>d", "<language>en-us</language><description>d");
    let fixture = Fixture::new();
    reported(&fixture, &feed, &Further { language: Some(Lang::Es), ..Further::default() });
    assert_eq!(releases(&fixture)[0].language, Lang::Es);
    let english = "The office is open to the public on Monday, and the director of the agency was there with the mayor for an hour.";
    let feed = rss(&ITEM.replace("The bridge is open.", english))
        .replace("<description>d", "<language>es</language><description>d");
    let (release, notes) = one(&feed);
    assert_eq!((release.language, notes.len()), (Lang::En, 1), "{notes:?}");
}

#[test]
fn an_old_address_leads_on_or_is_named() {
    for (path, leads) in [
        ("release.aspx?id=512", true),
        ("release.aspx?id=$(512)", false),
        ("arrests-(update)", true),
        ("agency's-desk", true),
        ("update:desk!", true),
        ("search&amp;rescue", true),
        ("bridge-opens.html", true),
    ] {
        let fixture = Fixture::new();
        let item = ITEM.replace("/news/bridge-opens", &format!("/news/{path}"));
        let notes = outcomes(&fixture, &rss(&item)).remove(0).notes;
        assert_eq!(fixture.content().join("redirects.json").exists(), leads, "{path}: {notes:?}");
        assert_eq!(notes.iter().any(|note| note.contains("leads nowhere")), !leads, "{path}: {notes:?}");
        fixture.published();
    }
}

#[test]
fn a_pages_empty_name_is_no_id() {
    for (path, id) in [
        ("/news/bridge-open/index.html", "bridge-open"),
        ("/news/default.aspx", "bridge-opens"),
        ("/2016/03/index.php", "bridge-opens"),
        ("/node/", "bridge-opens"),
    ] {
        assert_eq!(one(&rss(&ITEM.replace("/news/bridge-opens", path))).0.id.as_str(), id, "{path}");
    }
}

#[test]
fn an_address_is_the_entrys_own_page() {
    let bare = ITEM.replace("<link>https://old.example/news/bridge-opens</link>", "");
    let url = |item: &str| one(&rss(item)).0.source.unwrap().url.unwrap().to_string();
    let guid = bare.replace("tag:old.example,2014:1", "https://old.example/news/2014-1");
    assert_eq!(url(&guid), "https://old.example/news/2014-1");
    let comments = bare.replace("<guid>", "<comments>https://old.example/x#comments</comments><guid>");
    assert!(one(&rss(&comments)).0.source.is_none());
    let json = r#"{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":"1","title":"A step","content_text":"x",
        "date_published":"2016-01-01","attachments":[{"url":"https://old.example/a.pdf","mime_type":"application/pdf","title":"Plan"}]}]}"#;
    let (release, notes) = one(json);
    assert!(release.source.is_none());
    assert!(
        notes
            .iter()
            .any(|note| note.contains("a document beside the text is left out: https://old.example/a.pdf, “Plan”")),
        "{notes:?}"
    );
}

#[test]
fn pictures_and_documents_beside_the_text_are_named() {
    let item = ITEM.replace(
        "<guid>",
        "<enclosure url='https://old.example/a.pdf' type='application/pdf' length='1'/>\
         <media:content url='https://old.example/b.jpg' type='image/jpeg'/><guid>",
    );
    let notes = one(&rss(&item)).1;
    assert!(notes.iter().any(|note| note.contains("a document") && note.contains("a.pdf")), "{notes:?}");
    assert!(notes.iter().any(|note| note.contains("a picture") && note.contains("b.jpg")), "{notes:?}");
}

#[test]
fn a_strangers_feed_is_named() {
    let fixture = Fixture::new();
    let report = reported(&fixture, &rss(ITEM), &Further::default());
    assert!(report.notes[0].contains("old.example") && report.notes[0].contains("--publisher"), "{:?}", report.notes);
    let publisher =
        frontdesk::model::Publisher { name: "Old".to_owned(), site: "https://old.example".parse().unwrap() };
    let options = Options { publisher: Some(publisher), ..options(&fixture) };
    import(&file(&fixture, &rss(ITEM)), &options).unwrap();
}

#[test]
fn what_stands_between_angle_brackets_and_is_no_tag_stays() {
    let plain = |words: &str| {
        let item = ITEM.replace("<content:encoded><![CDATA[<p>The bridge is open.</p>]]></content:encoded>", "");
        one(&rss(&item.replace("<guid>", &format!("<description>{words}</description><guid>")))).0.body.join("\n")
    };
    assert_eq!(
        plain("Write to Ann Smith &lt;ann@health.example&gt; by Friday."),
        "Write to Ann Smith \\<ann@health.example> by Friday."
    );
    assert_eq!(plain("If x &lt;y and z&gt; 5, &lt;b&gt;call&lt;/b&gt;."), "If x \\<y and z> 5, **call**.");
    let summary = "<entry><title>A</title><id>urn:1</id><link href='https://old.example/a-step'/><updated>2016-01-01T10:00:00Z</updated>\
        <summary type='text'>Use the &lt;b&gt; tag now</summary></entry>";
    assert_eq!(one(&atom(summary)).0.body, ["Use the \\<b> tag now"]);
}

#[test]
fn a_text_without_words_gives_way_to_its_summary() {
    for empty in ["", "<p>&nbsp;</p>", "<img src='/a.jpg' alt='Seal'>"] {
        let item = ITEM.replace("<p>The bridge is open.</p>", empty);
        let (release, notes) = one(&rss(&item.replace("<guid>", "<description>The whole of it.</description><guid>")));
        assert_eq!(release.body, ["The whole of it."], "{empty}");
        assert!(empty.is_empty() || notes.iter().any(|note| note.contains("its summary stands here")), "{notes:?}");
    }
}

#[test]
fn drafts_and_comments_are_no_releases() {
    let entry = |id: &str, more: &str| {
        format!(
            "<entry><id>{id}</id><link href='https://old.example/{id}'/><published>2016-03-12T10:00:00Z</published><updated>2016-03-12T10:00:00Z</updated>{more}\
             <title>Of {id}</title><content type='html'>Words</content></entry>"
        )
    };
    let draft = "<app:control xmlns:app='http://www.w3.org/2007/app'><app:draft>yes</app:draft></app:control>";
    let kind = |kind: &str| {
        format!(
            "<category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#{kind}'/>"
        )
    };
    let feed = atom(&(entry("draft", draft) + &entry("comment", &kind("comment")) + &entry("whole", &kind("post"))));
    let fixture = Fixture::new();
    let outcomes = outcomes(&fixture, &feed);
    let skipped: Vec<_> = outcomes.iter().filter_map(|outcome| outcome.fate.reason()).collect();
    assert_eq!(skipped, ["it is a draft there", "it is no release there, but a comment"]);
    assert_eq!(super::releases(&fixture).len(), 1);
}

#[test]
fn a_title_keeps_the_words_within_its_elements() {
    for (title, words) in [
        ("Read <em>this</em> now", "Read this now"),
        ("<![CDATA[A <h2>Head</h2> <p>para</p>]]>", "A Head para"),
        ("<![CDATA[<img src='x' alt='Seal'> Seal title]]>", "Seal title"),
    ] {
        assert_eq!(one(&rss(&ITEM.replace("Bridge opens", title))).0.title, words);
    }
}

#[test]
fn a_language_that_the_portal_has_not_is_named() {
    let (release, notes) = one(&rss(&ITEM.replace("<guid>", "<dc:language>fr-FR</dc:language><guid>")));
    assert_eq!(release.language, frontdesk::model::Lang::En);
    assert!(notes[0].contains("`fr-FR`"), "{notes:?}");
    let fixture = Fixture::new();
    let feed = rss(ITEM).replace("<description>d", "<language>zh-CN</language><description>d");
    let notes = super::reported(&fixture, &feed, &frontdesk::import::Further::default()).notes;
    assert!(notes.iter().any(|note| note.contains("`zh-cn`")), "{notes:?}");
}

#[test]
fn a_feed_is_of_the_site_that_its_own_link_names() {
    let fixture = Fixture::new();
    let hub = rss(ITEM).replace(
        "<channel>",
        "<channel><link xmlns='http://www.w3.org/2005/Atom' rel='hub' href='https://hub.example/'/>",
    );
    let report = super::reported(&fixture, &hub, &frontdesk::import::Further::default());
    assert!(!report.notes.iter().any(|note| note.contains("hub.example")), "{report}");
}

#[test]
fn codes_struck_out_summaries_and_single_summaries_are_named() {
    let code = ITEM.replace("is open.", "is open. [gallery ids=\"1,2\"] [contact-form-7 id=\"3\"] [sic]");
    let (_, notes) = one(&rss(&code));
    assert!(notes[0].contains("`[gallery ids=\"1,2\"]`, `[contact-form-7 id=\"3\"]`"), "{notes:?}");
    let struck = ITEM.replace("<guid>", "<description>Says &lt;del&gt;not&lt;/del&gt; this of it</description><guid>");
    let (release, notes) = one(&rss(&struck));
    assert!(release.dek.is_none() && notes[0].contains("struck out"), "{notes:?}");
    let short =
        ITEM.replace("bridge-opens", "short").replace("2014:1", "2014:2").replace("content:encoded>", "description>");
    let fixture = Fixture::new();
    let outcomes = outcomes(&fixture, &rss(&format!("{ITEM}{short}")));
    assert!(outcomes[1].notes[0].contains("a summary alone for it"), "{outcomes:?}");
    assert!(outcomes[0].notes.is_empty(), "{outcomes:?}");
}

#[test]
fn what_a_text_says_of_tags_marks_no_entry() {
    let entry = |id: &str, more: &str, words: &str| {
        format!(
            "<a:entry><a:id>{id}</a:id><a:link href='https://old.example/{id}'/><a:updated>2016-03-12T10:00:00Z</a:updated>{more}<a:title>Of {id}</a:title><a:content type='html'><![CDATA[{words}]]></a:content></a:entry>"
        )
    };
    let draft =
        "<app:control xmlns:app='http://www.w3.org/2007/app'><app:draft xmlns:x='urn:x'>yes</app:draft></app:control>";
    let feed = format!(
        "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:id>f</a:id><a:title>t</a:title><a:updated>2016-03-12T10:00:00Z</a:updated><!-- <a:entry>none</a:entry> -->{}{}</a:feed>",
        entry("whole", "", "<p>Use the <entry point> or &lt;entry> of it</p>"),
        entry("draft", draft, "Secret")
    );
    let fixture = Fixture::new();
    let fates: Vec<_> = outcomes(&fixture, &feed).into_iter().map(|outcome| outcome.fate.name()).collect();
    assert_eq!((fates.iter().filter(|fate| **fate == "new").count(), fates.len()), (1, 2), "{fates:?}");
}

#[test]
fn lines_of_plain_text_stay_lines_and_a_link_in_a_sentence_stays_in_it() {
    let item = ITEM.replace("<content:encoded><![CDATA[<p>The bridge is open.</p>]]></content:encoded>", "");
    let plain = item.replace("<guid>", "<description>Clinic hours:\nMonday 9-5\nTuesday 10-6</description><guid>");
    assert_eq!(one(&rss(&plain)).0.body, ["Clinic hours:\\\nMonday 9-5\\\nTuesday 10-6"]);
    let sentence =
        ITEM.replace("The bridge is open.", "<a href='https://regs.example/1'>Leave a comment</a> on the rule.");
    assert_eq!(one(&rss(&sentence)).0.body, ["[Leave a comment](https://regs.example/1) on the rule."]);
    // Marks of direction around a number are no reason to lose a release.
    let marked = ITEM.replace("is open.", "is open. Call \u{202a}(217) 555-0100\u{202c} now.");
    assert_eq!(one(&rss(&marked)).0.body, ["The bridge is open. Call (217) 555-0100 now."]);
    let cut = item.replace(
        "<guid>",
        "<description>&lt;p>Apply &lt;a href=\"https://old.example/x\" title=\"for</description><guid>",
    );
    assert!(one(&rss(&cut)).1.iter().any(|note| note.contains("cut off")));
}

#[test]
fn words_in_angle_brackets_and_what_a_summary_holds_besides_are_kept_or_named() {
    let item = ITEM.replace("<content:encoded><![CDATA[<p>The bridge is open.</p>]]></content:encoded>", "");
    let plain = item.replace(
        "<guid>",
        "<description>Write &lt;name&gt; and &lt;address&gt; to &lt;https://old.example/?p=5&gt;.</description><guid>",
    );
    assert_eq!(one(&rss(&plain)).0.body, ["Write \\<name> and \\<address> to \\<https://old.example/?p=5>."]);
    let summary = ITEM.replace(
        "<guid>",
        "<description>Something else. &lt;iframe src='https://maps.example/1'>&lt;/iframe></description><guid>",
    );
    let (release, notes) = one(&rss(&summary));
    assert_eq!(release.dek.as_deref(), Some("Something else."));
    assert!(notes.iter().any(|note| note.contains("https://maps.example/1")), "{notes:?}");
    // A draft is an entry's own mark, and no word of its text.
    let words = "<entry><title>A</title><id>urn:1</id><link href='https://old.example/a-step'/><updated>2016-01-01T10:00:00Z</updated>\
        <content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><draft>yes</draft> is a word</div></content></entry>";
    assert_eq!(one(&atom(words)).0.body, ["yes is a word"]);
}

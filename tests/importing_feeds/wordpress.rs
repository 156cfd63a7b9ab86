//! WordPress's own export.

use crate::fixture::Fixture;
use crate::{ITEM, bring, map, release, releases, rss, text};
use frontdesk::import::{Fate, Further};
use frontdesk::model::Lang;

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

#[test]
fn the_notes_that_wordpress_keeps_beside_a_text_come_with_it() {
    let fixture = Fixture::new();
    let meta = "<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[[{\"content\":\"See the <em>county code</em>.\",\"id\":\"a1\"}]]]></wp:meta_value></wp:postmeta>";
    let content = "<!-- wp:paragraph --><p>Open<sup data-fn=\"a1\"><a href=\"#a1\">1</a></sup>.</p><!-- /wp:paragraph --><!-- wp:footnotes /-->";
    bring(&fixture, "notes.xml", export(&post(9, "Notes", meta, content)), &Further::default()).unwrap();
    assert_eq!(releases(&fixture)[0].body, ["Open¹.", "1. See the *county code*."]);
}

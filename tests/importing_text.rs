//! The HTML of other systems as Markdown: every visible word, number and mark in its order, or named.

#![allow(clippy::unwrap_used, reason = "a helper of tests fails its test")]

use frontdesk::import::text::{Text, text};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The text of a piece of HTML, of which nothing may be missing.
fn whole(html: &str) -> Vec<String> {
    let Text { blocks, left_out, notes } = text(html, None);
    assert!(left_out.is_empty() && notes.is_empty(), "{html}: {blocks:?} {left_out:?} {notes:?}");
    blocks
}

#[test]
fn a_rows_head_is_a_cell() {
    let html = "<table><thead><tr><th>Form<th>Fee<th>Days</thead><tr><th scope='row'>A-1</th><td>$10</td><td>30</td></tr></table>";
    assert_eq!(whole(html), ["| Form | Fee | Days |\n|---|---|---|\n| A-1 | $10 | 30 |"]);
}

#[test]
fn a_table_without_a_head_keeps_its_rows() {
    let html = "<table><tr><th>When</th><td>Monday at 9</td></tr><tr><th>Where</th><td>Room 5</td></tr></table>";
    assert_eq!(whole(html), ["|  |  |\n|---|---|\n| When | Monday at 9 |\n| Where | Room 5 |"]);
    let html = "<table><tr><th>Form<th>Fee<tr><td>A<td>1</table>";
    assert_eq!(whole(html), ["| Form | Fee |\n|---|---|\n| A | 1 |"]);
}

#[test]
fn a_foot_comes_last_and_a_caption_first() {
    let html =
        "<table><tfoot><tr><td>Total<td>3</tfoot><caption>Fees</caption><tbody><tr><td>A<td>1<tr><td>B<td>2</table>";
    assert_eq!(whole(html), ["Fees", "|  |  |\n|---|---|\n| A | 1 |\n| B | 2 |\n| Total | 3 |"]);
}

#[test]
fn cells_that_span_stand_wherever_they_belong() {
    let html = "<table><thead><tr><th rowspan=2>Form<th colspan=2>2016<tr><th>Fee<th>Days</thead>\
        <tr><td rowspan=2>A<td>$1<td>3<tr><td>$2<td>4<tr><td colspan=3>Without fee<tr><td>B<td colspan=2>none</table>";
    assert_eq!(
        whole(html),
        [
            "| Form | 2016 Fee | 2016 Days |\n|---|---|---|\n| A | $1 | 3 |\n| A | $2 | 4 |\n| Without fee |  |  |\n| B | none | none |"
        ]
    );
    let html = "<table><tr><th colspan=2>Fees in 2016<tr><th>Form<th>Fee<tr><td>A<td>$1</table>";
    assert_eq!(whole(html), ["Fees in 2016", "| Form | Fee |\n|---|---|\n| A | $1 |"]);
}

#[test]
fn a_cell_holds_one_line_and_its_bars() {
    let html = "<table><tr><th>A|B<th>C<tr><td><p>One</p><p>Two</p><td><ul><li>x<li>y</ul><tr><td><code>a|b</code><td>1<br>2</table>";
    assert_eq!(whole(html), ["| A\\|B | C |\n|---|---|\n| One Two | • x • y |\n| `a\\|b` | 1 2 |"]);
}

#[test]
fn a_table_that_only_arranges_is_read_cell_by_cell() {
    let html = "<table role=presentation><tr><td><h2>Where</h2><p>Here.</p><td>There.</table>";
    assert_eq!(whole(html), ["## Where", "Here.", "There."]);
    let html = "<table><tr><td>Menu<td><table><tr><th>A<th>B<tr><td>1<td>2</table></table>";
    assert_eq!(whole(html), ["Menu", "| A | B |\n|---|---|\n| 1 | 2 |"]);
}

#[test]
fn raised_and_lowered_letters_stay_raised_and_lowered() {
    let html = "<p>10<sup>3</sup> $5 million<sup>1</sup> 5<sup>1</sup>/<sub>2</sub> m<sup>2</sup> H<sub>2</sub>O June 5<sup>th</sup> x<sup>y+1</sup></p>";
    assert_eq!(whole(html), ["10³ $5 million¹ 5¹/₂ m² H₂O June 5th xʸ⁺¹"]);
}

#[test]
fn what_was_struck_out_stays_so_and_what_was_not_does_not() {
    assert_eq!(
        whole("<p>Open <del>on Saturdays</del> <ins>on Sundays</ins>.</p>"),
        ["Open ~~on Saturdays~~ on Sundays."]
    );
    assert_eq!(whole("<p>About ~~x~~ and ~y~</p>"), ["About \\~\\~x\\~\\~ and \\~y\\~"]);
}

#[test]
fn lists_side_by_side_stay_two_and_keep_their_numbers() {
    assert_eq!(whole("<ul><li>a</ul><ul><li>b</ul>"), ["- a", "* b"]);
    assert_eq!(whole("<ol><li>a</ol><ol><li>b</ol>"), ["1. a", "1) b"]);
    assert_eq!(whole("<ol start=3><li>c<li>d<li value=9>e</ol>"), ["3. c\n4. d", "9) e"]);
    assert_eq!(whole("<ol type=a><li>x<li>y</ol>"), ["- a. x\n- b. y"]);
    assert_eq!(whole("<ol reversed><li>x<li>y</ol>"), ["2. x", "1) y"]);
    assert_eq!(whole("<ul><li>a<ol><li>b</ol><li>c<ul><li>d</ul></ul>"), ["- a\n  1. b\n- c\n  - d"]);
    assert_eq!(whole("<ul><li>a</li><ul><li>b</li></ul></ul>"), ["- a\n  - b"]);
}

#[test]
fn quotations_terms_abbreviations_and_lines_say_what_they_said() {
    assert_eq!(whole("<p>She said <q>yes, <q>now</q></q>.</p>"), ["She said “yes, ‘now’”."]);
    assert_eq!(
        whole("<dl><dt>When<dd>Monday<dt>Where<dd>Room 5<dd>Room 6</dl>"),
        ["- **When**\\\n  Monday\n- **Where**\\\n  Room 5\\\n  Room 6"]
    );
    let html = "<p><abbr title='Customs and Border Protection'>CBP</abbr> and <abbr title='Customs and Border Protection'>CBP</abbr></p>";
    assert_eq!(whole(html), ["CBP (Customs and Border Protection) and CBP"]);
    assert_eq!(whole("<pre>a  1\nb  2\n</pre>"), ["```\na  1\nb  2\n```"]);
    assert_eq!(whole("<details><summary>More</summary>Words</details>"), ["**More**", "Words"]);
}

#[test]
fn no_letter_of_a_text_becomes_a_mark() {
    for words in [
        "2 * 3 * 4",
        "_x_",
        "# not",
        "1. not",
        "- not",
        "a < b > c",
        "&amp;amp; &amp;copy;",
        "[a](b)",
        "![a](b)",
        "| a | b |",
        "`x`",
        "+ x",
        "=== x",
        "> x",
        "\\ x",
        "[^1]: x",
        "10) x",
        "***",
        "---",
        "&lt;b&gt;",
    ] {
        whole(&format!(
            "<p>{words}</p><p>x<br>{words}<br>{words}</p><ul><li>{words}</ul><h2>{words}</h2><blockquote>{words}</blockquote>"
        ));
    }
}

#[test]
fn emphasis_that_markdown_cannot_write_gives_way_to_the_words() {
    assert_eq!(whole("<p>a<b>(b)</b>c <b>d </b>e<b>f</b><b>g</b> <i>h</i></p>"), ["a(b)c **d** e**fg** *h*"]);
    assert_eq!(
        whole("<p><b>One <i>two</i> <a href='https://x.gov/?a=1&amp;b=(2)'>three</a></b></p>"),
        ["**One *two* [three](https://x.gov/?a=1&b=%282%29)**"]
    );
    assert_eq!(whole("<p>Wow!<a href='https://x.gov/'>x</a></p>"), ["Wow\\![x](https://x.gov/)"]);
}

#[test]
fn two_line_ends_part_paragraphs() {
    assert_eq!(whole("One<br>two<br><br>Three<b><br>&nbsp;<br>four</b>"), ["One\\\ntwo", "Three", "**four**"]);
}

#[test]
fn a_link_within_the_text_leads_there() {
    let base = url::Url::parse("https://old.example/news/1").unwrap();
    let html = "<p>See <a href='#where'>where</a>, <a href='/news/1/#why'>why</a> and <a href='#fn'>a note</a><sup><a href='#fn'>1</a></sup>.</p>\
        <h2 id=where>Where we are</h2><p>x<a name=why></a></p><h2>Why</h2><p id=fn>Note</p>";
    let read = text(html, Some(&base));
    assert_eq!(read.blocks[0], "See [where](#text-where-we-are), [why](#text-why) and a note¹.");
    assert!(read.notes.is_empty(), "{:?}", read.notes);
}

#[test]
fn what_a_text_cannot_hold_is_named() {
    let html = "<p>a</p><figure><img src='/b.jpg' alt='A bridge'><figcaption>It opens</figcaption></figure><iframe src='https://v.example/1'></iframe>\
        <form><label>Password</label><input></form><p hidden>secret</p><p><a href='ftp://x/y'>files</a> <a href='/z'></a></p>";
    let read = text(html, None);
    assert_eq!(read.blocks, ["a", "files"]);
    let named: Vec<_> = read.left_out.iter().map(ToString::to_string).chain(read.notes).collect();
    assert_eq!(
        named,
        [
            "a picture is left out: /b.jpg, “A bridge”, with the caption “It opens”",
            "an embedded page is left out: https://v.example/1",
            "a form is left out, “Password”",
            "a hidden passage is left out, “secret”",
            "a link without words to /z",
            "“files” led to ftp://x/y, which no link can lead to from here",
        ]
    );
}

#[test]
fn what_a_system_puts_around_a_text_is_named_and_left_out() {
    let html = "<div class='field-label'>Body:&nbsp;</div><p>It opens.</p><ul class=links><li class='comment-add'><a href='/c'>Add new comment</a></ul>\
        <p>The post <a href='https://x.gov/1'>It opens</a> appeared first on <a href='https://x.gov'>Us</a>.</p>";
    let read = text(html, None);
    assert_eq!(read.blocks, ["It opens."]);
    assert_eq!(read.left_out.len(), 3, "{:?}", read.left_out);
    assert_eq!(whole("<p>Body: five feet</p>"), ["Body: five feet"]);
}

/// HTML with the words that are seen in it, and the same as Markdown is read.
#[derive(Clone, Debug)]
struct Sample {
    html: String,
    words: String,
}

fn sample(html: impl Into<String>, words: impl Into<String>) -> Sample {
    Sample { html: html.into(), words: words.into() }
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn joined(samples: &[Sample], between: &str) -> Sample {
    let each = |part: fn(&Sample) -> &str| samples.iter().map(part).collect::<Vec<_>>().join(between);
    sample(each(|sample| &sample.html), each(|sample| &sample.words))
}

fn words() -> impl Strategy<Value = Sample> {
    "[a-zA-Zñ0-9*_~`\\[\\]()|<>#&.:!+=\\\\$%-]{1,9}".prop_map(|words| sample(escaped(&words), words))
}

fn phrase() -> impl Strategy<Value = Sample> {
    let leaf = prop_oneof![
        6 => words(),
        1 => "[0-9]{1,3}".prop_map(|n| sample(format!("x<sup>{n}</sup>"), format!("x{}", raised(&n)))),
        1 => "[0-9]{1,3}".prop_map(|n| sample(format!("H<sub>{n}</sub>"), format!("H{}", lowered(&n)))),
    ];
    let styled = leaf.prop_recursive(3, 12, 3, |inner| {
        let tag =
            |name: &'static str| move |inner: Sample| sample(format!("<{name}>{}</{name}>", inner.html), inner.words);
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..4).prop_map(|all| joined(&all, " ")),
            prop::collection::vec(inner.clone(), 1..3).prop_map(|all| joined(&all, "")),
            inner.clone().prop_map(tag("b")),
            inner.clone().prop_map(tag("em")),
            inner.clone().prop_map(tag("code")),
            inner.clone().prop_map(tag("span")),
            inner.clone().prop_map(linked),
        ]
    });
    (styled, prop::bool::weighted(0.1)).prop_map(|(all, quoted)| match quoted {
        true => sample(format!("<q>{}</q>", all.html), format!("“{}”", all.words)),
        false => all,
    })
}

/// No link stands in a link.
fn linked(inner: Sample) -> Sample {
    match inner.html.contains("<a ") {
        true => inner,
        false => sample(format!("<a href='https://x.gov/a_b(c)'>{}</a>", inner.html), inner.words),
    }
}

fn raised(digits: &str) -> String {
    digits.chars().filter_map(|c| "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().nth(c.to_digit(10)? as usize)).collect()
}

fn lowered(digits: &str) -> String {
    digits.chars().filter_map(|c| "₀₁₂₃₄₅₆₇₈₉".chars().nth(c.to_digit(10)? as usize)).collect()
}

/// A table of as many columns in each row: what a cell says is read behind its column's head.
fn grid() -> impl Strategy<Value = Sample> {
    (2_usize..4, 1_usize..4, any::<bool>()).prop_flat_map(|(width, height, row_heads)| {
        let row = prop::collection::vec(phrase(), width);
        prop::collection::vec(row, height + 1).prop_map(move |rows| {
            let cell = |name: &str, cell: &Sample| format!("<{name}>{}</{name}>", cell.html);
            let mut html = "<table>".to_owned();
            for (at, row) in rows.iter().enumerate() {
                let cells = row
                    .iter()
                    .enumerate()
                    .map(|(column, own)| cell(if at == 0 || (row_heads && column == 0) { "th" } else { "td" }, own));
                html += &format!("<tr>{}</tr>", cells.collect::<String>());
            }
            let said: Vec<_> = rows.iter().flatten().map(|cell| cell.words.as_str()).collect();
            sample(html + "</table>", said.join(" "))
        })
    })
}

fn block() -> impl Strategy<Value = Sample> {
    let wrap = |before: &'static str, after: &'static str| {
        move |inner: Sample| sample(format!("{before}{}{after}", inner.html), inner.words)
    };
    let leaf = prop_oneof![
        4 => phrase().prop_map(wrap("<p>", "</p>")),
        1 => phrase().prop_map(wrap("<h3>", "</h3>")),
        1 => phrase().prop_map(wrap("", "<br>")),
        1 => words().prop_map(wrap("<pre>", "</pre>")),
        1 => (phrase(), phrase()).prop_map(|(a, b)| sample(format!("<p>{}<br>{}</p>", a.html, b.html), format!("{} {}", a.words, b.words))),
        1 => (phrase(), phrase()).prop_map(|(a, b)| sample(format!("<dl><dt>{}</dt><dd>{}</dd></dl>", a.html, b.html), format!("{} {}", a.words, b.words))),
        1 => (phrase(), phrase()).prop_map(|(a, b)| sample(format!("<figure><p>{}</p><figcaption>{}</figcaption></figure>", a.html, b.html), format!("{} {}", a.words, b.words))),
        2 => grid(),
    ];
    leaf.prop_recursive(3, 16, 3, move |inner| {
        let many = prop::collection::vec(inner, 1..4);
        prop_oneof![
            many.clone().prop_map(|all| joined(&all, " ")),
            many.clone().prop_map(move |all| wrap("<blockquote>", "</blockquote>")(joined(&all, " "))),
            many.clone().prop_map(move |all| wrap("<div>", "</div>")(joined(&all, " "))),
            (phrase(), many.clone()).prop_map(|(head, all)| {
                let all = joined(&all, " ");
                sample(
                    format!("<details><summary>{}</summary>{}</details>", head.html, all.html),
                    format!("{} {}", head.words, all.words),
                )
            }),
            many.clone().prop_map(|all| {
                let items: String = all.iter().map(|item| format!("<li>{}</li>", item.html)).collect();
                sample(format!("<ul>{items}</ul>"), joined(&all, " ").words)
            }),
            (many, 0_usize..20).prop_map(|(all, first)| {
                let items: String = all.iter().map(|item| format!("<li>{}</li>", item.html)).collect();
                let words = all.iter().enumerate().map(|(at, item)| format!("{}. {}", first + at, item.words));
                sample(format!("<ol start={first}>{items}</ol>"), words.collect::<Vec<_>>().join(" "))
            }),
        ]
    })
}

/// What is read in Markdown, by its events alone.
fn read(blocks: &[String]) -> String {
    let (mut said, mut lists) = (String::new(), Vec::new());
    let text = blocks.join("\n\n");
    for event in
        Parser::new_ext(&text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES)
    {
        match event {
            Event::Text(words) | Event::Code(words) => said.push_str(&words),
            Event::Start(Tag::List(first)) => {
                said.push(' ');
                lists.push(first);
            }
            Event::End(TagEnd::List(_)) => lists.truncate(lists.len() - 1),
            Event::Start(Tag::Item) => {
                if let Some(Some(number)) = lists.last_mut() {
                    said.push_str(&format!(" {number}. "));
                    *number += 1;
                }
            }
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Link { .. })
            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link) => {}
            Event::Html(html) | Event::InlineHtml(html) => panic!("HTML in the text: {html}"),
            Event::Start(Tag::Strikethrough | Tag::Image { .. }) | Event::FootnoteReference(_) => {
                panic!("a mark that no one wrote: {text}")
            }
            _ => said.push(' '),
        }
    }
    said
}

fn single(words: &str) -> Vec<&str> {
    words.split_whitespace().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn every_word_number_and_mark_stands_in_the_text_in_its_order(all in prop::collection::vec(block(), 1..5)) {
        let Sample { html, words } = joined(&all, " ");
        let Text { blocks, left_out, notes } = text(&html, None);
        prop_assert!(left_out.is_empty() && notes.is_empty(), "{:?} {:?}", left_out, notes);
        let said = read(&blocks);
        let said: Vec<_> = single(&said).into_iter().filter(|word| *word != "•").collect();
        prop_assert_eq!(said, single(&words), "{:#?}", blocks);
    }
}

/// Tags and letters as they come, closed or not.
fn soup() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        3 => "<(p|b|i|a href='/x'|ul|ol start=3|ol type=a|li|table|tr|td|th|td colspan=2|td rowspan=2|thead|tfoot|caption|h2|blockquote|pre|code|del|q|sup|sub|dl|dt|dd|br|hr|div|span|figure|figcaption|img src=x alt=y|abbr title='T u'|details|summary|center|font)>",
        2 => "</(p|b|i|a|ul|ol|li|table|tr|td|th|thead|h2|blockquote|pre|code|del|q|sup|sub|dl|dt|dd|div|span|figure|summary)>",
        4 => "[a-zA-Z0-9 *_~|#.()\\[\\]`>:!=+-]{1,6}",
    ];
    prop::collection::vec(part, 1..40).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Whatever the tags are, no letter becomes HTML or a picture, and each link has words.
    #[test]
    fn no_soup_of_tags_becomes_more_than_a_text(html in soup()) {
        let Text { blocks, .. } = text(&html, None);
        for event in Parser::new_ext(&blocks.join("\n\n"), Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
            let more = matches!(event, Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::Image { .. } | Tag::Link { .. }));
            prop_assert!(!more, "{:#?}", blocks);
        }
    }
}

#[test]
fn what_known_systems_write_loses_no_word() {
    for html in [
        // WordPress
        "<!-- wp:paragraph --><p class='has-text'>WASHINGTON&nbsp;&#8212; The agency&#8217;s <strong>new&nbsp;</strong>desk.</p><!-- /wp:paragraph -->\n<figure class='wp-block-table'><table><tbody><tr><td><strong>Form</strong></td><td><strong>Fee</strong></td></tr><tr><td>A-1</td><td>$10</td></tr></tbody></table><figcaption>Fees in 2016</figcaption></figure><p>See note.<sup class='fn'><a href='#fn1' id='r1'>1</a></sup></p><ol class='wp-block-footnotes'><li id='fn1'>First. <a href='#r1'>&#8617;&#65038;</a></li></ol>",
        // Drupal
        "<div class='field field--name-body field--type-text-with-summary field__item'><p dir='ltr'>Text<br />\n<br />\nMore</p><ul><li><p>One</p><ul><li>Two</li></ul></li></ul></div>",
        // Word, by way of Plone and SharePoint
        "<div class=\"ExternalClass123\"><p class=MsoNormal><b style='mso-bidi-font-weight:normal'><span style='font-family:\"Arial\"'>Hours<o:p></o:p></span></b></p><p class=MsoListParagraph>&middot;<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span>Monday</p><p>&nbsp;</p><p>\u{200b}End</p></div>",
        // Mail
        "<center><table width=600 cellpadding=0><tr><td><table><tr><td><h1>News</h1><p>Text <font color=red>in red</font>.</td></tr></table></td></tr></table></center>",
        "<p>&ldquo;Quoted,&rdquo; said the director.</p><blockquote cite='x'><p>Words</p><footer>&mdash; <cite>Someone</cite></footer></blockquote>",
    ] {
        let read = text(html, None);
        assert!(read.left_out.is_empty() && read.notes.is_empty(), "{html}: {read:#?}");
    }
}

#[test]
fn what_a_style_strikes_out_or_raises_is_struck_out_and_raised() {
    let html = "<p>Open <span style='text-decoration: line-through'>on Saturdays</span> on Sundays. E=mc<span style='vertical-align: super'>2</span></p>";
    assert_eq!(whole(html), ["Open ~~on Saturdays~~ on Sundays. E=mc²"]);
    assert_eq!(whole("<p>$5 million<sup>1, 2</sup> and 2<sup>10 000</sup></p>"), ["$5 million^(1, 2) and 2^(10 000)"]);
    let long = text("<p>A<sup>which stands in a note of its own somewhere</sup></p>", None);
    assert!(long.notes[0].contains("stands on its line"), "{long:?}");
}

#[test]
fn rows_and_items_of_pictures_alone_are_named_and_leave_nothing_empty() {
    let html = "<table><tr><td>Before</td><td>After</td></tr><tr><td><img src='/a.jpg' alt='Map'></td><td><img src='/b.jpg' alt='Bridge'></td></tr></table>\
        <ol><li>One</li><li><iframe src='https://maps.example/x'></iframe></li><li>Three</li></ul>";
    let Text { blocks, left_out, notes } = text(html, None);
    assert_eq!(left_out.len(), 3, "{left_out:?}");
    assert_eq!((blocks.len(), notes.len()), (3, 0), "{blocks:?} {notes:?}");
    assert_eq!(blocks[0], "|  |  |\n|---|---|\n| Before | After |");
    assert_eq!(blocks[1..], ["1. One", "3) Three"]);
}

#[test]
fn a_table_with_heads_is_one_of_data_whatever_its_cells_hold() {
    let html = "<table><thead><tr><th><h4>Form</h4></th><th><h4>Fee</h4></th><th><h4>Days</h4></th></tr></thead><tbody><tr><td>A-1</td><td>$10</td><td>30</td></tr>\
        <tr><td>A-2</td><td></td><td>60</td></tr></tbody></table>";
    assert_eq!(whole(html), ["| Form | Fee | Days |\n|---|---|---|\n| A-1 | $10 | 30 |\n| A-2 |  | 60 |"]);
}

#[test]
fn elements_that_need_no_end_are_not_deep_and_what_is_too_deep_is_named() {
    let list = format!("<dl>{}</dl>", "<dt>Office<dd>555-0100".repeat(150));
    assert!(text(&list, None).notes.is_empty() && whole(&list)[0].contains("**Office**"));
    let deep = text(&format!("<p>First</p>{}<b>x</b>", "<div>".repeat(300)), None);
    assert!(deep.notes.iter().any(|note| note.contains("too deep")), "{:?}", deep.notes);
    assert!(!deep.blocks.join(" ").contains("Firstx"), "{:?}", deep.blocks);
}

#[test]
fn links_that_lead_nowhere_and_parts_of_picture_maps_are_named() {
    for lost in ["javascript:window.open('/form.pdf')", "mailto:", "tel:"] {
        let text = text(&format!("<p><a href=\"{lost}\">the form</a></p>"), None);
        assert_eq!(text.blocks, ["the form"]);
        assert!(text.notes[0].contains("the form"), "{text:?}");
    }
    let map = text("<p>Map</p><map name=m><area href='/north' alt='The north'></map>", None);
    assert!(map.left_out[0].to_string().contains("/north, “The north”"), "{map:?}");
    // What is loaded when it is scrolled to stands beside a placeholder.
    let lazy =
        text("<img src='data:image/gif;base64,R0' data-lazy-src='https://old.example/real.jpg' alt='Mayor'>", None);
    assert_eq!(lazy.left_out[0].picture_address(), Some("https://old.example/real.jpg"));
}

#[test]
fn a_decimal_number_at_a_beginning_is_no_item() {
    assert_eq!(whole("<p>0.5 percent</p><p>1. First</p>"), ["0.5 percent", "1\\. First"]);
}

#[test]
fn a_row_over_all_columns_below_the_heads_names_what_follows_it() {
    let html = "<table><tr><th>Area</th><th>2014</th></tr><tr><th colspan=2>North</th></tr><tr><th>Cases</th><td>1</td></tr>\
        <tr><th colspan=2>South</th></tr><tr><th>Cases</th><td>3</td></tr></table>";
    assert_eq!(whole(html), ["| Area | 2014 |\n|---|---|\n| North |  |\n| Cases | 1 |\n| South |  |\n| Cases | 3 |"]);
}

#[test]
fn what_is_nested_without_end_is_read_at_once() {
    // A tree of it would take minutes.
    let deep = text(&format!("{}x", "<div>".repeat(100_000)), None);
    assert_eq!(deep.blocks, ["x"]);
}

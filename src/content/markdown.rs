//! An editor's Markdown to HTML that is safe by construction.
//! Raw HTML becomes text, and a link that is not to the web, a mailbox or a phone loses its target.

mod feed;
mod found;
mod headings;
mod notes;
mod page;
mod phone;
mod source;
mod target;
mod text;
pub mod words;

pub use feed::Feed;
pub use found::{Found, found};
pub use headings::headings;
pub use page::Page;
pub use source::{OPTIONS, targets};
pub use target::Target;
pub use text::plain;
pub use words::first_words;

use super::hidden::Hidden;
use pulldown_cmark::{Event, Tag};

/// An event, and after the beginning of the first paragraph the dateline.
fn with_dateline<'e>(event: Event<'e>, dateline: &mut Option<String>) -> Vec<Event<'e>> {
    let words = if matches!(event, Event::Start(Tag::Paragraph)) { dateline.take() } else { None };
    [Some(event), words.map(|words| Event::Html(words.into()))].into_iter().flatten().collect()
}

/// A link's target, if it may be one.
fn allowed<'t>(target: &'t str, hidden: &Hidden) -> Option<Target<'t>> {
    Target::of(target).filter(|_| !hidden.has(target))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;

    fn secret() -> Hidden {
        let portal = include_str!("../../tests/fixtures/content/portal.json");
        let portal = portal.replace("https://portal.example", "https://x.gov/portal");
        Hidden::new(&serde_json::from_str(&portal).unwrap(), ["secret".parse().unwrap()].into(), Default::default())
    }

    fn html(block: &str) -> String {
        Page { lang: Lang::En, folder: "/portal", is_north_american: true, hidden: &secret() }
            .html(&[block.to_owned()], None)
    }

    #[test]
    fn html_in_a_text_is_shown_and_not_run() {
        let html = html("a <b>bold</b> <img src=x onerror=alert(1)>\n\n<script>alert(1)</script>");
        assert!(!html.contains("<b>") && !html.contains("<img") && !html.contains("<script"), "{html}");
        assert!(html.contains("&lt;script&gt;"), "{html}");
    }

    #[test]
    fn a_link_that_runs_script_has_no_target() {
        for bad in
            ["[a](javascript:alert(1))", "[a](data:text/html,x)", "<javascript:alert(1)>", "[a](  JavaScript:alert(1))"]
        {
            assert!(!html(bad).to_lowercase().contains("href=\"javascript"), "{}", html(bad));
            assert!(!html(bad).contains("href=\"data"), "{}", html(bad));
        }
        assert!(html("[a](https://ice.gov)").contains("href=\"https://ice.gov\" rel=\"external\""));
    }

    #[test]
    fn a_link_stays_within_the_folder_and_leads_to_nothing_hidden() {
        assert!(html("[a](/tips/)").contains("href=\"/portal/tips/\""));
        assert_eq!(html("[a](/news/releases/secret/#b)"), "<p><span>a</span></p>");
        let hidden = secret();
        let feed = Feed { base_url: "https://x.gov/portal", hidden: &hidden };
        let html = feed.html(&["[a](/tips/) [b](/news/releases/secret/) [c](#d)".to_owned()], "https://x.gov/e/", None);
        let expected = "<p><a href=\"https://x.gov/portal/tips/\">a</a> <a href=\"\">b</a> <a href=\"https://x.gov/e/#d\">c</a></p>";
        assert_eq!(html, expected);
    }

    #[test]
    fn a_plain_text_keeps_its_lists_tables_links_and_notes() {
        let blocks = [
            "See [the plan](https://x.gov/plan)[^a].",
            "1. One\n2. ~~Two~~\n   - Deep",
            "| A | B |\n|---|---|\n| 1 | 2 |",
            "> Said.",
            "[^a]: Note.",
        ];
        let text = plain(&blocks.map(str::to_owned), &Hidden::default());
        assert_eq!(
            text,
            "See the plan (https://x.gov/plan) [1].\n\n1. One\n2. Two\n  - Deep\n\nA | B\n1 | 2\n\n> Said.\n\n[1] Note."
        );
    }

    #[test]
    fn headings_leave_no_level_out() {
        assert!(
            html("#### Deep\n\n###### Deeper").contains("<h2 id=\"text-deep\">Deep</h2>\n<h3 id"),
            "{}",
            html("#### Deep")
        );
    }

    #[test]
    fn a_dateline_runs_into_the_first_paragraph() {
        let page = Page { lang: Lang::En, folder: "", is_north_american: true, hidden: &Hidden::default() };
        let html = page.html(&["## A".to_owned(), "B".to_owned()], Some("EL PASO & JUÁREZ"));
        let dateline = "<span class=\"release__from\">EL PASO &amp; JUÁREZ</span> – B";
        assert_eq!(html, format!("<h2 id=\"text-a\">A</h2>\n<p>{dateline}</p>"));
    }

    #[test]
    fn footnotes_lead_there_and_back() {
        let html = html("Words[^a] more[^b] again[^a].\n\n[^b]: Second.\n\n[^a]: First.");
        assert!(html.contains("<sup>[<a id=\"text-ref-1\" href=\"#text-note-1\">1</a>]</sup>"), "{html}");
        assert_eq!(html.matches("id=\"text-ref-1\"").count(), 1);
        assert!(html.contains("id=\"text-note-2\"") && html.contains("href=\"#text-ref-2\""), "{html}");
    }

    #[test]
    fn footnotes_are_one_list_behind_the_text_in_the_order_of_their_numbers() {
        let text = "One[^b] two[^a].\n\n[^a]: A.\n\n[^b]: B.\n\nThe end.";
        let html = html(text);
        let (before, notes) = html.split_once("<ol class=\"footnotes\">").unwrap();
        assert!(before.contains("<p>The end.</p>") && notes.ends_with("</li></ol>"), "{html}");
        assert!(notes.starts_with("<li id=\"text-note-1\" value=\"1\">\n<p>B.</p>"), "{html}");
        let hidden = Hidden::default();
        let feed = Feed { base_url: "", hidden: &hidden }.html(&[text.to_owned()], "", None);
        assert!(
            feed.ends_with(
                "<p>The end.</p>\n<hr>\n<ol><li value=\"1\">\n<p>B.</p>\n</li>\n<li value=\"2\">\n<p>A.</p>\n</li></ol>"
            ),
            "{feed}"
        );
    }

    #[test]
    fn no_word_stands_in_a_quoted_text_that_is_not_its_own() {
        assert!(!html("See [a](https://x.gov/).").contains("another site"));
        assert!(html("See [a](https://x.gov/).").contains("aria-describedby=\"elsewhere\""));
    }

    #[test]
    fn a_heading_of_the_text_stands_below_the_title() {
        assert_eq!(html("# Background"), "<h2 id=\"text-background\">Background</h2>");
        let blocks = ["## The *plan*".to_owned(), "### The plan".to_owned()];
        let ids: Vec<_> = headings(&blocks).into_iter().map(|(id, _)| id).collect();
        assert_eq!(ids, ["text-the-plan", "text-the-plan-2"]);
    }

    #[test]
    fn no_two_ids_of_a_text_are_one() {
        let html = html("## A\n\n## A 2\n\n## A\n\n## Ref 1\n\n## Note 1\n\nx[^a]\n\n[^a]: One.\n\n[^a]: Two.");
        let ids: Vec<_> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let each: std::collections::BTreeSet<_> = ids.iter().collect();
        assert_eq!(each.len(), ids.len(), "{ids:?}");
        assert!(ids.contains(&"text-a-2") && ids.contains(&"text-a-3"), "{ids:?}");
    }

    #[test]
    fn a_table_holds_no_style() {
        let html = html("| A | B | C |\n|:--|:-:|--:|\n| 1 | 2 | 3 <td style=\"text-align: left\"> |");
        assert!(!html.contains("<td style") && !html.contains("<th style"), "{html}");
        assert!(html.contains("<td class=\"column--center\">2</td>") && html.contains("<th class=\"column--right\">"));
        assert!(html.contains("3 &lt;td style=\"text-align: left\"&gt;"), "{html}");
    }

    #[test]
    fn a_link_to_another_host_is_never_taken_for_an_own_one() {
        for bad in [
            "[x](//evil.example/)",
            "[x](/\\\\evil.example/)",
            "[x](</\t/evil.example/>)",
            "a[^1]\n\n[^1]: [x](//evil.example/)",
        ] {
            assert!(!html(bad).contains("evil"), "{}", html(bad));
        }
    }

    #[test]
    fn the_first_words_are_no_headings() {
        assert_eq!(first_words(&["## Background".to_owned(), "It opens.".to_owned()]), "It opens.");
    }

    #[test]
    fn the_first_words_carry_no_marks() {
        assert_eq!(
            first_words(&["".to_owned(), "The *new* [office](https://x.gov)\nopens".to_owned()]),
            "The new office opens"
        );
    }
}

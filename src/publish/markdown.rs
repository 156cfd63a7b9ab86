//! An editor's Markdown to HTML that is safe by construction.
//! Raw HTML becomes text, and a link that is not to the web, a mailbox or a phone loses its target.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, TextMergeStream, html};

/// The HTML of a list of CommonMark blocks, with tables and strikethrough.
pub fn to_html(blocks: &[String]) -> String {
    let mut html = String::new();
    for block in blocks {
        let parser = Parser::new_ext(block, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH);
        html::push_html(&mut html, parser.map(harmless));
    }
    // Nothing but line ends between blocks, which would be text nodes of their own.
    html.trim_end().to_owned()
}

/// The words of the first block that has any, without marks.
pub fn first_words(blocks: &[String]) -> String {
    blocks.iter().map(|block| plain(block)).find(|words| !words.is_empty()).unwrap_or_default()
}

/// The words of a block, without marks.
pub fn plain(block: &str) -> String {
    let text = TextMergeStream::new(Parser::new(block)).filter_map(|event| match event {
        Event::Text(text) | Event::Code(text) => Some(text.to_string()),
        Event::SoftBreak | Event::HardBreak => Some(" ".to_owned()),
        Event::End(TagEnd::Item | TagEnd::Paragraph | TagEnd::Heading(_)) => Some("\n".to_owned()),
        _ => None,
    });
    text.collect::<String>().trim().to_owned()
}

fn harmless(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Html(html) | Event::InlineHtml(html) => Event::Text(html),
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            let dest_url = if is_safe(&dest_url) { dest_url } else { CowStr::Borrowed("") };
            Event::Start(Tag::Link { link_type, dest_url, title, id })
        }
        // The headings of a text begin below its title.
        Event::Start(Tag::Heading { level, id, classes, attrs }) => {
            Event::Start(Tag::Heading { level: below_title(level), id, classes, attrs })
        }
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(below_title(level))),
        other => other,
    }
}

fn below_title(level: pulldown_cmark::HeadingLevel) -> pulldown_cmark::HeadingLevel {
    use pulldown_cmark::HeadingLevel::{H1, H2, H3, H4, H5, H6};
    match level {
        H1 | H2 => H2,
        H3 => H3,
        H4 => H4,
        H5 => H5,
        H6 => H6,
    }
}

fn is_safe(target: &str) -> bool {
    ["https://", "http://", "mailto:", "tel:", "/", "#"].iter().any(|scheme| target.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(block: &str) -> String {
        to_html(&[block.to_owned()])
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
        assert!(html("[a](https://ice.gov)").contains("href=\"https://ice.gov\""));
    }

    #[test]
    fn a_heading_of_the_text_stands_below_the_title() {
        assert_eq!(html("# Background"), "<h2>Background</h2>");
    }

    #[test]
    fn the_first_words_carry_no_marks() {
        assert_eq!(
            first_words(&["".to_owned(), "The *new* [office](https://x.gov)\nopens".to_owned()]),
            "The new office opens"
        );
    }
}

//! An editor's Markdown to HTML that is safe by construction.
//! Raw HTML becomes text, and a link that is not to the web, a mailbox or a phone loses its target.

use crate::i18n::messages;
use crate::model::Lang;
use crate::pages::escape;
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, TextMergeStream, html};
use std::collections::{BTreeSet, HashMap};

/// CommonMark with the tables, footnotes and strikethrough that release texts have.
const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH).union(Options::ENABLE_FOOTNOTES);

/// The text of a release for its page: links to other sites are marked, headings and footnotes can be linked to.
pub struct Page<'a> {
    pub lang: Lang,
    /// The folder that the site is served from, for links to its own pages.
    pub folder: &'a str,
    /// Paths that no link may lead to yet.
    pub hidden: &'a BTreeSet<String>,
}

/// The text of a release for a reader of feeds, who stands outside the site.
pub struct Feed<'a> {
    pub base_url: &'a str,
    pub hidden: &'a BTreeSet<String>,
}

impl Page<'_> {
    /// The dateline runs into the first paragraph.
    pub fn html(&self, blocks: &[String], dateline: Option<&str>) -> String {
        let text = blocks.join("\n\n");
        let mut dateline =
            dateline.map(|place| format!("<span class=\"release__dateline\">{}</span> – ", escape(place)));
        let mut headings = Ids::default();
        let mut footnotes = Footnotes::default();
        let mut closing = Vec::new();
        let events = events(&text);
        let titles = titles(&events);
        let mut title = titles.iter();
        let events = events.into_iter().flat_map(|event| match event {
            Event::Start(Tag::Paragraph) => {
                [Some(Event::Start(Tag::Paragraph)), dateline.take().map(|words| Event::Html(words.into()))]
            }
            other => [Some(other), None],
        });
        let events = events.flatten().map(|event| match event {
            Event::Start(Tag::Heading { level, .. }) => {
                let id = headings.next(title.next().map_or("", String::as_str));
                Event::Start(Tag::Heading { level, id: Some(id.into()), classes: Vec::new(), attrs: Vec::new() })
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                let (open, close) = self.link(&dest_url);
                closing.push(close);
                Event::Html(open.into())
            }
            Event::End(TagEnd::Link) => Event::Html(closing.pop().unwrap_or_default().into()),
            Event::FootnoteReference(label) => Event::Html(footnotes.reference(&label).into()),
            Event::Start(Tag::FootnoteDefinition(label)) => Event::Html(footnotes.open(&label).into()),
            Event::End(TagEnd::FootnoteDefinition) => {
                Event::Html(footnotes.close(messages(self.lang).back_to_text).into())
            }
            other => other,
        });
        let mut html = String::new();
        html::push_html(&mut html, events);
        // A wide table scrolls by itself, and by keyboard. No `<` of a text is left as it is.
        let html = html
            .replace(
                "<table>",
                "<div class=\"usa-table-container--scrollable\" tabindex=\"0\"><table class=\"usa-table\">",
            )
            .replace("</table>", "</table></div>");
        // Nothing but line ends between blocks, which would be text nodes of their own.
        html.trim_end().to_owned()
    }

    /// The tags around a link's words.
    fn link(&self, target: &str) -> (String, String) {
        let Some(target) = allowed(target, self.hidden) else { return ("<span>".to_owned(), "</span>".to_owned()) };
        if target.starts_with("http") {
            let elsewhere = messages(self.lang).opens_elsewhere;
            let open =
                format!("<a class=\"usa-link usa-link--external\" href=\"{}\" rel=\"external\">", escape(target));
            return (open, format!("<span class=\"usa-sr-only\"> ({elsewhere})</span></a>"));
        }
        let folder = if target.starts_with('/') { self.folder } else { "" };
        (format!("<a class=\"usa-link\" href=\"{folder}{}\">", escape(target)), "</a>".to_owned())
    }
}

impl Feed<'_> {
    /// The text of the release whose page has the address `url`.
    pub fn html(&self, blocks: &[String], url: &str) -> String {
        let text = blocks.join("\n\n");
        let mut footnotes = Footnotes::default();
        let events = events(&text).into_iter().map(|event| match event {
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let target = allowed(&dest_url, self.hidden).unwrap_or_default();
                let base = match target.chars().next() {
                    Some('/') => self.base_url,
                    Some('#') => url,
                    _ => "",
                };
                let dest_url = format!("{base}{target}").into();
                Event::Start(Tag::Link { link_type, dest_url, title, id })
            }
            Event::FootnoteReference(label) => Event::Html(format!("<sup>{}</sup>", footnotes.number(&label)).into()),
            Event::Start(Tag::FootnoteDefinition(label)) => {
                Event::Html(format!("<div>{}. ", footnotes.number(&label)).into())
            }
            Event::End(TagEnd::FootnoteDefinition) => Event::Html("</div>\n".into()),
            other => other,
        });
        let mut html = String::new();
        html::push_html(&mut html, events);
        html.trim_end().to_owned()
    }
}

/// Fragment and words of each heading, as [`Page::html`] makes them.
pub fn headings(blocks: &[String]) -> Vec<(String, String)> {
    let text = blocks.join("\n\n");
    let mut ids = Ids::default();
    titles(&events(&text)).into_iter().map(|title| (ids.next(&title), title)).collect()
}

/// The events of a text without any that could do harm.
fn events(text: &str) -> Vec<Event<'_>> {
    TextMergeStream::new(Parser::new_ext(text, OPTIONS)).map(harmless).collect()
}

/// The words of each heading.
fn titles(events: &[Event<'_>]) -> Vec<String> {
    let (mut titles, mut within) = (Vec::new(), false);
    for event in events {
        match event {
            Event::Start(Tag::Heading { .. }) => {
                within = true;
                titles.push(String::new());
            }
            Event::End(TagEnd::Heading(_)) => within = false,
            Event::Text(words) | Event::Code(words) if within => {
                titles.last_mut().into_iter().for_each(|title| title.push_str(words));
            }
            _ => {}
        }
    }
    titles
}

/// Ids of headings, each once. They begin with `text-`, which no id of the page itself does.
#[derive(Default)]
struct Ids(HashMap<String, usize>);

impl Ids {
    fn next(&mut self, title: &str) -> String {
        let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let id = format!("text-{}", words.collect::<Vec<_>>().join("-").to_lowercase());
        let count = self.0.entry(id.clone()).or_default();
        *count += 1;
        if *count == 1 { id } else { format!("{id}-{count}") }
    }
}

/// Numbers of footnotes in the order in which the text refers to them.
#[derive(Default)]
struct Footnotes {
    numbers: HashMap<String, usize>,
    referred: BTreeSet<usize>,
    open: usize,
}

impl Footnotes {
    fn number(&mut self, label: &str) -> usize {
        let next = self.numbers.len() + 1;
        *self.numbers.entry(label.to_owned()).or_insert(next)
    }

    fn reference(&mut self, label: &str) -> String {
        let number = self.number(label);
        // Only the first reference can be gone back to.
        let id = if self.referred.insert(number) { format!(" id=\"text-ref-{number}\"") } else { String::new() };
        format!("<sup><a class=\"usa-link\"{id} href=\"#text-note-{number}\">{number}</a></sup>")
    }

    fn open(&mut self, label: &str) -> String {
        self.open = self.number(label);
        format!(
            "<div class=\"footnote\" id=\"text-note-{0}\"><span class=\"footnote__number\">{0}.</span>\n",
            self.open
        )
    }

    fn close(&self, back: &str) -> String {
        format!("<p><a class=\"usa-link\" href=\"#text-ref-{}\">{back}</a></p></div>\n", self.open)
    }
}

/// A link's target, if it may be one.
fn allowed<'t>(target: &'t str, hidden: &BTreeSet<String>) -> Option<&'t str> {
    let path = target.split(['#', '?']).next().unwrap_or_default();
    (is_safe(target) && !hidden.contains(path)).then_some(target)
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
        Event::Start(Tag::Heading { level: HeadingLevel::H1, id, classes, attrs }) => {
            Event::Start(Tag::Heading { level: HeadingLevel::H2, id, classes, attrs })
        }
        Event::End(TagEnd::Heading(HeadingLevel::H1)) => Event::End(TagEnd::Heading(HeadingLevel::H2)),
        other => other,
    }
}

fn is_safe(target: &str) -> bool {
    ["https://", "http://", "mailto:", "tel:", "/", "#"].iter().any(|scheme| target.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(block: &str) -> String {
        Page { lang: Lang::En, folder: "/portal", hidden: &BTreeSet::from(["/news/releases/secret/".to_owned()]) }
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
        let hidden = BTreeSet::from(["/news/releases/secret/".to_owned()]);
        let feed = Feed { base_url: "https://x.gov/portal", hidden: &hidden };
        let html = feed.html(&["[a](/tips/) [b](/news/releases/secret/) [c](#d)".to_owned()], "https://x.gov/e/");
        let expected = "<p><a href=\"https://x.gov/portal/tips/\">a</a> <a href=\"\">b</a> <a href=\"https://x.gov/e/#d\">c</a></p>";
        assert_eq!(html, expected);
    }

    #[test]
    fn a_dateline_runs_into_the_first_paragraph() {
        let page = Page { lang: Lang::En, folder: "", hidden: &BTreeSet::new() };
        let html = page.html(&["## A".to_owned(), "B".to_owned()], Some("EL PASO & JUÁREZ"));
        let dateline = "<span class=\"release__dateline\">EL PASO &amp; JUÁREZ</span> – B";
        assert_eq!(html, format!("<h2 id=\"text-a\">A</h2>\n<p>{dateline}</p>"));
    }

    #[test]
    fn footnotes_lead_there_and_back() {
        let html = html("Words[^a] more[^b] again[^a].\n\n[^b]: Second.\n\n[^a]: First.");
        assert!(
            html.contains("<sup><a class=\"usa-link\" id=\"text-ref-1\" href=\"#text-note-1\">1</a></sup>"),
            "{html}"
        );
        assert_eq!(html.matches("id=\"text-ref-1\"").count(), 1);
        assert!(html.contains("id=\"text-note-2\"") && html.contains("href=\"#text-ref-2\""), "{html}");
    }

    #[test]
    fn a_heading_of_the_text_stands_below_the_title() {
        assert_eq!(html("# Background"), "<h2 id=\"text-background\">Background</h2>");
        let blocks = ["## The *plan*".to_owned(), "### The plan".to_owned()];
        let ids: Vec<_> = headings(&blocks).into_iter().map(|(id, _)| id).collect();
        assert_eq!(ids, ["text-the-plan", "text-the-plan-2"]);
    }

    #[test]
    fn the_first_words_carry_no_marks() {
        assert_eq!(
            first_words(&["".to_owned(), "The *new* [office](https://x.gov)\nopens".to_owned()]),
            "The new office opens"
        );
    }
}

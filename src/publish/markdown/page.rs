//! The text of a release for its page.

use super::super::hidden::Hidden;
use super::{BETWEEN, Ids, Numbers, Target, allowed, events, titles, with_dateline};
use crate::i18n::messages;
use crate::model::Lang;
use crate::pages::escape;
use pulldown_cmark::{Event, Tag, TagEnd, html};
use std::collections::BTreeSet;

/// Links to other sites are marked, headings and footnotes can be linked to.
pub struct Page<'a> {
    pub lang: Lang,
    /// The folder that the site is served from, for links to its own pages.
    pub folder: &'a str,
    /// Paths that no link may lead to yet.
    pub hidden: &'a Hidden,
}

impl Page<'_> {
    /// The dateline runs into the first paragraph.
    pub fn html(&self, blocks: &[String], dateline: Option<&str>) -> String {
        let text = blocks.join(BETWEEN);
        let mut dateline = dateline.map(|place| format!("<span class=\"release__from\">{}</span> – ", escape(place)));
        let mut headings = Ids::default();
        let mut footnotes = Footnotes::default();
        let mut closing = Vec::new();
        let events: Vec<_> = events(&text).collect();
        let titles = titles(&events);
        let mut title = titles.iter();
        let events = events.into_iter().flat_map(|event| with_dateline(event, &mut dateline));
        let events = events.map(|event| match event {
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
        // The security policy forbids a style on an element.
        let html = ["left", "center", "right"].into_iter().fold(html, |html, side| {
            let class = |cell: &str| format!("<{cell} class=\"column--{side}\"");
            let style = |cell: &str| format!("<{cell} style=\"text-align: {side}\"");
            html.replace(&style("td"), &class("td")).replace(&style("th"), &class("th"))
        });
        // Nothing but line ends between blocks, which would be text nodes of their own.
        html.trim_end().to_owned()
    }

    /// The tags around a link's words.
    fn link(&self, target: &str) -> (String, String) {
        let own = |href: String| (format!("<a class=\"usa-link\" href=\"{href}\">"), "</a>".to_owned());
        match allowed(target, self.hidden) {
            None => ("<span>".to_owned(), "</span>".to_owned()),
            Some(Target::Web(target)) => {
                let elsewhere = messages(self.lang).opens_elsewhere;
                let open =
                    format!("<a class=\"usa-link usa-link--external\" href=\"{}\" rel=\"external\">", escape(target));
                (open, format!("<span class=\"usa-sr-only\"> ({elsewhere})</span></a>"))
            }
            Some(Target::Own(path)) => own(format!("{}{}", self.folder, escape(path))),
            Some(Target::Within(fragment)) => own(format!("#{}", escape(fragment))),
            Some(Target::Call(target)) => own(escape(target)),
        }
    }
}

/// Footnotes that lead there and back.
#[derive(Default)]
struct Footnotes {
    numbers: Numbers,
    referred: BTreeSet<usize>,
    opened: BTreeSet<usize>,
    open: usize,
}

impl Footnotes {
    fn reference(&mut self, label: &str) -> String {
        let number = self.numbers.of(label);
        // Only the first reference can be gone back to.
        let id = if self.referred.insert(number) { format!(" id=\"text-ref-{number}\"") } else { String::new() };
        format!("<sup><a class=\"usa-link\"{id} href=\"#text-note-{number}\">{number}</a></sup>")
    }

    fn open(&mut self, label: &str) -> String {
        self.open = self.numbers.of(label);
        let number = self.open;
        // Of two notes with one label, a reference leads to the first.
        let id = if self.opened.insert(number) { format!(" id=\"text-note-{number}\"") } else { String::new() };
        format!("<div class=\"footnote\"{id}><span class=\"footnote__number\">{number}.</span>\n")
    }

    fn close(&self, back: &str) -> String {
        format!(
            "<p class=\"footnote__back\"><a class=\"usa-link\" href=\"#text-ref-{}\">{back}</a></p></div>\n",
            self.open
        )
    }
}

//! The text of a release for its page.

use super::super::hidden::Hidden;
use super::headings::{Ids, titles};
use super::notes::{Numbers, listed};
use super::phone::{Number, numbers};
use super::source::{BETWEEN, cells_apart, events};
use super::{Target, allowed, with_dateline};
use crate::components::head::escape;
use crate::i18n::status_words;
use crate::model::Lang;
use pulldown_cmark::{CowStr, Event, Tag, TagEnd, html};
use std::collections::BTreeSet;

/// How a footnote begins: no text holds a `<` that is not written otherwise, and no other entry has more than its name.
const NOTE: &str = "<li ";

/// Links to other sites are marked, headings and footnotes can be linked to.
pub struct Page<'a> {
    pub lang: Lang,
    /// The folder that the site is served from, for links to its own pages.
    pub folder: &'a str,
    /// Whether numbers of ten digits are those of North America.
    pub is_north_american: bool,
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
        let mut in_code = false;
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
                Event::Html(footnotes.close(status_words(self.lang).back_to_text).into())
            }
            Event::Start(Tag::CodeBlock(kind)) => {
                in_code = true;
                Event::Start(Tag::CodeBlock(kind))
            }
            Event::End(TagEnd::CodeBlock) => {
                in_code = false;
                Event::End(TagEnd::CodeBlock)
            }
            // No link stands in a link.
            Event::Text(text) if self.is_north_american && closing.is_empty() && !in_code => dialled(text),
            other => other,
        });
        let mut html = String::new();
        html::push_html(&mut html, events);
        let html = cells_apart(&html);
        // A wide table scrolls by itself, and by keyboard. No `<` of a text is left as it is.
        let html = html
            .replace("<table>", "<div class=\"table-room\" tabindex=\"0\"><table>")
            .replace("</table>", "</table></div>");
        // The security policy forbids a style on an element.
        let html = ["left", "center", "right"].into_iter().fold(html, |html, side| {
            let class = |cell: &str| format!("<{cell} class=\"column--{side}\"");
            let style = |cell: &str| format!("<{cell} style=\"text-align: {side}\"");
            html.replace(&style("td"), &class("td")).replace(&style("th"), &class("th"))
        });
        // Nothing but line ends between blocks, which would be text nodes of their own.
        listed(&html, NOTE, "<ol class=\"footnotes\">")
    }

    /// The tags around a link's words.
    fn link(&self, target: &str) -> (String, String) {
        // Words for those who hear the page stand once in its footer (`frame::footer`): in the link they would be quoted
        // with the text.
        let own = |href: String| (format!("<a href=\"{href}\">"), "</a>".to_owned());
        match allowed(target, self.hidden) {
            None => ("<span>".to_owned(), "</span>".to_owned()),
            Some(Target::Web(target)) => {
                let href = escape(target);
                let class = "leaves";
                let open =
                    format!("<a class=\"{class}\" href=\"{href}\" rel=\"external\" aria-describedby=\"elsewhere\">");
                (open, "</a>".to_owned())
            }
            Some(Target::Own(path)) => own(format!("{}{}", self.folder, escape(path))),
            Some(Target::Within(fragment)) => own(format!("#{}", escape(fragment))),
            Some(Target::Call(target)) => own(escape(target)),
        }
    }
}

/// A text with its phone numbers as links.
fn dialled(text: CowStr<'_>) -> Event<'_> {
    let numbers = numbers(&text);
    if numbers.is_empty() {
        return Event::Text(text);
    }
    let mut html = String::new();
    let mut end = 0;
    for Number { at, href } in numbers {
        html += &escape(&text[end..at.start]);
        html += &format!("<a href=\"{href}\">{}</a>", escape(&text[at.clone()]));
        end = at.end;
    }
    html += &escape(&text[end..]);
    Event::InlineHtml(html.into())
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
        // In brackets, since the number stands at the end of a word, or of another number.
        // Only the first reference can be gone back to.
        let id = if self.referred.insert(number) { format!(" id=\"text-ref-{number}\"") } else { String::new() };
        format!("<sup>[<a{id} href=\"#text-note-{number}\">{number}</a>]</sup>")
    }

    fn open(&mut self, label: &str) -> String {
        self.open = self.numbers.of(label);
        let number = self.open;
        // Of two notes with one label, a reference leads to the first.
        let id = if self.opened.insert(number) { format!("id=\"text-note-{number}\" ") } else { String::new() };
        format!("{NOTE}{id}value=\"{number}\">")
    }

    fn close(&self, back: &str) -> String {
        format!("<p class=\"footnote__back\"><a href=\"#text-ref-{}\">{back}</a></p></li>\n", self.open)
    }
}

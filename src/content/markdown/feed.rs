//! The text of a release for a reader of feeds, who stands outside the site.

use super::super::hidden::Hidden;
use super::notes::{Numbers, listed};
use super::source::{BETWEEN, cells_apart, events};
use super::{Target, allowed, with_dateline};
use crate::components::head::escape;
use pulldown_cmark::{Event, Tag, TagEnd, html};

/// How a footnote begins: no text holds a `<` that is not written otherwise.
const NOTE: &str = "<li value=\"";

/// Where the site is, and what it does not show yet.
pub struct Feed<'a> {
    pub base_url: &'a str,
    pub hidden: &'a Hidden,
}

impl Feed<'_> {
    /// The text of the release whose page has the address `url`, with its dateline.
    pub fn html(&self, blocks: &[String], url: &str, dateline: Option<&str>) -> String {
        let text = blocks.join(BETWEEN);
        let mut dateline = dateline.map(|place| format!("{} – ", escape(place)));
        let mut footnotes = Numbers::default();
        let events = events(&text).flat_map(|event| with_dateline(event, &mut dateline));
        let events = events.map(|event| match event {
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let dest_url = match allowed(&dest_url, self.hidden) {
                    Some(Target::Own(path)) => format!("{}{path}", self.base_url),
                    Some(Target::Within(fragment)) => format!("{url}#{fragment}"),
                    Some(Target::Web(target) | Target::Call(target)) => target.to_owned(),
                    None => String::new(),
                };
                let dest_url = dest_url.into();
                Event::Start(Tag::Link { link_type, dest_url, title, id })
            }
            Event::FootnoteReference(label) => Event::Html(format!("<sup>[{}]</sup>", footnotes.of(&label)).into()),
            Event::Start(Tag::FootnoteDefinition(label)) => {
                Event::Html(format!("{NOTE}{}\">", footnotes.of(&label)).into())
            }
            Event::End(TagEnd::FootnoteDefinition) => Event::Html("</li>\n".into()),
            other => other,
        });
        let mut html = String::new();
        html::push_html(&mut html, events);
        let html = cells_apart(&html);
        // The line parts it from a list at the end of the text.
        listed(&html, NOTE, "<hr>\n<ol>")
    }
}

//! An editor's Markdown as events that can do no harm.

use super::notes;
use super::target::Target;
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, TextMergeStream};

/// CommonMark with the tables, footnotes and strikethrough that release texts have.
pub const OPTIONS: Options =
    Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH).union(Options::ENABLE_FOOTNOTES);

/// What stands between two blocks of a text.
pub const BETWEEN: &str = "\n\n";

/// The events of a text without any that could do harm, its footnotes last.
pub fn events(text: &str) -> impl Iterator<Item = Event<'_>> {
    // A heading stands one level at most below the one before it: the page's title is the first.
    let (mut before, mut open) = (1, 1);
    let leveled = move |event| match event {
        Event::Start(Tag::Heading { level, id, classes, attrs }) => {
            open = (level as usize).min(before + 1).max(2);
            before = open;
            Event::Start(Tag::Heading { level: level_of(open), id, classes, attrs })
        }
        Event::End(TagEnd::Heading(_)) => Event::End(TagEnd::Heading(level_of(open))),
        other => other,
    };
    notes::last(TextMergeStream::new(Parser::new_ext(text, OPTIONS)).map(harmless)).into_iter().map(leveled)
}

fn level_of(number: usize) -> HeadingLevel {
    HeadingLevel::try_from(number).unwrap_or(HeadingLevel::H6)
}

/// The targets of a text's links.
pub fn targets(blocks: &[String]) -> Vec<String> {
    let text = blocks.join(BETWEEN);
    let target = |event| match event {
        Event::Start(Tag::Link { dest_url, .. }) => Some(dest_url.into_string()),
        _ => None,
    };
    Parser::new_ext(&text, OPTIONS).filter_map(target).collect()
}

fn harmless(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Html(html) | Event::InlineHtml(html) => Event::Text(html),
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            let dest_url = if Target::of(&dest_url).is_some() { dest_url } else { CowStr::Borrowed("") };
            Event::Start(Tag::Link { link_type, dest_url, title, id })
        }
        other => other,
    }
}

/// The HTML of a text whose cells are a line apart: what knows no style would join their words.
pub fn cells_apart(html: &str) -> String {
    html.replace("</td><td", "</td>\n<td").replace("</th><th", "</th>\n<th")
}

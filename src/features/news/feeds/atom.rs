//! Atom (RFC 4287).

use super::{Entry, Feed};
use crate::model::Lang;
use atom_syndication as atom;

pub fn write(feed: &Feed<'_>) -> Vec<u8> {
    let document = atom::Feed {
        lang: Some(feed.lang.tag().to_owned()),
        title: feed.title.as_str().into(),
        subtitle: Some(feed.description.as_str().into()),
        id: feed.page.clone(),
        updated: feed.updated().map(instant).unwrap_or_default(),
        links: vec![
            link("alternate", feed.page.clone(), "text/html"),
            link("self", format!("{}.atom", feed.address), "application/atom+xml"),
        ],
        authors: vec![person(&feed.author)],
        entries: feed.entries.iter().map(entry).collect(),
        ..atom::Feed::default()
    };
    document.to_string().into_bytes()
}

fn entry(entry: &Entry<'_>) -> atom::Entry {
    let release = entry.release;
    atom::Entry {
        title: text(&entry.title, release.language),
        id: entry.url.clone(),
        published: Some(instant(&entry.published)),
        updated: instant(&entry.updated),
        authors: vec![atom::Person { uri: Some(entry.author.1.to_owned()), ..person(&entry.author.0) }],
        categories: entry
            .categories
            .iter()
            .map(|term| atom::Category { term: term.clone(), ..atom::Category::default() })
            .collect(),
        links: [link("alternate", entry.url.clone(), "text/html")]
            .into_iter()
            .chain(entry.enclosures.iter().map(|file| atom::Link {
                length: file.size.map(|size| size.to_string()),
                title: file.title.clone(),
                ..link("enclosure", file.url.clone(), file.kind)
            }))
            .collect(),
        summary: entry.summary.as_ref().map(|summary| text(summary, release.language)),
        content: Some(atom::Content {
            lang: Some(release.language.tag().to_owned()),
            value: Some(entry.html.clone()),
            content_type: Some("html".to_owned()),
            ..atom::Content::default()
        }),
        ..atom::Entry::default()
    }
}

fn link(rel: &str, href: String, kind: &str) -> atom::Link {
    atom::Link { rel: rel.to_owned(), href, mime_type: Some(kind.to_owned()), ..atom::Link::default() }
}

/// Marked with its language: a feed in another holds it too.
fn text(text: &str, lang: Lang) -> atom::Text {
    atom::Text { lang: Some(lang.tag().to_owned()), ..text.into() }
}

fn person(name: &str) -> atom::Person {
    atom::Person { name: name.to_owned(), ..atom::Person::default() }
}

fn instant(when: &jiff::ZonedDateTime) -> atom::FixedDateTime {
    let text = when.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
    atom::FixedDateTime::parse_from_rfc3339(&text).unwrap_or_default()
}

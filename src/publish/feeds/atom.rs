//! Atom (RFC 4287).

use super::{Entry, Feed};
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
        title: release.title.as_str().into(),
        id: entry.url.clone(),
        published: Some(instant(&entry.published)),
        updated: instant(&entry.updated),
        authors: release.publisher.iter().map(|publisher| person(&publisher.name)).collect(),
        categories: entry
            .categories
            .iter()
            .map(|term| atom::Category { term: term.clone(), ..atom::Category::default() })
            .collect(),
        links: [link("alternate", entry.url.clone(), "text/html")]
            .into_iter()
            .chain(entry.pictures.iter().map(|picture| link("enclosure", picture.clone(), "image/jpeg")))
            .collect(),
        summary: release.dek.as_deref().map(Into::into),
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

fn person(name: &str) -> atom::Person {
    atom::Person { name: name.to_owned(), ..atom::Person::default() }
}

fn instant(when: &jiff::ZonedDateTime) -> atom::FixedDateTime {
    let text = when.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
    atom::FixedDateTime::parse_from_rfc3339(&text).unwrap_or_default()
}

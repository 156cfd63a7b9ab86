//! RSS 2.0, with the whole text in `content:encoded` and the feed's own address by the Atom extension.

use super::{Entry, Feed};
use crate::components::head::escape;
use rss::extension::atom::{AtomExtension, Link};
use std::collections::BTreeMap;

pub fn write(feed: &Feed<'_>) -> Vec<u8> {
    let own = Link {
        rel: "self".to_owned(),
        href: format!("{}.rss", feed.address),
        mime_type: Some("application/rss+xml".to_owned()),
        ..Link::default()
    };
    let namespaces = [
        ("atom", "http://www.w3.org/2005/Atom"),
        ("content", "http://purl.org/rss/1.0/modules/content/"),
        ("dc", "http://purl.org/dc/elements/1.1/"),
    ];
    let channel = rss::Channel {
        title: feed.title.clone(),
        link: feed.page.clone(),
        description: feed.description.clone(),
        language: Some(feed.lang.tag().to_owned()),
        last_build_date: feed.updated().map(date),
        atom_ext: Some(AtomExtension { links: vec![own] }),
        namespaces: namespaces
            .map(|(name, address)| (name.to_owned(), address.to_owned()))
            .into_iter()
            .collect::<BTreeMap<_, _>>(),
        items: feed.entries.iter().map(item).collect(),
        ..rss::Channel::default()
    };
    channel.to_string().into_bytes()
}

fn item(entry: &Entry<'_>) -> rss::Item {
    let release = entry.release;
    let category = |name: &String| rss::Category { name: name.clone(), domain: None };
    rss::Item {
        title: Some(entry.title.clone()),
        link: Some(entry.url.clone()),
        guid: Some(rss::Guid { value: entry.url.clone(), permalink: true }),
        pub_date: Some(date(&entry.published)),
        // Readers take it for HTML.
        description: entry.summary.as_deref().map(escape),
        // One is allowed. A picture's size is known only after it is made: the profile of the RSS Advisory Board asks for 0 then.
        enclosure: entry.enclosures.first().map(|file| rss::Enclosure {
            url: file.url.clone(),
            length: file.size.unwrap_or_default().to_string(),
            mime_type: file.kind.to_owned(),
        }),
        content: Some(entry.html.clone()),
        categories: entry.categories.iter().map(category).collect(),
        dublin_core_ext: Some(rss::extension::dublincore::DublinCoreExtension {
            creators: vec![entry.author.0.clone()],
            languages: vec![release.language.tag().to_owned()],
            ..rss::extension::dublincore::DublinCoreExtension::default()
        }),
        ..rss::Item::default()
    }
}

/// RFC 822 with a year of four digits, as RSS asks.
fn date(when: &jiff::ZonedDateTime) -> String {
    when.strftime("%a, %d %b %Y %H:%M:%S %z").to_string()
}

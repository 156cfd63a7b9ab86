//! The entries of a feed that breaks off, each in a feed of its own: one bad entry does not take the rest.

use super::parts::begin;
use super::{Broken, Feed, parse_whole};
use crate::import::text::tags;
use crate::import::title;

/// Each `<item>` or `<entry>` in a feed of its own.
pub fn one_by_one(text: &str, source: &str) -> Feed {
    if text.starts_with('{') {
        return json_one_by_one(text, source);
    }
    let mut feed = Feed::default();
    for name in ["item", "entry"] {
        let close = format!("</{name}>");
        let Some(first) = begin(text, name) else { continue };
        let head = &text[..first];
        // In RDF the items stand behind the channel.
        let tail = match name {
            "entry" => "</feed>",
            _ if head.contains("<rdf:RDF") => "</rdf:RDF>",
            _ => "</channel></rss>",
        };
        for piece in text[first..].split(&close) {
            let Some(start) = begin(piece, name) else { continue };
            let alone = |piece: &str| format!("{head}{piece}{close}{tail}");
            let piece = &piece[start..];
            // Plone calls HTML what is XHTML in its own words.
            let read = parse_whole(&alone(piece), source).or_else(|reason| {
                let closed = with_ends(piece);
                if closed == piece { Err(reason) } else { parse_whole(&alone(&closed), source).map_err(|_| reason) }
            });
            feed.take(read, piece);
        }
    }
    feed
}

/// A piece in which elements that hold nothing end as XML asks.
fn with_ends(piece: &str) -> String {
    const ENDLESS: [&str; 6] = ["br", "hr", "img", "wbr", "source", "embed"];
    let mut parts = piece.split('<');
    let mut written = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let name = tags::name(part).filter(|name| !part.starts_with('/') && ENDLESS.contains(&name.as_str()));
        written.push('<');
        match (name, part.split_once('>')) {
            (Some(_), Some((tag, rest))) if !tag.ends_with('/') => written.push_str(&format!("{tag}/>{rest}")),
            _ => written.push_str(part),
        }
    }
    written
}

/// Each item of a JSON Feed in a feed of its own.
fn json_one_by_one(text: &str, source: &str) -> Feed {
    let mut feed = Feed::default();
    let Ok(mut document) = serde_json::from_str::<serde_json::Value>(text) else { return feed };
    let Some(items) = document.get_mut("items").and_then(|items| items.as_array_mut()).map(std::mem::take) else {
        return feed;
    };
    for mut item in items {
        // Some write numbers, which the format asks readers to take for text.
        if let Some(number) = item.get("id").and_then(serde_json::Value::as_number) {
            item["id"] = number.to_string().into();
        }
        document["items"] = serde_json::Value::Array(vec![item]);
        feed.take(parse_whole(&document.to_string(), source), "");
    }
    feed
}

impl Feed {
    /// The entry of a feed with one; `piece` is what it was read from.
    fn take(&mut self, result: Result<Self, String>, piece: &str) {
        match result {
            Ok(feed) => {
                self.site = self.site.take().or(feed.site);
                self.language = self.language.take().or(feed.language);
                self.entries.extend(feed.entries);
                self.broken.extend(feed.broken);
            }
            Err(reason) => self.broken.push(Broken {
                name: between(piece, "title").map(|title| title::of(title, false)),
                address: between(piece, "link").map(str::to_owned),
                reason,
            }),
        }
    }
}

/// What stands in an element of a piece that is not well formed.
fn between<'a>(piece: &'a str, name: &str) -> Option<&'a str> {
    let inside = piece.split_once(&format!("<{name}>"))?.1.split_once(&format!("</{name}>"))?.0.trim();
    let inside = inside.strip_prefix("<![CDATA[").and_then(|inside| inside.strip_suffix("]]>")).unwrap_or(inside);
    (!inside.is_empty()).then_some(inside)
}

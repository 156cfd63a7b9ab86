//! The entries of a feed that breaks off, each in a feed of its own: one bad entry does not take the rest.

use super::{Feed, parse};

/// Each `<item>` or `<entry>` in a feed of its own.
pub fn one_by_one(text: &str, source: &str) -> Feed {
    if text.starts_with('{') {
        return json_one_by_one(text, source);
    }
    let mut feed = Feed::default();
    for name in ["item", "entry"] {
        let (open, close) = (format!("<{name}"), format!("</{name}>"));
        // Not `<items>`, which in RDF names them all.
        let begins = |text: &str| {
            let ends =
                |at: usize| text[at + open.len()..].starts_with(|c: char| c.is_whitespace() || matches!(c, '>' | '/'));
            text.match_indices(&open).map(|(at, _)| at).find(|at| ends(*at))
        };
        let Some(first) = begins(text) else { continue };
        let head = &text[..first];
        // In RDF the items stand behind the channel.
        let tail = match name {
            "entry" => "</feed>",
            _ if head.contains("<rdf:RDF") => "</rdf:RDF>",
            _ => "</channel></rss>",
        };
        for piece in text[first..].split(&close) {
            let Some(start) = begins(piece) else { continue };
            let alone = format!("{head}{}{close}{tail}", &piece[start..]);
            feed.take(parse(&alone, source));
        }
    }
    feed
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
        feed.take(parse(&document.to_string(), source));
    }
    feed
}

impl Feed {
    fn take(&mut self, result: Result<Self, String>) {
        match result {
            Ok(feed) => {
                self.site = self.site.take().or(feed.site);
                self.language = self.language.take().or(feed.language);
                self.entries.extend(feed.entries);
            }
            Err(reason) => self.broken.push(reason.into()),
        }
    }
}

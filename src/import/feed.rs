//! A feed of any kind as a list of entries, each as the feed gives it.
//! What an entry means for a release is `release`'s.

use super::{ImportError, printable};
use feed_rs::model::{Entry as FeedEntry, Text};
use feed_rs::parser::Builder;

/// An entry as the feed gives it.
#[derive(Clone, Debug)]
pub struct Entry {
    pub guid: String,
    pub title: Option<String>,
    pub link: Option<String>,
    pub published: Option<jiff::Timestamp>,
    pub modified: Option<jiff::Timestamp>,
    /// The text as HTML.
    pub html: String,
    pub summary: Option<String>,
    pub categories: Vec<String>,
    pub language: Option<String>,
}

/// The entries of a feed, and what was wrong with those that could not be read.
#[derive(Clone, Debug, Default)]
pub struct Feed {
    /// The host of the site that the feed says it is of.
    pub site: Option<String>,
    pub entries: Vec<Entry>,
    pub broken: Vec<String>,
}

/// Reads a feed. Where it breaks off, each entry is read by itself, so that one bad entry does not take the rest.
pub fn entries(text: &str, source: &str) -> Result<Feed, ImportError> {
    parse(text, source).or_else(|reason| {
        let feed = one_by_one(text, source);
        if feed.entries.is_empty() {
            return Err(ImportError::NotAFeed { place: source.to_owned(), reason: printable(&reason) });
        }
        Ok(feed)
    })
}

fn parse(text: &str, source: &str) -> Result<Feed, String> {
    let base = source.contains("://").then_some(source);
    let parser = Builder::new().base_uri(base).sanitize_content(false).id_generator(id).build();
    let feed = parser.parse(text.as_bytes()).map_err(|error| error.to_string())?;
    let language = feed.language.clone();
    let site = feed.links.first().map(|link| link.href.clone());
    let host = site.as_deref().and_then(|site| url::Url::parse(site).ok()?.host_str().map(str::to_lowercase));
    let site = site.unwrap_or(feed.id);
    let entries = feed.entries.into_iter().map(|entry| read(entry, language.as_deref(), &site, base));
    Ok(Feed { site: host, entries: entries.collect(), broken: Vec::new() })
}

/// The id of an entry that has none: the same for the same entry, whatever else is in the feed.
fn id(links: &[feed_rs::model::Link], title: &Option<Text>, uri: Option<&str>) -> String {
    let link = links.first().map(|link| link.href.as_str()).unwrap_or_default();
    let title = title.as_ref().map(|title| title.content.as_str()).unwrap_or_default();
    blake3::hash(format!("{}\n{link}\n{title}", uri.unwrap_or_default()).as_bytes()).to_hex()[..32].to_owned()
}

fn read(entry: FeedEntry, language: Option<&str>, site: &str, base: Option<&str>) -> Entry {
    let made = id(&entry.links, &entry.title, base);
    let nameless = entry.id == made || entry.id.trim().is_empty();
    let alternate = entry.links.iter().find(|link| link.rel.as_deref().is_none_or(|rel| rel == "alternate"));
    let instant = |time: Option<chrono::DateTime<chrono::Utc>>| jiff::Timestamp::from_second(time?.timestamp()).ok();
    let body = entry.content.as_ref().and_then(|content| {
        let body = content.body.clone()?;
        Some(if content.content_type.subty() == "plain" { paragraphs(&body) } else { body })
    });
    let (published, modified) = (instant(entry.published), instant(entry.updated));
    let html = body.or_else(|| entry.summary.as_ref().map(html)).unwrap_or_default();
    let guid = match alternate {
        Some(_) if nameless => made,
        Some(_) => entry.id,
        // What has neither an id nor an address is known by all that it says: no other entry is the same.
        None if nameless => format!("{} of {site}", all_of(&entry.title, published, &html)),
        // An entry without an address of its own belongs to its feed's site.
        None => format!("{} of {site}", entry.id),
    };
    Entry {
        link: alternate.map(|link| link.href.clone()),
        title: entry.title.as_ref().map(plain),
        published: published.or(modified),
        modified: modified.filter(|modified| published.is_some_and(|published| *modified > published)),
        html,
        summary: entry.content.is_some().then(|| entry.summary.as_ref().map(plain)).flatten(),
        categories: entry.categories.into_iter().map(|category| category.label.unwrap_or(category.term)).collect(),
        language: entry.language.or_else(|| language.map(str::to_owned)),
        guid,
    }
}

fn all_of(title: &Option<Text>, published: Option<jiff::Timestamp>, html: &str) -> String {
    let title = title.as_ref().map(|title| title.content.as_str()).unwrap_or_default();
    let published = published.map(|published| published.to_string()).unwrap_or_default();
    blake3::hash(format!("{title}\n{published}\n{html}").as_bytes()).to_hex()[..32].to_owned()
}

/// A text without its marks.
fn plain(text: &Text) -> String {
    if text.content_type.subty() == "html" { super::text::words(&text.content) } else { text.content.trim().to_owned() }
}

fn html(text: &Text) -> String {
    // RSS says nothing of a description's kind: with a tag in it, it is HTML.
    if text.content_type.subty() == "html" || text.content.contains("</") {
        text.content.clone()
    } else {
        paragraphs(&text.content)
    }
}

/// Plain text as HTML: a blank line parts paragraphs.
fn paragraphs(text: &str) -> String {
    let paragraphs = text.split("\n\n").map(|paragraph| format!("<p>{}</p>", ammonia::clean_text(paragraph)));
    paragraphs.collect()
}

/// Each `<item>` or `<entry>` in a feed of its own.
fn one_by_one(text: &str, source: &str) -> Feed {
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
                self.entries.extend(feed.entries);
            }
            Err(reason) => self.broken.push(reason),
        }
    }
}

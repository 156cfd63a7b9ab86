//! A feed of any kind as a list of entries, each as the feed gives it.
//! What an entry means for a release is `release`'s.

use super::ImportError;
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
    pub entries: Vec<Entry>,
    pub broken: Vec<String>,
}

/// Reads a feed. Where it breaks off, each entry is read by itself, so that one bad entry does not take the rest.
pub fn entries(bytes: &[u8], source: &str) -> Result<Feed, ImportError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match parse(bytes, source) {
        Ok(entries) => Ok(Feed { entries, broken: Vec::new() }),
        Err(reason) => {
            let feed = one_by_one(bytes, source);
            if feed.entries.is_empty() {
                return Err(ImportError::NotAFeed { place: source.to_owned(), reason });
            }
            Ok(feed)
        }
    }
}

fn parse(bytes: &[u8], source: &str) -> Result<Vec<Entry>, String> {
    let base = source.contains("://").then_some(source);
    let parser = Builder::new().base_uri(base).sanitize_content(false).id_generator(id).build();
    let feed = parser.parse(bytes).map_err(|error| error.to_string())?;
    let language = feed.language.clone();
    let site = feed.links.first().map(|link| link.href.clone()).unwrap_or(feed.id);
    Ok(feed.entries.into_iter().map(|entry| read(entry, language.as_deref(), &site)).collect())
}

/// The id of an entry that has none: the same for the same entry, whatever else is in the feed.
fn id(links: &[feed_rs::model::Link], title: &Option<Text>, uri: Option<&str>) -> String {
    let link = links.first().map(|link| link.href.as_str()).unwrap_or_default();
    let title = title.as_ref().map(|title| title.content.as_str()).unwrap_or_default();
    blake3::hash(format!("{}\n{link}\n{title}", uri.unwrap_or_default()).as_bytes()).to_hex()[..32].to_owned()
}

fn read(entry: FeedEntry, language: Option<&str>, site: &str) -> Entry {
    let alternate = entry.links.iter().find(|link| link.rel.as_deref().is_none_or(|rel| rel == "alternate"));
    let instant = |time: Option<chrono::DateTime<chrono::Utc>>| jiff::Timestamp::from_second(time?.timestamp()).ok();
    let body = entry.content.as_ref().and_then(|content| {
        let body = content.body.clone()?;
        Some(if content.content_type.subty() == "plain" { paragraphs(&body) } else { body })
    });
    let (published, modified) = (instant(entry.published), instant(entry.updated));
    Entry {
        link: alternate.map(|link| link.href.clone()),
        title: entry.title.as_ref().map(plain),
        published: published.or(modified),
        modified: modified.filter(|modified| published.is_some_and(|published| *modified > published)),
        html: body.or_else(|| entry.summary.as_ref().map(html)).unwrap_or_default(),
        summary: entry.content.is_some().then(|| entry.summary.as_ref().map(plain)).flatten(),
        categories: entry.categories.into_iter().map(|category| category.label.unwrap_or(category.term)).collect(),
        language: entry.language.or_else(|| language.map(str::to_owned)),
        // An entry without an address of its own belongs to its feed's site.
        guid: if alternate.is_some() { entry.id } else { format!("{} of {site}", entry.id) },
    }
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
fn one_by_one(bytes: &[u8], source: &str) -> Feed {
    if bytes.trim_ascii_start().starts_with(b"{") {
        return json_one_by_one(bytes, source);
    }
    let text = decoded(bytes);
    let mut feed = Feed::default();
    for name in ["item", "entry"] {
        let (open, close) = (format!("<{name}"), format!("</{name}>"));
        // Not `<items>`, which in RDF names them all.
        let begins = |text: &str| {
            let ends =
                |at: usize| text[at + open.len()..].starts_with(|c: char| c.is_whitespace() || matches!(c, '>' | '/'));
            text.match_indices(&open).map(|(at, _)| at).find(|at| ends(*at))
        };
        let Some(first) = begins(&text) else { continue };
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
            feed.take(parse(alone.as_bytes(), source));
        }
    }
    feed
}

/// Each item of a JSON Feed in a feed of its own.
fn json_one_by_one(bytes: &[u8], source: &str) -> Feed {
    let mut feed = Feed::default();
    let Ok(mut document) = serde_json::from_slice::<serde_json::Value>(bytes) else { return feed };
    let Some(items) = document.get_mut("items").and_then(|items| items.as_array_mut()).map(std::mem::take) else {
        return feed;
    };
    for mut item in items {
        // Some write numbers, which the format asks readers to take for text.
        if let Some(number) = item.get("id").and_then(serde_json::Value::as_number) {
            item["id"] = number.to_string().into();
        }
        document["items"] = serde_json::Value::Array(vec![item]);
        feed.take(parse(document.to_string().as_bytes(), source));
    }
    feed
}

impl Feed {
    fn take(&mut self, result: Result<Vec<Entry>, String>) {
        match result {
            Ok(entries) => self.entries.extend(entries),
            Err(reason) => self.broken.push(reason),
        }
    }
}

/// The text of an XML document in the encoding that it names, with a declaration that is true of it then.
fn decoded(bytes: &[u8]) -> String {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).into_owned();
    let declaration =
        start.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>")).map_or("", |(declaration, _)| declaration);
    let name = declaration.split_once("encoding=").map_or("", |(_, rest)| rest);
    let name: String = name.chars().skip(1).take_while(|c| !matches!(c, '"' | '\'')).collect();
    let encoding = encoding_rs::Encoding::for_label(name.as_bytes()).unwrap_or(encoding_rs::UTF_8);
    let (text, _, _) = encoding.decode(bytes);
    match text.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>")) {
        Some((_, rest)) => rest.to_owned(),
        None => text.into_owned(),
    }
}

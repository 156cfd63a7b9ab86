//! WordPress's own export (WXR): posts as they are stored, before the system makes pages of them, with drafts, pages and
//! attachments among them. Each item is read by itself, so an archive of any size needs room for its text alone.
//! Source of the form: `wp-admin/includes/export.php` of WordPress 6.

mod codes;

use super::feed::{Broken, Entry, Feed, Medium, When, date, without_the_run};
use super::map::Map;
use super::title;
use jiff::civil::{DateTime, Time};
use jiff::tz::TimeZone;
use roxmltree::{Document, Node, ParsingOptions};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The beginning of the names of its namespaces, whatever the version.
const NAMESPACE: &str = "http://wordpress.org/export/";
const CONTENT: &str = "http://purl.org/rss/1.0/modules/content/";

/// Whether a text is such an export. Feeds may declare its namespace, too.
pub fn is_export(text: &str) -> bool {
    text.chars().take(20_000).collect::<String>().contains("<wp:wxr_version>")
}

/// The posts of an export. Other types come where the map names them: plugins keep settings, and what visitors have
/// written, as items too. `zone` is the agency's.
pub fn entries(text: &str, map: &Map, zone: &TimeZone) -> Feed {
    // XML allows no such characters, and some systems let them through.
    let is_stray = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r');
    let mended = text.contains(is_stray).then(|| text.replace(is_stray, "\u{fffd}"));
    let Parts { head, items, cut_off } = Parts::of(mended.as_deref().unwrap_or(text));
    let mut feed = Feed { pages: 1, ..Feed::default() };
    if let Ok(document) = parse(&format!("{head}</channel></rss>")) {
        let of = |name| document.descendants().find(|node| node.has_tag_name(name)).and_then(words);
        feed.language = of("language");
        feed.site = of("link").and_then(|link| url::Url::parse(&link).ok()?.host_str().map(str::to_lowercase));
    }
    // Some archives have thousands of terms there, which no item needs.
    let head = head.find("<channel>").map_or(head, |at| &head[..at + "<channel>".len()]);
    let whole = |item: &str| format!("{head}{item}</channel></rss>");
    let beside = Beside {
        attachments: items.iter().filter_map(|item| attachment(item, &whole)).collect(),
        blocks: items.iter().filter_map(|item| shared_block(item, &whole)).collect(),
    };
    let mut others: BTreeMap<String, usize> = BTreeMap::new();
    for item in &items {
        match parse(&whole(item)).map(|document| Item::of(&document).map(|item| item.read(&beside, map, zone))) {
            Ok(Some(Read::Entry(entry))) => feed.entries.push(*entry),
            Ok(Some(Read::Broken(broken))) => feed.broken.push(broken),
            Ok(Some(Read::Other(kind))) => *others.entry(kind).or_default() += 1,
            Ok(None) => {}
            Err(reason) => feed.broken.push(Broken { name: title_of(item), address: None, reason }),
        }
    }
    if let Some(item) = cut_off {
        let reason = "the file ends within it: export it again".to_owned();
        feed.broken.push(Broken { name: title_of(item), address: None, reason });
    }
    let others: Vec<_> = others
        .iter()
        .filter(|(kind, _)| !matches!(kind.as_str(), "attachment" | "wp_block"))
        .map(|(kind, count)| format!("{count} of the type `{kind}`"))
        .collect();
    if !others.is_empty() {
        feed.notes.push(format!(
            "only posts come over; these stay away: {}. A type that holds releases comes where `types` of --map names it",
            others.join(", ")
        ));
    }
    without_the_run(feed)
}

/// What posts show without holding it.
struct Beside {
    attachments: BTreeMap<String, Attachment>,
    /// Passages that several posts share, by their numbers.
    blocks: BTreeMap<String, String>,
}

/// A picture or a document.
struct Attachment {
    medium: Medium,
    /// The number of the post that it was uploaded for.
    parent: Option<String>,
}

struct Parts<'a> {
    /// All that stands before the first item.
    head: &'a str,
    /// Each item as it is written.
    items: Vec<&'a str>,
    /// An item in which the file ends.
    cut_off: Option<&'a str>,
}

impl<'a> Parts<'a> {
    fn of(text: &'a str) -> Self {
        let Some(first) = text.find(OPEN) else { return Self { head: text, items: Vec::new(), cut_off: None } };
        let mut parts = Self { head: &text[..first], items: Vec::new(), cut_off: None };
        let mut rest = Some(&text[first..]);
        while let Some(item) = rest {
            let Some(length) = length(item) else {
                parts.cut_off = Some(item);
                break;
            };
            parts.items.push(&item[..length]);
            rest = item[length..].find(OPEN).map(|next| &item[length + next..]);
        }
        parts
    }
}

const OPEN: &str = "<item>";
const CLOSE: &str = "</item>";

/// How long the item is with which a text begins: to its end, or to the next item where its end is missing. What stands in
/// CDATA closes nothing.
fn length(text: &str) -> Option<usize> {
    let mut at = OPEN.len();
    loop {
        let close = text[at..].find(CLOSE).map(|close| at + close);
        let next = text[at..].find(OPEN).map(|next| at + next);
        let end = match (close, next) {
            (Some(close), Some(next)) => close.min(next),
            (one, other) => one.or(other)?,
        };
        match text[at..end].find("<![CDATA[") {
            Some(data) => at += data + text[at + data..].find("]]>")? + "]]>".len(),
            None if close == Some(end) => return Some(end + CLOSE.len()),
            None => return Some(end),
        }
    }
}

fn parse(text: &str) -> Result<Document<'_>, String> {
    let options = ParsingOptions { allow_dtd: false, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|error| error.to_string())
}

fn words(node: Node<'_, '_>) -> Option<String> {
    let text: String = node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect();
    (!text.trim().is_empty()).then(|| text.trim().to_owned())
}

/// The title of an item that cannot be read.
fn title_of(item: &str) -> Option<String> {
    let title = item.split_once("<title>")?.1.split_once("</title>")?.0.trim();
    let title = title.strip_prefix("<![CDATA[").and_then(|title| title.strip_suffix("]]>")).unwrap_or(title);
    Some(title::of(title, false)).filter(|title| !title.is_empty())
}

/// An attachment, by its number.
fn attachment(item: &str, whole: &impl Fn(&str) -> String) -> Option<(String, Attachment)> {
    if !item.contains("attachment_url") {
        return None;
    }
    let whole = whole(item);
    let document = parse(&whole).ok()?;
    let item = Item::of(&document)?;
    let address = item.wp("attachment_url")?;
    let kind =
        mime_guess::from_path(address.split('?').next().unwrap_or_default()).first().map(|kind| kind.to_string());
    let is_picture = kind.as_deref().is_some_and(|kind| kind.starts_with("image"));
    // A picture's title is its file's name, and describes nothing.
    let title = if is_picture { item.meta("_wp_attachment_image_alt") } else { item.plain("title") };
    let caption = item.in_namespace(NAMESPACE, "encoded").filter(|_| is_picture);
    let medium = Medium { address, kind, title, caption, credit: None };
    Some((item.wp("post_id")?, Attachment { medium, parent: item.wp("post_parent") }))
}

/// A passage that posts share, by its number.
fn shared_block(item: &str, whole: &impl Fn(&str) -> String) -> Option<(String, String)> {
    if !item.contains("wp_block") {
        return None;
    }
    let whole = whole(item);
    let document = parse(&whole).ok()?;
    let item = Item::of(&document).filter(|item| item.wp("post_type").as_deref() == Some("wp_block"))?;
    Some((item.wp("post_id")?, item.content()))
}

enum Read {
    Entry(Box<Entry>),
    Broken(Broken),
    /// What is no post, by its type.
    Other(String),
}

struct Item<'a>(Node<'a, 'a>);

impl<'a> Item<'a> {
    fn of(document: &'a Document<'a>) -> Option<Self> {
        document.descendants().find(|node| node.has_tag_name("item")).map(Item)
    }

    fn children(&self, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
        self.0.children().filter(move |node| node.tag_name().name() == name)
    }

    /// An element of RSS itself.
    fn plain(&self, name: &'a str) -> Option<String> {
        self.children(name).find(|node| node.tag_name().namespace().is_none()).and_then(words)
    }

    /// An element of WordPress's, in whichever version of its namespace.
    fn wp(&self, name: &'a str) -> Option<String> {
        self.in_namespace(NAMESPACE, name)
    }

    fn in_namespace(&self, start: &str, name: &'a str) -> Option<String> {
        let is_in = |node: &Node<'_, '_>| node.tag_name().namespace().is_some_and(|space| space.starts_with(start));
        self.children(name).find(is_in).and_then(words)
    }

    fn meta(&self, key: &str) -> Option<String> {
        let pair = |node: Node<'a, 'a>| {
            let of = |name| node.children().find(|node| node.tag_name().name() == name).and_then(words);
            Some((of("meta_key")?, of("meta_value")?))
        };
        self.children("postmeta").filter_map(pair).find(|(known, _)| known == key).map(|(_, value)| value)
    }

    /// The text as it is stored.
    fn content(&self) -> String {
        self.in_namespace(CONTENT, "encoded").unwrap_or_default()
    }

    fn categories(&self, domain: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
        self.children("category").filter(move |node| node.attribute("domain") == Some(domain))
    }

    /// A text with the notes at its end, which WordPress keeps beside it since 6.3.
    fn with_footnotes(&self, source: String) -> String {
        #[derive(Deserialize)]
        struct Footnote {
            id: String,
            content: String,
        }
        let block = source.find("<!-- wp:footnotes");
        let Some((begin, end)) = block.and_then(|begin| Some((begin, begin + source[begin..].find("-->")? + 3))) else {
            return source;
        };
        let notes = self.meta("footnotes").and_then(|notes| serde_json::from_str::<Vec<Footnote>>(&notes).ok());
        let Some(notes) = notes else { return source };
        let items = notes.iter().map(|Footnote { id, content }| format!("<li id=\"{id}\">{content}</li>"));
        format!("{}<ol>{}</ol>{}", &source[..begin], items.collect::<String>(), &source[end..])
    }

    fn read(&self, beside: &Beside, map: &Map, zone: &TimeZone) -> Read {
        let kind = self.wp("post_type").unwrap_or_else(|| "post".to_owned());
        if kind != "post" && map.kind(&kind).is_none() {
            return Read::Other(kind);
        }
        let heading = self.plain("title").map(|text| title::of(&text, true));
        let broken =
            |reason: String| Read::Broken(Broken { name: heading.clone(), address: self.plain("link"), reason });
        let status = self.wp("status").unwrap_or_default();
        if !matches!(status.as_str(), "publish" | "future" | "") {
            return broken(format!("it is not public in WordPress (`{status}`)"));
        }
        if self.wp("post_password").is_some() {
            return broken("it is kept behind a password in WordPress".to_owned());
        }
        let source = self.with_footnotes(self.content());
        let (html, notes) = codes::html(&source, beside);
        let names = self.categories("category").chain(self.categories("post_tag")).filter_map(words);
        let names = names.map(|name| title::of(&name, true)).filter(|name| name != "Uncategorized");
        let published = self.date("post_date", zone).or_else(|| date(&self.plain("pubDate")?));
        let is_later = |modified: &When| published.is_none_or(|published| modified.instant() > published.instant());
        Read::Entry(Box::new(Entry {
            guid: self.plain("guid").unwrap_or_else(|| format!("post {}", self.wp("post_id").unwrap_or_default())),
            title: heading,
            link: self.plain("link"),
            published,
            modified: self.date("post_modified", zone).filter(is_later),
            html,
            is_summary: false,
            summary: self.in_namespace(NAMESPACE, "encoded"),
            // A type that the map names is as good as a category.
            categories: names.chain((kind != "post").then(|| kind.clone())).collect(),
            // A plugin for languages (Polylang) keeps them as a taxonomy.
            language: self.categories("language").find_map(|node| node.attribute("nicename").map(str::to_owned)),
            media: self.media(beside, &source),
            notes,
        }))
    }

    /// The featured picture, and documents that were uploaded for the post and are not linked in it. Of pictures, the system
    /// keeps many that no text shows.
    fn media(&self, beside: &Beside, source: &str) -> Vec<Medium> {
        let featured = self.meta("_thumbnail_id").and_then(|id| beside.attachments.get(&id));
        let id = self.wp("post_id");
        let documents = beside.attachments.values().filter(|attachment| {
            let is_picture = attachment.medium.kind.as_deref().is_some_and(|kind| kind.starts_with("image"));
            id.is_some() && attachment.parent == id && !is_picture && !source.contains(&attachment.medium.address)
        });
        featured.into_iter().chain(documents).map(|attachment| attachment.medium.clone()).collect()
    }

    /// A date by WordPress's two clocks, its own and Greenwich's. Midnight by its own is a day; and where the agency's clock
    /// has another day, the system's was set to another zone than its readers'.
    fn date(&self, name: &'static str, zone: &TimeZone) -> Option<When> {
        let read = |text: String| DateTime::strptime("%Y-%m-%d %H:%M:%S", text).ok().filter(|date| date.year() > 0);
        let own = self.wp(name).and_then(read)?;
        let gmt_name = if name == "post_date" { "post_date_gmt" } else { "post_modified_gmt" };
        let gmt = self.wp(gmt_name).and_then(read).and_then(|gmt| TimeZone::UTC.to_timestamp(gmt).ok());
        let same_day = |instant: &jiff::Timestamp| instant.to_zoned_datetime(zone.clone()).date() == own.date();
        let instant = gmt.filter(|instant| own.time() != Time::midnight() && same_day(instant));
        Some(instant.map_or(When::Day(own.date()), When::Instant))
    }
}

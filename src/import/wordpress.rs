//! WordPress's own export (WXR): posts as they are stored, before the system makes pages of them, with drafts, pages and
//! attachments among them. Each item is read by itself, so an archive of any size needs room for its text alone.
//! Source of the form: `wp-admin/includes/export.php` of WordPress 6.

use super::feed::{Broken, Entry, Feed, Medium, When, instant, when, without_the_run};
use super::title;
use jiff::civil::DateTime;
use roxmltree::{Document, Node, ParsingOptions};
use std::collections::BTreeMap;

/// Whether a text is such an export.
pub fn is_export(text: &str) -> bool {
    // Feeds may declare its namespace, too.
    text.chars().take(20_000).collect::<String>().contains("<wp:wxr_version>")
}

/// What the system keeps as items beside what people have written.
const ITS_OWN: [&str; 11] = [
    "attachment",
    "revision",
    "nav_menu_item",
    "custom_css",
    "customize_changeset",
    "oembed_cache",
    "user_request",
    "wp_block",
    "wp_template",
    "wp_navigation",
    "wp_global_styles",
];

/// The posts of an export.
pub fn entries(text: &str) -> Feed {
    let (head, items) = parts(text);
    let channel = format!("{head}</channel></rss>");
    let mut feed = Feed::default();
    if let Ok(document) = parse(&channel) {
        let of = |name| document.descendants().find(|node| node.has_tag_name(name)).and_then(words);
        feed.language = of("language");
        feed.site = of("link").and_then(|link| url::Url::parse(&link).ok()?.host_str().map(str::to_lowercase));
    }
    let attachments = items.iter().filter_map(|item| attachment(&head, item)).collect::<BTreeMap<_, _>>();
    let mut others: BTreeMap<String, usize> = BTreeMap::new();
    for item in &items {
        let whole = format!("{head}{item}</channel></rss>");
        match parse(&whole).map(|document| Item::of(&document).map(|item| item.read(&attachments))) {
            Ok(Some(Read::Entry(entry))) => feed.entries.push(*entry),
            Ok(Some(Read::Broken(reason))) => feed.broken.push(reason),
            Ok(Some(Read::Other(kind))) => *others.entry(kind).or_default() += 1,
            Ok(None) => {}
            Err(reason) => feed.broken.push(reason.into()),
        }
    }
    let count = |(kind, count): (&String, &usize)| format!("{count} of the type `{kind}`");
    let others: Vec<_> = others.iter().filter(|(kind, _)| *kind != "attachment").map(count).collect();
    if !others.is_empty() {
        feed.notes.push(format!("what is no post is left out: {}", others.join(", ")));
    }
    without_the_run(feed)
}

/// The head of the document, with all namespaces, and each item as it is written.
fn parts(text: &str) -> (String, Vec<&str>) {
    let Some(first) = text.find("<item>") else { return (text.to_owned(), Vec::new()) };
    let mut items = Vec::new();
    let mut rest = &text[first..];
    while let Some(length) = item_length(rest) {
        items.push(&rest[..length]);
        rest = &rest[length..];
        let Some(next) = rest.find("<item>") else { break };
        rest = &rest[next..];
    }
    (text[..first].to_owned(), items)
}

/// How long the item is with which a text begins. What stands in CDATA closes nothing.
fn item_length(text: &str) -> Option<usize> {
    const CLOSE: &str = "</item>";
    let mut at = 0;
    loop {
        let close = text[at..].find(CLOSE)? + at;
        match text[at..close].find("<![CDATA[") {
            Some(data) => at += data + text[at + data..].find("]]>")?,
            None => return Some(close + CLOSE.len()),
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

/// A picture or a document of a post.
struct Attachment {
    medium: Medium,
    /// The number of the post that it was uploaded for.
    parent: Option<String>,
}

/// An attachment, by its number.
fn attachment(head: &str, item: &str) -> Option<(String, Attachment)> {
    if !item.contains("attachment_url") {
        return None;
    }
    let whole = format!("{head}{item}</channel></rss>");
    let document = parse(&whole).ok()?;
    let item = Item::of(&document)?;
    let address = item.wp("attachment_url")?;
    let kind =
        mime_guess::from_path(address.split('?').next().unwrap_or_default()).first().map(|kind| kind.to_string());
    let title = item.meta("_wp_attachment_image_alt").or_else(|| item.plain("title"));
    Some((item.wp("post_id")?, Attachment { medium: Medium { address, kind, title }, parent: item.wp("post_parent") }))
}

enum Read {
    Entry(Box<Entry>),
    /// Why a post does not come.
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
        self.in_namespace("http://wordpress.org/export/", name)
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

    fn read(&self, attachments: &BTreeMap<String, Attachment>) -> Read {
        let kind = self.wp("post_type").unwrap_or_else(|| "post".to_owned());
        if kind == "page" || ITS_OWN.contains(&kind.as_str()) {
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
        let source = self.in_namespace("http://purl.org/rss/1.0/modules/content/", "encoded").unwrap_or_default();
        let excerpt = self.in_namespace("http://wordpress.org/export/", "encoded");
        let featured = self.meta("_thumbnail_id").and_then(|id| attachments.get(&id));
        let id = self.wp("post_id");
        // WordPress notes for which post a file was uploaded; of pictures it keeps many that no text shows.
        let documents = attachments.values().filter(|attachment| {
            let is_picture = attachment.medium.kind.as_deref().is_some_and(|kind| kind.starts_with("image"));
            id.is_some() && attachment.parent == id && !is_picture && !source.contains(&attachment.medium.address)
        });
        let media = featured.into_iter().chain(documents).map(|attachment| attachment.medium.clone()).collect();
        let categories = |domain: &'static str| {
            let is_of = move |node: &Node<'_, '_>| node.attribute("domain") == Some(domain);
            self.children("category").filter(is_of)
        };
        let names = categories("category").chain(categories("post_tag")).filter_map(words);
        let names = names.map(|name| title::of(&name, true));
        let (html, mut notes) = html(&source, attachments);
        if kind != "post" {
            notes.push(format!("it is of WordPress's type `{kind}`: see that it is a release"));
        }
        let (published, modified) = (self.date("post_date"), self.date("post_modified"));
        let published = published.or_else(|| when(instant(&self.plain("pubDate")?)));
        let is_later = |modified: &When| published.is_none_or(|published| modified.instant() > published.instant());
        Read::Entry(Box::new(Entry {
            guid: self.plain("guid").unwrap_or_else(|| format!("post {}", self.wp("post_id").unwrap_or_default())),
            title: heading,
            link: self.plain("link"),
            published,
            modified: modified.filter(is_later),
            html,
            is_summary: false,
            summary: excerpt,
            categories: names.filter(|name| name != "Uncategorized").collect(),
            // A plugin for languages (Polylang) keeps them as a taxonomy.
            language: categories("language").find_map(|node| node.attribute("nicename").map(str::to_owned)),
            media,
            notes,
        }))
    }

    /// A date by WordPress's two clocks: its own, by which midnight is a day, and Greenwich's.
    fn date(&self, name: &'static str) -> Option<When> {
        let read = |text: String| DateTime::strptime("%Y-%m-%d %H:%M:%S", text).ok();
        let own = self.wp(name).and_then(read)?;
        let gmt_name = if name == "post_date" { "post_date_gmt" } else { "post_modified_gmt" };
        let gmt = self.wp(gmt_name).and_then(read);
        if own.time() == jiff::civil::Time::midnight() {
            return Some(When::Day(own.date()));
        }
        let instant = gmt.and_then(|gmt| jiff::tz::TimeZone::UTC.to_timestamp(gmt).ok());
        Some(instant.map_or(When::Day(own.date()), When::Instant))
    }
}

/// A stored text as the system shows it, and what of it is left out: blank lines part paragraphs, unless the editor of
/// blocks has written them, and short codes of its own stand for pictures and links.
fn html(source: &str, attachments: &BTreeMap<String, Attachment>) -> (String, Vec<String>) {
    let text = source.replace("\r\n", "\n").replace('\r', "\n");
    let (text, left_out) = without_codes(&with_codes(&text, attachments));
    if text.contains("<!-- wp:") {
        return (text, left_out);
    }
    let mut html = String::new();
    // What is set as it is typed keeps its blank lines.
    for (at, piece) in text.split("<pre").enumerate() {
        let (typed, rest) = match piece.split_once("</pre>") {
            Some((typed, rest)) if at > 0 => (Some(typed), rest),
            _ => (None, piece),
        };
        html.extend(typed.map(|typed| format!("<pre{typed}</pre>\n")));
        for part in rest.split("\n\n").map(str::trim).filter(|part| !part.is_empty()) {
            if is_block(part) {
                html.push_str(part);
            } else {
                html.push_str(&format!("<p>{}</p>", part.replace('\n', "<br>\n")));
            }
            html.push('\n');
        }
    }
    (html, left_out)
}

/// A text without the short codes of plugins, and a note for each. What stands between a code and its end stays. Words in
/// brackets are no code: a code has attributes, or an end.
fn without_codes(text: &str) -> (String, Vec<String>) {
    let (mut out, mut notes, mut rest) = (String::with_capacity(text.len()), Vec::new(), text);
    while let Some(at) = rest.find('[') {
        out.push_str(&rest[..at]);
        let code = &rest[at..];
        let end = code.find(']').map_or(code.len(), |end| end + 1);
        let inside = code[1..end].trim_end_matches(']');
        let name: String = inside
            .trim_start_matches('/')
            .chars()
            .take_while(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-'))
            .collect();
        let is_name = name.starts_with(|c: char| c.is_ascii_lowercase());
        let has_attributes = inside[name.len()..].starts_with(' ') && inside.contains("=\"");
        let has_end = inside == name && text.contains(&format!("[/{name}]"));
        let closes = inside == format!("/{name}") && text.contains(&format!("[{name}"));
        if is_name && (has_attributes || has_end || closes) {
            if !closes {
                notes.push(format!("a short code of WordPress is left out: [{inside}]"));
            }
            rest = &code[end..];
        } else {
            out.push('[');
            rest = &code[1..];
        }
    }
    (out + rest, notes)
}

/// Whether a part of a text begins with an element that is no part of a paragraph, or stands within one.
fn is_block(part: &str) -> bool {
    const BLOCKS: [&str; 26] = [
        "p",
        "div",
        "table",
        "thead",
        "tbody",
        "tr",
        "td",
        "th",
        "ul",
        "ol",
        "li",
        "dl",
        "blockquote",
        "pre",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "section",
        "article",
        "details",
        "iframe",
    ];
    let Some(tag) = part.strip_prefix('<') else { return false };
    let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
    BLOCKS.contains(&name.to_lowercase().as_str())
}

/// A text with `[caption]`, `[gallery]` and `[embed]` as what they stand for.
fn with_codes(text: &str, attachments: &BTreeMap<String, Attachment>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('[') {
        out.push_str(&rest[..at]);
        let code = &rest[at..];
        let read = caption(code).or_else(|| gallery(code, attachments)).or_else(|| embed(code));
        match read {
            Some((html, length)) => {
                out.push_str(&html);
                rest = &code[length..];
            }
            None => {
                out.push('[');
                rest = &code[1..];
            }
        }
    }
    out + rest
}

/// What stands between a code and its end, and the length of all of it.
fn between<'a>(code: &'a str, name: &str) -> Option<(&'a str, usize)> {
    let open = code.find(']')? + 1;
    if !code.strip_prefix('[')?.starts_with(name) {
        return None;
    }
    let close = format!("[/{name}]");
    let end = code.find(&close)?;
    Some((code.get(open..end)?, end + close.len()))
}

/// A picture, and the words below it.
fn caption(code: &str) -> Option<(String, usize)> {
    let (inside, length) = between(code, "caption")?;
    let picture = inside.find("<img").and_then(|at| inside[at..].find('>').map(|end| at + end + 1))?;
    // A link around the picture closes behind it.
    let picture = inside[picture..].strip_prefix("</a>").map_or(picture, |_| picture + "</a>".len());
    let (picture, words) = inside.split_at(picture);
    Some((format!("\n\n<figure>{picture}<figcaption>{}</figcaption></figure>\n\n", words.trim()), length))
}

fn gallery(code: &str, attachments: &BTreeMap<String, Attachment>) -> Option<(String, usize)> {
    let end = code.find(']')?;
    let ids = code[..end].strip_prefix("[gallery")?.split_once("ids=")?.1.trim_start_matches(['"', '\'']);
    let ids = ids.split(|c: char| c != ',' && c != ' ' && !c.is_ascii_digit()).next().unwrap_or_default();
    let picture = |id: &str| {
        let Medium { address, title, .. } = &attachments.get(id.trim())?.medium;
        let alt = title.as_deref().map(ammonia::clean_text).unwrap_or_default();
        Some(format!("<p><img src=\"{}\" alt=\"{alt}\"></p>\n", ammonia::clean_text(address)))
    };
    let pictures: Option<String> = ids.split(',').map(picture).collect();
    Some((format!("\n\n{}\n\n", pictures?), end + 1))
}

fn embed(code: &str) -> Option<(String, usize)> {
    let (inside, length) = between(code, "embed")?;
    let address = ammonia::clean_text(inside.trim());
    Some((format!("<a href=\"{address}\">{address}</a>"), length))
}

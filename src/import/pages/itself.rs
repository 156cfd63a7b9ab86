//! What a page says of itself: its address, its title, and when it was published.

use super::super::about::same_site;
use super::super::feed::{When, date};
use super::super::text::dom::{Node, all_text, attribute, children, descendants, find, name, own_text};
use super::below;
use serde_json::Value;
use url::Url;

/// The address that a page says of itself, or that HTTrack has written into its copy; else the one of its file.
pub fn address(html: &str, root: &Node, file: Url) -> Url {
    let mirrored = html.split_once("Mirrored from ").and_then(|(_, rest)| rest.split_once(" by HTTrack"));
    let mirrored =
        mirrored.and_then(|(address, _)| Url::parse(&format!("{}://{}", file.scheme(), address.trim())).ok());
    let links = descendants(root).into_iter().filter(|node| name(node) == "link");
    let canonical = links.filter(|link| attribute(link, "rel").is_some_and(|rel| rel == "canonical"));
    let canonical = canonical.filter_map(|link| file.join(&attribute(&link, "href")?).ok()).next();
    let is_own = |url: &Url| match (url.host_str(), file.host_str()) {
        (Some(one), Some(other)) => same_site(one, other) && (url.path() != "/" || url.query().is_some()),
        _ => false,
    };
    canonical.filter(is_own).or(mirrored.filter(is_own)).unwrap_or(file)
}

/// The one heading of the first level in a page's main part, which its readers took for its title; else one of the second
/// level that is a part of what the browser showed as its title.
pub fn title(root: &Node) -> Option<String> {
    let main = find(root, &["main"]).or_else(|| find(root, &["article"]));
    let headings = |level: &str| below(main.as_ref().unwrap_or(root), &[level]);
    let first = headings("h1");
    if !first.is_empty() {
        let only = first.first().filter(|_| first.len() == 1).map(all_text);
        return only.filter(|words| !words.is_empty());
    }
    let shown = all_text(&find(root, &["title"])?);
    headings("h2").first().map(all_text).filter(|words| !words.is_empty() && shown.contains(words.as_str()))
}

/// When a page says that it was published: in the names that systems give to it (Dublin Core, schema.org), or in JSON-LD.
pub fn published(root: &Node) -> Option<When> {
    const NAMES: [&str; 13] = [
        "dcterms.issued",
        "dc.date.issued",
        "dcterms.date",
        "dc.date",
        "dc:date",
        "dcterms:issued",
        "dcterms.created",
        "dc.date.created",
        "datepublished",
        "publish-date",
        "publication_date",
        "pubdate",
        "date",
    ];
    let said = descendants(root).into_iter().filter_map(|node| {
        let named = ["name", "property", "itemprop"].iter().find_map(|kind| attribute(&node, kind))?.to_lowercase();
        let at = NAMES.iter().position(|known| named.split_whitespace().any(|name| name == *known))?;
        let value = attribute(&node, "content").or_else(|| attribute(&node, "datetime"))?;
        Some((at, date(&value)?))
    });
    let linked = || {
        let scripts = descendants(root).into_iter().filter(|node| name(node) == "script");
        let data = scripts.filter(|script| attribute(script, "type").is_some_and(|kind| kind == "application/ld+json"));
        let texts = data.filter_map(|script| children(&script).iter().find_map(own_text));
        texts.filter_map(|text| serde_json::from_str(&text).ok()).find_map(|value: Value| date(&date_in(&value)?))
    };
    said.min_by_key(|(at, _)| *at).map(|(_, when)| when).or_else(linked)
}

/// The first `datePublished` in JSON-LD, however deep it stands.
fn date_in(value: &Value) -> Option<String> {
    match value {
        Value::Object(members) => {
            let own = members.get("datePublished").and_then(Value::as_str).map(str::to_owned);
            own.or_else(|| members.values().find_map(date_in))
        }
        Value::Array(values) => values.iter().find_map(date_in),
        _ => None,
    }
}

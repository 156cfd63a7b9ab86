//! JSON Feed 1.1 (jsonfeed.org).

use super::{Enclosure, Entry, Feed};
use serde_json::{Value, json};

pub fn write(feed: &Feed<'_>) -> Vec<u8> {
    let document = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.description,
        "home_page_url": feed.page,
        "feed_url": format!("{}.json", feed.address),
        "language": feed.lang.tag(),
        "authors": [{ "name": feed.author }],
        "items": feed.entries.iter().map(item).collect::<Vec<_>>(),
    });
    document.to_string().into_bytes()
}

fn item(entry: &Entry<'_>) -> Value {
    let release = entry.release;
    let instant = |when: &jiff::ZonedDateTime| when.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
    let mut item = json!({
        "id": entry.url,
        "url": entry.url,
        "title": entry.title,
        "content_html": entry.html,
        "date_published": instant(&entry.published),
        "date_modified": instant(&entry.updated),
        "language": release.language.tag(),
        "tags": entry.categories,
        "authors": [{ "name": entry.author.0, "url": entry.author.1 }],
    });
    if let Some(picture) = entry.enclosures.iter().find(|file| file.size.is_none()) {
        item["image"] = json!(picture.url);
    }
    if !entry.enclosures.is_empty() {
        item["attachments"] = entry.enclosures.iter().map(attachment).collect();
    }
    if let Some(summary) = &entry.summary {
        item["summary"] = json!(summary);
    }
    item
}

fn attachment(file: &Enclosure) -> Value {
    let mut attachment = json!({ "url": file.url, "mime_type": file.kind });
    if let Some(size) = file.size {
        attachment["size_in_bytes"] = json!(size);
    }
    if let Some(title) = &file.title {
        attachment["title"] = json!(title);
    }
    attachment
}

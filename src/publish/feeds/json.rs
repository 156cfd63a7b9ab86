//! JSON Feed 1.1 (jsonfeed.org).

use super::{Entry, Feed};
use serde_json::{Value, json};

pub fn write(feed: &Feed<'_>) -> Vec<u8> {
    let document = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.description,
        "home_page_url": feed.page,
        "feed_url": format!("{}.json", feed.address),
        "language": feed.lang.tag(),
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
        "title": release.title,
        "content_html": entry.html,
        "date_published": instant(&entry.published),
        "date_modified": instant(&entry.updated),
        "language": release.language.tag(),
        "tags": entry.categories,
    });
    if let [picture, ..] = entry.pictures.as_slice() {
        item["image"] = json!(picture);
        let attachment = |url: &String| json!({ "url": url, "mime_type": "image/jpeg" });
        item["attachments"] = entry.pictures.iter().map(attachment).collect();
    }
    if let Some(dek) = &release.dek {
        item["summary"] = json!(dek);
    }
    if let Some(publisher) = &release.publisher {
        item["authors"] = json!([{ "name": publisher.name, "url": publisher.site.as_str() }]);
    }
    item
}

//! A release in the terms of schema.org.

use super::view::Release as ReleasePage;
use crate::components::Frame;
use crate::model::{Address, Status, Timestamp};
use serde_json::{Value, json};

/// A text with fewer letters stands in the structured data, too.
const SHORT: usize = 500;

/// The words of safe HTML, its blocks a blank apart.
fn text(html: &str) -> String {
    let apart = html.replace("</", " </");
    let words = ammonia::Builder::empty().clean(&apart).to_string();
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", " "), ("&amp;", "&")];
    let words = entities.iter().fold(words, |words, (entity, letter)| words.replace(entity, letter));
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    // What was put between a word and the mark behind it.
    [" .", " ,", " :", " ;"].iter().fold(words, |words, mark| words.replace(mark, mark.trim_start()))
}

/// schema.org `NewsArticle`.
pub fn news_article(release: &ReleasePage, frame: &Frame) -> Value {
    let site = &frame.site;
    let organization = |name: &str, url: &str| json!({ "@type": "GovernmentOrganization", "name": name, "url": url });
    let publisher = match &release.publisher {
        Some(publisher) => organization(&publisher.name, publisher.site.as_str()),
        None => organization(site.agency.as_str(), frame.agency_site.as_str()),
    };
    let changed = Timestamp::last(&release.published, release.modified.as_ref());
    let largest = release.pictures.iter().filter_map(|picture| picture.sizes.last());
    let images: Vec<_> = largest.map(|(_, path)| format!("{}{path}", site.base_url)).collect();
    let mut article = json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": release.page_title.as_ref().unwrap_or(&release.title),
        "description": release.description,
        "datePublished": release.published.as_str(),
        "dateModified": changed.as_str(),
        "inLanguage": site.lang.tag(),
        "mainEntityOfPage": format!("{}{}", site.base_url, site.path(&Address::Release(release.id.clone()))),
        // One alone, not a list of them: some readers take a list for nobody, and look for names in the text.
        "author": publisher,
        "publisher": publisher,
    });
    // Programs that look for the article in the page take a text of a few sentences for too little, and all else for it.
    let text = text(&release.content_html);
    if text.chars().count() < SHORT {
        article["articleBody"] = json!(text);
    }
    if let Some(status) = standing(&release.status) {
        article["creativeWorkStatus"] = json!(status);
    }
    if !images.is_empty() {
        article["image"] = json!(images);
    }
    if !release.corrections.is_empty() {
        article["correction"] = release.corrections.iter().map(|correction| json!(correction.text)).collect();
    }
    article
}

/// schema.org `creativeWorkStatus`: in English, as its other values are.
fn standing(status: &Status) -> Option<&'static str> {
    match status {
        Status::Current => None,
        Status::Historical => Some("Historical"),
        Status::Archived => Some("Archived"),
        Status::Withdrawn { .. } => Some("Withdrawn"),
    }
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn the_words_of_a_text_stand_as_they_are_read() {
        let html =
            "<p>The <strong>Bureau</strong>, with &lt;two&gt; desks &amp; more.</p>\n<ul><li>One</li><li>Two</li></ul>";
        assert_eq!(text(html), "The Bureau, with <two> desks & more. One Two");
    }
}

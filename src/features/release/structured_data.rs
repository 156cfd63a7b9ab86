//! A release in the terms of schema.org.

use super::view::Release as ReleasePage;
use crate::components::Frame;
use crate::model::{Address, Status, Timestamp};
use serde_json::{Value, json};

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
        "mainEntityOfPage": format!("{}{}", site.base_url, Address::Release(release.id.clone()).path(site.lang)),
        // One alone, not a list of them: some readers take a list for nobody, and look for names in the text.
        "author": publisher,
        "publisher": publisher,
    });
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

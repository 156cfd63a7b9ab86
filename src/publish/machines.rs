//! What search engines and archives read: sitemap, robots, structured data, plain text.

use super::Content;
use crate::components::Site;
use crate::i18n::long_date;
use crate::model::{Address, Release};
use crate::pages::release::Release as ReleasePage;
use serde_json::{Value, json};
use std::fmt::Write;

/// The most addresses that one sitemap may hold (sitemaps.org).
const MOST: usize = 50_000;

/// Files of sitemaps: one, or an index and its parts.
pub fn sitemaps(content: &Content, base_url: &str) -> Vec<(String, Vec<u8>)> {
    let entries = addresses(content);
    let parts: Vec<_> = entries.chunks(MOST).map(|part| urlset(part, base_url)).collect();
    if parts.len() <= 1 {
        return parts.into_iter().map(|part| ("sitemap.xml".to_owned(), part)).collect();
    }
    let mut index = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".to_owned();
    let mut files = Vec::new();
    for (at, part) in parts.into_iter().enumerate() {
        let name = format!("sitemap-{}.xml", at + 1);
        // Writing to a string cannot fail.
        let _ = writeln!(index, "<sitemap><loc>{base_url}/{name}</loc></sitemap>");
        files.push((name, part));
    }
    index.push_str("</sitemapindex>\n");
    files.push(("sitemap.xml".to_owned(), index.into_bytes()));
    files
}

/// Path and, for a release, the day of its last change.
fn addresses(content: &Content) -> Vec<(String, Option<String>)> {
    let mut addresses = Vec::new();
    for lang in &content.portal.languages {
        let sections = [Address::Home, Address::News, Address::Tips, Address::Offices];
        let states = crate::model::State::all().map(Address::State);
        let offices = content.offices.iter().map(|office| Address::Office(office.id.clone()));
        addresses.extend(sections.into_iter().chain(states).chain(offices).map(|address| (address.path(*lang), None)));
    }
    addresses.extend(content.releases.iter().map(|release| {
        let changed = release.modified.as_ref().unwrap_or(&release.published);
        (Address::Release(release.id.clone()).path(release.language), Some(changed.as_str().to_owned()))
    }));
    addresses
}

fn urlset(entries: &[(String, Option<String>)], base_url: &str) -> Vec<u8> {
    let mut xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
            .to_owned();
    for (path, changed) in entries {
        let changed = changed.as_ref().map(|day| format!("<lastmod>{day}</lastmod>")).unwrap_or_default();
        let _ = writeln!(xml, "<url><loc>{base_url}{path}</loc>{changed}</url>");
    }
    xml.push_str("</urlset>\n");
    xml.into_bytes()
}

/// A demonstration asks not to be listed by its pages; there is nothing to keep robots from reading them.
pub fn robots(base_url: &str) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {base_url}/sitemap.xml\n")
}

/// A release's structured data (schema.org `NewsArticle`).
pub fn news_article(release: &ReleasePage, site: &Site) -> Value {
    let organization = |name: &str, url: &str| json!({ "@type": "GovernmentOrganization", "name": name, "url": url });
    let publisher = match &release.publisher {
        Some(publisher) => organization(&publisher.name, publisher.site.as_str()),
        None => organization(site.agency.as_str(), site.agency_site.as_str()),
    };
    let changed = release.modified.as_ref().unwrap_or(&release.published);
    json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": release.title,
        "description": release.dek,
        "datePublished": release.published.as_str(),
        "dateModified": changed.as_str(),
        "inLanguage": site.lang.tag(),
        "image": release.pictures.iter().filter_map(|picture| picture.sizes.last()).map(|(_, path)| format!("{}{path}", site.base_url)).collect::<Vec<_>>(),
        "mainEntityOfPage": format!("{}{}", site.base_url, Address::Release(release.id.clone()).path(site.lang)),
        "publisher": publisher,
    })
}

/// A release as plain text, as it would be sent by mail.
pub fn plain_text(release: &Release) -> String {
    let lang = release.language;
    let words = crate::i18n::messages(lang);
    let (before, after) = words.published_on;
    let published = format!("{before}{}{after}", long_date(lang, release.published.day()));
    let head = [Some(release.title.as_str()), release.dek.as_deref(), Some(published.as_str())];
    let head: Vec<_> = head.into_iter().flatten().collect();
    let dateline = release.dateline.as_ref().map(|dateline| format!("{dateline} – ")).unwrap_or_default();
    let body: Vec<_> = release.body.iter().map(|block| super::markdown::plain(block)).collect();
    let source = release.source.as_ref().and_then(|source| source.url.as_ref());
    let source = source.map(|url| format!("\n\n{}: {url}", words.source)).unwrap_or_default();
    format!("{}\n\n{dateline}{}{source}\n", head.join("\n"), body.join("\n\n"))
}

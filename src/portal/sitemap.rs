//! What tells search engines which pages there are: sitemaps, the news sitemap, `robots.txt`.

use super::plan::Newsrooms;
use crate::components::head::escape;
use crate::content::{Content, addresses, schedule};
use crate::features::release::status;
use crate::model::{Address, Release, Slug, Timestamp};
use crate::publish::unit::Unit;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The most addresses that one sitemap may hold (sitemaps.org).
const MOST: usize = 50_000;

/// The most entries that a news sitemap may hold (Google).
const MOST_NEWS: usize = 1_000;

/// Sitemaps, and `robots.txt`, which names them.
pub fn units<'a>(content: &Content, newsrooms: &Newsrooms<'_>, base_url: &str, now: jiff::Timestamp) -> Vec<Unit<'a>> {
    let news = news_sitemap(content, base_url, now);
    let maps: Vec<&str> = ["sitemap.xml"].into_iter().chain(news.iter().map(|(name, _)| name.as_str())).collect();
    let robots = Unit::bytes("robots.txt", robots(base_url, &maps).into());
    let sitemaps = sitemaps(content, newsrooms, base_url).into_iter().chain(news);
    sitemaps.map(|(name, xml)| Unit::bytes(name, xml)).chain([robots]).collect()
}

/// Files of sitemaps: one, or an index and its parts.
fn sitemaps(content: &Content, newsrooms: &Newsrooms<'_>, base_url: &str) -> Vec<(String, Vec<u8>)> {
    let entries = entries(content, newsrooms);
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

/// Path and, where it is known, the day of the last change.
fn entries(content: &Content, newsrooms: &Newsrooms<'_>) -> Vec<(String, Option<String>)> {
    let releases: Vec<&Release> = content.releases.iter().collect();
    let changes: BTreeMap<&Slug, Timestamp> = releases.iter().map(|release| (&release.id, release.changed())).collect();
    let mut entries = Vec::new();
    for (lang, newsroom) in newsrooms {
        let changed = |page: &Address| match page {
            Address::Release(id) => changes.get(id).map(|changed| changed.as_str().to_owned()),
            // A list changes with its newest release.
            Address::News(list) => {
                let (_, newest) = newsroom.lists.members(list)?.ends()?;
                Some(releases[newest].changed().as_str().to_owned())
            }
            _ => None,
        };
        let pages = addresses::pages(&releases, &content.offices, &content.extent(), newsroom.lists.by_list(), *lang);
        let facets = addresses::facets(newsroom.lists.by_list());
        let is_empty = |page: &Address| matches!(page, Address::Facet(facet) if !facets.contains(facet));
        let listed = pages.iter().filter(|page| page.is_in_sitemap() && !is_empty(page));
        entries.extend(listed.map(|page| (content.portal.languages.path(page, *lang), changed(page))));
    }
    entries
}

/// The releases of the two days before `now`, for news search (Google's news sitemap); none where there are none.
fn news_sitemap(content: &Content, base_url: &str, now: jiff::Timestamp) -> Option<(String, Vec<u8>)> {
    let zone = schedule::zone(&content.portal);
    let oldest = now.checked_sub(jiff::SignedDuration::from_hours(48)).ok()?;
    let fresh = |release: &&Release| {
        let published = schedule::begin(&release.published, &zone);
        published > oldest && published <= now && !release.is_withdrawn()
    };
    let entries = content.releases.iter().rev().filter(fresh).take(MOST_NEWS).map(|release| {
        let path = content.portal.languages.path(&Address::Release(release.id.clone()), release.language);
        let publisher = release.publisher.as_ref().map(|publisher| publisher.name.as_str());
        let publisher = publisher.unwrap_or(content.portal.agency.short_name.as_str());
        format!(
            "<url><loc>{base_url}{path}</loc><news:news><news:publication><news:name>{}</news:name>\
             <news:language>{}</news:language></news:publication><news:publication_date>{}</news:publication_date>\
             <news:title>{}</news:title></news:news></url>\n",
            escape(publisher),
            release.language.tag(),
            release.published.as_str(),
            escape(&status::title(release)),
        )
    });
    let entries: String = entries.collect();
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">\n{entries}</urlset>\n"
    );
    (!entries.is_empty()).then(|| ("news-sitemap.xml".to_owned(), xml.into_bytes()))
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
fn robots(base_url: &str, sitemaps: &[&str]) -> String {
    let lines: String = sitemaps.iter().map(|name| format!("Sitemap: {base_url}/{name}\n")).collect();
    format!("User-agent: *\nAllow: /\n\n{lines}")
}

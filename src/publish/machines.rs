//! What search engines and archives read: sitemap, robots, structured data, plain text.

use super::plan::Newsrooms;
use crate::components::Site;
use crate::i18n::long_date;
use crate::model::{Address, Facet, Release, State, Status, Text};
use crate::pages::release::Release as ReleasePage;
use crate::pages::{Content, Page, escape};
use jiff::tz::TimeZone;
use serde_json::{Value, json};
use std::fmt::Write;

/// The most addresses that one sitemap may hold (sitemaps.org).
const MOST: usize = 50_000;

/// The most entries that a news sitemap may hold (Google).
const MOST_NEWS: usize = 1_000;

/// Files of sitemaps: one, or an index and its parts.
pub fn sitemaps(content: &super::Content, newsrooms: &Newsrooms<'_>, base_url: &str) -> Vec<(String, Vec<u8>)> {
    let entries = addresses(content, newsrooms);
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
fn addresses(content: &super::Content, newsrooms: &Newsrooms<'_>) -> Vec<(String, Option<String>)> {
    let mut addresses = Vec::new();
    let changed = |release: &Release| release.modified.as_ref().unwrap_or(&release.published).as_str().to_owned();
    for (lang, newsroom) in newsrooms {
        let sections = [Address::Home, Address::Tips, Address::Offices];
        let states = State::all().map(Address::State);
        let offices = content.offices.iter().map(|office| Address::Office(office.id.clone()));
        let facets = Facet::ALL.into_iter().map(Address::Facet);
        let plain = sections.into_iter().chain(states).chain(offices).chain(facets);
        addresses.extend(plain.map(|address| (address.path(*lang), None)));
        // Pages of the archive are found from here; a list changes with its newest release.
        addresses.extend(newsroom.lists.all().map(|(list, members)| {
            let newest = members.ends().map(|(_, newest)| changed(&content.releases[newest]));
            (Address::News(list.clone()).path(*lang), newest)
        }));
    }
    addresses.extend(
        content
            .releases
            .iter()
            .map(|release| (Address::Release(release.id.clone()).path(release.language), Some(changed(release)))),
    );
    addresses
}

/// The releases of the two days before `now`, for news search (Google's news sitemap); none where there are none.
pub fn news_sitemap(content: &super::Content, base_url: &str, now: jiff::Timestamp) -> Option<(String, Vec<u8>)> {
    let zone = TimeZone::get(&content.portal.time_zone).unwrap_or(TimeZone::UTC);
    let oldest = now.checked_sub(jiff::SignedDuration::from_hours(48)).ok()?;
    let fresh = |release: &&Release| {
        let published = super::content::begin(&release.published, &zone);
        published > oldest && published <= now
    };
    let entries = content.releases.iter().rev().filter(fresh).take(MOST_NEWS).map(|release| {
        let path = Address::Release(release.id.clone()).path(release.language);
        let publisher = release.publisher.as_ref().map(|publisher| publisher.name.as_str());
        let publisher = publisher.unwrap_or(content.portal.agency.short_name.as_str());
        format!(
            "<url><loc>{base_url}{path}</loc><news:news><news:publication><news:name>{}</news:name>\
             <news:language>{}</news:language></news:publication><news:publication_date>{}</news:publication_date>\
             <news:title>{}</news:title></news:news></url>\n",
            escape(publisher),
            release.language.tag(),
            release.published.as_str(),
            escape(&release.title),
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
pub fn robots(base_url: &str) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {base_url}/sitemap.xml\n")
}

/// A page's structured data (schema.org): what it is, and the way to it.
pub fn structured_data(page: &Page, site: &Site) -> Vec<Value> {
    let own = match &page.content {
        Content::Home(_) => Some(organization(site)),
        Content::Release(release) => Some(news_article(release, site)),
        _ => None,
    };
    let trail = page.trail(site).map(|(parents, here)| breadcrumbs(&parents, here.as_str(), &page.path, site));
    own.into_iter().chain(trail).collect()
}

fn organization(site: &Site) -> Value {
    json!({
        "@context": "https://schema.org",
        "@type": "GovernmentOrganization",
        "name": site.agency.as_str(),
        "alternateName": site.short_name,
        "url": site.agency_site.as_str(),
        "parentOrganization": {
            "@type": "GovernmentOrganization",
            "name": site.parent.name.as_str(),
            "url": site.parent.url.as_str(),
        },
        "contactPoint": {
            "@type": "ContactPoint",
            "contactType": site.words().report_crime,
            "telephone": site.tip_line.number.as_str(),
        },
    })
}

fn breadcrumbs(parents: &[(Address, Text)], here: &str, path: &str, site: &Site) -> Value {
    let home = (Address::Home, Text::Own(site.words().home.to_owned()));
    let parents = [&home].into_iter().chain(parents);
    let pages = parents.map(|(address, name)| (address.path(site.lang), name.as_str()));
    let items = pages.chain([(path.to_owned(), here)]).enumerate().map(|(at, (path, name))| {
        json!({ "@type": "ListItem", "position": at + 1, "name": name, "item": format!("{}{path}", site.base_url) })
    });
    json!({ "@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items.collect::<Vec<_>>() })
}

fn news_article(release: &ReleasePage, site: &Site) -> Value {
    let organization = |name: &str, url: &str| json!({ "@type": "GovernmentOrganization", "name": name, "url": url });
    let publisher = match &release.publisher {
        Some(publisher) => organization(&publisher.name, publisher.site.as_str()),
        None => organization(site.agency.as_str(), site.agency_site.as_str()),
    };
    let changed = release.modified.as_ref().unwrap_or(&release.published);
    let largest = release.pictures.iter().filter_map(|picture| picture.sizes.last());
    let images: Vec<_> = largest.map(|(_, path)| format!("{}{path}", site.base_url)).collect();
    let mut article = json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": release.title,
        "datePublished": release.published.as_str(),
        "dateModified": changed.as_str(),
        "inLanguage": site.lang.tag(),
        "mainEntityOfPage": format!("{}{}", site.base_url, Address::Release(release.id.clone()).path(site.lang)),
        "publisher": publisher,
    });
    if let Some(dek) = &release.dek {
        article["description"] = json!(dek);
    }
    if !images.is_empty() {
        article["image"] = json!(images);
    }
    if !release.corrections.is_empty() {
        article["correction"] = release.corrections.iter().map(|correction| json!(correction.text)).collect();
    }
    article
}

/// A release as plain text, as it would be sent by mail.
pub fn plain_text(release: &Release) -> String {
    let lang = release.language;
    let words = crate::i18n::messages(lang);
    let (before, after) = words.published_on;
    let published = format!("{before}{}{after}", long_date(lang, release.published.day()));
    let head = [Some(release.title.as_str()), release.dek.as_deref(), Some(published.as_str())];
    let withdrawn = withdrawn(release).map(|notice| format!("\n\n{notice}")).unwrap_or_default();
    let head: Vec<_> = head.into_iter().flatten().collect();
    let dateline = release.dateline.as_ref().map(|dateline| format!("{dateline} – ")).unwrap_or_default();
    let body: Vec<_> = release.body.iter().map(|block| super::markdown::plain(block)).collect();
    let corrections: String = release
        .corrections
        .iter()
        .map(|correction| {
            format!("\n\n{}, {}: {}", words.corrections, long_date(lang, correction.date), correction.text)
        })
        .collect();
    let source = release.source.as_ref().and_then(|source| source.url.as_ref());
    let source = source.map(|url| format!("\n\n{}: {url}", words.source)).unwrap_or_default();
    format!("{}{withdrawn}\n\n{dateline}{}{corrections}{source}\n", head.join("\n"), body.join("\n\n"))
}

/// What is said first of a release that was withdrawn.
pub fn withdrawn(release: &Release) -> Option<String> {
    match &release.status {
        Status::Withdrawn { reason } => {
            Some(format!("{}: {reason}", crate::i18n::messages(release.language).withdrawn_title))
        }
        _ => None,
    }
}

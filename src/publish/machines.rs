//! What search engines and archives read: sitemap, robots, structured data, plain text.

use super::hidden::Hidden;
use super::plan::Newsrooms;
use super::status::{self, Notice};
use crate::components::{PhoneLine, Site};
use crate::frame::Frame;
use crate::i18n::long_date;
use crate::model::{Address, Clock, Contact, Plain, Portal, Release, Slug, Status, Text, Timestamp};
use crate::pages::office::Office as OfficePage;
use crate::pages::release::Release as ReleasePage;
use crate::pages::{Content, Page, escape};
use jiff::tz::TimeZone;
use serde_json::{Value, json};
use std::collections::BTreeMap;
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
    let releases: Vec<&Release> = content.releases.iter().collect();
    let changes: BTreeMap<&Slug, Timestamp> = releases.iter().map(|release| (&release.id, release.changed())).collect();
    let mut addresses = Vec::new();
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
        let pages =
            super::addresses::pages(&releases, &content.offices, &content.extent(), newsroom.lists.by_list(), *lang);
        let told = pages.iter().filter(|page| is_told(page)).map(|page| (page.path(*lang), changed(page)));
        addresses.extend(told);
    }
    addresses
}

/// Whether search engines are told of a page: those of the archive are found from their lists.
fn is_told(page: &Address) -> bool {
    match page {
        Address::Plain(plain) => plain.is_linked() || *plain == Plain::Data,
        Address::Archive(..) | Address::NotFound => false,
        Address::Home
        | Address::News(_)
        | Address::Facet(_)
        | Address::Release(_)
        | Address::Tips
        | Address::Offices
        | Address::State(_)
        | Address::Office(_) => true,
    }
}

/// The releases of the two days before `now`, for news search (Google's news sitemap); none where there are none.
pub fn news_sitemap(content: &super::Content, base_url: &str, now: jiff::Timestamp) -> Option<(String, Vec<u8>)> {
    let zone = TimeZone::get(&content.portal.time_zone).unwrap_or(TimeZone::UTC);
    let oldest = now.checked_sub(jiff::SignedDuration::from_hours(48)).ok()?;
    let fresh = |release: &&Release| {
        let published = super::schedule::begin(&release.published, &zone);
        published > oldest && published <= now && !release.is_withdrawn()
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
pub fn robots(base_url: &str, sitemaps: &[&str]) -> String {
    let lines: String = sitemaps.iter().map(|name| format!("Sitemap: {base_url}/{name}\n")).collect();
    format!("User-agent: *\nAllow: /\n\n{lines}")
}

/// A page's structured data (schema.org): what it is, and the way to it.
pub fn structured_data(page: &Page, frame: &Frame) -> Vec<Value> {
    let site = &frame.site;
    let own = match &page.content {
        Content::Home(_) => Some(organization(frame)),
        Content::Release(release) => Some(news_article(release, frame)),
        Content::Office(office) => Some(government_office(office, page, site)),
        _ => None,
    };
    let trail = page.trail(site).map(|(parents, here)| crumbs(&parents, here.as_str(), &page.path, site));
    own.into_iter().chain(trail).collect()
}

fn organization(frame: &Frame) -> Value {
    let site = &frame.site;
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "GovernmentOrganization",
        "name": site.agency.as_str(),
        "alternateName": site.short_name,
        "url": frame.agency_site.as_str(),
    });
    if let Some(parent) = &frame.parent {
        data["parentOrganization"] =
            json!({ "@type": "GovernmentOrganization", "name": parent.name.as_str(), "url": parent.url.as_str() });
    }
    if let Some(line) = &site.phone {
        let words = site.words();
        let what = if site.parts.tips { words.report_crime } else { words.office_phone };
        data["contactPoint"] = json!({ "@type": "ContactPoint", "contactType": what, "telephone": telephone(line) });
    }
    data
}

fn telephone(line: &PhoneLine) -> String {
    line.number.uri(line.extension.as_ref()).trim_start_matches("tel:").to_owned()
}

/// schema.org `GovernmentOffice`, with what is known and nothing else.
fn government_office(office: &OfficePage, page: &Page, site: &Site) -> Value {
    let address = &office.address;
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "GovernmentOffice",
        "name": office.name.as_str(),
        "url": format!("{}{}", site.base_url, page.path),
        "parentOrganization": { "@type": "GovernmentOrganization", "name": site.agency.as_str() },
        "address": {
            "@type": "PostalAddress",
            "streetAddress": address.street,
            "addressLocality": address.city,
            "addressRegion": address.state.postal(),
            "postalCode": address.zip.as_ref().map(ToString::to_string),
            "addressCountry": "US",
        },
    });
    if let Some(fields) = data["address"].as_object_mut() {
        fields.retain(|_, value| !value.is_null());
    }
    if let Some(serves) = &office.serves {
        data["areaServed"] = json!(serves.as_str());
    }
    let points = office.phones.iter().map(|phone| {
        json!({ "@type": "ContactPoint", "telephone": telephone(phone), "contactType": office.kind.name.as_str() })
    });
    let points: Vec<_> = points.collect();
    if !points.is_empty() {
        data["contactPoint"] = json!(points);
    }
    if let Some(opening) = &office.opening {
        let hours = |opens: &Clock, closes: &Clock| json!({ "@type": "OpeningHoursSpecification", "opens": opens.as_str(), "closes": closes.as_str() });
        let week = opening.week.iter().map(|entry| {
            let mut hours = hours(&entry.opens, &entry.closes);
            hours["dayOfWeek"] = entry.days.iter().map(|day| json!(day.name())).collect();
            hours
        });
        let holidays = opening.holidays.iter().flat_map(|holiday| {
            // Closed all day is how schema.org has it: from midnight to midnight.
            let closed = json!({ "@type": "OpeningHoursSpecification", "opens": "00:00", "closes": "00:00" });
            let mut entries: Vec<Value> = holiday.hours.iter().map(|open| hours(&open.opens, &open.closes)).collect();
            if entries.is_empty() {
                entries.push(closed);
            }
            entries.iter_mut().for_each(|entry| {
                entry["validFrom"] = json!(holiday.date.to_string());
                entry["validThrough"] = json!(holiday.date.to_string());
            });
            entries
        });
        data["openingHoursSpecification"] = week.collect();
        let holidays: Vec<Value> = holidays.collect();
        if !holidays.is_empty() {
            data["specialOpeningHoursSpecification"] = json!(holidays);
        }
    }
    if let Some(email) = &office.email {
        data["email"] = json!(email.as_str());
    }
    data
}

pub fn crumbs(parents: &[(Address, Text)], here: &str, path: &str, site: &Site) -> Value {
    let home = (Address::Home, Text::Own(site.words().home.to_owned()));
    let parents = [&home].into_iter().chain(parents);
    let pages = parents.map(|(address, name)| (address.path(site.lang), name.as_str()));
    let items = pages.chain([(path.to_owned(), here)]).enumerate().map(|(at, (path, name))| {
        json!({ "@type": "ListItem", "position": at + 1, "name": name, "item": format!("{}{path}", site.base_url) })
    });
    json!({ "@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items.collect::<Vec<_>>() })
}

fn news_article(release: &ReleasePage, frame: &Frame) -> Value {
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

/// A release as plain text, as it would be sent by mail. It begins with a byte order mark, by which every
/// program knows that it is UTF-8, whatever a server says of it.
pub fn plain_text(release: &Release, portal: &Portal, hidden: &Hidden) -> String {
    let lang = release.language;
    let words = crate::i18n::messages(lang);
    let dated =
        |(before, after): (&str, &str), when: &Timestamp| format!("{before}{}{after}", long_date(lang, when.day()));
    let head = [
        Some(status::title(release)),
        release.dek.clone(),
        Some(dated(words.published_on, &release.published)),
        release.modified.as_ref().map(|modified| dated(words.modified_on, modified)),
        release.number.as_ref().map(|number| (words.release_number)(number)),
        release
            .embargo_until
            .as_ref()
            .map(|until| format!("{}: {}", words.draft_title, (words.draft_text)(until.as_str()))),
    ];
    let dateline = release.dateline.as_ref().map(|dateline| format!("{dateline} – ")).unwrap_or_default();
    let mut parts = vec![head.into_iter().flatten().collect::<Vec<_>>().join("\n")];
    parts.extend(status::notices(release).iter().map(Notice::line));
    parts.push(format!("{dateline}{}", super::markdown::plain(&release.body, hidden)));
    if release.publisher.is_none() {
        let about = portal.newsroom.boilerplate.as_ref().map(|about| about.text(lang).as_str().to_owned());
        parts.extend(about.map(|about| format!("{}: {about}", (words.about)(&portal.agency.short_name))));
        let contact = |contact: &Contact| {
            let extension = contact.extension.iter().map(|extension| (words.extension)(extension.as_str()));
            let phone = contact.phone.iter().map(ToString::to_string).chain(extension);
            let ways = phone.chain(contact.email.iter().map(ToString::to_string));
            [contact.name.clone()].into_iter().chain(ways).collect::<Vec<_>>().join(", ")
        };
        let press = portal.newsroom.press_email.iter().map(|email| format!("{}: {email}", words.press_office));
        let lines: Vec<_> = release.contacts.iter().map(contact).chain(press).collect();
        if !lines.is_empty() {
            parts.push(format!("{}\n{}", words.for_reporters, lines.join("\n")));
        }
    }
    let source = release.source.as_ref().and_then(|source| source.url.as_ref());
    parts.extend(source.map(|url| format!("{}: {url}", words.source)));
    format!("\u{feff}{}\n", parts.join("\n\n"))
}

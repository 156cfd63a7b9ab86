//! What a page tells search engines in their own terms (schema.org): what it is, and the way to it.

use super::frame::Frame;
use super::page::{Page, PageKind};
use crate::components::{PhoneLine, Site};
use crate::features::offices::office::Office as OfficePage;
use crate::features::release::view::Release as ReleasePage;
use crate::model::{Address, Clock, Status, Text, Timestamp};
use serde_json::{Value, json};

/// A page's structured data (schema.org): what it is, and the way to it.
pub fn structured_data(page: &Page, frame: &Frame) -> Vec<Value> {
    let site = &frame.site;
    let own = match &page.content {
        PageKind::Home(_) => Some(organization(frame)),
        PageKind::Release(release) => Some(news_article(release, frame)),
        PageKind::Office(office) => Some(government_office(office, page, site)),
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

//! Feeds of the newest releases with their whole text, in the three forms that readers know.
//! What a feed holds is decided here once; each form is in a file of its own.

mod atom;
mod json;
mod rss;

use super::manifest::Key;
use super::unit::Unit;
use super::{Content, PublishError, markdown};
use crate::components::Site;
use crate::model::{Address, Lang, Release, Timestamp};

/// How many entries a feed holds.
const ENTRIES: usize = 50;

/// A list of releases as a feed, in the words of one language.
pub struct Feed<'a> {
    pub lang: Lang,
    pub title: String,
    pub description: String,
    /// The address of the list's page.
    pub page: String,
    /// The feed's own address without its ending.
    pub address: String,
    pub entries: Vec<Entry<'a>>,
}

/// A release as an entry.
pub struct Entry<'a> {
    pub release: &'a Release,
    pub url: String,
    pub published: jiff::ZonedDateTime,
    pub updated: jiff::ZonedDateTime,
    pub categories: Vec<String>,
    pub html: String,
}

/// The feeds of the site in one language.
pub fn units<'a>(content: &'a Content, site: &'a Site) -> Vec<Unit<'a>> {
    let newest: Vec<&Release> = content.releases.iter().rev().take(ENTRIES).collect();
    if newest.is_empty() {
        return Vec::new();
    }
    let path = format!("{}feeds/news", Address::Home.path(site.lang).trim_start_matches('/'));
    let inputs: Vec<Vec<u8>> = newest.iter().map(|release| serde_json::to_vec(release).unwrap_or_default()).collect();
    // Names of topics and the time zone are the portal's.
    let portal = serde_json::to_vec(&content.portal).unwrap_or_default();
    let about = [portal.as_slice(), site.lang.tag().as_bytes()];
    let key = Key::of(inputs.iter().map(Vec::as_slice).chain(about).chain([super::program().as_bytes()]));
    let files = ["atom", "rss", "json"].map(|kind| (format!("{path}.{kind}"), key));
    let make = move || {
        let feed = feed(content, site, &newest, &path);
        Ok::<_, PublishError>(vec![atom::write(&feed), rss::write(&feed), json::write(&feed)])
    };
    vec![Unit::new(files.into(), make)]
}

fn feed<'a>(content: &'a Content, site: &Site, releases: &[&'a Release], path: &str) -> Feed<'a> {
    let words = site.words();
    let zone = jiff::tz::TimeZone::get(&content.portal.time_zone).unwrap_or(jiff::tz::TimeZone::UTC);
    let topic = |id: &crate::model::Slug| {
        let topic = content.portal.newsroom.topics.iter().find(|topic| topic.id == *id);
        topic.map_or_else(|| id.to_string(), |topic| topic.name.text(site.lang).as_str().to_owned())
    };
    let entries = releases.iter().map(|release| {
        let published = zoned(&release.published, &zone);
        Entry {
            release,
            url: format!("{}{}", site.base_url, Address::Release(release.id.clone()).path(release.language)),
            updated: release.modified.as_ref().map_or_else(|| published.clone(), |modified| zoned(modified, &zone)),
            published,
            categories: release.topics.iter().map(topic).collect(),
            html: markdown::to_html(&release.body),
        }
    });
    Feed {
        lang: site.lang,
        title: format!("{}: {}", site.agency.as_str(), words.news_title),
        description: (words.news_description)(site.agency.as_str()),
        page: format!("{}{}", site.base_url, Address::News.path(site.lang)),
        address: format!("{}/{path}", site.base_url),
        entries: entries.collect(),
    }
}

impl Feed<'_> {
    /// When anything in it last changed.
    fn updated(&self) -> Option<&jiff::ZonedDateTime> {
        self.entries.iter().map(|entry| &entry.updated).max()
    }
}

/// The instant of a timestamp by the agency's clock; of a day, its beginning.
fn zoned(when: &Timestamp, zone: &jiff::tz::TimeZone) -> jiff::ZonedDateTime {
    super::content::begin(when, zone).to_zoned_datetime(zone.clone())
}

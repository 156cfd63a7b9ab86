//! Feeds of the newest releases with their whole text, in the three forms that readers know.
//! What a feed holds is decided here once; each form is in a file of its own.

mod atom;
mod json;
mod rss;

use super::manifest::Key;
use super::plan::{Members, Newsroom};
use super::unit::Unit;
use super::{Content, PublishError, markdown};
use crate::components::Site;
use crate::model::{Address, Lang, List, Release, Timestamp};
use crate::pages::list::Listed;

/// How many entries a feed holds.
const ENTRIES: usize = 50;

/// A list of releases as a feed, in the words of one language.
pub struct Feed<'a> {
    pub lang: Lang,
    pub title: String,
    /// The agency, who answers for the feed.
    pub author: String,
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
    /// Addresses of its pictures, each a JPEG.
    pub pictures: Vec<String>,
    pub html: String,
}

/// The feeds of every list that has them, in one language. `digests` are of the releases, in their order.
pub fn units<'a>(content: &'a Content, site: &'a Site, newsroom: &'a Newsroom<'_>, digests: &[Key]) -> Vec<Unit<'a>> {
    // Names of topics and the time zone are the portal's.
    let portal = Key::of([serde_json::to_vec(&content.portal).unwrap_or_default().as_slice()]);
    let about = [portal.as_bytes(), site.lang.tag().as_bytes(), super::program().as_bytes()];
    let unit = |(list, members): (&List, &Members)| {
        let newest: Vec<usize> = members.all().iter().rev().take(ENTRIES).copied().collect();
        let (path, listed) = (list.feed()?, newsroom.listed(list));
        let path = format!("{}feeds/{path}", Address::Home.path(site.lang).trim_start_matches('/'));
        // An office's name may be given its city.
        let name = listed.title(site.words());
        let inputs = newest.iter().map(|at| digests[*at].as_bytes());
        let key = Key::of(inputs.chain(about).chain([name.as_bytes()]));
        let files = ["atom", "rss", "json"].map(|kind| (format!("{path}.{kind}"), key));
        Some(Unit::new(files.into(), move || {
            let releases = newest.iter().map(|at| &content.releases[*at]);
            let feed = feed(content, site, &listed, releases, &path);
            Ok::<_, PublishError>(vec![atom::write(&feed), rss::write(&feed), json::write(&feed)])
        }))
    };
    newsroom.lists.all().filter_map(unit).collect()
}

fn feed<'a>(
    content: &Content,
    site: &Site,
    listed: &Listed,
    releases: impl Iterator<Item = &'a Release>,
    path: &str,
) -> Feed<'a> {
    let words = site.words();
    let zone = jiff::tz::TimeZone::get(&content.portal.time_zone).unwrap_or(jiff::tz::TimeZone::UTC);
    let topic = |id: &crate::model::Slug| {
        let topic = content.portal.newsroom.topics.iter().find(|topic| topic.id == *id);
        topic.map_or_else(|| id.to_string(), |topic| topic.name.text(site.lang).as_str().to_owned())
    };
    let text = markdown::Feed { base_url: &site.base_url, hidden: &content.hidden };
    let picture = |image| {
        let picture = content.media.picture(image)?;
        picture.sizes.last().map(|(_, path)| format!("{}{path}", site.base_url))
    };
    let entries = releases.map(|release| {
        let published = zoned(&release.published, &zone);
        let url = format!("{}{}", site.base_url, Address::Release(release.id.clone()).path(release.language));
        Entry {
            release,
            updated: updated(release, &published, &zone),
            published,
            categories: release.topics.iter().map(topic).collect(),
            pictures: release.images.iter().filter_map(picture).collect(),
            html: html(release, text.html(&release.body, &url, release.dateline.as_deref())),
            url,
        }
    });
    let title = listed.title(words);
    Feed {
        lang: site.lang,
        description: match listed.list {
            List::All => (words.news_description)(site.agency.as_str()),
            _ => (words.list_description)(&title, site.agency.as_str()),
        },
        title: format!("{}: {title}", site.agency.as_str()),
        author: site.agency.as_str().to_owned(),
        page: format!("{}{}", site.base_url, Address::News(listed.list.clone()).path(site.lang)),
        address: format!("{}/{path}", site.base_url),
        entries: entries.collect(),
    }
}

/// A withdrawn release says so before its text, as does one whose text came here damaged; what was put right stands
/// behind it.
fn html(release: &Release, text: String) -> String {
    let escape = crate::pages::escape;
    let notice =
        super::machines::withdrawn(release).map(|notice| format!("<p><strong>{}</strong></p>\n", escape(&notice)));
    let corrections =
        super::machines::corrections(release).into_iter().map(|line| format!("\n<p>{}</p>", escape(&line)));
    let note = super::machines::note(release).map(|note| format!("<p><em>{}</em></p>\n", escape(note)));
    let before = notice.into_iter().chain(note).collect::<String>();
    format!("{before}{text}{}", corrections.collect::<String>())
}

impl Feed<'_> {
    /// When anything in it last changed.
    fn updated(&self) -> Option<&jiff::ZonedDateTime> {
        self.entries.iter().map(|entry| &entry.updated).max()
    }
}

/// A change on the day of publication, of which no hour is given, is later than it: else no reader would hear of it.
fn updated(release: &Release, published: &jiff::ZonedDateTime, zone: &jiff::tz::TimeZone) -> jiff::ZonedDateTime {
    let changed = zoned(&release.changed(), zone).max(published.clone());
    let has_no_hour = release.modified.as_ref().is_some_and(|modified| modified.instant().is_none());
    let later = || published.checked_add(jiff::SignedDuration::from_secs(1)).ok();
    if changed == *published && has_no_hour { later().unwrap_or(changed) } else { changed }
}

/// The instant of a timestamp by the agency's clock; of a day, its beginning.
fn zoned(when: &Timestamp, zone: &jiff::tz::TimeZone) -> jiff::ZonedDateTime {
    super::schedule::begin(when, zone).to_zoned_datetime(zone.clone())
}

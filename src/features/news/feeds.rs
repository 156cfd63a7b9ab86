//! Feeds of the newest releases with their whole text, in the three forms that readers know.
//! What a feed holds is decided here once; each form is in a file of its own.

mod atom;
mod json;
mod rss;

use crate::components::Site;
use crate::content::lists::Members;
use crate::content::{Content, markdown, schedule};
use crate::features::news::newsroom::Newsroom;
use crate::features::release::status;
use crate::i18n::head_words;
use crate::model::{Address, Lang, List, Release, Timestamp};
use crate::publish::error::PublishError;
use crate::publish::manifest::Key;
use crate::publish::unit::Unit;

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
    /// With its status: a reader sees little more of it.
    pub title: String,
    pub summary: Option<String>,
    /// Who published it, and where they are on the web.
    pub author: (String, &'a str),
    pub categories: Vec<String>,
    /// The largest size of each picture, then the documents.
    pub enclosures: Vec<Enclosure>,
    pub html: String,
}

/// A file that goes with an entry.
pub struct Enclosure {
    pub url: String,
    /// Its media type (IANA).
    pub kind: &'static str,
    /// In bytes; of a picture it is known only after it is made.
    pub size: Option<u32>,
    pub title: Option<String>,
}

/// The feeds of every list that has them, in one language. `digests` are of the releases, in their order.
pub fn units<'a>(content: &'a Content, site: &'a Site, newsroom: &'a Newsroom<'a>, digests: &[Key]) -> Vec<Unit<'a>> {
    // Names of topics and the time zone are the portal's.
    let portal = Key::of([serde_json::to_vec(&content.portal).unwrap_or_default().as_slice()]);
    let about = [portal.as_bytes(), site.lang.tag().as_bytes(), crate::publish::manifest::program().as_bytes()];
    let unit = |(list, members): (&List, &Members)| {
        let newest: Vec<usize> = members.all().iter().rev().take(ENTRIES).copied().collect();
        let path = list.feed()?;
        let path = format!("{}feeds/{path}", site.path(&Address::Home).trim_start_matches('/'));
        // An office's name may be given its city.
        let name = newsroom.title_elsewhere(list, site);
        let inputs = newest.iter().map(|at| digests[*at].as_bytes());
        let key = Key::of(inputs.chain(about).chain([name.as_bytes()]));
        let files = ["atom", "rss", "json"].map(|kind| (format!("{path}.{kind}"), key));
        let list = list.clone();
        Some(Unit::new(files.into(), move || {
            let releases = newest.iter().map(|at| &content.releases[*at]);
            let feed = feed(newsroom, site, &list, releases, &path);
            Ok::<_, PublishError>(vec![atom::write(&feed), rss::write(&feed), json::write(&feed)])
        }))
    };
    newsroom.lists.all().filter_map(unit).collect()
}

fn feed<'a>(
    newsroom: &Newsroom<'a>,
    site: &'a Site,
    list: &List,
    releases: impl Iterator<Item = &'a Release>,
    path: &str,
) -> Feed<'a> {
    let content = newsroom.content;
    let zone = schedule::zone(&content.portal);
    let topic = |id: &crate::model::Slug| {
        let topic = content.portal.newsroom.topics.iter().find(|topic| topic.id == *id);
        topic.map_or_else(|| id.to_string(), |topic| topic.name.text(site.lang).as_str().to_owned())
    };
    let text = markdown::Feed { base_url: &site.base_url, hidden: &content.hidden };
    let agency = &content.portal.agency;
    let entries = releases.map(|release| {
        let published = zoned(&release.published, &zone);
        let url = format!(
            "{}{}",
            site.base_url,
            site.languages.path(&Address::Release(release.id.clone()), release.language)
        );
        let enclosures = enclosures(release, content, &site.base_url);
        Entry {
            release,
            title: status::title(release),
            summary: status::summary(release),
            author: match &release.publisher {
                Some(publisher) => (publisher.name.clone(), publisher.site.as_str()),
                None => (agency.name.text(release.language).as_str().to_owned(), agency.site.as_str()),
            },
            updated: updated(release, &published, &zone),
            published,
            categories: release.topics.iter().map(topic).collect(),
            html: html(release, &text.html(&release.body, &url, release.dateline.as_deref()), &enclosures),
            enclosures,
            url,
        }
    });
    let (words, agency) = (head_words(site.lang), &site.short_name);
    Feed {
        lang: site.lang,
        description: match list {
            List::All if newsroom.is_mixed() => (words.mixed_news_description)(agency),
            List::All | List::Own => (words.news_description)(agency),
            _ => (words.list_description)(&newsroom.listed(list).title(site.words()), agency),
        },
        title: newsroom.title_elsewhere(list, site),
        author: site.agency.as_str().to_owned(),
        page: format!("{}{}", site.base_url, site.path(&Address::News(list.clone()))),
        address: format!("{}/{path}", site.base_url),
        entries: entries.collect(),
    }
}

fn enclosures(release: &Release, content: &Content, base_url: &str) -> Vec<Enclosure> {
    let pictures = release.images.iter().filter_map(|image| content.media.picture(image)?.sizes.pop());
    let pictures = pictures.map(|(_, path)| Enclosure {
        url: format!("{base_url}{path}"),
        kind: "image/jpeg",
        size: None,
        title: None,
    });
    let documents = release.documents.iter().filter_map(|document| {
        let link = content.media.document(document)?;
        let url = format!("{base_url}{}", link.path);
        Some(Enclosure { url, kind: document.file.media_type(), size: Some(link.size), title: Some(link.title) })
    });
    pictures.chain(documents).collect()
}

/// What must be said first stands before the text, and links to the documents behind it: few readers show enclosures
/// that are not heard or seen.
fn html(release: &Release, text: &str, enclosures: &[Enclosure]) -> String {
    let escape = crate::components::head::escape;
    let notices = status::notices(release).into_iter().map(|notice| match &notice.label {
        Some(label) => format!("<p><strong>{}:</strong> {}</p>\n", escape(label), escape(&notice.text_with_note())),
        None => format!("<p><em>{}</em></p>\n", escape(&notice.text_with_note())),
    });
    let link = |file: &Enclosure| {
        let title = file.title.as_ref()?;
        Some(format!("<li><a href=\"{}\">{}</a></li>", escape(&file.url), escape(title)))
    };
    let documents: String = enclosures.iter().filter_map(link).collect();
    let documents = if documents.is_empty() {
        String::new()
    } else {
        format!("\n<h2>{}</h2>\n<ul>{documents}</ul>", crate::i18n::app_words(release.language).documents)
    };
    format!("{}{text}{documents}", notices.collect::<String>())
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
    let is_of_that_day = |modified: &Timestamp| modified.day() == release.published.day();
    // Of two hours that are both known, an earlier change is none.
    let is_unclear = |modified: &Timestamp| modified.instant().is_none() || release.published.instant().is_none();
    let hidden = release.modified.as_ref().is_some_and(|modified| is_of_that_day(modified) && is_unclear(modified));
    let later = || published.checked_add(jiff::SignedDuration::from_secs(1)).ok();
    if changed == *published && hidden { later().unwrap_or(changed) } else { changed }
}

/// The instant of a timestamp by the agency's clock; of a day, noon. Feeds know no days, and a reader's program shows
/// the day of its own zone: of a day's beginning that would be the day before in every zone west of the agency's.
fn zoned(when: &Timestamp, zone: &jiff::tz::TimeZone) -> jiff::ZonedDateTime {
    let begin = schedule::begin(when, zone).to_zoned_datetime(zone.clone());
    if when.instant().is_some() {
        return begin;
    }
    let noon = |zone: &jiff::tz::TimeZone| begin.date().at(12, 0, 0, 0).to_zoned_datetime(zone.clone()).ok();
    // Of Greenwich it is the same day from Hawaii to Guam; an agency further east has its own noon.
    let greenwich =
        noon(&jiff::tz::TimeZone::UTC).filter(|noon| noon.with_time_zone(zone.clone()).date() == begin.date());
    greenwich.or_else(|| noon(zone)).unwrap_or(begin)
}

//! What other sites embed: small documents of the news, the tip line and the office look-up, with what describes them
//! (oEmbed 1.0), and lists as HTML fragments.

use crate::components::Frame;
use crate::components::render;
use crate::components::{ReleaseCard, Site};
use crate::content::Content;
use crate::content::lists::Members;
use crate::features::news::newsroom::Newsroom;
use crate::features::partners::{Items, NewsEmbed, OfficesEmbed, TipsEmbed, document};
use crate::features::release::status;
use crate::features::tips;
use crate::model::{Address, Day, Lang, Languages, List, Release, Text};
use crate::portal::share_picture::{self, SharePictures};
use crate::publish::manifest::Key;
use crate::publish::unit::Unit;
use crate::publish::unit::folder;
use leptos::prelude::*;
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The name of [`script`] in the built app and on the site.
pub const SCRIPT: &str = "embed.js";

/// How many releases an embed may show.
const ITEMS: usize = 20;

/// The embeds and what belongs to them, in one language.
pub fn units<'a>(content: &'a Content, site: &'a Arc<Site>, newsroom: &'a Newsroom<'_>, build: &Key) -> Vec<Unit<'a>> {
    let mut units = Vec::new();
    for (list, members) in newsroom.lists.all().filter(|(list, _)| list.feed().is_some()) {
        units.extend(news(site, newsroom, list, members, build));
    }
    let key = |kind: &str, input: &[u8]| Key::of([kind.as_bytes(), input, build.as_bytes()]);
    if let Some(line) = &content.portal.tip_line {
        let tips = tips::publish::tips(line, &content.portal, site.lang);
        let input = serde_json::to_vec(&tips).unwrap_or_default();
        units.push(Unit::new(vec![(path(site, &Address::Tips), key("tips", &input))], move || {
            let (tips, title) = (tips.clone(), of_agency(site, &(site.words().tips_page_title)(&site.short_name)));
            let html = render::fragment(site, || view! { <TipsEmbed tips/> }.into_any());
            Ok(vec![document(site, &title, &site.path(&Address::Tips), &html, None).into_bytes()])
        }));
    }
    if !content.reference.is_empty() {
        let newest = content.offices.iter().map(|office| office.seen_on).max();
        // The day from which on every office is checked; none while one is not.
        let checked: Option<Vec<Day>> = content.offices.iter().map(|office| office.verified_on).collect();
        let checked = checked.and_then(|days| days.into_iter().min());
        let seen = newest.map(|newest| (newest, checked));
        let input = format!("{seen:?}");
        units.push(Unit::new(vec![(path(site, &Address::Offices), key("offices", input.as_bytes()))], move || {
            let html = render::fragment(site, || view! { <OfficesEmbed seen/> }.into_any());
            let title = (site.words().find_office)(&site.short_name);
            let canonical = site.path(&Address::Offices);
            Ok(vec![document(site, &title, &canonical, &html, Some("offices.js")).into_bytes()])
        }));
    }
    units
}

/// The script that puts embeds on other sites' pages. It has to know in which languages there are some.
pub fn script<'a>(code: &[u8], languages: &Languages) -> Unit<'a> {
    let folder = |lang: &Lang| folder(&format!("{}/", languages.prefix(*lang))).to_owned();
    let languages = languages.iter().map(|lang| [lang.tag().to_owned(), folder(lang)]);
    let languages = format!("const LANGUAGES={};\n", json!(languages.collect::<Vec<_>>()));
    Unit::bytes(SCRIPT, [languages.as_bytes(), code].concat())
}

/// The file of an embed: of `/es/news/` it is `es/embed/news/index.html`.
fn path(site: &Site, address: &Address) -> String {
    format!("{}index.html", embed_folder(site, address))
}

fn embed_folder(site: &Site, address: &Address) -> String {
    let path = site.path(address);
    let prefix = site.prefix();
    let below = path.strip_prefix(prefix).unwrap_or(&path);
    folder(&format!("{prefix}/embed{below}")).to_owned()
}

fn news<'a>(
    site: &'a Arc<Site>,
    newsroom: &'a Newsroom<'_>,
    list: &'a List,
    members: &Members,
    build: &Key,
) -> Vec<Unit<'a>> {
    let newest = members.all().len().saturating_sub(ITEMS);
    let cards: Vec<ReleaseCard> = newsroom.cards(&members.all()[newest..]);
    let title = title(site, newsroom, list);
    let input = serde_json::to_vec(&(&title, &cards)).unwrap_or_default();
    let key = Key::of([input.as_slice(), build.as_bytes()]);
    let address = Address::News(list.clone());
    let folder = embed_folder(site, &address);
    let files = ["index.html", "fragment.html"].map(|name| (format!("{folder}{name}"), key));
    let canonical = site.path(&address);
    let words = title.as_str().to_owned();
    let described = oembed(site, &words, &canonical, &folder);
    let page = Unit::new(files.into(), move || {
        let (title, list, all) = (title.clone(), list.clone(), list.clone());
        let (releases, items) = (cards.clone(), cards.clone());
        let name = match list {
            List::Own => of_agency(site, title.as_str()),
            _ => title.as_str().to_owned(),
        };
        let html = render::fragment(site, || view! { <NewsEmbed list title releases/> }.into_any());
        let fragment = render::fragment(site, || view! { <Items list=all releases=items/> }.into_any());
        Ok(vec![document(site, &name, &canonical, &html, None).into_bytes(), (fragment + "\n").into_bytes()])
    });
    vec![page, Unit::bytes(format!("{folder}oembed.json"), described)]
}

/// "U.S. Immigration and Customs Enforcement: News".
fn title(site: &Site, newsroom: &Newsroom<'_>, list: &List) -> Text {
    Text::Own(newsroom.title_elsewhere(list, site))
}

/// A title that says whose embed it is, unlike that of the page that says the same.
fn of_agency(site: &Site, title: &str) -> String {
    format!("{}: {title}", site.agency.as_str())
}

/// Of a list: a frame to embed (oEmbed 1.0, "rich").
fn oembed(site: &Site, title: &str, page: &str, folder: &str) -> Vec<u8> {
    let base = &site.base_url;
    let escape = crate::components::head::escape;
    let html = format!(
        "<iframe src=\"{base}/{folder}\" title=\"{}\" width=\"100%\" height=\"480\" loading=\"lazy\" referrerpolicy=\"strict-origin\" sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\"></iframe>",
        escape(title)
    );
    let described = json!({
        "version": "1.0", "type": "rich", "title": title, "provider_name": site.agency.as_str(),
        "provider_url": format!("{base}/"), "author_name": site.agency.as_str(),
        "author_url": format!("{base}{page}"), "cache_age": 3600, "width": 600, "height": 480, "html": html,
    });
    described.to_string().into_bytes()
}

/// What describes each release to those who embed it.
pub fn releases<'a>(content: &Content, frames: &BTreeMap<Lang, Frame>, pictures: &SharePictures<'_>) -> Vec<Unit<'a>> {
    let oembed = |release: &Release| release_oembed(release, content, &frames[&release.language], pictures);
    content.releases.iter().map(oembed).collect()
}

/// Of a release: what it is called and who wrote it (oEmbed 1.0, "link").
fn release_oembed<'a>(release: &Release, content: &Content, frame: &Frame, pictures: &SharePictures<'_>) -> Unit<'a> {
    let site = &frame.site;
    let base = &site.base_url;
    let path = site.languages.path(&Address::Release(release.id.clone()), release.language);
    let mut described = json!({
        "version": "1.0", "type": "link", "title": status::title(release), "provider_name": site.agency.as_str(),
        "provider_url": format!("{base}/"), "cache_age": 3600,
    });
    match &release.publisher {
        Some(publisher) => described["author_name"] = publisher.name.as_str().into(),
        None => {
            described["author_name"] = site.agency.as_str().into();
            described["author_url"] = frame.agency_site.as_str().into();
        }
    }
    // The standard has no description, but those who show one read it here before the page.
    if let Some(summary) = status::summary(release) {
        described["description"] = summary.into();
    }
    let picture = release.images.iter().find_map(|image| content.media.picture(image));
    let largest = picture.and_then(|picture| {
        let (width, path) = picture.sizes.last()?.clone();
        let height = u64::from(picture.height) * u64::from(width) / u64::from(picture.width.max(1));
        Some((path, width.into(), height))
    });
    let drawn = || pictures.of_recent(release).map(|path| (path, share_picture::WIDTH, share_picture::HEIGHT));
    if let Some((path, width, height)) = largest.or_else(drawn) {
        described["thumbnail_url"] = format!("{base}{path}").into();
        described["thumbnail_width"] = width.into();
        described["thumbnail_height"] = height.into();
    }
    Unit::bytes(format!("{}oembed.json", folder(&path)), described.to_string().into_bytes())
}

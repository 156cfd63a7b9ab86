//! Releases out of their own pages: a folder with an old site's HTML, and pages whose feed gives their beginning alone.
//! What a page is about is found by a reader's rules (the crate `dom_smoothie`), so each is to be looked at.

use super::ImportError;
use super::encoding;
use super::feed::{Broken, Entry, Feed, instant, when};
use dom_smoothie::{Article, Readability};
use std::path::Path;
use url::Url;
use walkdir::WalkDir;

/// Names of files that hold pages.
const ENDS: [&str; 6] = ["html", "htm", "xhtml", "aspx", "php", "cfm"];
/// Said of each: no rule knows a release for certain.
pub const NOTE: &str = "its text was taken out of its page: compare it with the original";

/// The pages below a folder that have a title, a date and a text. `site` is the address that the folder had.
pub fn entries(folder: &Path, site: Option<&Url>) -> Result<Feed, ImportError> {
    let failed = |reason: String| ImportError::Source { place: folder.display().to_string(), reason };
    let mut feed = Feed { site: site.and_then(Url::host_str).map(str::to_lowercase), ..Feed::default() };
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(|error| failed(error.to_string()))?;
        let end = entry.path().extension().and_then(|end| end.to_str()).unwrap_or_default().to_lowercase();
        if !entry.file_type().is_file() || !ENDS.contains(&end.as_str()) {
            continue;
        }
        let name = entry.path().strip_prefix(folder).unwrap_or(entry.path()).to_string_lossy().replace('\\', "/");
        let bytes = std::fs::read(entry.path()).map_err(|error| failed(error.to_string()))?;
        let address = site.and_then(|site| site.join(name.trim_start_matches('/')).ok());
        match page(&encoding::page(&bytes, None), address.as_ref()) {
            Ok(entry) => feed.entries.push(Entry { guid: address.map_or_else(|| name.clone(), String::from), ..entry }),
            Err(reason) => {
                let address = address.map(String::from);
                feed.broken.push(Broken { name: Some(name), address, reason });
            }
        }
    }
    if feed.entries.is_empty() && feed.broken.is_empty() {
        return Err(failed("no page (`.html` and others) is in it".to_owned()));
    }
    Ok(feed)
}

/// What a page is about.
fn page(html: &str, address: Option<&Url>) -> Result<Entry, String> {
    let article = article(html, address)?;
    let date = |text: Option<&str>| text.and_then(|text| when(instant(text)));
    let published = date(article.published_time.as_deref()).or_else(|| date(time_of(html).as_deref()));
    if published.is_none() {
        return Err("no date is in it (`article:published_time`, `datePublished`, `<time datetime>`)".to_owned());
    }
    Ok(Entry {
        guid: String::new(),
        title: Some(article.title.trim().to_owned()),
        link: article.url.clone().filter(|url| Url::parse(url).is_ok()).or_else(|| address.map(ToString::to_string)),
        published,
        modified: date(article.modified_time.as_deref()),
        html: article.content.to_string(),
        is_summary: false,
        summary: None,
        categories: Vec::new(),
        language: article.lang,
        media: Vec::new(),
        notes: vec![NOTE.to_owned()],
    })
}

/// The main text of a page, as HTML.
pub fn main_text(html: &str, address: &Url) -> Result<String, String> {
    article(html, Some(address)).map(|article| article.content.to_string())
}

fn article(html: &str, address: Option<&Url>) -> Result<Article, String> {
    let mut reader = Readability::new(html, address.map(Url::as_str), None).map_err(|error| error.to_string())?;
    let article = reader.parse().map_err(|_| "no text was found in it".to_owned())?;
    if article.title.trim().is_empty() { Err("it has no title".to_owned()) } else { Ok(article) }
}

/// The first time that a page marks up, for pages that say nothing in their head.
fn time_of(html: &str) -> Option<String> {
    let tag = html.split_once("<time")?.1.split_once('>')?.0;
    let value = tag.split_once("datetime=")?.1;
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    value[1..].split_once(quote).map(|(value, _)| value.to_owned())
}

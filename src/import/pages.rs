//! Releases out of their own pages: a folder with an old site's HTML, and pages whose feed gives their beginning alone.
//! What a page is about is found by a reader's rules (the crate `dom_smoothie`), so each is to be looked at.

mod itself;
mod missing;

use super::ImportError;
use super::encoding;
use super::feed::{Broken, Entry, Feed, date};
use super::text;
use super::text::dom::{Node, all_text, children, find, name, parse};
use dom_smoothie::{Article, Readability};
use std::path::Path;
use url::Url;
use walkdir::WalkDir;

/// Endings of the names of files that hold pages.
const PAGES: [&str; 10] = ["html", "htm", "xhtml", "shtml", "aspx", "asp", "php", "cfm", "jsp", "do"];
/// Of files that pages load or link to.
const BESIDE: [&str; 18] = [
    "png", "jpg", "jpeg", "gif", "svg", "webp", "ico", "css", "js", "json", "xml", "txt", "pdf", "woff", "woff2",
    "docx", "xlsx", "zip",
];
/// Said of each: no rule knows a release for certain.
const NOTE: &str = "its text was taken out of its page: compare it with the original";

/// So many links, or headings that are links, make a page look like a list.
const LIST: usize = 3;

/// The pages below a folder that have a title, a date and a text. `site` is the address that the folder had.
pub fn entries(folder: &Path, site: &Url) -> Result<Feed, ImportError> {
    let failed = |reason: String| ImportError::Source { place: folder.display().to_string(), reason };
    let mut feed = Feed { site: site.host_str().map(str::to_lowercase), pages: 1, ..Feed::default() };
    let mut others = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(|error| failed(error.to_string()))?;
        if !entry.file_type().is_file() {
            continue;
        }
        let name = entry.path().strip_prefix(folder).unwrap_or(entry.path()).to_string_lossy().replace('\\', "/");
        let end = ending(&name);
        if !PAGES.contains(&end.as_str()) {
            others.extend((!BESIDE.contains(&end.as_str())).then_some(name));
            continue;
        }
        let bytes = std::fs::read(entry.path()).map_err(|error| failed(error.to_string()))?;
        let address = address(site, &served(&name));
        match page(&encoding::page(&bytes, None), &address) {
            Ok(entry) => feed.entries.push(entry),
            Err(reason) => feed.broken.push(Broken { name: Some(name), address: Some(address.into()), reason }),
        }
    }
    if let Some(first) = others.first() {
        feed.notes
            .push(format!("{} files are no pages by their names, and were not read, such as {first}", others.len()));
    }
    if feed.entries.is_empty() && feed.broken.is_empty() {
        return Err(failed("no page (`.html` and others) is in it".to_owned()));
    }
    Ok(feed)
}

/// The ending of a file's name, in small letters; what stands behind a question mark, as wget keeps it, is none.
fn ending(name: &str) -> String {
    let path = name.split('?').next().unwrap_or_default();
    path.rsplit_once('.').map_or(String::new(), |(_, end)| end.to_lowercase())
}

/// The address that a file had: its folder's, where servers show it for that.
fn address(site: &Url, name: &str) -> Url {
    let (path, query) = name.split_once('?').map_or((name, None), |(path, query)| (path, Some(query)));
    let mut address = site.clone();
    if let Ok(mut parts) = address.path_segments_mut() {
        parts.pop_if_empty();
        let last = path.matches('/').count();
        for (at, part) in path.split('/').enumerate() {
            let is_index =
                ["index", "default"].contains(&part.split('.').next().unwrap_or_default().to_lowercase().as_str());
            parts.push(if at == last && query.is_none() && is_index { "" } else { part });
        }
    }
    address.set_query(query);
    address
}

/// A file's name as it was part of an address: wget writes `release.aspx?id=5.html`, and `@` where a system knows no `?`.
fn served(name: &str) -> String {
    let (folder, last) = name.rsplit_once('/').map_or(("", name), |(folder, last)| (folder, last));
    let (path, query) = match last.split_once(['?', '@']) {
        Some((path, query)) if PAGES.contains(&ending(path).as_str()) => (path, Some(query)),
        _ => (last, None),
    };
    let without = |text: &str| text.strip_suffix(".html").unwrap_or(text).to_owned();
    let last = match query {
        Some(query) => format!("{path}?{}", without(query)),
        None if PAGES.contains(&ending(&without(path)).as_str()) => without(path),
        None => return name.to_owned(),
    };
    if folder.is_empty() { last } else { format!("{folder}/{last}") }
}

/// What a page is about.
fn page(html: &str, file: &Url) -> Result<Entry, String> {
    let whole = parse(html);
    let address = &itself::address(html, &whole, file.clone());
    let mut article = article(html, address)?;
    let mut notes = vec![NOTE.to_owned()];
    match itself::title(&whole) {
        Some(title) => article.title = title,
        None => notes.push("no heading is known to be its title: see that it is right".to_owned()),
    }
    let said = article.published_time.as_deref().and_then(date).or_else(|| itself::published(&whole));
    let marked = || times(html).find_map(|time| date(&time));
    let Some(published) = said.or_else(marked) else {
        let where_it_would_be = "`article:published_time`, `datePublished`, `<time datetime>`";
        return Err(format!("no date that can be read is in it ({where_it_would_be})"));
    };
    let content = without_title(&article.content, &article.title);
    let root = parse(&content);
    if is_mostly_links(&root) {
        return Err("it is a list of links, and no release".to_owned());
    }
    if headings_that_lead_on(&root) >= LIST {
        notes.push("it may be a list of other pages: see that it is a release".to_owned());
    }
    notes.extend(missing::missing(html, &content, &article.title));
    if said.is_none() {
        notes.push("its date is the first that stands in it: see that it is the release's own".to_owned());
    }
    let modified = article.modified_time.as_deref().and_then(date);
    Ok(Entry {
        guid: address.to_string(),
        title: Some(article.title.trim().to_owned()),
        link: Some(address.to_string()),
        published: Some(published),
        modified: modified.filter(|modified| modified.instant() > published.instant()),
        html: content,
        is_summary: false,
        summary: None,
        categories: Vec::new(),
        language: article.lang,
        media: Vec::new(),
        notes,
    })
}

/// A text without the title, where that stands above it once more.
fn without_title(content: &str, title: &str) -> String {
    let begin = ["<h1", "<h2"].iter().filter_map(|tag| content.find(tag)).min();
    let heading = begin.and_then(|begin| {
        let end = content[begin..].find(&format!("</{}>", &content[begin + 1..begin + 3]))?;
        Some((begin, begin + end + "</h1>".len()))
    });
    match heading.filter(|(begin, end)| text::line(&content[*begin..*end]) == title) {
        Some((begin, end)) => [&content[..begin], &content[end..]].concat(),
        None => content.to_owned(),
    }
}

/// The main text of a page as HTML, and the notes on it.
pub fn main_text(html: &str, address: &Url) -> Result<(String, Vec<String>), String> {
    let article = article(html, address)?;
    let content = article.content.to_string();
    let missing = missing::missing(html, &content, &article.title);
    Ok((content, [NOTE.to_owned()].into_iter().chain(missing).collect()))
}

/// Whether most of a text leads elsewhere, as in an index.
fn is_mostly_links(root: &Node) -> bool {
    let letters = |node: &Node| all_text(node).chars().filter(|c| c.is_alphanumeric()).count();
    let links = below(root, &["a"]);
    links.len() >= LIST && links.iter().map(letters).sum::<usize>() * 2 > letters(root)
}

/// How many headings are links.
fn headings_that_lead_on(root: &Node) -> usize {
    let leads_on = |heading: &&Node| find(heading, &["a"]).is_some_and(|link| all_text(&link) == all_text(heading));
    below(root, &["h1", "h2", "h3", "h4", "h5", "h6"]).iter().filter(leads_on).count()
}

/// The elements with one of these names that are not within another of them.
fn below(node: &Node, names: &[&str]) -> Vec<Node> {
    let found = |child: &Node| if names.contains(&name(child)) { vec![child.clone()] } else { below(child, names) };
    children(node).iter().flat_map(found).collect()
}

fn article(html: &str, address: &Url) -> Result<Article, String> {
    let mut reader = Readability::new(html, Some(address.as_str()), None).map_err(|error| error.to_string())?;
    let article = reader.parse().map_err(|_| "no text was found in it".to_owned())?;
    if article.title.trim().is_empty() { Err("it has no title".to_owned()) } else { Ok(article) }
}

/// The times that a page marks up.
fn times(html: &str) -> impl Iterator<Item = String> {
    html.split("<time").skip(1).filter_map(|rest| {
        let value = rest.split_once('>')?.0.split_once("datetime=")?.1;
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        value[1..].split_once(quote).map(|(value, _)| value.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::{address, served};

    #[test]
    fn a_file_has_the_address_by_which_it_was_shown() {
        let site = "https://old.example/news".parse().unwrap();
        for (name, expected) in [
            ("a.html", "https://old.example/news/a.html"),
            ("2015/index.html", "https://old.example/news/2015/"),
            ("Default.aspx", "https://old.example/news/"),
            ("release.aspx?id=512", "https://old.example/news/release.aspx?id=512"),
            ("release.aspx?id=512.html", "https://old.example/news/release.aspx?id=512"),
            ("2015/release.aspx@id=513.html", "https://old.example/news/2015/release.aspx?id=513"),
            ("about.aspx.html", "https://old.example/news/about.aspx"),
            ("hash#1.html", "https://old.example/news/hash%231.html"),
            ("update: desk.html", "https://old.example/news/update:%20desk.html"),
        ] {
            assert_eq!(address(&site, &served(name)).as_str(), expected);
        }
    }
}

//! The document around a page: its head, the app's root with the rendered page, the data to wake it with.
//! No executable script stands in it, and no style but the one that the security policy names.

use super::PublishError;
use super::machines;
use super::render;
use super::shell::Shell;
use crate::components::{Site, Twin};
use crate::model::{Address, Lang};
use crate::pages::{Content, Head, Page, escape, tags};
use crate::shape::Shape;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

/// What is the same in every document.
pub struct Documents<'a> {
    shell: &'a Shell,
    sites: &'a BTreeMap<Lang, Arc<Site>>,
    site_json: BTreeMap<Lang, String>,
}

impl<'a> Documents<'a> {
    pub fn new(shell: &'a Shell, sites: &'a BTreeMap<Lang, Arc<Site>>) -> Result<Self, PublishError> {
        let json = |(lang, site): (&Lang, &Arc<Site>)| {
            let json = json(&**site).map_err(|source| PublishError::Encode { path: "site.json".to_owned(), source })?;
            Ok((*lang, json))
        };
        Ok(Self { shell, sites, site_json: sites.iter().map(json).collect::<Result<_, PublishError>>()? })
    }

    /// The style that stands in each page.
    pub fn first_style(&self) -> &str {
        &self.shell.first_style
    }

    pub fn languages(&self) -> impl Iterator<Item = Lang> {
        self.site_json.keys().copied()
    }

    pub fn site_json(&self, lang: Lang) -> &str {
        &self.site_json[&lang]
    }

    /// The whole document of a page whose data is `json`.
    pub fn html(&self, page: &Page, json: &str) -> String {
        let site = &self.sites[&page.lang];
        let app = render::app(site, page);
        format!(
            "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n{head}</head>\n<body>\n\
             <div id=\"app\" data-views=\"{views}\" data-shape=\"{shape}\">{app}</div>\n\
             <script type=\"application/json\" id=\"page-data\">{json}</script>\n\
             <script type=\"application/json\" id=\"site-data\">{site_json}</script>\n\
             <link rel=\"stylesheet\" href=\"{folder}/{style}\">\n\
             </body>\n</html>\n",
            lang = page.lang.tag(),
            head = self.head(site, page),
            views = crate::VIEWS,
            shape = shape(&app),
            site_json = self.site_json(page.lang),
            folder = site.folder,
            style = self.shell.style,
        )
    }

    #[expect(clippy::too_many_arguments, reason = "each is a part of the document")]
    /// The document of a page that no app wakes, perhaps with a module of its own.
    pub fn plain(
        &self,
        site: &Site,
        address: &Address,
        head: &Head,
        twins: &[Twin],
        html: &str,
        structured: &serde_json::Value,
        script: Option<&str>,
    ) -> String {
        let (folder, base, path) = (&site.folder, &site.base_url, address.path(site.lang));
        let tag = site.lang.tag();
        let twins = twins.iter().map(|twin| (twin.lang.tag(), site.path_of(&twin.href).to_owned()));
        let alternates: String = std::iter::once((tag, path.clone()))
            .chain(twins)
            .map(|(tag, path)| format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{base}{path}\">\n"))
            .collect();
        format!(
            "<!doctype html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"format-detection\" content=\"telephone=no\">\n<title>{title}</title>\n\
             <meta name=\"description\" content=\"{description}\">\n\
             <link rel=\"canonical\" href=\"{base}{path}\">\n{alternates}{robots}\
             <link rel=\"icon\" href=\"{folder}/icon.svg\" type=\"image/svg+xml\">\n<style>{style}</style>\n\
             <script type=\"application/ld+json\">{structured}</script>\n{script}</head>\n<body>\n\
             <div id=\"app\">{html}</div>\n<link rel=\"stylesheet\" href=\"{folder}/{rest}\">\n</body>\n</html>\n",
            title = escape(&head.title),
            description = escape(&head.description),
            robots = if site.official { "" } else { NOINDEX },
            style = self.first_style(),
            rest = self.shell.style,
            structured = structured.to_string().replace('<', "\\u003c"),
            script = script
                .map(|name| format!("<script type=\"module\" src=\"{folder}/{name}\"></script>\n"))
                .unwrap_or_default(),
        )
    }

    fn head(&self, site: &Site, page: &Page) -> String {
        let head = page.head(site);
        let folder = &site.folder;
        let mut html = String::from(
            "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"format-detection\" content=\"telephone=no\">\n",
        );
        // Writing to a string cannot fail.
        let _ = writeln!(html, "<title>{}</title>", escape(&head.title));
        html.push_str(&tags(page, site));
        let mut line = |text: std::fmt::Arguments<'_>| {
            // Writing to a string cannot fail.
            let _ = html.write_fmt(text);
            html.push('\n');
        };
        for data in machines::structured_data(page, site) {
            let data = data.to_string().replace('<', "\\u003c");
            line(format_args!("<script type=\"application/ld+json\" data-page>{data}</script>"));
        }
        if let Some(described) = oembed(page, site) {
            line(format_args!(
                "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{described}\" data-page>"
            ));
        }
        if !site.official {
            line(format_args!("{}", NOINDEX.trim_end()));
        }
        line(format_args!("<link rel=\"icon\" href=\"{folder}/icon.svg\" type=\"image/svg+xml\">"));
        line(format_args!("<style>{}</style>", self.first_style()));
        line(format_args!(
            "<script type=\"module\" src=\"{folder}/boot.js\" data-script=\"{folder}/{}\" data-wasm=\"{folder}/{}\"></script>",
            self.shell.script, self.shell.wasm
        ));
        html
    }
}

/// What keeps a demonstration out of search engines.
const NOINDEX: &str = "<meta name=\"robots\" content=\"noindex\">\n";

/// The address of what describes a page to those who embed it (oEmbed 1.0, "Discovery").
fn oembed(page: &Page, site: &Site) -> Option<String> {
    let base = &site.base_url;
    let prefix = page.lang.prefix();
    match &page.content {
        Content::Release(_) => Some(format!("{base}{}oembed.json", page.path)),
        Content::News(news) if news.of.list.feed().is_some() => {
            let below = page.path.strip_prefix(prefix).unwrap_or(&page.path);
            Some(format!("{base}{prefix}/embed{below}oembed.json"))
        }
        _ => None,
    }
}

/// JSON that may stand in a script element: no `<` can end it or begin a comment.
pub fn json(value: &impl Serialize) -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string(value)?.replace('<', "\\u003c"))
}

/// The digest of the nodes that a browser makes of the app's HTML: elements, comments and texts.
/// `browser::pristine` compares this with what it finds. The HTML is our own, so its tags are balanced and
/// every `<` and `>` in texts is escaped; attribute values are quoted.
pub fn shape(html: &str) -> Shape {
    let mut shape = Shape::new();
    let mut rest = html;
    while let Some(character) = rest.chars().next() {
        if character != '<' {
            shape.text();
            rest = &rest[rest.find('<').unwrap_or(rest.len())..];
        } else if let Some(comment) = rest.strip_prefix("<!--") {
            shape.comment();
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        } else {
            let end = rest[1..].find([' ', '>', '/']).map_or(rest.len(), |end| end + 1);
            let name = &rest[1..end];
            if rest.starts_with("</") {
                shape.close();
            } else {
                shape.open(name);
                if VOID.contains(&name) {
                    shape.close();
                }
            }
            rest = after_tag(rest);
        }
    }
    shape
}

/// Elements that have no end tag (HTML Standard, "void elements").
const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// What follows a tag, whose attribute values may hold `>`.
fn after_tag(html: &str) -> &str {
    let mut quoted = false;
    for (at, byte) in html.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return &html[at + 1..],
            _ => {}
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shape_tells_which_nodes_stand_where() {
        let same = [("<p title=\"a > b\">a<!----><br>b</p>", "<p>x<!--y--><br class=\"z\">w</p>"), ("", "")];
        same.iter().for_each(|(one, other)| assert_eq!(shape(one), shape(other)));
        let all = [
            "<p>a</p>",
            "<p>a</p><p></p>",
            "<p><b>a</b></p>",
            "<p><i>a</i></p>",
            "<p></p>a",
            "a<p></p>",
            "<br>a",
            "a<br>",
        ];
        for (at, one) in all.iter().enumerate() {
            all[..at].iter().for_each(|other| assert_ne!(shape(one), shape(other), "{one} {other}"));
        }
    }

    #[test]
    fn data_cannot_end_its_element() {
        let json = json(&"</script><!--<script>").unwrap();
        assert!(!json.contains('<'));
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), "</script><!--<script>");
    }
}

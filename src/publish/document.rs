//! The document of a page: its head, the frame, the main part with the rendered page, the data to wake it with.
//! No executable script stands in it, and no style but the one that the security policy names.

use super::PublishError;
use super::machines;
use super::render;
use super::shell::Shell;
use crate::components::{Site, Twin};
use crate::frame::Frame;
use crate::i18n::frame_words;
use crate::model::{Address, Lang};
use crate::pages::{Content, Head, Page, escape, tags};
use crate::shape::Shape;
use serde::Serialize;
use std::collections::BTreeMap;

/// What is the same in every document.
pub struct Documents<'a> {
    shell: &'a Shell,
    frames: &'a BTreeMap<Lang, Frame>,
    site_json: BTreeMap<Lang, String>,
    /// What the scripts say, and what stands after the main part.
    ends: BTreeMap<Lang, (String, String)>,
    build: String,
}

/// A document that no app wakes.
pub struct Plain<'a> {
    pub address: Address,
    pub head: Head,
    pub twins: Vec<Twin>,
    /// The main part.
    pub html: String,
    pub structured: serde_json::Value,
    /// A module of its own, by its name.
    pub script: Option<&'a str>,
}

impl<'a> Documents<'a> {
    pub fn new(shell: &'a Shell, frames: &'a BTreeMap<Lang, Frame>) -> Result<Self, PublishError> {
        let json = |(lang, frame): (&Lang, &Frame)| {
            let json =
                json(&*frame.site).map_err(|source| PublishError::Encode { path: "site.json".to_owned(), source })?;
            Ok((*lang, json))
        };
        let site_json = frames.iter().map(json).collect::<Result<_, PublishError>>()?;
        let end = |(lang, frame): (&Lang, &Frame)| (*lang, (script_words(&frame.site), render::end(frame)));
        Ok(Self { shell, frames, site_json, ends: frames.iter().map(end).collect(), build: shell.build() })
    }

    /// The style that stands in each page.
    pub fn first_style(&self) -> &str {
        &self.shell.first_style
    }

    pub fn site_json(&self, lang: Lang) -> &str {
        &self.site_json[&lang]
    }

    /// The whole document of a page whose data is `json`.
    pub fn html(&self, page: &Page, json: &str) -> String {
        let frame = &self.frames[&page.lang];
        let site = &frame.site;
        let app = render::app(site, page);
        let root = format!(" data-views=\"{}\" data-shape=\"{}\"", crate::VIEWS, shape(&app));
        let data = format!(
            "<script type=\"application/json\" id=\"page-data\">{json}</script>\n\
             <script type=\"application/json\" id=\"site-data\">{}</script>\n",
            self.site_json(page.lang)
        );
        self.around(frame, &page.path, page.twins(site), &self.page_head(frame, page), &root, &app, &data)
    }

    /// The whole document of a page that no app wakes.
    pub fn plain(&self, lang: Lang, plain: &Plain<'_>) -> String {
        let frame = &self.frames[&lang];
        let site = &frame.site;
        let (base, path, tag) = (&site.base_url, plain.address.path(lang), lang.tag());
        let twins = plain.twins.iter().map(|twin| (twin.lang.tag(), site.path_of(&twin.href).to_owned()));
        let alternates: String = std::iter::once((tag, path.clone()))
            .chain(twins)
            .map(|(tag, path)| format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{base}{path}\">\n"))
            .collect();
        let head = format!(
            "<title>{title}</title>\n<meta name=\"description\" content=\"{description}\">\n\
             <link rel=\"canonical\" href=\"{base}{path}\">\n{alternates}\
             <script type=\"application/ld+json\">{structured}</script>\n",
            title = escape(&plain.head.title),
            description = escape(&plain.head.description),
            structured = plain.structured.to_string().replace('<', "\\u003c"),
        );
        let script = plain
            .script
            .map(|name| format!("<script type=\"module\" src=\"{}/{name}\"></script>\n", site.folder))
            .unwrap_or_default();
        self.around(frame, &path, plain.twins.clone(), &head, "", &plain.html, &script)
    }

    #[expect(clippy::too_many_arguments, reason = "each is a part of the document")]
    /// A document: what is the same in all of them around what is one page's own. `root` are attributes of the main part.
    fn around(
        &self,
        frame: &Frame,
        path: &str,
        twins: Vec<Twin>,
        head: &str,
        root: &str,
        main: &str,
        data: &str,
    ) -> String {
        let site = &frame.site;
        let before = render::top(frame, path, twins);
        let (words, after) = &self.ends[&site.lang];
        format!(
            "<!doctype html>\n<html lang=\"{lang}\"{dir}>\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"format-detection\" content=\"telephone=no\">\n{head}{robots}\
             <link rel=\"icon\" href=\"{folder}/icon.svg\" type=\"image/svg+xml\">\n<style>{first}</style>\n\
             <link rel=\"manifest\" href=\"{folder}{prefix}/manifest.webmanifest\">\n\
             <script type=\"module\" src=\"{folder}/{app}/boot.js\" data-script=\"{folder}/{script}\" \
             data-wasm=\"{folder}/{wasm}\" data-folder=\"{folder}\" data-build=\"{build}\"{worker}></script>\n\
             </head>\n<body>\n{before}\n\
             <div id=\"alerts\" class=\"alerts\"></div>\n\
             <div role=\"status\" class=\"grid-container\"><p id=\"kept\" class=\"kept\" hidden>{kept} <time></time></p></div>\n\
             <main id=\"main\" class=\"grid-container\" tabindex=\"-1\"{root}>{main}</main>\n\
             {after}\n<div id=\"notices\" class=\"notices by-script\" aria-live=\"polite\"></div>\n{data}<script type=\"application/json\" id=\"words\">{words}</script>\n<link rel=\"stylesheet\" href=\"{folder}/{rest}\">\n</body>\n</html>\n",
            lang = site.lang.tag(),
            dir = if site.lang.direction() == "rtl" { " dir=\"rtl\"" } else { "" },
            robots = if site.official { "" } else { NOINDEX },
            folder = site.folder,
            first = self.first_style(),
            script = self.shell.script,
            wasm = self.shell.wasm,
            app = self.shell.app,
            build = self.build,
            prefix = site.lang.prefix(),
            kept = frame_words(site.lang).kept,
            worker = if frame.offline { " data-worker" } else { "" },
            rest = self.shell.style,
        )
    }

    /// What the head says of a page of the app's.
    fn page_head(&self, frame: &Frame, page: &Page) -> String {
        let site = &frame.site;
        let mut html = format!("<title>{}</title>\n{}", escape(&page.head(site).title), tags(page, site));
        for data in machines::structured_data(page, frame) {
            let data = data.to_string().replace('<', "\\u003c");
            html += &format!("<script type=\"application/ld+json\" data-page>{data}</script>\n");
        }
        if let Some(described) = oembed(page, site) {
            html +=
                &format!("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{described}\" data-page>\n");
        }
        html
    }
}

/// What the scripts say in the site's language; in each other language, the offer of the page's twin.
fn script_words(site: &Site) -> String {
    let others = site.languages.iter().filter(|lang| **lang != site.lang);
    let offers: BTreeMap<&str, [&str; 3]> = others.map(|lang| (lang.tag(), frame_words(*lang).scripts.offer)).collect();
    // Texts are JSON in any case.
    let mut said = serde_json::to_value(frame_words(site.lang).scripts).unwrap_or_default();
    said["offers"] = serde_json::json!(offers);
    json(&said).unwrap_or_default()
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

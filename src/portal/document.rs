//! The document of a page: its head, the frame, the main part with the rendered page, and what the app
//! needs of the site.
//! No executable script stands in it, and no style but the one that the security policy names.

use super::frame::{End, Top};
use super::structured_data::structured_data;
use super::tags::tags;
use crate::components::Frame;
use crate::components::head::{Head, escape};
use crate::components::look::Look;
use crate::components::render;
use crate::components::{Alternate, Site};
use crate::i18n::frame_words;
use crate::i18n::plain_title;
use crate::model::{self, Address, Lang};
use crate::portal::page::{Page, PageKind};
use crate::publish::error::PublishError;
use crate::publish::shell::Shell;
use leptos::prelude::*;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use strum::VariantArray;

/// What is the same in every document.
pub struct Documents<'a> {
    shell: &'a Shell,
    frames: &'a BTreeMap<Lang, Frame>,
    site_json: BTreeMap<Lang, String>,
    /// What stands after the main part.
    ends: BTreeMap<Lang, String>,
    styles: BTreeMap<Look, String>,
    build: String,
}

/// A document that is no page of the app's.
pub struct Plain<'a> {
    pub kind: model::Plain,
    pub head: Head,
    pub alternates: Vec<Alternate>,
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
        let frame = frames.values().next();
        let (official, colours) =
            (frame.is_some_and(|frame| frame.site.official), frame.and_then(|frame| frame.colours.as_ref()));
        let styles =
            Look::VARIANTS.iter().copied().map(|look| (look, look.style(&shell.style, official, colours))).collect();
        let end = |(lang, frame): (&Lang, &Frame)| (*lang, end(frame));
        Ok(Self { shell, frames, site_json, ends: frames.iter().map(end).collect(), styles, build: shell.build() })
    }

    /// What stands around the pages of a language.
    pub fn frame(&self, lang: Lang) -> &Frame {
        &self.frames[&lang]
    }

    pub fn site_json(&self, lang: Lang) -> &str {
        &self.site_json[&lang]
    }

    /// The whole document of a page.
    pub fn html(&self, page: &Page) -> String {
        let frame = &self.frames[&page.lang];
        let site = &frame.site;
        let app = app(site, page);
        let data =
            format!("<script type=\"application/json\" id=\"site-data\">{}</script>\n", self.site_json(page.lang));
        let look = page.content.published().look();
        self.around(frame, look, &page.path, page.alternates(site), &self.page_head(frame, page), &app, &data)
    }

    /// The whole document of a page that is none of the app's.
    pub fn plain(&self, lang: Lang, plain: &Plain<'_>) -> String {
        let frame = &self.frames[&lang];
        let site = &frame.site;
        let (base, path, tag) = (&site.base_url, site.path(&Address::Plain(plain.kind)), lang.tag());
        let alternates =
            plain.alternates.iter().map(|alternate| (alternate.lang.tag(), site.path_of(&alternate.href).to_owned()));
        let links: String = std::iter::once((tag, path.clone()))
            .chain(alternates)
            .map(|(tag, path)| format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{base}{path}\">\n"))
            .collect();
        let (title, description) = (escape(&plain.head.title), escape(&plain.head.description));
        let picture = plain.head.picture.as_deref().unwrap_or("/icons/512.png");
        let head = format!(
            "<title>{title}</title>\n<meta name=\"description\" content=\"{description}\">\n\
             <link rel=\"canonical\" href=\"{base}{path}\">\n\
             <meta property=\"og:title\" content=\"{own}\">\n\
             <meta property=\"og:description\" content=\"{description}\">\n\
             <meta property=\"og:url\" content=\"{base}{path}\">\n\
             <meta property=\"og:type\" content=\"website\">\n\
             <meta property=\"og:site_name\" content=\"{agency}\">\n\
             <meta property=\"og:image\" content=\"{base}{picture}\">\n{links}\
             <script type=\"application/ld+json\">{structured}</script>\n",
            own = escape(plain_title(plain.kind, lang)),
            agency = escape(site.agency.as_str()),
            structured = plain.structured.to_string().replace('<', "\\u003c"),
        );
        let script = plain
            .script
            .map(|name| format!("<script type=\"module\" src=\"{}/{name}\"></script>\n", site.folder))
            .unwrap_or_default();
        self.around(frame, Look::of_plain(plain.kind), &path, plain.alternates.clone(), &head, &plain.html, &script)
    }

    #[expect(clippy::too_many_arguments, reason = "each is a part of the document")]
    /// A document: what is the same in all of them around what is one page's own.
    fn around(
        &self,
        frame: &Frame,
        look: Look,
        path: &str,
        alternates: Vec<Alternate>,
        head: &str,
        main: &str,
        data: &str,
    ) -> String {
        let site = &frame.site;
        let before = top(frame, path, alternates);
        let after = &self.ends[&site.lang];
        format!(
            "<!doctype html>\n<html lang=\"{lang}\"{dir}>\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"twitter:card\" content=\"summary_large_image\">\n\
             {head}{robots}\
             {icons}<style>{first}</style>\n\
             <link rel=\"search\" type=\"application/opensearchdescription+xml\" title=\"{short}\" \
             href=\"{folder}{prefix}/opensearch.xml\">\n\
             <link rel=\"manifest\" href=\"{folder}{prefix}/manifest.webmanifest\">\n\
             <script type=\"module\" src=\"{folder}/{app}/boot.js\" data-script=\"{folder}/{script}\" \
             data-style=\"{folder}/{whole}\" data-folder=\"{folder}\" data-build=\"{build}\"{worker}></script>\n\
             </head>\n<body>\n{before}\n\
             <div id=\"alerts\" class=\"alerts\"></div>\n\
             <div role=\"status\" class=\"wrap\"><p id=\"kept\" class=\"kept\"></p></div>\n\
             <main id=\"main\" class=\"wrap\" tabindex=\"-1\">{main}</main>\n\
             {after}\n<div id=\"notices\" class=\"notices by-script\" aria-live=\"polite\"></div>\n{data}<link rel=\"stylesheet\" href=\"{folder}/{rest}\">\n</body>\n</html>\n",
            lang = site.lang.tag(),
            dir = if site.lang.direction() == "rtl" { " dir=\"rtl\"" } else { "" },
            short = escape(&site.short_name),
            robots = if site.official { "" } else { NOINDEX },
            folder = site.folder,
            icons = self.icons(&site.folder),
            first = self.styles[&look],
            script = self.shell.script,
            app = self.shell.app,
            build = self.build,
            prefix = site.prefix(),
            worker = if frame.offline { " data-worker" } else { "" },
            rest = self.shell.rest_style,
            whole = self.shell.first_style,
        )
    }

    /// Previews and old browsers know pixels alone.
    fn icons(&self, folder: &str) -> String {
        let icons = [
            ("favicon.ico", "icon\" sizes=\"32x32"),
            ("icon.svg", "icon\" type=\"image/svg+xml"),
            ("icons/apple.png", "apple-touch-icon"),
        ];
        let there = icons.iter().filter(|(name, _)| self.shell.files.iter().any(|file| file == name));
        there.map(|(name, rel)| format!("<link rel=\"{rel}\" href=\"{folder}/{name}\">\n")).collect()
    }

    /// What the head says of a page of the app's.
    fn page_head(&self, frame: &Frame, page: &Page) -> String {
        let site = &frame.site;
        let mut html = format!("<title>{}</title>\n{}", escape(&page.title(site)), tags(page, site));
        for data in structured_data(page, frame) {
            let data = data.to_string().replace('<', "\\u003c");
            html += &format!("<script type=\"application/ld+json\" data-page>{data}</script>\n");
        }
        if let PageKind::Release(release) = &page.content {
            let author = release.publisher.as_ref().map_or(site.agency.as_str(), |publisher| publisher.name.as_str());
            html += &format!("<meta name=\"author\" content=\"{}\" data-page>\n", escape(author));
        }
        if let Some(described) = oembed(page, site) {
            html +=
                &format!("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{described}\" data-page>\n");
        }
        html
    }
}

/// The HTML inside the main part.
fn app(site: &Arc<Site>, page: &Page) -> String {
    let page = page.clone();
    let view = move || {
        view! {
            <div class="progress" hidden></div>
            <p class="loading" role="status"></p>
            {page.view()}
        }
    };
    render::fragment(site, move || view().into_any())
}

/// The HTML before the main part of the page at a path.
fn top(frame: &Frame, path: &str, alternates: Vec<Alternate>) -> String {
    let (top, path) = (frame.clone(), path.to_owned());
    render::fragment(&frame.site, move || view! { <Top frame=top path alternates/> }.into_any())
}

/// The HTML after the main part, the same on every page of a language.
fn end(frame: &Frame) -> String {
    let end = frame.clone();
    render::fragment(&frame.site, move || view! { <End frame=end/> }.into_any())
}

/// What the scripts say, by a language's tag.
pub fn script_words(languages: &[Lang]) -> serde_json::Value {
    languages.iter().map(|lang| (lang.tag().to_owned(), serde_json::json!(frame_words(*lang).scripts))).collect()
}

/// What keeps a demonstration out of search engines.
const NOINDEX: &str = "<meta name=\"robots\" content=\"noindex\">\n";

/// The address of what describes a page to those who embed it (oEmbed 1.0, "Discovery").
fn oembed(page: &Page, site: &Site) -> Option<String> {
    let base = &site.base_url;
    let prefix = site.prefix();
    match &page.content {
        PageKind::Release(_) => Some(format!("{base}{}oembed.json", page.path)),
        PageKind::News(news) if news.of.list.feed().is_some() => {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_cannot_end_its_element() {
        let json = json(&"</script><!--<script>").unwrap();
        assert!(!json.contains('<'));
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), "</script><!--<script>");
    }
}

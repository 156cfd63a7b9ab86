//! What other sites put on their pages: the news, the tip line, the office look-up, each as a small document of its own.
//! The publisher draws them; they hold no app. Their scripts and their style are in `public/embed/`.

mod news;
mod offices;
mod page;
pub mod publish;
mod tips;

pub use news::{Items, NewsEmbed};
pub use offices::OfficesEmbed;
pub use page::{Choice, Partners, PartnersPage};
pub use tips::TipsEmbed;

use crate::components::head::escape;
use crate::components::{Said, Site, use_site};
use crate::i18n::{embed_words, frame_words};
use crate::model::Address;
use leptos::prelude::*;

/// The document of an embed. `canonical` is the portal's own page that says the same.
pub fn document(site: &Site, title: &str, canonical: &str, content: &str, script: Option<&str>) -> String {
    let folder = &site.folder;
    let script = script.map(|name| format!("<script type=\"module\" src=\"{folder}/embed/{name}\"></script>\n"));
    format!(
        "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n\
         <meta name=\"responsive-embedded-sizing\">\n<meta name=\"robots\" content=\"noindex\">\n<link rel=\"canonical\" href=\"{base}{canonical}\">\n\
         <link rel=\"icon\" href=\"{folder}/icon.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"stylesheet\" href=\"{folder}/embed/style.css\">\n\
         <script src=\"{folder}/embed/frame.js\" defer></script>\n{script}</head>\n\
         <body>\n{content}\n</body>\n</html>\n",
        lang = site.lang.tag(),
        dir = site.lang.direction(),
        title = escape(title),
        base = site.base_url,
        script = script.unwrap_or_default(),
    )
}

/// A link to the portal, or from it, in a new tab: the host's page stays.
#[component]
fn Away(
    href: String,
    /// The language of the page that it leads to, where it is another.
    #[prop(optional_no_strip)]
    hreflang: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    let words = embed_words(use_site().lang);
    view! {
        <a href=href hreflang=hreflang target="_blank" rel="noopener">
            {children()}
            <span class="unseen">" ("{words.opens_new}")"</span>
        </a>
    }
}

/// Whose this is and how old: the end of every embed. The official banner never stands here.
#[component]
fn Signature(
    /// A date in words.
    #[prop(optional_no_strip)]
    date: Option<String>,
) -> impl IntoView {
    let site = use_site();
    let home = format!("{}{}", site.base_url, site.path(&Address::Home));
    let agency = site.agency.clone();
    view! {
        <p class="from">
            {embed_words(site.lang).from}" "<Away href=home><Said text=agency/></Away>
            {date.map(|date| format!(", {date}"))}
            {(!site.official).then(|| view! { <span class="demonstration">" · "{frame_words(site.lang).demonstration}</span> })}
        </p>
    }
}

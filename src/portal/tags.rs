//! What a document's head tells of its page: `document` writes it, `browser::head` keeps it true after a click.

use super::page::{Page, PageKind};
use crate::components::Site;
use crate::components::head::escape;
use crate::i18n::app_words;

/// The tags of a document's head that tell of its page, but for the title. Each is marked with `data-page`,
/// so that they can be exchanged for another page's.
pub fn tags(page: &Page, site: &Site) -> String {
    // Previews show the site's name beside the title.
    let (title, description) = (escape(&page.head.title), escape(&page.head.description));
    let (base, path) = (&site.base_url, &page.path);
    let kind = if matches!(page.content, PageKind::Release(_)) { "article" } else { "website" };
    let mut tags = format!(
        "<meta name=\"description\" content=\"{description}\" data-page>\n\
         <link rel=\"canonical\" href=\"{base}{path}\" data-page>\n\
         <meta property=\"og:title\" content=\"{title}\" data-page>\n\
         <meta property=\"og:description\" content=\"{description}\" data-page>\n\
         <meta property=\"og:url\" content=\"{base}{path}\" data-page>\n\
         <meta property=\"og:type\" content=\"{kind}\" data-page>\n"
    );
    let agency = escape(site.agency.as_str());
    let locale = match &site.country {
        Some(country) => [page.lang.tag(), "_", country].concat(),
        None => app_words(page.lang).locale.to_owned(),
    };
    tags += &format!("<meta property=\"og:site_name\" content=\"{agency}\" data-page>\n");
    // Readers take this one where none is named.
    if locale != "en_US" {
        tags += &format!("<meta property=\"og:locale\" content=\"{locale}\" data-page>\n");
    }
    if let PageKind::Release(release) = &page.content
        && let Some(picture) = release.pictures.first()
        && let Some((_, file)) = picture.sizes.last()
    {
        let alt = escape(&picture.alt);
        tags += &format!(
            "<meta property=\"og:image\" content=\"{base}{file}\" data-page>\n\
             <meta property=\"og:image:alt\" content=\"{alt}\" data-page>\n"
        );
    } else {
        let file = page.head.picture.as_deref().unwrap_or("/icons/512.png");
        tags += &format!("<meta property=\"og:image\" content=\"{base}{file}\" data-page>\n");
    }
    if !page.alternates.is_empty() {
        let tag = page.lang.tag();
        tags += &format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{base}{path}\" data-page>\n");
    }
    for alternate in page.alternates(site) {
        let (tag, path) = (alternate.lang.tag(), site.path_of(&alternate.href));
        tags += &format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{base}{path}\" data-page>\n");
    }
    if let Some(feed) = page.feed(site) {
        for (ending, form) in [("atom", "atom+xml"), ("rss", "rss+xml"), ("json", "feed+json")] {
            tags +=
                &format!("<link rel=\"alternate\" type=\"application/{form}\" href=\"{feed}.{ending}\" data-page>\n");
        }
    }
    tags
}

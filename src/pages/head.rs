//! What a page says of itself to browsers and search engines.
//! `publish::document` writes it, `browser::head` keeps it true after a click.

use super::{Content, Page};
use crate::components::Site;
use crate::i18n::messages;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Title and description, in the page's language. A page's own title says nothing of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Head {
    pub title: String,
    pub description: String,
}

/// The tags of a document's head that tell of its page, but for the title. Each is marked with `data-page`,
/// so that they can be exchanged for another page's.
pub fn tags(page: &Page, site: &Site) -> String {
    // Previews show the site's name beside the title.
    let (title, description) = (escape(&page.head.title), escape(&page.head.description));
    let (base, path) = (&site.base_url, &page.path);
    let kind = if matches!(page.content, Content::Release(_)) { "article" } else { "website" };
    let mut tags = format!(
        "<meta name=\"description\" content=\"{description}\" data-page>\n\
         <link rel=\"canonical\" href=\"{base}{path}\" data-page>\n\
         <meta property=\"og:title\" content=\"{title}\" data-page>\n\
         <meta property=\"og:description\" content=\"{description}\" data-page>\n\
         <meta property=\"og:url\" content=\"{base}{path}\" data-page>\n\
         <meta property=\"og:type\" content=\"{kind}\" data-page>\n"
    );
    let (agency, locale) = (escape(site.agency.as_str()), messages(page.lang).locale);
    tags += &format!(
        "<meta property=\"og:site_name\" content=\"{agency}\" data-page>\n\
         <meta property=\"og:locale\" content=\"{locale}\" data-page>\n"
    );
    if let Content::Release(release) = &page.content
        && let Some(picture) = release.pictures.first()
        && let Some((_, file)) = picture.sizes.last()
    {
        let alt = escape(&picture.alt);
        tags += &format!(
            "<meta property=\"og:image\" content=\"{base}{file}\" data-page>\n\
             <meta property=\"og:image:alt\" content=\"{alt}\" data-page>\n"
        );
    } else {
        tags += &format!("<meta property=\"og:image\" content=\"{base}/icons/512.png\" data-page>\n");
    }
    if !page.twins.is_empty() {
        let tag = page.lang.tag();
        tags += &format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{base}{path}\" data-page>\n");
    }
    for twin in page.twins(site) {
        let (tag, path) = (twin.lang.tag(), site.path_of(&twin.href));
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

/// Text that may stand in an element or in a quoted attribute.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A description's length in letters beyond which search engines cut it.
const LONGEST_DESCRIPTION: usize = 160;

impl Head {
    pub fn new(title: impl Into<String>, description: impl AsRef<str>) -> Self {
        Self { title: title.into(), description: cut_at_word(description.as_ref(), LONGEST_DESCRIPTION) }
    }

    /// The title with whose page it is, where the title does not say it.
    pub fn title_of(&self, site: &str) -> String {
        if self.title.contains(site) { self.title.clone() } else { format!("{} | {site}", self.title) }
    }
}

/// The first words of a text that fit in `most` letters, with an ellipsis where something was cut.
fn cut_at_word(text: &str, most: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let room = text.char_indices().nth(most.saturating_sub(1)).map_or(end, |(at, _)| at);
    let kept = text[..room].rfind(char::is_whitespace).map_or(&text[..room], |blank| &text[..blank]);
    format!("{}…", kept.trim_end_matches([' ', ',', ';', ':', '–', '-']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_is_cut_at_a_word() {
        assert_eq!(cut_at_word("one two", 7), "one two");
        assert_eq!(cut_at_word("one two, three", 10), "one two…");
        assert_eq!(cut_at_word("ñandúñandú", 5), "ñand…");
    }

    #[test]
    fn a_title_says_whose_page_it_is_once() {
        assert_eq!(Head::new("Offices", "").title_of("ICE"), "Offices | ICE");
        assert_eq!(Head::new("Offices of ICE", "").title_of("ICE"), "Offices of ICE");
    }
}

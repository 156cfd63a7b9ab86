//! What a page says of itself to browsers and search engines.
//! `portal::tags` makes tags of it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Title and description, in the page's language. A page's own title says nothing of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Head {
    pub title: String,
    pub description: String,
    /// Site path of the picture that previews of a link to it show.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
}

/// Text that may stand in an element or in a quoted attribute.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A description's length in letters beyond which search engines cut it.
const LONGEST_DESCRIPTION: usize = 160;

impl Head {
    pub fn new(title: impl Into<String>, description: impl AsRef<str>) -> Self {
        Self { title: title.into(), description: cut_at_word(description.as_ref(), LONGEST_DESCRIPTION), picture: None }
    }

    /// The title with whose page it is, where the title does not say it.
    pub fn title_of(&self, site: &str) -> String {
        // `contains` would add its search for texts to the app.
        let mut ends = self.title.char_indices().filter_map(|(at, _)| self.title.get(at..));
        if ends.any(|end| end.starts_with(site)) { self.title.clone() } else { format!("{} | {site}", self.title) }
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

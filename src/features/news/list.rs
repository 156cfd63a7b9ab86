//! What a list of releases is a list of: its name, its heading, its place below the newsroom.

use crate::components::Site;
use crate::i18n::AppWords;
use crate::model::{Address, Facet, List, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Listed {
    pub list: List,
    /// What its releases have in common; none for the list of all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
}

impl Listed {
    /// The list's heading.
    pub fn heading(&self, words: &AppWords) -> Text {
        self.name.clone().unwrap_or_else(|| Text::Own(words.news_title.to_owned()))
    }

    /// What stands above the heading: by what the releases are listed.
    pub fn kicker(&self, words: &AppWords) -> Option<&'static str> {
        match &self.list {
            List::All => None,
            List::Year(_) => Some(words.by_year),
            list => list.facet().map(|facet| facet_title(facet, words)),
        }
    }

    /// Heading and kicker in one line: unlike any other list's.
    pub fn title(&self, words: &AppWords) -> String {
        let heading = self.heading(words);
        self.kicker(words)
            .map_or_else(|| heading.as_str().to_owned(), |kicker| format!("{} – {kicker}", heading.as_str()))
    }

    /// The pages above the list's newest page.
    pub fn parents(&self, site: &Site) -> Vec<(Address, Text)> {
        let words = site.words();
        let news = (Address::News(List::All), Text::Own(words.news_title.to_owned()));
        let facet =
            self.list.facet().map(|facet| (Address::Facet(facet), Text::Own(facet_title(facet, words).to_owned())));
        (self.list != List::All).then_some(news).into_iter().chain(facet).collect()
    }
}

/// The heading of the index of a facet's lists: "News by topic".
pub fn facet_title(facet: Facet, words: &AppWords) -> &'static str {
    match facet {
        Facet::Topics => words.news_by_topic,
        Facet::States => words.news_by_state,
        Facet::Offices => words.news_by_office,
        Facet::Types => words.news_by_type,
    }
}

//! What pages say of themselves to search engines and previews. The publisher writes it into each page's data, so these words
//! are no part of the app.

pub struct HeadWords {
    /// The portal's title and what it offers: the agency, and whether it has a tip line and offices.
    pub home_title: fn(&str, bool, bool) -> String,
    pub home_description: fn(&str, bool, bool) -> String,
    /// The same where it has a tip line, and offices that one finds by a place.
    pub home_look_up_description: fn(&str) -> String,
    /// The list of the releases of the agency itself, by its name or its short name, where those of others stand among them.
    pub own_news: fn(&str) -> String,
    /// The title of the list of all where releases of others stand among them, behind the agency's name.
    pub mixed_news: &'static str,
    pub mixed_news_description: fn(&str) -> String,
    pub news_description: fn(&str) -> String,
    pub archive_title: fn(&str, usize) -> String,
    pub archive_description: fn(&str, usize) -> String,
    pub list_description: fn(&str, &str) -> String,
    pub facet_description: fn(&str, &str) -> String,
    /// With a form of the agency's, or without.
    pub tips_description: fn(&str, bool) -> String,
    pub offices_description: fn(&str) -> String,
    /// Where no place is known to look for.
    pub office_list_description: fn(&str) -> String,
    pub state_description: fn(usize, &str, &str) -> String,
    pub office_description: fn(&str, &str) -> String,
}

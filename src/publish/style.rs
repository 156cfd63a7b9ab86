//! The style of the built app, in parts, so that a page can hold those that it uses.

/// The whole style, in the parts that `style/first.scss` marks by `/*! name */`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Style(Vec<(String, String)>);

impl Style {
    pub fn parse(css: &str) -> Self {
        let parts = css.trim_start_matches('\u{feff}').split("/*! ").filter_map(|part| part.split_once(" */"));
        Self(parts.map(|(name, css)| (name.to_owned(), css.trim().to_owned())).collect())
    }

    /// The parts that are used, in their order.
    pub fn of(&self, is_used: impl Fn(&str) -> bool) -> String {
        self.0.iter().filter(|(name, _)| is_used(name)).map(|(_, css)| css.as_str()).collect()
    }
}

//! Labels of a release: that it is withdrawn, corrected, of its time, or published by another agency.
//! The publisher alone says it, in pages' data, feeds and previews, so these words are no part of the app.

pub struct StatusWords {
    pub press_release: &'static str,
    /// Before the newsroom's own address in a release's plain text.
    pub press_office: &'static str,
    pub back_to_text: &'static str,
    /// Above the headings of a long text.
    pub contents: &'static str,
    pub historical_title: &'static str,
    /// Date.
    pub historical_text: fn(&str) -> String,
    pub archived_title: &'static str,
    /// Date.
    pub archived_text: fn(&str) -> String,
    /// A word before a title.
    pub corrected: &'static str,
    /// What stands before the text of a correction, with its date.
    pub correction_of: fn(&str) -> String,
    /// Another agency's name.
    pub of_another_agency: fn(&str) -> String,
}

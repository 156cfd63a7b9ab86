//! The words around every page: notice and banner, header, footer. The publisher alone draws them, so they are no part
//! of the app. The banner's words are those of the U.S. Web Design System, to the letter.

use serde::Serialize;

pub struct FrameWords {
    pub skip_to_content: &'static str,
    pub main_navigation: &'static str,
    pub language: &'static str,
    pub demonstration_label: &'static str,
    pub demonstration: &'static str,
    pub demonstration_see: &'static str,
    pub footer_navigation: &'static str,
    pub identifier_label: &'static str,
    pub part_of: &'static str,
    pub tip_line: &'static str,
    /// The way to the news' feeds.
    pub feeds: &'static str,
    /// On a demonstration, whose facts it shows: the agency's short name.
    pub not_run_by: fn(&str) -> String,
    /// The heading of the agency's and the government's required links.
    pub of_agency: fn(&str) -> String,
    pub email_updates: &'static str,
    pub leave: &'static str,
    pub banner: Banner,
    pub scripts: ScriptWords,
}

/// What the scripts of `public/page/` say.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ScriptWords {
    /// What stands before the day of a kept copy.
    pub kept: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub copy_link: &'static str,
    pub link_copied: &'static str,
    pub not_copied: &'static str,
    pub share: &'static str,
    /// What a notice is called, by its severity.
    pub info: &'static str,
    pub warning: &'static str,
    pub emergency: &'static str,
    pub dismiss: &'static str,
    pub save: &'static str,
    pub saved: &'static str,
    pub not_saved: &'static str,
    /// What the office look-up says where the site has another build than the page, and the button that helps.
    pub outdated: &'static str,
    pub reload: &'static str,
}

/// The words of the banner of an official site; those around `.gov`, the lock and `https://` are in parts.
pub struct Banner {
    pub label: &'static str,
    pub text: &'static str,
    pub action: &'static str,
    pub domain_heading: &'static str,
    pub domain_before: &'static str,
    pub domain_after: &'static str,
    pub https_heading: &'static str,
    pub https_before: &'static str,
    pub lock: &'static str,
    pub or: &'static str,
    pub https_after: &'static str,
}

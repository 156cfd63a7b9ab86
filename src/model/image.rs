//! Pictures of releases.
//! What sizes they are shown in is `content::media`'s.

use super::invalid::checked_string;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

checked_string! {
    /// A picture in the content folder's `media/`, by its file's name.
    MediaFile,
    "the name of a picture in `media/`: lower-case letters, digits, hyphens, and `.jpg`, `.png` or `.webp`, such as `opening-2016.jpg`",
    pattern = r"^[a-z0-9]+(-[a-z0-9]+)*\.(jpg|png|webp)$",
    |value| {
        value.rsplit_once('.').is_some_and(|(stem, kind)| {
            matches!(kind, "jpg" | "png" | "webp") && stem.parse::<super::Slug>().is_ok()
        })
    }
}

/// A picture with the words that belong to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Image {
    /// The name of a file in `media/`.
    pub file: MediaFile,
    /// What the picture shows, for those who do not see it (WCAG 2.2, 1.1.1).
    pub alt: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    /// What stands below the picture.
    pub caption: Option<String>,
    /// Who made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
    /// Under which terms it may be used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rights: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::MediaFile;

    #[test]
    fn a_picture_never_leads_out_of_its_folder() {
        assert!("opening-2016.jpg".parse::<MediaFile>().is_ok());
        for bad in ["../a.jpg", "/a.jpg", "a/b.jpg", "a.svg", "a", ".jpg", "A.jpg", "a..jpg", "a.jpg\0"] {
            assert!(bad.parse::<MediaFile>().is_err(), "{bad}");
        }
    }
}

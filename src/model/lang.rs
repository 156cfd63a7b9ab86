//! The languages that pages are written in.
//! Names of languages and all other words live in `i18n`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A language of the portal. The pages of its first language have no prefix in their addresses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    En,
    Es,
    /// English in accented letters, longer than it is: what a view does not take from the messages stands out, and what
    /// has no room for longer words is cut off. For tests alone.
    #[cfg(not(target_arch = "wasm32"))]
    #[serde(rename = "en-XA")]
    #[schemars(skip)]
    Accented,
    /// The same from right to left. For tests alone.
    #[cfg(not(target_arch = "wasm32"))]
    #[serde(rename = "ar-XB")]
    #[schemars(skip)]
    Mirrored,
}

impl Lang {
    #[cfg(target_arch = "wasm32")]
    pub const ALL: [Self; 2] = [Self::En, Self::Es];
    #[cfg(not(target_arch = "wasm32"))]
    pub const ALL: [Self; 4] = [Self::En, Self::Es, Self::Accented, Self::Mirrored];

    /// The BCP 47 tag, for `lang` and `hreflang`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
            #[cfg(not(target_arch = "wasm32"))]
            Self::Accented => "en-XA",
            #[cfg(not(target_arch = "wasm32"))]
            Self::Mirrored => "ar-XB",
        }
    }

    /// The language of a tag, among those that an agency can publish in.
    ///
    /// # Errors
    ///
    /// The tags that there are, where it is none of them.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn of_tag(tag: &str) -> Result<Self, String> {
        let known = Self::ALL.into_iter().filter(|lang| !lang.is_pseudo());
        let tags = || known.clone().map(Self::tag).collect::<Vec<_>>().join(", ");
        let named = known.clone().find(|lang| lang.tag() == tag);
        named.ok_or_else(|| format!("it is one of {}", tags()))
    }

    /// Whether it is one of those that only tests publish.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn is_pseudo(self) -> bool {
        matches!(self, Self::Accented | Self::Mirrored)
    }

    /// The value of a `dir` attribute.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn direction(self) -> &'static str {
        if self == Self::Mirrored { "rtl" } else { "ltr" }
    }

    /// The folder of its pages where they do not stand at the root: `/es`.
    pub fn folder(self) -> &'static str {
        match self {
            Self::En => "/en",
            Self::Es => "/es",
            #[cfg(not(target_arch = "wasm32"))]
            Self::Accented => "/en-xa",
            #[cfg(not(target_arch = "wasm32"))]
            Self::Mirrored => "/ar-xb",
        }
    }

    /// The language of a folder that stands first in a path, such as `es`, whatever the portal is published in.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn of_folder(folder: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.folder().strip_prefix('/') == Some(folder))
    }

    /// What may stand before the path of a page in any portal: nothing, or the folder of a language.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn prefixes() -> impl Iterator<Item = &'static str> {
        std::iter::once("").chain(Self::ALL.map(Self::folder))
    }
}

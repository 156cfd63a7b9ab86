//! The languages that pages are written in.
//! Names of languages and all other words live in `i18n`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A language of the portal. English pages have no prefix in their address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    En,
    Es,
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::En, Self::Es];

    /// The BCP 47 tag, for `lang` and `hreflang`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
        }
    }

    /// What stands before each path: nothing, or `/es`.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::En => "",
            Self::Es => "/es",
        }
    }

    /// The language that a site path belongs to.
    pub fn of_path(path: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|lang| {
                let rest = path.strip_prefix(lang.prefix());
                !lang.prefix().is_empty() && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            })
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn a_path_tells_its_language() {
        for (path, lang) in
            [("/", Lang::En), ("/es/", Lang::Es), ("/es", Lang::Es), ("/estate/", Lang::En), ("/news/es/", Lang::En)]
        {
            assert_eq!(Lang::of_path(path), lang, "{path}");
        }
    }
}

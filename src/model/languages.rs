//! The languages of a portal, and the addresses that pages have in them.

use super::{Address, Lang};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::ops::Deref;

/// The languages that a portal is published in. The pages of the first one stand at the site's root, those of each other
/// one below its tag: `/es/`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Languages(Vec<Lang>);

impl Languages {
    pub fn new(languages: impl IntoIterator<Item = Lang>) -> Self {
        Self(languages.into_iter().collect())
    }

    /// The one whose pages stand at the root. What says nothing of its language is in this one.
    pub fn main(&self) -> Lang {
        self.0.first().copied().unwrap_or_default()
    }

    /// What stands before each path in a language: nothing, or `/es`.
    pub fn prefix(&self, lang: Lang) -> &'static str {
        if lang == self.main() { "" } else { lang.folder() }
    }

    /// The path of a page in a language.
    pub fn path(&self, address: &Address, lang: Lang) -> String {
        address.path(self.prefix(lang))
    }

    /// The language that a site path belongs to.
    pub fn of_path(&self, path: &str) -> Lang {
        let is_below = |prefix: &str| {
            let rest = path.strip_prefix(prefix);
            !prefix.is_empty() && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.0.iter().copied().find(|lang| is_below(self.prefix(*lang))).unwrap_or_else(|| self.main())
    }

    /// The data file of the page at a path: `/data/news.json` for `/news/` or `/news`, and `index.json` for a
    /// language's home.
    pub fn data_path(&self, page: &str) -> String {
        let page = page.trim_end_matches('/');
        let home = self.prefix(self.of_path(page)) == page;
        if home { format!("/data{page}/index.json") } else { format!("/data{page}.json") }
    }
}

impl Deref for Languages {
    type Target = [Lang];

    fn deref(&self) -> &[Lang] {
        &self.0
    }
}

impl<'a> IntoIterator for &'a Languages {
    type Item = &'a Lang;
    type IntoIter = std::slice::Iter<'a, Lang>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{List, State};

    fn english_first() -> Languages {
        Languages::new([Lang::En, Lang::Es])
    }

    fn spanish_first() -> Languages {
        Languages::new([Lang::Es, Lang::En])
    }

    #[test]
    fn a_path_tells_its_language() {
        for (path, lang) in
            [("/", Lang::En), ("/es/", Lang::Es), ("/es", Lang::Es), ("/estate/", Lang::En), ("/news/es/", Lang::En)]
        {
            assert_eq!(english_first().of_path(path), lang, "{path}");
        }
        for (path, lang) in [("/", Lang::Es), ("/en/", Lang::En), ("/es/", Lang::Es), ("/news/", Lang::Es)] {
            assert_eq!(spanish_first().of_path(path), lang, "{path}");
        }
    }

    #[test]
    fn pages_of_the_first_language_have_no_prefix() {
        let texas = Address::State("TX".parse::<State>().unwrap());
        let paths = |languages: Languages| [Lang::En, Lang::Es].map(|lang| languages.path(&texas, lang));
        assert_eq!(paths(english_first()), ["/offices/texas/", "/es/offices/texas/"]);
        assert_eq!(paths(spanish_first()), ["/en/offices/texas/", "/offices/texas/"]);
        assert_eq!(english_first().path(&Address::News(List::All), Lang::Es), "/es/news/");
    }

    #[test]
    fn each_page_has_one_data_file() {
        for (path, file) in [
            ("/", "/data/index.json"),
            ("/es/", "/data/es/index.json"),
            ("/news/releases/x/", "/data/news/releases/x.json"),
        ] {
            assert_eq!(english_first().data_path(path), file);
        }
        assert_eq!(spanish_first().data_path("/en/"), "/data/en/index.json");
    }
}

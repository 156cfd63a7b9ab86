//! Every address of the site, and the data file behind each page.
//! Paths are the site's own: no host, and no folder that the site may be served from.

use super::{Lang, Slug, State};

/// A page's place in the site, apart from its language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Address {
    Home,
    News,
    /// A full page of the archive; 1 holds the oldest releases.
    Archive(usize),
    Release(Slug),
    Tips,
    Offices,
    State(State),
    Office(Slug),
    NotFound,
}

impl Address {
    /// The page's path with its slash at the end: `/es/offices/texas/`.
    pub fn path(&self, lang: Lang) -> String {
        let prefix = lang.prefix();
        match self {
            Self::Home => format!("{prefix}/"),
            Self::News => format!("{prefix}/news/"),
            Self::Archive(number) => format!("{prefix}/news/archive/{number}/"),
            Self::Release(slug) => format!("{prefix}/news/releases/{slug}/"),
            Self::Tips => format!("{prefix}/tips/"),
            Self::Offices => format!("{prefix}/offices/"),
            Self::State(state) => format!("{prefix}/offices/{}/", state.slug()),
            Self::Office(slug) => format!("{prefix}/offices/{slug}/"),
            Self::NotFound => format!("{prefix}/404/"),
        }
    }
}

/// The data file of the page at a path: `/data/news.json` for `/news/` or `/news`,
/// and `index.json` for a language's home.
pub fn data_path(page: &str) -> String {
    let page = page.trim_end_matches('/');
    let home = Lang::of_path(page).prefix() == page;
    if home { format!("/data{page}/index.json") } else { format!("/data{page}.json") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_page_has_one_data_file() {
        assert_eq!(data_path("/"), "/data/index.json");
        assert_eq!(data_path("/es/"), "/data/es/index.json");
        assert_eq!(data_path("/news/releases/x/"), "/data/news/releases/x.json");
    }

    #[test]
    fn english_pages_have_no_prefix() {
        let texas = Address::State("TX".parse().unwrap());
        assert_eq!(texas.path(Lang::En), "/offices/texas/");
        assert_eq!(texas.path(Lang::Es), "/es/offices/texas/");
    }
}

//! The order in which a site's files come to a place that visitors are reading: no page is there before what it needs.

/// When a file comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Data, and what pages load.
    Needed,
    /// Pages that others lead to.
    Page,
    /// Lists of pages, feeds, and what servers read.
    List,
    /// The worker, by which browsers learn that there is a new build: all of it is there then.
    Worker,
}

impl Stage {
    pub fn of(file: &str) -> Self {
        let end = file.rsplit('.').next().unwrap_or_default();
        match end {
            _ if file == "sw.js" => Self::Worker,
            _ if file.starts_with("data/") || file.starts_with("media/") => Self::Needed,
            "js" | "wasm" | "css" | "br" | "svg" | "png" | "ico" => Self::Needed,
            "html" if file.matches('/').count() > 1 => Self::Page,
            _ => Self::List,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_pages_need_comes_first_and_the_worker_last() {
        let files =
            ["sw.js", "index.html", "news/releases/one/index.html", "data/news.json", "app-1/boot.js", "_headers"];
        let mut files = files.map(|file| (Stage::of(file), file));
        files.sort_unstable();
        let order =
            ["app-1/boot.js", "data/news.json", "news/releases/one/index.html", "_headers", "index.html", "sw.js"];
        assert_eq!(files.map(|(_, file)| file), order);
    }
}

//! Old addresses: each stands once, hides nothing of the site, and leads to one of its pages.

use crate::model::Redirect;
use crate::publish::names::Names;
use crate::publish::problem::Problem;
use crate::publish::redirects::file;
use std::collections::BTreeSet;

/// The site's pages and the old addresses so far. Names are in lower case: some servers take large and small
/// letters for the same.
#[derive(Clone, Debug, Default)]
pub struct OldAddresses {
    paths: BTreeSet<String>,
    pages: Names,
    taken: Names,
}

/// What is wrong with one field of a redirect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    pub field: &'static str,
    pub message: String,
    pub remedy: &'static str,
}

impl OldAddresses {
    /// None yet, of a site with these pages.
    pub fn new(paths: BTreeSet<String>) -> Self {
        let pages = Names::new(paths.iter().map(|path| page_file(path)));
        Self { paths, pages, taken: Names::default() }
    }

    /// A page that the site has besides.
    pub fn add_page(&mut self, path: &str) {
        self.pages.add(page_file(path));
        self.paths.insert(path.to_owned());
    }

    /// What is wrong with one more; where nothing is, its address is taken from now on.
    pub fn add(&mut self, Redirect { from, to }: &Redirect) -> Vec<Mistake> {
        let mut mistakes = Vec::new();
        let mut mistake = |field, message, remedy| mistakes.push(Mistake { field, message, remedy });
        let file = file(from).to_lowercase();
        if self.taken.clash(&file) {
            let message = format!("`{from}` stands here twice, or another address is in its way");
            mistake("from", message, "remove one of the two");
        }
        if self.pages.clash(&file) {
            let message = format!("`{from}` is a page of this site");
            mistake("from", message, "remove the redirect, or rename the page");
        } else if is_reserved(&file) {
            let message = format!("`{from}` is where a file of this site stands");
            mistake("from", message, "remove the redirect");
        } else if is_setting(&file) || self.stands_before_page(&file) {
            let message = format!("`{from}` is the name of a file by which web servers are set up or find a page");
            mistake(
                "from",
                message,
                "remove the redirect here, and let the web server itself lead on from that address",
            );
        }
        if !self.paths.contains(to.as_str()) {
            let message = format!("`{to}` is no page of this site");
            mistake("to", message, "write the address of a page, with `/` at its end");
        }
        if mistakes.is_empty() {
            self.taken.add(file);
        }
        mistakes
    }

    /// Whether a server may show this file for a folder in place of the page that stands there.
    fn stands_before_page(&self, file: &str) -> bool {
        let (folder, name) = file.rsplit_once('/').map_or(("", file), |(folder, name)| (folder, name));
        let is_index = name.split('.').next().is_some_and(|stem| ["index", "default", "home"].contains(&stem));
        let page = if folder.is_empty() { "index.html".to_owned() } else { format!("{folder}/index.html") };
        is_index && name != "index.html" && self.pages.clash(&page)
    }
}

fn page_file(path: &str) -> String {
    format!("{}index.html", path.trim_start_matches('/')).to_lowercase()
}

/// Every mistake in the redirects of a site with these pages.
pub fn check(redirects: &[Redirect], paths: BTreeSet<String>) -> Vec<Problem> {
    let mut addresses = OldAddresses::new(paths);
    let problems = redirects.iter().enumerate().flat_map(|(at, redirect)| {
        let place = move |mistake: &Mistake| format!("/redirects/{at}/{}", mistake.field);
        addresses
            .add(redirect)
            .into_iter()
            .map(move |mistake| Problem::new("redirects.json", place(&mistake), mistake.message, mistake.remedy))
    });
    problems.collect()
}

/// Whether a file of this name may be one that the publisher itself writes, besides pages.
fn is_reserved(file: &str) -> bool {
    const FOLDERS: [&str; 7] = ["data/", "feeds/", "es/feeds/", "media/", "embed/", "es/embed/", "icons/"];
    const FILES: [&str; 10] = [
        "404.html",
        "es/404.html",
        "robots.txt",
        "icon.svg",
        "sw.js",
        "saved.js",
        "embed.js",
        "manifest.webmanifest",
        "es/manifest.webmanifest",
        "news-sitemap.xml",
    ];
    let sitemap = file.starts_with("sitemap") && file.ends_with(".xml");
    FOLDERS.iter().any(|folder| file.starts_with(folder))
        || FILES.contains(&file)
        || ["_", ".", "app-", "frontdesk-", "rest-"].iter().any(|start| file.starts_with(start))
        || sitemap
        || file.ends_with("/release.txt")
        || file.ends_with(".vcf")
}

/// Whether a file of this name sets up a server that it is put on, or what runs there: of hidden files, those of
/// Apache, PHP and git among them; of others, by their names.
fn is_setting(file: &str) -> bool {
    const NAMES: [&str; 14] = [
        "web.config",
        "app.config",
        "machine.config",
        "global.asax",
        "php.ini",
        "user.ini",
        "cname",
        "netlify.toml",
        "vercel.json",
        "wrangler.toml",
        "firebase.json",
        "amplify.yml",
        "staticwebapp.config.json",
        "staticfile",
    ];
    let name = file.rsplit('/').next().unwrap_or_default();
    file.split('/').any(|part| part.starts_with('.') || part == "web-inf" || part == "meta-inf" || part == "cgi-bin")
        || NAMES.contains(&name)
}

//! Old addresses: each stands once, hides nothing of the site, and leads to one of its pages.

use crate::content::addresses::{Addresses, Taken, document};
use crate::hosts::redirects::file;
use crate::model::{Address, Lang, OldAddress, Redirect};
use crate::problem::Problem;
use crate::publish::names::Names;
use std::collections::BTreeSet;

/// The site's own addresses and the old ones so far. Names are in lower case: some servers take large and small
/// letters for the same.
#[derive(Clone, Debug, Default)]
pub struct OldAddresses {
    site: Addresses,
    taken: Names,
    /// Those with a query: file of the path, and query.
    queries: BTreeSet<(String, String)>,
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
    pub fn new(site: Addresses) -> Self {
        Self { site, ..Self::default() }
    }

    /// The site's own.
    pub fn site(&self) -> &Addresses {
        &self.site
    }

    /// Whether a page could stand beside the old addresses.
    pub fn has_room_for(&self, page: &Address, lang: Lang) -> bool {
        !self.taken.clash(&document(&page.path(lang)))
    }

    /// A page that the site has besides.
    pub fn add_page(&mut self, page: &Address, lang: Lang) {
        self.site.add(page, lang);
    }

    /// What is wrong with one more; where nothing is, its address is taken from now on.
    pub fn add(&mut self, Redirect { from, to }: &Redirect) -> Vec<Mistake> {
        let mut mistakes = Vec::new();
        let mut mistake = |field, message, remedy| mistakes.push(Mistake { field, message, remedy });
        let file = file(from.path()).to_lowercase();
        if let Some(query) = from.query() {
            // The page of the path itself may be there: the query tells them apart.
            if self.queries.contains(&(file.clone(), query.to_owned())) {
                mistake("from", format!("`{from}` stands here twice"), "remove one of the two");
            }
        } else if self.taken.clash(&file) {
            let message = format!("`{from}` stands here twice, or another address is in its way");
            mistake("from", message, "remove one of the two");
        }
        if from.query().is_some() {
            // No file is made of it.
        } else if let Some(taken) = self.site.taken(&file) {
            let (message, remedy) = in_the_way(from, taken);
            mistake("from", message, remedy);
        } else if is_setting(&file) || self.stands_before_page(&file) {
            let message = format!("`{from}` is the name of a file by which web servers are set up or find a page");
            let remedy = "remove the redirect here, and let the web server itself lead on from that address";
            mistake("from", message, remedy);
        }
        if !self.site.has(to.as_str()) {
            let message = format!("`{to}` is no page of this site");
            mistake("to", message, "write the address of a page, with `/` at its end");
        }
        if mistakes.is_empty() {
            match from.query() {
                Some(query) => drop(self.queries.insert((file, query.to_owned()))),
                None => self.taken.add(file),
            }
        }
        mistakes
    }

    /// Whether a server may show this file for a folder in place of the page that stands there.
    fn stands_before_page(&self, file: &str) -> bool {
        let (folder, name) = file.rsplit_once('/').map_or(("", file), |(folder, name)| (folder, name));
        let is_index = name.split('.').next().is_some_and(|stem| ["index", "default", "home"].contains(&stem));
        let page = if folder.is_empty() { "index.html".to_owned() } else { format!("{folder}/index.html") };
        is_index && name != "index.html" && self.site.taken(&page).is_some()
    }
}

/// Why nothing can lead away from an address, and what to do.
fn in_the_way(from: &OldAddress, taken: Taken) -> (String, &'static str) {
    match taken {
        Taken::Page => (format!("`{from}` is a page of this site"), "remove the redirect, or rename the page"),
        Taken::Later => (format!("`{from}` is kept for a page that this site may come to have"), "remove the redirect"),
        Taken::File(_) => (format!("`{from}` is where a file of this site stands"), "remove the redirect"),
    }
}

/// Every mistake in the redirects of a site with these addresses.
pub fn check(redirects: &[Redirect], site: Addresses) -> Vec<Problem> {
    let mut addresses = OldAddresses::new(site);
    let problems = redirects.iter().enumerate().flat_map(|(at, redirect)| {
        let place = move |mistake: &Mistake| format!("/redirects/{at}/{}", mistake.field);
        addresses
            .add(redirect)
            .into_iter()
            .map(move |mistake| Problem::new("redirects.json", place(&mistake), mistake.message, mistake.remedy))
    });
    problems.collect()
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

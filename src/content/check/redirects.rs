//! Old addresses: each stands once, hides nothing of the site, and leads to one of its pages.

use crate::content::addresses::{Addresses, Taken, document};
use crate::hosts::redirects::{file, has_page};
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
    /// Those with a query, without the slash at the end of the path.
    queries: BTreeSet<String>,
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
        !self.taken.clash(&document(&self.site.languages().path(page, lang)))
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
        let query = from.query().map(|_| without_slash(from));
        if let Some(query) = &query {
            // The page of the path itself may be there: the query tells them apart.
            if self.queries.contains(query) {
                let message = format!("`{from}` stands here twice: servers take large and small letters for the same");
                mistake("from", message, "remove one of the two");
            }
        } else if self.taken.clash(&file) {
            let message = format!("`{from}` stands here twice, or another address is in its way");
            mistake("from", message, "remove one of the two");
        }
        if !has_page(from) && self.site.taken(&file).is_none_or(|taken| matches!(taken, Taken::Page)) {
            // No file is made of it, so nothing is in its way.
        } else if let Some(taken) = self.site.taken(&file) {
            let (message, remedy) = in_the_way(from, taken);
            mistake("from", message, remedy);
        } else if is_setting(&file) {
            let message = format!("`{from}` is the name of a file by which web servers are set up");
            let remedy = "remove the redirect here, and let the web server itself lead on from that address";
            mistake("from", message, remedy);
        }
        if !self.site.has(to.as_str()) {
            let message = format!("`{to}` is no page of this site");
            mistake("to", message, "write the address of a page, with `/` at its end");
        }
        if mistakes.is_empty() {
            match query {
                Some(query) => drop(self.queries.insert(query)),
                None => self.taken.add(file),
            }
        }
        mistakes
    }
}

/// An address with a query as servers compare it that take a folder for the same with its slash.
fn without_slash(from: &OldAddress) -> String {
    format!("{}?{}", from.path().trim_end_matches('/'), from.query().unwrap_or_default()).to_lowercase()
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

//! The web hosts that agencies use: what each reads, and what it cannot do. One table says it; `docs/deploying.md` holds
//! it as `frontdesk hosts` prints it. What a host reads is written in its own grammar and within its limits.

mod apache;
mod caddy;
mod cloudfront;
mod folder;
pub mod headers;
mod iis;
mod lighttpd;
mod redirect_list;
pub mod redirects;
mod stage;
mod table;
mod types;

pub use stage::Stage;
pub use table::{Reads, table};
pub use types::content_type;
use types::endings;

use crate::model::{OldAddress, Redirect, WebHost};
use crate::publish::error::PublishError;
use headers::Headers;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Path, PathBuf};

/// The headers of a site of these files.
pub type HeadersOf<'a> = Box<dyn Fn(&[&str]) -> Headers + 'a>;

/// What a host has to be told of a site.
pub struct Site<'a> {
    /// The headers of a site of these files.
    pub headers: HeadersOf<'a>,
    pub redirects: &'a [Redirect],
    /// The folder of the host that the site stands in, without a slash at its end; empty at the root.
    pub folder: &'a str,
    /// The prefixes of its languages but the one without a prefix, such as `/es`.
    pub prefixes: Vec<&'static str>,
}

/// What a host cannot do of what the site asks, what is lost by it, and the nearest remedy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    pub host: WebHost,
    pub what: String,
    pub remedy: &'static str,
}

impl fmt::Display for Loss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}. {}", self.host, self.what, self.remedy)
    }
}

/// What is left for one host.
pub struct Delivery {
    pub host: WebHost,
    /// By their paths below the site's folder: what the host reads.
    own: BTreeMap<String, String>,
    /// Files of the site that the host is better without: pages in place of redirects that it makes itself, and what is
    /// for others.
    without: BTreeSet<String>,
    pub losses: Vec<Loss>,
}

impl Delivery {
    /// What a host is left of a site of these files.
    pub fn of(host: WebHost, site: &Site<'_>, files: &[&str]) -> Self {
        let mut delivery =
            Self { host, own: BTreeMap::new(), without: BTreeSet::new(), losses: table::losses(host, site, files) };
        let others = ["_headers", "_redirects", "_nginx.conf", "_build.json"];
        delivery.without.extend(others.map(str::to_owned));
        match host.reads() {
            Reads::Nothing => {}
            Reads::CloudFront => {
                delivery.own.extend(cloudfront::files(site, &redirect_list::list(host, site)));
            }
            Reads::HeadersFile => {
                let list = redirect_list::list(host, site);
                // A page would be shown where the host leads on, or come as a download for its name.
                let pages = list.led.iter().filter(|redirect| redirects::has_page(&redirect.from));
                delivery.without.extend(pages.map(|redirect| redirects::file(redirect.from.path())));
                delivery.own.insert("_redirects".to_owned(), list.text);
                let kept: Vec<&str> = files.iter().filter(|file| !delivery.without.contains(**file)).copied().collect();
                let rules = (site.headers)(&kept).file;
                delivery.losses.extend(table::too_many_rules(host, &rules));
                delivery.own.insert("_headers".to_owned(), rules.to_headers_file());
            }
            Reads::Nginx => {
                delivery.without.remove("_nginx.conf");
            }
            Reads::Apache => delivery.own.extend(apache::files(site, &(site.headers)(files).server)),
            Reads::Lighttpd => {
                let config = lighttpd::config(site, &(site.headers)(files).server, files);
                delivery.own.insert("_lighttpd.conf".to_owned(), config);
            }
            Reads::Iis => {
                let list = redirect_list::list(host, site);
                let config = iis::config(site, &(site.headers)(files).server, files, &list);
                delivery.own.insert("web.config".to_owned(), config);
            }
            Reads::Caddy => {
                let config = caddy::config(site, &(site.headers)(files).server);
                delivery.own.insert("_caddy.conf".to_owned(), config);
            }
        }
        delivery.make_room(files);
        if host == WebHost::Github {
            // Without it, GitHub runs Jekyll over the files and drops what begins with `_`.
            delivery.own.insert(".nojekyll".to_owned(), String::new());
        }
        delivery
    }

    /// Leaves out what the fewest would miss, where the host takes fewer files than there are.
    fn make_room(&mut self, files: &[&str]) {
        let Some(most) = self.host.most_files().filter(|most| self.count(files) > *most) else { return };
        let oembed: Vec<_> = files.iter().filter(|file| file.ends_with("/oembed.json")).collect();
        self.losses.push(Loss {
            host: self.host,
            what: format!("it takes {most} files: {} of oEmbed are left out", oembed.len()),
            remedy: "Sites that ask by oEmbed show a link to a release without a card; the rest is as elsewhere",
        });
        self.without.extend(oembed.into_iter().map(|file| (*file).to_owned()));
    }

    /// How many files the host is given of these.
    pub fn count(&self, files: &[&str]) -> usize {
        self.taken(files).count() + self.own.len()
    }

    /// What it is given as it is published.
    fn taken<'a>(&'a self, files: &'a [&'a str]) -> impl Iterator<Item = &'a str> {
        files.iter().copied().filter(|file| !self.without.contains(*file) && !self.own.contains_key(*file))
    }

    /// Where the host's folder is: beside the link to the site, by the host's name; and the file that says whose it is.
    fn paths(&self, out: &Path) -> (PathBuf, PathBuf) {
        let beside = |ending: String| {
            let mut name = out.components().collect::<PathBuf>().into_os_string();
            name.push(ending);
            PathBuf::from(name)
        };
        (beside(format!(".{}", self.host)), beside(format!(".generations/{}.folder", self.host)))
    }

    /// Brings the host's folder to the state of the site that `out` leads to. Gives how many files were changed or removed.
    pub fn leave(&self, out: &Path, site: &Site<'_>, files: &[&str]) -> Result<usize, PublishError> {
        // A server of the agency's own follows the link, which is switched in one step.
        if self.host == WebHost::Nginx {
            return Ok(0);
        }
        let below = if self.host.is_at_root() { site.folder.trim_start_matches('/') } else { "" };
        let (to, mark) = self.paths(out);
        folder::update(&folder::Wanted {
            from: out,
            to: &to,
            mark: &mark,
            below,
            files: self.taken(files).collect(),
            own: &self.own,
        })
    }
}

/// Refuses what a host would not take of these files, and a folder that is another's, before anything is written.
pub fn refuse(deliveries: &[Delivery], files: &[&str], out: &Path) -> Result<(), PublishError> {
    let folders =
        deliveries.iter().filter(|delivery| delivery.host != WebHost::Nginx).map(|delivery| delivery.paths(out));
    if let Some((folder, _)) = folders.into_iter().find(|(folder, mark)| folder::is_occupied(folder, mark)) {
        return Err(PublishError::Occupied(folder));
    }
    for delivery in deliveries {
        let files = delivery.count(files);
        if let Some(most) = delivery.host.most_files().filter(|most| files > *most) {
            return Err(PublishError::TooMany { host: delivery.host.to_string(), most, files });
        }
    }
    Ok(())
}

/// A path in a regular expression, as it is.
fn in_regex(path: &str) -> String {
    path.chars().flat_map(|c| ".+*?()[]{}|^$#".contains(c).then_some('\\').into_iter().chain([c])).collect()
}

/// The first of many addresses, and how many more there are.
fn first_of(addresses: &[&OldAddress]) -> Option<String> {
    let (first, rest) = addresses.split_first()?;
    Some(if rest.is_empty() { first.to_string() } else { format!("{first} and {} more", rest.len()) })
}

#[cfg(test)]
mod tests;

//! One run of the publisher: from a folder of content and the built app to a folder of files.
//! A function of its inputs and of the build that is served: it must not ask for the time or the network.

use super::document::{Documents, script_words};
use super::outputs::{self, Build};
use super::share_picture::SharePictures;
use super::{clock, plan, site};
use crate::content::Content;
use crate::content::schedule::Embargoed;
use crate::features::release;
use crate::hosts::{self, Delivery, Loss};
use crate::model::WebHost;
use crate::problem::Problems;
use crate::publish::error::PublishError;
use crate::publish::generations::{Generations, Summary};
use crate::publish::shell::Shell;
use std::path::{Path, PathBuf};

/// What to publish, where, and as of when.
#[derive(Clone, Debug)]
pub struct Options {
    /// The folder that the agency's editors write.
    pub content: PathBuf,
    /// What Trunk built: script, WASM, style and static files.
    pub shell: PathBuf,
    /// Publish also where the app there was built of other views: it then leaves links to the browser.
    pub any_app: bool,
    /// The symbolic link that a web server follows to the site.
    pub out: PathBuf,
    /// The instant that embargoes are measured by.
    pub now: jiff::Timestamp,
    /// Publish also where the site was rolled back since.
    pub resume: bool,
    /// Take back releases that are public, because `now` is before the end of their embargo.
    pub force: bool,
    /// Show releases under embargo too, marked: for an editor's eyes alone.
    pub drafts: bool,
    /// The hosts that the site is left for, each in a real folder of its own; those of `portal.json` where none is named,
    /// and none at all for a preview.
    pub hosts: Option<Vec<WebHost>>,
    /// Given what each of them cannot do, before anything is written.
    pub warn: fn(&[Loss]),
}

/// What a run did, and what it left out.
#[derive(Clone, Debug)]
pub struct Report {
    pub summary: Summary,
    /// Releases that are still under embargo, in the order of its end.
    pub embargoed: Vec<Embargoed>,
    /// What could not be shown, and was left out so that the rest is published.
    pub left_out: Problems,
}

/// How often a run begins anew where a picture or a document was exchanged meanwhile.
const TRIES: usize = 3;

/// Publishes the content. `progress` is given how many of how many things are done.
pub fn publish(options: &Options, progress: &(dyn Fn(usize, usize) + Sync)) -> Result<Report, PublishError> {
    for _ in 1..TRIES {
        match publish_once(options, progress) {
            Err(PublishError::Changed(_)) => {}
            result => return result,
        }
    }
    publish_once(options, progress)
}

fn publish_once(options: &Options, progress: &(dyn Fn(usize, usize) + Sync)) -> Result<Report, PublishError> {
    let (mut content, embargoed) = Content::read(&options.content)?.as_of(options.now, options.drafts);
    let shell = Shell::read(&options.shell, &script_words(&content.portal.languages))?;
    if !options.any_app {
        shell.check_views(&options.shell)?;
    }
    let generations = Generations::open(&options.out)?;
    generations.go_on(options.resume)?;
    let present = generations.present();
    if !options.force && !options.drafts {
        clock::forwards(options.now, generations.clock(), &embargoed, &present)?;
    }
    let left_out = Problems(content.media.leave_out_damaged(&content.releases, &present));
    let (content, frames) = (&content, site::frames(&content));
    let newsrooms = plan::newsrooms(content);
    let build = Build {
        content,
        shell: &shell,
        shell_folder: &options.shell,
        frames: &frames,
        newsrooms: &newsrooms,
        documents: &Documents::new(&shell, &frames)?,
        pages: &plan::pages(content, &newsrooms),
        pictures: &SharePictures::new(content, &frames),
        digests: &release::publish::digests(content),
        digest: outputs::fingerprint(&shell, &frames),
        out: &options.out,
        present: &present,
        now: options.now,
    };
    let units = outputs::all(&build)?;
    let files = outputs::names(&units);
    let site = outputs::site(&build);
    let hosts = match &options.hosts {
        Some(named) if named.is_empty() => &content.portal.host.0,
        Some(named) => named,
        None => &Vec::new(),
    };
    let deliveries: Vec<_> = hosts.iter().map(|host| Delivery::of(*host, &site, &files)).collect();
    hosts::refuse(&deliveries, &files, &options.out)?;
    deliveries.iter().for_each(|delivery| (options.warn)(&delivery.losses));
    let summary = generations.apply(&units, &|done| progress(done, units.len()))?;
    if summary.is_change() || generations.clock().is_none() {
        generations.set_clock(options.now)?;
    }
    for delivery in &deliveries {
        delivery.leave(&options.out, &site, &files)?;
    }
    Ok(Report { summary, embargoed, left_out })
}

/// Serves the generation before the present one.
pub fn roll_back(out: &Path) -> Result<(), PublishError> {
    if !out.components().collect::<PathBuf>().is_symlink() {
        return Err(PublishError::NothingBefore(out.to_owned()));
    }
    Generations::open(out)?.roll_back()
}

//! A published site on its way to where visitors get it: a store that speaks S3's protocol, or a folder.
//!
//! What a place holds is known by the digests of an inventory that lies there, never by times: a correction of the same
//! length arrives, and so does a rollback. Whatever ends a run, the next one goes on from where it was:
//!
//! 1. Lock the place; a second run is refused.
//! 2. Note in the inventory which objects are about to change: until that is done, nobody relies on them.
//! 3. Send what others need (data, files with a digest in their names), then pages, then lists of pages, then the worker.
//! 4. Remove what is gone, and write the inventory anew.

mod bucket;
mod error;
mod folder;
mod http;
mod inventory;
mod lease;
mod site;
mod store;
mod target;

pub use error::DeployError;
pub use target::Target;

use inventory::{Inventory, Record};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use rayon::prelude::*;
use site::{Item, Site};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use store::{Lock, Store};

/// How many objects are on their way at a time: a store answers late, but many at once.
const AT_ONCE: usize = 16;
/// How often a run notes what has arrived.
const NOTE: Duration = Duration::from_secs(20);

/// What to send, and where to.
#[derive(Clone, Debug)]
pub struct Options {
    /// The link that `publish` leaves, or a folder that it has left for a host.
    pub dir: PathBuf,
    pub target: Target,
    /// List what would be done, and change nothing.
    pub dry_run: bool,
    /// Take over a place that holds what this program has not put there. What the site has by the same name is
    /// overwritten, the rest is left.
    pub adopt: bool,
    /// Given what takes time for a reason of its own.
    pub notice: fn(&str),
}

/// What becomes of an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Change {
    New,
    Changed,
    Removed,
}

/// What a run did, or would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// What was sent or removed, by the path of the object in the place, in the order in which that was done.
    pub changes: Vec<(Change, String)>,
    pub unchanged: usize,
    /// How many bytes were sent.
    pub bytes: u64,
    /// The addresses of which a cache before the place, such as CloudFront, may hold an older answer: paths that begin
    /// with a slash, a page by its folder and by its file. Empty for a folder.
    pub forget: Vec<String>,
}

/// Sends a site; `progress` is given how many of how many objects are done.
pub fn deploy(options: &Options, progress: &(dyn Fn(usize, usize) + Sync)) -> Result<Report, DeployError> {
    let site = Site::read(&options.dir, options.target.is_bucket())?;
    if let Target::Folder(folder) = &options.target
        && let Some(folder) = real(folder)
        && (folder.starts_with(&site.root) || site.root.starts_with(&folder))
    {
        return Err(DeployError::Within { target: options.target.to_string(), site: site.root });
    }
    let store = options.target.open()?;
    send(store.as_ref(), &site, options, progress)
}

/// Where a folder is, or will be: without links, by the nearest folder above it that is there.
fn real(folder: &Path) -> Option<PathBuf> {
    let whole = std::path::absolute(folder).ok()?;
    let above = whole.ancestors().find_map(|above| Some((above, above.canonicalize().ok()?)));
    let (above, real) = above?;
    Some(real.join(whole.strip_prefix(above).ok()?))
}

fn send(
    store: &dyn Store,
    site: &Site,
    options: &Options,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<Report, DeployError> {
    if options.dry_run {
        return Ok(Plan::of(site, &present(store, options)?).report(site));
    }
    let lock = store.lock(options.notice)?;
    let inventory = present(store, options)?;
    let plan = Plan::of(site, &inventory);
    let mut report = plan.report(site);
    if plan.is_empty() && !inventory.is_unfinished() {
        return Ok(report);
    }
    let stale = plan.stale(site);
    let run = Run {
        store,
        site,
        lock: lock.as_ref(),
        place: options.target.to_string(),
        record: Mutex::new(Record::begin(store, inventory, plan.changing(), stale)?),
        noted: Mutex::new(Instant::now()),
        done: AtomicUsize::new(0),
        bytes: AtomicU64::new(0),
        total: plan.send.len() + plan.remove.len(),
        progress,
    };
    let result = run.carry_out(&plan);
    let record = run.record.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    // What another run has noted meanwhile stands.
    let is_own = lock.confirm();
    match result {
        Ok(()) if is_own => record.end(store)?,
        Ok(()) => return Err(DeployError::Lost(options.target.to_string())),
        Err(error) => {
            if is_own {
                // Where this fails too, the next run relies on less and sends more.
                let _ = record.note(store);
            }
            return Err(error);
        }
    }
    report.bytes = run.bytes.into_inner();
    Ok(report)
}

/// What the place is known to hold.
fn present(store: &dyn Store, options: &Options) -> Result<Inventory, DeployError> {
    match Inventory::read(store)? {
        Some(inventory) => Ok(inventory),
        None if options.adopt || store.is_empty()? => Ok(Inventory::default()),
        None => Err(DeployError::Occupied(options.target.to_string())),
    }
}

/// What has to be done.
struct Plan<'a> {
    /// In their order.
    send: Vec<&'a Item>,
    /// Which of them the place had not.
    new: BTreeSet<&'a str>,
    remove: Vec<String>,
    /// Which of what is removed has the name of a folder of what is sent, or lies in a folder of that name.
    in_the_way: BTreeSet<String>,
    /// The keys of which a cache may hold an older answer since a run that did not come to its end.
    forget: BTreeSet<String>,
    unchanged: usize,
}

impl<'a> Plan<'a> {
    fn of(site: &'a Site, inventory: &Inventory) -> Self {
        let mut send: Vec<&Item> =
            site.items.values().filter(|item| inventory.digest(&item.key) != Some(&item.digest)).collect();
        send.sort_by_key(|item| (item.stage, item.key.as_str()));
        let new = send.iter().map(|item| item.key.as_str()).filter(|key| !inventory.may_hold(key)).collect();
        let remove: Vec<String> =
            inventory.keys().filter(|key| !site.items.contains_key(*key)).map(str::to_owned).collect();
        let in_the_way = remove.iter().filter(|gone| site.stands_in_the_way(gone)).cloned().collect();
        let forget = inventory.forget().clone();
        Self { unchanged: site.items.len() - send.len(), send, new, remove, in_the_way, forget }
    }

    /// What a cache before the place may hold an older answer of.
    fn stale(&self, site: &Site) -> BTreeSet<String> {
        let sent = self.send.iter().map(|item| item.key.as_str()).filter(|key| !self.new.contains(key));
        let now = sent.chain(self.remove.iter().map(String::as_str)).map(str::to_owned);
        if site.is_behind_a_cache { now.chain(self.forget.iter().cloned()).collect() } else { BTreeSet::new() }
    }

    fn is_empty(&self) -> bool {
        self.send.is_empty() && self.remove.is_empty()
    }

    fn changing(&self) -> BTreeSet<String> {
        self.send.iter().map(|item| item.key.clone()).chain(self.remove.iter().cloned()).collect()
    }

    fn report(&self, site: &Site) -> Report {
        let sent = self.send.iter().map(|item| {
            let change = if self.new.contains(item.key.as_str()) { Change::New } else { Change::Changed };
            (change, item.key.clone())
        });
        let changes: Vec<_> = sent.chain(self.remove.iter().map(|key| (Change::Removed, key.clone()))).collect();
        let forget = self.stale(site).iter().flat_map(|key| addresses(key)).collect();
        Report { changes, unchanged: self.unchanged, bytes: 0, forget }
    }
}

/// The addresses by which a visitor, or a function at the edge, asks for an object, as a CDN writes them.
fn addresses(key: &str) -> Vec<String> {
    const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');
    let file = format!("/{}", utf8_percent_encode(key, KEPT));
    match file.strip_suffix("index.html") {
        Some(folder) => vec![folder.to_owned(), file],
        None => vec![file],
    }
}

/// A run at work.
struct Run<'a> {
    store: &'a dyn Store,
    site: &'a Site,
    lock: &'a dyn Lock,
    /// How the place is named to people.
    place: String,
    record: Mutex<Record>,
    /// When what has arrived was last noted in the place.
    noted: Mutex<Instant>,
    done: AtomicUsize,
    bytes: AtomicU64,
    total: usize,
    progress: &'a (dyn Fn(usize, usize) + Sync),
}

impl Run<'_> {
    fn carry_out(&self, plan: &Plan<'_>) -> Result<(), DeployError> {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(AT_ONCE).build();
        let pool = pool.map_err(|source| DeployError::Threads(source.into()))?;
        // In a folder, no file can be where a folder is, and the other way round.
        pool.install(|| plan.in_the_way.par_iter().try_for_each(|key| self.remove(key)))?;
        // A page is sent when all that it needs has arrived.
        for stage in plan.send.chunk_by(|one, other| one.stage == other.stage) {
            pool.install(|| stage.par_iter().try_for_each(|item| self.put(item)))?;
        }
        let rest = plan.remove.par_iter().filter(|key| !plan.in_the_way.contains(*key));
        pool.install(|| rest.try_for_each(|key| self.remove(key)))
    }

    fn put(&self, item: &Item) -> Result<(), DeployError> {
        self.hold()?;
        let bytes = self.site.bytes(item)?;
        let length = bytes.len() as u64;
        self.store.write(&item.key, bytes, &item.about)?;
        self.bytes.fetch_add(length, Ordering::Relaxed);
        self.finish(|record| record.arrived(&item.key, item.digest))
    }

    fn remove(&self, key: &str) -> Result<(), DeployError> {
        self.hold()?;
        self.store.remove(key)?;
        self.finish(|record| record.gone(key))
    }

    /// Fails where another run may have taken the place.
    fn hold(&self) -> Result<(), DeployError> {
        if self.lock.is_held() { Ok(()) } else { Err(DeployError::Lost(self.place.clone())) }
    }

    fn finish(&self, what: impl FnOnce(&mut Record)) -> Result<(), DeployError> {
        let mut record = self.record.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        what(&mut record);
        let mut noted = self.noted.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if noted.elapsed() > NOTE {
            if !self.lock.confirm() {
                return Err(DeployError::Lost(self.place.clone()));
            }
            record.note(self.store)?;
            *noted = Instant::now();
        }
        drop((record, noted));
        (self.progress)(self.done.fetch_add(1, Ordering::Relaxed) + 1, self.total);
        Ok(())
    }
}

#[cfg(test)]
mod tests;

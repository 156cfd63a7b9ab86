//! The published folder on a disk: two generations, and one symbolic link that says which is served.
//! It must never change a file of the generation that is served.
//!
//! ```text
//! dist -> dist.generations/a     what a web server serves
//! dist.generations/a, a.manifest
//! dist.generations/b, b.manifest the generation before, for a rollback; the next run builds on it
//! dist.generations/lock, held, clock
//! ```
//!
//! A run takes the spare generation's manifest away, brings its folder to the new state (what the served one
//! has is hard-linked), writes the manifest and switches the link. Whatever ends a run before the switch leaves
//! the served generation as it was, and a spare without a manifest, which the next run makes from nothing.

use super::manifest::{Key, Manifest};
use super::marks::{CLOCK, HELD, Marks, remove_if_there};
use super::unit::Unit;
use crate::publish::error::PublishError;
use rayon::prelude::*;
use rustix::fs::OFlags;
use std::collections::BTreeSet;
use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::{OpenOptionsExt, symlink};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What a run did to the site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    pub new: usize,
    pub changed: usize,
    pub removed: usize,
    pub unchanged: usize,
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { new, changed, removed, unchanged } = self;
        write!(f, "{new} new, {changed} changed, {removed} removed, {unchanged} unchanged")
    }
}

impl Summary {
    /// Whether the site is another one than before.
    pub fn is_change(&self) -> bool {
        self.new + self.changed + self.removed > 0
    }

    fn of(before: &Manifest, after: &Manifest) -> Self {
        let mut summary = Self::default();
        for (path, key) in &after.0 {
            match before.0.get(path) {
                Some(old) if old == key => summary.unchanged += 1,
                Some(_) => summary.changed += 1,
                None => summary.new += 1,
            }
        }
        summary.removed = before.0.keys().filter(|path| !after.0.contains_key(*path)).count();
        summary
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slot {
    A,
    B,
}

impl Slot {
    fn name(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
        }
    }

    fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }
}

/// The generations of one published folder, locked for this run.
pub struct Generations {
    /// The symbolic link that a web server follows.
    out: PathBuf,
    folder: PathBuf,
    marks: Marks,
    /// Held until the run ends; the system gives it back even if the run is killed.
    _lock: File,
}

impl Generations {
    pub fn open(out: &Path) -> Result<Self, PublishError> {
        // Without a slash at its end, by which a link would be its target.
        let out: PathBuf = out.components().collect();
        let mut folder = out.as_os_str().to_owned();
        folder.push(".generations");
        let folder = PathBuf::from(folder);
        let ours = |target: PathBuf| target.parent() == folder.file_name().map(Path::new);
        if fs::symlink_metadata(&out).is_ok() && !fs::read_link(&out).is_ok_and(ours) {
            return Err(PublishError::Occupied(out));
        }
        fs::create_dir_all(&folder).map_err(|source| failed(&folder, source))?;
        let path = folder.join("lock");
        let lock = open_lock(&path).map_err(|source| failed(&path, source))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { out, marks: Marks::new(&folder), folder, _lock: lock }),
            Err(fs::TryLockError::WouldBlock) => Err(PublishError::Locked(out)),
            Err(fs::TryLockError::Error(source)) => Err(failed(&path, source)),
        }
    }

    /// Brings the site to what the units make, and serves it.
    pub fn apply(&self, units: &[Unit<'_>], progress: &(dyn Fn(usize) + Sync)) -> Result<Summary, PublishError> {
        let (served, before) = (self.served(), self.present());
        let after = Manifest(units.iter().flat_map(|unit| unit.files.iter().cloned()).collect());
        let summary = Summary::of(&before, &after);
        if served.is_some() && before == after {
            return Ok(summary);
        }
        let spare = served.map_or(Slot::A, Slot::other);
        self.bring(spare, served, &before, units, &after, progress)?;
        self.flush()?;
        self.serve(spare)?;
        if served.is_none() {
            // The first run makes both, all links, so that the next one has only its changes to make.
            // Where that fails, the next run makes it from nothing.
            let _ = self.bring(spare.other(), Some(spare), &after, units, &after, &|_| ());
        }
        Ok(summary)
    }

    /// Brings a spare generation to the state `after`, with what it can link from the served one.
    fn bring(
        &self,
        spare: Slot,
        served: Option<Slot>,
        before: &Manifest,
        units: &[Unit<'_>],
        after: &Manifest,
        progress: &(dyn Fn(usize) + Sync),
    ) -> Result<(), PublishError> {
        let build = Build {
            spare: self.path(spare),
            spare_manifest: self.take_spare(spare)?,
            served: served.map(|slot| self.path(slot)),
            served_manifest: before,
        };
        // First, so that a folder can be where a file was.
        build.remove_all_but(after)?;
        units.par_iter().enumerate().try_for_each(|(at, unit)| {
            progress(at);
            build.bring(unit)
        })?;
        let manifest = self.manifest_path(spare);
        after.write(&manifest).map_err(|source| failed(&manifest, source))
    }

    /// Serves the generation before, and keeps the present one in its place.
    pub fn roll_back(&self) -> Result<(), PublishError> {
        if self.marks.held().is_some() {
            let finished = self.finish_rollback()?;
            return if finished { Ok(()) } else { Err(PublishError::RolledBack(self.out.clone())) };
        }
        let spare = self.served().map(Slot::other);
        let differs = |spare: &Slot| {
            let manifest = self.manifest(*spare);
            manifest.is_some() && manifest != self.manifest(spare.other())
        };
        let spare = spare.filter(differs).ok_or_else(|| PublishError::NothingBefore(self.out.clone()))?;
        // First, so that a timer's run in between does not bring back what was taken away.
        self.marks.hold(spare.name()).map_err(|source| failed(&self.marks.path(HELD), source))?;
        self.serve_again(spare).inspect_err(|_| {
            // Where that fails too, the next run finishes the rollback.
            let _ = self.marks.let_go();
        })
    }

    /// Whether a run may publish: after a rollback only one that is told to.
    pub fn go_on(&self, resume: bool) -> Result<(), PublishError> {
        if self.marks.held().is_none() {
            return Ok(());
        }
        if !resume {
            self.finish_rollback()?;
            return Err(PublishError::Held(self.out.clone()));
        }
        self.marks.let_go().map_err(|source| failed(&self.marks.path(HELD), source))
    }

    /// Does what a rollback that was interrupted had still to do; false where nothing was left to do.
    fn finish_rollback(&self) -> Result<bool, PublishError> {
        let held = self.marks.held();
        let slot = [Slot::A, Slot::B].into_iter().find(|slot| held.as_deref() == Some(slot.name()));
        let slot = slot.filter(|slot| self.served() != Some(*slot) && self.manifest(*slot).is_some());
        let Some(slot) = slot else { return Ok(false) };
        self.serve_again(slot).map(|()| true)
    }

    /// Serves the generation before, with the present as the time of what it changes.
    fn serve_again(&self, slot: Slot) -> Result<(), PublishError> {
        let present = self.present();
        let before = self.manifest(slot).unwrap_or_default();
        for (path, _) in before.0.iter().filter(|(path, key)| present.0.get(*path) != Some(key)) {
            let path = self.path(slot).join(path);
            date(&path).map_err(|source| failed(&path, source))?;
        }
        self.serve(slot)
    }

    /// The files that are served.
    pub fn present(&self) -> Manifest {
        self.served().and_then(|slot| self.manifest(slot)).unwrap_or_default()
    }

    /// The instant that the site was last changed as of.
    pub fn clock(&self) -> Option<jiff::Timestamp> {
        self.marks.clock()
    }

    pub fn set_clock(&self, now: jiff::Timestamp) -> Result<(), PublishError> {
        self.marks.set_clock(now).map_err(|source| failed(&self.marks.path(CLOCK), source))
    }

    fn served(&self) -> Option<Slot> {
        let target = fs::read_link(&self.out).ok()?;
        let name = target.file_name()?.to_str()?;
        let slot = [Slot::A, Slot::B].into_iter().find(|slot| slot.name() == name)?;
        // Someone may have removed what the link leads to.
        self.path(slot).is_dir().then_some(slot)
    }

    fn path(&self, slot: Slot) -> PathBuf {
        self.folder.join(slot.name())
    }

    fn manifest_path(&self, slot: Slot) -> PathBuf {
        self.folder.join(format!("{}.manifest", slot.name()))
    }

    /// What stands in a generation's folder; none where someone has removed it.
    fn manifest(&self, slot: Slot) -> Option<Manifest> {
        Manifest::read(&self.manifest_path(slot)).filter(|_| self.path(slot).is_dir())
    }

    /// The spare generation's manifest, which is gone from now on: what stands in its folder is no longer known.
    fn take_spare(&self, slot: Slot) -> Result<Manifest, PublishError> {
        let manifest = self.manifest(slot);
        let path = self.manifest_path(slot);
        remove_if_there(&path).map_err(|source| failed(&path, source))?;
        if let Some(manifest) = manifest {
            return Ok(manifest);
        }
        let folder = self.path(slot);
        match fs::remove_dir_all(&folder) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(failed(&folder, error)),
            _ => fs::create_dir_all(&folder).map(|()| Manifest::default()).map_err(|source| failed(&folder, source)),
        }
    }

    /// Waits until the disk holds the new generation, so that a power failure cannot serve half of it.
    fn flush(&self) -> Result<(), PublishError> {
        let folder = File::open(&self.folder).map_err(|source| failed(&self.folder, source))?;
        sync(&folder).map_err(|source| failed(&self.folder, source))
    }

    /// Switches the link in one step.
    fn serve(&self, slot: Slot) -> Result<(), PublishError> {
        let mut new = self.out.as_os_str().to_owned();
        new.push(".new");
        let new = PathBuf::from(new);
        let folder = self.folder.file_name().unwrap_or_default();
        let switch = || {
            remove_if_there(&new)?;
            symlink(Path::new(folder).join(slot.name()), &new)?;
            fs::rename(&new, &self.out)
        };
        switch().map_err(|source| failed(&self.out, source))
    }
}

/// The spare generation while it is brought to a new state.
struct Build<'a> {
    spare: PathBuf,
    spare_manifest: Manifest,
    served: Option<PathBuf>,
    served_manifest: &'a Manifest,
}

impl Build<'_> {
    /// Makes a unit's files stand in the spare generation.
    fn bring(&self, unit: &Unit<'_>) -> Result<(), PublishError> {
        let stands = |(path, key): &(String, Key)| match self.spare_manifest.0.get(path) == Some(key) {
            true => self.served_manifest.0.get(path) == Some(key) || date(&self.spare.join(path)).is_ok(),
            false => self.link(path, *key),
        };
        if unit.files.iter().all(stands) {
            return Ok(());
        }
        for ((path, _), bytes) in unit.files.iter().zip(unit.make()?) {
            let path = self.spare.join(path);
            put(&path, |path| File::create_new(path)?.write_all(&bytes)).map_err(|source| failed(&path, source))?;
        }
        Ok(())
    }

    /// Links a file of the served generation that was made from the same input.
    fn link(&self, path: &str, key: Key) -> bool {
        let Some(served) = &self.served else { return false };
        self.served_manifest.0.get(path) == Some(&key)
            && put(&self.spare.join(path), |target| fs::hard_link(served.join(path), target)).is_ok()
    }

    /// Removes what the new state does not have, and folders that are empty then.
    fn remove_all_but(&self, after: &Manifest) -> Result<(), PublishError> {
        let stale = self.spare_manifest.0.keys().filter(|path| !after.0.contains_key(*path));
        let mut folders = BTreeSet::new();
        for path in stale {
            let path = self.spare.join(path);
            remove_if_there(&path).map_err(|source| failed(&path, source))?;
            folders.extend(path.ancestors().skip(1).take_while(|folder| *folder != self.spare).map(Path::to_owned));
        }
        // The deepest first; a folder that still holds something stays.
        for folder in folders.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
        Ok(())
    }
}

/// Gives a file the present as its time: what is served anew must not be older than what it takes the place of, or
/// programs that compare times pass it over.
fn date(path: &Path) -> io::Result<()> {
    File::open(path)?.set_modified(SystemTime::now())
}

/// Puts a new file at a path by a step that fails where there is one.
/// An old file is removed, never written to: it may be a link to the served generation's.
fn put(path: &Path, create: impl Fn(&Path) -> io::Result<()>) -> io::Result<()> {
    match create(path).map_err(|error| (error.kind(), error)) {
        Err((ErrorKind::NotFound, _)) => {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            create(path)
        }
        Err((ErrorKind::AlreadyExists, _)) => {
            fs::remove_file(path)?;
            create(path)
        }
        result => result.map_err(|(_, error)| error),
    }
}

/// Waits until a folder's disk holds what was written.
#[cfg(target_os = "linux")]
fn sync(folder: &File) -> io::Result<()> {
    rustix::fs::syncfs(folder).map_err(io::Error::from)
}

/// The same of all disks, where a system cannot do it for one.
#[cfg(not(target_os = "linux"))]
fn sync(folder: &File) -> io::Result<()> {
    rustix::fs::sync();
    folder.sync_all()
}

/// Opens the lock without emptying it, and never what a link of its name leads to.
fn open_lock(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false).custom_flags(OFlags::NOFOLLOW.bits().cast_signed());
    options.open(path).map_err(|error| {
        let is_link = fs::symlink_metadata(path).is_ok_and(|about| about.is_symlink());
        if is_link { io::Error::other("it is a symbolic link, which is not followed: remove it") } else { error }
    })
}

fn failed(path: &Path, source: io::Error) -> PublishError {
    PublishError::Write { path: path.to_owned(), source }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::MetadataExt;

    struct Site(tempfile::TempDir);

    impl Site {
        fn new() -> Self {
            Self(tempfile::tempdir().unwrap())
        }

        fn out(&self) -> PathBuf {
            self.0.path().join("dist")
        }

        fn apply(&self, files: &[(&str, &str)]) -> Result<Summary, PublishError> {
            let units: Vec<_> = files.iter().map(|(path, text)| Unit::bytes(*path, text.as_bytes().to_vec())).collect();
            Generations::open(&self.out())?.apply(&units, &|_| ())
        }

        fn read(&self, path: &str) -> Option<String> {
            fs::read_to_string(self.out().join(path)).ok()
        }
    }

    #[test]
    fn a_run_changes_what_is_served_and_nothing_of_what_was_served() {
        let site = Site::new();
        assert_eq!(site.apply(&[("a/b", "1"), ("c", "2")]).unwrap().new, 2);
        let before = site.out().canonicalize().unwrap();
        let summary = site.apply(&[("c", "2"), ("a/d", "3")]).unwrap();
        assert_eq!(summary, Summary { new: 1, changed: 0, removed: 1, unchanged: 1 });
        assert_eq!((site.read("a/b"), site.read("c"), site.read("a/d")), (None, Some("2".into()), Some("3".into())));
        assert_eq!(fs::read_to_string(before.join("a/b")).unwrap(), "1");
        // The unchanged file is one file in both generations.
        assert_eq!(fs::metadata(before.join("c")).unwrap().nlink(), 2);
        site.apply(&[("c", "4")]).unwrap();
        assert_eq!((site.read("a/d"), site.read("c")), (None, Some("4".into())));
        assert!(!site.out().join("a").exists());
    }

    #[test]
    fn what_changes_is_newer_than_what_was_there_however_it_comes_back() {
        let site = Site::new();
        let path = site.out().join("a");
        let time = |path: &Path| fs::metadata(path).unwrap().modified().unwrap();
        let age = |name: &str| {
            for slot in ["a", "b"] {
                let file = site.0.path().join("dist.generations").join(slot).join(name);
                File::open(file).unwrap().set_modified(SystemTime::UNIX_EPOCH).unwrap();
            }
        };
        site.apply(&[("a", "1"), ("b", "1")]).unwrap();
        age("b");
        site.apply(&[("a", "2"), ("b", "1")]).unwrap();
        age("a");
        // The earlier text stands in the spare generation already.
        site.apply(&[("a", "1"), ("b", "1")]).unwrap();
        assert!(time(&path) > SystemTime::UNIX_EPOCH);
        assert_eq!(time(&site.out().join("b")), SystemTime::UNIX_EPOCH, "what is as it was keeps its time");
        age("a");
        Generations::open(&site.out()).unwrap().roll_back().unwrap();
        assert_eq!(site.read("a").unwrap(), "2");
        assert!(time(&path) > SystemTime::UNIX_EPOCH);
    }

    #[test]
    fn a_file_becomes_a_folder_and_a_folder_a_file() {
        let site = Site::new();
        for (path, text) in [("a", "1"), ("a/b", "2"), ("a/b/c", "3"), ("a", "4")] {
            site.apply(&[(path, text)]).unwrap();
            assert_eq!(site.read(path).unwrap(), text);
        }
    }

    #[test]
    fn no_change_writes_nothing() {
        let site = Site::new();
        site.apply(&[("a", "1")]).unwrap();
        let before = site.out().canonicalize().unwrap();
        assert_eq!(site.apply(&[("a", "1")]).unwrap(), Summary { unchanged: 1, ..Summary::default() });
        assert_eq!(site.out().canonicalize().unwrap(), before);
    }

    #[test]
    fn the_generation_before_can_be_brought_back_once() {
        let site = Site::new();
        site.apply(&[("a", "1")]).unwrap();
        let nothing = Generations::open(&site.out()).unwrap().roll_back();
        assert!(matches!(nothing, Err(PublishError::NothingBefore(_))));
        site.apply(&[("a", "2")]).unwrap();
        Generations::open(&site.out()).unwrap().roll_back().unwrap();
        assert_eq!(site.read("a").unwrap(), "1");
        site.apply(&[("a", "3")]).unwrap();
        assert_eq!(site.read("a").unwrap(), "3");
    }

    #[test]
    fn a_rollback_that_was_interrupted_is_finished_by_the_next_run() {
        for resume in [false, true] {
            let site = Site::new();
            site.apply(&[("a", "1")]).unwrap();
            site.apply(&[("a", "2")]).unwrap();
            let generations = Generations::open(&site.out()).unwrap();
            let before = generations.served().unwrap().other();
            // Killed after the mark, before the switch.
            generations.marks.hold(before.name()).unwrap();
            let next = generations.go_on(resume);
            assert_eq!(next.is_ok(), resume);
            assert_eq!(site.read("a").unwrap(), if resume { "2" } else { "1" });
            assert_eq!(generations.marks.held().is_some(), !resume);
        }
        let site = Site::new();
        site.apply(&[("a", "1")]).unwrap();
        site.apply(&[("a", "2")]).unwrap();
        let generations = Generations::open(&site.out()).unwrap();
        generations.marks.hold(generations.served().unwrap().other().name()).unwrap();
        generations.roll_back().unwrap();
        assert_eq!(site.read("a").unwrap(), "1");
        assert!(matches!(generations.roll_back(), Err(PublishError::RolledBack(_))));
    }

    #[test]
    fn a_rollback_that_fails_holds_nothing() {
        let site = Site::new();
        site.apply(&[("a", "1")]).unwrap();
        site.apply(&[("a", "2")]).unwrap();
        let generations = Generations::open(&site.out()).unwrap();
        // The new link cannot be made where a folder has its name.
        fs::create_dir(site.0.path().join("dist.new")).unwrap();
        assert!(matches!(generations.roll_back(), Err(PublishError::Write { .. })));
        assert!(generations.go_on(false).is_ok());
        assert_eq!(site.read("a").unwrap(), "2");
    }

    #[test]
    fn a_lock_that_is_a_link_leaves_its_target_alone() {
        let site = Site::new();
        let precious = site.0.path().join("precious");
        fs::write(&precious, "precious").unwrap();
        fs::create_dir(site.0.path().join("dist.generations")).unwrap();
        symlink(&precious, site.0.path().join("dist.generations/lock")).unwrap();
        let refused = site.apply(&[("a", "1")]).unwrap_err().to_string();
        assert!(refused.contains("symbolic link"), "{refused}");
        assert_eq!(fs::read_to_string(&precious).unwrap(), "precious");
    }

    #[test]
    fn two_publishers_do_not_meet() {
        let site = Site::new();
        let _first = Generations::open(&site.out()).unwrap();
        assert!(matches!(site.apply(&[("a", "1")]), Err(PublishError::Locked(_))));
    }

    #[test]
    fn a_folder_that_someone_else_made_is_left_alone() {
        let site = Site::new();
        fs::create_dir(site.out()).unwrap();
        assert!(matches!(site.apply(&[("a", "1")]), Err(PublishError::Occupied(_))));
    }

    #[test]
    fn a_spare_generation_that_was_left_half_done_is_made_anew() {
        let site = Site::new();
        site.apply(&[("a", "1")]).unwrap();
        site.apply(&[("a", "2"), ("b", "2")]).unwrap();
        let spare = site.0.path().join("dist.generations/a");
        fs::write(spare.join("a"), "half").unwrap();
        fs::remove_file(site.0.path().join("dist.generations/a.manifest")).unwrap();
        site.apply(&[("a", "3"), ("b", "2")]).unwrap();
        assert_eq!((site.read("a").unwrap(), site.read("b").unwrap()), ("3".to_owned(), "2".to_owned()));
    }
}

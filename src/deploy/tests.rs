use super::bucket::Bucket;
use super::folder::Folder;
use super::store::{About, Lock, OWN};
use super::*;
use crate::hosts::Stage;
use object_store::memory::InMemory;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use tempfile::TempDir;

/// A published folder.
struct Published(TempDir);

impl Published {
    fn new(files: &[(&str, &str)]) -> Self {
        let published = Self(tempfile::tempdir().unwrap());
        let headers = "/*\n  X-Content-Type-Options: nosniff\n/frontdesk-*\n  Cache-Control: public, immutable\n";
        let own = [("index.html", "home"), ("_headers", headers), ("_redirects", "/old.aspx /news/ 301\n")];
        own.iter().chain(files).for_each(|(path, text)| published.write(path, text));
        published
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn site(&self, for_bucket: bool) -> Site {
        Site::read(self.0.path(), for_bucket).unwrap()
    }
}

fn options() -> Options {
    let target = "s3://portal/site".parse().unwrap();
    Options { dir: "dist".into(), target, dry_run: false, adopt: false, notice: |_| () }
}

fn bucket() -> Bucket {
    Bucket::of(Arc::new(InMemory::new()), "site", "s3://portal/site").unwrap()
}

fn to(store: &dyn Store, site: &Site) -> Result<Report, DeployError> {
    send(store, site, &options(), &|_, _| ())
}

/// A store that notes the keys of what is written and removed, and answers nothing more after so many of them: as for a run
/// that is killed, nothing later reaches the place.
struct Watched<'a> {
    store: &'a dyn Store,
    left: AtomicUsize,
    /// A key that it takes never.
    refused: Option<&'static str>,
    /// Whether its lock is another's when all is sent.
    taken: bool,
    keys: Mutex<Vec<String>>,
}

impl<'a> Watched<'a> {
    fn new(store: &'a dyn Store, left: usize) -> Self {
        Self { store, left: AtomicUsize::new(left), refused: None, taken: false, keys: Mutex::default() }
    }

    fn pass(&self, key: &str) -> Result<(), DeployError> {
        let left = self.left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1));
        left.map_err(|_| DeployError::Lost(String::new()))?;
        if self.refused == Some(key) {
            return Err(DeployError::Lost(String::new()));
        }
        self.keys.lock().unwrap().push(key.to_owned());
        Ok(())
    }
}

impl Store for Watched<'_> {
    fn read(&self, key: &str) -> Result<Option<Vec<u8>>, DeployError> {
        self.store.read(key)
    }

    fn write(&self, key: &str, bytes: Vec<u8>, about: &About) -> Result<(), DeployError> {
        self.pass(key)?;
        self.store.write(key, bytes, about)
    }

    fn remove(&self, key: &str) -> Result<(), DeployError> {
        self.pass(key)?;
        self.store.remove(key)
    }

    fn is_empty(&self) -> Result<bool, DeployError> {
        self.store.is_empty()
    }

    fn lock(&self, notice: fn(&str)) -> Result<Box<dyn Lock>, DeployError> {
        let lost = Taken(self.taken);
        Ok(if self.taken { Box::new(lost) } else { self.store.lock(notice)? })
    }
}

/// A lock that another run has taken, which this one learns when it asks the place.
struct Taken(bool);

impl Lock for Taken {
    fn is_held(&self) -> bool {
        true
    }

    fn confirm(&self) -> bool {
        !self.0
    }
}

/// What a place holds of these keys.
fn held(store: &dyn Store, keys: &[&str]) -> BTreeMap<String, String> {
    let text = |key: &&str| Some(((*key).to_owned(), String::from_utf8(store.read(key).unwrap()?).unwrap()));
    keys.iter().filter_map(text).collect()
}

const KEYS: [&str; 6] = [
    "index.html",
    "news/releases/one/index.html",
    "news/releases/two/index.html",
    "data/news.json",
    "old.aspx",
    "sw.js",
];

fn before() -> Published {
    Published::new(&[("news/releases/one/index.html", "call 555-0100"), ("data/news.json", "1"), ("sw.js", "1")])
}

fn after() -> Published {
    Published::new(&[
        ("news/releases/one/index.html", "call 555-0199"),
        ("news/releases/two/index.html", "two"),
        ("data/news.json", "2"),
        ("old.aspx", "on to news"),
    ])
}

/// A bucket and a folder, empty.
fn places() -> (TempDir, [Box<dyn Store>; 2]) {
    let folder = tempfile::tempdir().unwrap();
    let place = Folder::new(&folder.path().join("htdocs"));
    (folder, [Box::new(bucket()), Box::new(place)])
}

#[test]
fn a_place_holds_the_site_and_a_correction_of_the_same_length_arrives() {
    let (_folder, places) = places();
    for store in places {
        let report = to(store.as_ref(), &before().site(true)).unwrap();
        assert_eq!((report.changes.len(), report.unchanged), (4, 0));
        let report = to(store.as_ref(), &after().site(true)).unwrap();
        let changed = ["data/news.json", "news/releases/one/index.html"].map(|key| (Change::Changed, key.to_owned()));
        assert!(changed.iter().all(|change| report.changes.contains(change)), "{report:?}");
        assert!(report.changes.contains(&(Change::Removed, "sw.js".to_owned())));
        assert_eq!((report.changes.len(), report.unchanged), (5, 1));
        let expected: BTreeMap<_, _> = [
            ("index.html", "home"),
            ("news/releases/one/index.html", "call 555-0199"),
            ("news/releases/two/index.html", "two"),
            ("data/news.json", "2"),
            ("old.aspx", "on to news"),
        ]
        .map(|(key, text)| (key.to_owned(), text.to_owned()))
        .into();
        assert_eq!(held(store.as_ref(), &KEYS), expected);
        let nothing = to(store.as_ref(), &after().site(true)).unwrap();
        assert_eq!((nothing.changes.len(), nothing.bytes), (0, 0));
    }
}

#[test]
fn wherever_a_run_is_ended_the_next_one_brings_the_place_to_its_own_state() {
    let (old, new) = (before(), after());
    let count = {
        let store = bucket();
        to(&store, &old.site(true)).unwrap();
        let watched = Watched::new(&store, usize::MAX);
        to(&watched, &new.site(true)).unwrap();
        watched.keys.into_inner().unwrap().len()
    };
    assert!(count > 6, "{count}");
    for left in 0..count {
        // What was begun is finished, or taken back.
        for next in [&new, &old] {
            let (_folder, places) = places();
            for store in places {
                to(store.as_ref(), &old.site(true)).unwrap();
                assert!(to(&Watched::new(store.as_ref(), left), &new.site(true)).is_err(), "{left}");
                to(store.as_ref(), &next.site(true)).unwrap();
                let whole: BTreeMap<_, _> = next
                    .site(true)
                    .items
                    .values()
                    .map(|item| (item.key.clone(), String::from_utf8(next.site(true).bytes(item).unwrap()).unwrap()))
                    .collect();
                assert_eq!(held(store.as_ref(), &KEYS), whole, "ended after {left}");
                assert_eq!(to(store.as_ref(), &next.site(true)).unwrap().changes, []);
            }
        }
    }
}

#[test]
fn a_run_that_fails_notes_how_far_it_came() {
    let store = bucket();
    let files: Vec<_> = (0..50).map(|at| (format!("data/{at:02}.json"), at.to_string())).collect();
    let files: Vec<_> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let published = Published::new(&files);
    let site = published.site(true);
    let (first, second) = (
        Watched { refused: Some("data/30.json"), ..Watched::new(&store, usize::MAX) },
        Watched::new(&store, usize::MAX),
    );
    assert!(to(&first, &site).is_err());
    to(&second, &site).unwrap();
    let keys =
        |watched: Watched<'_>| watched.keys.into_inner().unwrap().into_iter().filter(|key| !key.starts_with(OWN));
    let mut sent: Vec<_> = keys(first).chain(keys(second)).collect();
    sent.sort_unstable();
    let all: Vec<_> = site.items.keys().cloned().collect();
    assert_eq!(sent, all, "each object is sent once");
}

#[test]
fn a_run_whose_lock_was_taken_leaves_the_inventory_to_the_other_one() {
    let store = bucket();
    to(&store, &before().site(true)).unwrap();
    let late = Watched { taken: true, ..Watched::new(&store, usize::MAX) };
    let lost = to(&late, &after().site(true)).unwrap_err();
    assert!(matches!(lost, DeployError::Lost(_)), "{lost}");
    let keys = late.keys.into_inner().unwrap();
    assert!(!keys.iter().any(|key| key == "_frontdesk/files"), "{keys:?}");
    // What it has sent is relied on by nobody.
    to(&store, &before().site(true)).unwrap();
    assert_eq!(held(&store, &KEYS)["data/news.json"], "1");
    assert!(!held(&store, &KEYS).contains_key("old.aspx"));
}

#[test]
fn what_a_cache_has_to_forget_is_told_even_after_a_run_that_failed() {
    let store = bucket();
    to(&store, &before().site(true)).unwrap();
    let failing = Watched { refused: Some("index.html"), ..Watched::new(&store, usize::MAX) };
    let changed = after();
    changed.write("index.html", "café");
    assert!(to(&failing, &changed.site(true)).is_err());
    assert!(failing.keys.into_inner().unwrap().iter().any(|key| key == "data/news.json"));
    let report = to(&store, &changed.site(true)).unwrap();
    assert!(report.forget.iter().any(|address| address == "/data/news.json"), "{:?}", report.forget);
    assert_eq!(to(&store, &changed.site(true)).unwrap().forget, [] as [&str; 0]);
    changed.write("a café?.html", "1");
    to(&store, &changed.site(true)).unwrap();
    changed.write("a café?.html", "2");
    assert_eq!(to(&store, &changed.site(true)).unwrap().forget, ["/a%20caf%C3%A9%3F.html"]);
}

#[test]
fn a_file_becomes_a_folder_and_a_folder_a_file() {
    let (_folder, places) = places();
    for store in places {
        let (file, folder) = (Published::new(&[("old.d", "1")]), Published::new(&[("old.d/x.html", "2")]));
        for site in [&file, &folder, &file] {
            to(store.as_ref(), &site.site(true)).unwrap();
        }
        assert_eq!(held(store.as_ref(), &["old.d"]).len(), 1);
    }
}

#[test]
fn a_folder_that_holds_the_site_or_lies_in_it_is_refused() {
    let published = before();
    let within = published.0.path().join("copy");
    fs::create_dir(&within).unwrap();
    let link = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(published.0.path(), link.path().join("dist")).unwrap();
    let (later, by_link) = (published.0.path().join("not/yet"), link.path().join("dist/elsewhere"));
    for target in [published.0.path(), &within, &later, &by_link, published.0.path().parent().unwrap()] {
        let target = Target::Folder(target.to_owned());
        let options = Options { dir: published.0.path().to_owned(), target, adopt: true, ..options() };
        let refused = deploy(&options, &|_, _| ()).unwrap_err();
        assert!(matches!(refused, DeployError::Within { .. }), "{refused}");
    }
    assert!(!later.exists() && !by_link.exists());
}

#[test]
fn no_page_is_there_before_what_it_needs() {
    let store = bucket();
    let watched = Watched::new(&store, usize::MAX);
    let site = after();
    site.write("sw.js", "2");
    to(&watched, &site.site(true)).unwrap();
    let keys = watched.keys.into_inner().unwrap();
    let sent: Vec<_> = keys.iter().filter(|key| !key.starts_with(OWN)).map(|key| Stage::of(key)).collect();
    assert!(sent.is_sorted(), "{keys:?}");
    assert_eq!(keys.first().map(String::as_str), Some("_frontdesk/changing"));
    to(&store, &site.site(true)).unwrap();
    // What is gone goes last.
    let watched = Watched::new(&store, usize::MAX);
    to(&watched, &before().site(true)).unwrap();
    let keys = watched.keys.into_inner().unwrap();
    let at = |key: &str| keys.iter().position(|known| known == key).unwrap();
    assert!(at("news/releases/two/index.html") > at("sw.js"), "{keys:?}");
}

#[test]
fn a_place_that_holds_other_files_is_left_alone_until_it_is_adopted() {
    let (_folder, places) = places();
    for store in places {
        store.write("index.html", b"theirs".to_vec(), &About::default()).unwrap();
        store.write("photo.jpg", b"theirs".to_vec(), &About::default()).unwrap();
        let refused = to(store.as_ref(), &before().site(true)).unwrap_err();
        assert!(matches!(refused, DeployError::Occupied(_)), "{refused}");
        assert_eq!(store.read("index.html").unwrap().unwrap(), b"theirs");
        let adopt = Options { adopt: true, ..options() };
        send(store.as_ref(), &before().site(true), &adopt, &|_, _| ()).unwrap();
        to(store.as_ref(), &after().site(true)).unwrap();
        assert_eq!(store.read("index.html").unwrap().unwrap(), b"home");
        assert_eq!(store.read("photo.jpg").unwrap().unwrap(), b"theirs");
    }
}

#[test]
fn a_dry_run_tells_what_would_be_done_and_does_nothing() {
    let store = bucket();
    to(&store, &before().site(true)).unwrap();
    let dry = Options { dry_run: true, ..options() };
    let would = send(&Watched::new(&store, 0), &after().site(true), &dry, &|_, _| ()).unwrap();
    assert_eq!(held(&store, &["data/news.json"])["data/news.json"], "1");
    let did = to(&store, &after().site(true)).unwrap();
    assert_eq!((would.changes, would.forget), (did.changes, did.forget.clone()));
    // Each page by the address that visitors know, and by the one that a function at the edge makes of it.
    let gone = ["/sw.js", "/data/news.json", "/news/releases/one/", "/news/releases/one/index.html"];
    assert!(gone.iter().all(|address| did.forget.iter().any(|known| known == address)), "{:?}", did.forget);
    assert!(!did.forget.iter().any(|address| address.contains("two") || address == "/"), "{:?}", did.forget);
}

#[test]
fn an_inventory_that_is_not_whole_is_not_relied_on() {
    let store = bucket();
    to(&store, &before().site(true)).unwrap();
    for name in ["_frontdesk/files", "_frontdesk/changing"] {
        let whole = store.read(name).unwrap();
        store.write(name, b"0123 index.h".to_vec(), &About::default()).unwrap();
        let refused = to(&store, &after().site(true)).unwrap_err();
        assert!(matches!(refused, DeployError::Damaged(_)), "{refused}");
        match whole {
            Some(bytes) => store.write(name, bytes, &About::default()).unwrap(),
            None => store.remove(name).unwrap(),
        }
    }
    assert!(to(&store, &after().site(true)).is_ok());
}

#[test]
fn a_site_that_is_published_anew_meanwhile_is_not_sent_in_halves() {
    let store = bucket();
    let published = before();
    let site = published.site(true);
    published.write("data/news.json", "9");
    let refused = to(&store, &site).unwrap_err();
    assert!(matches!(refused, DeployError::Changed), "{refused}");
    to(&store, &published.site(true)).unwrap();
    assert_eq!(held(&store, &["data/news.json"])["data/news.json"], "9");
}

#[test]
fn each_object_is_told_its_type_and_how_long_it_may_be_kept() {
    let published = after();
    published.write("frontdesk-1_bg.wasm", "wasm");
    published.write("frontdesk-1_bg.wasm.br", "br");
    let site = published.site(true);
    let about = |key: &str| (site.items[key].about.content_type.as_str(), site.items[key].about.cache_control.as_str());
    assert_eq!(about("index.html"), ("text/html; charset=utf-8", "no-cache"));
    assert_eq!(about("frontdesk-1_bg.wasm"), ("application/wasm", "public, immutable"));
    // A page that leads on, whatever its name ends with.
    assert_eq!(about("old.aspx"), ("text/html; charset=utf-8", "no-cache"));
    assert!(!site.items.keys().any(|key| key.starts_with('_') || key.ends_with(".br")));
    // A server reads those.
    assert!(published.site(false).items.contains_key("_headers"));
}

#[test]
fn a_site_with_a_folder_in_its_address_lies_in_that_folder() {
    let published = after();
    published.write("_headers", "/portal/*\n  A: b\n/portal/frontdesk-*\n  Cache-Control: public, immutable\n");
    published.write("_redirects", "/portal/old.aspx /portal/news/ 301\n");
    published.write("frontdesk-1.js", "");
    let site = published.site(true);
    assert_eq!(site.items["portal/frontdesk-1.js"].about.cache_control, "public, immutable");
    assert!(site.items["portal/old.aspx"].about.content_type.starts_with("text/html"));
}

#[test]
fn a_folder_without_a_site_is_refused() {
    let empty = tempfile::tempdir().unwrap();
    assert!(matches!(Site::read(empty.path(), true), Err(DeployError::NotPublished(_))));
    assert!(matches!(Site::read(Path::new("nowhere"), true), Err(DeployError::NotPublished(_))));
    fs::write(empty.path().join("index.html"), "").unwrap();
    assert!(matches!(Site::read(empty.path(), true), Err(DeployError::WithoutHeaders(_))));
    assert!(Site::read(empty.path(), false).is_ok());
}

#[test]
fn two_runs_do_not_meet_in_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let store = Folder::new(folder.path());
    let first = store.lock(|_| ()).unwrap();
    let refused = to(&store, &before().site(false)).unwrap_err();
    assert!(matches!(refused, DeployError::Busy { .. }), "{refused}");
    drop(first);
    to(&store, &before().site(false)).unwrap();
    fs::write(folder.path().join("_frontdesk/00.part"), "half").unwrap();
    to(&store, &after().site(false)).unwrap();
    assert!(!folder.path().join("_frontdesk/00.part").exists());
}

mod lease {
    use super::super::lease::{Lease, Times};
    use super::super::store::Lock;
    use object_store::memory::InMemory;
    use object_store::path::Path;
    use object_store::{ObjectStore, ObjectStoreExt};
    use std::sync::Arc;
    use std::time::Duration;
    use tokio::runtime::Runtime;

    const QUICK: Times = Times { renewal: Duration::from_millis(100), patience: Duration::from_millis(800) };

    fn place() -> (Runtime, Arc<dyn ObjectStore>, Path) {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        (runtime, Arc::new(InMemory::new()), Path::from("lock"))
    }

    #[test]
    fn whoever_comes_second_is_refused_as_long_as_the_first_one_works() {
        let (runtime, store, path) = place();
        let first = Lease::take(&store, &path, &runtime, &QUICK, |_| ()).unwrap().ok().unwrap();
        let by = Lease::take(&store, &path, &runtime, &QUICK, |_| ()).unwrap().err().unwrap();
        assert!(by.starts_with("process "), "{by}");
        assert!(first.is_held());
        drop(first);
        assert!(Lease::take(&store, &path, &runtime, &QUICK, |_| ()).unwrap().is_ok());
    }

    #[test]
    fn whoever_waits_goes_on_when_the_first_one_has_ended() {
        let (runtime, store, path) = place();
        let first = Lease::take(&store, &path, &runtime, &QUICK, |_| ()).unwrap().ok().unwrap();
        std::thread::scope(|scope| {
            let second = scope.spawn(|| Lease::take(&store, &path, &runtime, &QUICK, |_| ()).unwrap().is_ok());
            std::thread::sleep(QUICK.renewal / 4);
            drop(first);
            assert!(second.join().unwrap());
        });
    }

    #[test]
    fn the_lock_of_a_run_that_was_killed_is_taken_by_one_alone() {
        let (runtime, store, path) = place();
        runtime.block_on(store.put(&path, "process 1".into())).unwrap();
        let take = || Lease::take(&store, &path, &runtime, &QUICK, |_| ()).unwrap().ok();
        let taken = std::thread::scope(|scope| {
            let runs: Vec<_> = (0..4).map(|_| scope.spawn(take)).collect();
            runs.into_iter().filter_map(|run| run.join().unwrap()).collect::<Vec<_>>()
        });
        assert_eq!(taken.len(), 1);
        assert!(taken[0].is_held());
    }

    #[test]
    fn a_run_whose_lock_was_taken_knows_it() {
        let (runtime, store, path) = place();
        let lease = Lease::take(&store, &path, &runtime, &QUICK, |_| ()).unwrap().ok().unwrap();
        runtime.block_on(store.put(&path, "another's".into())).unwrap();
        assert!(!lease.confirm());
        assert!(!lease.is_held());
        drop(lease);
        // It is not this run's to remove.
        assert!(runtime.block_on(store.head(&path)).is_ok());
    }
}

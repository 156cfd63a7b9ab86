//! The publisher killed, out of disk, without rights, and beside another: what is served stays whole.

#![allow(clippy::unwrap_used, reason = "a helper of tests fails its test")]
#![cfg(unix)]

mod shell;

use frontdesk::model::{Lang, Languages};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

/// A user without rights (Debian's `nobody`), for tests that run as root.
const NOBODY: u32 = 65_534;

/// Generated content, a shell of small files, and the publisher itself, where every user may read them.
struct Site(tempfile::TempDir);

impl Site {
    fn new(releases: usize) -> Self {
        let site = Self(tempfile::tempdir().unwrap());
        fs::set_permissions(site.path(""), fs::Permissions::from_mode(0o777)).unwrap();
        fs::copy(env!("CARGO_BIN_EXE_frontdesk"), site.path("frontdesk")).unwrap();
        shell::write(&site.path("shell"));
        frontdesk::sample::write(&site.path("content"), releases, 1).unwrap();
        site
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn publisher(&self, out: &Path) -> Command {
        let mut command = Command::new(self.path("frontdesk"));
        command.arg("publish").arg("--out").arg(out);
        command.arg("--content").arg(self.path("content")).arg("--shell").arg(self.path("shell"));
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    fn publish(&self) -> Output {
        self.publisher(&self.path("dist")).output().unwrap()
    }

    /// Gives one release another title.
    fn edit(&self, words: &str) {
        let path = self.path("content/releases/2016/generated-000000.json");
        let mut release: serde_json::Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        release["title"] = words.into();
        fs::write(path, release.to_string()).unwrap();
    }
}

fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// Panics if a page of the served site lacks its data, or leads to a page that is not there. Gives how many pages.
fn whole(dist: &Path) -> usize {
    let mut pages = 0;
    let mut folders = vec![dist.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.ends_with("index.html") {
                page_is_whole(dist, &path);
                pages += 1;
            }
        }
    }
    pages
}

fn page_is_whole(dist: &Path, path: &Path) {
    let html = fs::read_to_string(path).unwrap();
    assert!(html.ends_with("</html>\n"), "{path:?} is cut off");
    // Embeds and documents such as the privacy page have no data of their own.
    if html.contains("id=\"site-data\"") {
        let site_path =
            format!("/{}/", path.parent().unwrap().strip_prefix(dist).unwrap().display()).replace("//", "/");
        let file = Languages::new([Lang::En, Lang::Es]).data_path(&site_path);
        let data = fs::read(dist.join(file.trim_start_matches('/'))).unwrap();
        let page: frontdesk::portal::page::Page = serde_json::from_slice(&data).unwrap();
        assert_eq!(page.path, site_path, "{path:?}");
    }
    for link in html.split(" href=\"/").skip(1).map(|rest| rest.split(['"', '#']).next().unwrap_or_default()) {
        let file = if link.is_empty() || link.ends_with('/') { format!("{link}index.html") } else { link.to_owned() };
        assert!(dist.join(&file).is_file(), "{path:?} leads to {file}");
    }
}

#[test]
fn killed_at_any_moment_it_leaves_the_old_site_or_the_new() {
    let site = Site::new(120);
    let dist = site.path("dist");
    let mut random = fastrand::Rng::with_seed(1);
    let mut killed = 0;
    for round in 0..50 {
        // The first rounds meet the first publishing, later ones a change.
        if round == 10 {
            assert!(site.publish().status.success());
        }
        site.edit(&format!("Round {round}"));
        let mut child = site.publisher(&dist).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_micros(random.u64(0..150_000)));
        child.kill().unwrap();
        // One that had ended before is no proof.
        killed += usize::from(child.wait().unwrap().signal().is_some());
        if dist.exists() {
            assert!(whole(&dist) > 100);
        }
    }
    assert!(killed >= 10, "only {killed} of 50 were killed while they worked");
    site.edit("The last");
    assert!(site.publish().status.success());
    whole(&dist);
    let page = fs::read_to_string(dist.join("news/releases/generated-000000/index.html")).unwrap();
    assert!(page.contains("The last"));
}

#[test]
fn on_a_full_disk_the_old_site_is_served() {
    let site = Site::new(60);
    let disk = site.path("disk");
    fs::create_dir(&disk).unwrap();
    let dist = disk.join("dist");
    let mounted = is_root()
        && Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=16m", "tmpfs"])
            .arg(&disk)
            .status()
            .is_ok_and(|done| done.success());
    assert!(site.publisher(&dist).output().unwrap().status.success());
    let before = fs::read_to_string(dist.join("index.html")).unwrap();
    for number in 0..800 {
        let path = site.path("content/releases/2016/generated-000000.json");
        let release = fs::read_to_string(path).unwrap().replace("generated-000000", &format!("more-{number}"));
        let release = release.replace("GEN-0\"", &format!("MORE-{number}\""));
        fs::write(site.path(&format!("content/releases/2016/more-{number}.json")), release).unwrap();
    }
    if mounted {
        let failed = site.publisher(&dist).output().unwrap();
        let words = String::from_utf8_lossy(&failed.stderr).into_owned();
        whole(&dist);
        let after = fs::read_to_string(dist.join("index.html")).unwrap();
        Command::new("umount").arg(&disk).status().unwrap();
        assert!(!failed.status.success());
        assert!(words.contains("The site is served as it was"), "{words}");
        assert_eq!(before, after);
    } else {
        assert!(site.publisher(&dist).output().unwrap().status.success());
    }
}

#[test]
fn without_rights_it_says_which_and_changes_nothing() {
    let site = Site::new(20);
    assert!(site.publish().status.success());
    let as_nobody = |mut command: Command| {
        if is_root() {
            command.uid(NOBODY);
        }
        let output = command.output().unwrap();
        assert!(!output.status.success());
        String::from_utf8_lossy(&output.stderr).into_owned()
    };
    // An output folder that may not be written.
    site.edit("Changed");
    fs::set_permissions(site.path("dist.generations"), fs::Permissions::from_mode(0o555)).unwrap();
    fs::set_permissions(site.path("dist.generations/lock"), fs::Permissions::from_mode(0o444)).unwrap();
    let words = as_nobody(site.publisher(&site.path("dist")));
    assert!(words.contains("cannot write") && words.contains("dist.generations"), "{words}");
    whole(&site.path("dist"));
    // A content file that may not be read.
    let file = site.path("content/releases/2016/generated-000000.json");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o000)).unwrap();
    let words = as_nobody(site.publisher(&site.path("elsewhere")));
    assert!(words.contains("generated-000000.json") && words.contains("cannot be read"), "{words}");
    assert!(!site.path("elsewhere").exists());
}

#[test]
fn while_one_publisher_is_at_work_another_is_refused() {
    let site = Site::new(20);
    assert!(site.publish().status.success());
    let before = fs::read_link(site.path("dist")).unwrap();
    site.edit("Changed");
    let lock = fs::File::open(site.path("dist.generations/lock")).unwrap();
    rustix::fs::flock(&lock, rustix::fs::FlockOperation::LockExclusive).unwrap();
    let refused = site.publish();
    assert!(!refused.status.success());
    let words = String::from_utf8_lossy(&refused.stderr);
    assert!(words.contains("another publisher is at work"), "{words}");
    assert_eq!(fs::read_link(site.path("dist")).unwrap(), before);
    drop(lock);
    assert!(site.publish().status.success());
    assert_ne!(fs::read_link(site.path("dist")).unwrap(), before);
}

/// One more newest release changes a bounded number of files, however large the archive is.
#[test]
fn one_more_release_rewrites_as_few_files_in_a_large_archive_as_in_a_small_one() {
    // The next one fills an archive page of the list of all: the worst case.
    for releases in [219, 4_999] {
        let site = Site::new(releases);
        assert!(site.publish().status.success());
        let release = fs::read_to_string(site.path("content/releases/2016/generated-000000.json")).unwrap();
        let release = release.replace("generated-000000", "one-more").replace("GEN-0\"", "GEN-MORE\"");
        let release = release.replace("\"published\": \"2016-01-01\"", "\"published\": \"2026-01-31\"");
        fs::create_dir_all(site.path("content/releases/2026")).unwrap();
        fs::write(site.path("content/releases/2026/one-more.json"), release).unwrap();
        let words = String::from_utf8(site.publish().stdout).unwrap();
        let numbers: Vec<usize> = words
            .split_once(": ")
            .unwrap()
            .1
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|word| word.parse().ok())
            .collect();
        let [new, changed, removed, unchanged] = numbers[..] else { panic!("{words}") };
        // It names one topic and one state. The list of the agency's own releases has a page, an archive page, their data, three
        // feeds and an embed of two files in each language; the oldest of the newest hundred loses its picture. Of the search
        // index, the newest segment takes another's place.
        let (own, pictures, search) = (2 * 9, 3, 20);
        assert!(new + changed <= 60 + own + pictures + 2 * 14 + search, "{words}");
        assert!(removed <= 20 && unchanged > releases, "{words}");
    }
}

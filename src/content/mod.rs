//! All that an agency has written, read and checked.
//! It must report every mistake of every file at once, and give a value only when there is none.

pub mod addresses;
pub mod check;
pub mod hidden;
pub mod lists;
pub mod markdown;
pub mod media;
pub mod outlines;
pub mod phone;
pub mod picture;
pub mod places;
pub mod read;
pub mod schedule;

use crate::model::{Address, Alert, Alerts, Areas, Office, Offices, Parts, Portal, Redirect, Redirects, Release, Slug};
use crate::problem::{Problem, Problems, Severity};
use addresses::{Addresses, Extent};
use check::Around;
use hidden::Hidden;
use media::Media;
use outlines::Outlines;
use places::reference::Reference;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

#[derive(Clone, Debug)]
pub struct Content {
    pub portal: Portal,
    /// Oldest first: see [`schedule::order`].
    pub releases: Vec<Release>,
    pub offices: Vec<Office>,
    /// Who serves which state and county.
    pub areas: Areas,
    /// ZIP areas, places and counties.
    pub reference: Reference,
    /// The states as the map draws them.
    pub outlines: Outlines,
    pub redirects: Vec<Redirect>,
    /// Notices for the whole site, the gravest first.
    pub alerts: Vec<Alert>,
    /// The pictures and documents that releases name.
    pub media: Media,
    /// Pages that may not be shown yet: nothing may lead there.
    pub hidden: Hidden,
}

impl Content {
    /// Reads the content folder. Warnings stop nobody: [`Content::check`] tells them, and takes each picture apart.
    pub fn read(folder: &Path) -> Result<Self, Problems> {
        let (content, problems) = Self::gather(folder, false);
        content.ok_or(problems)
    }

    /// Reads the content folder and tells everything that is wrong with it. There is content where there is no error.
    pub fn check(folder: &Path) -> (Option<Self>, Problems) {
        Self::gather(folder, true)
    }

    fn gather(folder: &Path, pictures_too: bool) -> (Option<Self>, Problems) {
        let mut problems = Vec::new();
        let portal = keep(read::json::<Portal>(folder, "portal.json"), &mut problems);
        // An agency may have none.
        let offices = if folder.join("offices.json").exists() {
            keep(read::json::<Offices>(folder, "offices.json"), &mut problems)
        } else {
            Some(Offices::default())
        };
        // Only a site that had another before it has this file.
        let redirects = if folder.join("redirects.json").exists() {
            keep(read::json::<Redirects>(folder, "redirects.json"), &mut problems)
        } else {
            Some(Redirects::default())
        };
        let redirects = redirects.unwrap_or_default().redirects;
        let alerts = if folder.join("alerts.json").exists() {
            keep(read::json::<Alerts>(folder, "alerts.json"), &mut problems)
        } else {
            Some(Alerts::default())
        };
        let mut alerts = alerts.unwrap_or_default();
        let areas = if folder.join("areas.json").exists() {
            keep(read::json::<Areas>(folder, "areas.json"), &mut problems)
        } else {
            Some(Areas::default())
        };
        // What fits depends on the country, which settings that cannot be read do not tell.
        let read = portal.as_ref().map(|portal| Reference::read(folder, portal.country.as_ref()));
        // Of what could not be read whole, nothing can be said to be missing.
        let is_whole =
            read.as_ref().is_some_and(|(_, unfit)| unfit.iter().all(|problem| problem.severity == Severity::Warning));
        let (reference, unfit) = read.unwrap_or_default();
        problems.extend(unfit);
        let (outlines, unfit) = outlines::read(folder);
        problems.extend(unfit);
        let (names, strays) = release_files(folder);
        problems.extend(strays);
        let read: Vec<_> = names.par_iter().map(|name| release(folder, name)).collect();
        let mut releases = Vec::new();
        for release in read {
            if let Some((release, more)) = keep(release, &mut problems) {
                releases.push(release);
                problems.extend(more);
            }
        }
        let read = releases;
        if let (Some(portal), Some(offices)) = (&portal, &offices) {
            problems.extend(check::words::of("portal.json", portal));
            problems.extend(check::words::of("offices.json", offices));
            problems.extend(check::portal(portal));
            problems.extend(check::words::of("alerts.json", &alerts));
            problems.extend(check::alerts(&alerts.alerts, portal));
            if let Some(areas) = areas.as_ref().filter(|_| is_whole) {
                problems.extend(places::check::check(areas, &reference, &offices.offices, portal));
            }
            problems.extend(check::offices(&offices.offices, portal));
            let known: Vec<&Release> = read.iter().map(|(_, release)| release).collect();
            let nowhere = Areas::default();
            let areas = areas.as_ref().unwrap_or(&nowhere);
            let extent = Extent::new(portal, &offices.offices, areas, !reference.is_empty());
            let mut addresses = Addresses::new(portal, &offices.offices, &known, &extent);
            // A release that could not be read is there all the same: its file has its name.
            let whole: BTreeSet<&String> = read.iter().map(|(name, _)| *name).collect();
            let unread = names.iter().filter(|name| !whole.contains(name));
            for id in unread.filter_map(|name| Path::new(name).file_stem()?.to_str()?.parse::<Slug>().ok()) {
                portal.languages.iter().for_each(|lang| addresses.add(&Address::Release(id.clone()), *lang));
            }
            let around = Around::new(portal, &offices.offices, known.iter().copied());
            problems.extend(check::releases(&read, &around, &addresses));
            problems.extend(check::redirects::check(&redirects, addresses));
        }
        let (media, unfit) = Media::read(folder, &read);
        problems.extend(unfit.0);
        if pictures_too {
            problems.extend(media.damaged(&read));
        }
        problems.sort_by(|a, b| (&a.file, &a.place).cmp(&(&b.file, &b.place)));
        let problems = Problems(problems);
        let mut releases: Vec<Release> = read.into_iter().map(|(_, release)| release).collect();
        let zone = portal.as_ref().map_or(jiff::tz::TimeZone::UTC, schedule::zone);
        schedule::order(&mut releases, &zone);
        alerts.alerts.sort_by(|a, b| (a.severity, &b.ends).cmp(&(b.severity, &a.ends)));
        let parts = portal.zip(offices).zip(areas).filter(|_| problems.errors() == 0);
        let content = parts.map(|((portal, Offices { offices, .. }), areas)| Self {
            portal,
            releases,
            offices,
            areas,
            reference,
            outlines,
            redirects,
            alerts: alerts.alerts,
            media,
            hidden: Hidden::default(),
        });
        (content, problems)
    }
}

impl Content {
    /// The parts that the portal has besides news.
    pub fn parts(&self) -> Parts {
        self.extent().parts
    }

    /// The parts that the portal has, and the states that have a page.
    pub fn extent(&self) -> Extent {
        Extent::new(&self.portal, &self.offices, &self.areas, !self.reference.is_empty())
    }

    /// The addresses of the site's pages and files.
    pub fn addresses(&self) -> Addresses {
        let releases: Vec<&Release> = self.releases.iter().collect();
        Addresses::new(&self.portal, &self.offices, &releases, &self.extent())
    }

    /// The mistakes in offices, those of single ones by their place in the list.
    pub fn mistakes_in_offices(offices: &[Office], portal: &Portal) -> Vec<Problem> {
        let mut problems = check::offices(offices, portal);
        problems.retain(|problem| problem.severity == Severity::Error);
        problems
    }

    /// What one more release is checked against.
    pub fn around(&self) -> Around<'_> {
        Around::new(&self.portal, &self.offices, self.releases.iter())
    }

    /// Why a release could not be published; warnings are none of it.
    pub fn mistakes(release: &Release, around: &Around<'_>, addresses: &Addresses) -> Vec<Problem> {
        let name = release.file();
        let mut problems = check::words::of(&name, release);
        problems.extend(check::release(&name, release, around, addresses));
        problems.retain(|problem| problem.severity == Severity::Error);
        problems
    }

    /// What may be wrong with dates, seen from an instant.
    pub fn dates(&self, now: jiff::Timestamp) -> Vec<Problem> {
        check::dates::check(self, now)
    }
}

/// A release with its file's name, and what is wrong with its words.
type ReadRelease<'a> = ((&'a String, Release), Vec<Problem>);

fn release<'a>(folder: &Path, name: &'a String) -> Result<ReadRelease<'a>, Problems> {
    let release = read::json::<Release>(folder, name)?;
    let problems = check::words::of(name, &release);
    Ok(((name, release), problems))
}

fn keep<T>(result: Result<T, Problems>, problems: &mut Vec<Problem>) -> Option<T> {
    result.map_err(|more| problems.extend(more.0)).ok()
}

/// The files `releases/<year>/<id>.json`, by their names below the content folder.
/// Whatever else stands there is a problem: a release in the wrong place must not vanish silently.
fn release_files(folder: &Path) -> (Vec<String>, Vec<Problem>) {
    let (mut files, mut problems) = (Vec::new(), Vec::new());
    let remedy = "name it releases/<year>/<id>.json, or move it out of the content folder";
    let stray = |name: &str| Problem::new(name, "", "it is not where a release is looked for", remedy);
    for name in ["releases", "media", "places"] {
        if folder.join(name).is_symlink() {
            let message = "it is a link, which may lead out of the content folder";
            problems.push(Problem::new(name, "", message, "put the folder itself here"));
        }
    }
    if !folder.join("releases").is_dir() {
        problems.push(Problem::new(
            "releases",
            "",
            "there is no folder of this name",
            "make it, even if it stays empty",
        ));
    }
    for year in keep(entries(folder, "releases"), &mut problems).unwrap_or_default() {
        if !folder.join(&year).is_dir() || folder.join(&year).is_symlink() {
            problems.push(stray(&year));
            continue;
        }
        for file in keep(entries(folder, &year), &mut problems).unwrap_or_default() {
            if file.ends_with(".json") && !folder.join(&file).is_dir() {
                files.push(file);
            } else {
                problems.push(stray(&file));
            }
        }
    }
    let known = ["portal.json", "offices.json", "areas.json", "alerts.json", "redirects.json", "imported.json"];
    for file in keep(entries(folder, "."), &mut problems).unwrap_or_default() {
        let name = file.trim_start_matches("./");
        if name.ends_with(".json") && !known.contains(&name) {
            let message = "no file of this name is read";
            problems.push(Problem::new(name, "", message, format!("the names are {}", known.join(", "))));
        }
    }
    (files, problems)
}

/// What stands in a folder, sorted; nothing where there is no such folder.
fn entries(folder: &Path, name: &str) -> Result<Vec<String>, Problems> {
    let path: PathBuf = folder.join(name);
    if !path.is_dir() {
        return Ok(Vec::new());
    }
    let unreadable = |error: std::io::Error| {
        let message = format!("the folder cannot be read: {error}");
        Problems(vec![Problem::new(name, "", message, "see that you may read it")])
    };
    let mut found = Vec::new();
    for entry in std::fs::read_dir(path).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?.file_name().to_string_lossy().into_owned();
        // Hidden files are the system's or an editor's own.
        if !entry.starts_with('.') {
            found.push(format!("{name}/{entry}"));
        }
    }
    found.sort();
    Ok(found)
}

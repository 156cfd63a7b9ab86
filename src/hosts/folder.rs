//! A real folder with the site, for hosts whose programs do not follow a link. It is brought to a new state in an order in
//! which no page is there before what it needs: files with a digest in their names and data, pages, what hosts read, and
//! then what is gone. It must change nothing of the generation that it is made from.

use super::Stage;
use crate::publish::error::PublishError;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

pub(super) struct Wanted<'a> {
    /// The published site.
    pub from: &'a Path,
    pub to: &'a Path,
    /// A file that is there once this program has made the folder, so that it never empties another. It stands elsewhere:
    /// all of the folder goes to the host.
    pub mark: &'a Path,
    /// The folder within `to` that holds the site; empty for `to` itself.
    pub below: &'a str,
    /// What is taken as it is published.
    pub files: Vec<&'a str>,
    /// What is written besides, by path.
    pub own: &'a BTreeMap<String, String>,
}

/// Whether something stands in the folder that this program has not put there.
pub(super) fn is_occupied(folder: &Path, mark: &Path) -> bool {
    let holds_something = || fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
    folder.exists() && !mark.is_file() && holds_something()
}

/// Gives how many files were changed or removed.
pub(super) fn update(wanted: &Wanted<'_>) -> Result<usize, PublishError> {
    if is_occupied(wanted.to, wanted.mark) {
        return Err(PublishError::Occupied(wanted.to.to_owned()));
    }
    fs::create_dir_all(wanted.to).map_err(|source| failed(wanted.to, source))?;
    fs::write(wanted.mark, "").map_err(|source| failed(wanted.mark, source))?;
    let site = wanted.to.join(wanted.below);
    // Beside the folder, on the same disk: the longest name has no room for more letters.
    let part = wanted.mark.with_extension("part");
    let mut files = wanted.files.clone();
    files.sort_by_key(|file| (Stage::of(file), *file));
    let mut changed = 0;
    for file in &files {
        let path = site.join(file);
        let bring = || clear(wanted.to, &path).and_then(|()| copy(&wanted.from.join(file), &path, &part));
        changed += usize::from(bring().map_err(|source| failed(&path, source))?);
    }
    // What a host reads stands at its root.
    let at = |name: &str| if name.starts_with('_') { wanted.to.join(name) } else { site.join(name) };
    for (name, text) in wanted.own {
        let path = at(name);
        changed += usize::from(write(&path, text, &part).map_err(|source| failed(&path, source))?);
    }
    let kept: BTreeSet<PathBuf> =
        files.iter().map(|file| site.join(file)).chain(wanted.own.keys().map(|name| at(name))).collect();
    Ok(changed + remove_all_but(wanted.to, &kept)?)
}

/// Takes away a file that is where a folder of the path has to be, or a folder that is where the file has to be.
fn clear(folder: &Path, path: &Path) -> io::Result<()> {
    if path.is_dir() && !path.is_symlink() {
        fs::remove_dir_all(path)?;
    }
    let above = path.ancestors().skip(1).take_while(|above| *above != folder);
    above.filter(|above| above.is_file() || above.is_symlink()).try_for_each(fs::remove_file)
}

/// Puts a published file at a path; false where it stands there already.
fn copy(from: &Path, to: &Path, part: &Path) -> io::Result<bool> {
    let about = fs::metadata(from)?;
    if fs::symlink_metadata(to).is_ok_and(|there| (there.dev(), there.ino()) == (about.dev(), about.ino())) {
        return Ok(false);
    }
    make_room(to, part)?;
    // A link where the disk has them: else a copy, which is compared by what it holds.
    if fs::hard_link(from, part).is_err() {
        if fs::read(to).is_ok_and(|there| fs::read(from).is_ok_and(|bytes| bytes == there)) {
            return Ok(false);
        }
        fs::copy(from, part)?;
    }
    fs::rename(part, to).map(|()| true)
}

fn write(path: &Path, text: &str, part: &Path) -> io::Result<bool> {
    if fs::read(path).is_ok_and(|there| there == text.as_bytes()) {
        return Ok(false);
    }
    make_room(path, part)?;
    fs::write(part, text)?;
    fs::rename(part, path).map(|()| true)
}

/// Makes the folder of a path, and frees the name from which a file is moved to its place in one step.
fn make_room(path: &Path, part: &Path) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    match fs::remove_file(part) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Removes files that are not wanted, and folders that are empty then; gives how many files.
fn remove_all_but(folder: &Path, kept: &BTreeSet<PathBuf>) -> Result<usize, PublishError> {
    let mut removed = 0;
    for entry in fs::read_dir(folder).map_err(|source| failed(folder, source))? {
        let path = entry.map_err(|source| failed(folder, source))?.path();
        if path.is_dir() && !path.is_symlink() {
            removed += remove_all_but(&path, kept)?;
            // One that still holds something stays.
            let _ = fs::remove_dir(&path);
        } else if !kept.contains(&path) {
            fs::remove_file(&path).map_err(|source| failed(&path, source))?;
            removed += 1;
        }
    }
    Ok(removed)
}

fn failed(path: &Path, source: io::Error) -> PublishError {
    PublishError::HostFolder { path: path.to_owned(), source }
}

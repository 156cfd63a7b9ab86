//! Where a preview of drafts is written: below the content folder, whose readers may read drafts anyway, and for the
//! eyes of one user. What a preview that was killed has left is removed by the next one.

use super::ServeError;
use std::fs::{self, DirBuilder, File, Permissions};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Hidden, so that it is no content, and its changes are none.
pub const FOLDER: &str = ".frontdesk-drafts";
/// Held as long as a preview runs.
const LOCK: &str = "lock";
const OWN_ONLY: u32 = 0o700;

/// A folder of one preview; it is removed with this value.
pub struct Drafts {
    folder: TempDir,
    _lock: File,
}

impl Drafts {
    pub fn open(content: &Path) -> Result<Self, ServeError> {
        let all = content.join(FOLDER);
        open(&all).map_err(|source| ServeError::Drafts { folder: all, source })
    }

    /// What a preview publishes to.
    pub fn out(&self) -> PathBuf {
        self.folder.path().join("dist")
    }
}

fn open(all: &Path) -> io::Result<Drafts> {
    match DirBuilder::new().mode(OWN_ONLY).create(all) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error),
        _ if !fs::symlink_metadata(all)?.is_dir() => return Err(io::Error::other("it is no folder: move it away")),
        _ => fs::set_permissions(all, Permissions::from_mode(OWN_ONLY))?,
    }
    fs::write(all.join(".gitignore"), "*\n")?;
    // Until the new folder has its own lock, no other preview may take it for one that was left.
    let together = File::create(all.join(LOCK))?;
    together.lock()?;
    remove_left(all)?;
    let folder =
        tempfile::Builder::new().prefix("preview-").permissions(Permissions::from_mode(OWN_ONLY)).tempdir_in(all)?;
    let lock = File::create(folder.path().join(LOCK))?;
    lock.lock()?;
    Ok(Drafts { folder, _lock: lock })
}

/// Removes the folders of previews that have ended.
fn remove_left(all: &Path) -> io::Result<()> {
    for entry in fs::read_dir(all)? {
        let folder = entry?.path();
        if !fs::symlink_metadata(&folder)?.is_dir() {
            continue;
        }
        let runs = File::open(folder.join(LOCK)).is_ok_and(|lock| lock.try_lock().is_err());
        if !runs {
            fs::remove_dir_all(&folder)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drafts_are_for_one_user_and_go_with_their_preview() {
        let content = tempfile::tempdir().unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let killed = content.path().join(FOLDER).join("preview-killed");
        fs::create_dir_all(&killed).unwrap();
        let first = Drafts::open(content.path()).unwrap();
        let second = Drafts::open(content.path()).unwrap();
        assert!(!killed.exists() && first.folder.path().exists());
        for path in [content.path().join(FOLDER).as_path(), first.folder.path(), second.folder.path()] {
            assert_eq!(mode(path), 0o700, "{path:?}");
        }
        let path = first.folder.path().to_owned();
        drop(first);
        assert!(!path.exists() && second.folder.path().exists());
    }
}

//! A folder as the place of a site: what a web server shows, or rsync takes. Files are exchanged in one step each.

use super::DeployError;
use super::store::{About, Lock, OWN, Store};
use crate::publish::manifest::Key;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// How the name of a file ends that is being written.
const PART: &str = ".part";

pub struct Folder(PathBuf);

impl Folder {
    /// It need not be there yet.
    pub fn new(path: &Path) -> Self {
        Self(path.to_owned())
    }

    fn path(&self, key: &str) -> PathBuf {
        self.0.join(key)
    }

    fn failed(&self, action: &'static str, key: &str, source: io::Error) -> DeployError {
        let remedy = match source.kind() {
            ErrorKind::PermissionDenied => "Give this user the right to write there",
            ErrorKind::StorageFull => "Make room there, then deploy again: it goes on where it has ended",
            _ => "Deploying again goes on where this has ended",
        };
        let key = if key.is_empty() { "the folder" } else { key }.to_owned();
        DeployError::Store { place: self.0.display().to_string(), action, key, source: source.into(), remedy }
    }

    fn put(&self, key: &str, bytes: &[u8]) -> io::Result<()> {
        let path = self.path(key);
        // What a run that was killed has left half-written is not in what a server shows.
        let part = self.path(&format!("{OWN}{}{PART}", Key::of([key.as_bytes()])));
        for folder in [path.parent(), part.parent()].into_iter().flatten() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&part, bytes)?;
        fs::rename(part, path)
    }

    fn remove_parts(&self) -> io::Result<()> {
        for entry in fs::read_dir(self.path(OWN))? {
            let entry = entry?;
            if entry.file_name().to_string_lossy().ends_with(PART) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }
}

impl Store for Folder {
    fn read(&self, key: &str) -> Result<Option<Vec<u8>>, DeployError> {
        match fs::read(self.path(key)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(self.failed("read", key, error)),
        }
    }

    /// A server knows types and headers by itself.
    fn write(&self, key: &str, bytes: Vec<u8>, _about: &About) -> Result<(), DeployError> {
        self.put(key, &bytes).map_err(|source| self.failed("write", key, source))
    }

    fn remove(&self, key: &str) -> Result<(), DeployError> {
        let path = self.path(key);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(self.failed("remove", key, error)),
            _ => {}
        }
        // Folders that are empty now go, too; one that still holds something stays.
        let empty = path.ancestors().skip(1).take_while(|folder| *folder != self.0);
        let _ = empty.into_iter().try_for_each(fs::remove_dir);
        Ok(())
    }

    fn is_empty(&self) -> Result<bool, DeployError> {
        let own = OWN.trim_end_matches('/');
        match fs::read_dir(&self.0) {
            Ok(entries) => Ok(!entries.flatten().any(|entry| entry.file_name() != own)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(true),
            Err(error) => Err(self.failed("read", "", error)),
        }
    }

    fn lock(&self, _notice: fn(&str)) -> Result<Box<dyn Lock>, DeployError> {
        let key = format!("{OWN}lock");
        let path = self.path(&key);
        let open = || {
            fs::create_dir_all(path.parent().unwrap_or(&self.0))?;
            File::options().write(true).create(true).truncate(false).open(&path)
        };
        let file = open().map_err(|source| self.failed("open", &key, source))?;
        match file.try_lock() {
            Ok(()) => {
                self.remove_parts().map_err(|source| self.failed("tidy", OWN, source))?;
                Ok(Box::new(OpenFile(file)))
            }
            Err(fs::TryLockError::WouldBlock) => {
                Err(DeployError::Busy { place: self.0.display().to_string(), by: "on this computer".to_owned() })
            }
            Err(fs::TryLockError::Error(source)) => Err(self.failed("lock", &key, source)),
        }
    }
}

/// A locked file. The system gives it back even if the run is killed.
struct OpenFile(#[expect(dead_code, reason = "it is held")] File);

impl Lock for OpenFile {
    fn is_held(&self) -> bool {
        true
    }

    fn confirm(&self) -> bool {
        true
    }
}

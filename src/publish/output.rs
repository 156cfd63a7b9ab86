//! The published folder: writes what changed, removes what is stale, leaves the rest untouched.

use super::PublishError;
use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// What a run did to the output folder.
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

pub struct Output {
    folder: PathBuf,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    summary: Summary,
    files: BTreeSet<PathBuf>,
}

impl Output {
    pub fn open(folder: &Path) -> Result<Self, PublishError> {
        fs::create_dir_all(folder).map_err(|source| failed(folder, source))?;
        Ok(Self { folder: folder.to_owned(), state: Mutex::default() })
    }

    /// Writes a file below the folder if its bytes are new. A reader sees the old file or the new one, never a part.
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<(), PublishError> {
        let path = self.folder.join(name);
        let before = fs::read(&path).ok();
        let unchanged = before.as_deref() == Some(bytes);
        if !unchanged {
            replace(&path, bytes).map_err(|source| failed(&path, source))?;
        }
        let mut state = self.state();
        let count = match (unchanged, before) {
            (true, _) => &mut state.summary.unchanged,
            (false, Some(_)) => &mut state.summary.changed,
            (false, None) => &mut state.summary.new,
        };
        *count += 1;
        state.files.insert(path);
        Ok(())
    }

    /// Removes every file that this run did not write, and folders that are empty then.
    pub fn finish(self) -> Result<Summary, PublishError> {
        let state = self.state.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
        let removed = remove_stale(&self.folder, &state.files)?;
        Ok(Summary { removed, ..state.summary })
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        // A thread that panicked while counting leaves at worst a count that is one short.
        self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

fn replace(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut temporary = path.as_os_str().to_owned();
    temporary.push(".new");
    fs::write(&temporary, bytes)?;
    fs::rename(&temporary, path)
}

fn remove_stale(folder: &Path, kept: &BTreeSet<PathBuf>) -> Result<usize, PublishError> {
    let mut removed = 0;
    for entry in fs::read_dir(folder).map_err(|source| failed(folder, source))? {
        let path = entry.map_err(|source| failed(folder, source))?.path();
        if path.is_dir() && !path.is_symlink() {
            removed += remove_stale(&path, kept)?;
            match fs::remove_dir(&path) {
                Err(error) if error.kind() != ErrorKind::DirectoryNotEmpty => return Err(failed(&path, error)),
                _ => {}
            }
        } else if !kept.contains(&path) {
            fs::remove_file(&path).map_err(|source| failed(&path, source))?;
            removed += 1;
        }
    }
    Ok(removed)
}

fn failed(path: &Path, source: std::io::Error) -> PublishError {
    PublishError::Write { path: path.to_owned(), source }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_changed_is_written_and_what_is_stale_is_removed() {
        let folder = tempfile::tempdir().unwrap();
        let run = |files: &[(&str, &str)]| {
            let output = Output::open(folder.path()).unwrap();
            files.iter().for_each(|(name, text)| output.write(name, text.as_bytes()).unwrap());
            output.finish().unwrap()
        };
        assert_eq!(run(&[("a/b", "1"), ("c", "2")]).new, 2);
        let written = fs::metadata(folder.path().join("c")).unwrap().modified().unwrap();
        let summary = run(&[("c", "2"), ("d", "3")]);
        assert_eq!(summary, Summary { new: 1, changed: 0, removed: 1, unchanged: 1 });
        assert_eq!(fs::metadata(folder.path().join("c")).unwrap().modified().unwrap(), written);
        assert!(!folder.path().join("a").exists());
    }
}

//! Where the built app comes from: a folder that is named, this program itself, or the folder where a build leaves it.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::{fs, io};
use tempfile::TempDir;

/// The files of the built app that a program holds, with their paths; none where it is built without them.
pub type BuiltIn = Vec<(Cow<'static, str>, Cow<'static, [u8]>)>;

/// A folder with the built app. One that was unpacked for this run goes with it.
pub struct App {
    folder: PathBuf,
    _unpacked: Option<TempDir>,
}

impl App {
    /// The folder that was named, else what this program holds, else `target/shell`.
    ///
    /// # Errors
    /// Where what it holds cannot be unpacked into the system's folder for temporary files.
    pub fn find(named: Option<PathBuf>, built_in: &BuiltIn) -> io::Result<Self> {
        if let Some(folder) = named {
            return Ok(Self { folder, _unpacked: None });
        }
        if built_in.is_empty() {
            return Ok(Self { folder: PathBuf::from("target/shell"), _unpacked: None });
        }
        let unpacked = tempfile::Builder::new().prefix("frontdesk-app-").tempdir()?;
        for (name, bytes) in built_in {
            let path = unpacked.path().join(name.as_ref());
            fs::create_dir_all(path.parent().unwrap_or(unpacked.path()))?;
            fs::write(path, bytes)?;
        }
        Ok(Self { folder: unpacked.path().to_owned(), _unpacked: Some(unpacked) })
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_program_holds_is_unpacked_for_as_long_as_it_is_needed() {
        let held: BuiltIn = vec![("icons/a.png".into(), b"a".as_slice().into())];
        let app = App::find(None, &held).unwrap();
        let path = app.folder().join("icons/a.png");
        assert_eq!(fs::read(&path).unwrap(), b"a");
        drop(app);
        assert!(!path.exists());
        let named = App::find(Some("here".into()), &held).unwrap();
        assert_eq!(named.folder(), Path::new("here"));
        assert_eq!(App::find(None, &Vec::new()).unwrap().folder(), Path::new("target/shell"));
    }
}

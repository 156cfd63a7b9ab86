//! What a run leaves for the next one, beside the generations: that the site was rolled back, and as of when it was
//! published. Each mark is a small file that is there whole or not at all.

use crate::own_file;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// No mark is longer.
const LONGEST: u64 = 100;

pub struct Marks {
    folder: PathBuf,
}

impl Marks {
    /// Of the generations in a folder.
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    /// The generation that a rollback holds the site at; none where it was not rolled back. It is written before the
    /// switch, so whoever finds that another one is served has to finish the rollback.
    pub fn held(&self) -> Option<String> {
        // What cannot be read holds the site all the same.
        fs::symlink_metadata(self.path(HELD)).ok().map(|_| self.read(HELD).unwrap_or_default())
    }

    pub fn hold(&self, generation: &str) -> io::Result<()> {
        self.write(HELD, generation)
    }

    pub fn let_go(&self) -> io::Result<()> {
        remove_if_there(&self.path(HELD))
    }

    /// The instant that the last run that changed something published as of.
    pub fn clock(&self) -> Option<jiff::Timestamp> {
        self.read(CLOCK)?.parse().ok()
    }

    pub fn set_clock(&self, now: jiff::Timestamp) -> io::Result<()> {
        self.write(CLOCK, &now.to_string())
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    fn read(&self, name: &str) -> Option<String> {
        let bytes = own_file::read_at(&self.path(name), LONGEST).ok()??;
        Some(String::from_utf8(bytes).ok()?.trim().to_owned())
    }

    /// Under another name first: a mark that is cut off would say something else.
    fn write(&self, name: &str, text: &str) -> io::Result<()> {
        let new = self.path(&format!("{name}.new"));
        remove_if_there(&new)?;
        File::create_new(&new)?.write_all(text.as_bytes())?;
        fs::rename(new, self.path(name))
    }
}

pub const HELD: &str = "held";
pub const CLOCK: &str = "clock";

pub fn remove_if_there(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

//! Files of the content folder, written in one step.

use super::ImportError;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// A content file's bytes.
pub fn in_json(path: &Path, value: &impl serde::Serialize) -> Result<Vec<u8>, ImportError> {
    let failed = |error: serde_json::Error| ImportError::Write { path: path.to_owned(), source: error.into() };
    let mut json = serde_json::to_vec_pretty(value).map_err(failed)?;
    json.push(b'\n');
    Ok(json)
}

/// Writes a file in one step: a reader sees the old one or the new.
pub fn put(path: &Path, json: &[u8]) -> Result<(), ImportError> {
    // Hidden, so that one which a killed run has left is no stray in the content.
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let new = path.with_file_name(format!(".{name}.new"));
    let write = || {
        // The folder is there for all of a year's releases but the first.
        match fs::write(&new, json) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                path.parent().map_or(Ok(()), fs::create_dir_all)?;
                fs::write(&new, json)?;
            }
            written => written?,
        }
        fs::rename(&new, path)
    };
    write().map_err(|source| ImportError::Write { path: path.to_owned(), source })
}

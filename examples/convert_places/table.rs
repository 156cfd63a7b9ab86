//! Reading and writing tables.

use serde::Serialize;
use serde::de::DeserializeOwned;
use std::path::Path;

/// What went wrong, and in which file.
#[derive(Debug, thiserror::Error)]
#[error("{place}: {cause}")]
pub struct Failed {
    place: String,
    cause: csv::Error,
}

fn at(path: &Path) -> impl Fn(csv::Error) -> Failed {
    move |cause| Failed { place: path.display().to_string(), cause }
}

pub fn read<T: DeserializeOwned>(path: &Path) -> Result<Vec<T>, Failed> {
    let mut rows = csv::Reader::from_path(path).map_err(at(path))?;
    rows.deserialize().map(|row| row.map_err(at(path))).collect()
}

/// A table that is a part of the program.
pub fn included<T: DeserializeOwned>(name: &str, text: &str) -> Result<Vec<T>, Failed> {
    csv::Reader::from_reader(text.as_bytes()).deserialize().map(|row| row.map_err(at(Path::new(name)))).collect()
}

pub fn write<T: Serialize>(path: &Path, rows: impl IntoIterator<Item = T>) -> Result<(), Failed> {
    let mut writer = csv::Writer::from_path(path).map_err(at(path))?;
    for row in rows {
        writer.serialize(row).map_err(at(path))?;
    }
    writer.flush().map_err(|error| at(path)(error.into()))
}

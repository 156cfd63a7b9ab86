//! What the words of an old system are here: `--map FILE`, a small JSON file that an agency keeps for each of its old
//! systems.

use super::ImportError;
use crate::model::{Portal, Slug};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;

/// The file of `--map`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Map {
    /// The topic of the portal that a category is; `null` leaves it out without a note.
    #[serde(default)]
    pub topics: BTreeMap<String, Option<Slug>>,
    /// The type of release that a category is.
    #[serde(default)]
    pub types: BTreeMap<String, Slug>,
    /// Which column of a table holds what, by its head.
    #[serde(default)]
    pub columns: BTreeMap<Column, String>,
    /// How a table writes its dates, as `strptime` takes it: `%d/%m/%Y`.
    #[serde(default)]
    pub date_format: Option<String>,
}

/// What a column of a table can hold.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, strum::VariantArray, strum::IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Column {
    /// What tells the row from all others: its number in the old system.
    Id,
    Title,
    Published,
    Modified,
    /// The text, plain or as HTML.
    Body,
    Summary,
    /// The old address, whole or as a path.
    Url,
    Language,
    /// Several stand between `;`, `|` or `,`.
    Categories,
    /// Whether it is public in the old system.
    Status,
}

impl Map {
    pub fn read(path: &Path, portal: &Portal) -> Result<Self, ImportError> {
        let failed = |reason: String| ImportError::Map { path: path.to_owned(), reason };
        let text = std::fs::read_to_string(path).map_err(|error| failed(error.to_string()))?;
        let map: Self = serde_json::from_str(&text).map_err(|error| failed(error.to_string()))?;
        let newsroom = &portal.newsroom;
        for (category, topic) in map.topics.iter().filter_map(|(category, topic)| Some((category, topic.as_ref()?))) {
            if !newsroom.topics.iter().any(|known| known.id == *topic) {
                return Err(failed(format!("/topics/{category}: `{topic}` is no topic of portal.json")));
            }
        }
        for (category, kind) in &map.types {
            if !newsroom.release_types.iter().any(|known| known.id == *kind) {
                return Err(failed(format!("/types/{category}: `{kind}` is no type of release of portal.json")));
            }
        }
        Ok(map)
    }

    /// What a category is, whatever the size of its letters: a topic, or none that anyone misses.
    pub fn topic(&self, category: &str) -> Option<&Option<Slug>> {
        self.topics.iter().find(|(known, _)| same(known, category)).map(|(_, topic)| topic)
    }

    /// The type that a category makes a release of.
    pub fn kind(&self, category: &str) -> Option<&Slug> {
        self.types.iter().find(|(known, _)| same(known, category)).map(|(_, kind)| kind)
    }
}

fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

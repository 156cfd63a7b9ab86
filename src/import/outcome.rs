//! What became of one entry, as it is printed.

use super::printable;
use crate::model::Release;
use std::fmt;

/// What happened, or would happen, to one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The release's id, or the entry's title or number where it has none.
    pub name: String,
    pub fate: Fate,
    /// What could not be brought over, such as a category that is no topic of the portal.
    pub notes: Vec<String>,
    /// Where the original is.
    pub address: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    New,
    Updated,
    Unchanged,
    /// The feed has changed and so has the file: the file was left alone.
    Edited,
    /// It was brought here before, and an editor has deleted it.
    Deleted,
    /// The entry cannot be a release; why.
    Skipped(String),
}

impl Fate {
    /// One word for it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Updated => "updated",
            Self::Unchanged => "unchanged",
            Self::Edited => "edited",
            Self::Deleted => "deleted",
            Self::Skipped(_) => "skipped",
        }
    }

    /// What else is to be said of it.
    pub fn reason(&self) -> Option<String> {
        match self {
            Self::Edited => Some("changed in the feed and here; --update takes the feed's text".to_owned()),
            Self::Deleted => {
                Some("it was deleted here and stays so; to have it back, take its line out of imported.json".to_owned())
            }
            Self::Skipped(reason) => Some(reason.clone()),
            Self::New | Self::Updated | Self::Unchanged => None,
        }
    }
}

impl Outcome {
    pub fn of(name: String, fate: Fate, release: &Release, notes: Vec<String>) -> Self {
        let address = release.source.as_ref().and_then(|source| source.url.as_ref()).map(ToString::to_string);
        Self { name, fate, notes, address }
    }

    /// Whether someone should look at it. What is as it was has been looked at.
    pub fn needs_a_person(&self) -> bool {
        match self.fate {
            Fate::New | Fate::Updated => !self.notes.is_empty(),
            Fate::Edited | Fate::Skipped(_) => true,
            Fate::Unchanged | Fate::Deleted => false,
        }
    }
}

pub fn skipped(name: &str, reason: String) -> Outcome {
    Outcome { name: name.to_owned(), fate: Fate::Skipped(reason), notes: Vec::new(), address: None }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:<9}  {}", self.fate.name(), printable(&self.name))?;
        self.fate.reason().iter().try_for_each(|reason| write!(f, ": {}", printable(reason)))?;
        // Its notes were printed when it came.
        let notes = self.notes.iter().filter(|_| self.fate != Fate::Unchanged);
        notes.into_iter().try_for_each(|note| write!(f, "\n             {}", printable(note)))
    }
}

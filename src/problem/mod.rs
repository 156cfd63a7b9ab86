//! A mistake in the content, as its editor is told of it.
//! It must name file, place, what was expected and how to mend it.

mod locate;
pub mod report;

use crate::own_file;
use std::fmt;
use std::path::{Path, PathBuf};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub severity: Severity,
    /// The file's path below the content folder.
    pub file: PathBuf,
    pub place: Place,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub remedy: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Nothing is published before it is mended.
    Error,
    /// It can be published, and is worth a look.
    Warning,
}

/// Where in a file a mistake is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The file as a whole.
    File,
    /// A line, and a column where it is known, from 1.
    Line(usize, Option<usize>),
    /// A JSON pointer (RFC 6901) to a value.
    Value(String),
    /// A JSON pointer to an object, and the name of one of its fields: the name itself is wrong.
    Field(String, String),
}

impl Problem {
    pub fn new(
        file: impl Into<PathBuf>,
        place: impl Into<Place>,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        let (message, remedy) = (message.into(), remedy.into());
        Self { severity: Severity::Error, file: file.into(), place: place.into(), message, remedy }
    }

    pub fn warning(self) -> Self {
        Self { severity: Severity::Warning, ..self }
    }

    /// The bytes of the file that the problem is about; none where it is the file as a whole.
    pub fn span(&self, text: &str) -> Option<std::ops::Range<usize>> {
        match &self.place {
            Place::File => None,
            Place::Line(line, column) => Some(locate::line(text, *line, *column)),
            Place::Value(pointer) => locate::value(text, pointer),
            Place::Field(pointer, field) => locate::field(text, pointer, field),
        }
    }
}

impl From<&str> for Place {
    fn from(pointer: &str) -> Self {
        pointer.to_owned().into()
    }
}

impl From<String> for Place {
    fn from(pointer: String) -> Self {
        if pointer.is_empty() { Self::File } else { Self::Value(pointer) }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File => Ok(()),
            Self::Line(line, None) => write!(f, "line {line}"),
            Self::Line(line, Some(column)) => write!(f, "line {line}, column {column}"),
            Self::Value(pointer) => f.write_str(pointer),
            Self::Field(pointer, field) => write!(f, "{pointer}/{field}"),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file.display())?;
        if self.place != Place::File {
            write!(f, " at {}", self.place)?;
        }
        write!(f, ": {}\n  help: {}", self.message, self.remedy)
    }
}

/// More bytes of a file than this are not read to show a mistake in it.
const MOST: u64 = 50_000_000;

/// All mistakes that were found, in the order of files and places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    pub fn errors(&self) -> usize {
        self.0.iter().filter(|problem| problem.severity == Severity::Error).count()
    }

    /// The text of the file that a problem is in, as far as it can be read.
    pub fn source(folder: &Path, problem: &Problem) -> String {
        // A link or a pipe is what the problem is about: it is not read here either.
        let bytes = own_file::read_at(&folder.join(&problem.file), MOST).ok().flatten().unwrap_or_default();
        String::from_utf8_lossy(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes)).into_owned()
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in &self.0 {
            writeln!(f, "{problem}")?;
        }
        write!(f, "{} to mend", self.errors())
    }
}

impl std::error::Error for Problems {}

//! Documents that go with a release, such as a report or a form.

use super::invalid::checked_string;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The endings of documents, with their media types (IANA).
const KINDS: [(&str, &str); 6] = [
    ("pdf", "application/pdf"),
    ("csv", "text/csv"),
    ("txt", "text/plain"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("zip", "application/zip"),
];

checked_string! {
    /// A document in the content folder's `media/`, by its file's name.
    DocumentFile,
    "the name of a document in `media/`: lower-case letters, digits, hyphens, and `.pdf`, `.csv`, `.txt`, `.docx`, `.xlsx` or `.zip`, such as `report-2016.pdf`",
    pattern = r"^[a-z0-9]+(-[a-z0-9]+)*\.(pdf|csv|txt|docx|xlsx|zip)$",
    |value| {
        value.rsplit_once('.').is_some_and(|(stem, kind)| {
            KINDS.iter().any(|(known, _)| *known == kind) && stem.parse::<super::Slug>().is_ok()
        })
    }
}

impl DocumentFile {
    /// The part before the ending, and the ending.
    pub fn parts(&self) -> (&str, &str) {
        self.as_str().rsplit_once('.').unwrap_or((self.as_str(), ""))
    }

    /// Its media type (IANA).
    pub fn media_type(&self) -> &'static str {
        let kind = KINDS.iter().find(|(ending, _)| *ending == self.parts().1);
        kind.map_or("application/octet-stream", |(_, media_type)| media_type)
    }
}

/// A document with the words that lead to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// The name of a file in `media/`.
    pub file: DocumentFile,
    /// What the document is, in the language of the release.
    pub title: String,
}

#[cfg(test)]
mod tests {
    use super::DocumentFile;

    #[test]
    fn only_documents_that_do_not_run_are_documents() {
        assert_eq!("report-2016.pdf".parse::<DocumentFile>().unwrap().parts(), ("report-2016", "pdf"));
        for bad in ["a.html", "a.svg", "a.exe", "../a.pdf", "A.pdf", ".pdf", "a.pdf.html"] {
            assert!(bad.parse::<DocumentFile>().is_err(), "{bad}");
        }
    }
}

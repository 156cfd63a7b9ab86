//! What a list of results shows of a document: a line of a file of few documents, parts by tabs.

/// How many documents' records a file holds.
pub const PER_FILE: u32 = 4;

/// What is shown of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// The last part of its address.
    pub id: String,
    /// Its language's subtag (BCP 47).
    pub language: String,
    /// Its day, `2016-03-10`.
    pub day: String,
    /// The id of its type.
    pub kind: String,
    pub title: String,
    /// What it says below its title.
    pub dek: String,
    /// Another agency that published it; else empty.
    pub publisher: String,
    /// Languages that have a translation of it, by their subtags, parted by blanks.
    pub translated: String,
    /// Whether it speaks for nobody any longer.
    pub withdrawn: bool,
}

/// The path of the file that holds a document's record, below the index's folder, and its line there.
pub fn file(document: u32) -> (String, usize) {
    (["records/", &crate::head::hex(u64::from(document / PER_FILE)), ".txt"].concat(), (document % PER_FILE) as usize)
}

impl Record {
    /// The record in a line of a file.
    pub fn read(bytes: &[u8], line: usize) -> Option<Self> {
        let text = str::from_utf8(bytes).ok()?;
        let mut parts = text.split('\n').nth(line)?.split('\t').map(str::to_owned);
        let mut part = || parts.next();
        Some(Self {
            id: part()?,
            language: part()?,
            day: part()?,
            kind: part()?,
            title: part()?,
            dek: part()?,
            publisher: part()?,
            translated: part()?,
            withdrawn: !part()?.is_empty(),
        })
    }

    /// The line that holds it.
    #[cfg(not(target_family = "wasm"))]
    pub fn line(&self) -> String {
        let Self { id, language, day, kind, title, dek, publisher, translated, withdrawn } = self;
        let withdrawn = if *withdrawn { "w" } else { "" };
        let parts = [id, language, day, kind, title, dek, publisher, translated, withdrawn].map(clean);
        parts.join("\t")
    }
}

/// Text without what parts records.
#[cfg(not(target_family = "wasm"))]
fn clean(text: impl AsRef<str>) -> String {
    text.as_ref().split(['\t', '\n', '\r']).collect::<Vec<_>>().join(" ")
}

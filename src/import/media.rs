//! Pictures and documents that belong to entries, into the content's `media/`: fetched, or out of a folder.
//! What a file is, its bytes say and not its name. What is there already is not fetched again.

use super::feed::Medium;
use super::fetch;
use super::slug::slugify;
use super::text::LeftOut;
use crate::content::picture;
use crate::model::{Document, DocumentFile, Image, MediaFile, Release};
use percent_encoding::percent_decode_str;
use std::fs;
use std::path::{Component, Path, PathBuf};
use url::Url;

/// Larger than what any page should show.
const LARGEST: u64 = 25_000_000;
const MOST_FILES: usize = 20_000;
const MOST_BYTES: u64 = 20_000_000_000;
const PICTURES: [&str; 3] = ["jpg", "png", "webp"];
const DOCUMENTS: [&str; 6] = ["pdf", "docx", "xlsx", "zip", "csv", "txt"];

/// Documents that no release can have: they are named.
const OTHERS: [&str; 10] = ["doc", "xls", "ppt", "pptx", "rtf", "odt", "ods", "odp", "epub", "wpd"];

/// Where pictures and documents are taken from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MediaFrom {
    Web,
    /// A copy of the old site's files, by their paths there or by their names.
    Folder(PathBuf),
}

/// A picture or a document that an entry names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    address: String,
    is_picture: bool,
    /// A picture's description, a document's title.
    words: Option<String>,
    caption: Option<String>,
    credit: Option<String>,
    /// The note where it is left out.
    note: String,
}

impl Wanted {
    /// A picture that stood in a text.
    pub fn picture(left_out: &LeftOut, base: Option<&Url>) -> Option<Self> {
        let address = left_out.picture_address()?;
        Some(Self {
            address: resolved(address, base),
            is_picture: true,
            words: left_out.words.clone(),
            caption: left_out.caption.clone(),
            credit: None,
            note: left_out.to_string(),
        })
    }

    /// What a feed names beside a text. Sounds and videos have no place in a release.
    pub fn beside(medium: &Medium, base: Option<&Url>) -> Option<Self> {
        let kind = medium.kind.as_deref().unwrap_or_default();
        let wanted = !kind.starts_with("video") && !kind.starts_with("audio");
        wanted.then(|| Self {
            address: resolved(&medium.address, base),
            // By its name where the feed calls a document a picture.
            is_picture: medium.is_picture() && !is_document(&medium.address),
            words: medium.title.clone(),
            caption: medium.caption.clone(),
            credit: medium.credit.clone(),
            note: medium.to_string(),
        })
    }

    /// A document that a text links to.
    pub fn linked(address: &Url, words: &str) -> Option<Self> {
        (is_document(address.as_str()) || ends_in(address.as_str(), &OTHERS)).then(|| Self {
            address: address.to_string(),
            is_picture: false,
            words: Some(words.trim().to_owned()).filter(|words| !words.is_empty()),
            caption: None,
            credit: None,
            note: format!("a document of the old site stays there, and the text links to it: {address}"),
        })
    }

    /// Ghost describes each picture by the title of the text, which says nothing of it.
    pub fn without_title(&mut self, title: &str) {
        if self.is_picture && self.words.as_deref() == Some(title) {
            self.words = None;
            self.note.push_str(" (its description is the title of the text)");
        }
    }

    pub fn address(&self) -> &str {
        &self.address
    }

    pub fn note(self) -> String {
        self.note
    }
}

fn is_document(address: &str) -> bool {
    ends_in(address, &DOCUMENTS) && !ends_in(address, &["txt"])
}

fn ends_in(address: &str, endings: &[&str]) -> bool {
    let name = address.split(['?', '#']).next().unwrap_or_default().to_lowercase();
    name.rsplit_once('.').is_some_and(|(_, end)| endings.contains(&end))
}

fn resolved(address: &str, base: Option<&Url>) -> String {
    // Plone names a picture's copies of other sizes below the picture itself.
    let address = address.split("/@@images/").next().unwrap_or(address);
    base.and_then(|base| base.join(address).ok()).map_or_else(|| address.to_owned(), |url| url.to_string())
}

/// The content's `media/`, and what may still be put into it.
pub struct Media<'a> {
    folder: PathBuf,
    from: &'a MediaFrom,
    files: usize,
    bytes: u64,
}

impl<'a> Media<'a> {
    pub fn open(content: &Path, from: &'a MediaFrom) -> Self {
        Self { folder: content.join("media"), from, files: MOST_FILES, bytes: MOST_BYTES }
    }

    /// Gives a release what it wants; says what did not come, and why.
    pub fn give(&mut self, release: &mut Release, wanted: Vec<Wanted>) -> Vec<String> {
        let mut notes = Vec::new();
        for one in wanted {
            let given = if one.is_picture { self.picture(release, &one) } else { self.document(release, &one) };
            notes.extend(given.err().map(|reason| format!("{} ({reason})", one.note)));
        }
        notes
    }

    fn picture(&mut self, release: &mut Release, wanted: &Wanted) -> Result<(), String> {
        let alt = wanted.words.clone().ok_or("it has no description for those who do not see it")?;
        let name = self.file(wanted, &PICTURES)?;
        let file: MediaFile = name.parse().map_err(|error: crate::model::Invalid| error.to_string())?;
        if release.images.iter().all(|image| image.file != file) {
            release.images.push(Image {
                file,
                alt,
                caption: wanted.caption.clone(),
                credit: wanted.credit.clone(),
                rights: None,
            });
        }
        Ok(())
    }

    fn document(&mut self, release: &mut Release, wanted: &Wanted) -> Result<(), String> {
        let name = self.file(wanted, &DOCUMENTS)?;
        let file: DocumentFile = name.parse().map_err(|error: crate::model::Invalid| error.to_string())?;
        let title = wanted.words.clone().unwrap_or_else(|| last_part(&wanted.address));
        if release.documents.iter().all(|document| document.file != file) {
            release.documents.push(Document { file, title });
        }
        Ok(())
    }

    /// The name of its file in `media/`, which is put there where it is not.
    fn file(&mut self, wanted: &Wanted, endings: &[&str]) -> Result<String, String> {
        let stem = stem(&wanted.address);
        let names = endings.iter().map(|ending| format!("{stem}.{ending}"));
        if let Some(there) = names.into_iter().find(|name| self.folder.join(name).is_file()) {
            return Ok(there);
        }
        let left = LARGEST.min(self.bytes);
        if self.files == 0 || left == 0 {
            return Err("an import brings no more files at once: run it again".to_owned());
        }
        let bytes = match self.from {
            MediaFrom::Web => fetch::small(&wanted.address, left)?,
            MediaFrom::Folder(folder) => copy(folder, &wanted.address)?,
        };
        let ending = kind(&bytes, &wanted.address).filter(|ending| endings.contains(ending));
        let ending = ending.ok_or_else(|| format!("it is none of {}", endings.join(", ")))?;
        if PICTURES.contains(&ending) {
            picture::open(&bytes).map_err(|error| error.to_string())?;
        }
        let name = format!("{stem}.{ending}");
        put(&self.folder, &name, &bytes).map_err(|error| error.to_string())?;
        self.files -= 1;
        self.bytes = self.bytes.saturating_sub(bytes.len() as u64);
        Ok(name)
    }
}

/// Writes a file in one step, so that an import which was broken off leaves none in halves.
fn put(folder: &Path, name: &str, bytes: &[u8]) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    let new = folder.join(format!(".{name}.new"));
    fs::write(&new, bytes)?;
    fs::rename(new, folder.join(name))
}

/// A name that is the same for the same address, and that people can read.
fn stem(address: &str) -> String {
    let last = last_part(address);
    let words = last.rsplit_once('.').map_or(last.as_str(), |(stem, _)| stem);
    let words: String = words.chars().take(60).collect();
    let words = slugify(&words).map_or_else(|| "file".to_owned(), |slug| slug.to_string());
    format!("{words}-{}", &blake3::hash(address.as_bytes()).to_hex()[..8])
}

fn last_part(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    percent_decode_str(path.rsplit('/').next().unwrap_or_default()).decode_utf8_lossy().into_owned()
}

/// What a file is, by its first bytes; of plain text, the name says which.
fn kind(bytes: &[u8], address: &str) -> Option<&'static str> {
    let holds = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    match image::guess_format(bytes) {
        Ok(image::ImageFormat::Jpeg) => return Some("jpg"),
        Ok(image::ImageFormat::Png) => return Some("png"),
        Ok(image::ImageFormat::WebP) => return Some("webp"),
        _ => {}
    }
    if bytes.starts_with(b"%PDF-") {
        return Some("pdf");
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(if holds(b"word/document.xml") {
            "docx"
        } else if holds(b"xl/workbook.xml") {
            "xlsx"
        } else {
            "zip"
        });
    }
    let is_text =
        std::str::from_utf8(bytes).is_ok_and(|text| !text.contains('\0') && !text.trim_start().starts_with('<'));
    let name = last_part(address).to_lowercase();
    ["csv", "txt"].into_iter().find(|ending| is_text && name.ends_with(&format!(".{ending}")))
}

/// The file of a folder that an address names: by its whole path there, by less and less of it, or by its name.
fn copy(folder: &Path, address: &str) -> Result<Vec<u8>, String> {
    let path = Url::parse(address).map_or_else(|_| address.to_owned(), |url| url.path().to_owned());
    let path = percent_decode_str(&path).decode_utf8_lossy().into_owned();
    let parts: Vec<_> = Path::new(&path).components().filter(|part| matches!(part, Component::Normal(_))).collect();
    let root = folder.canonicalize().map_err(|error| format!("{}: {error}", folder.display()))?;
    // A link may lead out of the folder, and is no file of it.
    let within = |path: PathBuf| path.canonicalize().ok().filter(|path| path.starts_with(&root) && path.is_file());
    let found = (0..parts.len()).find_map(|at| within(root.join(parts[at..].iter().collect::<PathBuf>())));
    let found = found.ok_or_else(|| format!("it is not in {}", folder.display()))?;
    let size = found.metadata().map_err(|error| error.to_string())?.len();
    if size > LARGEST {
        return Err(format!("it has {size} bytes, more than {LARGEST}"));
    }
    fs::read(found).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_bytes_say() {
        assert_eq!(kind(b"%PDF-1.7", "a.jpg"), Some("pdf"));
        assert_eq!(kind(b"\xff\xd8\xff\xe0", "a.pdf"), Some("jpg"));
        assert_eq!(kind(b"a,b", "a.csv"), Some("csv"));
        assert_eq!(kind(b"<html>", "a.txt"), None);
        assert_eq!(kind(b"MZ", "a.pdf"), None);
    }

    #[test]
    fn a_folder_gives_nothing_from_beside_it() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("files");
        fs::create_dir_all(folder.join("2016")).unwrap();
        fs::write(place.path().join("secret.txt"), "x").unwrap();
        fs::write(folder.join("2016/a b.txt"), "y").unwrap();
        assert_eq!(copy(&folder, "https://old.example/uploads/2016/a%20b.txt").unwrap(), b"y");
        for outside in ["https://old.example/../secret.txt", "../secret.txt", "%2e%2e/secret.txt", "/etc/passwd"] {
            assert!(copy(&folder, outside).is_err(), "{outside}");
        }
    }
}

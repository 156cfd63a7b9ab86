//! What stands in the content's `media/`: documents, as they are, and pictures for the web: in the widths that screens need, turned upright, without what a camera wrote into them.

use super::picture::{self, QUALITY, Unfit};
use crate::components::Thumbnail;
use crate::features::release::parts::{DocumentLink, Picture};
use crate::model::{Document, DocumentFile, Image, MediaFile, Release};
use crate::own_file;
use crate::problem::{Problem, Problems};
use crate::publish::error::PublishError;
use crate::publish::manifest::{Key, Manifest};
use crate::publish::unit::Unit;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Widths in pixels: a phone's, a tablet's or a sharp phone's, a desktop's.
const WIDTHS: [u32; 3] = [480, 960, 1600];
/// What an editor does about a picture that cannot be shown.
const REMEDY: &str = "put a picture (JPEG, PNG or WebP) of that name into the folder media/";

/// The pictures and documents that releases name.
#[derive(Clone, Debug, Default)]
pub struct Media {
    folder: PathBuf,
    known: BTreeMap<MediaFile, Known>,
    documents: BTreeMap<DocumentFile, KnownDocument>,
    /// Files that are there and are no pictures, with the reasons.
    unfit: BTreeMap<MediaFile, String>,
}

#[derive(Clone, Debug)]
struct KnownDocument {
    key: Key,
    /// In bytes.
    size: u32,
}

#[derive(Clone, Debug)]
struct Known {
    key: Key,
    /// Upright, in pixels.
    width: u32,
    height: u32,
}

impl Media {
    /// Looks at every picture and document that a release names; problems name the release's file.
    pub fn read(folder: &Path, releases: &[(&String, Release)]) -> (Self, Problems) {
        let mut media = Self { folder: folder.join("media"), ..Self::default() };
        let mut problems = Vec::new();
        for (file, release) in releases {
            for (at, image) in release.images.iter().enumerate() {
                if let Err(reason) = media.look_at(&image.file) {
                    problems.push(unfit(file, at, &image.file, &reason));
                }
            }
            for (at, document) in release.documents.iter().enumerate() {
                if let Err(reason) = media.look_at_document(&document.file) {
                    let message = format!("media/{} cannot be published: {reason}", document.file);
                    let remedy = "put the document of that name into the folder media/";
                    problems.push(Problem::new(*file, format!("/documents/{at}/file"), message, remedy));
                }
            }
        }
        (media, Problems(problems))
    }

    fn look_at_document(&mut self, file: &DocumentFile) -> Result<(), String> {
        if self.documents.contains_key(file) {
            return Ok(());
        }
        let bytes = self.bytes(file.as_str())?;
        let size = u32::try_from(bytes.len()).map_err(|_| "it is larger than 4 GB".to_owned())?;
        self.documents.insert(file.clone(), KnownDocument { key: Key::of([bytes.as_slice()]), size });
        Ok(())
    }

    /// A file's bytes; a link or a device is no file of its own.
    fn bytes(&self, file: &str) -> Result<Vec<u8>, String> {
        let bytes = own_file::read(&self.folder, file).map_err(|error| error.to_string())?;
        bytes.ok_or_else(|| "it is not a file of its own".to_owned())
    }

    /// A file's bytes, if they are those that it was looked at with: others would be kept for good under the digest
    /// of these.
    fn same(&self, file: &str, key: Key) -> Result<Vec<u8>, PublishError> {
        let bytes = self.bytes(file).ok().filter(|bytes| Key::of([bytes.as_slice()]) == key);
        bytes.ok_or_else(|| PublishError::Changed(self.folder.join(file)))
    }

    fn look_at(&mut self, file: &MediaFile) -> Result<(), String> {
        if self.known.contains_key(file) {
            return Ok(());
        }
        let bytes = self.bytes(file.as_str())?;
        match picture::upright_size(&bytes) {
            Ok((width, height)) => {
                self.known.insert(file.clone(), Known { key: Key::of([bytes.as_slice()]), width, height });
            }
            Err(error) => drop(self.unfit.insert(file.clone(), error.to_string())),
        }
        Ok(())
    }

    /// Every picture that is there and cannot be made. It takes each of them apart.
    pub fn damaged(&self, releases: &[(&String, Release)]) -> Vec<Problem> {
        let mut damaged = self.reasons(self.known.iter().collect());
        damaged.extend(self.unfit.clone());
        let problems = releases.iter().flat_map(|(file, release)| {
            let images = release.images.iter().enumerate();
            images.filter_map(|(at, image)| Some(unfit(file, at, &image.file, damaged.get(&image.file)?)))
        });
        problems.collect()
    }

    /// Leaves out the damaged pictures of these releases, and says where each was named. What is `present` was made
    /// before, and is not looked at again.
    pub fn leave_out_damaged(&mut self, releases: &[Release], present: &Manifest) -> Vec<Problem> {
        let shown: BTreeSet<_> = releases.iter().flat_map(|release| &release.images).map(|image| &image.file).collect();
        let is_made = |file: &MediaFile, known: &Known| {
            known.widths().all(|width| present.0.get(&known.name(file, width)) == Some(&known.key_of(width)))
        };
        let new = self.known.iter().filter(|(file, known)| shown.contains(file) && !is_made(file, known));
        let mut damaged = self.reasons(new.collect());
        damaged.extend(self.unfit.clone());
        self.known.retain(|file, _| !damaged.contains_key(file));
        let problems = releases.iter().flat_map(|release| {
            let file = release.file();
            let images = release.images.iter().enumerate();
            let damaged = &damaged;
            images
                .filter_map(move |(at, image)| Some(unfit(&file, at, &image.file, damaged.get(&image.file)?).warning()))
        });
        problems.collect()
    }

    /// Why pictures cannot be made, of those that cannot.
    fn reasons(&self, pictures: Vec<(&MediaFile, &Known)>) -> BTreeMap<MediaFile, String> {
        let reason = |(file, known): (&MediaFile, &Known)| {
            // What has changed meanwhile is another picture, which is looked at the next time.
            let bytes = self.same(file.as_str(), known.key).ok()?;
            let error = picture::open(&bytes)
                .and_then(|image| known.widths().try_for_each(|width| picture::fits(&image, width)));
            Some((file.clone(), error.err()?.to_string()))
        };
        pictures.into_par_iter().filter_map(reason).collect()
    }

    /// A release's picture, with the addresses of its widths.
    pub fn picture(&self, image: &Image) -> Option<Picture> {
        let known = self.known.get(&image.file)?;
        Some(Picture {
            sizes: known.widths().map(|width| (width, format!("/{}", known.name(&image.file, width)))).collect(),
            width: known.width,
            height: known.height,
            alt: image.alt.clone(),
            caption: image.caption.clone(),
            credit: image.credit.clone(),
            rights: image.rights.clone(),
        })
    }

    /// The smallest of a picture's files, for lists.
    pub fn thumbnail(&self, image: &Image) -> Option<Thumbnail> {
        let known = self.known.get(&image.file)?;
        let width = known.widths().next()?;
        let height = (u64::from(known.height) * u64::from(width) / u64::from(known.width.max(1))) as u32;
        Some(Thumbnail { path: format!("/{}", known.name(&image.file, width)), width, height })
    }

    /// A release's document, with its address.
    pub fn document(&self, document: &Document) -> Option<DocumentLink> {
        let known = self.documents.get(&document.file)?;
        Some(DocumentLink {
            path: format!("/{}", known.name(&document.file)),
            title: document.title.clone(),
            kind: document.file.parts().1.to_owned(),
            size: known.size,
        })
    }

    /// The files of the pictures and documents that these releases show, and of no others.
    pub fn units<'a>(&'a self, releases: &[Release]) -> Vec<Unit<'a>> {
        let shown: BTreeSet<_> = releases.iter().flat_map(|release| &release.images).map(|image| &image.file).collect();
        let known = self.known.iter().filter(|(file, _)| shown.contains(file));
        let by_name: BTreeMap<_, _> =
            known.map(|(file, known)| (known.name(file, known.width), (file, known))).collect();
        let pictures = by_name.into_values().map(|(file, known)| self.unit(file, known));
        let named: BTreeSet<_> =
            releases.iter().flat_map(|release| &release.documents).map(|document| &document.file).collect();
        let documents = self.documents.iter().filter(|(file, _)| named.contains(file));
        pictures.chain(documents.map(|(file, known)| self.document_unit(file, known))).collect()
    }

    fn document_unit<'a>(&'a self, file: &'a DocumentFile, known: &'a KnownDocument) -> Unit<'a> {
        Unit::new(vec![(known.name(file), known.key)], move || Ok(vec![self.same(file.as_str(), known.key)?]))
    }

    fn unit<'a>(&'a self, file: &'a MediaFile, known: &'a Known) -> Unit<'a> {
        let files = known.widths().map(|width| (known.name(file, width), known.key_of(width)));
        Unit::new(files.collect(), move || {
            let bytes = self.same(file.as_str(), known.key)?;
            let failed =
                |unfit: Unfit| PublishError::Picture { path: self.folder.join(file.as_str()), source: unfit.into() };
            let image = picture::open(&bytes).map_err(failed)?;
            known.widths().map(|width| picture::encode(&image, width).map_err(failed)).collect()
        })
    }
}

fn unfit(file: &str, at: usize, name: &MediaFile, reason: &str) -> Problem {
    Problem::new(file, format!("/images/{at}/file"), format!("media/{name} cannot be shown: {reason}"), REMEDY)
}

impl KnownDocument {
    fn name(&self, file: &DocumentFile) -> String {
        let (stem, kind) = file.parts();
        format!("media/{stem}-{}.{kind}", &self.key.to_string()[..8])
    }
}

impl Known {
    /// The widths that the picture is made in: none is larger than the picture.
    fn widths(&self) -> impl Iterator<Item = u32> {
        let largest = self.width.min(WIDTHS[WIDTHS.len() - 1]);
        WIDTHS.into_iter().filter(move |width| *width < largest).chain([largest])
    }

    fn key_of(&self, width: u32) -> Key {
        Key::of([self.key.as_bytes(), &width.to_le_bytes(), &[QUALITY]])
    }

    /// Pictures of one stem and the same bytes are one file, whatever their endings.
    fn name(&self, file: &MediaFile, width: u32) -> String {
        let stem = file.as_str().rsplit_once('.').map_or(file.as_str(), |(stem, _)| stem);
        format!("media/{stem}-{}-{width}.jpg", &self.key.to_string()[..8])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_made_in_each_width_once() {
        let widths = |width| Known { key: Key::of([]), width, height: 1 }.widths().collect::<Vec<_>>();
        assert_eq!(widths(300), [300]);
        assert_eq!(widths(1600), [480, 960, 1600]);
        assert_eq!(widths(4000), [480, 960, 1600]);
    }
}

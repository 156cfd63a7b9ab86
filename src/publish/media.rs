//! What stands in the content's `media/`: documents, as they are, and pictures for the web: in the widths that screens need, turned upright, without what a camera wrote into them.

use super::PublishError;
use super::manifest::Key;
use super::problem::{Problem, Problems};
use super::unit::Unit;
use crate::model::{Document, DocumentFile, Image, MediaFile, Release};
use crate::pages::release::{DocumentLink, Picture};
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageReader, Limits};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{BufReader, Cursor};
use std::path::{Path, PathBuf};

/// Widths in pixels: a phone's, a tablet's or a sharp phone's, a desktop's.
const WIDTHS: [u32; 3] = [480, 960, 1600];
const QUALITY: u8 = 80;
/// A picture needs no more to be decoded than this.
const MOST_MEMORY: u64 = 400_000_000;

/// The pictures and documents that releases name.
#[derive(Clone, Debug, Default)]
pub struct Media {
    folder: PathBuf,
    known: BTreeMap<MediaFile, Known>,
    documents: BTreeMap<DocumentFile, KnownDocument>,
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
        let mut media = Self { folder: folder.join("media"), known: BTreeMap::new(), documents: BTreeMap::new() };
        let mut problems = Vec::new();
        for (file, release) in releases {
            for (at, image) in release.images.iter().enumerate() {
                if let Err(reason) = media.look_at(&image.file) {
                    let message = format!("media/{} cannot be shown: {reason}", image.file);
                    let remedy = "put a picture (JPEG, PNG or WebP) of that name into the folder media/";
                    problems.push(Problem::new(*file, format!("/images/{at}/file"), message, remedy));
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
        let path = self.folder.join(file);
        if !fs::symlink_metadata(&path).map_err(|error| error.to_string())?.is_file() {
            return Err("it is not a file of its own".to_owned());
        }
        fs::read(&path).map_err(|error| error.to_string())
    }

    fn look_at(&mut self, file: &MediaFile) -> Result<(), String> {
        if self.known.contains_key(file) {
            return Ok(());
        }
        let bytes = self.bytes(file.as_str())?;
        let (width, height) = upright_size(&bytes).map_err(|error| error.to_string())?;
        self.known.insert(file.clone(), Known { key: Key::of([bytes.as_slice()]), width, height });
        Ok(())
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
        let pictures = known.map(|(file, known)| self.unit(file, known));
        let named: BTreeSet<_> =
            releases.iter().flat_map(|release| &release.documents).map(|document| &document.file).collect();
        let documents = self.documents.iter().filter(|(file, _)| named.contains(file));
        pictures.chain(documents.map(|(file, known)| self.document_unit(file, known))).collect()
    }

    fn document_unit<'a>(&'a self, file: &'a DocumentFile, known: &'a KnownDocument) -> Unit<'a> {
        Unit::new(vec![(known.name(file), known.key)], move || {
            let path = self.folder.join(file.as_str());
            let remedy = "It was there when the content was checked: publish again";
            Ok(vec![fs::read(&path).map_err(|source| PublishError::Read { path, source, remedy })?])
        })
    }

    fn unit<'a>(&'a self, file: &'a MediaFile, known: &'a Known) -> Unit<'a> {
        let files = known.widths().map(|width| {
            let key = Key::of([known.key.as_bytes(), &width.to_le_bytes(), &[QUALITY]]);
            (known.name(file, width), key)
        });
        Unit::new(files.collect(), move || {
            let path = self.folder.join(file.as_str());
            let failed = |error: image::ImageError| PublishError::Picture { path: path.clone(), source: error };
            let image =
                fs::read(&path).map_err(image::ImageError::from).and_then(|bytes| decode(&bytes)).map_err(failed)?;
            known.widths().map(|width| encode(&image, width).map_err(failed)).collect()
        })
    }
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

    fn name(&self, file: &MediaFile, width: u32) -> String {
        let stem = file.as_str().rsplit_once('.').map_or(file.as_str(), |(stem, _)| stem);
        format!("media/{stem}-{}-{width}.jpg", &self.key.to_string()[..8])
    }
}

fn decoder(bytes: &[u8]) -> image::ImageResult<impl ImageDecoder + '_> {
    let mut reader = ImageReader::new(BufReader::new(Cursor::new(bytes))).with_guessed_format()?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    reader.into_decoder()
}

fn upright_size(bytes: &[u8]) -> image::ImageResult<(u32, u32)> {
    let mut decoder = decoder(bytes)?;
    let (width, height) = decoder.dimensions();
    let turned = matches!(
        decoder.orientation()?,
        Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH
    );
    Ok(if turned { (height, width) } else { (width, height) })
}

fn decode(bytes: &[u8]) -> image::ImageResult<DynamicImage> {
    let mut decoder = decoder(bytes)?;
    let orientation = decoder.orientation()?;
    let mut image = DynamicImage::from_decoder(decoder)?;
    image.apply_orientation(orientation);
    Ok(image)
}

/// A JPEG of this width, on white where the picture lets one see through.
fn encode(image: &DynamicImage, width: u32) -> image::ImageResult<Vec<u8>> {
    let height = (u64::from(image.height()) * u64::from(width)).div_ceil(u64::from(image.width().max(1)));
    let height = u32::try_from(height).unwrap_or(u32::MAX);
    let small = image.resize_exact(width, height.max(1), FilterType::Lanczos3).to_rgba8();
    let mut page = image::RgbImage::from_pixel(small.width(), small.height(), image::Rgb([255; 3]));
    for (x, y, pixel) in small.enumerate_pixels() {
        let [red, green, blue, alpha] = pixel.0;
        let over = |colour: u8| {
            let mixed = (u32::from(colour) * u32::from(alpha) + 255 * (255 - u32::from(alpha))) / 255;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        };
        page.put_pixel(x, y, image::Rgb([over(red), over(green), over(blue)]));
    }
    let mut bytes = Vec::new();
    page.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, QUALITY))?;
    Ok(bytes)
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

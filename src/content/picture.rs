//! A picture's bytes as the pictures that pages show: upright, in a width, without what a camera wrote into it.
//! It must refuse whatever it could not make whole.

use image::codecs::jpeg::JpegEncoder;
use image::error::{LimitError, LimitErrorKind};
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageReader, Limits};
use std::io::{BufReader, Cursor};

pub const QUALITY: u8 = 80;
/// A picture needs no more to be decoded than this.
const MOST_MEMORY: u64 = 400_000_000;
/// A JPEG has no more lines (ITU-T T.81, B.2.2).
const MOST_LINES: u32 = 65_535;

/// Why a picture cannot be shown.
#[derive(Debug, thiserror::Error)]
pub enum Unfit {
    #[error(transparent)]
    Image(#[from] ImageError),
    #[error("it ends in the middle")]
    CutOff,
    #[error("it is {0} pixels high, more than {MOST_LINES}")]
    High(u32),
}

fn decoder(bytes: &[u8]) -> Result<impl ImageDecoder + '_, Unfit> {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader =
        ImageReader::new(BufReader::new(Cursor::new(bytes))).with_guessed_format().map_err(ImageError::from)?;
    reader.limits(limits.clone());
    let mut decoder = reader.into_decoder()?;
    // The reader holds a decoder to the limits only where it decodes itself.
    if decoder.total_bytes() > MOST_MEMORY {
        return Err(ImageError::Limits(LimitError::from_kind(LimitErrorKind::InsufficientMemory)).into());
    }
    decoder.set_limits(limits)?;
    Ok(decoder)
}

/// Width and height as it is shown, by what the file says of itself.
pub fn upright_size(bytes: &[u8]) -> Result<(u32, u32), Unfit> {
    let mut decoder = decoder(bytes)?;
    let (width, height) = decoder.dimensions();
    let turned = matches!(
        decoder.orientation()?,
        Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH
    );
    Ok(if turned { (height, width) } else { (width, height) })
}

/// The picture, upright.
pub fn open(bytes: &[u8]) -> Result<DynamicImage, Unfit> {
    if is_cut_off(bytes) {
        return Err(Unfit::CutOff);
    }
    let mut decoder = decoder(bytes)?;
    let orientation = decoder.orientation()?;
    let mut image = DynamicImage::from_decoder(decoder)?;
    image.apply_orientation(orientation);
    Ok(image)
}

/// Whether a JPEG lacks the mark of its end, without which the decoder paints the rest grey. Neither mark can stand in
/// what they enclose (ITU-T T.81, B.1.1.5).
fn is_cut_off(bytes: &[u8]) -> bool {
    let last = |mark: [u8; 2]| bytes.windows(2).rposition(|window| window == mark);
    bytes.starts_with(&[0xff, 0xd8]) && last([0xff, 0xd9]) < last([0xff, 0xda])
}

/// Whether a JPEG can hold the picture in this width.
pub fn fits(image: &DynamicImage, width: u32) -> Result<(), Unfit> {
    let height = height(image, width);
    if height > MOST_LINES { Err(Unfit::High(height)) } else { Ok(()) }
}

fn height(image: &DynamicImage, width: u32) -> u32 {
    let height = (u64::from(image.height()) * u64::from(width)).div_ceil(u64::from(image.width().max(1)));
    u32::try_from(height).unwrap_or(u32::MAX).max(1)
}

/// A JPEG of this width, on white where the picture lets one see through.
pub fn encode(image: &DynamicImage, width: u32) -> Result<Vec<u8>, Unfit> {
    fits(image, width)?;
    let small = image.resize_exact(width, height(image, width), FilterType::Lanczos3).to_rgba8();
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
    use image::ImageFormat;

    fn file(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Vec::new();
        let image = image::RgbImage::from_fn(width, height, |x, y| image::Rgb([x as u8, y as u8, (x * y) as u8]));
        image.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
        bytes
    }

    #[test]
    fn a_picture_that_is_cut_off_or_broken_is_refused() {
        for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
            let whole = file(64, 64, format);
            assert!(open(&whole).is_ok(), "{format:?}");
            for length in [whole.len() * 9 / 10, whole.len() / 2] {
                assert!(open(&whole[..length]).is_err(), "{format:?} {length}");
            }
        }
        let mut broken = file(64, 64, ImageFormat::Png);
        let data = broken.windows(4).position(|window| window == b"IDAT").unwrap();
        broken[data + 30..data + 60].fill(0x5a);
        assert!(upright_size(&broken).is_ok() && open(&broken).is_err());
    }

    #[test]
    fn a_picture_has_the_lines_that_a_jpeg_can_hold() {
        let image = open(&file(1, 200_000, ImageFormat::Png)).unwrap();
        assert!(matches!(encode(&image, 1), Err(Unfit::High(200_000))));
    }

    #[test]
    fn a_picture_that_would_fill_the_memory_is_not_begun() {
        // The size of a PNG stands behind the name of its first part, with a checksum.
        let mut bytes = file(4, 4, ImageFormat::Png);
        bytes[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
        let sum = crc(&bytes[12..29]);
        bytes[29..33].copy_from_slice(&sum.to_be_bytes());
        assert!(matches!(open(&bytes), Err(Unfit::Image(ImageError::Limits(_)))));
    }

    /// The checksum of PNG's parts (ISO/IEC 15948, annex D).
    fn crc(bytes: &[u8]) -> u32 {
        !bytes
            .iter()
            .fold(!0, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xedb8_8320 * (sum & 1))))
    }
}

//! What every file of the index begins with: the format's version and a checksum of the rest. A file that was cut,
//! changed on the way, or is another's page (a sign-in in a hotel's network) is refused whole.

/// Moves with every change of the format: a reader refuses what it does not know.
pub const VERSION: u8 = b'1';

/// `FS`, the version, and the checksum.
const START: usize = 9;

/// Why a file is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// It is no file of a search index.
    Foreign,
    /// Another version of the portal wrote it.
    Version,
    /// Bytes were lost or changed.
    Checksum,
}

/// What a file holds.
///
/// # Errors
/// Says why it cannot be read.
pub fn open(bytes: &[u8]) -> Result<&[u8], Damage> {
    let (start, rest) = bytes.split_at_checked(START).ok_or(Damage::Foreign)?;
    match start {
        [b'F', b'S', VERSION, sum @ ..] if *sum == checksum(rest) => Ok(rest),
        [b'F', b'S', VERSION, ..] => Err(Damage::Checksum),
        [b'F', b'S', ..] => Err(Damage::Version),
        _ => Err(Damage::Foreign),
    }
}

/// A file that holds this.
#[cfg(not(target_family = "wasm"))]
pub fn seal(rest: &[u8]) -> Vec<u8> {
    [&[b'F', b'S', VERSION], checksum(rest).as_slice(), rest].concat()
}

/// CRC-32 (ISO 3309), by half-bytes: a table of sixteen.
fn crc(bytes: &[u8]) -> u32 {
    let mut table = [0; 16];
    for (at, entry) in (0u32..).zip(&mut table) {
        *entry = (0..4).fold(at, |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 });
    }
    let step = |crc: u32, half: u8| crc >> 4 ^ table[((crc ^ u32::from(half)) & 15) as usize];
    !bytes.iter().fold(!0, |crc, byte| step(step(crc, byte & 15), byte >> 4))
}

/// The checksum in six letters of six bits each, so that a file of text stays one.
fn checksum(bytes: &[u8]) -> [u8; 6] {
    let crc = crc(bytes);
    [0, 6, 12, 18, 24, 30].map(|shift| b'0' + (crc >> shift & 63) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_checksum_is_the_standard_one() {
        assert_eq!(crc(b"123456789"), 0xcbf4_3926);
    }

    proptest! {
        #[test]
        fn what_was_sealed_is_opened(rest in proptest::collection::vec(any::<u8>(), 0..200)) {
            let file = seal(&rest);
            prop_assert_eq!(open(&file), Ok(rest.as_slice()));
        }

        #[test]
        fn what_was_cut_or_changed_is_refused(
            rest in proptest::collection::vec(any::<u8>(), 1..200), at in any::<prop::sample::Index>(), bit in 0u8..8,
        ) {
            let file = seal(&rest);
            let at = at.index(file.len());
            prop_assert!(open(&file[..at]).is_err());
            let mut changed = file;
            changed[at] ^= 1 << bit;
            prop_assert!(open(&changed).is_err());
        }
    }
}

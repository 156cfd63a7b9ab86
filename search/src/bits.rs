//! Numbers as bits, lowest bit first. What is read beyond the end is zeros, and says so at the end.

/// Reads numbers from bytes.
pub struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

/// How many ones at most stand for the high part of a number; what is larger follows them by Elias's code. Without it a
/// word that only the newest of many documents have would begin with thousands of ones.
const LONGEST_RUN: u32 = 24;

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    pub fn bit(&mut self) -> bool {
        let byte = self.bytes.get(self.at / 8).copied().unwrap_or_default();
        let bit = byte >> (self.at % 8) & 1;
        self.at += 1;
        bit == 1
    }

    /// A number of so many bits, at most 32.
    pub fn fixed(&mut self, bits: u32) -> u32 {
        // The five bytes that hold them, wherever they begin in the first.
        let first = self.at / 8;
        let bytes = (0..5).map(|at| u64::from(self.bytes.get(first + at).copied().unwrap_or_default()) << (8 * at));
        let window = bytes.fold(0, |window, byte| window | byte) >> (self.at % 8);
        self.at += bits as usize;
        (window & ((1 << bits) - 1)) as u32
    }

    /// A number by Elias's gamma code, from 0.
    pub fn gamma(&mut self) -> u32 {
        let mut bits = 0;
        while bits < 31 && !self.bit() {
            bits += 1;
        }
        (1 << bits | self.fixed(bits)) - 1
    }

    /// A number by Rice's code with so many fixed bits.
    pub fn rice(&mut self, bits: u32) -> u32 {
        let mut high = 0;
        while high < LONGEST_RUN && self.bit() {
            high += 1;
        }
        if high == LONGEST_RUN {
            high += self.gamma();
        }
        high.wrapping_shl(bits) | self.fixed(bits)
    }

    /// Whether all that was read was there.
    pub fn is_whole(&self) -> bool {
        self.at <= self.bytes.len() * 8
    }
}

/// The fixed bits with which gaps are shortest, where so many numbers lie below a bound.
pub fn rice_bits(count: u32, bound: u32) -> u32 {
    let mean = bound / count.max(1);
    // The mean times ln 2.
    (mean / 16 * 11 + mean % 16 * 11 / 16).max(1).ilog2()
}

/// Writes what [`Reader`] reads.
#[cfg(not(target_family = "wasm"))]
#[derive(Clone, Debug, Default)]
pub struct Writer {
    bytes: Vec<u8>,
    bits: usize,
}

#[cfg(not(target_family = "wasm"))]
impl Writer {
    pub fn bit(&mut self, bit: bool) {
        if self.bits.is_multiple_of(8) {
            self.bytes.push(0);
        }
        if let Some(last) = self.bytes.last_mut() {
            *last |= u8::from(bit) << (self.bits % 8);
        }
        self.bits += 1;
    }

    pub fn fixed(&mut self, number: u32, bits: u32) {
        let (mut rest, mut left) = (u64::from(number) & ((1 << bits) - 1), bits as usize);
        while left > 0 {
            let used = self.bits % 8;
            if used == 0 {
                self.bytes.push(0);
            }
            if let Some(last) = self.bytes.last_mut() {
                *last |= (rest << used) as u8;
            }
            let written = left.min(8 - used);
            rest >>= written;
            left -= written;
            self.bits += written;
        }
    }

    pub fn gamma(&mut self, number: u32) {
        let bits = (number + 1).ilog2();
        (0..bits).for_each(|_| self.bit(false));
        self.bit(true);
        self.fixed(number + 1, bits);
    }

    pub fn rice(&mut self, number: u32, bits: u32) {
        let high = number >> bits;
        (0..high.min(LONGEST_RUN)).for_each(|_| self.bit(true));
        match high.checked_sub(LONGEST_RUN) {
            Some(rest) => self.gamma(rest),
            None => self.bit(false),
        }
        self.fixed(number, bits);
    }

    /// What another has written.
    pub fn append(&mut self, other: &Self) {
        for (at, byte) in other.bytes.iter().enumerate() {
            self.fixed(u32::from(*byte), (other.bits - at * 8).min(8) as u32);
        }
    }

    /// How many bits were written.
    pub fn len(&self) -> usize {
        self.bits
    }

    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_are_read_as_they_were_written(
            numbers in proptest::collection::vec((0u32..1 << 24, 0u32..24), 0..40), rice in 0u32..20,
        ) {
            let mut writer = Writer::default();
            for (number, bits) in &numbers {
                writer.gamma(*number);
                writer.fixed(*number, *bits);
                writer.rice(*number, rice);
            }
            let bytes = writer.into_bytes();
            let mut reader = Reader::new(&bytes);
            for (number, bits) in numbers {
                prop_assert_eq!(reader.gamma(), number);
                prop_assert_eq!(reader.fixed(bits), number & ((1 << bits) - 1));
                prop_assert_eq!(reader.rice(rice), number);
            }
            prop_assert!(reader.is_whole());
        }

        #[test]
        fn nothing_that_is_read_panics(bytes in proptest::collection::vec(any::<u8>(), 0..40), rice in 0u32..32) {
            let mut reader = Reader::new(&bytes);
            for _ in 0..100 {
                reader.gamma();
                reader.rice(rice);
                reader.fixed(32);
            }
            prop_assert!(!reader.is_whole());
        }
    }
}

//! A digest of which nodes stand where in a page, without their words and attributes.
//! The publisher and the browser each take it in document order.

use std::fmt;

/// FNV-1a, 32 bits: it guards against accidents, not against anyone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape(u32);

impl Shape {
    #[expect(clippy::new_without_default, reason = "an empty digest is a beginning, not a value")]
    pub fn new() -> Self {
        Self(0x811c_9dc5)
    }

    /// An element begins; its name is in lower case.
    pub fn open(&mut self, name: &str) {
        name.bytes().for_each(|byte| self.add(byte));
        self.add(b'<');
    }

    /// The element ends that began last.
    pub fn close(&mut self) {
        self.add(b'>');
    }

    pub fn text(&mut self) {
        self.add(b'"');
    }

    pub fn comment(&mut self) {
        self.add(b'!');
    }

    fn add(&mut self, byte: u8) {
        self.0 = (self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

//! One thing to publish: files that are made together from the same input.

use super::manifest::Key;
use crate::publish::error::PublishError;

type Make<'a> = Box<dyn Fn() -> Result<Vec<Vec<u8>>, PublishError> + Send + Sync + 'a>;

pub struct Unit<'a> {
    /// Path below the site's folder, and key, of each file.
    pub files: Vec<(String, Key)>,
    make: Make<'a>,
}

impl<'a> Unit<'a> {
    /// `make` gives the bytes of the files, in their order. It is asked only where they are not there yet.
    pub fn new(
        files: Vec<(String, Key)>,
        make: impl Fn() -> Result<Vec<Vec<u8>>, PublishError> + Send + Sync + 'a,
    ) -> Self {
        Self { files, make: Box::new(make) }
    }

    /// A file whose bytes are at hand.
    pub fn bytes(path: impl Into<String>, bytes: Vec<u8>) -> Self {
        let key = Key::of([bytes.as_slice()]);
        Self::new(vec![(path.into(), key)], move || Ok(vec![bytes.clone()]))
    }

    pub fn make(&self) -> Result<Vec<Vec<u8>>, PublishError> {
        (self.make)()
    }
}

/// A site path as a folder below the site's folder.
pub fn folder(path: &str) -> &str {
    path.trim_start_matches('/')
}

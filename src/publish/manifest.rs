//! What each published file was made from, so that a run can tell what to make anew without reading the site.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::sync::OnceLock;

/// A digest of everything that a file's bytes depend on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key([u8; 16]);

impl Key {
    /// The digest of inputs in their order. Lengths are part of it, so that no two lists look alike.
    pub fn of<'a>(inputs: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut hasher = blake3::Hasher::new();
        for input in inputs {
            hasher.update(&input.len().to_le_bytes()).update(input);
        }
        let mut key = [0; 16];
        key.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
        Self(key)
    }

    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

fn parse_key(text: &str) -> Option<Key> {
    let mut key = [0; 16];
    if text.len() != 32 {
        return None;
    }
    for (at, byte) in key.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(at * 2..at * 2 + 2)?, 16).ok()?;
    }
    Some(Key(key))
}

/// A digest of this program: another one may make other files from the same content.
pub fn program() -> &'static Key {
    static PROGRAM: OnceLock<Key> = OnceLock::new();
    // A program that cannot read itself is taken for the one before: it has at least the same views.
    PROGRAM.get_or_init(|| Key::of([std::env::current_exe().and_then(std::fs::read).unwrap_or_default().as_slice()]))
}

/// Path and key of every file of a site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest(pub BTreeMap<String, Key>);

impl Manifest {
    /// The manifest in a file; none where there is none, or where it is not whole.
    pub fn read(path: &Path) -> Option<Self> {
        Self::parse(&fs::read_to_string(path).ok()?)
    }

    /// The manifest in a text; none where it is not whole.
    pub fn parse(text: &str) -> Option<Self> {
        let body = text.strip_suffix("end\n")?;
        let line = |line: &str| {
            let (key, path) = line.split_once(' ')?;
            Some((path.to_owned(), parse_key(key)?))
        };
        body.lines().map(line).collect::<Option<_>>().map(Self)
    }

    /// A line for each file, and a last one by which a text that was cut off is known.
    pub fn to_text(&self) -> String {
        let lines = self.0.iter().map(|(path, key)| format!("{key} {path}\n"));
        lines.chain(["end\n".to_owned()]).collect()
    }

    pub fn write(&self, path: &Path) -> io::Result<()> {
        // The old one was taken away: whatever stands there now is a link to someone else's file.
        fs::File::create_new(path)?.write_all(self.to_text().as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_is_read_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("manifest");
        let manifest = Manifest([("a b/c".to_owned(), Key::of([b"x".as_slice()]))].into());
        manifest.write(&path).unwrap();
        assert_eq!(Manifest::read(&path), Some(manifest));
        let text = fs::read_to_string(&path).unwrap();
        for cut in 0..text.len() {
            fs::write(&path, &text[..cut]).unwrap();
            assert_eq!(Manifest::read(&path), None, "{cut}");
        }
    }

    #[test]
    fn inputs_are_told_apart() {
        assert_ne!(Key::of([b"ab".as_slice(), b"c"]), Key::of([b"a".as_slice(), b"bc"]));
    }
}

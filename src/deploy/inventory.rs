//! What a place holds, by digests, in objects that lie there: `files`; `changing`, the names of those on which a run that
//! has not ended was at work, which are sent again; and `stale`, those of which a cache before the place may hold an older
//! answer, until a run has reported them at its end.

use super::DeployError;
use super::store::{About, OWN, Store};
use crate::publish::manifest::{Key, Manifest};
use std::collections::BTreeSet;

/// What a place is known to hold.
#[derive(Clone, Debug, Default)]
pub struct Inventory {
    files: Manifest,
    /// Any of these may be there or not, old or new.
    changing: BTreeSet<String>,
    stale: BTreeSet<String>,
}

impl Inventory {
    /// What a place says of itself; none where no run has been there.
    ///
    /// # Errors
    /// [`DeployError::Damaged`] where it is not whole.
    pub fn read(store: &dyn Store) -> Result<Option<Self>, DeployError> {
        let (files, changing) = (text(store, FILES)?, names(store, CHANGING)?);
        if files.is_none() && changing.is_none() {
            return Ok(None);
        }
        let files = files.map(|files| Manifest::parse(&files).ok_or_else(|| DeployError::Damaged(name(FILES))));
        // Without files, a first run has not come far.
        let (mut files, changing) = (files.transpose()?.unwrap_or_default(), changing.unwrap_or_default());
        files.0.retain(|key, _| !changing.contains(key));
        Ok(Some(Self { files, changing, stale: names(store, STALE)?.unwrap_or_default() }))
    }

    /// The digest of an object that is certainly there.
    pub fn digest(&self, key: &str) -> Option<&Key> {
        self.files.0.get(key)
    }

    /// Whether there may be such an object.
    pub fn may_hold(&self, key: &str) -> bool {
        self.files.0.contains_key(key) || self.changing.contains(key)
    }

    /// All that may be there.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.files.0.keys().chain(&self.changing).map(String::as_str)
    }

    /// What a run that has not come to its end has changed, or was about to.
    pub fn forget(&self) -> &BTreeSet<String> {
        &self.stale
    }

    /// Whether a run was ended before it was done.
    pub fn is_unfinished(&self) -> bool {
        !self.changing.is_empty() || !self.stale.is_empty()
    }
}

/// The inventory while a run changes what it tells of.
pub struct Record(Inventory);

impl Record {
    /// Notes in the place what is about to change, and what a cache may hold an older answer of from then on.
    pub fn begin(
        store: &dyn Store,
        mut inventory: Inventory,
        changing: BTreeSet<String>,
        stale: BTreeSet<String>,
    ) -> Result<Self, DeployError> {
        inventory.files.0.retain(|key, _| !changing.contains(key));
        inventory.changing.extend(changing);
        if !stale.is_empty() {
            write(store, STALE, &list(&stale))?;
        }
        inventory.stale = stale;
        write(store, CHANGING, &list(&inventory.changing))?;
        Ok(Self(inventory))
    }

    pub fn arrived(&mut self, key: &str, digest: Key) {
        self.0.changing.remove(key);
        self.0.files.0.insert(key.to_owned(), digest);
    }

    pub fn gone(&mut self, key: &str) {
        self.0.changing.remove(key);
    }

    /// Writes into the place what is done. Where only the first of its two objects is written, some are sent again.
    pub fn note(&self, store: &dyn Store) -> Result<(), DeployError> {
        write(store, FILES, &self.0.files.to_text())?;
        write(store, CHANGING, &list(&self.0.changing))
    }

    pub fn end(self, store: &dyn Store) -> Result<(), DeployError> {
        write(store, FILES, &self.0.files.to_text())?;
        store.remove(&name(CHANGING))?;
        if self.0.stale.is_empty() { Ok(()) } else { store.remove(&name(STALE)) }
    }
}

const FILES: &str = "files";
const CHANGING: &str = "changing";
const STALE: &str = "stale";
/// The last line of each: what lacks it was cut off.
const END: &str = "end\n";

fn name(own: &str) -> String {
    format!("{OWN}{own}")
}

fn list(names: &BTreeSet<String>) -> String {
    names.iter().map(|name| format!("{name}\n")).chain([END.to_owned()]).collect()
}

/// The names in an object; none where there is no such object.
fn names(store: &dyn Store, own: &str) -> Result<Option<BTreeSet<String>>, DeployError> {
    let Some(text) = text(store, own)? else { return Ok(None) };
    let body = text.strip_suffix(END).ok_or_else(|| DeployError::Damaged(name(own)))?;
    Ok(Some(body.lines().map(str::to_owned).collect()))
}

fn text(store: &dyn Store, own: &str) -> Result<Option<String>, DeployError> {
    let bytes = store.read(&name(own))?;
    bytes.map(|bytes| String::from_utf8(bytes).map_err(|_| DeployError::Damaged(name(own)))).transpose()
}

fn write(store: &dyn Store, own: &str, text: &str) -> Result<(), DeployError> {
    let about = About { content_type: "text/plain; charset=utf-8".to_owned(), cache_control: "no-store".to_owned() };
    store.write(&name(own), text.as_bytes().to_vec(), &about)
}

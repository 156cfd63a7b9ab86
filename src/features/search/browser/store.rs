//! Search's files: which have come, which are on their way, which did not come.

use frontdesk_search::{Files, Stored, open};
use js_sys::{Function, Uint8Array};
use std::cell::{OnceCell, RefCell};
use wasm_bindgen::{JsCast, JsValue};

/// A file.
enum File {
    Coming,
    Broken,
    Here(Vec<u8>),
}

/// Files by their addresses, in order.
#[derive(Default)]
pub struct Kept(Vec<(String, File)>);

impl Kept {
    fn at(&self, address: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.as_str().cmp(address))
    }

    fn set(&mut self, address: &str, file: File) {
        match self.at(address) {
            Ok(at) => {
                if let Some((_, known)) = self.0.get_mut(at) {
                    *known = file;
                }
            }
            Err(at) => self.0.insert(at, (address.to_owned(), file)),
        }
    }

    fn file(&self, address: &str) -> Option<&File> {
        self.0.get(self.at(address).ok()?).map(|(_, file)| file)
    }
}

impl Files for Kept {
    fn get(&self, path: &str) -> Stored<'_> {
        match self.file(path) {
            None | Some(File::Coming) => Stored::Missing,
            Some(File::Broken) => Stored::Broken,
            Some(File::Here(bytes)) => Stored::Here(bytes),
        }
    }
}

pub struct Store {
    /// The address of the index's folder.
    index: String,
    fetch_file: Function,
    /// What is called with each file that comes.
    done: OnceCell<JsValue>,
    pub kept: RefCell<Kept>,
}

impl Store {
    pub fn new(index: String, fetch_file: Function) -> Self {
        Self { index, fetch_file, done: OnceCell::new(), kept: RefCell::default() }
    }

    /// `done` is called with the address and the bytes of each file that comes; it has to `take` them.
    pub fn call_back(&self, done: Function) {
        let _ = self.done.set(done.into());
    }

    /// A file that came and is not what it should be.
    pub fn refuse(&self, name: &str) {
        self.kept.borrow_mut().set(name, File::Broken);
    }

    /// Forgets a file, so that it is asked for again.
    pub fn forget(&self, name: &str) {
        self.kept.borrow_mut().0.retain(|(known, _)| known != name);
    }

    /// Before a new question: what did not come is asked for again.
    pub fn retry(&self) {
        self.kept.borrow_mut().0.retain(|(_, file)| !matches!(file, File::Broken));
    }

    /// Keeps a file that has come; gives its name: of the index, its path in it.
    pub fn take(&self, address: &str, bytes: &JsValue) -> String {
        let bytes = bytes.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec);
        // What was asked for by its whole address is no part of the index, though it may stand in its folder.
        let is_own = self.kept.borrow().file(address).is_some();
        let of_index = address.strip_prefix(&*self.index).filter(|_| !is_own);
        let bytes = match of_index {
            Some(_) => bytes.and_then(|bytes| open(&bytes).ok().map(<[u8]>::to_vec)),
            None => bytes,
        };
        let name = of_index.unwrap_or(address);
        self.kept.borrow_mut().set(name, bytes.map_or(File::Broken, File::Here));
        name.to_owned()
    }

    /// Asks for files that are not there: names in the index, or whole addresses.
    pub fn want<'a>(&self, names: impl IntoIterator<Item = &'a str>) {
        for name in names {
            if self.kept.borrow().file(name).is_some() {
                continue;
            }
            self.kept.borrow_mut().set(name, File::Coming);
            let address = if name.starts_with('/') { name.to_owned() } else { [&*self.index, name].concat() };
            // It never throws: what does not come is null.
            let done = self.done.get().cloned().unwrap_or_default();
            let _ = self.fetch_file.call2(&JsValue::NULL, &address.into(), &done);
        }
    }

    /// A file of text; none where it has not come.
    pub fn text(&self, name: &str) -> Option<String> {
        match self.kept.borrow().file(name)? {
            File::Here(bytes) => str::from_utf8(bytes).ok().map(str::to_owned),
            _ => None,
        }
    }

    /// Whether a file is neither here nor on its way any more.
    pub fn is_broken(&self, name: &str) -> bool {
        matches!(self.kept.borrow().file(name), Some(File::Broken))
    }
}

//! The look-up's files: which have come, which are on their way.

use super::super::{Asked, LookUp, Missing, Point, Settings, Shard, Shards, points, zip_at};
use super::dom::window;
use js_sys::{Function, Reflect};
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};

/// Why there is no answer yet.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// A file is on its way: put the question again when it is there.
    Coming,
    /// A file did not come, or is none of the look-up's.
    Failed,
}

pub type Answered<T> = Result<T, Lack>;

pub struct Store {
    /// The address of the folder of shards.
    folder: String,
    /// The address of the settings in the page's language.
    own: String,
    fetch_file: Function,
    /// What is called with each file that comes.
    done: OnceCell<JsValue>,
    settings: OnceCell<Settings>,
    points: OnceCell<Vec<(String, Point)>>,
    shards: RefCell<Shards>,
    coming: RefCell<Vec<String>>,
    failed: RefCell<Vec<String>>,
}

impl Store {
    /// `site` is the site's folder, `prefix` that of the language.
    pub fn new(site: &str, prefix: &str, fetch_file: Function) -> Self {
        Self {
            folder: [site, "/data/places/"].concat(),
            own: [site, "/data", prefix, "/places/settings.json"].concat(),
            fetch_file,
            done: OnceCell::new(),
            settings: OnceCell::new(),
            points: OnceCell::new(),
            shards: RefCell::default(),
            coming: RefCell::default(),
            failed: RefCell::default(),
        }
    }

    /// `done` is called with the address and the JSON of each file that comes; it has to `take` them.
    pub fn call_back(&self, done: Function) {
        let _ = self.done.set(done.into());
    }

    /// Before a new question: what failed is asked for again.
    pub fn retry(&self) {
        self.failed.borrow_mut().clear();
    }

    pub fn take(&self, address: String, value: &JsValue) {
        self.coming.borrow_mut().retain(|coming| *coming != address);
        if self.keep(&address, value).is_none() {
            self.failed.borrow_mut().push(address);
        }
    }

    fn keep(&self, address: &str, value: &JsValue) -> Option<()> {
        if address == self.own {
            let mut settings = Settings::decode(value)?;
            settings.set_time_zone(&time_zone().unwrap_or_default());
            let _ = self.settings.set(settings);
            return Some(());
        }
        let name = address.strip_prefix(&*self.folder)?.strip_suffix(".json")?;
        if name == "points" {
            let _ = self.points.set(points(value)?);
        } else {
            self.shards.borrow_mut().add(name.to_owned(), Rc::new(Shard::decode(value)?));
        }
        Some(())
    }

    pub fn settings(&self) -> Answered<&Settings> {
        self.settings.get().ok_or_else(|| self.lack(self.own.clone()))
    }

    /// Puts a question to what has come.
    pub fn ask<T>(&self, question: impl FnOnce(LookUp<'_>) -> Asked<T>) -> Answered<T> {
        let settings = self.settings()?;
        let shards = self.shards.borrow();
        question(LookUp { settings, shards: &shards }).map_err(|Missing(names)| self.lack_shards(&names))
    }

    /// The ZIP code around a point.
    pub fn zip_at(&self, point: Point) -> Answered<Option<String>> {
        let points = self.points.get().ok_or_else(|| self.lack_shards(&["points".to_owned()]))?;
        self.ask(|look_up| zip_at(point, points, look_up.shards))
    }

    /// Asks for files that are not there, all at once.
    fn lack_shards(&self, names: &[String]) -> Lack {
        let mut lack = Lack::Coming;
        for name in names {
            if self.lack([&self.folder, &**name, ".json"].concat()) == Lack::Failed {
                lack = Lack::Failed;
            }
        }
        lack
    }

    fn lack(&self, address: String) -> Lack {
        if self.failed.borrow().contains(&address) {
            return Lack::Failed;
        }
        if !self.coming.borrow().contains(&address) {
            let done = self.done.get().cloned().unwrap_or_default();
            // It never throws: what does not come is null.
            let _ = self.fetch_file.call2(&JsValue::NULL, &address.as_str().into(), &done);
            self.coming.borrow_mut().push(address);
        }
        Lack::Coming
    }
}

/// The name of the device's time zone; none where the browser does not tell it. Each call may throw.
fn time_zone() -> Option<String> {
    let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok();
    let call = |of: &JsValue, name| get(of, name)?.dyn_ref::<Function>()?.call0(of).ok();
    let format = call(&get(&window(), "Intl")?, "DateTimeFormat")?;
    get(&call(&format, "resolvedOptions")?, "timeZone")?.as_string()
}

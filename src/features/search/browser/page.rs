//! What is asked, and what stands of the answer: the state that the other files change.

use super::super::{Asked, Page as Found, Texts, pages};
use super::dom::{attribute, callback, closest, document, element, fragment, location, on, part, set, window};
use super::fragment::written;
use super::store::Store;
use frontdesk_search::{Ask, Head, Marker, Record, Search};
use js_sys::{Function, Reflect};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AbortSignal, Element, HtmlAnchorElement, HtmlInputElement, UrlSearchParams};

/// How many results are shown at once.
pub const SHOWN: usize = 10;
/// How long nothing is written before files are asked for, in milliseconds: while someone writes on, most are for
/// nothing.
pub const PAUSE: i32 = 120;
/// The same before the texts of results are asked for.
const LONG_PAUSE: i32 = 400;

/// The releases that stand on the page, and what marks words in them.
pub struct Drawn {
    pub marker: Marker,
    pub records: Vec<Record>,
    /// How many words the question has.
    pub words: usize,
}

pub struct Page {
    pub root: Element,
    pub input: HtmlInputElement,
    pub status: Element,
    pub results: Element,
    /// The site's folder and the language's prefix.
    pub folder: String,
    pub prefix: String,
    /// The tags of the page's language, and of the one whose pages stand at the root.
    pub language: String,
    pub main: String,
    /// Whether only releases are looked for.
    pub is_news: bool,
    pub signal: AbortSignal,
    pub store: Store,
    pub texts: RefCell<Option<Texts>>,
    pub search: RefCell<Option<Search>>,
    pub pages: RefCell<Vec<Found>>,
    pub asked: RefCell<Asked>,
    /// Whether the last word may go on.
    pub is_typing: Cell<bool>,
    pub shown: Cell<usize>,
    /// Which result has the focus next: the first of those that "show more" has added.
    pub focus_next: Cell<Option<usize>>,
    /// Whether the head was asked for again since parts of its index did not come: after a publication they may be gone.
    pub is_refreshed: Cell<bool>,
    /// Whether the question has no answer yet.
    pub waits: Cell<bool>,
    /// How often something was written: files for what was written before are not asked for.
    pub turn: Cell<u32>,
    /// Whether nothing was written for long enough that texts may come.
    pub is_calm: Cell<bool>,
    /// Whether nothing was written for long enough that the question's files may come.
    pub has_paused: Cell<bool>,
    /// The fragment that was answered last.
    pub answered: RefCell<String>,
    /// Whether the question in the address was sent, rather than written so far.
    pub is_sent: Cell<bool>,
    /// Whether the address does not say yet what is written.
    pub is_address_old: Cell<bool>,
    /// What stands of results.
    pub drawn: RefCell<Option<Drawn>>,
    /// The path of the page that it stands in.
    pub path: Option<String>,
}

impl Page {
    /// The name of a file with the words of search, and of that with pages besides releases.
    pub fn own_file(&self, name: &str) -> String {
        [&*self.folder, "/data", &*self.prefix, "/search/", name].concat()
    }

    pub fn load_base(&self) {
        self.store.want([Head::FILE, &self.own_file("words.txt")]);
        if !self.is_news {
            self.store.want([&*self.own_file("pages.txt")]);
        }
    }

    /// Whether what every answer needs did not come.
    pub fn has_failed(&self) -> bool {
        self.store.is_broken(Head::FILE) || self.store.is_broken(&self.own_file("words.txt"))
    }

    /// Asks for the head again, once for a question.
    pub fn refresh(&self) {
        self.look();
        self.is_refreshed.set(true);
        self.store.retry();
        self.store.forget(Head::FILE);
        self.store.want([Head::FILE]);
    }

    /// Another question, as an entry of the history.
    pub fn change(self: &Rc<Self>, change: impl FnOnce(&mut Asked)) {
        self.write_address();
        change(&mut self.asked.borrow_mut());
        self.is_typing.set(false);
        let written = written(&self.asked.borrow());
        if fragment() != written {
            self.answered.replace(written.clone());
            let path = location().pathname().unwrap_or_default();
            self.set_address(&if written.is_empty() { path } else { ["#", &written].concat() }, true);
        }
        self.is_sent.set(!written.is_empty());
        self.show_choices();
        self.answer();
    }

    /// The question for the index.
    pub fn ask(&self) -> Ask {
        self.asked.borrow().ask(self.is_typing.get(), self.lang())
    }

    /// The page's language.
    pub fn lang(&self) -> &str {
        &self.language
    }

    /// Begins an answer.
    pub fn answer(self: &Rc<Self>) {
        // While someone writes, what did not come is not asked for with each letter.
        if !self.is_typing.get() {
            self.store.retry();
        }
        self.is_refreshed.set(false);
        self.load_base();
        self.shown.set(SHOWN);
        self.focus_next.set(None);
        self.turn.set(self.turn.get().wrapping_add(1));
        self.is_calm.set(!self.is_typing.get());
        if self.ask().query.words.is_empty() && !self.asked.borrow().has_filters() {
            self.waits.set(false);
            let _ = self.root.remove_attribute("data-active");
            self.clear();
            self.count_soon();
            return;
        }
        set(&self.root, &[("data-active", "")]);
        self.waits.set(true);
        self.go_on();
        self.count_soon();
        if self.is_typing.get() {
            self.after(LONG_PAUSE, |page| {
                page.is_calm.set(true);
                page.want_texts();
            });
        }
    }

    /// Asks for files: at once, or for the first of a question when nothing more is written.
    pub fn want(self: &Rc<Self>, names: Vec<String>) {
        if self.is_typing.get() && !self.has_paused.get() {
            self.after(PAUSE, move |page| {
                page.has_paused.set(true);
                page.store.want(names.iter().map(String::as_str));
            });
        } else {
            self.store.want(names.iter().map(String::as_str));
        }
    }

    /// Does something later, unless another question has come.
    pub fn after(self: &Rc<Self>, milliseconds: i32, act: impl Fn(&Rc<Self>) + 'static) {
        let (own, turn) = (Rc::clone(self), self.turn.get());
        let act = callback(move |_, _| {
            if own.turn.get() == turn && !own.signal.aborted() {
                act(&own);
            }
        });
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&act, milliseconds);
    }

    /// An empty place below the field.
    pub fn clear(&self) {
        self.status.set_text_content(None);
        self.results.replace_children_with_node_0();
    }

    /// A button below the results.
    pub fn button(&self, of: &str, value: &str, words: &str) -> Element {
        let attributes = [("type", "button"), ("class", "search__more"), ("data-of", of), ("data-value", value)];
        element("button", &attributes, &[super::dom::text(words)])
    }
}

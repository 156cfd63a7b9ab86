//! From the field, the filters and what is pressed to what is asked of the index; and each file that comes.

use super::super::{Asked, Texts, pages};
use super::dom::{attribute, callback, closest, document, fragment, location, on, part, window};
use super::fragment::written;
use super::page::{Page, SHOWN};
use super::store::Store;
use super::{extras, keys};
use frontdesk_search::{Head, Search};
use js_sys::{Function, Reflect};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AbortSignal, Element, HtmlAnchorElement};

impl Page {
    pub fn start(root: Element, fetch_file: Function, signal: AbortSignal) -> Option<Rc<Self>> {
        let (folder, prefix) = (attribute(&root, "data-folder"), attribute(&root, "data-prefix"));
        let page = Rc::new(Self {
            input: part(&root, "input[type=search]")?,
            status: part(&root, "[data-part=status]")?,
            results: part(&root, "[data-part=results]")?,
            is_news: attribute(&root, "data-kind") == "news",
            store: Store::new([&folder, "/data/search/"].concat(), fetch_file),
            folder,
            prefix,
            language: attribute(&root, "data-language"),
            main: attribute(&root, "data-main"),
            signal,
            texts: RefCell::default(),
            search: RefCell::default(),
            pages: RefCell::default(),
            asked: RefCell::default(),
            is_typing: Cell::default(),
            shown: Cell::new(SHOWN),
            focus_next: Cell::default(),
            is_refreshed: Cell::default(),
            waits: Cell::default(),
            turn: Cell::default(),
            is_calm: Cell::new(true),
            has_paused: Cell::default(),
            answered: RefCell::default(),
            is_address_old: Cell::default(),
            is_sent: Cell::default(),
            drawn: RefCell::default(),
            path: location().pathname().ok(),
            root,
        });
        let own = Rc::clone(&page);
        page.store.call_back(callback(move |address, bytes| {
            let name = own.store.take(&address.as_string().unwrap_or_default(), &bytes);
            if !own.signal.aborted() {
                own.receive(&name);
            }
        }));
        page.listen()?;
        keys::listen(&page);
        page.load_base();
        page.take_from_elsewhere();
        let written = page.input.value();
        if fragment().contains('=') {
            page.answer_address();
        }
        // What has been written while this was on its way stays, whatever the address asks.
        if !written.is_empty() && written != page.asked.borrow().words {
            page.input.set_value(&written);
            page.write();
        }
        Some(page)
    }

    /// Takes in a file that has come.
    fn receive(self: &Rc<Self>, name: &str) {
        if name == Head::FILE {
            let head = match frontdesk_search::Files::get(&*self.store.kept.borrow(), name) {
                frontdesk_search::Stored::Here(bytes) => Head::parse(bytes).ok(),
                _ => None,
            };
            if let Some(head) = head {
                self.search.replace(Some(Search { head }));
            } else {
                self.store.refuse(name);
            }
        } else if name == self.own_file("words.txt") {
            if let Some(texts) = self.store.text(name).and_then(|text| Texts::read(&text)) {
                self.texts.replace(Some(texts));
                self.add_filters();
            } else {
                self.store.refuse(name);
            }
        } else if name == self.own_file("pages.txt") {
            self.pages.replace(self.store.text(name).map(|text| pages(&text)).unwrap_or_default());
        } else if name.starts_with('/') {
            self.show_text(name);
            return;
        }
        if self.waits.get() {
            self.go_on();
        }
        self.count_soon();
    }

    fn listen(self: &Rc<Self>) -> Option<()> {
        let form: Element = part(&self.root, "form")?;
        let own = Rc::clone(self);
        on(&form, "submit", &self.signal, move |event| {
            event.prevent_default();
            own.submit();
        });
        let own = Rc::clone(self);
        on(&self.input, "input", &self.signal, move |_| own.write());
        let own = Rc::clone(self);
        on(&window(), "hashchange", &self.signal, move |_| own.answer_address());
        // Where the app takes a navigation, nothing but this tells of another fragment.
        if let Some(navigation) = Reflect::get(&window(), &"navigation".into()).ok().filter(JsValue::is_object) {
            let own = Rc::clone(self);
            on(navigation.unchecked_ref(), "currententrychange", &self.signal, move |_| own.answer_address());
        }
        let own = Rc::clone(self);
        on(&self.root, "click", &self.signal, move |event| {
            if let Some(button) = closest(&event, "button[data-of]") {
                own.press(&attribute(&button, "data-of"), &attribute(&button, "data-value"));
            }
        });
        let own = Rc::clone(self);
        on(&window(), "pagehide", &self.signal, move |_| own.write_address());
        let own = Rc::clone(self);
        on(&document(), "click", &self.signal, move |event| {
            // A way back leads to what is written.
            own.write_address();
            // The same question in the other language.
            if let Some(link) = closest(&event, ".languages a") {
                link.unchecked_ref::<HtmlAnchorElement>().set_hash(&written(&own.asked.borrow()));
            }
        });
        Some(())
    }

    /// The question as it is becomes an entry of the history.
    fn submit(self: &Rc<Self>) {
        let words = self.input.value();
        self.change(|asked| asked.choose("q", &words));
    }

    fn press(self: &Rc<Self>, of: &str, value: &str) {
        match of {
            "all" => {
                self.change(|asked| *asked = Asked { words: std::mem::take(&mut asked.words), ..Asked::default() });
            }
            "more" => {
                self.focus_next.set(Some(self.shown.get()));
                self.shown.set(self.shown.get() + SHOWN);
                self.waits.set(true);
                self.go_on();
            }
            "copy" => extras::copy(self),
            "q" => {
                self.input.set_value(value);
                self.submit();
            }
            // A value of several: the others stay.
            _ => self.change(|asked| {
                asked.chosen.retain(|(chosen, own)| chosen != of || own != value);
                if matches!(of, "place" | "from" | "to") {
                    asked.choose(of, "");
                }
            }),
        }
        if !matches!(of, "more" | "copy") {
            let _ = self.input.focus();
        }
    }
}

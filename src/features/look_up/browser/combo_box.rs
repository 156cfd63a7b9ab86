//! A field with suggestions, by the ARIA Authoring Practices' combo box pattern: the focus stays in the field.

use super::super::digits;
use super::dom::{LABEL, attribute, closest, document, on, part, replace, scroll_to, set, worded};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{AbortSignal, Element, HtmlElement, HtmlInputElement, KeyboardEvent, Node, ScrollLogicalPosition};

pub struct ComboBox {
    input: HtmlInputElement,
    list: HtmlElement,
    /// Says how many suggestions there are.
    status: Element,
    active: Cell<Option<u32>>,
    /// The words that suggestions are wanted for. After the list was closed they have come too late.
    pub wanted: RefCell<Option<String>>,
}

impl ComboBox {
    pub fn new(root: &Element) -> Option<Self> {
        Some(Self {
            input: part(root, "[role=combobox]")?,
            list: part(root, "[role=listbox]")?,
            status: part(root, "[data-part=count]")?,
            active: Cell::default(),
            wanted: RefCell::default(),
        })
    }

    /// Shows suggestions, if they are still wanted. `count` says how many they are.
    pub fn offer(&self, labels: &[String], count: &str) {
        self.wanted.replace(None);
        if document().active_element().as_ref() != Some(&*self.input) {
            return;
        }
        self.activate(None);
        let mut options: Vec<Node> = Vec::new();
        for (at, label) in labels.iter().enumerate() {
            let id = [&*self.input.id(), "-", &digits(at)].concat();
            let class = "combo__option";
            let attributes =
                [("class", class), ("role", "option"), ("id", &id), ("aria-selected", "false"), (LABEL, label)];
            options.push(worded("li", &attributes, label).into());
        }
        replace(&self.list, &options);
        self.expand(!labels.is_empty());
        self.status.set_text_content(Some(count));
    }

    pub fn close(&self) {
        self.expand(false);
        self.wanted.replace(None);
        self.activate(None);
        self.status.set_text_content(None);
    }

    /// Closes the list for good: no key opens it again before something is written.
    pub fn empty(&self) {
        self.close();
        replace(&self.list, &[]);
    }

    fn expand(&self, yes: bool) {
        self.list.set_hidden(!yes);
        set(&self.input, &[("aria-expanded", if yes { "true" } else { "false" })]);
    }

    fn option(&self, at: u32) -> Option<Element> {
        self.list.children().item(at)
    }

    fn activate(&self, at: Option<u32>) {
        for (index, selected) in [(self.active.replace(at), "false"), (at, "true")] {
            if let Some(option) = index.and_then(|index| self.option(index)) {
                set(&option, &[("aria-selected", selected)]);
            }
        }
        let Some(option) = at.and_then(|at| self.option(at)) else {
            let _ = self.input.remove_attribute("aria-activedescendant");
            return;
        };
        set(&self.input, &[("aria-activedescendant", &option.id())]);
        scroll_to(&option, ScrollLogicalPosition::Nearest);
    }

    /// What a key does; whether it does anything.
    fn press(&self, key: &str, choose: &dyn Fn()) -> bool {
        let last = self.list.child_element_count().checked_sub(1);
        match (key, last, self.active.get()) {
            ("ArrowDown", Some(last), active) => {
                self.expand(true);
                self.activate(Some(active.filter(|at| *at < last).map_or(0, |at| at + 1)));
            }
            ("ArrowUp", Some(last), active) => {
                self.expand(true);
                self.activate(active.and_then(|at| at.checked_sub(1)).or(Some(last)));
            }
            ("Enter", _, Some(active)) => {
                if let Some(option) = self.option(active) {
                    self.take(&option, choose);
                }
            }
            ("Escape", ..) if !self.list.hidden() => self.close(),
            _ => return false,
        }
        true
    }

    fn take(&self, option: &Element, choose: &dyn Fn()) {
        self.input.set_value(&attribute(option, LABEL));
        self.close();
        choose();
    }
}

/// `write` is called when something was written, `choose` when an option was taken.
pub fn listen(combo: &Rc<ComboBox>, signal: &AbortSignal, write: impl Fn() + 'static, choose: Rc<dyn Fn()>) {
    on(&combo.input, "input", signal, move |_| write());
    let (own, chosen) = (Rc::clone(combo), Rc::clone(&choose));
    on(&combo.input, "keydown", signal, move |event| {
        if own.press(&event.unchecked_ref::<KeyboardEvent>().key(), &*chosen) {
            event.prevent_default();
        }
    });
    // Pressing an option must not take the focus from the field, which would close the list.
    on(&combo.list, "mousedown", signal, |event| event.prevent_default());
    let own = Rc::clone(combo);
    on(&combo.list, "click", signal, move |event| {
        if let Some(option) = closest(&event, "[role=option]") {
            own.take(&option, &*choose);
        }
    });
    let own = Rc::clone(combo);
    on(&combo.input, "blur", signal, move |_| own.close());
}

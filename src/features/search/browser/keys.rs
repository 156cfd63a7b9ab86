//! The keyboard: down from the field to the results, through them, and back.

use super::dom::{closest, document, on};
use super::page::Page;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

pub fn listen(page: &Rc<Page>) {
    let own = Rc::clone(page);
    on(&page.root, "keydown", &page.signal, move |event| {
        let key = event.unchecked_ref::<KeyboardEvent>().key();
        if own.step(&key, closest(&event, ".search__link").is_some()) {
            event.prevent_default();
        }
    });
}

impl Page {
    /// What a key does; whether it does anything.
    fn step(&self, key: &str, on_link: bool) -> bool {
        let is_field = document().active_element().as_ref() == Some(&*self.input);
        let Ok(links) = self.root.query_selector_all(".search__link") else { return false };
        let here = (0..links.length()).find(|at| {
            links
                .get(*at)
                .is_some_and(|link| document().active_element().is_some_and(|active| link.is_same_node(Some(&active))))
        });
        let to = match (key, here) {
            ("ArrowDown", None) if is_field => Some(0),
            ("ArrowDown", Some(at)) => Some(at + 1),
            ("ArrowUp", Some(at)) => at.checked_sub(1),
            ("Escape", Some(_)) => None,
            _ => return false,
        };
        match to.and_then(|at| links.get(at)) {
            Some(link) => _ = link.unchecked_ref::<HtmlElement>().focus(),
            // Below the last nothing follows; above the first is the field.
            None if key == "ArrowDown" => return false,
            None if on_link => _ = self.input.focus(),
            None => return false,
        }
        true
    }
}

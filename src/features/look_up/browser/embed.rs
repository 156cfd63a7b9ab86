//! The look-up in an embed: a field alone. The frame is sandboxed: it sends no form, and its address is the host's,
//! who may ask for a place in it.

use super::dom::{document, fragment, on, part};
use super::field::Field;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, UrlSearchParams};

pub fn listen(field: &Rc<Field>) -> Option<()> {
    let button: Element = part(&field.root, "[data-part=go]")?;
    let own = Rc::clone(field);
    on(&button, "click", &field.signal, move |_| own.ask(false));
    let own = Rc::clone(field);
    on(&field.input, "keydown", &field.signal, move |event| {
        if event.unchecked_ref::<KeyboardEvent>().key() == "Enter" {
            own.ask(false);
        }
    });
    let own = Rc::clone(field);
    on(&document(), "frontdesk-asked", &field.signal, move |_| own.obey());
    field.obey();
    Some(())
}

impl Field {
    /// Looks up what the host asks for, once for each wish.
    fn obey(self: &Rc<Self>) {
        let asked = UrlSearchParams::new_with_str(&fragment()).ok().and_then(|asked| asked.get("near"));
        let near = asked.unwrap_or_default();
        if near != *self.answered.borrow() {
            self.input.set_value(near.trim_ascii());
            self.answered.replace(near);
            self.ask(false);
        }
    }
}

//! The look-up on the portal's page: the question stands in the address's fragment (`#near=60605&need=community`),
//! which no request carries.

use super::combo_box;
use super::dom::{attribute, closest, document, fragment, location, on, part, window};
use super::field::{Field, Waiting};
use js_sys::Reflect;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlAnchorElement, UrlSearchParams};

pub fn listen(field: &Rc<Field>) -> Option<()> {
    let signal = &field.signal;
    let form: Element = part(&field.root, "form")?;
    let locate: Element = part(&field.root, "[data-part=locate]")?;
    let own = Rc::clone(field);
    let choose = Rc::new(move || own.ask(false));
    let own = Rc::clone(field);
    combo_box::listen(field.combo.as_ref()?, signal, move || own.write(), choose);
    let own = Rc::clone(field);
    on(&form, "submit", signal, move |event| {
        event.prevent_default();
        own.ask(false);
    });
    let own = Rc::clone(field);
    if let Some(need) = &field.need {
        on(need, "change", signal, move |_| own.ask_for_need());
    }
    if let Some(change) = part::<Element>(&field.root, "[data-part=change]") {
        change.set_text_content(Some(&attribute(&change, "aria-label")));
        let own = Rc::clone(field);
        on(&change, "click", signal, move |_| own.unfold());
    }
    let own = Rc::clone(field);
    on(&locate, "click", signal, move |_| own.locate());
    let own = Rc::clone(field);
    on(&window(), "hashchange", signal, move |_| own.answer_address(false));
    // Where the app takes a navigation, nothing but this tells of another fragment.
    if let Some(navigation) = Reflect::get(&window(), &"navigation".into()).ok().filter(JsValue::is_object) {
        let own = Rc::clone(field);
        on(navigation.unchecked_ref(), "currententrychange", signal, move |_| own.answer_address(false));
    }
    on(&document(), "click", signal, move |event| {
        // The same question in the other language.
        if let Some(link) = closest(&event, ".languages a") {
            link.unchecked_ref::<HtmlAnchorElement>().set_hash(&fragment());
        }
    });
    if field.answers.is_some() {
        if !field.input.value().is_empty() {
            field.write();
        }
        return Some(());
    }
    // What has been written while this was on its way stays, whatever the address asks.
    if fragment().contains(['=']) {
        let is_focused = document().active_element().as_ref() == Some(&*field.input);
        field.answer_address(is_focused && !field.input.value().is_empty());
    } else if !field.input.value().is_empty() {
        field.write();
    }
    Some(())
}

impl Field {
    /// Puts the question into the address, as an entry of the history; in an embed, answers it.
    pub fn ask(self: &Rc<Self>, located: bool) {
        self.located.set(located);
        self.near.replace(self.input.value().trim_ascii().to_owned());
        let asked = self.asked();
        if asked.is_empty() {
            self.clear(false);
            self.mark("finder--wrong", true);
            self.put(Waiting::Words("no_place"));
            let _ = self.input.focus();
            return;
        }
        if let Some(answers) = &self.answers {
            // The question stands in the fragment, which no request carries.
            let _ = location().assign(&[answers, "#", &asked].concat());
            return;
        }
        if self.is_embed || fragment() == asked {
            self.answer_question();
        } else {
            let _ = location().set_hash(&asked);
        }
    }

    /// Another need is no entry of the history, and half-written words are not sent by it.
    fn ask_for_need(self: &Rc<Self>) {
        let asked = self.asked();
        self.answered.replace(asked.clone());
        if let Ok(history) = window().history() {
            let state = history.state().unwrap_or_default();
            let _ = history.replace_state_with_url(&state, "", Some(&["#", &asked].concat()));
        }
        self.answer_for_need();
    }

    /// The question as a fragment.
    fn asked(&self) -> String {
        let Ok(asked) = UrlSearchParams::new() else { return String::new() };
        for (name, value) in [("near", &*self.near.borrow()), ("need", &self.needed())] {
            if !value.is_empty() {
                asked.append(name, value);
            }
        }
        asked.to_string().into()
    }

    /// The address of the answer, to be saved.
    pub fn own_address(&self) -> String {
        [&*location().pathname().unwrap_or_default(), "#", &self.asked()].concat()
    }

    /// Answers the question that stands in the address. It comes into the field too, unless someone `writes` there.
    fn answer_address(self: &Rc<Self>, writes: bool) {
        let fragment = fragment();
        // A fragment without a question names a place on the page, such as its main part.
        let is_answered = fragment == *self.answered.borrow() || (!fragment.is_empty() && !fragment.contains(['=']));
        // The app changes the address before the page.
        if is_answered || location().pathname().ok() != self.path {
            return;
        }
        let Ok(asked) = UrlSearchParams::new_with_str(&fragment) else { return };
        self.answered.replace(fragment);
        if let Some(need) = &self.need {
            need.set_value(&asked.get("need").unwrap_or_default());
            if need.selected_index() < 0 {
                need.set_value("");
            }
        }
        let near = asked.get("near").unwrap_or_default().trim_ascii().to_owned();
        // Of one's own question the field may hold more by now.
        if near != *self.near.borrow() {
            self.located.set(false);
            if !writes {
                self.input.set_value(&near);
            }
            self.near.replace(near);
        }
        self.answer_for_need();
    }

    fn answer_for_need(self: &Rc<Self>) {
        self.show_lines();
        self.answer_question();
    }
}

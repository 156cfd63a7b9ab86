//! The few things that the look-up does with elements, each in one place: every use of an interface is code.

use js_sys::{Array, Function};
use wasm_bindgen::prelude::*;
use web_sys::{AbortSignal, AddEventListenerOptions, Document, Element, Event, EventTarget, Location, Node, Window};
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

pub fn window() -> Window {
    web_sys::window().unwrap_throw()
}

pub fn document() -> Document {
    window().document().unwrap_throw()
}

pub fn location() -> Location {
    window().location()
}

/// The address's fragment, without its `#`.
pub fn fragment() -> String {
    let hash = location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().to_owned()
}

/// The attribute that holds a place's own words, where a browser's translation may have changed the text.
pub const LABEL: &str = "data-label";

/// A function for JavaScript, which lives as long as something there holds it. All are of one type, since each type is
/// code of its own.
pub fn callback(act: impl FnMut(JsValue, JsValue) + 'static) -> Function {
    Closure::wrap(Box::new(act) as Box<dyn FnMut(JsValue, JsValue)>).into_js_value().unchecked_into()
}

/// Listens until the signal.
pub fn on(target: &EventTarget, kind: &str, signal: &AbortSignal, mut listener: impl FnMut(Event) + 'static) {
    let listener = callback(move |event, _| listener(event.unchecked_into()));
    let options = AddEventListenerOptions::new();
    options.set_signal(signal);
    let _ = target.add_event_listener_with_callback_and_add_event_listener_options(kind, &listener, &options);
}

/// The element that fits and holds what an event is about.
pub fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.unchecked_into::<Element>().closest(selector).ok()?
}

/// The first element below another that fits.
pub fn part<T: JsCast>(root: &Element, selector: &str) -> Option<T> {
    root.query_selector(selector).ok()?.map(JsCast::unchecked_into)
}

pub fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

pub fn set(element: &Element, attributes: &[(&str, &str)]) {
    for (name, value) in attributes {
        // Refused is only what is no name at all.
        let _ = element.set_attribute(name, value);
    }
}

/// An element with attributes and what stands in it.
pub fn element(name: &str, attributes: &[(&str, &str)], children: &[Node]) -> Element {
    let element = document().create_element(name).unwrap_throw();
    set(&element, attributes);
    replace(&element, children);
    element
}

/// An element that holds words: text is text, whatever it holds.
pub fn worded(name: &str, attributes: &[(&str, &str)], words: &str) -> Element {
    element(name, attributes, &[text(words)])
}

pub fn text(words: &str) -> Node {
    document().create_text_node(words).into()
}

/// Puts nodes in place of what stands in an element.
pub fn replace(element: &Element, children: &[Node]) {
    let list = Array::new();
    for child in children {
        list.push(child);
    }
    element.replace_children_with_node(&list);
}

pub fn scroll_to(element: &Element, block: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(block);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

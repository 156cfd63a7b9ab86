//! Where the device is: its coordinates never leave it, since they choose among files for large areas.

use super::dom::{callback, window};
use super::field::{Field, Waiting};
use js_sys::Reflect;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Geolocation, Position, PositionError, PositionOptions};

/// How long a device may take to find out where it is, in milliseconds.
const PATIENCE: u32 = 10_000;
/// How old what it knows may be.
const AGE: u32 = 60_000;

impl Field {
    pub fn locate(self: &Rc<Self>) {
        self.clear(true);
        if self.ask_device().is_none() {
            self.put(Waiting::Words("unavailable"));
        }
    }

    fn ask_device(self: &Rc<Self>) -> Option<()> {
        // An address without a secure connection has none.
        let geolocation = Reflect::get(&window().navigator(), &"geolocation".into()).ok().filter(JsValue::is_object)?;
        let turn = self.turn.get();
        let own = Rc::clone(self);
        let found = callback(move |position, _| {
            let coordinates = position.unchecked_ref::<Position>().coords();
            own.go_on_at(turn, Waiting::Area((coordinates.latitude(), coordinates.longitude())));
        });
        let own = Rc::clone(self);
        let lost = callback(move |error, _| {
            let is_denied = error.unchecked_ref::<PositionError>().code() == PositionError::PERMISSION_DENIED;
            own.go_on_at(turn, Waiting::Words(if is_denied { "denied" } else { "unavailable" }));
        });
        let options = PositionOptions::new();
        options.set_timeout(PATIENCE);
        options.set_maximum_age(AGE);
        let geolocation: Geolocation = geolocation.unchecked_into();
        geolocation.get_current_position_with_error_callback_and_options(&found, Some(&lost), &options).ok()
    }

    /// What the device says comes too late where something was asked since, or the page is gone.
    fn go_on_at(self: &Rc<Self>, turn: u32, question: Waiting) {
        if turn == self.turn.get() && !self.signal.aborted() {
            self.put(question);
        }
    }

    /// Asks for the ZIP area that the device is in.
    pub fn use_area(self: &Rc<Self>, zip: Option<String>) {
        match zip {
            Some(zip) => {
                self.input.set_value(&zip);
                self.ask(true);
            }
            None => self.put(Waiting::Words("far")),
        }
    }
}

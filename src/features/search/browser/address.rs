//! The question in the address: in its fragment, which no request carries.

use super::super::Asked;
use super::dom::{fragment, location, window};
use super::fragment::{read, written};
use super::page::{PAUSE, Page};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::UrlSearchParams;

impl Page {
    /// What other sites and forms without scripts ask stands behind a `?`: it comes into the fragment, which no later
    /// request carries.
    pub fn take_from_elsewhere(&self) {
        let search = location().search().unwrap_or_default();
        let Ok(pairs) = UrlSearchParams::new_with_str(&search) else { return };
        if let Some(words) = pairs.get("q").filter(|words| !words.trim().is_empty()) {
            let asked = Asked { words: words.trim().to_owned(), ..Asked::default() };
            self.set_address(&[&*location().pathname().unwrap_or_default(), "#", &written(&asked)].concat(), false);
        }
    }

    /// Puts an address in place of the present one, or behind it as an entry of its own.
    pub fn set_address(&self, address: &str, is_new: bool) {
        let Ok(history) = window().history() else { return };
        let _ = if is_new {
            history.push_state_with_url(&JsValue::NULL, "", Some(address))
        } else {
            let state = history.state().unwrap_or_default();
            history.replace_state_with_url(&state, "", Some(address))
        };
    }

    /// Something was written: it is answered, and no entry of the history.
    pub fn write(self: &Rc<Self>) {
        let words = self.input.value();
        // Words that were spoken, pasted or written before this ran are there at once: nothing more is to wait for. A letter
        // behind a blank is up to three bytes.
        let is_letter = words.len().abs_diff(self.asked.borrow().words.len()) < 4;
        self.has_paused.set(!is_letter);
        self.asked.borrow_mut().choose("q", &words);
        self.is_typing.set(true);
        self.answered.replace(written(&self.asked.borrow()));
        self.answer();
        // A browser takes some milliseconds to write the address, and takes no more than a hundred in half a minute (WebKit).
        self.is_address_old.set(true);
        self.after(PAUSE, |page| page.write_address());
    }

    /// Brings the address to what is written, where it is not there yet.
    pub fn write_address(&self) {
        let path = location().pathname().unwrap_or_default();
        // The app changes the address before the page.
        let written = written(&self.asked.borrow());
        if !self.is_address_old.replace(false) || self.path.as_ref() != Some(&path) || fragment() == written {
            return;
        }
        let address = if written.is_empty() { path } else { ["#", &written].concat() };
        // A question that was sent stays: what is written after it is an entry of its own, letters and all.
        self.set_address(&address, self.is_sent.replace(false));
    }

    /// Answers the question that stands in the address.
    pub fn answer_address(self: &Rc<Self>) {
        let fragment = fragment();
        // A fragment without a question names a place on the page, such as its main part.
        let is_answered = fragment == *self.answered.borrow() || (!fragment.is_empty() && !fragment.contains('='));
        // The app changes the address before the page.
        if is_answered || location().pathname().ok() != self.path {
            return;
        }
        let asked = read(&fragment);
        self.answered.replace(fragment);
        self.is_address_old.set(false);
        self.is_sent.set(!asked.is_empty());
        self.input.set_value(&asked.words);
        self.asked.replace(asked);
        self.is_typing.set(false);
        self.show_choices();
        self.answer();
    }
}

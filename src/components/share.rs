//! Ways to pass a page on. A mail link is there for everyone; what only a device can do comes when the app wakes.

use super::use_site;
use leptos::prelude::*;

/// What a device can do for the visitor, given to the app by `browser`.
#[derive(Clone, Copy)]
pub struct Device {
    /// Copies a text, and tells whether that went well.
    pub copy: fn(String, Callback<bool>),
    /// Hands title and address to the device's own way of sharing; none where it has none.
    pub share: Option<fn(&str, &str)>,
}

/// A page to be passed on.
#[derive(Clone, Debug)]
pub struct Share {
    pub title: String,
    /// Its whole address.
    pub url: String,
}

impl Share {
    pub fn view(self) -> impl IntoView {
        let words = use_site().words();
        let mail = format!("mailto:?subject={}&body={}", percent_encoded(&self.title), percent_encoded(&self.url));
        view! {
            <p class="not-on-paper"><a class="usa-link" href=mail>{words.share_by_email}</a></p>
            <ByDevice share=self/>
        }
    }
}

/// The first render has to be as published, so the buttons come after it.
#[component]
fn ByDevice(share: Share) -> impl IntoView {
    let words = use_site().words();
    let device: Option<Device> = use_context();
    let awake = RwSignal::new(false);
    Effect::new(move |_| awake.set(true));
    let copied = RwSignal::new("");
    move || {
        let device = device.filter(|_| awake.get())?;
        let (url, whole) = (share.url.clone(), share.clone());
        let told = Callback::new(move |done: bool| copied.set(if done { words.copied } else { words.not_copied }));
        let copy = move |_| (device.copy)(url.clone(), told);
        let share = device.share.map(|share| {
            let hand_over = move |_| share(&whole.title, &whole.url);
            view! {
                <button type="button" class="usa-button usa-button--outline" on:click=hand_over>{words.share_by_device}</button>
            }.into_any()
        });
        Some(view! {
            <p class="actions by-script">
                <button type="button" class="usa-button usa-button--outline" on:click=copy>{words.copy_link}</button>
                {share}
                <span role="status">{move || copied.get()}</span>
            </p>
        })
    }
}

/// A text in a query of a URI (RFC 3986): all but unreserved characters as bytes.
fn percent_encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::percent_encoded;

    #[test]
    fn a_title_stays_one_field_of_a_mail_link() {
        assert_eq!(percent_encoded("A & b? ñ"), "A%20%26%20b%3F%20%C3%B1");
    }
}

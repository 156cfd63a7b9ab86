//! Ways to pass a page on. A mail link is there for everyone; `public/page/copy.js` adds what a device can do.

use super::use_site;
use leptos::prelude::*;

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
            <div class="actions not-on-paper">
                <a class="small-button" href=mail>{words.share_by_email}</a>" "
                <frontdesk-share class="by-script" data-title=self.title.clone() data-url=self.url></frontdesk-share>
                <frontdesk-save class="by-script" data-kind="release" data-title=self.title></frontdesk-save>
            </div>
        }
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

//! What the publisher asks of every kind of page.

use crate::components::head::Head;
use crate::components::look::Look;
use crate::components::{Frame, PhoneLine};
use crate::content::Content;
use crate::model::{Day, Slug};
use serde_json::Value;

/// A kind of page, as the publisher knows it besides its view.
pub trait Published {
    /// What it says of itself to browsers and search engines, in the page's language.
    fn head(&self, frame: &Frame) -> Head;

    /// The style of its first screen.
    fn look(&self) -> Look;

    /// The day of its last change: that of the newest fact on it, so that no date on the page is newer. None where it says
    /// it itself, and where nothing on it has a date.
    fn changed(&self, content: &Content) -> Option<Day>;

    /// What it is, in the terms of schema.org; `url` is its own. Breadcrumbs are added for every page.
    fn structured_data(&self, url: &str, frame: &Frame) -> Option<Value>;
}

/// The day on which a fact was last seen or checked.
pub fn checked(seen: Day, verified: Option<Day>) -> Day {
    seen.max(verified.unwrap_or(seen))
}

/// The day on which a number was last seen or checked.
pub fn of_line(line: &PhoneLine) -> Day {
    checked(line.seen_on, line.verified_on)
}

/// The day on which the portal's own number was.
pub fn of_main_phone(content: &Content) -> Option<Day> {
    content.portal.main_phone().map(|main| checked(main.seen_on, main.verified_on))
}

/// The day on which an office's address was.
pub fn of_office(id: &Slug, content: &Content) -> Option<Day> {
    let office = content.offices.iter().find(|office| office.id == *id)?;
    Some(checked(office.seen_on, office.verified_on))
}

/// A number as schema.org writes it.
pub fn telephone(line: &PhoneLine) -> String {
    line.number.uri(line.extension.as_ref()).trim_start_matches("tel:").to_owned()
}

//! The look-up's field in the page and in embeds: it adopts the elements that stand there (`pages::offices::finder`,
//! `embed::offices`), with what is written and focused in them. It must not decide what an answer says: see `present`.
//!
//! Nothing waits here either: files are asked for, and each one that comes lets the field go on (`field`). So there are
//! no futures, whose machinery is 5 kB.

mod combo_box;
mod dom;
mod draw;
mod embed;
mod field;
mod json;
mod location;
mod page;
mod store;

use field::Field;
use js_sys::Function;
use web_sys::{AbortController, Element};

/// Starts a look-up: `root` holds its elements, `fetch_file(address, done)` calls `done(address, json)` later, with
/// null where the file did not come. Gives the function that ends it; none where an element is missing.
pub fn start(root: Element, fetch_file: Function) -> Option<Function> {
    let end = AbortController::new().ok()?;
    let field = Field::new(root, fetch_file, end.signal())?;
    if field.is_embed {
        embed::listen(&field)?;
    } else {
        page::listen(&field)?;
    }
    Some(dom::callback(move |_, _| end.abort()))
}

//! The main part: a progress bar and a status line, and after them the page. The publisher draws all three. Of a page,
//! whoever drew it and whatever a translator or an extension has made of it, nothing stays when the next one comes.

use super::current;
use crate::components::Site;
use crate::features::not_found::failed::{Failed, LoadError};
use crate::portal::page::Page;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use std::cell::RefCell;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};

thread_local! {
    /// What Leptos has drawn. Dropping it ends its listeners and frees its memory.
    static DRAWN: RefCell<Option<UnmountHandle<AnyViewState>>> = const { RefCell::new(None) };
}

/// Something has taken the place of the main part's own elements: only the document can show the page.
#[derive(Debug)]
pub struct Replaced;

/// Shows or hides the progress bar.
pub fn set_busy(busy: bool) {
    if let Some(bar) = part("#main > .progress") {
        bar.set_hidden(!busy);
    }
}

/// Puts text into the status line, which a screen reader announces because it has been there from the start.
pub fn announce(text: &str) {
    if let Some(status) = part("#main > .loading") {
        status.set_text_content(Some(text));
    }
}

/// Removes the page, and whatever else came to stand beside bar and status line. Gives the main part.
pub fn clear() -> Result<HtmlElement, Replaced> {
    let main = part("#main").ok_or(Replaced)?;
    let own = [part("#main > .progress"), part("#main > .loading")].map(|own| own.map(Node::from));
    let mut next = main.first_child();
    while let Some(node) = next {
        next = node.next_sibling();
        if !own.iter().any(|own| own.as_ref() == Some(&node)) {
            // Only what is no child can fail.
            let _ = main.remove_child(&node);
        }
    }
    DRAWN.take();
    if own[1].is_some() { Ok(main) } else { Err(Replaced) }
}

/// Draws a page, or why there is none.
pub fn show(site: &Arc<Site>, result: &Result<Page, LoadError>) -> Result<(), Replaced> {
    let main = clear()?;
    announce("");
    let (site, result) = (Arc::clone(site), result.clone());
    let view = move || {
        provide_context(site);
        match result {
            Ok(page) => page.view(),
            Err(error) => {
                let href = window().location().pathname().unwrap_or_default();
                view! { <Failed error href retry=current::retry/> }.into_any()
            }
        }
    };
    DRAWN.set(Some(mount_to(main, view)));
    Ok(())
}

fn part(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

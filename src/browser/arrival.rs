//! What a browser does after loading a document, done after showing a page: title, focus, scroll.

use super::{head, history};
use crate::app::Load;
use crate::components::{Site, focus};
use crate::pages::failed::LoadError;
use crate::pages::{Head, Page, not_found};
use leptos::prelude::*;
use std::sync::Arc;

/// Tells the visitor, by every sense, that something else is shown now.
pub fn arrived(site: &Site, load: &Load<Arc<Page>>) {
    match load {
        Load::Loading => return,
        Load::Ready(page) => head::show(site, &page.head(site), Some(&page.path)),
        Load::Failed(LoadError::NotFound) => head::show(site, &not_found::head(site), None),
        Load::Failed(error) => head::show(site, &Head::new(error.title(site), ""), None),
    }
    let place = history::arrive();
    let link = place.as_ref().and_then(|place| place.link.as_ref());
    let link = link.and_then(|(href, which)| history::links_to(href).into_iter().nth(*which));
    let target = window().location().hash().ok().and_then(|hash| document().get_element_by_id(hash.get(1..)?));
    match (link.or(target), document().query_selector("#main h1")) {
        (Some(element), _) | (None, Ok(Some(element))) => focus(&element),
        _ => {}
    }
    if let Some(place) = place {
        window().scroll_to_with_x_and_y(0.0, place.scroll);
    } else if window().location().hash().is_ok_and(|hash| hash.is_empty()) {
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }
}

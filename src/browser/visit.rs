//! One navigation: fetches the page and shows it, or why it cannot be shown.

use super::{arrival, current, fetch, outlet, style};
use crate::components::{Site, focus};
use crate::features::not_found::failed::LoadError;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortSignal;

/// A page that comes sooner than this replaces the old one without a word.
const PATIENCE: Duration = Duration::from_secs(1);

/// Shows the page at an address path, which is `site_path` below the site's folder.
pub async fn visit(site: &Arc<Site>, path: String, site_path: &str, traversal: bool, signal: AbortSignal) {
    current::set_shown(String::new());
    outlet::set_busy(true);
    let late = LateNotice::start(site);
    let style = JsFuture::from(style::load());
    let result = fetch::page(site, site_path, &signal).await;
    // Without it, the document that has its own.
    let is_styled = result.is_err() || style.await.is_ok();
    drop(late);
    // Aborted by a newer navigation: the progress bar is that one's now.
    if signal.aborted() && current::navigation().transition().is_some() {
        return;
    }
    outlet::set_busy(false);
    // Aborted by the visitor, or because a document is on its way.
    if signal.aborted() {
        return;
    }
    match &result {
        _ if !is_styled => return current::load_document(),
        Ok(_) => current::set_shown(path),
        // Another build draws it, or the page is kept as a document alone.
        Err(LoadError::OtherBuild) => return current::load_document(),
        // Back may lead to an address that was no page of the app's.
        Err(_) if traversal => return current::load_document(),
        Err(_) => {}
    }
    match outlet::show(site, &result) {
        Ok(()) => arrival::arrived(site, result.as_ref()),
        Err(outlet::Replaced) => current::load_document(),
    }
}

/// After [`PATIENCE`], removes the old page and says that another is loading. Dropped sooner, it does nothing.
struct LateNotice(Option<TimeoutHandle>);

impl LateNotice {
    fn start(site: &Arc<Site>) -> Self {
        let text = site.words().loading;
        let show = move || {
            if let Ok(main) = outlet::clear() {
                // Removing the old page has dropped the focus to the body.
                focus(&main);
                outlet::announce(text);
            }
        };
        Self(set_timeout_with_handle(show, PATIENCE).ok())
    }
}

impl Drop for LateNotice {
    fn drop(&mut self) {
        if let Some(timer) = self.0 {
            timer.clear();
        }
    }
}

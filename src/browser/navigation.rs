//! Which navigations are the app's, by the Navigation API. All others are the browser's: it loads their documents.
//! `public/boot.js` starts no app in browsers without it. What is done with a navigation is `visit`'s.

use super::current::{navigation, set_shown, shown};
use super::place::{self, Place};
use super::{arrival, visit};
use crate::components::Site;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::prelude::*;
use web_sys::{
    NavigateEvent, NavigationApiType, NavigationFocusReset, NavigationInterceptOptions, NavigationScrollBehavior, Url,
};

/// Begins to listen.
pub fn start(site: Arc<Site>) {
    set_shown(with_slash(&window().location().pathname().unwrap_or_default()));
    place::restore_scroll_ourselves();
    let listener = Closure::<dyn Fn(NavigateEvent)>::new(move |event| listen(&site, &event));
    navigation().set_onnavigate(Some(listener.as_ref().unchecked_ref()));
    listener.forget();
    arrival::listen();
    arrival::returned();
}

/// Leaves every navigation to the browser from now on. Gives whether one of the app's was under way.
pub fn stop() -> bool {
    navigation().set_onnavigate(None);
    navigation().transition().is_some()
}

/// An address that the app can show.
struct Destination {
    /// With the site's folder, and a slash at its end.
    path: String,
    /// Below the site's folder.
    site_path: String,
    /// By Back or Forward.
    traversal: bool,
    /// The page is the one that is shown.
    same_page: bool,
}

/// Keeps the visitor's place, and takes a navigation that leads to a page of the app's.
fn listen(site: &Arc<Site>, event: &NavigateEvent) {
    // Until the next page is there, the place on the screen is the old page's, and the entry the new one's.
    if shown().is_some() {
        Place::keep(event.source_element());
    }
    let Some(to) = destination(site, event) else { return };
    let options = NavigationInterceptOptions::new();
    options.set_focus_reset(NavigationFocusReset::Manual);
    // A link to the page that is shown leads to its top, which is what a browser does without a handler.
    if !to.same_page {
        // Chromium restores no place where a visitor had never scrolled; Firefox is off by what the pages differ in.
        options.set_scroll(NavigationScrollBehavior::Manual);
        let (site, signal) = (Arc::clone(site), event.signal());
        let handler = move || {
            wasm_bindgen_futures::future_to_promise(async move {
                visit::visit(&site, to.path, &to.site_path, to.traversal, signal).await;
                Ok(JsValue::UNDEFINED)
            })
        };
        options.set_handler(Closure::once_into_js(handler).unchecked_ref());
    } else if to.traversal {
        options.set_scroll(NavigationScrollBehavior::Manual);
        let handler = || {
            arrival::moved_within();
            js_sys::Promise::resolve(&JsValue::UNDEFINED)
        };
        options.set_handler(Closure::once_into_js(handler).unchecked_ref());
    }
    // A refusal leaves the navigation to the browser.
    let _ = event.intercept_with_options(&options);
}

/// Where a navigation leads, if that is a page that the app draws.
fn destination(site: &Site, event: &NavigateEvent) -> Option<Destination> {
    let kind = event.navigation_type();
    let traversal = kind == NavigationApiType::Traverse;
    let to = event.destination();
    // `history.replaceState` by a script that changes the fragment is no move, and says no `hash_change`.
    let by_script = !traversal && to.same_document();
    let left_alone = !event.can_intercept()
        || kind == NavigationApiType::Reload
        || event.download_request().is_some()
        || (event.hash_change() && !traversal)
        || by_script
        || is_stopped();
    if left_alone {
        return None;
    }
    let url = Url::new(&to.url()).ok()?;
    let path = with_slash(&url.pathname());
    let site_path = path.strip_prefix(site.folder.as_str());
    let site_path = site_path.filter(|path| site.languages.of_path(path) == site.lang)?.to_owned();
    if !traversal {
        let from = event.source_element();
        let external = from.and_then(|from| from.closest("a[rel~=external], form").ok()?).is_some();
        // An address with a query is no page's own. A document may have begun with one, so Back may lead to it.
        if external || !url.search().is_empty() {
            return None;
        }
    }
    let same_page = shown().as_ref() == Some(&path);
    Some(Destination { path, site_path, traversal, same_page })
}

/// Whether the boot script has stopped the app: after a panic, or when another build has been published.
fn is_stopped() -> bool {
    document().document_element().is_none_or(|root| {
        root.get_attribute("data-app").as_deref() != Some("ready") || root.has_attribute("data-outdated")
    })
}

/// A page's own path ends with a slash; a visitor may leave it out.
fn with_slash(path: &str) -> String {
    if path.ends_with('/') { path.to_owned() } else { format!("{path}/") }
}

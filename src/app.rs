//! The app: the main part of the document, with the page at the current address. What stands around it is `frame`'s.
//! It loads by the functions that it is given, so it runs natively too, and touches a browser only
//! in effects, which the publisher never runs.
//!
//! There is one route, since each page's data says what kind of page it is: `pages::Content`
//! is the table of kinds.

use crate::components::{Site, focus, use_site};
use crate::model::Lang;
use crate::pages::Page;
use crate::pages::failed::{Failed, LoadError};
use futures::future::{AbortHandle, abortable};
use leptos::html::Div;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::hooks::use_location;
use leptos_router::path;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

/// What stands in the main part.
#[derive(Clone, Debug, PartialEq)]
pub enum Load<T> {
    /// It is on its way, and late enough to say so.
    Loading,
    Ready(T),
    Failed(LoadError),
}

/// A page on its way.
pub type Fetching = Pin<Box<dyn Future<Output = Result<Page, LoadError>>>>;

/// How a browser moves from page to page. The publisher renders one page and moves nowhere.
#[derive(Clone, Copy)]
pub struct Navigation {
    /// Fetches the page at a site path. Dropping the future gives up the request.
    pub fetch: fn(Arc<Site>, String) -> Fetching,
    /// Leaves for an address by loading a whole page.
    pub leave: fn(&str),
    /// Called when the main part shows something else: for title, focus and scroll.
    pub arrived: fn(&Site, &Load<Arc<Page>>),
}

/// A page that comes sooner than this replaces the old one without a word.
const PATIENCE: Duration = Duration::from_secs(1);

#[component]
pub fn App(
    site: Arc<Site>,
    /// The page that came with the document.
    page: Page,
    #[prop(optional_no_strip)] navigation: Option<Navigation>,
) -> impl IntoView {
    let page = Arc::new(page);
    let shown = RwSignal::new(Load::Ready(Arc::clone(&page)));
    let latest = RwSignal::new(page);
    provide_context(Arc::clone(&site));
    provide_context(Shown { main: shown, latest, navigation });
    let base = site.folder.clone();
    view! {
        <Router base=base>
            <FlatRoutes fallback=|| ()>
                <Route path=path!("/*path") view=Main/>
            </FlatRoutes>
        </Router>
    }
}

#[derive(Clone, Copy)]
struct Shown {
    main: RwSignal<Load<Arc<Page>>>,
    /// The last page that was ready.
    latest: RwSignal<Arc<Page>>,
    navigation: Option<Navigation>,
}

/// The page at the current address: the one that came with the document, later each that the address asks for.
#[component]
fn Main() -> impl IntoView {
    let site = use_site();
    let shown: Shown = expect_context();
    let pathname = use_location().pathname;
    let path = {
        let site = Arc::clone(&site);
        Memo::new(move |_| with_slash(site.path_of(&pathname.read())))
    };
    let (to, words) = (Arc::clone(&site), site.words());
    let under_way: StoredValue<Option<AbortHandle>> = StoredValue::new(None);
    let give_up = move || {
        if let Some(handle) = under_way.try_update_value(Option::take).flatten() {
            handle.abort();
        }
    };
    on_cleanup(give_up);
    let busy = RwSignal::new(false);
    let outlet = NodeRef::new();
    let asked = StoredValue::new(String::new());
    let load = Callback::new(move |path: String| {
        let Some(navigation) = shown.navigation else { return };
        give_up();
        asked.set_value(path.clone());
        let site = Arc::clone(&site);
        if Lang::of_path(&path) != site.lang {
            return (navigation.leave)(&format!("{}{path}", site.folder));
        }
        let (loading, handle) = abortable(show(site, path, shown, navigation, busy, outlet));
        under_way.set_value(Some(handle));
        leptos::task::spawn_local(async {
            // An abort is the wish of whoever came after: there is nothing to tell.
            let _ = loading.await;
        });
    });
    Effect::new(move |before: Option<String>| {
        let path = path.get();
        if before.is_some_and(|before| before != path) {
            load.run(path.clone());
        }
        path
    });
    let retry = Callback::new(move |()| load.run(path.get_untracked()));
    // The router hears no news in a click on the address that is shown already: after a failure it is a wish to try again.
    Effect::new(move |_| {
        let to = Arc::clone(&to);
        let listener = window_event_listener(leptos::ev::click, move |event| {
            let failed = shown.main.with_untracked(|load| matches!(load, Load::Failed(_)));
            let link = event.target().and_then(|target| target.dyn_into::<leptos::web_sys::Element>().ok());
            let href = link.and_then(|link| link.closest("a[href]:not([rel~=external])").ok()??.get_attribute("href"));
            let plain = !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
            // What was asked for last, since the router has told the new address already.
            let same = href.is_some_and(|href| asked.with_value(|asked| with_slash(to.path_of(&href)) == *asked));
            if failed && plain && same {
                retry.run(());
            }
        });
        on_cleanup(move || listener.remove());
    });
    // It stands there from the start: a reader announces what comes into a region that it knows.
    let loading = move || {
        // An element, so that whatever a translator has put into it goes with it.
        (shown.main.get() == Load::Loading).then(|| view! { <span>{words.loading}</span> }.into_any())
    };
    view! {
        <div class="progress" hidden=move || !busy.get() node_ref=outlet></div>
        <p class="loading" role="status">{loading}</p>
        {move || match shown.main.get() {
            Load::Ready(page) => Page::clone(&page).view(),
            Load::Loading => ().into_any(),
            Load::Failed(error) => view! { <Failed error href=pathname.get_untracked() retry/> }.into_any(),
        }}
    }
    .into_any()
}

/// Fetches the page at a path and shows it, or why it cannot be shown.
async fn show(
    site: Arc<Site>,
    path: String,
    shown: Shown,
    navigation: Navigation,
    busy: RwSignal<bool>,
    outlet: NodeRef<Div>,
) {
    busy.set(true);
    let give_way = move || {
        // The old page takes the focus with it, so move the focus to where the new one will come.
        if let Some(main) = document().get_element_by_id("main") {
            focus(&main);
        }
        shown.main.set(Load::Loading);
    };
    let late = set_timeout_with_handle(give_way, PATIENCE);
    // Dropped with this future, too, so that an abandoned load is never announced.
    let _late = late.ok().map(CancelOnDrop);
    // Back from a page that failed leads to one that is still at hand.
    let at_hand = shown.latest.get_untracked();
    let result = if at_hand.path == path {
        Ok(at_hand)
    } else {
        (navigation.fetch)(Arc::clone(&site), path).await.map(Arc::new)
    };
    busy.set(false);
    let load = match result {
        Ok(page) => {
            shown.latest.set(Arc::clone(&page));
            Load::Ready(page)
        }
        Err(error) => Load::Failed(error),
    };
    // Take the old page away before the new one comes: one that is patched into the other would miss
    // what a translator has put in its place.
    shown.main.set(Load::Loading);
    leptos::task::tick().await;
    shown.main.set(load.clone());
    // The view is drawn by effects that are waiting for their turn.
    leptos::task::tick().await;
    if !outlet.get_untracked().is_some_and(|outlet| outlet.is_connected()) {
        // Something has replaced the main part, and what the app draws goes nowhere: the document will do.
        // Without a fragment, by which the browser would only scroll.
        return (navigation.leave)(&window().location().pathname().unwrap_or_default());
    }
    (navigation.arrived)(&site, &load);
}

struct CancelOnDrop(TimeoutHandle);

impl Drop for CancelOnDrop {
    fn drop(&mut self) {
        self.0.clear();
    }
}

/// A page's own path ends with a slash; a visitor may leave it out.
fn with_slash(path: &str) -> String {
    if path.ends_with('/') { path.to_owned() } else { format!("{path}/") }
}

#[cfg(test)]
mod tests {
    use super::with_slash;

    #[test]
    fn an_address_without_its_last_slash_is_the_same_page() {
        assert_eq!(with_slash("/news"), with_slash("/news/"));
    }
}

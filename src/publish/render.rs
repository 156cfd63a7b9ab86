//! A page's view as HTML, the same that the browser hydrates.

use crate::app::App;
use crate::components::{Frame, Site, Twin};
use crate::model::Address;
use crate::pages::Page;
use any_spawner::Executor;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::location::RequestUrl;
use std::sync::Arc;

/// The HTML inside the app's root.
pub fn app(site: &Arc<Site>, page: &Page) -> String {
    html(|| {
        provide_context(RequestUrl::new(&format!("{}{}", site.folder, page.path)));
        let (site, page) = (Arc::clone(site), page.clone());
        view! { <App site page navigation=None/> }.into_any()
    })
}

/// The HTML of a view that is no page of the app's, without the marks by which the app would find its places.
pub fn fragment(site: &Arc<Site>, view: impl FnOnce() -> AnyView) -> String {
    let html = html(|| {
        provide_context(Arc::clone(site));
        view()
    });
    html.replace("<!---->", "")
}

/// The HTML of a view in the frame of every page, for a page that no app wakes.
pub fn framed(
    site: &Arc<Site>,
    address: &Address,
    twins: Vec<Twin>,
    view: impl FnOnce() -> AnyView + Send + 'static,
) -> String {
    html(|| {
        provide_context(Arc::clone(site));
        provide_context(RequestUrl::new(&site.href(address)));
        view! { <Router base=site.folder.clone()><Frame twins=Signal::stored(twins)>{view()}</Frame></Router> }
            .into_any()
    })
}

fn html(view: impl FnOnce() -> AnyView) -> String {
    // It fails where an executor is already set, which is then as good.
    let _ = Executor::init_futures_executor();
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let html = owner.with(|| view().to_html());
    owner.unset_with_forced_cleanup();
    // Leptos marks empty places with what a parser reads as an empty comment but a checker as a mistake.
    html.replace("<!>", "<!---->")
}

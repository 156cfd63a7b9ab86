//! A page's view as HTML, the same that the browser hydrates.

use crate::app::App;
use crate::components::Site;
use crate::pages::Page;
use any_spawner::Executor;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use std::sync::Arc;

/// The HTML inside the app's root.
pub fn app(site: &Arc<Site>, page: &Page) -> String {
    // It fails where an executor is already set, which is then as good.
    let _ = Executor::init_futures_executor();
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let html = owner.with(|| {
        provide_context(RequestUrl::new(&format!("{}{}", site.folder, page.path)));
        let (site, page) = (Arc::clone(site), page.clone());
        view! { <App site page navigation=None/> }.to_html()
    });
    owner.unset_with_forced_cleanup();
    // Leptos marks empty places with what a parser reads as an empty comment but a checker as a mistake.
    html.replace("<!>", "<!---->")
}

//! A page's view as HTML, the same that the browser draws after a click.

use crate::components::{Site, Twin};
use crate::frame::{End, Frame, Top};
use crate::pages::Page;
use any_spawner::Executor;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use std::sync::Arc;

/// The HTML inside the main part.
pub fn app(site: &Arc<Site>, page: &Page) -> String {
    let page = page.clone();
    let view = move || {
        view! {
            <div class="progress" hidden></div>
            <p class="loading" role="status"></p>
            {page.view()}
        }
    };
    fragment(site, move || view().into_any())
}

/// The HTML of a view that is no page of the app's, without the marks by which the app would find its places.
pub fn fragment(site: &Arc<Site>, view: impl FnOnce() -> AnyView) -> String {
    let html = html(|| {
        provide_context(Arc::clone(site));
        view()
    });
    html.replace("<!---->", "")
}

/// The HTML before the main part of the page at a path.
pub fn top(frame: &Frame, path: &str, twins: Vec<Twin>) -> String {
    let (top, path) = (frame.clone(), path.to_owned());
    fragment(&frame.site, move || view! { <Top frame=top path twins/> }.into_any())
}

/// The HTML after the main part, the same on every page of a language.
pub fn end(frame: &Frame) -> String {
    let end = frame.clone();
    fragment(&frame.site, move || view! { <End frame=end/> }.into_any())
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

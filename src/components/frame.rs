//! What stands around every page: skip link, notice, header, main part, footer.
//! The frame is drawn once; only the main part and the footer's languages change with the page.

use super::{ExternalLink, Footer, Header, focus, use_site};
use crate::model::Lang;
use leptos::prelude::*;

/// The same page in another language.
#[derive(Clone, Debug, PartialEq)]
pub struct Twin {
    pub lang: Lang,
    pub href: String,
}

#[component]
pub fn Frame(
    #[prop(into)] twins: Signal<Vec<Twin>>,
    /// The main part.
    children: Children,
) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    view! {
        <a class="usa-skipnav" href="#main" on:click=|event| skip_to_main(&event)>{words.skip_to_content}</a>
        {(!site.official).then(|| view! { <Demonstration/> }.into_any())}
        <Header/>
        <main id="main" class="grid-container" tabindex="-1">{children()}</main>
        <Footer twins/>
    }
}

/// Moves the focus, which the router's own handling of fragments does not.
fn skip_to_main(event: &leptos::ev::MouseEvent) {
    if let Some(main) = document().get_element_by_id("main") {
        event.prevent_default();
        focus(&main);
        main.scroll_into_view();
    }
}

/// Says that this is not the agency's own site.
#[component]
fn Demonstration() -> impl IntoView {
    let site = use_site();
    let words = site.words();
    view! {
        <section class="demonstration" aria-label=words.demonstration_label>
            <p class="grid-container demonstration__text">
                <strong>{words.demonstration}</strong>" "{words.demonstration_see}" "
                <ExternalLink href=site.agency_site.clone()/>"."
            </p>
        </section>
    }
}

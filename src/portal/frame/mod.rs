//! What stands around the main part of every page: skip link, notice or banner, header, footer, identifier.
//! The publisher draws it once for each document, and the app never draws it: what follows a click (which section is the
//! current one, where the other languages are) is `browser::frame`'s.

mod banner;
mod footer;
mod header;

use crate::components::{Alternate, ExternalLink, Frame, use_site};
use crate::i18n::frame_words;
use crate::model::WebUrl;
use banner::Banner;
use footer::Footer;
use header::Header;
use leptos::prelude::*;

/// What comes before the main part.
#[component]
pub fn Top(
    frame: Frame,
    /// The page's path in the site.
    path: String,
    /// The same page in each other language that has it.
    alternates: Vec<Alternate>,
) -> impl IntoView {
    let site = use_site();
    let words = frame_words(site.lang);
    let whose = if site.official {
        // A copy on another host is not the agency's: `public/boot.js` exchanges the two there.
        view! { {frame.is_federal.then(|| view! { <Banner/> })}<Demonstration agency_site=frame.agency_site unless=frame.official_hosts.join(" ")/> }
            .into_any()
    } else {
        view! { <Demonstration agency_site=frame.agency_site/> }.into_any()
    };
    // By the browser's own means, which the router would take out of its hands.
    view! {
        <a class="skip" href="#main" rel="external">{words.skip_to_content}</a>
        {whose}
        <Header path alternates/>
    }
}

/// What comes after the main part.
#[component]
pub fn End(frame: Frame) -> impl IntoView {
    let words = frame_words(use_site().lang);
    let leave = frame.leave_to.clone().map(|href| {
        view! { <a class="leave" href=String::from(href) rel="external nofollow noreferrer">{words.leave}</a> }
    });
    view! {
        {leave}
        <Footer frame/>
    }
}

/// Says that this is not the agency's own site.
#[component]
fn Demonstration(
    agency_site: WebUrl,
    /// The hosts on which it is not shown: there it waits for a script.
    #[prop(optional)]
    unless: Option<String>,
) -> impl IntoView {
    let words = frame_words(use_site().lang);
    let notice = view! {
        <section class="demonstration" aria-label=words.demonstration_label>
            // No paragraph: a short release has fewer words, and programs that look for the article would take this for it.
            <div class="wrap demonstration__text">
                <strong>{words.demonstration}</strong>" "{words.demonstration_see}" "
                <ExternalLink class="demonstration__link" href=agency_site/>
            </div>
        </section>
    };
    match unless {
        Some(hosts) => view! { <frontdesk-unless data-unless=hosts>{notice}</frontdesk-unless> }.into_any(),
        None => notice.into_any(),
    }
}

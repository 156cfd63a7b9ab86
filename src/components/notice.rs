//! A box with something that a reader must not miss (USWDS alert).
//! Not for errors of loading, which are announced: see `pages::failed`.

use leptos::prelude::*;

/// How grave a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Info,
    Warning,
    Emergency,
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Self::Info => "usa-alert usa-alert--info",
            Self::Warning => "usa-alert usa-alert--warning",
            Self::Emergency => "usa-alert usa-alert--emergency",
        }
    }
}

#[component]
pub fn Notice(
    tone: Tone,
    /// The first line; a notice of one sentence needs none.
    #[prop(optional)]
    title: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <div class=tone.class()>
            <div class="usa-alert__body">
                {(!title.is_empty()).then(|| view! { <p class="usa-alert__heading">{title}</p> }.into_any())}
                <div class="usa-alert__text">{children()}</div>
            </div>
        </div>
    }
}

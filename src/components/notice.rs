//! A box with something that a reader must not miss.
//! Not for errors of loading, which are announced: see `features::not_found::failed`.

use leptos::prelude::*;

/// How grave a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Info,
    Warning,
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Self::Info => "say",
            Self::Warning => "say say--warning",
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
            {(!title.is_empty()).then(|| view! { <p class="say__title">{title}</p> }.into_any())}
            {children()}
        </div>
    }
}

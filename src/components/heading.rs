//! A page's heading, which takes the focus after a click, with a line above it that says what kind of page it is.

use super::Said;
use crate::model::Text;
use leptos::prelude::*;

#[component]
pub fn Heading(
    /// Above the heading.
    #[prop(optional_no_strip)]
    kicker: Option<Text>,
    text: Text,
    /// What sets this page apart from others with the same words, after them.
    #[prop(into, optional)]
    after: String,
) -> impl IntoView {
    view! {
        {kicker.map(|kicker| view! { <p class="kicker"><Said text=kicker/></p> }.into_any())}
        <h1 tabindex="-1">
            <Said text/>
            {(!after.is_empty()).then(|| format!(", {after}"))}
        </h1>
    }
}

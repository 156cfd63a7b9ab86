//! Words of the agency, marked with their language where it is not the page's own.

use crate::model::Text;
use leptos::prelude::*;

#[component]
pub fn Said(text: Text) -> impl IntoView {
    match text {
        Text::Own(text) => text.into_any(),
        Text::Foreign { text, lang } => view! { <span lang=lang.tag()>{text}</span> }.into_any(),
    }
}

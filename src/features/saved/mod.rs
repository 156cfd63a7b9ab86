//! What the visitor has kept on this device. `public/saved.js` lists it and clears it: the page itself knows nothing of it.

use crate::components::{Heading, use_site};
use crate::i18n::plain_words;
use crate::model::Text;
use leptos::prelude::*;

#[component]
pub fn SavedPage() -> impl IntoView {
    let words = plain_words(use_site().lang);
    // Texts are JSON in any case.
    let script = serde_json::to_string(&words.saved_script).unwrap_or_default();
    view! {
        <Heading text=Text::Own(words.saved.title.to_owned())/>
        <p class="lede">{words.saved.intro}</p>
        <div id="saved" data-words=script aria-live="polite"><p>{words.saved_needs_script}</p></div>
    }
}

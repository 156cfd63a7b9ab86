//! A field with suggestions, by the ARIA Authoring Practices' combo box pattern, and the button that asks.
//! The module that fills its list makes it work.

use leptos::prelude::*;

#[component]
pub fn ComboBox(id: &'static str, label: &'static str, hint: &'static str, action: &'static str) -> impl IntoView {
    let list = format!("{id}-list");
    let hint_id = format!("{id}-hint");
    // It has no name, so that no form ever sends what a visitor writes.
    view! {
        <label class="label" for=id>{label}</label>
        <p class="hint" id=hint_id.clone()>{hint}</p>
        <div class="ask">
            <div class="combo">
                <input
                    id=id
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    spellcheck="false"
                    enterkeyhint="search"
                    aria-autocomplete="list"
                    aria-controls=list.clone()
                    aria-describedby=hint_id
                    aria-expanded="false"
                />
                <ul class="combo__list" id=list role="listbox" aria-label=label hidden></ul>
                <span class="unseen" role="status" data-part="count"></span>
            </div>
            <button type="submit" class="button button--first finder__ask">{action}</button>
        </div>
    }
}

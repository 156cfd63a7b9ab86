//! A field with suggestions, by the ARIA Authoring Practices' combo box pattern.
//! The script that fills its list brings it to life.

use leptos::prelude::*;

#[component]
pub fn ComboBox(id: &'static str, label: &'static str, hint: &'static str) -> impl IntoView {
    let list = format!("{id}-list");
    let hint_id = format!("{id}-hint");
    // It has no name, so that no form ever sends what a visitor writes.
    view! {
        <label class="usa-label" for=id>{label}</label>
        <p class="usa-hint" id=hint_id.clone()>{hint}</p>
        <div class="usa-combo-box">
            <input
                class="usa-input"
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
            <ul class="usa-combo-box__list" id=list role="listbox" aria-label=label hidden></ul>
            <span class="usa-sr-only" role="status" data-part="count"></span>
        </div>
    }
}

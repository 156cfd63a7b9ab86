//! The tip line's number, at the same place on every page (WCAG 2.2, 3.2.6 Consistent Help): below the header, and on
//! a phone within reach of a thumb.

use crate::components::{PhoneLink, use_site};
use leptos::prelude::*;

#[component]
pub fn TipBar() -> impl IntoView {
    let site = use_site();
    view! {
        <div class="tip-bar">
            <p class="grid-container tip-bar__text">
                <span class="tip-bar__label">{site.words().report_crime}</span>" "
                <PhoneLink line=site.tip_line.clone()/>
            </p>
        </div>
    }
}

//! A date in words that machines can read too.

use super::use_site;
use crate::i18n::long_date;
use crate::model::Timestamp;
use leptos::prelude::*;

#[component]
pub fn DayInWords(when: Timestamp) -> impl IntoView {
    let words = long_date(use_site().lang, when.day());
    view! { <time datetime=String::from(when)>{words}</time> }
}

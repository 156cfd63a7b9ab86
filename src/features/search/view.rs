//! The search page. Without scripts it says so, and offers the lists that lead to every release.

use crate::components::{Heading, SearchField, use_site};
use crate::features::news::view::{Browse, Ways};
use crate::i18n::{embed_words, search_field_words, search_words};
use crate::model::{Address, List, Text};
use leptos::prelude::*;

#[component]
pub fn SearchPage(browse: Browse) -> impl IntoView {
    let site = use_site();
    let lang = site.lang;
    let (words, more) = (search_field_words(lang), search_words(lang));
    view! {
        <SearchField><Heading text=Text::Own(words.title.to_owned())/></SearchField>
        <p class="search__needs-script">{more.needs_script}</p>
        <p><a href=site.href(&Address::News(List::All))>{embed_words(lang).all_news}</a></p>
        <div class="side search-ways"><Ways browse/></div>
    }
}

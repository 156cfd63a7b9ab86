//! The field of search: a form that leads to the search page, and for scripts the element that answers in its place
//! (`public/search.js`, `features::search`). On the list of all news it is the finder.

use super::use_site;
use crate::i18n::search_field_words;
use crate::model::{Address, Plain};
use leptos::prelude::*;

#[component]
pub fn SearchField(
    /// How many releases the list has that it stands on; none on the search page.
    #[prop(optional)]
    releases: Option<usize>,
    /// What stands above the field: the page's heading.
    children: Children,
) -> impl IntoView {
    let site = use_site();
    let words = search_field_words(site.lang);
    let label = releases.map_or_else(|| words.label.to_owned(), |count| (words.label_news)(count));
    view! {
        <frontdesk-search
            class="search"
            data-folder=site.folder.clone()
            data-prefix=site.prefix()
            data-language=site.lang.tag()
            data-main=site.languages.main().tag()
            data-kind=if releases.is_some() { "news" } else { "all" }
            data-looking=words.looking
            data-failed=words.failed
            data-broken=words.broken
        >
            <div class="desk">
                {children()}
                <form class="search__form" role="search" action=site.href(&Address::Plain(Plain::Search))>
                    <label class="label" for="q">{label}</label>
                    <span class="ask">
                        <input
                            id="q"
                            name="q"
                            type="search"
                            autocomplete="off"
                            autocapitalize="none"
                            spellcheck="false"
                            enterkeyhint="search"
                            maxlength="200"
                        />
                        " "<button class="button button--first" type="submit">{words.button}</button>
                    </span>
                </form>
            </div>
            <p class="search__status" role="status" data-part="status"></p>
            <div data-part="results"></div>
        </frontdesk-search>
    }
}

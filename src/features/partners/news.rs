//! The newest releases of a list. All of an embed's possible releases stand in it; the script shows as many as asked for.

use super::{Away, Signature};
use crate::components::{DayInWords, ReleaseCard, Said, use_site};
use crate::i18n::{embed_words, long_date};
use crate::model::{Address, List, Text};
use leptos::prelude::*;

#[component]
pub fn NewsEmbed(list: List, title: Text, releases: Vec<ReleaseCard>) -> impl IntoView {
    view! {
        <main>
            <h1><Said text=title/></h1>
            <Items list releases/>
        </main>
    }
}

/// The releases and whose they are, also as a fragment for sites that include it on their server.
#[component]
pub fn Items(list: List, releases: Vec<ReleaseCard>) -> impl IntoView {
    let site = use_site();
    let words = embed_words(site.lang);
    let page = format!("{}{}", site.base_url, site.path(&Address::News(list)));
    let newest = releases.first().map(|release| (words.newest_on)(&long_date(site.lang, release.published.day())));
    let items: Vec<_> = releases.into_iter().map(|release| view! { <Item release/> }.into_any()).collect();
    let list = if items.is_empty() {
        view! { <p>{words.no_news}</p> }.into_any()
    } else {
        view! { <ul class="items">{items}</ul> }.into_any()
    };
    view! {
        {list}
        <p><Away href=page>{words.all_news}</Away></p>
        <Signature date=newest/>
    }
}

#[component]
fn Item(release: ReleaseCard) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let language = (release.language != site.lang).then(|| release.language.tag());
    let href = format!("{}{}", site.base_url, site.languages.path(&Address::Release(release.id), release.language));
    view! {
        <li>
            <h2><Away href hreflang=language><Said text=release.title/></Away></h2>
            <p class="meta">
                {release.withdrawn.then(|| format!("{} · ", words.withdrawn_title))}
                <DayInWords when=release.published/>
                {release.kind.map(|kind| view! { <span class="more">" · "<Said text=kind/></span> })}
                {release.publisher.map(|publisher| format!(" · {}", (words.from_publisher)(&publisher)))}
            </p>
            {release.dek.map(|dek| view! { <p class="more"><Said text=dek/></p> })}
        </li>
    }
}

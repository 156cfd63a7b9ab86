//! The office look-up: a field, and room for the answer. `features::look_up` brings it to life.

use super::{Away, Signature};
use crate::components::{age, use_site};
use crate::features::offices::finder::FinderWords;
use crate::i18n::embed_words;
use crate::model::{Address, Day};
use leptos::prelude::*;

#[component]
pub fn OfficesEmbed(
    /// When the newest of the offices was seen, and when the agency has checked all of them.
    seen: Option<(Day, Option<Day>)>,
) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let FinderWords { label, hint, failed, broken, .. } = FinderWords::of(&site);
    let own = embed_words(site.lang);
    let all = if site.parts.states { own.all_offices } else { own.all_offices_abroad };
    let seen = seen.map(|(seen, verified)| age(site.lang, seen, verified));
    let page = format!("{}{}", site.base_url, site.path(&Address::Offices));
    // No form: a sandboxed frame may send none, and nothing that is written here is ever sent.
    view! {
        <main>
            <h1>{(words.find_office)(&site.short_name)}</h1>
            <frontdesk-finder
                data-by-script=""
                data-folder=site.folder.clone()
                data-portal=site.base_url.clone()
                data-prefix=site.prefix()
                data-looking=words.looking
                data-failed=failed
                data-broken=broken
            >
                <div class="look-up" role="search">
                    <label for="near">{label}</label>
                    <p class="hint" id="near-hint">{hint}</p>
                    <p class="ask">
                        <input id="near" type="text" autocomplete="off" spellcheck="false" enterkeyhint="search" aria-describedby="near-hint"/>
                        <button type="button" data-part="go">{words.find_offices}</button>
                    </p>
                </div>
                <p role="status" data-part="sentence"></p>
                <div data-part="results"></div>
            </frontdesk-finder>
            <p><Away href=page>{all}</Away></p>
            <Signature date=seen/>
        </main>
    }
}

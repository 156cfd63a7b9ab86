//! Where a fact was found, and whether the agency has checked it since.

use super::{ExternalLink, Said, use_site};
use crate::i18n::{long_date, messages, month};
use crate::model::{Day, Lang, Source, Text};
use leptos::prelude::*;

/// The source's name, as a link where it has an address. Names are kept in their own language.
#[component]
pub fn SourceName(source: Source) -> impl IntoView {
    let name = Text::new(source.name, Lang::En, use_site().lang);
    match source.url {
        Some(url) => view! { <ExternalLink href=url words=Some(name)/> }.into_any(),
        None => view! { <Said text=name/> }.into_any(),
    }
}

/// How old a fact is: "as of November 2026; not yet checked by the agency".
pub fn age(lang: Lang, seen_on: Day, verified_on: Option<Day>) -> String {
    let words = messages(lang);
    let verified = match verified_on {
        Some(day) => (words.verified_on)(&long_date(lang, day)),
        None => words.not_verified.to_owned(),
    };
    format!("{}; {verified}", (words.seen_on)(&month(lang, seen_on)))
}

/// "Source: …, as of November 2026; not yet checked by the agency." A month, since many sources give no day.
#[component]
pub fn SourceLine(source: Source, seen_on: Day, verified_on: Option<Day>) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let note = source.note.clone();
    view! {
        <p class="source-line">
            {words.source}": "<SourceName source/>", "{age(site.lang, seen_on, verified_on)}". "
            {note.map(|note| view! { <Said text=Text::new(note, Lang::En, site.lang)/> }.into_any())}
        </p>
    }
}

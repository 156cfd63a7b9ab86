//! Where facts come from and how old they are: one fold at the end of a page, open on paper.

use super::{ExternalLink, Said, use_site};
use crate::i18n::{app_words, long_date, month};
use crate::model::{Cited, Day, Lang, Text};
use leptos::prelude::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The source's name, as a link where it has an address.
#[component]
pub fn SourceName(source: Cited) -> impl IntoView {
    match source.url {
        Some(url) => view! { <ExternalLink href=url words=Some(source.name)/> }.into_any(),
        None => view! { <Said text=source.name/> }.into_any(),
    }
}

/// How old a fact is: "last viewed November 2026; not checked by the agency for this site".
pub fn age(lang: Lang, seen_on: Day, verified_on: Option<Day>) -> String {
    let words = app_words(lang);
    let verified = match verified_on {
        Some(day) => (words.verified_on)(&long_date(lang, day)),
        None => words.not_verified.to_owned(),
    };
    format!("{}; {verified}", (words.seen_on)(&month(lang, seen_on)))
}

/// What a fact of a page rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Evidence {
    /// What the fact is.
    pub of: Text,
    pub source: Cited,
    pub seen_on: Day,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified_on: Option<Day>,
}

/// Everything that the page's facts rest on. Facts of one source and day share an entry.
#[component]
pub fn Sources(evidence: Vec<Evidence>) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let mut grouped: Vec<(Vec<Text>, Evidence)> = Vec::new();
    for entry in evidence {
        let same = grouped.iter_mut().find(|(_, known)| {
            known.source == entry.source && known.seen_on == entry.seen_on && known.verified_on == entry.verified_on
        });
        match same {
            Some((names, _)) if names.contains(&entry.of) => {}
            Some((names, _)) => names.push(entry.of),
            None => grouped.push((vec![entry.of.clone()], entry)),
        }
    }
    let entries = grouped.into_iter().map(|(names, Evidence { source, seen_on, verified_on, .. })| {
        let names = names.into_iter().enumerate();
        let names = names.map(|(at, name)| view! { {(at > 0).then_some(", ")}<Said text=name/> }.into_any());
        let note = source.note.clone();
        view! {
            <dt>{names.collect_view()}</dt>
            <dd>
                <SourceName source/>", "{age(site.lang, seen_on, verified_on)}". "
                {note.map(|note| view! { <Said text=note/> }.into_any())}
            </dd>
        }
        .into_any()
    });
    let entries: Vec<_> = entries.collect();
    (!entries.is_empty()).then(|| {
        view! { <details class="fold sources"><summary>{words.sources}</summary><dl>{entries}</dl></details> }
            .into_any()
    })
}

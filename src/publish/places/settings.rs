//! What the browser's side of the look-up needs besides shards: names of states and kinds, needs, words.

use crate::i18n::{look_up_words, state_name};
use crate::lookup::{Settings, StateNames};
use crate::model::{Lang, State};
use crate::publish::Content;
use crate::publish::plan::states;

/// What the browser's side of the look-up needs besides.
pub fn settings(content: &Content, prefixes: &str, lang: Lang) -> Settings {
    let portal = &content.portal;
    let states = states(lang).into_iter().map(|state| StateNames {
        code: state,
        name: state_name(lang, state).to_owned(),
        names: Lang::ALL
            .into_iter()
            .map(|lang| state_name(lang, state))
            .chain(usual(state))
            .map(str::to_owned)
            .collect(),
        slug: state.slug().to_owned(),
    });
    let kinds = portal.office_kinds.iter().map(|kind| (kind.id.clone(), kind.name.text(lang).as_str().to_owned()));
    Settings {
        prefixes: prefixes.to_owned(),
        states: states.collect(),
        kinds: kinds.collect(),
        needs: portal.needs.iter().map(|need| (need.id.clone(), need.kinds.clone())).collect(),
        contact: portal.agency.contact.clone(),
        words: *look_up_words(lang),
    }
}

/// Other usual ways to write a state (GPO Style Manual, chapter 9, and everyday names).
fn usual(state: State) -> impl Iterator<Item = &'static str> {
    let names = match state.postal() {
        "AL" => "Ala",
        "AZ" => "Ariz",
        "AR" => "Ark",
        "CA" => "Calif;Cal",
        "CO" => "Colo",
        "CT" => "Conn",
        "DE" => "Del",
        "FL" => "Fla",
        "IL" => "Ill",
        "IN" => "Ind",
        "KS" => "Kans;Kan",
        "MA" => "Mass",
        "MI" => "Mich",
        "MN" => "Minn",
        "MS" => "Miss",
        "MT" => "Mont",
        "NE" => "Nebr;Neb",
        "NV" => "Nev",
        "ND" => "N Dak",
        "OK" => "Okla",
        "OR" => "Oreg;Ore",
        "PA" => "Penn;Penna",
        "SD" => "S Dak",
        "TN" => "Tenn",
        "TX" => "Tex",
        "WA" => "Wash",
        "WV" => "W Va",
        "WI" => "Wis;Wisc",
        "WY" => "Wyo",
        "VI" => "Virgin Islands;USVI;Islas Vírgenes",
        "MP" => "CNMI;Northern Marianas;Marianas",
        _ => "",
    };
    names.split(';').filter(|name| !name.is_empty())
}

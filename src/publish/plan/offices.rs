//! Offices, by state and one by one.

use crate::components::{OfficeCard, PhoneLine};
use crate::i18n::state_name;
use crate::model::{Lang, Office, OfficeKind, State, Text};
use crate::pages::office::Office as OfficePage;
use crate::pages::offices::{Kind, Offices, StateCount};
use crate::pages::state::{Group, StateOffices};
use crate::publish::Content;
use std::collections::BTreeMap;

pub fn index(content: &Content, lang: Lang) -> Offices {
    let mut states: Vec<_> =
        by_state(content).into_iter().map(|(state, offices)| StateCount { state, offices: offices.len() }).collect();
    states.sort_by_key(|entry| state_name(lang, entry.state));
    let kinds = content.portal.office_kinds.iter().map(|office_kind| kind(office_kind, lang));
    Offices { states, kinds: kinds.collect() }
}

pub fn states(content: &Content, lang: Lang) -> impl Iterator<Item = StateOffices> {
    by_state(content).into_iter().map(move |(state, offices)| {
        let groups = content.portal.office_kinds.iter().filter_map(|office_kind| {
            let mut cards: Vec<_> = offices
                .iter()
                .filter(|office| office.kind == office_kind.id)
                .map(|office| card(office, lang))
                .collect();
            cards.sort_by(|a, b| a.name.as_str().cmp(b.name.as_str()));
            (!cards.is_empty()).then(|| Group { kind: kind(office_kind, lang), offices: cards })
        });
        StateOffices { state, groups: groups.collect() }
    })
}

pub fn offices(content: &Content, lang: Lang) -> impl Iterator<Item = OfficePage> {
    content.offices.iter().filter_map(move |office| {
        // The content's check has seen that each office's kind exists.
        let office_kind = content.portal.office_kinds.iter().find(|kind| kind.id == office.kind)?;
        Some(OfficePage {
            id: office.id.clone(),
            kind: kind(office_kind, lang),
            name: Text::new(office.name.clone(), Lang::En, lang),
            address: office.address.clone(),
            phones: office.phones.iter().map(|phone| PhoneLine::new(phone, lang)).collect(),
            email: office.email.clone(),
            hours: office.hours.as_ref().map(|hours| hours.text(lang)),
            serves: office.serves.clone().map(|serves| Text::new(serves, Lang::En, lang)),
            walk_in: office.walk_in,
            source: office.source.clone(),
            seen_on: office.seen_on,
            verified_on: office.verified_on,
        })
    })
}

fn by_state(content: &Content) -> BTreeMap<State, Vec<&Office>> {
    let mut states: BTreeMap<State, Vec<&Office>> = BTreeMap::new();
    for office in &content.offices {
        states.entry(office.address.state).or_default().push(office);
    }
    states
}

fn card(office: &Office, lang: Lang) -> OfficeCard {
    OfficeCard {
        id: office.id.clone(),
        name: Text::new(office.name.clone(), Lang::En, lang),
        address: office.address.clone(),
    }
}

fn kind(kind: &OfficeKind, lang: Lang) -> Kind {
    Kind {
        id: kind.id.clone(),
        name: kind.name.text(lang),
        plural: kind.plural.text(lang),
        purpose: kind.purpose.text(lang),
        not_for: kind.not_for.as_ref().map(|words| words.text(lang)),
    }
}

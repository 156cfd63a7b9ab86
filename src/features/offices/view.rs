//! The way to an office: by where one lives, by state, and what each kind of office does.

use super::finder::{Finder, Lines, Need};
use crate::components::{Evidence, Heading, Map, OfficeCard, OfficeList, Said, Site, Sources, use_site};
use crate::i18n::state_name;
use crate::model::{Address, Plain, Slug, State, Text};
use leptos::prelude::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Offices {
    /// Every state and territory with how many offices it has, in the order of their names; none where all offices stand
    /// in one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub states: Vec<StateCount>,
    /// The offices themselves, where there are no states to choose from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offices: Vec<OfficeCard>,
    pub kinds: Vec<Kind>,
    /// What people come for, for the look-up; none where there is no look-up.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<Need>,
    /// What the phone lines on the page rest on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// Whether there is a map.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub map: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct StateCount {
    pub state: State,
    pub offices: usize,
}

/// A kind of office in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Kind {
    pub id: Slug,
    pub name: Text,
    pub plural: Text,
    pub purpose: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_for: Option<Text>,
}

impl Offices {
    pub fn trail(site: &Site) -> (Vec<(Address, Text)>, Text) {
        (Vec::new(), Text::Own(site.words().offices_title.to_owned()))
    }

    pub fn view(self) -> impl IntoView {
        let site = use_site();
        let words = site.words();
        let states = self.states.into_iter().map(|entry| {
            view! {
                <li>
                    <a href=site.href(&Address::State(entry.state))>{state_name(site.lang, entry.state)}</a>" "
                    <span class="number">{entry.offices}</span>
                </li>
            }
            .into_any()
        });
        let states: Vec<_> = states.collect();
        let title = (words.find_office)(&site.short_name);
        let top = if self.needs.is_empty() {
            view! { <div class="desk"><Heading text=Text::Own(title)/></div> }.into_any()
        } else {
            view! { <Finder title needs=self.needs.clone()/> }.into_any()
        };
        let kinds = self.kinds.into_iter().map(|kind| view! { <KindEntry kind/> }.into_any());
        view! {
            {top}
            <Lines needs=self.needs/>
            {(!states.is_empty()).then(|| view! {
                <section aria-labelledby="by-state">
                    <h2 id="by-state" class="rule">{words.choose_state}</h2>
                    <p class="quiet">{words.what_is_counted}</p>
                    <ul class="counts counts--many">{states}</ul>
                    <p>
                        <a class="button" href=site.href(&Address::Plain(Plain::AllOffices)) rel="external">{words.all_on_one_page}</a>
                    </p>
                </section>
            }.into_any())}
            {(!self.offices.is_empty()).then(|| view! { <div id="all-offices" tabindex="-1"><OfficeList offices=self.offices/></div> }.into_any())}
            {self.map.then(|| {
                view! {
                    <frontdesk-part class="map-section by-script">
                        <section aria-labelledby="map">
                            <h2 id="map" class="rule">{words.map_title}</h2>
                            <p class="hint map-section__scrolls">{words.map_scrolls}</p>
                            <Map/>
                        </section>
                    </frontdesk-part>
                }
                .into_any()
            })}
            <section aria-labelledby="kinds">
                <h2 id="kinds" class="rule">{words.kinds_of_office}</h2>
                <dl class="facts facts--wide">{kinds.collect_view()}</dl>
            </section>
            <Sources evidence=self.evidence/>
        }
    }
}

#[component]
fn KindEntry(kind: Kind) -> impl IntoView {
    view! {
        <div class="fact">
            <dt><Said text=kind.plural/></dt>
            <dd>
                <Said text=kind.purpose/>
                {kind.not_for.map(|not_for| view! { " "<Said text=not_for/> }.into_any())}
            </dd>
        </div>
    }
}

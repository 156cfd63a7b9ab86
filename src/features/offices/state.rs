//! All offices in one state, by kind.

use crate::components::{ExternalLink, Heading, OfficeCard, OfficeList, Said, Site, use_site};
use crate::features::offices::view::Kind;
use crate::i18n::{contracted, state_in_sentence, state_name};
use crate::model::{Address, State, Text};
use leptos::prelude::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct StateOffices {
    pub state: State,
    pub groups: Vec<Group>,
    /// Whether there are releases about it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub in_the_news: bool,
}

/// The offices of one kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Group {
    pub kind: Kind,
    pub offices: Vec<OfficeCard>,
}

impl StateOffices {
    pub fn trail(&self, site: &Site) -> (Vec<(Address, Text)>, Text) {
        let offices = (Address::Offices, Text::Own(site.words().offices_title.to_owned()));
        (vec![offices], Text::Own(state_name(site.lang, self.state).to_owned()))
    }

    pub fn view(self) -> impl IntoView {
        let site = use_site();
        let words = site.words();
        let name = &state_in_sentence(site.lang, self.state);
        let none = self.groups.is_empty();
        let cards = || self.groups.iter().flat_map(|group| &group.offices);
        let here = cards().filter(|office| office.address.state == Some(self.state)).count();
        let counted = (!none).then(|| counted(&site, here, cards().count() - here, name));
        let groups = self.groups.into_iter().map(|group| {
            let id = group.kind.id.to_string();
            let heading = id.clone();
            view! {
                <section aria-labelledby=id>
                    <h2 id=heading class="rule"><Said text=group.kind.plural/></h2>
                    <p>
                        <Said text=group.kind.purpose/>
                        {group.kind.not_for.map(|not_for| view! { " "<Said text=not_for/> }.into_any())}
                    </p>
                    <OfficeList offices=group.offices/>
                </section>
            }
            .into_any()
        });
        let ask = if none { (words.no_offices_in)(name) } else { words.offices_move.to_owned() };
        view! {
            <div class="desk">
                <Heading text=Text::Own((words.offices_in)(name))/>
                {counted.map(|counted| view! { <p class="lede">{counted}</p> }.into_any())}
            </div>
            {groups.collect_view()}
            <p>{ask}" "<ExternalLink href=site.agency_contact.clone()/></p>
        }
    }
}

/// How many offices stand in a state, and how many elsewhere serve it.
fn counted(site: &Site, here: usize, elsewhere: usize, place: &str) -> String {
    let words = site.words();
    match (here, elsewhere) {
        (here, 0) => (words.offices_here)(here, place),
        (0, elsewhere) => contracted(site.lang, &(words.offices_elsewhere)(elsewhere, place)),
        (here, elsewhere) => (words.offices_here_and_elsewhere)(elsewhere, &(words.office_count)(here), place),
    }
}

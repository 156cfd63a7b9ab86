//! One office: where it is, whom it serves, what one goes there for.
//! A missing fact is said to be missing.

pub mod visit;

use super::{Head, offices::Kind};
use crate::components::{
    ExternalLink, Fact, Heading, Map, OfficeCard, PhoneDetails, PhoneLine, Said, Site, SourceLine, use_site,
};
use crate::i18n::state_name;
use crate::model::{Address, Day, Email, List, PostalAddress, Slug, Source, Text, Walking, WebUrl};
use leptos::prelude::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use visit::{Known, KnownFact, Opening, OpeningHours};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Office {
    pub id: Slug,
    pub kind: Kind,
    pub name: Text,
    pub address: PostalAddress,
    pub phones: Vec<PhoneLine>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opening: Option<Opening>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub getting_in: Option<Known>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parking: Option<Known>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transit: Option<Known>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub languages: Option<Known>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serves: Option<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub walk_in: Option<Walking>,
    /// Addresses that show where it is: for the device's own maps app, and on the web.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maps: Option<Maps>,
    /// What the map of the states shows of it (see `components::Map`): its place, then the states that it serves as a
    /// whole. The map lacks the territories.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub map: Option<String>,
    /// The offices that stand nearest.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub nearest: Vec<Nearby>,
    /// Whether there are releases about it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub in_the_news: bool,
    pub source: Source,
    pub seen_on: Day,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified_on: Option<Day>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Maps {
    /// A `geo:` URI (RFC 5870).
    pub geo: String,
    pub web: WebUrl,
}

/// Another office and how far it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Nearby {
    pub office: OfficeCard,
    /// In whole statute miles, as the crow flies.
    pub miles: u32,
}

impl Office {
    pub fn head(&self, site: &Site) -> Head {
        let words = site.words();
        let street = self.address.street.as_ref().map(|street| format!("{street}, ")).unwrap_or_default();
        let place = format!("{street}{}, {}", self.address.city, self.address.state);
        let title = format!("{} ({}): {place}", self.name.as_str(), self.kind.name.as_str());
        Head::new(title, (words.office_description)(self.name.as_str(), &place))
    }

    pub fn trail(&self, site: &Site) -> (Vec<(Address, Text)>, Text) {
        let state = self.address.state;
        let offices = (Address::Offices, Text::Own(site.words().offices_title.to_owned()));
        let state = (Address::State(state), Text::Own(state_name(site.lang, state).to_owned()));
        (vec![offices, state], self.name.clone())
    }

    pub fn view(self) -> impl IntoView {
        let site = use_site();
        let words = site.words();
        let state = self.address.state;
        let title = self.name.as_str().to_owned();
        let state_in_words = state_name(site.lang, state);
        let card = format!("{}{}/offices/{}.vcf", site.folder, site.lang.prefix(), self.id);
        let news = self.in_the_news.then(|| {
            let href = site.href(&Address::News(List::Office(self.id)));
            view! { <p><a class="usa-link" href=href>{words.news_of_office}</a></p> }.into_any()
        });
        let lines = self.address.lines().into_iter().map(|line| view! { {line}<br/> }.into_any());
        let no_street = self.address.street.is_none().then(|| view! { <p>{words.no_street}</p> }.into_any());
        let no_phone = self.phones.is_empty().then(|| view! { <p>{words.no_phone}</p> }.into_any());
        let phones = self.phones.into_iter().map(|line| view! { <PhoneDetails line/> }.into_any());
        let visits = self.walk_in.map(|walk_in| match walk_in {
            Walking::WalkIn => words.walk_in,
            Walking::ByAppointment => words.by_appointment,
        });
        view! {
            <Heading kicker=Some(self.kind.name.clone()) text=self.name/>
            <dl class="facts">
                <Fact name=words.what_it_does>
                    <p><Said text=self.kind.purpose/></p>
                    {self.kind.not_for.map(|not_for| view! { <p><Said text=not_for/></p> }.into_any())}
                </Fact>
                <Fact name=words.address>
                    <address class="address">{lines.collect_view()}</address>
                    {no_street}
                    {self.maps.map(|maps| view! { <OnMaps maps/> }.into_any())}
                </Fact>
                <Fact name=words.office_phone>{no_phone}{phones.collect_view()}</Fact>
                <Fact name=words.email>
                    {match self.email {
                        Some(email) => view! { <p><a class="usa-link" href=format!("mailto:{email}")>{email.to_string()}</a></p> }.into_any(),
                        None => view! { <p>{words.no_email}</p> }.into_any(),
                    }}
                </Fact>
                <Fact name=words.hours>
                    {match (self.opening, self.hours) {
                        (Some(opening), _) => view! { <OpeningHours opening/> }.into_any(),
                        (None, Some(hours)) => view! { <p><Said text=hours/></p> }.into_any(),
                        (None, None) => view! { <p>{words.no_hours}</p> }.into_any(),
                    }}
                    {visits.map(|visits| view! { <p>{visits}</p> }.into_any())}
                </Fact>
                <KnownFact name=words.getting_in known=self.getting_in/>
                <KnownFact name=words.parking known=self.parking/>
                <KnownFact name=words.transit known=self.transit/>
                <KnownFact name=words.languages known=self.languages/>
                <Fact name=words.serves>
                    {match self.serves {
                        Some(serves) => view! { <p><Said text=serves/></p> }.into_any(),
                        None => view! { <p>{words.no_serves}</p> }.into_any(),
                    }}
                    {self.map.map(|office| view! { <Map office=Some(office)/> }.into_any())}
                </Fact>
            </dl>
            <p>
                <a class="usa-link" href=card rel="external">{words.save_contact}</a>
            </p>
            <frontdesk-save class="by-script" data-kind="office" data-title=title></frontdesk-save>
            {news}
            <p>{words.offices_move}" "<ExternalLink href=site.agency_contact.clone()/></p>
            <Nearest nearest=self.nearest/>
            <SourceLine source=self.source seen_on=self.seen_on verified_on=self.verified_on/>
            <p>
                <a class="usa-link" href=site.href(&Address::State(state))>{(words.more_offices_in)(state_in_words)}</a>
            </p>
            <p><ExternalLink href=site.agency_contact.clone() words=Some(Text::Own(words.report_mistake.to_owned()))/></p>
        }
    }
}

#[component]
fn OnMaps(maps: Maps) -> impl IntoView {
    let words = use_site().words();
    view! {
        <p>
            <a class="usa-link" href=maps.geo rel="external">{words.open_in_maps}</a>
            " · "
            <ExternalLink href=maps.web words=Some(Text::Own(words.map_on_the_web.to_owned()))/>
        </p>
    }
}

#[component]
fn Nearest(nearest: Vec<Nearby>) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    (!nearest.is_empty()).then(|| {
        let items = nearest.into_iter().map(|Nearby { office, miles }| {
            let place = format!("{}, {}", office.address.city, office.address.state);
            view! {
                <li>
                    <a class="usa-link" href=site.href(&Address::Office(office.id))><Said text=office.name/></a>
                    ", "{place}", "{(words.miles_away)(miles)}
                </li>
            }
            .into_any()
        });
        let items = items.collect_view();
        view! {
            <section aria-labelledby="nearest">
                <h2 id="nearest">{words.nearest_offices}</h2>
                <ul class="usa-list">{items}</ul>
            </section>
        }
        .into_any()
    })
}

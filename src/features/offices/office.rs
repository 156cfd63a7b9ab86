//! One office: where it is, whom it serves, what one goes there for.
//! A missing fact is said to be missing.

use super::visit::{Known, KnownFact, Opening, OpeningHours};
use crate::components::{
    Evidence, ExternalLink, Fact, Heading, Map, OfficeCard, PhoneDetails, PhoneLine, PhoneLink, Said, Site, Sources,
    use_site,
};
use crate::features::offices::view::Kind;
use crate::i18n::AppWords;
use crate::i18n::{state_in_sentence, state_name};
use crate::model::{Address, Cited, Day, Email, List, PostalAddress, Slug, Text, Walking, WebUrl};
use leptos::prelude::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Office {
    pub id: Slug,
    pub kind: Kind,
    /// What it is called in everyday words.
    pub name: Text,
    /// Whether its name says what kind of office it is; the agency's own names do not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub says_kind: bool,
    /// What the agency calls it, where that is something else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub official_name: Option<Text>,
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
    /// Where a map service shows the way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub directions: Option<WebUrl>,
    /// Another office in the same building, which has a number where this one has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub neighbour: Option<Neighbour>,
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
    pub source: Cited,
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

/// An office at the same street and ZIP code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Neighbour {
    pub office: Text,
    pub phone: PhoneLine,
}

/// Another office and how far it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Nearby {
    pub office: OfficeCard,
    /// How far away it is in words, as the crow flies: "12 miles".
    pub distance: String,
}

impl Office {
    pub fn trail(&self, site: &Site) -> (Vec<(Address, Text)>, Text) {
        let offices = (Address::Offices, Text::Own(site.words().offices_title.to_owned()));
        let state = self.address.state;
        let state = state.map(|state| (Address::State(state), Text::Own(state_name(site.lang, state).to_owned())));
        let parents = std::iter::once(offices).chain(state).filter(|(address, _)| site.parts.has(address));
        (parents.collect(), self.name.clone())
    }

    /// What the facts on the page rest on.
    fn evidence(&self, words: &AppWords) -> Vec<Evidence> {
        let own = |text: &str| Text::Own(text.to_owned());
        let office = Evidence {
            of: own(words.this_office),
            source: self.source.clone(),
            seen_on: self.seen_on,
            verified_on: self.verified_on,
        };
        let phones = self.phones.iter().map(|line| line.evidence(own(words.office_phone)));
        let known = [
            (words.getting_in, &self.getting_in),
            (words.parking, &self.parking),
            (words.transit, &self.transit),
            (words.languages, &self.languages),
        ];
        let known = known.into_iter().filter_map(|(name, known)| Some(known.as_ref()?.evidence(own(name))));
        let hours = self.opening.iter().map(|opening| opening.evidence(own(words.hours)));
        let neighbour = self.neighbour.iter().map(|other| other.phone.evidence(other.office.clone()));
        [office].into_iter().chain(phones).chain(hours).chain(known).chain(neighbour).collect()
    }

    pub fn view(self) -> impl IntoView {
        let site = use_site();
        let words = site.words();
        let evidence = self.evidence(words);
        let state = self.address.state;
        let title = self.name.as_str().to_owned();
        let contacts = format!("{}{}/offices/{}.vcf", site.folder, site.prefix(), self.id);
        let news = self.in_the_news.then(|| {
            let href = site.href(&Address::News(List::Office(self.id)));
            view! { <p><a href=href>{words.news_of_office}</a></p> }.into_any()
        });
        let copied = self.address.lines().join(", ");
        let street = self.address.street.is_some();
        let lines = self.address.lines().into_iter().map(|line| view! { {line}<br/> }.into_any());
        let visits = self.walk_in.map(|walk_in| match walk_in {
            Walking::WalkIn => words.walk_in,
            Walking::ByAppointment => words.by_appointment,
        });
        let directions = self.directions.map(|href| {
            let name = Some(Text::Own(words.directions.to_owned()));
            view! { <ExternalLink class="button button--first icon icon--way" href words=name/> }.into_any()
        });
        view! {
            <div class="cols">
                <div>
                    <Heading text=self.name/>
                    <p class="lede"><Said text=self.kind.purpose/></p>
                    <dl class="facts rule">
                        <Fact name=words.address>
                            <address class="address"><strong>{lines.collect_view()}</strong></address>
                            {(!street).then(|| view! { <p>{words.no_street}</p> }.into_any())}
                            {directions.map(|directions| view! { <p>{directions}</p> }.into_any())}
                            {street.then(|| view! { <frontdesk-copy class="by-script copy--line" data-text=copied></frontdesk-copy> }.into_any())}
                            {self.maps.map(|maps| view! { <OnMaps maps/> }.into_any())}
                        </Fact>
                        <Fact name=words.office_phone><Phones phones=self.phones neighbour=self.neighbour/></Fact>
                        {self.email.map(|email| view! {
                            <Fact name=words.email><a href=format!("mailto:{email}")>{email.to_string()}</a></Fact>
                        }.into_any())}
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
                        </Fact>
                        {self.official_name.map(|name| view! {
                            <Fact name=words.official_name><Said text=name/></Fact>
                        }.into_any())}
                    </dl>
                    {self.kind.not_for.map(|not_for| view! { <p class="say"><Said text=not_for/></p> }.into_any())}
                    <p class="row">
                        <a class="plain" href=contacts rel="external">{words.save_contact}</a>" "
                        <frontdesk-save class="by-script" data-kind="office" data-title=title></frontdesk-save>
                    </p>
                    {news}
                    <Nearest nearest=self.nearest/>
                    {state.filter(|_| site.parts.states).map(|state| view! {
                        <p class="row">
                            <a class="button" href=site.href(&Address::State(state))>{(words.more_offices_in)(&state_in_sentence(site.lang, state))}</a>
                        </p>
                    }.into_any())}
                    <p>{words.offices_move}" "<ExternalLink href=site.agency_contact.clone()/></p>
                </div>
                <div class="side">
                    {site.phone.as_ref().filter(|_| site.parts.tips).map(|line| view! {
                        <section class="rule" aria-labelledby="tip-line">
                            <h2 id="tip-line">{words.report_crime}</h2>
                            <p>{words.not_this_office}</p>
                            <p>{words.tip_line}" "<PhoneLink line=line.in_digits()/></p>
                        </section>
                    }.into_any())}
                    // Last, since it comes late.
                    {self.map.map(|office| view! { <Map office=Some(office)/> }.into_any())}
                </div>
            </div>
            <Sources evidence/>
        }
    }
}

/// The office's numbers; where it has none, that of another office in the building.
#[component]
fn Phones(phones: Vec<PhoneLine>, neighbour: Option<Neighbour>) -> impl IntoView {
    let site = use_site();
    let words = site.words();
    let none = phones.is_empty().then(|| {
        let other = neighbour.map(|Neighbour { office, phone }| {
            let [before, after] = words.same_building;
            view! { " "{before}<Said text=office/>{after}" "<PhoneLink line=phone/> }.into_any()
        });
        let agency = site.agency_contact.site_name();
        let ask = other
            .is_none()
            .then(|| view! { " "{words.ask_agency}" "<ExternalLink href=site.agency_contact.clone()/> }.into_any());
        view! { <p>{(words.no_phone)(agency)}{other}{ask}</p> }.into_any()
    });
    view! { {none}{phones.into_iter().map(|line| view! { <PhoneDetails line/> }.into_any()).collect_view()} }
}

#[component]
fn OnMaps(maps: Maps) -> impl IntoView {
    let words = use_site().words();
    view! {
        <p class="small not-on-paper">
            <a href=maps.geo rel="external">{words.open_in_maps}</a>
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
        let items = nearest.into_iter().map(|Nearby { office, distance }| {
            let place = office.address.lines().join(", ");
            view! {
                <li class="office-list__item">
                    <a class="office-list__name" href=site.href(&Address::Office(office.id))><Said text=office.name/></a>
                    <br/>
                    <span class="office-list__place quiet small">{place}</span>" "
                    <span class="quiet small">{distance}</span>
                </li>
            }
            .into_any()
        });
        let items = items.collect_view();
        view! {
            <section aria-labelledby="nearest">
                <h2 id="nearest" class="rule">{words.nearest_offices}</h2>
                <ul class="office-list">{items}</ul>
            </section>
        }
        .into_any()
    })
}

//! Offices, by state and one by one.

use crate::components::{Evidence, OfficeCard, PhoneLine};
use crate::content::Content;
use crate::features::look_up::publish::distance::OnGlobe;
use crate::features::look_up::publish::responsible::Serving;
use crate::features::map::albers::project;
use crate::features::offices::all::OfficeEntry;
use crate::features::offices::finder::Need;
use crate::features::offices::office::{Maps, Nearby, Neighbour, Office as OfficePage};
use crate::features::offices::state::{Group, StateOffices};
use crate::features::offices::view::{Kind, Offices, StateCount};
use crate::features::offices::visit::{Holiday, Known, Opening};
use crate::features::tips::publish::other_line;
use crate::i18n::{app_words, distance_words, look_up_words, state_name};
use crate::model::{
    self, DistanceUnit, Lang, Localized, Location, Office, OfficeKind, Portal, Slug, State, Text, WebUrl,
};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

pub fn index(content: &Content, serving: &Serving, lang: Lang) -> Offices {
    let extent = content.extent();
    let by_state = extent.parts.states;
    let states = states(lang).into_iter().filter(|state| by_state && extent.states.contains(state));
    let states = states.map(|state| StateCount { state, offices: serving.count(state) });
    let offices = content.offices.iter().filter(|_| !by_state);
    let kinds = content.portal.office_kinds.iter().map(|office_kind| kind(office_kind, lang));
    let needs = content.portal.needs.iter().map(|need| self::need(need, &content.portal, lang));
    let needs: Vec<_> = needs.filter(|_| !content.reference.is_empty()).collect();
    Offices {
        states: states.collect(),
        offices: offices.map(|office| card(office, &content.portal, lang)).collect(),
        kinds: kinds.collect(),
        evidence: evidence(&needs, &content.portal, lang),
        needs,
        map: !content.outlines.is_empty(),
    }
}

/// What the phone lines for needs rest on.
fn evidence(needs: &[Need], portal: &Portal, lang: Lang) -> Vec<Evidence> {
    let lines = needs.iter().flat_map(|need| &need.lines);
    let lines = lines.map(|other| other.phone.evidence(other.concern.clone()));
    let tips = portal.tip_line.as_ref().filter(|_| needs.iter().any(|need| need.tip_line));
    let tips = tips.map(|tips| {
        PhoneLine::new(&tips.main, &portal.languages, lang).evidence(Text::Own(app_words(lang).tip_line.to_owned()))
    });
    tips.into_iter().chain(lines).collect()
}

/// More offices than these are a page of their own.
const FEW: usize = 4;

/// The offices for home, where they are few, and none is looked up.
pub fn few(content: &Content, lang: Lang) -> Vec<OfficeCard> {
    let are_few = content.offices.len() <= FEW && !content.parts().places;
    let offices = content.offices.iter().filter(|_| are_few);
    offices.map(|office| card(office, &content.portal, lang)).collect()
}

fn need(need: &model::Need, portal: &Portal, lang: Lang) -> Need {
    let lines =
        portal.tip_line.iter().flat_map(|line| &line.elsewhere).filter(|line| line.need.as_ref() == Some(&need.id));
    Need {
        id: need.id.clone(),
        name: need.name.text(lang),
        tip_line: need.tip_line,
        lines: lines.map(|line| other_line(line, &portal.languages, lang)).collect(),
    }
}

/// Every state and territory, in the order of their names.
pub fn states(lang: Lang) -> Vec<State> {
    let mut states: Vec<State> = State::all().collect();
    states.sort_by_key(|state| state_name(lang, *state));
    states
}

/// The offices that stand in a state, and those elsewhere that serve it.
pub fn state(content: &Content, serving: &Serving, state: State, in_the_news: bool, lang: Lang) -> StateOffices {
    let groups = content.portal.office_kinds.iter().filter_map(|office_kind| {
        let fits = |office: &&Office| office.kind == office_kind.id && serving.is_for(office, state);
        let mut cards: Vec<_> =
            content.offices.iter().filter(fits).map(|office| card(office, &content.portal, lang)).collect();
        cards.sort_by(|a, b| a.name.as_str().cmp(b.name.as_str()));
        (!cards.is_empty()).then(|| Group { kind: kind(office_kind, lang), offices: cards })
    });
    StateOffices { state, groups: groups.collect(), in_the_news }
}

pub fn office(office: &Office, content: &Content, in_the_news: bool, lang: Lang) -> OfficePage {
    let portal = &content.portal;
    let main = portal.languages.main();
    OfficePage {
        id: office.id.clone(),
        kind: kind_of(office, portal, lang),
        name: title(office, portal, lang),
        says_kind: title_template(office, portal).is_some(),
        official_name: office
            .area
            .as_ref()
            .filter(|area| !office.name.starts_with(area.as_str()))
            .map(|_| Text::new(office.name.clone(), main, lang)),
        address: office.address.clone(),
        phones: office.phones.iter().map(|phone| PhoneLine::new(phone, &content.portal.languages, lang)).collect(),
        email: office.email.clone(),
        hours: office.hours.as_ref().map(|hours| hours.text(lang)),
        opening: office.opening.as_ref().map(|opening| self::opening(opening, portal, lang)),
        getting_in: known(&office.getting_in, main, lang),
        parking: known(&office.parking, main, lang),
        transit: known(&office.transit, main, lang),
        languages: known(&office.languages, main, lang),
        serves: office.serves.clone().map(|serves| Text::new(serves, main, lang)),
        walk_in: office.walk_in,
        maps: office.location.and_then(|location| maps(location, office)),
        map: on_map(office, content),
        nearest: nearest(office, content, lang),
        directions: directions(office, portal),
        neighbour: neighbour(office, &content.offices).and_then(|other| {
            let phone = PhoneLine::new(other.phones.first()?, &portal.languages, lang);
            Some(Neighbour { office: title(other, portal, lang), phone })
        }),
        in_the_news,
        source: office.source.cited(main, lang),
        seen_on: office.seen_on,
        verified_on: office.verified_on,
    }
}

fn known(known: &Option<model::Known>, main: Lang, lang: Lang) -> Option<Known> {
    known.as_ref().map(|known| Known {
        text: known.text.text(lang),
        source: known.source.cited(main, lang),
        seen_on: known.seen_on,
        verified_on: known.verified_on,
    })
}

fn opening(opening: &model::Opening, portal: &Portal, lang: Lang) -> Opening {
    let mut holidays = opening.holidays.clone();
    holidays.sort_by_key(|holiday| holiday.date);
    let holidays = holidays.into_iter().map(|model::Holiday { date, name, hours }| Holiday {
        date,
        name: name.map(|name| name.text(lang)),
        hours,
    });
    Opening {
        week: opening.week.clone(),
        holidays: holidays.collect(),
        time_zone: opening.time_zone.clone().unwrap_or_else(|| portal.time_zone.clone()),
        source: opening.source.cited(portal.languages.main(), lang),
        seen_on: opening.seen_on,
        verified_on: opening.verified_on,
    }
}

/// How many other offices stand on an office's page.
const NEAREST: usize = 3;

/// The offices that stand nearest to one, whose place is known.
fn nearest(office: &Office, content: &Content, lang: Lang) -> Vec<Nearby> {
    let Some(here) = office.location.map(OnGlobe::from) else { return Vec::new() };
    let others = content.offices.iter().filter(|other| other.id != office.id);
    let away = others.filter_map(|other| Some((here.miles(other.location?.into()), other)));
    let mut away: Vec<_> = away.collect();
    away.sort_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.id.cmp(&b.1.id)));
    away.into_iter()
        .take(NEAREST)
        .map(|(miles, other)| Nearby {
            office: card(other, &content.portal, lang),
            distance: distance(content.portal.distance_unit(), miles, lang),
        })
        .collect()
}

/// How far it is, in words.
fn distance(unit: DistanceUnit, miles: f64, lang: Lang) -> String {
    let words = distance_words(lang);
    let (none, some) = match unit {
        DistanceUnit::Miles => (words.less_than_a_mile, words.miles),
        DistanceUnit::Kilometers => (words.less_than_a_kilometer, words.kilometers),
    };
    match unit.whole(miles) {
        0 => none.to_owned(),
        whole => some(whole as usize),
    }
}

/// An office's place, and the states that it serves as a whole; a part of one stays words.
fn on_map(office: &Office, content: &Content) -> Option<String> {
    if content.outlines.is_empty() {
        return None;
    }
    let (x, y) = project(office.address.state?, office.location?.into())?;
    let area = content.areas.areas.iter().find(|area| area.office == office.id);
    let states = area.iter().flat_map(|area| &area.states).map(|state| format!(" {state}"));
    Some(format!("{x:.0} {y:.0}{}", states.collect::<String>()))
}

/// Every office by state, in the order of the states' names and of the offices' kinds.
pub fn all(content: &Content, lang: Lang) -> Vec<(State, Vec<OfficeEntry>)> {
    let mut all = Vec::new();
    for state in states(lang) {
        let here = content.offices.iter().filter(|office| office.address.state == Some(state));
        let entry = |office: &Office| OfficeEntry {
            office: card(office, &content.portal, lang),
            kind: title_template(office, &content.portal)
                .is_none()
                .then(|| kind_of(office, &content.portal, lang).name),
            phones: office.phones.iter().map(|phone| PhoneLine::new(phone, &content.portal.languages, lang)).collect(),
        };
        let entries: Vec<_> = here.map(entry).collect();
        if !entries.is_empty() {
            all.push((state, entries));
        }
    }
    all
}

fn maps(Location { lat, lon }: Location, office: &Office) -> Option<Maps> {
    let address = office.address.lines().join(", ");
    let query = utf8_percent_encode(&address, NON_ALPHANUMERIC);
    let web = format!("https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map=16/{lat}/{lon}");
    Some(Maps { geo: format!("geo:{lat},{lon}?q={query}"), web: web.parse().ok()? })
}

/// The address of a map service that shows the way; none where the street is not known.
pub fn directions(office: &Office, portal: &Portal) -> Option<WebUrl> {
    office.address.street.as_ref()?;
    let (before, after) = portal.directions.as_ref()?.parts();
    let address = office.address.lines().join(", ");
    format!("{before}{}{after}", utf8_percent_encode(&address, NON_ALPHANUMERIC)).parse().ok()
}

/// The number of another office in the same building, for an office that has none: the street and the ZIP code are the
/// same, whatever the floor.
pub fn neighbour<'a>(office: &Office, offices: &'a [Office]) -> Option<&'a Office> {
    if !office.phones.is_empty() {
        return None;
    }
    let (street, zip) = (office.address.street.as_deref()?, office.address.zip.as_ref()?);
    let here = building(street);
    offices.iter().find(|other| {
        let is_near = !other.phones.is_empty() && other.address.zip.as_ref() == Some(zip);
        is_near && other.address.street.as_deref().is_some_and(|street| building(street) == here)
    })
}

/// A street and its number, without floors and rooms, points, and the direction that some leave out: "101 ida b wells
/// drive" (USPS Publication 28, secondary unit designators).
fn building(street: &str) -> String {
    const UNITS: [&str; 11] = ["suite", "ste", "floor", "fl", "room", "rm", "unit", "building", "bldg", "level", "apt"];
    const DIRECTIONS: [&str; 8] = ["n", "s", "e", "w", "north", "south", "east", "west"];
    let plain = street.to_lowercase().replace('.', "");
    let words = plain.split(',').next().unwrap_or_default().split_whitespace();
    // "4th Floor": what stands before the word belongs to it.
    let is_ordinal =
        |word: &str| word.starts_with(|first: char| first.is_ascii_digit()) && word.ends_with(char::is_alphabetic);
    let words = words.take_while(|word| !UNITS.contains(word) && !word.starts_with('#'));
    let words = words.filter(|word| !DIRECTIONS.contains(word)).collect::<Vec<_>>();
    let end = words.iter().rposition(|word| !is_ordinal(word)).map_or(0, |last| last + 1);
    words.get(..end).unwrap_or_default().join(" ")
}

/// An office's name for the pages that list its news; with its city where another office has the same name.
pub fn name_with_place(content: &Content, id: &Slug, lang: Lang) -> Text {
    let Some(office) = content.offices.iter().find(|office| office.id == *id) else { return Text::Own(id.to_string()) };
    let name = title(office, &content.portal, lang);
    let shared = |other: &Office| other.id != *id && title(other, &content.portal, lang) == name;
    if !content.offices.iter().any(shared) {
        return name;
    }
    let street = office.address.street.as_deref().unwrap_or(office.id.as_str());
    let apart = |name: &str| format!("{name} ({street}, {})", office.address.city);
    match name {
        Text::Own(name) => Text::Own(apart(&name)),
        Text::Foreign { text, lang } => Text::Foreign { text: apart(&text), lang },
    }
}

/// What an office is called: what it is and which area it works for, and its city where that is another; else the name
/// that the agency gives it, in the portal's first language.
pub fn title(office: &Office, portal: &Portal, lang: Lang) -> Text {
    let Some((template, area)) = title_template(office, portal) else {
        return Text::new(office.name.clone(), portal.languages.main(), lang);
    };
    let named = template.text(lang);
    let title = named.as_str().replace("{area}", area);
    let city = &office.address.city;
    let title = if area.starts_with(city.as_str()) {
        title
    } else {
        look_up_words(lang).in_city.replace("{office}", &title).replace("{city}", city)
    };
    match named {
        Text::Own(_) => Text::Own(title),
        Text::Foreign { lang, .. } => Text::Foreign { text: title, lang },
    }
}

/// The words of an office's kind for its title, and the area that stands in them.
fn title_template<'a>(office: &'a Office, portal: &'a Portal) -> Option<(&'a Localized, &'a String)> {
    let kind = portal.office_kinds.iter().find(|kind| kind.id == office.kind)?;
    kind.title.as_ref().zip(office.area.as_ref())
}

pub fn card(office: &Office, portal: &Portal, lang: Lang) -> OfficeCard {
    OfficeCard { id: office.id.clone(), name: title(office, portal, lang), address: office.address.clone() }
}

/// The office's kind. The content's check has seen that it exists; its id says it too.
fn kind_of(office: &Office, portal: &Portal, lang: Lang) -> Kind {
    let found = portal.office_kinds.iter().find(|kind| kind.id == office.kind);
    found.map_or_else(
        || {
            let id = Text::Own(office.kind.to_string());
            Kind { id: office.kind.clone(), name: id.clone(), plural: id.clone(), purpose: id, not_for: None }
        },
        |office_kind| kind(office_kind, lang),
    )
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

#[cfg(test)]
mod tests {
    use super::building;

    #[test]
    fn a_building_is_known_by_street_and_number() {
        assert_eq!(building("101 W Ida B Wells Drive Suite 4000"), building("101 Ida B. Wells Drive 4th Floor"));
        assert_eq!(building("55 E. Monroe Street, Suite 1400"), "55 monroe street");
        // A street that is named by a number stays one.
        assert_eq!(building("12 5th Avenue"), "12 5th avenue");
        assert_ne!(building("101 Ida B. Wells Drive"), building("101 Ida B. Wells Parkway"));
    }
}

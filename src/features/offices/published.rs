//! What the pages of offices say of themselves.

use super::office::Office;
use super::state::StateOffices;
use super::view::Offices;
use crate::components::Frame;
use crate::components::head::Head;
use crate::components::look::Look;
use crate::content::Content;
use crate::features::published::{Published, checked, of_line, of_main_phone, of_office, telephone};
use crate::i18n::{head_words, state_in_sentence};
use crate::model::{Clock, Day, Parts};
use serde_json::{Value, json};

impl Published for Offices {
    fn head(&self, frame: &Frame) -> Head {
        let (site, words) = (&frame.site, head_words(frame.site.lang));
        let describe = match site.parts {
            Parts { places: true, states: true, .. } => words.offices_description,
            Parts { places: true, .. } => words.offices_description_abroad,
            _ => words.office_list_description,
        };
        Head::new(site.words().offices_title, describe(&site.short_name))
    }

    fn look(&self) -> Look {
        Look::Offices
    }

    fn changed(&self, content: &Content) -> Option<Day> {
        let lines = self.needs.iter().flat_map(|need| &need.lines).map(|other| of_line(&other.phone));
        let tips = self.needs.iter().any(|need| need.tip_line).then(|| of_main_phone(content)).flatten();
        let offices = content.offices.iter().map(|office| checked(office.seen_on, office.verified_on));
        offices.chain(lines).chain(tips).max()
    }

    fn structured_data(&self, _url: &str, _frame: &Frame) -> Option<Value> {
        None
    }
}

impl Published for StateOffices {
    fn head(&self, frame: &Frame) -> Head {
        let site = &frame.site;
        let name = &state_in_sentence(site.lang, self.state);
        let count = self.groups.iter().map(|group| group.offices.len()).sum();
        let words = head_words(site.lang);
        let description = match count {
            0 => (words.no_offices_description)(&site.short_name, name),
            count => (words.state_description)(count, &site.short_name, name),
        };
        Head::new((site.words().offices_in)(name), description)
    }

    fn look(&self) -> Look {
        Look::Offices
    }

    fn changed(&self, content: &Content) -> Option<Day> {
        let cards = self.groups.iter().flat_map(|group| &group.offices);
        cards.filter_map(|card| of_office(&card.id, content)).max()
    }

    fn structured_data(&self, _url: &str, _frame: &Frame) -> Option<Value> {
        None
    }
}

impl Published for Office {
    fn head(&self, frame: &Frame) -> Head {
        let street = self.address.street.as_ref().map(|street| format!("{street}, ")).unwrap_or_default();
        let place = format!("{street}{}", self.address.locality());
        let title = if self.says_kind {
            format!("{}: {place}", self.name.as_str())
        } else {
            format!("{} ({}): {place}", self.name.as_str(), self.kind.name.as_str())
        };
        Head::new(title, (head_words(frame.site.lang).office_description)(self.name.as_str(), &place))
    }

    fn look(&self) -> Look {
        Look::Office
    }

    /// Its numbers may be of another day than its address, and so may the offices beside it.
    fn changed(&self, content: &Content) -> Option<Day> {
        let beside = self.nearest.iter().filter_map(|other| of_office(&other.office.id, content));
        let own = checked(self.seen_on, self.verified_on);
        let facts = [&self.getting_in, &self.parking, &self.transit, &self.languages].into_iter().flatten();
        let facts = facts.map(|known| checked(known.seen_on, known.verified_on));
        let hours = self.opening.iter().map(|opening| checked(opening.seen_on, opening.verified_on));
        let newest = self.phones.iter().map(of_line).chain(beside).chain(facts).chain(hours).fold(own, Day::max);
        Some(newest)
    }

    fn structured_data(&self, url: &str, frame: &Frame) -> Option<Value> {
        Some(government_office(self, url, frame))
    }
}

/// schema.org `GovernmentOffice`, with what is known and nothing else.
fn government_office(office: &Office, url: &str, frame: &Frame) -> Value {
    let address = &office.address;
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "GovernmentOffice",
        "name": office.name.as_str(),
        "url": url,
        "parentOrganization": { "@type": "GovernmentOrganization", "name": frame.site.agency.as_str() },
        "address": {
            "@type": "PostalAddress",
            "streetAddress": address.street,
            "addressLocality": address.city,
            "addressRegion": address.state,
            "postalCode": address.zip.as_ref().map(ToString::to_string),
            "addressCountry": frame.site.country.as_deref().unwrap_or("US"),
        },
    });
    if let Some(fields) = data["address"].as_object_mut() {
        fields.retain(|_, value| !value.is_null());
    }
    if let Some(serves) = &office.serves {
        data["areaServed"] = json!(serves.as_str());
    }
    let points = office.phones.iter().map(|phone| {
        json!({ "@type": "ContactPoint", "telephone": telephone(phone), "contactType": office.kind.name.as_str() })
    });
    let points: Vec<_> = points.collect();
    if !points.is_empty() {
        data["contactPoint"] = json!(points);
    }
    if let Some(opening) = &office.opening {
        let hours = |opens: &Clock, closes: &Clock| json!({ "@type": "OpeningHoursSpecification", "opens": opens.as_str(), "closes": closes.as_str() });
        let week = opening.week.iter().map(|entry| {
            let mut hours = hours(&entry.opens, &entry.closes);
            hours["dayOfWeek"] = entry.days.iter().map(|day| json!(day.name())).collect();
            hours
        });
        let holidays = opening.holidays.iter().flat_map(|holiday| {
            // Closed all day is how schema.org has it: from midnight to midnight.
            let closed = json!({ "@type": "OpeningHoursSpecification", "opens": "00:00", "closes": "00:00" });
            let mut entries: Vec<Value> = holiday.hours.iter().map(|open| hours(&open.opens, &open.closes)).collect();
            if entries.is_empty() {
                entries.push(closed);
            }
            entries.iter_mut().for_each(|entry| {
                entry["validFrom"] = json!(holiday.date.to_string());
                entry["validThrough"] = json!(holiday.date.to_string());
            });
            entries
        });
        data["openingHoursSpecification"] = week.collect();
        let holidays: Vec<Value> = holidays.collect();
        if !holidays.is_empty() {
            data["specialOpeningHoursSpecification"] = json!(holidays);
        }
    }
    if let Some(email) = &office.email {
        data["email"] = json!(email.as_str());
    }
    data
}

//! What home shows of an agency's content.

use super::view::{Home, Question};
use crate::components::head::Head;
use crate::components::look::Look;
use crate::components::{Evidence, Frame, PhoneLine, Site};
use crate::content::Content;
use crate::content::lists::Members;
use crate::features::news::newsroom::Newsroom;
use crate::features::offices::publish as offices;
use crate::features::published::{Published, of_line, of_main_phone, telephone};
use crate::features::tips::publish::{card, tips};
use crate::i18n::{HomeDescriptionWords, HomeTitleWords, app_words, head_words};
use crate::model::{Day, Lang, List, Parts, Portal, Text};
use serde_json::{Value, json};

/// How many releases stand on the home page.
const ON_HOME: usize = 3;
/// How many topics stand there.
const TOPICS_ON_HOME: usize = 4;

/// The page, of the releases in one language and of the portal's settings.
pub fn home(newsroom: &Newsroom<'_>) -> Home {
    let places = newsroom.lists.members(&List::All).map_or(&[][..], Members::all);
    let newest = || places.iter().rev().copied();
    let lead = newest().find(|at| newsroom.content.releases[*at].publisher.is_none());
    let latest = lead.into_iter().chain(newest().filter(|at| Some(*at) != lead)).take(ON_HOME);
    let (portal, lang) = (&newsroom.content.portal, newsroom.lang);
    let tips = portal.tip_line.as_ref().map(|line| tips(line, portal, lang));
    let questions = portal.questions.iter().map(|question| Question {
        question: question.question.text(lang),
        answer: question.answer.text(lang),
        need: question.need.clone(),
    });
    Home {
        latest: latest.map(|at| newsroom.card(&newsroom.content.releases[at])).collect(),
        total: places.len(),
        topics: newsroom.largest_topics(TOPICS_ON_HOME),
        press_email: portal.newsroom.press_email.clone(),
        questions: questions.collect(),
        evidence: tips.as_ref().map_or_else(
            || own_phone(portal, lang).into_iter().collect(),
            |tips| tips.evidence_of_card(app_words(lang)),
        ),
        tip_card: card(portal, lang),
        elsewhere: tips.map(|tips| tips.elsewhere).unwrap_or_default(),
        offices: offices::few(newsroom.content, lang),
        look_up: !newsroom.content.reference.is_empty() && !portal.needs.is_empty(),
    }
}

/// What the agency's own number rests on, where it has no tip line.
fn own_phone(portal: &Portal, lang: Lang) -> Option<Evidence> {
    let words = app_words(lang);
    Some(
        PhoneLine::new(portal.phone.as_ref()?, &portal.languages, lang)
            .evidence(Text::Own(words.office_phone.to_owned())),
    )
}

impl Published for Home {
    fn head(&self, frame: &Frame) -> Head {
        head(&frame.site)
    }

    fn look(&self) -> Look {
        Look::Home
    }

    fn changed(&self, content: &Content) -> Option<Day> {
        let lines = self.elsewhere.iter().map(|other| of_line(&other.phone));
        let news = self.latest.iter().map(|card| card.published.day());
        news.chain(of_main_phone(content)).chain(lines).max()
    }

    fn structured_data(&self, _url: &str, frame: &Frame) -> Option<Value> {
        Some(organization(frame))
    }
}

/// The portal's own.
pub fn head(site: &Site) -> Head {
    let (words, agency, parts) = (head_words(site.lang), site.agency.as_str(), site.parts);
    let description = if parts.tips && parts.places && parts.states {
        (words.home_look_up_description)(&site.short_name)
    } else {
        let HomeDescriptionWords { tips_and_offices, tips, offices, news } = words.home_description;
        fitting(parts, [tips_and_offices, tips, offices, news])(&site.short_name)
    };
    let HomeTitleWords { tips_and_offices, tips, offices, news } = words.home_title;
    Head::new(fitting(parts, [tips_and_offices, tips, offices, news])(agency), description)
}

/// Of texts for a portal with a tip line and offices, with one of them, and with neither, the one that fits.
fn fitting<T>(parts: Parts, [both, tips, offices, neither]: [T; 4]) -> T {
    match (parts.tips, parts.offices) {
        (true, true) => both,
        (true, false) => tips,
        (false, true) => offices,
        (false, false) => neither,
    }
}

/// schema.org `GovernmentOrganization`.
fn organization(frame: &Frame) -> Value {
    let site = &frame.site;
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "GovernmentOrganization",
        "name": site.agency.as_str(),
        "alternateName": site.short_name,
        "url": frame.agency_site.as_str(),
    });
    if let Some(parent) = &frame.parent {
        data["parentOrganization"] =
            json!({ "@type": "GovernmentOrganization", "name": parent.name.as_str(), "url": parent.url.as_str() });
    }
    if let Some(line) = &site.phone {
        let words = site.words();
        let what = if site.parts.tips { words.report_crime } else { words.office_phone };
        data["contactPoint"] = json!({ "@type": "ContactPoint", "contactType": what, "telephone": telephone(line) });
    }
    data
}

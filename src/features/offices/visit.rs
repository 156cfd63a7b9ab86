//! What one asks before going to an office: whether it is open, how to get in, who speaks which language.

use crate::components::{Evidence, Fact, Said, use_site};
use crate::i18n::{AppWords, clock, long_date, weekday};
use crate::model::{Cited, Day, Hours, Lang, OpenDays, Text};
use leptos::prelude::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A fact in words, with its own source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Known {
    pub text: Text,
    pub source: Cited,
    pub seen_on: Day,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified_on: Option<Day>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Opening {
    pub week: Vec<OpenDays>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub holidays: Vec<Holiday>,
    /// The office's time zone by its IANA name.
    pub time_zone: String,
    pub source: Cited,
    pub seen_on: Day,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified_on: Option<Day>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Holiday {
    pub date: Day,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Text>,
    /// None where the office is closed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hours: Vec<Hours>,
}

/// "Monday, Tuesday: 8:00 a.m. – 4:00 p.m.", and the days that are not like others. Whether it is open now only a
/// device knows, since the page is the same for everyone: `public/page/open.js`.
#[component]
pub fn OpeningHours(opening: Opening) -> impl IntoView {
    let site = use_site();
    let (words, lang) = (site.words(), site.lang);
    let data = opening.for_script();
    let week = opening.week.into_iter().map(|OpenDays { days, opens, closes }| {
        let days: Vec<_> = days.into_iter().map(|day| weekday(lang, day)).collect();
        let hours = in_words(&[Hours { opens, closes }], words, lang);
        view! { <li>{days.join(", ")}": "{hours}</li> }.into_any()
    });
    let week = week.collect_view();
    let holidays = opening.holidays.into_iter().map(|Holiday { date, name, hours }| {
        let hours = in_words(&hours, words, lang);
        let name = name.map(|name| view! { " ("<Said text=name/>")" }.into_any());
        view! { <li>{long_date(lang, date)}{name}": "{hours}</li> }.into_any()
    });
    let holidays: Vec<_> = holidays.collect();
    let holidays = (!holidays.is_empty()).then(|| view! { <p>{words.holidays}</p><ul>{holidays}</ul> }.into_any());
    view! {
        <frontdesk-open
            class="by-script"
            data-zone=opening.time_zone
            data-hours=data
            data-open=words.open_now
            data-closed=words.closed_now
        ></frontdesk-open>
        <ul>{week}</ul>
        {holidays}
    }
}

impl Known {
    pub fn evidence(&self, of: Text) -> Evidence {
        Evidence { of, source: self.source.clone(), seen_on: self.seen_on, verified_on: self.verified_on }
    }
}

impl Opening {
    pub fn evidence(&self, of: Text) -> Evidence {
        Evidence { of, source: self.source.clone(), seen_on: self.seen_on, verified_on: self.verified_on }
    }

    /// "Mon 08:00 16:00,2026-12-25": an entry for each time that the office is open, and one for a day that it is not.
    fn for_script(&self) -> String {
        let week = self.week.iter().flat_map(|OpenDays { days, opens, closes }| {
            days.iter().map(move |day| format!("{} {opens} {closes}", day.name().get(..3).unwrap_or_default()))
        });
        let holidays = self.holidays.iter().flat_map(|Holiday { date, hours, .. }| {
            let closed = hours.is_empty().then(|| date.to_string());
            hours.iter().map(move |Hours { opens, closes }| format!("{date} {opens} {closes}")).chain(closed)
        });
        week.chain(holidays).collect::<Vec<_>>().join(",")
    }
}

fn in_words(hours: &[Hours], words: &AppWords, lang: Lang) -> String {
    let spans = hours.iter().map(|hours| format!("{} – {}", clock(lang, &hours.opens), clock(lang, &hours.closes)));
    let spans: Vec<_> = spans.collect();
    if spans.is_empty() { words.closed.to_owned() } else { spans.join(", ") }
}

/// A fact under its name; nothing where it is not known.
#[component]
pub fn KnownFact(name: &'static str, known: Option<Known>) -> impl IntoView {
    known.map(|known| {
        view! {
            <Fact name>
                <p><Said text=known.text/></p>
            </Fact>
        }
        .into_any()
    })
}

//! Phone numbers: a link that dials, and all that is known of a line.
//! A number is always shown with its digits, since not every device spells words.

use super::{Evidence, Said, use_site};
use crate::i18n::AppWords;
use crate::model::{Cited, Day, Extension, Lang, Languages, Localized, Phone, PhoneKind, PhoneNumber, Text};
use leptos::prelude::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A phone line on a page: a [`Phone`] in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PhoneLine {
    pub number: PhoneNumber,
    pub display: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extension: Option<Extension>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vanity: Option<String>,
    pub kind: PhoneKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub languages: Option<Text>,
    pub source: Cited,
    pub seen_on: Day,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified_on: Option<Day>,
}

impl PhoneLine {
    /// For a page in one of the portal's languages.
    pub fn new(phone: &Phone, languages: &Languages, lang: Lang) -> Self {
        let text = |words: &Option<Localized>| words.as_ref().map(|words| words.text(lang));
        Self {
            number: phone.number.clone(),
            display: phone.display.clone(),
            extension: phone.extension.clone(),
            vanity: phone.vanity.clone(),
            kind: phone.kind,
            note: text(&phone.note),
            hours: text(&phone.hours),
            languages: text(&phone.languages),
            source: phone.source.cited(languages.main(), lang),
            seen_on: phone.seen_on,
            verified_on: phone.verified_on,
        }
    }
}

/// The number as a link that dials: "866-DHS-2-ICE (866-347-2423)", or the digits alone; an extension apart.
#[component]
pub fn PhoneLink(line: PhoneLine) -> impl IntoView {
    let href = line.number.href(line.extension.as_ref());
    let digits = match &line.vanity {
        Some(_) => format!("({})", line.display),
        None => line.display,
    };
    view! {
        <a class="phone" href=href>
            {line.vanity.map(|vanity| view! { <span class="phone__number">{vanity}</span>" " }.into_any())}
            <span class="phone__number">{digits}</span>
            {line.extension.map(|extension| view! { <ExtensionInWords extension/> }.into_any())}
        </a>
    }
}

/// ", ext. 45543" behind a number.
#[component]
pub fn ExtensionInWords(extension: Extension) -> impl IntoView {
    let words = use_site().words();
    view! { ", "<span class="phone__number">{(words.extension)(extension.as_str())}</span> }
}

/// A line with its hours and languages. Where its number comes from stands among the page's sources.
#[component]
pub fn PhoneDetails(line: PhoneLine) -> impl IntoView {
    let words = use_site().words();
    let copied = line.in_one_line(words);
    // That it is a phone is what the words around it say.
    let kind = (line.kind != PhoneKind::Office).then(|| line.kind.in_words(words));
    view! {
        <div class="phone-details">
            <p class="phone-details__number">
                {kind.map(|kind| view! { <span class="quiet">{kind}": "</span> }.into_any())}
                <PhoneLink line=line.clone()/>" "
                <frontdesk-copy class="by-script" data-text=copied></frontdesk-copy>
            </p>
            {line.note.map(|note| view! { <p><Said text=note/></p> }.into_any())}
            {line.hours.map(|hours| view! { <p>{words.hours}": "<Said text=hours/></p> }.into_any())}
            {line.languages.map(|spoken| view! { <p>{words.languages}": "<Said text=spoken/></p> }.into_any())}
        </div>
    }
}

impl PhoneLine {
    /// The line with its digits alone, for where there is no room for a number in words.
    pub fn in_digits(&self) -> Self {
        Self { vanity: None, ..self.clone() }
    }

    /// What the number rests on.
    pub fn evidence(&self, of: Text) -> Evidence {
        Evidence { of, source: self.source.clone(), seen_on: self.seen_on, verified_on: self.verified_on }
    }

    /// The digits, and the extension in words.
    pub fn in_one_line(&self, words: &AppWords) -> String {
        let extension = self.extension.as_ref().map(|extension| (words.extension)(extension.as_str()));
        [self.display.clone()].into_iter().chain(extension).collect::<Vec<_>>().join(", ")
    }
}

impl PhoneKind {
    pub fn in_words(self, words: &AppWords) -> &'static str {
        match self {
            Self::TollFree => words.toll_free,
            Self::International => words.international,
            Self::Tty => words.tty,
            Self::Short => words.short_code,
            Self::Office => words.office_phone,
        }
    }
}

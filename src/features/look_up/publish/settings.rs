//! What the browser's side of the look-up needs besides shards: names of states and kinds, needs, words.

use crate::content::Content;
use crate::content::places::reference::WordRow;
use crate::features::look_up::letters;
use crate::features::offices::publish::states;
use crate::i18n::{LookUpWords, WhyWords, look_up_abroad_words, look_up_words, state_in_sentence, state_name};
use crate::model::{Directions, Lang, Localized, OfficeKind, Slug, State, WebUrl};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// The kind of words that are other names of states.
const STATE: &str = "state";

/// The kinds of words whose meanings are looked up, too, and not shown.
const COMPARED: [&str; 3] = ["county", "short", "ending"];

/// The kinds of words that the publisher alone needs.
const OWN: [&str; 2] = [STATE, super::named::DIVISION];

/// `/data/places/settings.json`, one a language.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Settings {
    /// How many digits a postal code has; none where none is looked up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digits: Option<u8>,
    /// The language that the agency writes in, where it says nothing else: names of offices are.
    pub language: Lang,
    /// The names of the shards of names, parted by blanks: each is the first letters of keys.
    pub prefixes: String,
    /// In the order of their names.
    pub states: Vec<StateNames>,
    /// The id of each kind of office, and one such office in words.
    pub kinds: BTreeMap<Slug, String>,
    /// What an office of a kind is called, with `{area}` for the area that it is named after.
    pub titles: BTreeMap<Slug, String>,
    /// What people come for, as a heading above offices of a kind.
    pub headings: BTreeMap<Slug, String>,
    /// Whether there is a map of the states.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub map: bool,
    /// The address of a map service that shows the way: what stands before a place's address in it, and behind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub directions: Option<(String, String)>,
    /// The id of each need, and the ids of the kinds that are right for it.
    pub needs: BTreeMap<Slug, Vec<Slug>>,
    /// The agency's own page of contacts.
    pub contact: Contact,
    /// What people write around names and in them, by its kind, with what it stands for (`places/words.csv`).
    pub vocabulary: BTreeMap<String, Vec<(String, String)>>,
    pub words: LookUpWords,
}

/// A page of the agency's own site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Contact {
    pub url: WebUrl,
    /// Its host, such as `www.ice.gov`.
    pub host: String,
    /// The host without `www.`.
    pub site: String,
    /// The address without scheme and `www.`: `ice.gov/contact`.
    pub page: String,
}

impl Contact {
    fn of(url: &WebUrl) -> Self {
        let (host, site) = (url.host().to_owned(), url.site_name().to_owned());
        let page = url.as_str().split_once("://").map_or(url.as_str(), |(_, page)| page);
        let page = page.strip_prefix("www.").unwrap_or(page).to_owned();
        Self { url: url.clone(), host, site, page }
    }
}

/// A state as people may write it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StateNames {
    pub code: State,
    /// Its name in the page's language.
    pub name: String,
    /// The same within a sentence.
    pub in_sentence: String,
    /// Its names in all languages.
    pub names: Vec<String>,
    /// Of its page's address.
    pub slug: String,
}

/// What the browser's side of the look-up needs besides.
pub fn settings(content: &Content, prefixes: &str, lang: Lang) -> Settings {
    let portal = &content.portal;
    let states = states(lang).into_iter().map(|state| StateNames {
        code: state,
        name: state_name(lang, state).to_owned(),
        in_sentence: state_in_sentence(lang, state),
        names: Lang::ALL
            .into_iter()
            .map(|lang| state_name(lang, state))
            .chain(usual(&content.reference.words, state.postal()))
            .map(str::to_owned)
            .collect(),
        slug: state.slug().to_owned(),
    });
    let titles = portal.office_kinds.iter().filter_map(|kind| Some((kind, kind.title.as_ref()?)));
    let headings = portal.office_kinds.iter().map(|kind| (kind, kind.heading.as_ref().unwrap_or(&kind.plural)));
    let worded = |(kind, words): (&OfficeKind, &Localized)| (kind.id.clone(), words.text(lang).as_str().to_owned());
    let kinds = portal.office_kinds.iter().map(|kind| (kind.id.clone(), kind.name.text(lang).as_str().to_owned()));
    Settings {
        digits: portal.postal_code_digits(),
        language: portal.languages.main(),
        prefixes: prefixes.to_owned(),
        states: states.filter(|_| portal.country.is_none()).collect(),
        kinds: kinds.collect(),
        titles: titles.map(worded).collect(),
        headings: headings.map(worded).collect(),
        map: !content.outlines.is_empty(),
        directions: portal
            .directions
            .as_ref()
            .map(Directions::parts)
            .map(|(before, after)| (before.to_owned(), after.to_owned())),
        needs: portal.needs.iter().map(|need| (need.id.clone(), need.kinds.clone())).collect(),
        contact: Contact::of(&portal.agency.contact),
        vocabulary: vocabulary(&content.reference.words, lang),
        words: if portal.country.is_none() { *look_up_words(lang) } else { abroad(lang) },
    }
}

/// The words outside the United States, where there are no states and distances are in kilometers.
fn abroad(lang: Lang) -> LookUpWords {
    let (words, own) = (look_up_words(lang), look_up_abroad_words(lang));
    LookUpWords {
        zip: own.zip,
        zip_of_city: own.zip_of_city,
        counties: &[],
        in_state: own.in_state,
        in_county: own.in_county,
        no_such_zip: own.no_such_zip,
        nothing: own.nothing,
        no_place: own.no_place,
        more: own.more,
        located: own.located,
        missing: own.missing,
        less_than_a_mile: own.less_than_a_kilometer,
        miles: own.kilometers,
        denied: own.denied,
        unavailable: own.unavailable,
        far: own.far,
        // There they are never shown.
        in_counties: "",
        mostly_in_county: "",
        no_area: "",
        military: "",
        outside: "",
        outside_country: "",
        none_in_state: "",
        of_state: "",
        missing_in_state: "",
        all_in_state: "",
        why: WhyWords {
            also: own.also,
            county: "",
            state: "",
            part: "",
            unsaid: "",
            counties: "",
            in_state: "",
            ..words.why
        },
        ..*words
    }
}

/// Other usual ways to write a state.
fn usual<'a>(words: &'a [WordRow], state: &str) -> impl Iterator<Item = &'a str> {
    words.iter().filter(move |row| row.kind == STATE && row.means == state).map(|row| row.words.as_str())
}

/// What a look-up in a language needs of the words, by kind: their letters, as a look-up compares them.
fn vocabulary(words: &[WordRow], lang: Lang) -> BTreeMap<String, Vec<(String, String)>> {
    let mut vocabulary: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for row in words.iter().filter(|row| !OWN.contains(&row.kind.as_str())) {
        let (kind, own) =
            row.kind.split_once('-').map_or((row.kind.as_str(), true), |(kind, of)| (kind, of == lang.tag()));
        if own {
            let means = if COMPARED.contains(&kind) { letters(&row.means) } else { row.means.clone() };
            vocabulary.entry(kind.to_owned()).or_default().push((letters(&row.words), means));
        }
    }
    vocabulary
}

//! The documents that are no pages of the app's: see `model::Plain`.

use super::structured_data::crumbs;
use crate::components::head::Head;
use crate::components::render;
use crate::components::{Alternate, Breadcrumb, PhoneLine, Site};
use crate::content::Content;
use crate::features::data::view::{DataFiles, DataPage};
use crate::features::documents::{ContactPage, PlainPage};
use crate::features::news::newsroom::Newsroom;
use crate::features::news::view::Browse;
use crate::features::notices;
use crate::features::notices::view::{AlertsPage, Notice};
use crate::features::offices;
use crate::features::offices::all::{AllOfficesPage, OfficeEntry};
use crate::features::offline::view::OfflinePage;
use crate::features::partners::{Choice, Partners, PartnersPage};
use crate::features::saved::SavedPage;
use crate::features::search::view::SearchPage;
use crate::features::tips::card::CardPage;
use crate::features::tips::{self, tip_card};
use crate::i18n::{PlainWords, embed_words, plain_title, plain_words, search_field_words};
use crate::model::{Address, Email, List, Phone, Plain, State, Text};
use crate::portal::document;
use crate::portal::document::Documents;
use crate::publish::manifest::Key;
use crate::publish::unit::Unit;
use crate::publish::unit::folder;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;
use strum::VariantArray;

/// The documents in one language.
pub fn units<'a>(
    content: &Content,
    site: &'a Arc<Site>,
    newsroom: &Newsroom<'_>,
    documents: &'a Documents<'_>,
    picture: Option<&str>,
    build: &Key,
) -> Vec<Unit<'a>> {
    let unit = |plain: Plain| {
        let file = format!("{}index.html", folder(&site.path(&Address::Plain(plain))));
        let shown = shown(plain, content, site, newsroom)?;
        let key = Key::of([format!("{shown:?}{picture:?}").as_bytes(), build.as_bytes()]);
        let picture = picture.map(str::to_owned);
        let make = move || Ok(vec![document(plain, &shown, site, documents, picture.clone()).into_bytes()]);
        Some(Unit::new(vec![(file, key)], make))
    };
    Plain::VARIANTS.iter().copied().filter(|plain| site.parts.has(&Address::Plain(*plain))).filter_map(unit).collect()
}

/// What a document shows besides words and the frame: it is drawn from nothing else, so its key is made of this.
#[derive(Clone, Debug)]
enum Shown {
    Partners(Partners),
    Contact {
        emergency: Option<PhoneLine>,
        press: Option<Email>,
    },
    Words {
        offline: bool,
        /// Whether the tip line has a form.
        form: bool,
        /// Of the agency's data.
        credits: Vec<Text>,
    },
    Alerts(Vec<Notice>),
    Saved,
    Card(Box<Card>),
    AllOffices(Vec<(State, Vec<OfficeEntry>)>),
    Offline {
        emergency: Option<PhoneLine>,
    },
    /// The lists that lead to every release.
    Search(Browse),
    Data(DataFiles),
}

/// The tip line's numbers on paper.
#[derive(Clone, Debug)]
struct Card {
    main: PhoneLine,
    others: Vec<PhoneLine>,
    emergency: PhoneLine,
    /// What most people ask before they call.
    asked_first: Vec<Text>,
    /// SVG.
    code: String,
}

/// None for the card of a tip line that there is none of.
fn shown(plain: Plain, content: &Content, site: &Site, newsroom: &Newsroom<'_>) -> Option<Shown> {
    let portal = &content.portal;
    let line = |phone: &Phone| PhoneLine::new(phone, &site.languages, site.lang);
    let emergency = portal.emergency().map(line);
    Some(match plain {
        Plain::Partners => Shown::Partners(Partners {
            lists: choices(site, newsroom),
            look_up: content.parts().places,
            terms: portal.terms_of_use.as_ref().map(|terms| terms.text(site.lang)),
        }),
        Plain::Contact => Shown::Contact { emergency, press: portal.newsroom.press_email.clone() },
        Plain::Privacy | Plain::Accessibility => Shown::Words {
            offline: portal.offline,
            form: portal.tip_line.as_ref().is_some_and(|line| line.form.is_some()),
            credits: portal.credits.iter().map(|credit| credit.text(site.lang)).collect(),
        },
        Plain::Alerts => Shown::Alerts(notices::publish::notices(content, site.lang)),
        Plain::Saved => Shown::Saved,
        Plain::Card => {
            let tip_line = portal.tip_line.as_ref()?;
            Shown::Card(Box::new(Card {
                main: line(&tip_line.main),
                others: tip_line.others.iter().map(line).collect(),
                emergency: line(&tip_line.emergency),
                asked_first: tips::publish::card(portal, site.lang).asked_first,
                code: tip_card::code(&tip_line.main),
            }))
        }
        Plain::AllOffices => Shown::AllOffices(offices::publish::all(content, site.lang)),
        Plain::Offline => Shown::Offline { emergency },
        Plain::Search => Shown::Search(newsroom.browse()),
        Plain::Data => Shown::Data(DataFiles { years: years(content) }),
    })
}

fn document(
    plain: Plain,
    shown: &Shown,
    site: &Arc<Site>,
    documents: &Documents<'_>,
    picture: Option<String>,
) -> String {
    let address = Address::Plain(plain);
    let others = site.languages.iter().filter(|lang| **lang != site.lang);
    let alternates: Vec<Alternate> =
        others.map(|lang| Alternate { lang: *lang, href: site.href_in(&address, *lang) }).collect();
    let words = plain_words(site.lang);
    let title = plain_title(plain, site.lang);
    let (description, script) = match plain {
        Plain::Partners => {
            let words = embed_words(site.lang);
            let description =
                if site.parts.tips { words.partners_description } else { words.partners_news_description };
            (description(&site.short_name), Some("embed/builder.js"))
        }
        Plain::Contact => (format!("{}: {}", site.agency.as_str(), words.contact.intro), None),
        Plain::Privacy => (words.privacy.intro.to_owned(), None),
        Plain::Accessibility => (words.accessibility.intro.to_owned(), None),
        Plain::Alerts => (words.alerts.intro.to_owned(), None),
        Plain::Saved => (words.saved.intro.to_owned(), Some("saved.js")),
        Plain::Card => (words.card.intro.to_owned(), None),
        Plain::AllOffices => (words.all_offices.intro.to_owned(), None),
        Plain::Offline => (words.offline.intro.to_owned(), None),
        Plain::Search => (search_field_words(site.lang).description.to_owned(), None),
        Plain::Data => (words.data.intro.to_owned(), None),
    };
    let parents: Vec<(Address, Text)> = match plain {
        Plain::Card => vec![(Address::Tips, Text::Own(site.words().tips.to_owned()))],
        Plain::AllOffices => vec![(Address::Offices, Text::Own(site.words().offices.to_owned()))],
        _ => Vec::new(),
    };
    let trail = crumbs(&parents, title, &site.path(&address), site);
    let shown = shown.clone();
    let html = render::fragment(site, move || {
        let page = main(plain, shown, words);
        view! { <Breadcrumb parents/>{page} }.into_any()
    });
    let head = Head { picture, ..Head::new(format!("{title} | {}", site.short_name), description) };
    documents.plain(site.lang, &document::Plain { kind: plain, head, alternates, html, structured: trail, script })
}

fn main(plain: Plain, shown: Shown, words: &'static PlainWords) -> AnyView {
    match shown {
        Shown::Partners(partners) => view! { <PartnersPage partners/> }.into_any(),
        Shown::Contact { emergency, press } => view! { <ContactPage emergency press/> }.into_any(),
        Shown::Words { offline, form, credits } if plain == Plain::Privacy => {
            view! { <PlainPage text=&words.privacy tell=false offline form credits/> }.into_any()
        }
        Shown::Words { offline, form, .. } => {
            view! { <PlainPage text=&words.accessibility tell=true offline form credits=Vec::new()/> }.into_any()
        }
        Shown::Alerts(notices) => view! { <AlertsPage notices/> }.into_any(),
        Shown::Saved => view! { <SavedPage/> }.into_any(),
        Shown::Card(card) => {
            let Card { main, others, emergency, asked_first, code } = *card;
            view! { <CardPage main others emergency asked_first code/> }.into_any()
        }
        Shown::AllOffices(states) => view! { <AllOfficesPage states/> }.into_any(),
        Shown::Offline { emergency } => view! { <OfflinePage emergency/> }.into_any(),
        Shown::Search(browse) => view! { <SearchPage browse/> }.into_any(),
        Shown::Data(files) => view! { <DataPage files/> }.into_any(),
    }
}

/// The years that have releases, the newest first.
fn years(content: &Content) -> Vec<u32> {
    let years = content.releases.iter().map(|release| release.published.day().year().unsigned_abs().into());
    years.collect::<BTreeSet<u32>>().into_iter().rev().collect()
}

/// The lists that a partner can choose, as attributes of the element.
fn choices(site: &Site, newsroom: &Newsroom<'_>) -> Vec<Choice> {
    let choice = |list: &List| {
        let (attribute, value) = match list {
            List::Topic(id) => ("topic", id.to_string()),
            List::State(state) => ("state", state.slug().to_owned()),
            List::Office(id) => ("office", id.to_string()),
            List::Own => ("of", "own".to_owned()),
            List::All | List::Year(_) | List::Type(_) => return None,
        };
        Some(Choice { attribute, value, name: newsroom.listed(list).title(site.words()) })
    };
    newsroom.lists.all().filter_map(|(list, _)| choice(list)).collect()
}

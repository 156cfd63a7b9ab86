//! The documents that no app wakes: see `model::Plain`.

use super::document::{self, Documents};
use super::machines;
use super::manifest::Key;
use super::plan::{Newsroom, all_offices, plain_title, tips};
use super::unit::Unit;
use super::{Content, alerts, folder, render, tip_card};
use crate::components::{Breadcrumb, Site, Twin};
use crate::embed::{Choice, Partners, PartnersPage};
use crate::i18n::{embed_words, plain_words};
use crate::model::{Address, List, Plain, Text};
use crate::pages::Head;
use crate::pages::tips::Tips;
use crate::plain::{AlertsPage, AllOfficesPage, CardPage, ContactPage, OfflinePage, PlainPage, SavedPage};
use leptos::prelude::*;
use std::sync::Arc;

/// The documents in one language.
pub fn units<'a>(
    content: &'a Content,
    site: &'a Arc<Site>,
    newsroom: &'a Newsroom<'_>,
    documents: &'a Documents<'_>,
    build: &Key,
) -> Vec<Unit<'a>> {
    let unit = |plain: Plain| {
        let file = format!("{}index.html", folder(&Address::Plain(plain).path(site.lang)));
        let shown = shown(plain, content, site, newsroom);
        let key = Key::of([shown.as_bytes(), build.as_bytes()]);
        Unit::new(vec![(file, key)], move || Ok(vec![document(plain, content, site, newsroom, documents).into_bytes()]))
    };
    Plain::ALL.into_iter().map(unit).collect()
}

/// What a document shows besides words and the frame, as a text that changes with it.
fn shown(plain: Plain, content: &Content, site: &Site, newsroom: &Newsroom<'_>) -> String {
    match plain {
        Plain::Partners => format!("{:?}", choices(site, newsroom)),
        Plain::Alerts => format!("{:?}", alerts::notices(content, site.lang)),
        Plain::Contact => format!("{:?}{}", content.portal.tip_line, content.portal.newsroom.press_email),
        Plain::AllOffices => format!("{:?}", content.offices),
        Plain::Card | Plain::Offline => format!("{:?}", content.portal.tip_line),
        Plain::Privacy => content.portal.offline.to_string(),
        Plain::Accessibility | Plain::Saved => String::new(),
    }
}

fn document(
    plain: Plain,
    content: &Content,
    site: &Arc<Site>,
    newsroom: &Newsroom<'_>,
    documents: &Documents<'_>,
) -> String {
    let address = Address::Plain(plain);
    let others = site.languages.iter().filter(|lang| **lang != site.lang);
    let twins: Vec<Twin> = others.map(|lang| Twin { lang: *lang, href: site.href_in(&address, *lang) }).collect();
    let words = plain_words(site.lang);
    let title = plain_title(plain, site.lang);
    let (description, script) = match plain {
        Plain::Partners => {
            ((embed_words(site.lang).partners_description)(site.agency.as_str()), Some("embed/builder.js"))
        }
        Plain::Contact => (format!("{}: {}", site.agency.as_str(), words.contact.intro), None),
        Plain::Privacy => (words.privacy.intro.to_owned(), None),
        Plain::Accessibility => (words.accessibility.intro.to_owned(), None),
        Plain::Alerts => (words.alerts.intro.to_owned(), None),
        Plain::Saved => (words.saved.intro.to_owned(), Some("saved.js")),
        Plain::Card => (words.card.intro.to_owned(), None),
        Plain::AllOffices => (words.all_offices.intro.to_owned(), None),
        Plain::Offline => (words.offline.intro.to_owned(), None),
    };
    let parents: Vec<(Address, Text)> = match plain {
        Plain::Card => vec![(Address::Tips, Text::Own(site.words().tips.to_owned()))],
        Plain::AllOffices => vec![(Address::Offices, Text::Own(site.words().offices.to_owned()))],
        _ => Vec::new(),
    };
    let trail = machines::breadcrumbs(&parents, title, &address.path(site.lang), site);
    let lists = choices(site, newsroom);
    let notices = alerts::notices(content, site.lang);
    let Tips { emergency, others, .. } = tips(&content.portal, site.lang);
    let (press, code) = (content.portal.newsroom.press_email.clone(), tip_card::code(&content.portal));
    let offline = content.portal.offline;
    let all = if plain == Plain::AllOffices { all_offices(content, site.lang) } else { Vec::new() };
    let html = render::fragment(site, move || {
        let page = match plain {
            Plain::Partners => view! { <PartnersPage partners=Partners { lists }/> }.into_any(),
            Plain::Contact => view! { <ContactPage emergency press/> }.into_any(),
            Plain::Privacy => view! { <PlainPage text=&words.privacy tell=false offline/> }.into_any(),
            Plain::Accessibility => view! { <PlainPage text=&words.accessibility tell=true offline/> }.into_any(),
            Plain::Alerts => view! { <AlertsPage notices/> }.into_any(),
            Plain::Saved => view! { <SavedPage/> }.into_any(),
            Plain::Card => view! { <CardPage others emergency code/> }.into_any(),
            Plain::AllOffices => view! { <AllOfficesPage states=all/> }.into_any(),
            Plain::Offline => view! { <OfflinePage emergency/> }.into_any(),
        };
        view! { <Breadcrumb parents here=Text::Own(title.to_owned())/>{page} }.into_any()
    });
    let head = Head::new(format!("{title} | {}", site.short_name), description);
    documents.plain(site.lang, &document::Plain { address, head, twins, html, structured: trail, script })
}

/// The lists that a partner can choose, as attributes of the element.
fn choices(site: &Site, newsroom: &Newsroom<'_>) -> Vec<Choice> {
    let choice = |list: &List| {
        let (attribute, value) = match list {
            List::Topic(id) => ("topic", id.to_string()),
            List::State(state) => ("state", state.slug().to_owned()),
            List::Office(id) => ("office", id.to_string()),
            List::All | List::Year(_) | List::Type(_) => return None,
        };
        Some(Choice { attribute, value, name: newsroom.listed(list).title(site.words()) })
    };
    newsroom.lists.all().filter_map(|(list, _)| choice(list)).collect()
}

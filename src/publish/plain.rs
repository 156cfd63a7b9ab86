//! The documents that no app wakes: for partners, contact, privacy, accessibility.

use super::document::Documents;
use super::machines;
use super::manifest::Key;
use super::plan::{Newsroom, tips};
use super::unit::Unit;
use super::{Content, folder, render};
use crate::components::{Breadcrumb, Site, Twin};
use crate::embed::{Choice, Partners, PartnersPage};
use crate::i18n::{embed_words, plain_words};
use crate::model::{Address, List, Plain, Text};
use crate::pages::Head;
use crate::plain::{ContactPage, PlainPage};
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
    // What they show besides words: the lists that can be embedded, and whom to call.
    let lists: String = choices(site, newsroom).iter().map(|choice| format!("{choice:?}")).collect();
    let contacts =
        serde_json::to_vec(&(&content.portal.tip_line, &content.portal.newsroom.press_email)).unwrap_or_default();
    let key = Key::of([lists.as_bytes(), contacts.as_slice(), build.as_bytes()]);
    let unit = |plain: Plain| {
        let file = format!("{}index.html", folder(&Address::Plain(plain).path(site.lang)));
        Unit::new(vec![(file, key)], move || Ok(vec![document(plain, content, site, newsroom, documents).into_bytes()]))
    };
    Plain::ALL.into_iter().map(unit).collect()
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
    let (words, embed) = (plain_words(site.lang), embed_words(site.lang));
    let agency = site.agency.as_str();
    let (title, description, script) = match plain {
        Plain::Partners => (embed.partners_title, (embed.partners_description)(agency), Some("embed/builder.js")),
        Plain::Contact => (words.contact.title, format!("{agency}: {}", words.contact.intro), None),
        Plain::Privacy => (words.privacy.title, words.privacy.intro.to_owned(), None),
        Plain::Accessibility => (words.accessibility.title, words.accessibility.intro.to_owned(), None),
    };
    let lists = choices(site, newsroom);
    let (emergency, press) = (tips(&content.portal, site.lang).emergency, content.portal.newsroom.press_email.clone());
    let html = render::framed(site, &address, twins.clone(), move || {
        let page = match plain {
            Plain::Partners => view! { <PartnersPage partners=Partners { lists }/> }.into_any(),
            Plain::Contact => view! { <ContactPage emergency press/> }.into_any(),
            Plain::Privacy => view! { <PlainPage text=&words.privacy tell=false/> }.into_any(),
            Plain::Accessibility => view! { <PlainPage text=&words.accessibility tell=true/> }.into_any(),
        };
        view! { <Breadcrumb parents=Vec::new() here=Text::Own(title.to_owned())/>{page} }.into_any()
    });
    let head = Head::new(format!("{title} | {}", site.short_name), description);
    let trail = machines::breadcrumbs(&[], title, &address.path(site.lang), site);
    documents.plain(site, &address, &head, &twins, &html, &trail, script)
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

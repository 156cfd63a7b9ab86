//! Which pages there are, and what each shows: from content to page data.
//! Every list is cut from the oldest, so that one more release changes few pages.

mod changed;
mod lists;
mod news;
mod offices;
mod site;

pub use lists::{Members, lists_of};
pub use news::Newsroom;
pub use offices::{all as all_offices, states};
pub use site::{frame, plain_title};

use super::Content;
use super::places::Serving;
use crate::components::PhoneLine;
use crate::model::{self, Address, Facet, Lang, List, Portal, State, Text};
use crate::pages::tips::{Guidance, OtherLine, Tips};
use crate::pages::{Content as Kind, Page};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A page that will be made: when it is asked for, so that not all pages are in memory at once.
pub struct Planned<'a>(Box<dyn Fn() -> Page + Send + Sync + 'a>);

impl Planned<'_> {
    pub fn page(&self) -> Page {
        (self.0)()
    }
}

/// Every page of the site, in all its languages.
pub fn pages<'a>(content: &'a Content, newsrooms: &'a Newsrooms<'a>) -> Vec<Planned<'a>> {
    let serving = Arc::new(Serving::new(content));
    newsrooms.iter().flat_map(|(lang, newsroom)| pages_in(content, newsrooms, newsroom, &serving, *lang)).collect()
}

/// What the news pages of each language show.
pub type Newsrooms<'a> = BTreeMap<Lang, Newsroom<'a>>;

pub fn newsrooms(content: &Content) -> Newsrooms<'_> {
    content.portal.languages.iter().map(|lang| (*lang, Newsroom::new(content, *lang))).collect()
}

fn pages_in<'a>(
    content: &'a Content,
    newsrooms: &'a Newsrooms<'a>,
    newsroom: &'a Newsroom<'a>,
    serving: &Arc<Serving>,
    lang: Lang,
) -> Vec<Planned<'a>> {
    let mut pages = Vec::new();
    let mut plan_in = |languages: Vec<Lang>, address: Address, kind: Fill<'a>| {
        pages.push(Planned(Box::new(move || {
            let kind = kind();
            let changed = changed::changed(&kind, content);
            Page { changed, ..Page::new(&address, lang, &languages, kind) }
        })));
    };
    // A list has as many pages in a language as there are releases for it.
    for (list, members) in newsroom.lists.all() {
        let languages = |number: usize| {
            let has = |newsroom: &Newsroom<'_>| {
                newsroom.lists.members(list).is_some_and(|members| members.archive_pages() >= number)
            };
            newsrooms.iter().filter(|(_, newsroom)| has(newsroom)).map(|(lang, _)| *lang).collect::<Vec<_>>()
        };
        for number in 1..=members.archive_pages() {
            let fill = move || Kind::Archive(newsroom.archive(list, members, number));
            plan_in(languages(number), Address::Archive(list.clone(), number), Box::new(fill));
        }
        let fill = move || Kind::News(newsroom.newest(list, members));
        plan_in(languages(0), Address::News(list.clone()), Box::new(fill));
    }
    let mut plan = |address, kind| plan_in(content.portal.languages.clone(), address, kind);
    plan(Address::Home, Box::new(move || Kind::Home(newsroom.home())));
    plan(Address::Tips, Box::new(move || Kind::Tips(Box::new(tips(&content.portal, lang)))));
    let of_all = Arc::clone(serving);
    plan(Address::Offices, Box::new(move || Kind::Offices(offices::index(content, &of_all, lang))));
    for facet in Facet::ALL {
        plan(Address::Facet(facet), Box::new(move || Kind::Facet(newsroom.facet(facet))));
    }
    for state in State::all() {
        let serving = Arc::clone(serving);
        plan(Address::State(state), Box::new(move || Kind::State(offices::state(content, &serving, state, lang))));
    }
    for office in &content.offices {
        let address = Address::Office(office.id.clone());
        plan(
            address,
            Box::new(move || {
                let in_the_news = newsroom.lists.members(&List::Office(office.id.clone())).is_some();
                Kind::Office(Box::new(offices::office(office, content, in_the_news, lang)))
            }),
        );
    }
    // A release has a page in its own language only; lists of every language lead to it.
    for (at, release) in content.releases.iter().enumerate().filter(|(_, release)| release.language == lang) {
        pages.push(Planned(Box::new(move || {
            let kind = Kind::Release(Box::new(newsroom.release(at)));
            let page = Page::new(&Address::Release(release.id.clone()), lang, &[], kind);
            Page { twins: newsroom.twins(release), ..page }
        })));
    }
    pages
}

/// Makes what a page shows.
type Fill<'a> = Box<dyn Fn() -> Kind + Send + Sync + 'a>;

/// The page for addresses that have none.
pub fn not_found(lang: Lang) -> Page {
    Page::new(&Address::NotFound, lang, &[], Kind::NotFound)
}

pub fn tips(portal: &Portal, lang: Lang) -> Tips {
    let line = &portal.tip_line;
    let elsewhere = line.elsewhere.iter().map(|other| other_line(other, lang));
    Tips {
        main: PhoneLine::new(&line.main, lang),
        others: line.others.iter().map(|phone| PhoneLine::new(phone, lang)).collect(),
        emergency: PhoneLine::new(&line.emergency, lang),
        form: line.form.clone(),
        guidance: line.guidance.iter().map(|known| guidance(known, lang)).collect(),
        elsewhere: elsewhere.collect(),
    }
}

fn guidance(known: &model::Guidance, lang: Lang) -> Guidance {
    Guidance {
        title: known.title.text(lang),
        points: known.points.iter().map(|point| point.text(lang)).collect(),
        beside_number: known.beside_number,
        source: known.source.clone(),
        seen_on: known.seen_on,
        verified_on: known.verified_on,
    }
}

fn other_line(line: &model::OtherLine, lang: Lang) -> OtherLine {
    OtherLine {
        concern: line.concern.text(lang),
        name: Text::new(line.name.clone(), Lang::En, lang),
        phone: PhoneLine::new(&line.phone, lang),
        site: line.site.clone(),
    }
}

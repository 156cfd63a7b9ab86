//! The table of pages: which there are, and what each shows, from content to page data.
//! Every list is cut from the oldest, so that one more release changes few pages.

use super::page::{Page, PageKind};
use crate::content::{Content, addresses};
use crate::features::look_up::publish::responsible::Serving;
use crate::features::news::newsroom::Newsroom;
use crate::features::{home, offices, release, tips};
use crate::model::{Address, Lang, List, Slug};
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
    let releases: Vec<_> = content.releases.iter().collect();
    let places: BTreeMap<&Slug, usize> = releases.iter().enumerate().map(|(at, release)| (&release.id, at)).collect();
    let table = addresses::pages(&releases, &content.offices, &content.extent(), newsroom.lists.by_list(), lang);
    let plan = |address: Address| {
        if let Address::Release(id) = &address {
            let at = *places.get(id)?;
            return Some(of_release(newsroom, at, content.portal.languages.path(&address, lang), lang));
        }
        let fill = fill(&address, content, newsroom, serving, lang)?;
        let languages = &content.portal.languages;
        let others = languages_with(&address, content, newsrooms).into_iter().filter(|other| *other != lang);
        let alternates: Vec<_> = others.map(|other| (other, languages.path(&address, other))).collect();
        let path = languages.path(&address, lang);
        Some(Planned(Box::new(move || {
            let kind = fill();
            let (changed, alternates) = (kind.published().changed(content), alternates.clone());
            Page { changed, alternates, ..Page::new(path.clone(), lang, kind) }
        })))
    };
    table.into_iter().filter_map(plan).collect()
}

/// The languages that have a page: of a list as many pages as there are releases for it.
fn languages_with(address: &Address, content: &Content, newsrooms: &Newsrooms<'_>) -> Vec<Lang> {
    let (list, number) = match address {
        Address::News(list) => (list, 0),
        Address::Archive(list, number) => (list, *number),
        _ => return content.portal.languages.to_vec(),
    };
    let has =
        |newsroom: &Newsroom<'_>| newsroom.lists.members(list).is_some_and(|members| members.archive_pages() >= number);
    newsrooms.iter().filter(|(_, newsroom)| has(newsroom)).map(|(lang, _)| *lang).collect()
}

/// Makes what a page shows.
type Fill<'a> = Box<dyn Fn() -> PageKind + Send + Sync + 'a>;

/// How to fill a page; none for what `plain` and `document` draw, and for a release, whose page has alternates of its own.
fn fill<'a>(
    address: &Address,
    content: &'a Content,
    newsroom: &'a Newsroom<'a>,
    serving: &Arc<Serving>,
    lang: Lang,
) -> Option<Fill<'a>> {
    Some(match address {
        Address::Home => Box::new(move || PageKind::Home(Box::new(home::publish::home(newsroom)))),
        Address::Tips => {
            let line = content.portal.tip_line.as_ref()?;
            Box::new(move || PageKind::Tips(Box::new(tips::publish::tips(line, &content.portal, lang))))
        }
        Address::Offices => {
            let serving = Arc::clone(serving);
            Box::new(move || PageKind::Offices(offices::publish::index(content, &serving, lang)))
        }
        Address::State(state) => {
            let (state, serving) = (*state, Arc::clone(serving));
            Box::new(move || {
                let in_the_news = newsroom.lists.members(&List::State(state)).is_some();
                PageKind::State(offices::publish::state(content, &serving, state, in_the_news, lang))
            })
        }
        Address::Office(id) => {
            let office = content.offices.iter().find(|office| office.id == *id)?;
            Box::new(move || {
                let in_the_news = newsroom.lists.members(&List::Office(office.id.clone())).is_some();
                PageKind::Office(Box::new(offices::publish::office(office, content, in_the_news, lang)))
            })
        }
        Address::Facet(facet) => {
            let facet = *facet;
            Box::new(move || PageKind::Facet(newsroom.facet(facet)))
        }
        Address::News(list) => {
            let (list, members) = newsroom.lists.get(list)?;
            Box::new(move || PageKind::News(Box::new(newsroom.newest(list, members))))
        }
        Address::Archive(list, number) => {
            let ((list, members), number) = (newsroom.lists.get(list)?, *number);
            Box::new(move || PageKind::Archive(newsroom.archive(list, members, number)))
        }
        Address::Release(_) | Address::Plain(_) | Address::NotFound => return None,
    })
}

fn of_release<'a>(newsroom: &'a Newsroom<'a>, at: usize, path: String, lang: Lang) -> Planned<'a> {
    Planned(Box::new(move || {
        let page = PageKind::Release(Box::new(release::publish::page(newsroom, at)));
        Page { alternates: newsroom.twins_at(at), ..Page::new(path.clone(), lang, page) }
    }))
}

//! Which pages there are, and what each shows: from content to page data.
//! Every list is cut from the oldest, so that one more release changes few pages.

mod news;
mod offices;
mod site;

pub use site::site;

use super::Content;
use crate::components::PhoneLine;
use crate::model::{Address, Lang, Portal, State, Text};
use crate::pages::tips::{OtherLine, Tips};
use crate::pages::{Content as Kind, Page};

/// A page that will be made: when it is asked for, so that not all pages are in memory at once.
pub struct Planned<'a>(Box<dyn Fn() -> Page + Send + Sync + 'a>);

impl Planned<'_> {
    pub fn page(&self) -> Page {
        (self.0)()
    }
}

/// Every page of the site, in all its languages.
pub fn pages(content: &Content) -> Vec<Planned<'_>> {
    let languages = &content.portal.languages;
    languages.iter().flat_map(|lang| pages_in(content, *lang)).collect()
}

fn pages_in(content: &Content, lang: Lang) -> Vec<Planned<'_>> {
    fn plan<'a>(
        content: &'a Content,
        lang: Lang,
        address: Address,
        kind: impl Fn() -> Kind + Send + Sync + 'a,
    ) -> Planned<'a> {
        let languages = &content.portal.languages;
        Planned(Box::new(move || Page::new(&address, lang, languages.clone(), kind())))
    }
    let page = |address, kind: fn(&Content, Lang) -> Kind| plan(content, lang, address, move || kind(content, lang));
    let mut pages = vec![
        page(Address::Home, |content, lang| Kind::Home(news::home(content, lang))),
        page(Address::News, |content, lang| Kind::News(news::newest(content, lang))),
        page(Address::Tips, |content, lang| Kind::Tips(Box::new(tips(&content.portal, lang)))),
        page(Address::Offices, |content, lang| Kind::Offices(offices::index(content, lang))),
    ];
    for number in 1..=news::archive_pages(content.releases.len()) {
        pages.push(plan(content, lang, Address::Archive(number), move || {
            Kind::Archive(news::archive(content, number, lang))
        }));
    }
    for state in State::all() {
        pages.push(plan(content, lang, Address::State(state), move || {
            Kind::State(offices::state(content, state, lang))
        }));
    }
    for office in &content.offices {
        pages.push(plan(content, lang, Address::Office(office.id.clone()), move || {
            Kind::Office(Box::new(offices::office(office, &content.portal, lang)))
        }));
    }
    // A release exists in its own language only, and lists of every language lead to it.
    for release in content.releases.iter().filter(|release| release.language == lang) {
        pages.push(Planned(Box::new(move || {
            let kind = Kind::Release(Box::new(news::release(release, content)));
            Page::new(&Address::Release(release.id.clone()), lang, vec![lang], kind)
        })));
    }
    pages
}

/// The page for addresses that have none.
pub fn not_found(lang: Lang) -> Page {
    Page::new(&Address::NotFound, lang, vec![lang], Kind::NotFound)
}

fn tips(portal: &Portal, lang: Lang) -> Tips {
    let line = &portal.tip_line;
    let elsewhere = line.elsewhere.iter().map(|other| OtherLine {
        concern: other.concern.text(lang),
        name: Text::new(other.name.clone(), Lang::En, lang),
        phone: PhoneLine::new(&other.phone, lang),
        site: other.site.clone(),
    });
    Tips {
        main: PhoneLine::new(&line.main, lang),
        others: line.others.iter().map(|phone| PhoneLine::new(phone, lang)).collect(),
        emergency: PhoneLine::new(&line.emergency, lang),
        form: line.form.clone(),
        elsewhere: elsewhere.collect(),
    }
}

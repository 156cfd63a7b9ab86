//! Which pages there are, and what each shows: from content to page data.
//! Every list is cut from the oldest, so that one more release changes few pages.

mod news;
mod offices;
mod site;

pub use site::site;

use super::Content;
use crate::components::{PhoneLine, Site};
use crate::model::{Address, Lang, Portal, Text};
use crate::pages::tips::{OtherLine, Tips};
use crate::pages::{Content as Kind, Page};

/// Every page of the site, in all its languages.
pub fn pages(content: &Content) -> Vec<Page> {
    let languages = &content.portal.languages;
    languages.iter().flat_map(|lang| pages_in(content, *lang)).collect()
}

fn pages_in(content: &Content, lang: Lang) -> Vec<Page> {
    let languages = &content.portal.languages;
    let page = |address: Address, kind: Kind| Page::new(&address, lang, languages.clone(), kind);
    let mut pages = vec![
        page(Address::Home, Kind::Home(news::home(content, lang))),
        page(Address::News, Kind::News(news::newest(content, lang))),
        page(Address::Tips, Kind::Tips(Box::new(tips(&content.portal, lang)))),
        page(Address::Offices, Kind::Offices(offices::index(content, lang))),
    ];
    pages.extend(
        news::archive(content, lang).map(|archive| page(Address::Archive(archive.number), Kind::Archive(archive))),
    );
    pages.extend(offices::states(content, lang).map(|state| page(Address::State(state.state), Kind::State(state))));
    pages.extend(
        offices::offices(content, lang)
            .map(|office| page(Address::Office(office.id.clone()), Kind::Office(Box::new(office)))),
    );
    // A release exists in its own language only, and lists of every language lead to it.
    let releases = content.releases.iter().filter(|release| release.language == lang);
    pages.extend(releases.map(|release| {
        let kind = Kind::Release(Box::new(news::release(release, &content.portal)));
        Page::new(&Address::Release(release.id.clone()), lang, vec![lang], kind)
    }));
    pages
}

/// The page for addresses that have none.
pub fn not_found(site: &Site) -> Page {
    Page::new(&Address::NotFound, site.lang, vec![site.lang], Kind::NotFound)
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

//! The pictures that previews of links show (Open Graph, `og:image`), drawn by the publisher: so a link that is shared says
//! whose page it is and what it tells, in the agency's colours.
//!
//! Offices and the newest releases have one of their own; an older release has that of its type, and every other page that
//! of its portal. A release with a picture shows that (`portal::tags`).

mod draw;

use super::page::{Page, PageKind};
use crate::components::Frame;
use crate::content::Content;
use crate::features::home;
use crate::features::offices::publish as offices;
use crate::features::release::status;
use crate::i18n::{frame_words, long_date};
use crate::model::{Address, Colour, Lang, List, Release};
use crate::publish::error::PublishError;
use crate::publish::manifest::{Key, program};
use crate::publish::unit::{Unit, folder};
use draw::{Colours, Words};
use std::collections::BTreeMap;

/// In pixels.
pub const WIDTH: u64 = draw::WIDTH as u64;
pub const HEIGHT: u64 = draw::HEIGHT as u64;

/// The style's own colours, as `style/components/_base.scss` has them: the accent as it is on a dark ground.
const BRAND: [u8; 3] = [0x17, 0x32, 0x4d];
const ACCENT: [u8; 3] = [0xf0, 0x94, 0x6a];

/// How many of the newest releases have a picture of their own.
const RECENT: usize = 100;

/// Which pages have which picture.
pub struct SharePictures<'a> {
    content: &'a Content,
    frames: &'a BTreeMap<Lang, Frame>,
    /// Site path of each picture that is drawn, with its words.
    drawn: BTreeMap<String, Words>,
    colours: Colours,
}

impl<'a> SharePictures<'a> {
    pub fn new(content: &'a Content, frames: &'a BTreeMap<Lang, Frame>) -> Self {
        let brand = content.portal.look.as_ref().and_then(|look| look.brand.as_ref());
        let colours = Colours { ground: brand.map_or(BRAND, Colour::rgb), bar: ACCENT };
        let mut pictures = Self { content, frames, drawn: BTreeMap::new(), colours };
        for frame in frames.values() {
            pictures.add_of_language(frame);
        }
        let newest = content.releases.iter().rev().take(RECENT);
        for release in newest.filter(|release| release.images.is_empty()) {
            let path = pictures.of(&Address::Release(release.id.clone()), release.language);
            pictures.add(path, pictures.of_release(release));
        }
        pictures
    }

    fn add(&mut self, path: String, words: Words) {
        if words.can_be_drawn() {
            self.drawn.insert(path, words);
        }
    }

    /// The portal's own, one for each type of release, and one for each office.
    fn add_of_language(&mut self, frame: &Frame) {
        let (content, lang) = (self.content, frame.site.lang);
        self.add(self.of(&Address::Home, lang), words(frame, home::publish::head(&frame.site).title, String::new()));
        for kind in &content.portal.newsroom.release_types {
            let path = self.of(&Address::News(List::Type(kind.id.clone())), lang);
            self.add(path, words(frame, kind.name.text(lang).as_str().to_owned(), String::new()));
        }
        for office in &content.offices {
            let path = self.of(&Address::Office(office.id.clone()), lang);
            let title = offices::title(office, &content.portal, lang).as_str().to_owned();
            self.add(path, words(frame, title, office.address.lines().join(", ")));
        }
    }

    fn of_release(&self, release: &Release) -> Words {
        let frame = &self.frames[&release.language];
        let kinds = &self.content.portal.newsroom.release_types;
        let kind = kinds.iter().find(|kind| kind.id == release.kind);
        let kind = kind.map(|kind| kind.name.text(release.language).as_str().to_owned());
        let day = long_date(release.language, release.published.day());
        let note = [Some(day), kind].into_iter().flatten().collect::<Vec<_>>().join("  ·  ");
        let words = words(frame, status::title(release), note);
        match &release.publisher {
            Some(publisher) => Words { agency: publisher.name.clone(), ..words },
            None => words,
        }
    }

    /// The site path of a page's picture; none where the typeface has not even the portal's letters.
    pub fn of_page(&self, page: &Page) -> Option<String> {
        let lang = page.lang;
        let own = match &page.content {
            PageKind::Release(release) => vec![
                self.of(&Address::Release(release.id.clone()), lang),
                self.of(&Address::News(List::Type(release.kind.id.clone())), lang),
            ],
            PageKind::Office(office) => vec![self.of(&Address::Office(office.id.clone()), lang)],
            _ => Vec::new(),
        };
        own.into_iter().find(|path| self.drawn.contains_key(path)).or_else(|| self.of_portal(lang))
    }

    /// The site path of the portal's own picture in a language.
    pub fn of_portal(&self, lang: Lang) -> Option<String> {
        Some(self.of(&Address::Home, lang)).filter(|path| self.drawn.contains_key(path))
    }

    /// The site path of a release's picture, as [`Self::of_page`] gives it.
    pub fn of_recent(&self, release: &Release) -> Option<String> {
        Some(self.of(&Address::Release(release.id.clone()), release.language))
            .filter(|path| self.drawn.contains_key(path))
    }

    /// The pictures.
    pub fn units<'b>(&'b self) -> Vec<Unit<'b>> {
        let unit = |(path, words): (&'b String, &'b Words)| {
            let key = Key::of([format!("{words:?}{:?}", self.colours).as_bytes(), program().as_bytes()]);
            Unit::new(vec![(folder(path).to_owned(), key)], move || {
                let failed =
                    |source: png::EncodingError| PublishError::Picture { path: path.into(), source: source.into() };
                Ok(vec![words.png(&self.colours).map_err(failed)?])
            })
        };
        self.drawn.iter().map(unit).collect()
    }

    /// Where the picture of the page at an address stands.
    fn of(&self, address: &Address, lang: Lang) -> String {
        format!("{}card.png", self.content.portal.languages.path(address, lang))
    }
}

fn words(frame: &Frame, title: String, note: String) -> Words {
    let site = &frame.site;
    let warning = (!site.official).then(|| frame_words(site.lang).demonstration);
    Words { agency: site.agency.as_str().to_owned(), title, note, warning }
}

//! The results one by one: releases with a sentence that has the words, offices and pages.

use super::super::{Texts, date};
use super::dom::{part, replace, set};
use super::draw;
use super::page::{Drawn, Page};
use frontdesk_search::{Marker, Query, Record, Shown, order};
use std::rc::Rc;
use web_sys::Node;

/// How many offices and pages are shown.
const PAGES: usize = 5;
/// In how many results' texts a sentence with the words is looked for.
const SENTENCES: usize = 3;

impl Page {
    /// The address of a release's page.
    pub fn href(&self, id: &str, language: &str) -> String {
        let (slash, language) =
            if language == self.main { ("", String::new()) } else { ("/", language.to_ascii_lowercase()) };
        [&*self.folder, slash, &*language, "/news/releases/", id, "/"].concat()
    }

    pub fn story(&self, heading: &str, shown: &Shown, marker: &Marker, texts: &Texts) -> Option<Node> {
        let record = shown.record.as_ref()?;
        let href = self.href(&record.id, &record.language);
        let about = self.about(record, &href, marker);
        let story = draw::release(heading, record, &href, &date(texts, &record.day), &about, marker, texts);
        set(&story, &[("data-id", &href)]);
        Some(story.into())
    }

    /// What is shown of a release's text: a sentence with the words, where its dek has fewer of them and its text is there.
    fn about(&self, record: &frontdesk_search::Record, href: &str, marker: &Marker) -> Vec<Node> {
        match self.store.text(&text_file(href)).and_then(|text| body(&text, &record.title).map(str::to_owned)) {
            Some(text) if kinds(marker, &text) > kinds(marker, &record.dek) => draw::sentence_of(&text, marker),
            _ => draw::marked(&record.dek, marker),
        }
    }

    /// Asks for the texts of the first results, once nothing more is written and the question has its answer.
    pub fn want_texts(&self) {
        let drawn = self.drawn.borrow();
        let Some(Drawn { marker, records, words }) = drawn.as_ref().filter(|_| self.is_calm.get() && !self.waits.get())
        else {
            return;
        };
        let lacks = |record: &&Record| kinds(marker, &[&*record.title, " ", &record.dek].concat()) < *words;
        let wanted = records.iter().take(SENTENCES).filter(lacks);
        let wanted: Vec<_> = wanted.map(|record| text_file(&self.href(&record.id, &record.language))).collect();
        self.store.want(wanted.iter().map(String::as_str));
    }

    /// A text has come: shows its sentence in the result that stands there, or what it tells of phrases.
    pub fn show_text(self: &Rc<Self>, file: &str) {
        if self.waits.get() {
            return self.go_on();
        }
        let drawn = self.drawn.borrow();
        let Some(Drawn { marker, records, .. }) = drawn.as_ref() else { return };
        for record in records {
            let href = self.href(&record.id, &record.language);
            if text_file(&href) == file
                && let Some(about) =
                    part(&self.results, &[".search__story[data-id=\"", &href, "\"] .search__about"].concat())
            {
                replace(&about, &self.about(record, &href, marker));
            }
        }
    }

    /// Offices and pages by a query's words.
    pub fn pages_found(&self, query: &Query, marker: &Marker) -> Vec<Node> {
        if query.words.is_empty() {
            return Vec::new();
        }
        let pages = self.pages.borrow();
        let fitting = |near: bool| pages.iter().filter(|page| marker.fits(&page.words, near)).collect::<Vec<_>>();
        let mut found = fitting(false);
        let near = found.is_empty();
        if near {
            found = fitting(true);
        }
        // Those whose names have the words come first.
        let order = order(found.iter().map(|page| u64::from(!marker.fits(&page.title, near))));
        let found: Vec<_> = order.into_iter().filter_map(|at| found.get(at).copied()).collect();
        let draw = |page: &&super::super::Page| -> Node {
            let href = [&*self.folder, &*page.path].concat();
            draw::page(&href, &draw::marked(&page.title, marker), &page.lang, &page.note).into()
        };
        found.iter().take(PAGES).map(draw).collect()
    }
}

/// How many of the query's words a text has.
fn kinds(marker: &Marker, text: &str) -> usize {
    let seen = marker.found(text).into_iter().fold(0_u64, |seen, (.., which)| seen | 1 << (which % 64));
    seen.count_ones() as usize
}

/// The address of a release's text, of that of its page.
pub fn text_file(href: &str) -> String {
    [href, "release.txt"].concat()
}

/// A release's own text, behind its title. What does not have that is another network's page.
pub fn body<'a>(text: &'a str, title: &str) -> Option<&'a str> {
    // The standard library's search for a text in another is 5 kB.
    let starts = |at: &usize| text.get(*at..).is_some_and(|rest| rest.starts_with(title));
    text.get((0..text.len()).find(starts)? + title.len()..)
}

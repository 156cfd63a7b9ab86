//! From an answer of the index to what stands below the field.

use super::super::texts::number;
use super::super::{Texts, chips, date, sentence};
use super::dom::{element, replace, set, window, worded};
use super::page::Page;
use super::{draw, extras};
use frontdesk_search::{Answer, Ask, Marker, Query, Search, Shown, order};
use std::rc::Rc;
use web_sys::Node;

/// How many offices and pages are shown.
const PAGES: usize = 5;
/// In how many results' texts a sentence with the words is looked for.
const SENTENCES: usize = 5;
/// In how many results' texts phrases are compared.
const PHRASES: usize = 30;

impl Page {
    /// Goes on with the question: shows its answer, or asks for what it lacks.
    pub fn go_on(self: &Rc<Self>) {
        let (texts, search) = (self.texts.borrow(), self.search.borrow());
        let (Some(texts), Some(search)) = (texts.as_ref(), search.as_ref()) else {
            let has_failed = [frontdesk_search::Head::FILE].iter().any(|name| self.store.is_broken(name));
            if has_failed {
                self.waits.set(false);
                set(&self.root, &[("data-active", "")]);
                self.status.set_text_content(self.root.get_attribute("data-failed").as_deref());
            } else {
                self.look();
            }
            return;
        };
        let ask = self.ask();
        let kept = self.store.kept.borrow();
        let answer = search.ask(&ask, &*kept);
        if !answer.missing.is_empty() {
            drop(kept);
            self.look();
            self.want(answer.missing);
            return;
        }
        let count = if ask.query.phrases.is_empty() { self.shown.get() } else { PHRASES };
        match search.first(&ask, &answer, count, &*kept) {
            Err(missing) => {
                drop(kept);
                self.look();
                self.want(missing);
            }
            Ok(shown) => {
                drop(kept);
                self.waits.set(false);
                self.show(search, &ask, &answer, shown, texts);
            }
        }
    }

    /// Says that it is looking, where nothing else stands there yet.
    fn look(&self) {
        if self.results.child_element_count() == 0 {
            let looking = self.root.get_attribute("data-looking");
            self.status.set_text_content(looking.as_deref());
        }
    }

    fn show(self: &Rc<Self>, search: &Search, ask: &Ask, answer: &Answer, shown: Vec<Shown>, texts: &Texts) {
        let asked = self.asked.borrow().clone();
        let marker = Marker::new(&ask.query, &answer.instead, &search.head.languages);
        let mut nodes: Vec<Node> = Vec::new();
        nodes.extend(extras::bets(&asked.words, texts, search).into_iter().map(Node::from));
        let pages = if self.is_news { Vec::new() } else { self.pages_found(&ask.query, &marker) };
        let has_pages = !pages.is_empty();
        if has_pages {
            nodes.push(worded("h2", &[("class", "search__heading")], texts.get("pages")).into());
            nodes.push(element("ul", &[("class", "search__pages")], &pages).into());
        }
        let mut total = answer.with_all;
        let mut shown = shown;
        if !ask.query.phrases.is_empty() {
            let of = shown.len();
            shown.retain(|shown| self.has_phrases(shown, &ask.query, &marker));
            if of < total {
                nodes.push(worded("p", &[], &texts.fill("phrases", &[("count", &number(of))])).into());
            }
            total = shown.len();
        }
        if asked.has_filters() {
            nodes.push(draw::chips(&chips(&asked, texts), texts).into());
        }
        self.say_what_was_taken(ask, answer, texts, &mut nodes);
        if total == 0 && !shown.is_empty() {
            nodes.push(worded("p", &[], texts.get("most_only")).into());
        }
        if answer.broken > 0 {
            let path = if window().navigator().on_line() { "incomplete" } else { "offline" };
            nodes.push(worded("p", &[("class", "search__warning")], texts.get(path)).into());
        }
        // Below the heading that parts them from pages, or in its place.
        let heading = if has_pages { "h3" } else { "h2" };
        let stories: Vec<Node> = shown.iter().filter_map(|shown| self.story(heading, shown, &marker, texts)).collect();
        if has_pages && !stories.is_empty() {
            nodes.push(worded("h2", &[("class", "search__heading")], texts.get("all")).into());
        }
        if stories.is_empty() && !has_pages {
            nodes.push(worded("p", &[], texts.get("advice")).into());
            nodes.extend(self.looser(search, texts));
        }
        let is_all = stories.len() >= answer.hits.len();
        nodes.push(element("ol", &[("class", "search__stories")], &stories).into());
        if !is_all && ask.query.phrases.is_empty() {
            nodes.push(self.button("more", "", texts.get("more")).into());
        }
        nodes.extend(extras::after(self, &asked, texts));
        // Whoever is among the results stays there, as with "show more".
        let active = super::dom::document().active_element();
        let at = active.and_then(|active| active.get_attribute("href"));
        replace(&self.results, &nodes);
        if let Some(href) = at {
            self.focus_again(&href);
        }
        let releases = texts.count("releases", total, &[]);
        let said = texts.fill("sentence", &[("sentence", &sentence(&asked, texts)), ("count", &releases)]);
        let said = if has_pages && shown.is_empty() {
            texts.get("pages").to_owned()
        } else if total == 0 && shown.is_empty() {
            [&said, ". ", texts.get("nothing")].concat()
        } else {
            said
        };
        if self.status.text_content().as_deref() != Some(&*said) {
            self.status.set_text_content(Some(&said));
        }
        self.want_texts();
    }

    /// The focus on the link to an address again, after it was drawn anew.
    fn focus_again(&self, href: &str) {
        let Ok(links) = self.results.query_selector_all("a") else { return };
        for link in (0..links.length()).filter_map(|at| links.get(at)) {
            let link: web_sys::HtmlElement = wasm_bindgen::JsCast::unchecked_into(link);
            if link.get_attribute("href").as_deref() == Some(href) {
                let _ = link.focus();
                return;
            }
        }
    }

    /// What was taken in place of words that are nowhere, and how many releases have most of the words.
    fn say_what_was_taken(&self, ask: &Ask, answer: &Answer, texts: &Texts, nodes: &mut Vec<Node>) {
        let mut meant = self.asked.borrow().words.clone();
        for (at, other) in answer.instead.iter().rev() {
            let Some(word) = ask.query.words.get(*at) else { continue };
            let written = meant.get(word.start..word.end).unwrap_or(&word.text).to_owned();
            let said = texts.fill("instead", &[("word", &written), ("other", other)]);
            nodes.push(worded("p", &[], &said).into());
            if let (Some(before), Some(behind)) = (meant.get(..word.start), meant.get(word.end..)) {
                meant = [before, other, behind].concat();
            }
        }
        if !answer.instead.is_empty() {
            let words = texts.fill("meant", &[("other", &meant)]);
            nodes.push(element("p", &[], &[self.button("q", &meant, &words).into()]).into());
        }
        let most = answer.hits.len() - answer.with_all;
        if most > 0 && answer.with_all > 0 {
            nodes.push(worded("p", &[("class", "search__note")], &texts.count("most_too", most, &[])).into());
        }
    }

    /// The address of a release's page.
    pub fn href(&self, id: &str, language: &str) -> String {
        let (slash, language) =
            if language == "en" { ("", String::new()) } else { ("/", language.to_ascii_lowercase()) };
        [&*self.folder, slash, &*language, "/news/releases/", id, "/"].concat()
    }

    fn story(&self, heading: &str, shown: &Shown, marker: &Marker, texts: &Texts) -> Option<Node> {
        let record = shown.record.as_ref()?;
        let href = self.href(&record.id, &record.language);
        let about = self.about(record, &href, marker);
        let story = draw::release(heading, record, &href, &date(texts, &record.day), &about, marker, texts);
        set(&story, &[("data-id", &href)]);
        Some(story.into())
    }

    /// What is shown of a release's text: a sentence with the words, where its dek has fewer of them and its text is there.
    fn about(&self, record: &frontdesk_search::Record, href: &str, marker: &Marker) -> Vec<Node> {
        match self.store.text(&text_file(href)).map(|text| body(&text, &record.title).to_owned()) {
            Some(text) if kinds(marker, &text) > kinds(marker, &record.dek) => draw::sentence_of(&text, marker),
            _ => draw::marked(&record.dek, marker),
        }
    }

    fn has_phrases(&self, shown: &Shown, query: &Query, marker: &Marker) -> bool {
        let Some(record) = &shown.record else { return false };
        if [&record.title, &record.dek].into_iter().any(|text| marker.has_phrases(query, text)) {
            return true;
        }
        let text = self.store.text(&text_file(&self.href(&record.id, &record.language)));
        text.is_some_and(|text| marker.has_phrases(query, &text))
    }

    /// Asks for the texts of the first results, once nothing more is written.
    pub fn want_texts(self: &Rc<Self>) {
        if !self.is_calm.get() || self.asked.borrow().words.is_empty() {
            return;
        }
        let search = self.search.borrow();
        let Some(search) = search.as_ref() else { return };
        let (ask, kept) = (self.ask(), self.store.kept.borrow());
        let answer = search.ask(&ask, &*kept);
        if !answer.missing.is_empty() {
            return;
        }
        let has_phrases = !ask.query.phrases.is_empty();
        let count = if has_phrases { PHRASES } else { SENTENCES };
        let marker = Marker::new(&ask.query, &answer.instead, &search.head.languages);
        let Ok(shown) = search.first(&ask, &answer, self.shown.get().max(count), &*kept) else { return };
        drop(kept);
        let mut wanted = Vec::new();
        for record in shown.iter().take(count).filter_map(|shown| shown.record.as_ref()) {
            let seen = [&*record.title, " ", &record.dek].concat();
            if has_phrases || kinds(&marker, &seen) < ask.query.words.len() {
                wanted.push(text_file(&self.href(&record.id, &record.language)));
            }
        }
        self.store.want(wanted.iter().map(String::as_str));
    }

    /// Texts have come: shows their sentences.
    pub fn show_texts(self: &Rc<Self>) {
        if !self.waits.get() && !self.asked.borrow().is_empty() {
            self.go_on();
        }
    }

    /// Offices and pages by a query's words.
    fn pages_found(&self, query: &Query, marker: &Marker) -> Vec<Node> {
        if query.words.is_empty() {
            return Vec::new();
        }
        let pages = self.pages.borrow();
        let found: Vec<_> = pages.iter().filter(|page| marker.fits(query, &page.words)).collect();
        // Those whose names have the words come first.
        let order = order(found.iter().map(|page| u64::from(!marker.fits(query, &page.title))));
        let found: Vec<_> = order.into_iter().filter_map(|at| found.get(at).copied()).collect();
        let draw = |page: &&super::super::Page| -> Node {
            let href = [&*self.folder, &*page.path].concat();
            draw::page(&href, &draw::marked(&page.title, marker), &page.lang, &page.note).into()
        };
        found.iter().take(PAGES).map(draw).collect()
    }

    /// Where nothing is left: what each choice less would leave, the most first.
    fn looser(self: &Rc<Self>, search: &Search, texts: &Texts) -> Option<Node> {
        let asked = self.asked.borrow().clone();
        let (mut best, mut missing) = (None, Vec::new());
        for chip in chips(&asked, texts) {
            let mut looser = asked.clone();
            looser.chosen.retain(|(of, value)| *of != chip.of || *value != chip.value);
            if matches!(&*chip.of, "place" | "from" | "to") {
                looser.choose(&chip.of, "");
            }
            let answer = search.ask(&looser.ask(false, self.lang()), &*self.store.kept.borrow());
            missing.extend(answer.missing);
            if answer.with_all > best.as_ref().map_or(0, |(count, _)| *count) {
                best = Some((answer.with_all, chip));
            }
        }
        if !missing.is_empty() {
            self.waits.set(true);
            self.want(missing);
        }
        let (count, chip) = best?;
        let words = texts.count("looser", count, &[("name", &chip.name)]);
        Some(element("p", &[], &[self.button(&chip.of, &chip.value, &words).into()]).into())
    }
}

/// How many of the query's words a text has.
fn kinds(marker: &Marker, text: &str) -> usize {
    let seen = marker.found(text).into_iter().fold(0_u64, |seen, (.., which)| seen | 1 << (which % 64));
    seen.count_ones() as usize
}

/// The address of a release's text, of that of its page.
fn text_file(href: &str) -> String {
    [href, "release.txt"].concat()
}

/// A release's own text, behind its title.
fn body<'a>(text: &'a str, title: &str) -> &'a str {
    // The standard library's search for a text in another is 5 kB.
    let starts = |at: &usize| text.get(*at..).is_some_and(|rest| rest.starts_with(title));
    let at = (0..text.len()).find(starts).map_or(0, |at| at + title.len());
    text.get(at..).unwrap_or_default()
}

//! From an answer of the index to what stands below the field.

use super::super::texts::number;
use super::super::{Texts, chips, date, sentence};
use super::dom::{attribute, element, replace, set, window, worded};
use super::page::Page;
use super::{draw, extras};
use frontdesk_search::{Answer, Ask, Instead, Marker, Query, Search, Shown, order};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

/// How many offices and pages are shown.
const PAGES: usize = 5;
/// In how many results' texts a sentence with the words is looked for.
const SENTENCES: usize = 3;
/// In how many results' texts phrases are compared for each that is shown at once.
const PHRASES: usize = 3;

/// What stands of results on the page.
struct Results {
    shown: Vec<Shown>,
    /// How many releases there are, as far as is known.
    total: usize,
    /// Whether there are more to show.
    has_more: bool,
    /// How many were looked through for phrases.
    compared: Option<usize>,
    /// How many files did not come that could tell more.
    broken: usize,
}

impl Page {
    /// Goes on with the question: shows its answer, or asks for what it lacks.
    pub fn go_on(self: &Rc<Self>) {
        let (texts, search) = (self.texts.borrow(), self.search.borrow());
        let (Some(texts), Some(search)) = (texts.as_ref(), search.as_ref()) else {
            if self.has_failed() {
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
        if answer.broken > 0 && !self.is_refreshed.get() && window().navigator().on_line() {
            drop(kept);
            self.look();
            self.refresh();
            return;
        }
        let has_phrases = !ask.query.phrases.is_empty();
        let count = if has_phrases { self.shown.get() * PHRASES } else { self.shown.get() };
        let first = search.first(&ask, &answer, count, &*kept);
        drop(kept);
        let shown = match first {
            Ok(shown) => shown,
            Err(missing) => {
                self.look();
                self.want(missing);
                return;
            }
        };
        let has_more = shown.len() < answer.hits.len();
        let mut results = Results { shown, total: answer.with_all, has_more, compared: None, broken: answer.broken };
        let marker = Marker::new(&ask.query, &answer.instead, &search.head.languages);
        if has_phrases && !self.keep_phrases(&mut results, &ask.query, &marker) {
            self.look();
            return;
        }
        self.waits.set(false);
        self.show(search, &ask, &answer, results, &marker, texts);
    }

    /// Keeps the results that have the query's phrases; false where texts that tell it are on their way.
    fn keep_phrases(self: &Rc<Self>, results: &mut Results, query: &Query, marker: &Marker) -> bool {
        let (mut missing, mut broken) = (Vec::new(), 0);
        let compared = results.shown.len();
        results.shown.retain(|shown| {
            let Some(record) = &shown.record else { return false };
            if [&record.title, &record.dek].into_iter().any(|text| marker.has_phrases(query, text)) {
                return true;
            }
            let file = text_file(&self.href(&record.id, &record.language));
            match self.store.text(&file) {
                Some(text) => marker.has_phrases(query, &text),
                None => {
                    if self.store.is_broken(&file) {
                        broken += 1;
                    } else {
                        missing.push(file);
                    }
                    false
                }
            }
        });
        if !missing.is_empty() {
            self.want(missing);
            return false;
        }
        results.total = results.shown.len();
        results.compared = results.has_more.then_some(compared);
        results.broken += broken;
        true
    }

    /// Says that it is looking, where nothing else stands there yet.
    fn look(&self) {
        if self.results.child_element_count() == 0 {
            let looking = self.root.get_attribute("data-looking");
            self.status.set_text_content(looking.as_deref());
        }
    }

    fn show(
        self: &Rc<Self>,
        search: &Search,
        ask: &Ask,
        answer: &Answer,
        results: Results,
        marker: &Marker,
        texts: &Texts,
    ) {
        let Results { shown, total, has_more, compared, broken } = results;
        let asked = self.asked.borrow().clone();
        let mut nodes: Vec<Node> = Vec::new();
        nodes.extend(extras::bets(&asked.words, texts, search).into_iter().map(Node::from));
        let pages = if self.is_news { Vec::new() } else { self.pages_found(&ask.query, marker) };
        let has_pages = !pages.is_empty();
        if has_pages {
            nodes.push(worded("h2", &[("class", "search__heading")], texts.get("pages")).into());
            nodes.push(element("ul", &[("class", "search__pages")], &pages).into());
        }
        if let Some(compared) = compared {
            nodes.push(worded("p", &[], &texts.fill("phrases", &[("count", &number(compared))])).into());
        }
        if asked.has_filters() {
            nodes.push(draw::chips(&chips(&asked, texts), texts).into());
        }
        self.name_words(ask, answer, texts, &mut nodes);
        if total == 0 && !shown.is_empty() {
            nodes.push(worded("p", &[], texts.get("most_only")).into());
        }
        if broken > 0 {
            let path = if window().navigator().on_line() { "incomplete" } else { "offline" };
            nodes.push(worded("p", &[("class", "search__warning")], texts.get(path)).into());
        }
        // Below the heading that parts them from pages, or in its place.
        let heading = if has_pages { "h3" } else { "h2" };
        let stories: Vec<Node> = shown.iter().filter_map(|shown| self.story(heading, shown, marker, texts)).collect();
        if has_pages && !stories.is_empty() {
            nodes.push(worded("h2", &[("class", "search__heading")], texts.get("all")).into());
        }
        if stories.is_empty() && !has_pages {
            nodes.push(worded("p", &[], texts.get("advice")).into());
            nodes.extend(self.looser(search, texts));
        }
        nodes.push(element("ol", &[("class", "search__stories")], &stories).into());
        if has_more {
            nodes.push(self.button("more", "", texts.get("more")).into());
        }
        nodes.extend(extras::after(self, &asked, texts));
        self.replace_results(&nodes);
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

    /// Draws the results anew. Whoever is at one of their links or buttons stays there; "show more" leads to the first of
    /// those that it has added.
    fn replace_results(&self, nodes: &[Node]) {
        let active = super::dom::document().active_element();
        let active = active.filter(|active| self.results.contains(Some(active)));
        let of = |element: &Element| {
            [attribute(element, "href"), attribute(element, "data-of"), attribute(element, "data-value")]
        };
        let before = active.as_ref().map(of);
        replace(&self.results, nodes);
        let next = self.focus_next.take();
        let (Some(before), Ok(all)) = (before, self.results.query_selector_all("a, button")) else { return };
        let all: Vec<Element> = (0..all.length()).filter_map(|at| Some(all.get(at)?.unchecked_into())).collect();
        let mut stories =
            all.iter().filter(|element| element.closest(".search__story").is_ok_and(|story| story.is_some()));
        let next = next.and_then(|at| stories.nth(at));
        if let Some(element) = next.or_else(|| all.iter().find(|element| of(element) == before)) {
            let _ = element.unchecked_ref::<HtmlElement>().focus();
        }
    }

    /// Words of the question that no release has, or most have; what was taken in place of some; and how many releases have
    /// most of the words.
    fn name_words(&self, ask: &Ask, answer: &Answer, texts: &Texts, nodes: &mut Vec<Node>) {
        let mut meant = self.asked.borrow().words.clone();
        let mut is_other = false;
        for Instead { word, start, end, others } in answer.instead.iter().rev() {
            let (Some(word), Some(other)) = (ask.query.words.get(*word), others.first()) else { continue };
            let place = self.asked.borrow().place.clone();
            let whole = if word.is_further { &place } else { &meant };
            let written = whole.get(*start..*end).unwrap_or(&word.text).to_owned();
            let filled = texts.fill("instead", &[("word", &written), ("other", &others.join(", "))]);
            nodes.push(worded("p", &[], &filled).into());
            // The place has a field of its own.
            if !word.is_further
                && let (Some(before), Some(behind)) = (meant.get(..*start), meant.get(*end..))
            {
                meant = [before, other, behind].concat();
                is_other = true;
            }
        }
        for (path, words) in [("nowhere", &answer.nowhere), ("common", &answer.common)] {
            for word in words.iter().filter_map(|word| ask.query.words.get(*word)) {
                // With its accents, as it was written.
                let asked = self.asked.borrow();
                let whole = if word.is_further { &asked.place } else { &asked.words };
                let written = whole.get(word.start..word.end).unwrap_or(&word.text);
                nodes.push(worded("p", &[], &texts.fill(path, &[("word", written)])).into());
            }
        }
        if is_other {
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
        if !ask.query.phrases.is_empty() {
            return;
        }
        let marker = Marker::new(&ask.query, &answer.instead, &search.head.languages);
        let Ok(shown) = search.first(&ask, &answer, self.shown.get(), &*kept) else { return };
        drop(kept);
        let mut wanted = Vec::new();
        for record in shown.iter().take(SENTENCES).filter_map(|shown| shown.record.as_ref()) {
            let seen = [&*record.title, " ", &record.dek].concat();
            if kinds(&marker, &seen) < ask.query.words.len() {
                wanted.push(text_file(&self.href(&record.id, &record.language)));
            }
        }
        self.store.want(wanted.iter().map(String::as_str));
    }

    /// Texts have come: shows their sentences, or what they tell of phrases.
    pub fn show_texts(self: &Rc<Self>) {
        if !self.asked.borrow().is_empty() {
            self.go_on();
        }
    }

    /// Offices and pages by a query's words.
    fn pages_found(&self, query: &Query, marker: &Marker) -> Vec<Node> {
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

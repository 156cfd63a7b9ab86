//! From an answer of the index to what stands below the field.

use super::super::texts::number;
use super::super::{Texts, chips, sentence};
use super::dom::{attribute, element, replace, set, window, worded};
use super::page::{Drawn, Page};
use super::stories::{body, text_file};
use super::{draw, extras};
use frontdesk_search::{Answer, Ask, Marker, Query, Search, Shown};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

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
        if answer.broken > 0 && self.can_refresh() {
            drop(kept);
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
        let lost = shown.iter().filter(|shown| shown.record.is_none()).count();
        if lost > 0 && self.can_refresh() {
            self.refresh();
            return;
        }
        let has_more = shown.len() < answer.hits.len();
        let mut results =
            Results { shown, total: answer.with_all, has_more, compared: None, broken: answer.broken + lost };
        let marker = Marker::new(&ask.query, &answer.instead, &search.head.languages);
        if has_phrases && !self.keep_phrases(&mut results, &ask.query, &marker) {
            self.look();
            return;
        }
        self.waits.set(false);
        self.show(search, &ask, &answer, results, marker, texts);
    }

    /// Whether files that did not come may only have been of another publication.
    fn can_refresh(&self) -> bool {
        !self.is_refreshed.get() && window().navigator().on_line()
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
            match self.store.text(&file).filter(|text| body(text, &record.title).is_some()) {
                Some(text) => marker.has_phrases(query, &text),
                None => {
                    if self.store.is_broken(&file) || self.store.text(&file).is_some() {
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
    pub fn look(&self) {
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
        marker: Marker,
        texts: &Texts,
    ) {
        let asked = self.asked.borrow().clone();
        let pages = if self.is_news { Vec::new() } else { self.pages_found(&ask.query, &marker) };
        let has_pages = !pages.is_empty();
        let mut nodes: Vec<Node> = extras::bets(&asked.words, texts, search).into_iter().map(Node::from).collect();
        if has_pages {
            nodes.push(worded("h2", &[("class", "search__heading")], texts.get("pages")).into());
            nodes.push(element("ul", &[("class", "search__pages")], &pages).into());
        }
        if let Some(compared) = results.compared {
            nodes.push(worded("p", &[], &texts.fill("phrases", &[("count", &number(compared))])).into());
        }
        if asked.has_filters() {
            nodes.push(draw::chips(&chips(&asked, texts), texts).into());
        }
        self.name_words(ask, answer, texts, &mut nodes);
        if results.total == 0 && !results.shown.is_empty() {
            nodes.push(worded("p", &[], texts.get("most_only")).into());
        }
        if results.broken > 0 {
            let path = if window().navigator().on_line() { "incomplete" } else { "offline" };
            nodes.push(worded("p", &[("class", "search__warning")], texts.get(path)).into());
        }
        self.stories(search, &results, &marker, has_pages, texts, &mut nodes);
        nodes.extend(extras::after(self, &asked, texts));
        self.replace_results(&nodes);
        self.say(&results, &sentence(&asked, texts), has_pages, texts);
        let records = results.shown.into_iter().filter_map(|shown| shown.record).collect();
        self.drawn.replace(Some(Drawn { marker, records, words: ask.query.words.len() }));
        self.want_texts();
    }

    /// The releases, or advice where there is nothing at all.
    fn stories(
        self: &Rc<Self>,
        search: &Search,
        results: &Results,
        marker: &Marker,
        has_pages: bool,
        texts: &Texts,
        nodes: &mut Vec<Node>,
    ) {
        // Below the heading that parts them from pages, or in its place.
        let heading = if has_pages { "h3" } else { "h2" };
        let drawn = results.shown.iter().filter_map(|shown| self.story(heading, shown, marker, texts));
        let drawn: Vec<Node> = drawn.collect();
        if has_pages && !drawn.is_empty() {
            nodes.push(worded("h2", &[("class", "search__heading")], texts.get("all")).into());
        }
        if drawn.is_empty() && !has_pages && !results.has_more {
            nodes.push(worded("p", &[], texts.get("advice")).into());
            nodes.extend(self.looser(search, texts));
        }
        nodes.push(element("ol", &[("class", "search__stories")], &drawn).into());
        if results.has_more {
            nodes.push(self.button("more", "", texts.get("more")).into());
        }
    }

    /// Says what was asked for and how much there is, to those who see it and to those who hear it.
    fn say(&self, results: &Results, sentence: &str, has_pages: bool, texts: &Texts) {
        let said = texts.fill("sentence", &[("sentence", sentence), ("count", &number(results.total))]);
        let said = match (results.shown.is_empty(), has_pages) {
            (true, false) if !results.has_more => texts.get("nothing").to_owned(),
            _ => said,
        };
        if self.status.text_content().as_deref() != Some(&*said) {
            self.status.set_text_content(Some(&said));
        }
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
}

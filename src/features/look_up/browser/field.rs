//! A question and its answer. A question that lacks a file is kept, and put again with each file that comes; a later
//! question takes its place. So an answer never belongs to an earlier question.

use super::super::{Point, Question, Shown, present};
use super::combo_box::ComboBox;
use super::dom::{
    LABEL, attribute, callback, closest, document, element, location, on, part, replace, scroll_to, window, worded,
};
use super::draw;
use super::store::{Answered, Lack, Store};
use js_sys::Function;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::{AbortSignal, Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, ScrollLogicalPosition};

/// What waits for files.
#[derive(Clone, Copy)]
pub enum Waiting {
    /// Who serves the place and the need that were asked for.
    Answer,
    /// Which ZIP area a point is in.
    Area(Point),
    /// Why there is no location: the path of the words for it.
    Words(&'static str),
}

pub struct Field {
    pub root: Element,
    pub is_embed: bool,
    pub input: HtmlInputElement,
    /// What the visitor needs, and suggestions: none in an embed.
    pub need: Option<HtmlSelectElement>,
    pub combo: Option<Rc<ComboBox>>,
    sentence: Element,
    /// The page's heading, and what it says before an answer: none in an embed.
    title: Option<HtmlElement>,
    own_title: String,
    /// Room for the phone lines of the need: none in an embed.
    lines: Option<Element>,
    /// Room for an answer: none where another page has it.
    results: Option<Element>,
    /// The page that has the answers, where this one has none.
    pub answers: Option<String>,
    /// Whether an answer comes into view: not where the visitor returns to a place on the page.
    comes_into_view: Cell<bool>,
    store: Store,
    pub signal: AbortSignal,
    /// The address that the portal's pages in this language begin with.
    pages: String,
    waiting: Cell<Option<Waiting>>,
    /// How often something was asked: a location that was asked for before that comes too late.
    pub turn: Cell<u32>,
    /// What has been asked for; what stands in the field may be half written.
    pub near: RefCell<String>,
    /// Whether the place is the device's own, which is only nearly known.
    pub located: Cell<bool>,
    /// The path of the page that it stands in.
    pub path: Option<String>,
    /// The address's fragment that was answered last.
    pub answered: RefCell<String>,
}

impl Field {
    pub fn new(root: Element, fetch_file: Function, signal: AbortSignal) -> Option<Rc<Self>> {
        let (site, prefix) = (attribute(&root, "data-folder"), attribute(&root, "data-prefix"));
        let portal = root.get_attribute("data-portal");
        let is_embed = portal.is_some();
        let title: Option<HtmlElement> = part(&root, "[data-part=title]");
        let field = Rc::new(Self {
            is_embed,
            input: part(&root, "input")?,
            need: part(&root, "select"),
            combo: ComboBox::new(&root).map(Rc::new),
            sentence: part(&root, "[data-part=sentence]")?,
            own_title: title.as_ref().and_then(|title| title.text_content()).unwrap_or_default(),
            title,
            lines: part(&root, "[data-part=lines]"),
            results: part(&root, "[data-part=results]"),
            answers: root.get_attribute("data-answers"),
            comes_into_view: Cell::new(window().scroll_y() == Ok(0.0)),
            store: Store::new(&site, &prefix, fetch_file),
            signal,
            pages: portal.unwrap_or(site) + &prefix,
            waiting: Cell::default(),
            turn: Cell::default(),
            near: RefCell::default(),
            located: Cell::default(),
            path: location().pathname().ok(),
            answered: RefCell::default(),
            root,
        });
        let own = Rc::clone(&field);
        field.store.call_back(callback(move |address, value| {
            own.store.take(address.as_string().unwrap_or_default(), &value);
            if !own.signal.aborted() {
                own.go_on();
                own.suggest();
            }
        }));
        let own = Rc::clone(&field);
        let results = field.results.clone().unwrap_or_else(|| field.root.clone());
        on(&results, "click", &field.signal, move |event| {
            if let Some(choice) = closest(&event, draw::CHOICE) {
                own.choose(&attribute(&choice, LABEL));
            }
        });
        Some(field)
    }

    /// Puts a question in place of the one before.
    pub fn put(self: &Rc<Self>, question: Waiting) {
        self.store.retry();
        self.waiting.set(Some(question));
        self.go_on();
    }

    /// Says that it is looking, or nothing, in place of the answer before.
    pub fn clear(&self, looking: bool) {
        self.turn.set(self.turn.get().wrapping_add(1));
        self.waiting.set(None);
        if let Some(combo) = &self.combo {
            combo.empty();
        }
        if let Some(results) = &self.results {
            replace(results, &[]);
        }
        self.head("");
        self.mark("finder--wrong", false);
        self.mark("finder--asked", looking && !self.near.borrow().is_empty());
        self.say(&if looking { attribute(&self.root, "data-looking") } else { String::new() });
    }

    /// Answers what was asked for.
    pub fn answer_question(self: &Rc<Self>) {
        let asked = !self.near.borrow().is_empty() || !self.needed().is_empty();
        self.clear(asked);
        if asked {
            self.put(Waiting::Answer);
        }
    }

    /// The id of the chosen need.
    pub fn needed(&self) -> String {
        self.need.as_ref().map(HtmlSelectElement::value).unwrap_or_default()
    }

    /// The page's heading with an answer; without one its own.
    fn head(&self, words: &str) {
        if let Some(title) = &self.title {
            title.set_text_content(Some(if words.is_empty() { &self.own_title } else { words }));
        }
        if words.is_empty() {
            self.mark("finder--answered", false);
        }
    }

    /// Gives the look-up a class, or takes it away.
    #[inline(never)]
    pub fn mark(&self, class: &str, is_so: bool) {
        let _ = self.root.class_list().toggle_with_force(class, is_so);
    }

    /// On a small screen an answer folds the question away, and the heading takes the focus that was in it. What is being
    /// written stays in sight.
    fn fold(&self, is_answered: bool) {
        let active = document().active_element();
        let was_inside = active.as_ref().is_some_and(|active| matches!(active.closest("form.find"), Ok(Some(_))));
        let writes = active.as_ref() == Some(&*self.input) && self.input.value().trim() != self.near.borrow().as_str();
        self.mark("finder--answered", is_answered);
        self.mark("finder--asked", is_answered);
        self.mark("finder--asking", writes);
        if was_inside && self.input.offset_parent().is_none() {
            focus_title(self.title.as_ref());
        }
    }

    /// Shows the question again where it has been folded away.
    pub fn unfold(&self) {
        self.mark("finder--asking", true);
        let _ = self.input.focus();
    }

    fn say(&self, words: &str) {
        self.sentence.set_text_content(Some(words));
    }

    /// Puts the question again that waits for files.
    fn go_on(self: &Rc<Self>) {
        let Some(question) = self.waiting.take() else { return };
        let done = match question {
            Waiting::Answer => self.answer().map(|shown| self.show(&shown)),
            Waiting::Area(point) => self.store.zip_at(point).map(|zip| self.use_area(zip)),
            Waiting::Words(path) => self.store.settings().map(|settings| self.say(settings.words.get(path))),
        };
        match done {
            Ok(()) => {}
            Err(Lack::Coming) => self.waiting.set(Some(question)),
            Err(Lack::Failed) => {
                self.mark("finder--asked", false);
                self.say(&attribute(&self.root, "data-failed"));
            }
        }
    }

    fn answer(&self) -> Answered<Shown> {
        let (near, need) = (self.near.borrow(), self.needed());
        let lines = matches!(self.root.query_selector("[data-need]"), Ok(Some(_)));
        let own = (!self.is_embed).then(|| self.own_address());
        let question = Question {
            near: &near,
            need: &need,
            located: self.located.get(),
            lines,
            pages: &self.pages,
            own: own.as_deref(),
        };
        self.store.ask(|look_up| {
            let found = if near.is_empty() { None } else { Some(look_up.find(&near)?) };
            Ok(present(found.as_ref(), look_up.settings, &question))
        })
    }

    fn show(&self, shown: &Shown) {
        self.say(&shown.sentence);
        self.mark("finder--wrong", shown.is_wrong);
        self.head(&shown.title);
        let Ok(settings) = self.store.settings() else { return };
        let mut blocks = draw::blocks(&shown.blocks, settings, self.is_embed);
        if !self.is_embed {
            // Who has the answer on paper alone gets back to it.
            let address = location().href().unwrap_or_default();
            blocks.push(worded("p", &[("class", "on-paper")], &address).into());
        }
        if let Some(results) = &self.results {
            replace(results, &blocks);
        }
        self.fold(!shown.title.is_empty());
        // On a small screen the answer comes below what is seen. An embed is as high as its content.
        let height = window().inner_height().ok().and_then(|height| height.as_f64());
        if self.comes_into_view.replace(true)
            && !self.is_embed
            && height.is_some_and(|height| self.sentence.get_bounding_client_rect().bottom() > height)
        {
            scroll_to(&self.sentence, ScrollLogicalPosition::Center);
        }
        // For the app, where a visitor returns to one of these answers (`browser::arrival`).
        if let Ok(event) = Event::new("frontdesk-answered") {
            let _ = window().dispatch_event(&event);
        }
    }

    /// Shows the phone lines that are right for the need, whatever the place. They stand on the page, further down.
    pub fn show_lines(&self) {
        let Some(lines) = &self.lines else { return };
        let needed = self.needed();
        let own = document().query_selector(&[".needs [data-need='", &needed, "'] > div"].concat()).ok().flatten();
        let copy = own.and_then(|own| own.clone_node_with_deep(true).ok());
        let shown = copy.map(|copy| element("div", &[("data-need", &needed)], &[copy]).into());
        replace(lines, shown.as_slice());
    }

    /// Looks up one of several places. Its button goes with the answer, so the focus goes to the field.
    fn choose(self: &Rc<Self>, label: &str) {
        self.input.set_value(label);
        let _ = self.input.focus();
        self.ask(false);
    }

    /// Something was written: asks for suggestions.
    pub fn write(&self) {
        self.store.retry();
        if let Some(combo) = &self.combo {
            combo.wanted.replace(Some(self.input.value()));
        }
        self.suggest();
    }

    fn suggest(&self) {
        let Some(combo) = &self.combo else { return };
        let Some(words) = combo.wanted.borrow().clone() else { return };
        let offered = self.store.ask(|look_up| {
            let labels = look_up.suggest(&words)?;
            let none = labels.is_empty();
            let count = if none { String::new() } else { look_up.settings.words.count("suggestions", labels.len()) };
            Ok((labels, count))
        });
        match offered {
            Ok((labels, count)) => combo.offer(&labels, &count),
            Err(Lack::Coming) => {}
            // Without suggestions the field is still a field.
            Err(Lack::Failed) => combo.offer(&[], ""),
        }
    }
}

/// Gives the heading the focus that a folded field had.
fn focus_title(title: Option<&HtmlElement>) {
    if let Some(title) = title {
        let _ = title.focus();
    }
}

//! The choices: they fold away on a phone, and say how many releases each would leave.

use super::super::texts::number;
use super::super::{FACETS, offered_facets};
use super::dom::{attribute, element, on, part, set, text, worded};
use super::page::{PAUSE, Page};
use frontdesk_search::Facet;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, Node};

/// What a choice is called in the texts, by its name in addresses.
fn label(of: &str) -> &str {
    if of == "type" { "kind" } else { of }
}

/// A choice of the filters, as a select or an input.
const CHOICE: &str = "[data-choice]";

impl Page {
    /// Puts the filters behind the form, once it is known what can be chosen.
    pub fn add_filters(self: &Rc<Self>) {
        let texts = self.texts.borrow();
        let Some(texts) = texts.as_ref() else { return };
        let mut fields: Vec<Node> = Vec::new();
        let mut field = |of: &str, control: Element| {
            let id = ["search-", of].concat();
            set(&control, &[("id", &id), ("data-choice", of), ("class", "search__control")]);
            let name = worded("label", &[("for", &id)], texts.get(label(of)));
            fields.push(element("div", &[("class", "search__choice")], &[name.into(), control.into()]).into());
        };
        for (of, _) in offered_facets(texts) {
            let mut options: Vec<Node> = vec![worded("option", &[("value", "")], texts.get("any")).into()];
            for choice in texts.choices.iter().filter(|choice| choice.of == of) {
                options.push(worded("option", &[("value", &choice.value)], &choice.name).into());
            }
            field(of, element("select", &[], &options));
        }
        field("place", element("input", &[("type", "text"), ("autocomplete", "off")], &[]));
        for of in ["from", "to"] {
            field(of, element("input", &[("type", "date")], &[]));
        }
        let sorts = [("", "relevance"), ("newest", "newest"), ("oldest", "oldest")];
        let sorts = sorts.map(|(value, path)| worded("option", &[("value", value)], texts.get(path)).into());
        field("sort", element("select", &[], &sorts));
        let grid = element("div", &[("class", "search__grid")], &fields);
        let summary = element("summary", &[], &[text(texts.get("filters"))]);
        let details = element("details", &[("class", "search__filters")], &[summary.into(), grid.into()]);
        let _ = self.status.before_with_node_1(&details);
        self.show_choices();
        let own = Rc::clone(self);
        on(&details, "change", &self.signal, move |event| {
            let Some(control) = event.target().map(JsCast::unchecked_into::<Element>) else { return };
            let of = attribute(&control, "data-choice");
            let (value, is_date) = match control.dyn_ref::<HtmlSelectElement>() {
                Some(select) => (select.value(), false),
                None => (control.unchecked_ref::<HtmlInputElement>().value(), of != "place"),
            };
            // Of a date that is being written, each digit of the year makes another one. A place may begin with a 0.
            if !is_date || !value.starts_with('0') {
                own.change(|asked| asked.choose(&of, &value));
            }
        });
        let own = Rc::clone(self);
        on(&details, "toggle", &self.signal, move |_| own.count_soon());
    }

    /// Shows in the filters what is asked for.
    pub fn show_choices(&self) {
        let asked = self.asked.borrow();
        let Ok(controls) = self.root.query_selector_all(CHOICE) else { return };
        let active = super::dom::document().active_element();
        for control in (0..controls.length()).filter_map(|at| controls.get(at)) {
            let control: Element = control.unchecked_into();
            let of = attribute(&control, "data-choice");
            let value = asked.value(&of);
            match control.dyn_ref::<HtmlSelectElement>() {
                Some(select) => select.set_value(value),
                // A date that is being written is emptied by what is set.
                None if of != "place" && active.as_ref() == Some(&control) => {}
                None => control.unchecked_ref::<HtmlInputElement>().set_value(value),
            }
        }
    }

    /// Counts once the answer is seen, and nothing more is written.
    pub fn count_soon(self: &Rc<Self>) {
        if part::<Element>(&self.root, ".search__filters[open]").is_some() {
            self.after(if self.is_typing.get() { PAUSE } else { 0 }, |page| page.count());
        }
    }

    /// Says behind each value how many releases it would leave. In which texts phrases stand is not known of all: beside
    /// them nothing is counted.
    fn count(&self) {
        let (texts, search) = (self.texts.borrow(), self.search.borrow());
        let (Some(texts), Some(search)) = (texts.as_ref(), search.as_ref()) else { return };
        let ask = self.ask();
        let selects = FACETS.into_iter().filter_map(|(of, facet)| {
            Some((of, facet, part::<HtmlSelectElement>(&self.root, &["#search-", of].concat())?))
        });
        let selects: Vec<_> = selects.collect();
        let facets: Vec<Facet> = selects.iter().map(|(_, facet, _)| *facet).collect();
        let counted = search.counts(&ask, &facets, &*self.store.kept.borrow());
        let counted = match counted {
            Ok(counted) => counted,
            Err(missing) => return self.store.want(missing.iter().map(String::as_str)),
        };
        for ((of, _, select), counts) in selects.into_iter().zip(counted) {
            let options = select.options();
            for option in (0..options.length()).filter_map(|at| options.get_with_index(at)) {
                let value = attribute(&option, "value");
                let Some(choice) = texts.choice(of, &value) else { continue };
                let stored = super::super::asked::stored(of, &value);
                let count = counts.iter().find(|(name, _)| *name == stored).map_or(0, |(_, count)| *count);
                let words = [&*choice.name, " (", &number(count as usize), ")"].concat();
                option.set_text_content(Some(if ask.query.phrases.is_empty() { &words } else { &choice.name }));
            }
        }
    }
}

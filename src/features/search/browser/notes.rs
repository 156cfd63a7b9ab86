//! Notes above the results: words that no release has or most have, words searched in their place, and looser filters.

use super::super::{Texts, chips};
use super::dom::{element, worded};
use super::page::Page;
use frontdesk_search::{Answer, Ask, Instead, Search};
use std::rc::Rc;
use web_sys::{Element, Node};

impl Page {
    /// Words of the question that no release has, or most have; what was taken in place of some; and how many releases have
    /// most of the words.
    pub fn name_words(&self, ask: &Ask, answer: &Answer, texts: &Texts, nodes: &mut Vec<Node>) {
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
        if is_other && answer.with_all > 0 {
            let words = texts.fill("meant", &[("other", &meant)]);
            nodes.push(element("p", &[], &[self.button("q", &meant, &words).into()]).into());
        }
        let most = answer.hits.len() - answer.with_all;
        if most > 0 && answer.with_all > 0 && ask.query.phrases.is_empty() {
            nodes.push(worded("p", &[("class", "search__note")], &texts.count("most_too", most, &[])).into());
        }
    }

    /// Where nothing is left: what each choice less would leave, the most first.
    pub fn looser(self: &Rc<Self>, search: &Search, texts: &Texts) -> Option<Node> {
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

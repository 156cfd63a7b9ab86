//! The words, numbers and marks that a reader sees in a piece of HTML, in their order.
//! The original and what became of it are both read so, and must say the same.

use super::dom::{Abbreviations, Node, all_text, is_block, name};
use super::grid::{Grid, Table, table};
use super::left_out::{Fate, fate, is_emoji};
use super::lists::{ListKind, items};
use super::{dom, marks, quotation};
use markup5ever_rcdom::NodeData;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Between what stands in different cells.
const CELL: &str = " | ";
/// Before each letter that was struck out: a character that no text has.
pub const DELETED: char = '\u{e000}';

/// What a tree says, with whatever blanks.
pub fn visible(root: &Node) -> String {
    let abbreviations = Abbreviations::of(root);
    let mut visible = Visible { text: String::new(), abbreviations, quotations: 0, deletions: 0 };
    visible.children(root);
    composed(visible.text)
}

/// The words of it. Points before items are the same in every list, and say nothing.
pub fn words(visible: &str) -> impl Iterator<Item = &str> {
    visible.split_whitespace().filter(|word| *word != "•")
}

/// A text in which a letter with its mark is one character (NFC). Most texts are so, and asking costs little.
pub fn composed(text: String) -> String {
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes { text } else { text.nfc().collect() }
}

struct Visible {
    text: String,
    abbreviations: Abbreviations,
    quotations: usize,
    deletions: usize,
}

impl Visible {
    fn children(&mut self, node: &Node) {
        node.children.borrow().iter().for_each(|child| self.node(child));
    }

    fn say(&mut self, words: &str) {
        if self.deletions == 0 {
            return self.text.push_str(words);
        }
        for c in words.chars() {
            if !c.is_whitespace() {
                self.text.push(DELETED);
            }
            self.text.push(c);
        }
    }

    fn around(&mut self, node: &Node, (before, after): (&str, &str)) {
        self.text.push_str(before);
        self.children(node);
        self.text.push_str(after);
    }

    fn node(&mut self, node: &Node) {
        if let NodeData::Text { contents } = &node.data {
            return self.say(&contents.borrow());
        }
        match fate(node) {
            Fate::Shown => {}
            Fate::Unseen => return,
            // What stood between two words parts them.
            Fate::Named(_) => return self.text.push(' '),
        }
        let struck = usize::from(dom::is_struck(node));
        self.deletions += struck;
        self.shown(node);
        self.deletions -= struck;
    }

    fn shown(&mut self, node: &Node) {
        if let Some(raised) = dom::script(node) {
            return match marks::scripted(&all_text(node), raised) {
                Some(words) => self.say(&words),
                None => self.children(node),
            };
        }
        match name(node) {
            "br" | "hr" => self.text.push(' '),
            "img" if is_emoji(node) => self.say(&dom::attribute(node, "alt").unwrap_or_default()),
            "q" => self.quotation(node),
            "abbr" | "acronym" => {
                self.children(node);
                if let Some(words) = self.abbreviations.explain(node) {
                    self.say(&words);
                }
            }
            "ul" | "ol" | "menu" | "dir" => self.list(node),
            "table" => self.table(node),
            _ if is_block(node) => self.around(node, (" ", " ")),
            _ => self.children(node),
        }
    }

    fn quotation(&mut self, node: &Node) {
        let (before, after) = quotation(self.quotations);
        self.quotations += 1;
        self.say(before);
        self.children(node);
        self.say(after);
        self.quotations -= 1;
    }

    fn list(&mut self, node: &Node) {
        self.text.push(' ');
        for item in items(node) {
            let begin = self.text.len();
            if let ListKind::Ordered(count) = item.kind {
                self.text.push_str(&format!(" {} ", count.mark(item.number)));
            }
            let words = self.text.len();
            item.nodes.iter().for_each(|node| self.item(node));
            // An item of which all is left out has no number either.
            if self.text[words..].trim().is_empty() {
                self.text.truncate(begin);
            }
            self.text.push(' ');
        }
    }

    fn item(&mut self, node: &Node) {
        if name(node) == "li" { self.children(node) } else { self.node(node) }
    }

    fn table(&mut self, node: &Node) {
        self.text.push(' ');
        match table(node) {
            Table::Layout(cells) => cells.iter().for_each(|cell| self.around(cell, (" ", " "))),
            Table::Data(grid) => self.grid(&grid),
        }
        self.text.push(' ');
    }

    fn grid(&mut self, Grid { captions, head, rows }: &Grid) {
        captions.iter().for_each(|caption| self.around(caption, (" ", " ")));
        // A head without words is no head.
        if head.iter().flatten().any(|cell| !all_text(cell).is_empty()) {
            for cells in head {
                cells.iter().for_each(|cell| self.around(cell, (" ", " ")));
                self.text.push_str(CELL);
            }
        }
        for row in rows {
            let begin = self.text.len();
            let mut has_words = false;
            for cell in row {
                let words = self.text.len();
                cell.iter().for_each(|cell| self.around(cell, (" ", " ")));
                has_words |= !self.text[words..].trim().is_empty();
                self.text.push_str(CELL);
            }
            // A row of which all is left out is none.
            if !has_words {
                self.text.truncate(begin);
            }
        }
    }
}

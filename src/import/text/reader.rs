//! HTML as blocks that Markdown can hold. What it cannot hold takes the nearest form that says the same, or is named.

use super::block::{Block, Run, Style, on_one_line, paragraphs};
use super::dom::{
    Abbreviations, Node, all_text, attribute, children, descendants, is_block, is_struck, name, own_text, script,
};
use super::grid::{Grid, Table, table};
use super::left_out::{Fate, LeftOut, fate, is_emoji};
use super::links::Links;
use super::lists::{Item, ListKind, items};
use super::marks::{self, Count};
use super::quotation;
use std::rc::Rc;

pub struct Reader<'a> {
    pub links: Links<'a>,
    pub left_out: Vec<LeftOut>,
    /// What else an editor has to know.
    pub notes: Vec<String>,
    abbreviations: Abbreviations,
    quotations: usize,
    /// Names of places that belong to the next heading.
    ids: Vec<String>,
}

/// What was read of a passage.
#[derive(Default)]
struct Flow {
    blocks: Vec<Block>,
    runs: Vec<Run>,
}

impl Flow {
    fn end_paragraph(&mut self) {
        self.blocks.extend(paragraphs(&std::mem::take(&mut self.runs)).into_iter().map(Block::Paragraph));
    }

    fn push(&mut self, block: Block) {
        self.end_paragraph();
        self.blocks.push(block);
    }

    fn say(&mut self, text: impl Into<String>, style: &Style) {
        self.runs.push(Run { text: text.into(), style: style.clone() });
    }
}

impl<'a> Reader<'a> {
    pub fn new(root: &Node, links: Links<'a>) -> Self {
        let abbreviations = Abbreviations::of(root);
        Self { links, left_out: Vec::new(), notes: Vec::new(), abbreviations, quotations: 0, ids: Vec::new() }
    }

    /// The blocks within some nodes.
    pub fn blocks(&mut self, nodes: &[Node], style: &Style) -> Vec<Block> {
        let mut flow = Flow::default();
        nodes.iter().for_each(|node| self.node(node, style, &mut flow));
        flow.end_paragraph();
        flow.blocks
    }

    fn children(&mut self, node: &Node, style: &Style, flow: &mut Flow) {
        node.children.borrow().iter().for_each(|child| self.node(child, style, flow));
    }

    fn node(&mut self, node: &Node, style: &Style, flow: &mut Flow) {
        if let Some(text) = own_text(node) {
            if !text.trim().is_empty() {
                self.ids.clear();
            }
            return flow.say(text.replace('\n', " "), style);
        }
        match fate(node) {
            Fate::Shown => {}
            Fate::Unseen => return,
            Fate::Named(left_out) => {
                flow.say(" ", style);
                // A form is many parts.
                if self.left_out.last() != Some(&left_out) {
                    self.left_out.push(left_out);
                }
                return;
            }
        }
        self.ids.extend(attribute(node, "id").or_else(|| attribute(node, "name").filter(|_| name(node) == "a")));
        let with = |change: fn(&mut Style)| {
            let mut style = style.clone();
            change(&mut style);
            style
        };
        let struck;
        let style = if is_struck(node) {
            struck = with(|style| style.deleted = true);
            &struck
        } else {
            style
        };
        match name(node) {
            _ if script(node).is_some() => self.script(node, style, flow),
            "br" => flow.say("\n", style),
            "hr" => flow.push(Block::Rule),
            "img" if is_emoji(node) => flow.say(attribute(node, "alt").unwrap_or_default(), style),
            "strong" | "b" => self.children(node, &with(|style| style.strong = true), flow),
            "em" | "i" | "cite" | "dfn" | "var" => self.children(node, &with(|style| style.emphasis = true), flow),
            "code" | "kbd" | "samp" | "tt" => self.children(node, &with(|style| style.code = true), flow),
            "a" => self.link(node, style, flow),
            "q" => self.quotation(node, style, flow),
            "abbr" | "acronym" => {
                self.children(node, style, flow);
                self.abbreviations.explain(node).into_iter().for_each(|words| flow.say(words, style));
            }
            _ => self.block(node, style, flow),
        }
    }

    fn block(&mut self, node: &Node, style: &Style, flow: &mut Flow) {
        match name(node) {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(node, style, flow),
            "ul" | "ol" | "menu" | "dir" => {
                let lists = self.lists(items(node), style);
                lists.into_iter().for_each(|list| flow.push(list));
            }
            "blockquote" => {
                let quote = self.blocks(&children(node), style);
                if !quote.is_empty() {
                    flow.push(Block::Quote(quote));
                }
            }
            "dl" => self.definitions(node, style, flow),
            "pre" | "listing" | "xmp" => self.lines(node, style, flow),
            "table" => self.table(node, style, flow),
            "summary" | "dt" | "legend" => {
                let words = self.blocks(&children(node), &Style { strong: true, ..style.clone() });
                words.into_iter().for_each(|block| flow.push(block));
            }
            _ if is_block(node) => {
                flow.end_paragraph();
                self.children(node, style, flow);
                flow.end_paragraph();
            }
            _ => self.children(node, style, flow),
        }
    }

    fn heading(&mut self, node: &Node, style: &Style, flow: &mut Flow) {
        let mut ids = std::mem::take(&mut self.ids);
        ids.extend(
            descendants(node).iter().filter_map(|below| attribute(below, "id").or_else(|| attribute(below, "name"))),
        );
        let blocks = self.blocks(&children(node), style);
        let words = on_one_line(&blocks);
        if words.is_empty() {
            return;
        }
        let level = name(node)[1..].parse().unwrap_or(2);
        flow.push(Block::Heading { level, words, ids });
    }

    fn link(&mut self, node: &Node, style: &Style, flow: &mut Flow) {
        let target = attribute(node, "href").filter(|_| style.link.is_none());
        let target = target.and_then(|href| self.links.target(&href, &all_text(node)));
        let link = target.map(Rc::from).or_else(|| style.link.clone());
        self.children(node, &Style { link, ..style.clone() }, flow);
    }

    fn quotation(&mut self, node: &Node, style: &Style, flow: &mut Flow) {
        let (before, after) = quotation(self.quotations);
        self.quotations += 1;
        flow.say(before, style);
        self.children(node, style, flow);
        flow.say(after, style);
        self.quotations -= 1;
    }

    fn script(&mut self, node: &Node, style: &Style, flow: &mut Flow) {
        let Some(words) = marks::scripted(&all_text(node), script(node) == Some(true)) else {
            self.notes.push(format!("a raised or lowered passage stands on its line: “{}”", all_text(node)));
            return self.children(node, style, flow);
        };
        let below = descendants(node);
        self.ids.extend(below.iter().filter_map(|below| attribute(below, "id")));
        let href = below.iter().filter(|below| name(below) == "a").find_map(|link| attribute(link, "href"));
        let target = href.filter(|_| style.link.is_none()).and_then(|href| self.links.target(&href, &words));
        let link = target.map(Rc::from).or_else(|| style.link.clone());
        flow.say(words, &Style { link, ..style.clone() });
    }

    /// A list as one, or as several where its numbers leave some out: Markdown counts on from the first.
    fn lists(&mut self, items: Vec<Item>, style: &Style) -> Vec<Block> {
        let mut lists: Vec<Block> = Vec::new();
        for item in items {
            let nodes =
                item.nodes.iter().flat_map(|node| if name(node) == "li" { children(node) } else { vec![node.clone()] });
            let ids = item.nodes.iter().filter_map(|node| attribute(node, "id"));
            self.ids.extend(ids);
            let mut blocks = self.blocks(&nodes.collect::<Vec<_>>(), style);
            let number = match item.kind {
                ListKind::Ordered(Count::Numbers) => {
                    u32::try_from(item.number).ok().filter(|number| *number < 999_000_000)
                }
                _ => None,
            };
            if let (ListKind::Ordered(count), None) = (item.kind, number) {
                begin(&mut blocks, &format!("{} ", count.mark(item.number)));
            }
            if blocks.is_empty() {
                continue;
            }
            match lists.last_mut() {
                Some(Block::List { first, items }) if goes_on(*first, items.len(), number) => items.push(blocks),
                _ => lists.push(Block::List { first: number, items: vec![blocks] }),
            }
        }
        lists
    }

    /// Each group of terms is an item, with what is said of them below.
    fn definitions(&mut self, node: &Node, style: &Style, flow: &mut Flow) {
        let groups = children(node).into_iter();
        let parts = groups.flat_map(|child| if name(&child) == "div" { children(&child) } else { vec![child] });
        let parts: Vec<Node> = parts.collect();
        let is_blank = |part: &Node| own_text(part).is_some_and(|text| text.trim().is_empty());
        if !parts.iter().all(|part| matches!(name(part), "dt" | "dd") || is_blank(part)) {
            flow.end_paragraph();
            parts.iter().for_each(|part| self.node(part, style, flow));
            return flow.end_paragraph();
        }
        let (mut items, mut item, mut defined): (Vec<Vec<Block>>, Vec<Block>, bool) = (Vec::new(), Vec::new(), false);
        for part in parts {
            let is_term = name(&part) == "dt";
            if is_term && defined {
                items.push(std::mem::take(&mut item));
            }
            defined = !is_term && (defined || name(&part) == "dd");
            join(&mut item, self.blocks(&[part], style));
        }
        items.push(item);
        items.retain(|item| !item.is_empty());
        if !items.is_empty() {
            flow.push(Block::List { first: None, items });
        }
    }

    /// Text whose lines stay as they are.
    fn lines(&mut self, node: &Node, style: &Style, flow: &mut Flow) {
        let parts = descendants(node);
        if parts
            .iter()
            .all(|part| own_text(part).is_some() || matches!(name(part), "code" | "span" | "samp" | "kbd" | "font"))
        {
            let text: String = parts.iter().filter_map(own_text).collect();
            let text = text.trim_matches(['\n', '\r']).trim_end().replace("\r\n", "\n").replace('\r', "\n");
            if !text.trim().is_empty() {
                flow.push(Block::Code(text));
            }
            return;
        }
        flow.end_paragraph();
        self.each_line(node, style, flow);
        flow.end_paragraph();
    }

    /// The same where it holds more than letters, which code cannot.
    fn each_line(&mut self, node: &Node, style: &Style, flow: &mut Flow) {
        for child in children(node) {
            match own_text(&child) {
                Some(text) => flow.say(text.replace("\r\n", "\n"), style),
                None => self.node(&child, style, flow),
            }
        }
    }

    fn table(&mut self, node: &Node, style: &Style, flow: &mut Flow) {
        match table(node) {
            Table::Layout(cells) => {
                for cell in cells {
                    let blocks = self.blocks(&children(&cell), style);
                    blocks.into_iter().for_each(|block| flow.push(block));
                }
            }
            Table::Data(Grid { captions, head, rows }) => {
                for caption in captions {
                    let blocks = self.blocks(&children(&caption), style);
                    blocks.into_iter().for_each(|block| flow.push(block));
                }
                let head = head.iter().map(|cells| {
                    let blocks = cells.iter().flat_map(|cell| self.blocks(&children(cell), style));
                    on_one_line(&blocks.collect::<Vec<_>>())
                });
                let head: Vec<_> = head.collect();
                let cell = |cell: Option<Node>| cell.map(|cell| on_one_line(&self.blocks(&children(&cell), style)));
                let mut cell = cell;
                let mut rows: Vec<Vec<Vec<Run>>> = rows
                    .into_iter()
                    .map(|row| row.into_iter().map(|node| cell(node).unwrap_or_default()).collect())
                    .collect();
                // A row of pictures has none when they are left out.
                rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
                if head.iter().chain(rows.iter().flatten()).any(|cell| !cell.is_empty()) {
                    flow.push(Block::Table { head, rows });
                }
            }
        }
    }
}

/// Whether an item with this number is the next of a list.
fn goes_on(first: Option<u32>, count: usize, number: Option<u32>) -> bool {
    match (first, number) {
        (None, None) => true,
        (Some(first), Some(number)) => usize::try_from(first).is_ok_and(|first| first + count == number as usize),
        _ => false,
    }
}

/// Writes a mark before the first words of an item.
fn begin(blocks: &mut Vec<Block>, mark: &str) {
    let mark = Run { text: mark.to_owned(), style: Style::default() };
    match blocks.first_mut() {
        Some(Block::Paragraph(runs)) => {
            runs.insert(0, mark);
            *runs = paragraphs(runs).into_iter().next().unwrap_or_default();
        }
        _ => blocks.insert(0, Block::Paragraph(vec![Run { text: mark.text.trim().to_owned(), ..mark }])),
    }
}

/// Puts paragraphs below each other as lines of one.
fn join(item: &mut Vec<Block>, blocks: Vec<Block>) {
    for block in blocks {
        match (item.last_mut(), block) {
            (Some(Block::Paragraph(runs)), Block::Paragraph(more)) => {
                runs.push(Run { text: "\n".to_owned(), style: Style::default() });
                runs.extend(more);
            }
            (_, block) => item.push(block),
        }
    }
}

//! A piece of HTML as a tree, read as browsers read it (WHATWG HTML, section 13.2).

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, QualName, local_name, ns, parse_fragment};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use std::cell::OnceCell;
use std::collections::BTreeSet;

pub type Node = Handle;

/// Deeper than any page that people write.
const DEEPEST: usize = 200;
/// Elements that need no end: they hold nothing, or the next one ends them.
const ENDLESS: [&str; 29] = [
    "area", "base", "br", "col", "colgroup", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta",
    "optgroup", "option", "p", "param", "rp", "rt", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track",
    "wbr",
];

/// The root of a piece of HTML.
pub fn parse(html: &str) -> Node {
    // Readers of a tree call themselves for each level: what no one writes by hand comes over as its words.
    let words;
    let html = if is_too_deep(html) {
        words = without_tags(html);
        &words
    } else {
        html
    };
    let context = QualName::new(None, ns!(html), local_name!("div"));
    let dom = parse_fragment(RcDom::default(), ParseOpts::default(), context, Vec::new(), false).one(html);
    dom.document
}

/// What stands between the tags of a text, without a tree of them.
fn without_tags(html: &str) -> String {
    let mut parts = html.split('<');
    let mut words = parts.next().unwrap_or_default().to_owned();
    let mut hidden = false;
    for part in parts {
        let (tag, behind) = part.split_once('>').unwrap_or((part, ""));
        let tag = tag.to_ascii_lowercase();
        hidden = if hidden {
            !tag.starts_with("/script") && !tag.starts_with("/style")
        } else {
            tag.starts_with("script") || tag.starts_with("style")
        };
        words.push(' ');
        words.push_str(if hidden { "" } else { behind });
    }
    words
}

/// Whether elements stand so deep within each other that their words alone are read.
pub fn is_too_deep(html: &str) -> bool {
    // Most texts have fewer tags in all.
    html.bytes().filter(|byte| *byte == b'<').count() > DEEPEST && depth(html) > DEEPEST
}

/// How many elements stand within each other at most, going by the tags alone.
fn depth(html: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    let nests = |tag: &str| {
        let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default().to_ascii_lowercase();
        usize::from(!name.is_empty() && !ENDLESS.contains(&name.as_str()))
    };
    for tag in html.split('<').skip(1) {
        if let Some(end) = tag.strip_prefix('/') {
            depth -= nests(end).min(depth);
        } else {
            depth += nests(tag);
        }
        deepest = deepest.max(depth);
    }
    deepest
}

/// An element's name; nothing for whatever else a tree holds.
pub fn name(node: &Node) -> &str {
    match &node.data {
        NodeData::Element { name, .. } => &name.local,
        _ => "",
    }
}

pub fn attribute(node: &Node, wanted: &str) -> Option<String> {
    let NodeData::Element { attrs, .. } = &node.data else { return None };
    let attrs = attrs.borrow();
    let found = attrs.iter().find(|attr| &*attr.name.local == wanted)?;
    Some(found.value.to_string())
}

pub fn has_class(node: &Node, wanted: &str) -> bool {
    attribute(node, "class").is_some_and(|classes| classes.split_whitespace().any(|class| class == wanted))
}

/// An element's own style, in small letters and without blanks.
fn style(node: &Node) -> Option<String> {
    attribute(node, "style").map(|style| style.to_lowercase().replace(' ', ""))
}

/// Whether an element's words are struck out, by its name or its style.
pub fn is_struck(node: &Node) -> bool {
    matches!(name(node), "del" | "s" | "strike") || style(node).is_some_and(|style| style.contains("line-through"))
}

/// Whether an element's words are raised (true) or lowered (false); none where they stand on the line.
pub fn script(node: &Node) -> Option<bool> {
    match name(node) {
        "sup" => return Some(true),
        "sub" => return Some(false),
        _ => {}
    }
    let style = style(node)?;
    let is = |place: &str| style.contains(&format!("vertical-align:{place}"));
    let is_passage = is_block(node) || matches!(name(node), "td" | "th" | "tr");
    let raised = if is("super") { Some(true) } else { is("sub").then_some(false) };
    raised.filter(|_| !is_passage)
}

/// What a text node holds.
pub fn own_text(node: &Node) -> Option<String> {
    match &node.data {
        NodeData::Text { contents } => Some(contents.borrow().to_string()),
        _ => None,
    }
}

pub fn children(node: &Node) -> Vec<Node> {
    node.children.borrow().clone()
}

/// All elements below a node, in their order.
pub fn descendants(node: &Node) -> Vec<Node> {
    let mut found = Vec::new();
    for child in children(node) {
        let below = descendants(&child);
        found.push(child);
        found.extend(below);
    }
    found
}

/// The first element below a node with one of these names.
pub fn find(node: &Node, names: &[&str]) -> Option<Node> {
    node.children
        .borrow()
        .iter()
        .find_map(|child| if names.contains(&name(child)) { Some(child.clone()) } else { find(child, names) })
}

pub fn is_block(node: &Node) -> bool {
    is_block_name(name(node))
}

/// Whether an element of this name begins and ends a line of its own.
pub fn is_block_name(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "dialog"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "hr"
            | "html"
            | "legend"
            | "li"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "search"
            | "section"
            | "summary"
            | "table"
            | "ul"
    )
}

/// All letters below a node, with single blanks.
pub fn all_text(node: &Node) -> String {
    let mut text = String::new();
    gather(node, &mut text, usize::MAX);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first letters of the words below a node, at most so many.
pub fn beginning(node: &Node, most: usize) -> String {
    fn read(node: &Node, text: &mut String, most: usize) {
        if let NodeData::Text { contents } = &node.data {
            let contents = contents.borrow();
            let words = if text.is_empty() { contents.trim_start() } else { &contents };
            text.extend(words.chars().take(most.saturating_sub(text.chars().count())));
        }
        for child in node.children.borrow().iter() {
            if text.chars().count() >= most {
                return;
            }
            read(child, text, most);
        }
    }
    let mut text = String::new();
    read(node, &mut text, most);
    text
}

/// The same where it has no more bytes than this.
pub fn short_text(node: &Node, most: usize) -> Option<String> {
    let mut text = String::new();
    gather(node, &mut text, most);
    (text.len() <= most).then(|| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn gather(node: &Node, text: &mut String, most: usize) {
    if text.len() > most {
        return;
    }
    if let NodeData::Text { contents } = &node.data {
        text.push_str(&contents.borrow());
    }
    let apart = is_block(node) || matches!(name(node), "br" | "td" | "th");
    if apart {
        text.push(' ');
    }
    if !matches!(name(node), "script" | "style" | "template" | "noscript") {
        node.children.borrow().iter().for_each(|child| gather(child, text, most));
    }
    if apart {
        text.push(' ');
    }
}

/// What abbreviations stand for: each once, and not where the text itself says it.
pub struct Abbreviations {
    root: Node,
    /// All that the text says, in small letters: few texts have abbreviations, and ask for it.
    text: OnceCell<String>,
    explained: BTreeSet<String>,
}

impl Abbreviations {
    pub fn of(root: &Node) -> Self {
        Self { root: root.clone(), text: OnceCell::new(), explained: BTreeSet::new() }
    }

    /// The words that belong behind an abbreviation.
    pub fn explain(&mut self, node: &Node) -> Option<String> {
        let title = attribute(node, "title")?.split_whitespace().collect::<Vec<_>>().join(" ");
        let text = self.text.get_or_init(|| all_text(&self.root).to_lowercase());
        let known = title.is_empty() || text.contains(&title.to_lowercase());
        (!known && self.explained.insert(title.to_lowercase())).then(|| format!(" ({title})"))
    }
}

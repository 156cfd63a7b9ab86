//! The items of a list, with what is written before each.

use super::dom::{Node, all_text, attribute, children, find, name, own_text};
use super::marks::{Count, numbers};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKind {
    Points,
    Ordered(Count),
}

pub struct Item {
    pub kind: ListKind,
    pub number: i64,
    /// The `li`, and what stands behind it in the list without being an item.
    pub nodes: Vec<Node>,
}

/// The items that hold anything.
pub fn items(list: &Node) -> Vec<Item> {
    let listed: Vec<Node> = children(list).into_iter().filter(|child| name(child) == "li").collect();
    let mut numbers = numbers(list, &listed).into_iter();
    let count = ordered(list);
    let mut items: Vec<Item> = Vec::new();
    for child in children(list) {
        if name(&child) == "li" {
            let number = numbers.next().unwrap_or_default();
            let own = count.map(|count| Count::of(&child).unwrap_or(count));
            let kind = own.map_or(ListKind::Points, ListKind::Ordered);
            items.push(Item { kind, number, nodes: vec![child] });
        } else if own_text(&child).is_none_or(|text| !text.trim().is_empty()) {
            // A list within a list belongs to the item before it.
            match items.last_mut() {
                Some(item) => item.nodes.push(child),
                None => items.push(Item { kind: ListKind::Points, number: 0, nodes: vec![child] }),
            }
        }
    }
    items.retain(|item| item.nodes.iter().any(holds_anything));
    items
}

/// None where the list has no numbers, or shows none.
fn ordered(list: &Node) -> Option<Count> {
    let style = attribute(list, "style").unwrap_or_default().to_lowercase().replace(' ', "");
    let shown = !style.contains("list-style:none") && !style.contains("list-style-type:none");
    (name(list) == "ol" && shown).then(|| Count::of(list).unwrap_or(Count::Numbers))
}

/// Whether an element holds words, or what is named where it is left out.
pub fn holds_anything(node: &Node) -> bool {
    const SHOWN: [&str; 11] =
        ["img", "picture", "iframe", "video", "audio", "object", "embed", "svg", "canvas", "input", "math"];
    own_text(node).is_some_and(|text| !text.trim().is_empty())
        || !all_text(node).is_empty()
        || SHOWN.contains(&name(node))
        || find(node, &SHOWN).is_some()
}

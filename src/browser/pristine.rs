//! Whether a page still has as many nodes as were published.
//! Hydration walks the page node by node: one node more (a translator's `<font>`, an extension's
//! button) and the app would be half alive. The publisher counts them: `publish::document::nodes`.

use web_sys::{Element, Node};

/// Compares the number of nodes below the app's root with the published one.
pub fn is_as_published(root: &Element) -> bool {
    let published = root.get_attribute("data-nodes").and_then(|count| count.parse().ok());
    published == Some(descendants(root))
}

fn descendants(root: &Node) -> usize {
    let mut count = 0;
    let mut next = root.first_child();
    while let Some(node) = next {
        count += 1 + descendants(&node);
        next = node.next_sibling();
    }
    count
}

//! Whether a page still has the nodes that were published.
//! Hydration walks the page node by node: one that is more or elsewhere (a translator's `<font>`, an
//! extension's button) and the app would be half alive. The publisher takes the same digest: `publish::document::shape`.

use crate::shape::Shape;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// Compares the digest of the nodes below the app's root with the published one.
pub fn is_as_published(root: &Element) -> bool {
    let mut shape = Shape::new();
    within(root, &mut shape);
    root.get_attribute("data-shape") == Some(shape.to_string())
}

fn within(root: &Node, shape: &mut Shape) {
    let mut next = root.first_child();
    while let Some(node) = next {
        match node.node_type() {
            Node::TEXT_NODE => shape.text(),
            Node::COMMENT_NODE => shape.comment(),
            _ => {
                shape.open(&node.node_name().to_ascii_lowercase());
                // What a script fills is empty in the published page, and no business of the app's.
                let filled = node.dyn_ref::<Element>().is_some_and(|element| element.has_attribute("data-by-script"));
                if !filled {
                    within(&node, shape);
                }
                shape.close();
            }
        }
        next = node.next_sibling();
    }
}

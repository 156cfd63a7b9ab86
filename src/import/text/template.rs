//! What a system puts around each text: links to its forms, labels of its fields. It is no part of what was said.

use super::dom::{Node, attribute, beginning, find, has_class, name, short_text};
use std::rc::Weak;

/// Whole paragraphs and items that systems write (Drupal, WordPress, Plone, Blogger).
const LINES: [&str; 14] = [
    "add new comment",
    "read more",
    "read more »",
    "read more...",
    "read more…",
    "continue reading",
    "continue reading →",
    "log in to post comments",
    "log in or register to post comments",
    "leave a comment",
    "añadir nuevo comentario",
    "leer más",
    "share this:",
    "body:",
];
/// How the line begins that WordPress adds to each entry of a feed.
const APPEARED: [&str; 2] = ["the post ", "la entrada "];
/// The words of links that lead from a note back to its mark.
const BACK: [&str; 4] = ["↩", "↩\u{fe0e}", "↑", "^"];
/// Classes of parts that are labels, or lists of such links.
const CLASSES: [&str; 5] =
    ["sharedaddy", "jp-relatedposts", "addtoany_share_save_container", "comment-add", "more-link"];

/// Whether a link leads from a note back to its mark, which no one reads.
pub fn is_back_link(node: &Node) -> bool {
    let leads_back = name(node) == "a" && attribute(node, "href").is_some_and(|to| to.starts_with('#'));
    leads_back && short_text(node, 10).is_some_and(|words| BACK.contains(&words.as_str()))
}

pub fn is_of_the_site(node: &Node) -> bool {
    if CLASSES.iter().any(|class| has_class(node, class)) {
        return true;
    }
    // SharePoint writes the name of each field of a list before what is in it.
    let is_label = has_class(node, "field-label") || has_class(node, "field__label");
    if matches!(name(node), "b" | "strong") || is_label {
        return short_text(node, 10).is_some_and(|words| {
            words.trim_end_matches(':').eq_ignore_ascii_case("body") && (is_label || words.ends_with(':'))
        });
    }
    if !matches!(name(node), "p" | "li" | "div" | "a" | "ul") {
        return false;
    }
    // Few passages begin as one of these does.
    let begins = beginning(node, 4).to_lowercase();
    if !LINES.iter().chain(&APPEARED).any(|line| line.starts_with(&begins)) {
        return false;
    }
    let Some(words) = short_text(node, 1_000) else { return false };
    let words = words.to_lowercase();
    if LINES.contains(&words.as_str()) {
        // In a sentence such a link is a part of it.
        if name(node) == "a" && !is_alone(node) {
            return false;
        }
        // `Body:` is a field's label, and can be a word of a text; the others lead somewhere.
        return words == "body:" || name(node) == "a" || find(node, &["a"]).is_some();
    }
    appeared_first(node, &words)
}

/// Whether an element is all that its parent says.
fn is_alone(node: &Node) -> bool {
    let parent = node.parent.take();
    let above = parent.as_ref().and_then(Weak::upgrade);
    node.parent.set(parent);
    above.is_none_or(|above| name(&above).is_empty() || short_text(&above, 100) == short_text(node, 100))
}

/// `The post X appeared first on Y.`, which WordPress adds to each entry of a feed.
fn appeared_first(node: &Node, words: &str) -> bool {
    let written = words.starts_with("the post ") && words.contains(" appeared first on ")
        || words.starts_with("la entrada ") && words.contains(" se publicó primero en ")
        || words.starts_with("la entrada ") && words.contains(" aparece primero en ");
    written && name(node) == "p" && find(node, &["a"]).is_some_and(|link| attribute(&link, "href").is_some())
}

//! What a page says beside the text that was taken out of it.

use super::super::text::dom::{Node, all_text, attribute, children, find, is_block, name, own_text, parse};
use super::super::text::is_unseen;

/// How many passages are named, and how many of their letters.
const SHOWN: usize = 5;
const LETTERS: usize = 80;

/// Names the passages of a page's main part that are not in `taken`, the HTML that came out of it. Its title is none of
/// them.
pub fn missing(page: &str, taken: &str, title: &str) -> Option<String> {
    let page = parse(page);
    let main = find(&page, &["main"]).or_else(|| with_role(&page)).or_else(|| find(&page, &["article"]));
    let mut passages = vec![String::new()];
    // The tree stays while a part of it is read: its end empties all of it.
    gather(main.as_ref().unwrap_or(&page), &mut passages);
    let taken = letters(&all_text(&parse(taken)));
    let title = letters(title);
    let is_missing = |words: &&str| {
        let own = letters(words);
        !own.is_empty() && !taken.contains(&own) && !title.contains(&own)
    };
    let missing: Vec<_> = passages.iter().map(|passage| passage.trim()).filter(is_missing).collect();
    if missing.is_empty() {
        return None;
    }
    let shown: Vec<_> = missing.iter().take(SHOWN).map(|passage| format!("“{}”", beginning(passage))).collect();
    let more = missing.len().saturating_sub(SHOWN);
    let more = if more == 0 { String::new() } else { format!(" and {more} more") };
    Some(format!("its page says besides: {}{more}", shown.join(", ")))
}

/// The words between the beginnings and ends of blocks.
fn gather(node: &Node, passages: &mut Vec<String>) {
    if let Some(words) = own_text(node) {
        passages.last_mut().into_iter().for_each(|passage| passage.push_str(&words));
    }
    if is_around(node) || is_unseen(node) {
        return;
    }
    let is_apart = is_block(node) || matches!(name(node), "br" | "td" | "th");
    if is_apart {
        passages.push(String::new());
    }
    children(node).iter().for_each(|child| gather(child, passages));
    if is_apart {
        passages.push(String::new());
    }
}

/// What leads through a site, and is no part of what a page says; and the date, which is read by itself.
fn is_around(node: &Node) -> bool {
    matches!(name(node), "nav" | "form" | "button" | "footer" | "time")
}

fn with_role(node: &Node) -> Option<Node> {
    let below = children(node);
    let is_main = |node: &&Node| attribute(node, "role").is_some_and(|role| role == "main");
    below.iter().find(is_main).cloned().or_else(|| below.iter().find_map(with_role))
}

/// A text by its letters and digits alone: what stands between them may have been written anew.
fn letters(words: &str) -> String {
    words.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn beginning(passage: &str) -> String {
    let words = passage.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words,
    }
}

#[cfg(test)]
mod tests {
    use super::missing;

    #[test]
    fn passages_of_the_main_part_that_were_not_taken_are_named() {
        let page = "<html><head><title>Bridge | Site</title></head><body><nav>Menu</nav><main><h1>Bridge</h1><p>It is <b>open</b>.</p>\
            <time>March 10</time><div class='related'><p>Call 555-0100.</p></div></main><footer>Foot</footer></body></html>";
        assert_eq!(missing(page, "<p>It is open.</p>", "Bridge").unwrap(), "its page says besides: “Call 555-0100.”");
        assert_eq!(missing(page, "<div>It is open. Call 555-0100.</div>", "Bridge"), None);
    }
}

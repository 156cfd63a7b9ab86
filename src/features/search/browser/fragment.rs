//! A question as the fragment of an address, and back.

use super::super::Asked;
use web_sys::UrlSearchParams;

/// A question as a fragment.
pub fn written(asked: &Asked) -> String {
    let Ok(pairs) = UrlSearchParams::new() else { return String::new() };
    for (name, value) in asked.pairs() {
        pairs.append(name, value);
    }
    pairs.to_string().into()
}

/// A question from a fragment.
pub fn read(fragment: &str) -> Asked {
    let Ok(pairs) = UrlSearchParams::new_with_str(fragment) else { return Asked::default() };
    let mut found: Vec<(String, String)> = Vec::new();
    for name in ["q", "topic", "state", "type", "office", "language", "publisher", "place", "from", "to", "sort"] {
        let values = pairs.get_all(name);
        found.extend(values.iter().filter_map(|value| Some((name.to_owned(), value.as_string()?))));
    }
    Asked::read(found.into_iter())
}

//! The line below a title: a summary that says something of its own, and no beginning of the text.

use crate::content::markdown::first_words;

/// Longer than this, it is no line.
const LONGEST: usize = 300;
/// A shorter summary may stand in a text by chance.
const LONG_ENOUGH: usize = 25;
/// How summaries end that are cut off.
const CUT: [&str; 8] = ["[…]", "[...]", "…", "...", "read more", "continue reading", "leer más", "→"];

/// The dek of a summary in HTML with these words, or what an editor has to know of one that is none.
pub fn dek(summary: &str, words: &str, title: &str, body: &[String]) -> (Option<String>, Option<String>) {
    let (whole, cut) = without_end(words);
    let said = letters(whole);
    let text = letters(&first_words(body));
    let repeated =
        text.starts_with(&said) || (said.len() >= LONG_ENOUGH && text.contains(&said)) || said == letters(title);
    if said.is_empty() || repeated {
        return (None, None);
    }
    let holds = |tag: &str| summary.to_ascii_lowercase().contains(tag);
    let why = if cut {
        "it is cut off"
    } else if holds("<table") || holds("<li") {
        "it is a table or a list"
    } else if holds("<del") || holds("<s>") || holds("<strike") || holds("line-through") {
        "some of it is struck out"
    } else if words.chars().count() > LONGEST {
        "it is longer than 300 letters"
    } else {
        return (Some(words.to_owned()), None);
    };
    (None, Some(format!("its summary is left out ({why}), “{words}”")))
}

/// Whether a text is only the beginning of one.
pub fn is_cut(words: &str) -> bool {
    without_end(words).1
}

/// Whether a page goes on where a beginning of its text ends.
pub fn goes_on(beginning: &str, page: &str) -> bool {
    let words = without_end(beginning).0;
    // The last word may be cut off.
    let whole = words.rsplit_once(char::is_whitespace).map_or(words, |(whole, _)| whole);
    letters(page).contains(&letters(whole).chars().take(200).collect::<String>())
}

/// Whether a text says that it goes on elsewhere, and does not just end with dots.
pub fn is_marked(words: &str) -> bool {
    let words = words.trim_end().to_lowercase();
    CUT.iter().filter(|end| !matches!(**end, "…" | "...")).any(|end| words.ends_with(end))
}

fn without_end(words: &str) -> (&str, bool) {
    let (mut rest, mut cut) = (words.trim_end(), false);
    while let Some(end) = CUT.iter().find(|end| rest.to_lowercase().ends_with(**end)) {
        // Letters may have other lengths in lower case: then nothing is taken off.
        let Some(shorter) = rest.len().checked_sub(end.len()).and_then(|at| rest.get(..at)) else { break };
        (rest, cut) = (shorter.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '[' | ']' | '»')), true);
    }
    (rest, cut)
}

fn letters(words: &str) -> String {
    words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::super::text;
    use super::*;

    #[test]
    fn a_beginning_of_the_text_is_no_dek() {
        let body = ["WASHINGTON — The bridge over the river is open from today on, says the agency.".to_owned()];
        let of = |summary: &str| dek(summary, &text::words(summary), "Bridge opens", &body);
        for none in [
            "WASHINGTON — The bridge over the river",
            "<p>The bridge over the river is open from today on […]</p>",
            "The bridge over the river is open from today &hellip; <a href='/x'>Read more</a>",
            "WASHINGTON — The bri",
            "Bridge opens",
            "WASHINGTON — The <a hr",
            "",
        ] {
            assert_eq!(of(none), (None, None), "{none}");
        }
        assert_eq!(of("Cars &amp; trains cross."), (Some("Cars & trains cross.".to_owned()), None));
        for named in ["Cars cross…", "<table><tr><td>a<td>b</table>", &"cars ".repeat(70)] {
            let (dek, note) = of(named);
            assert!(dek.is_none() && note.is_some(), "{named}");
        }
    }
}

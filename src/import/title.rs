//! Titles as words: without tags, escapes and line ends, however often a system has escaped them.

use super::text::{self, tags};

/// Tags that titles hold, also where they do not end.
const TAGS: [&str; 16] =
    ["a", "abbr", "b", "br", "cite", "em", "font", "i", "mark", "q", "small", "span", "strong", "sub", "sup", "u"];

/// The words of a title; `html` where the feed says that it is HTML.
pub fn of(title: &str, html: bool) -> String {
    let mut words = if html { text::line(title) } else { title.to_owned() };
    // Some systems escape a title before they write it to XML, which is escaped already.
    for _ in 0..2 {
        if !has_escape(&words) && !has_tag(&words) {
            break;
        }
        let literal = if tags::are_meant(&words) { tags::literal(&words) } else { without_other_tags(&words) };
        words = text::line(&literal);
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a character is written by its name or number.
fn has_escape(words: &str) -> bool {
    words.split('&').skip(1).any(|rest| {
        let Some((name, _)) = rest.split_once(';') else { return false };
        let digits = name.strip_prefix('#');
        match digits {
            Some(digits) => {
                digits.starts_with(|c: char| c.is_ascii_digit() || matches!(c, 'x' | 'X')) && digits.len() < 8
            }
            None => (2..=8).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_alphanumeric()),
        }
    })
}

fn has_tag(words: &str) -> bool {
    words.split('<').skip(1).any(is_tag) || tags::are_meant(words)
}

/// Whether what follows a `<` makes it a tag that titles hold.
fn is_tag(rest: &str) -> bool {
    tags::name(rest).is_some_and(|name| TAGS.contains(&name.as_str()))
}

/// The same with every other `<` as the character that it is.
fn without_other_tags(words: &str) -> String {
    let mut parts = words.split('<');
    let mut literal = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        literal.push_str(if is_tag(part) { "<" } else { "&lt;" });
        literal.push_str(part);
    }
    literal
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn a_title_is_its_words() {
        for (title, words) in [
            ("Agency&#039;s desk", "Agency's desk"),
            ("Search &amp; rescue", "Search & rescue"),
            ("Search &amp;amp; rescue", "Search & rescue"),
            ("The <em>new</em> desk", "The new desk"),
            ("The &lt;em&gt;new&lt;/em&gt; desk", "The new desk"),
            ("Two\n  lines", "Two lines"),
            ("a < b & c; d <x> *e*", "a < b & c; d <x> *e*"),
            ("10<sup>3</sup> desks", "10³ desks"),
            ("AT&T; more", "AT&T; more"),
            ("A <h2>Head</h2> <p>para</p>", "A Head para"),
            ("<img src=\"x\" alt=\"Seal\"> Seal title", "Seal title"),
        ] {
            assert_eq!(of(title, false), words, "{title}");
        }
        assert_eq!(of("A &amp;amp; B", true), "A & B");
    }
}

//! Text as it was typed, as HTML: what is plain, what has tags in it, and where its paragraphs part.

use super::text::{self, tags};
use crate::components::head::escape;

/// Parts of a table, which stand within one.
const OF_TABLES: [&str; 6] = ["thead", "tbody", "tfoot", "tr", "td", "th"];

/// A text of which nobody says whether it is plain: HTML where a known element is in it.
pub fn html(typed: &str) -> String {
    let text = typed.replace("\r\n", "\n").replace('\r', "\n");
    let is_html = tags::are_meant(&text);
    if is_html && tags::names(&text).any(|name| is_block(&name)) {
        let text = tags::literal(&text);
        return if has_bare_paragraphs(&text) { paragraphs(&text) } else { text };
    }
    if is_html {
        return paragraphs(&tags::literal(&text));
    }
    // Escapes that a system has written are read, and all else is as it stands.
    let has_escape = text.split('&').skip(1).any(|rest| rest.split_once(';').is_some_and(|(name, _)| is_escape(name)));
    let text = if has_escape { text.replace('<', "&lt;").replace('>', "&gt;") } else { escape(&text) };
    paragraphs(&text)
}

/// HTML whose paragraphs are parted by blank lines, as editors of systems store it: a line end within one breaks the line.
/// What is set as it is typed (`pre`) keeps its blank lines.
pub fn paragraphs(text: &str) -> String {
    let mut html = String::new();
    for (at, piece) in text.split("<pre").enumerate() {
        let (typed, rest) = match piece.split_once("</pre>") {
            Some((typed, rest)) if at > 0 => (Some(typed), rest),
            _ => (None, piece),
        };
        html.extend(typed.map(|typed| format!("<pre{typed}</pre>\n")));
        for part in rest.split("\n\n").map(str::trim).filter(|part| !part.is_empty()) {
            if begins_block(part) {
                html.push_str(part);
            } else {
                html.push_str(&format!("<p>{}</p>", broken(part)));
            }
            html.push('\n');
        }
    }
    html
}

/// Lines that end where they are typed to end; some do so by an element already.
fn broken(part: &str) -> String {
    let ends = |line: &str| ["<br>", "<br/>", "<br />"].iter().any(|end| line.trim_end().to_lowercase().ends_with(end));
    let lines: Vec<&str> = part.split('\n').collect();
    let parts = lines.iter().enumerate().map(|(at, line)| match at + 1 == lines.len() {
        true => (*line).to_owned(),
        false if ends(line) => format!("{line}\n"),
        false => format!("{line}<br>\n"),
    });
    parts.collect()
}

/// Whether some paragraphs are parted by blank lines alone, between elements or before them.
fn has_bare_paragraphs(text: &str) -> bool {
    let parts: Vec<&str> = text.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).collect();
    let is_bare = |part: &&str| !begins_block(part) && !part.contains("</td") && !part.contains("</li");
    parts.len() > 1 && parts.iter().any(is_bare)
}

fn begins_block(part: &str) -> bool {
    part.starts_with('<') && tags::names(part).next().is_some_and(|name| is_block(&name))
}

fn is_block(name: &str) -> bool {
    text::is_block_name(name) || OF_TABLES.contains(&name)
}

fn is_escape(name: &str) -> bool {
    let digits = name.strip_prefix('#').map(|digits| digits.trim_start_matches(['x', 'X']));
    match digits {
        Some(digits) => !digits.is_empty() && digits.len() < 7 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()),
        None => (2..=8).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_alphabetic()),
    }
}

#[cfg(test)]
mod tests {
    use super::html;

    #[test]
    fn a_text_is_html_where_a_known_element_is_in_it() {
        assert_eq!(
            html("Write to Ann <ann@health.example>."),
            "<p>Write to Ann &lt;ann@health.example&gt;.</p>
"
        );
        assert_eq!(html("if a <b then c>d"), "<p>if a &lt;b then c&gt;d</p>\n");
        assert_eq!(html("Search &amp; rescue"), "<p>Search &amp; rescue</p>\n");
        assert_eq!(html("One <b>bold</b>.\n\nTwo."), "<p>One <b>bold</b>.</p>\n<p>Two.</p>\n");
        assert_eq!(html("<p>One</p>\n\n<p>Two</p>"), "<p>One</p>\n\n<p>Two</p>");
        assert_eq!(html("One.\n\nTwo.\n\n<h2>Three</h2>"), "<p>One.</p>\n<p>Two.</p>\n<h2>Three</h2>\n");
        assert_eq!(html("Ann <ann@x.gov>. <b>Now</b>"), "<p>Ann &lt;ann@x.gov>. <b>Now</b></p>\n");
    }
}

//! No two words run together where only style parts them: text browsers, reader views, extractors, and whoever copies a
//! text read the markup alone. On every page of the sample, and on a portal that has every part of a page.
#![allow(clippy::unwrap_used, reason = "a helper of tests fails its test")]

mod fixture;
mod sample;

use fixture::Fixture;
use std::fs;
use std::path::Path;

/// Elements whose edges part words wherever HTML is read (HTML, section 15.3, "display: block" and tables), or that show
/// no text.
const PARTING: [&str; 51] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "img",
    "legend",
    "li",
    "link",
    "main",
    "meta",
    "nav",
    "ol",
    "option",
    "p",
    "pre",
    "section",
    "select",
    "summary",
    "svg",
    "table",
    "tbody",
    "td",
    "textarea",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
];

/// Where a word begins at the edge of an element right behind another: what stands before it, and it.
fn joined(html: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut before = String::new();
    let mut at_edge = false;
    let mut rest = html;
    while !rest.is_empty() {
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        } else if let Some(tag) = rest.strip_prefix('<') {
            let name: String =
                tag.trim_start_matches('/').chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect();
            rest = tag.split_once('>').map_or("", |(_, after)| after);
            if ["script", "style"].contains(&name.as_str()) && !tag.starts_with('/') {
                rest = rest.split_once(&format!("</{name}>")).map_or("", |(_, after)| after);
            }
            if PARTING.contains(&name.as_str()) {
                before.clear();
            }
            at_edge = true;
        } else {
            let (text, after) = rest.find('<').map_or((rest, ""), |end| rest.split_at(end));
            let runs_on =
                before.chars().next_back().is_some_and(|last| !last.is_whitespace() && !"([/“«¿¡-–—\"".contains(last));
            if at_edge && runs_on && text.starts_with(char::is_alphanumeric) {
                found.push((before.clone(), text.to_owned()));
            }
            before = text.replace("&nbsp;", " ");
            at_edge = false;
            rest = after;
        }
    }
    found
}

fn look(folder: &Path, seen: &mut usize) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            look(&path, seen);
        } else if path.extension().is_some_and(|ending| ending == "html") {
            *seen += 1;
            assert_eq!(joined(&fs::read_to_string(&path).unwrap()), [], "{}", path.display());
        }
    }
}

#[test]
fn no_words_of_the_sample_run_together() {
    let mut seen = 0;
    look(sample::dist(), &mut seen);
    assert!(seen > 500, "{seen}");
}

#[test]
fn no_words_of_a_release_a_list_or_an_office_run_together() {
    let site = Fixture::new().published();
    for (path, html) in fixture::documents(&site) {
        assert_eq!(joined(&html), [], "{path}");
    }
}

#[test]
fn words_that_run_together_are_found() {
    assert_eq!(joined("<p>a <a>one</a><span>two</span>").len(), 1);
    assert_eq!(joined("<p><b>Source.</b><i>Two</i>").len(), 1);
    assert_eq!(joined("<p>a <a>one</a> <span>two</span> (<b>three</b>)<p>four<br>five<div>six</div>"), []);
}

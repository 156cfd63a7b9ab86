//! What a browser without scripts shows of the published sample: text browsers, and old ones that know neither `hidden`
//! nor `template`.

#![allow(clippy::unwrap_used, reason = "a helper of tests fails its test")]

mod sample;

use sample::dist;
use std::fs;
use std::path::Path;

fn documents(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            documents(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "html") {
            found.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
        }
    }
}

/// A text without what stands between two marks.
fn without(html: &str, start: &str, end: &str) -> String {
    let mut parts = html.split(start);
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |text, part| text + part.split_once(end).map_or("", |(_, after)| after))
}

#[test]
fn nothing_stands_there_that_does_nothing() {
    let mut all = Vec::new();
    documents(dist(), &mut all);
    assert!(all.len() > 500, "{}", all.len());
    for (path, html) in all {
        let shown = [("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>")];
        let shown = shown.iter().fold(html, |html, (start, end)| without(&html, start, end));
        for control in ["<button", "<input", "<select", "<textarea", "<fieldset", "<label", "<form", "<template"] {
            assert!(!shown.contains(control), "{path}: {control}");
        }
        // The bar that shows how a page loads is empty.
        let shown = shown.replace("<div hidden class=\"progress\"></div>", "");
        for tag in shown.split('<').filter_map(|part| part.split_once('>').map(|(tag, _)| tag)) {
            let is_hidden = tag.split(' ').any(|name| name == "hidden");
            assert!(!is_hidden, "{path}: <{tag}>");
        }
    }
}

#[test]
fn what_is_for_a_need_stands_under_its_heading() {
    for (path, heading) in [("offices", "Report a crime"), ("es/offices", "Denunciar un delito")] {
        let html = fs::read_to_string(dist().join(path).join("index.html")).unwrap();
        let (_, lines) = html.split_once(&format!("<summary><h3>{heading}</h3></summary>")).unwrap();
        assert!(lines.split_once("</details>").unwrap().0.contains("href=\"tel:+18663472423\""));
    }
}

#[test]
fn no_page_says_that_it_is_a_kept_copy() {
    let html = fs::read_to_string(dist().join("tips/index.html")).unwrap();
    assert!(html.contains("<p id=\"kept\" class=\"kept\"></p>"));
}

#[test]
fn an_answer_has_what_one_needs_to_go_there_or_to_call() {
    let shard = sample::json("places/zip/606").unwrap();
    let about = shard["about"].as_array().unwrap();
    assert!(about.iter().any(|office| office["street"].as_str().is_some_and(|street| !street.is_empty())), "{about:?}");
}

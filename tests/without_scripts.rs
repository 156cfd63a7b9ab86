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

/// The elements of a name, with what is in them.
fn elements<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let (start, end) = (format!("<{name} "), format!("</{name}>"));
    html.split(&*start).skip(1).map(|part| part.split(&*end).next().unwrap()).collect()
}

#[test]
fn nothing_stands_there_that_does_nothing() {
    let mut all = Vec::new();
    documents(dist(), &mut all);
    assert!(all.len() > 500, "{}", all.len());
    let mut forms = 0;
    let style = include_str!("../style/components/_finder.scss");
    let (_, hidden) = style.split_once("@media (scripting: none) {").unwrap();
    for (path, html) in all {
        let shown = [("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>")];
        let shown = shown.iter().fold(html, |html, (start, end)| without(&html, start, end));
        for form in elements(&shown, "form") {
            forms += 1;
            // It leads to a page, and to a place of it that is there.
            let action = form.split_once("action=\"").unwrap().1.split('"').next().unwrap();
            let (page, place) = action.split_once('#').unwrap_or((action, ""));
            let target = if page.is_empty() { path.clone().into() } else { dist().join(&page[1..]).join("index.html") };
            let target = fs::read_to_string(target).unwrap();
            assert!(place.is_empty() || target.contains(&format!("id=\"{place}\"")), "{path}: {action}");
            // What needs a script is not shown where there is none.
            if form.contains("type=\"button\"") {
                assert!(form.contains("class=\"find\"") && hidden.contains(".find button,"), "{path}: {hidden}");
            }
        }
        let outside = without(&shown, "<form ", "</form>");
        // One that shows nothing: its words come by script.
        let outside = outside.replace("></button>", "").replace("<button type=\"button\" data-part=\"change\"", "");
        for control in ["<button", "<input", "<select", "<textarea", "<fieldset", "<label", "<template"] {
            assert!(!outside.contains(control), "{path}: {control}");
        }
        // The bar that shows how a page loads is empty, and so is the list of places that are offered.
        for (tag, text) in shown.split('<').filter_map(|part| part.split_once('>')) {
            let is_hidden = tag.split(' ').any(|name| name == "hidden");
            assert!(!is_hidden || text.is_empty(), "{path}: <{tag}>{text}");
        }
    }
    // The look-up on home and on the list of offices, and search on its page, in two languages: without releases there is no
    // list of news.
    assert_eq!(forms, 6);
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

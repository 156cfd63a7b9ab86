//! The words of a release: what would be shown wrongly, or lead nowhere.

use crate::model::Release;
use crate::publish::problem::Problem;
use pulldown_cmark::{Event, Parser, Tag};
use std::collections::BTreeSet;
use unicode_normalization::is_nfc;

/// Checks every text of a release; `paths` are the site's own pages.
pub fn release(file: &str, release: &Release, paths: &BTreeSet<String>) -> Vec<Problem> {
    let texts = [
        Some(("/title".to_owned(), &release.title)),
        release.dek.as_ref().map(|dek| ("/dek".to_owned(), dek)),
        release.dateline.as_ref().map(|dateline| ("/dateline".to_owned(), dateline)),
    ];
    let blocks = release.body.iter().enumerate().map(|(at, block)| (format!("/body/{at}"), block));
    let mut problems = Vec::new();
    if release.title.trim().is_empty() {
        problems.push(Problem::new(file, "/title", "the title is empty", "write what is new in a few words"));
    }
    for (place, text) in texts.into_iter().flatten().chain(blocks.clone()) {
        problems.extend(characters(file, &place, text));
    }
    for (place, block) in blocks {
        problems.extend(markdown(file, &place, block, paths));
    }
    problems
}

/// Characters that no reader can see, or that look like others.
fn characters(file: &str, place: &str, text: &str) -> Option<Problem> {
    if let Some(control) = text.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\t' | '\r')) {
        let message = format!("the text holds the control character U+{:04X}", u32::from(control));
        return Some(Problem::new(file, place, message, "remove it"));
    }
    let problem = || {
        let message = "letters and their accents are written apart (not in Unicode form NFC), so searches miss them";
        Problem::new(file, place, message, "type the text again, or save it in form NFC").warning()
    };
    (!is_nfc(text)).then(problem)
}

fn markdown(file: &str, place: &str, block: &str, paths: &BTreeSet<String>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for event in Parser::new(block) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => {
                let message = format!("`{}` is HTML: it would be shown as text", html.trim());
                problems.push(
                    Problem::new(file, place, message, "write Markdown, or `\\\\<` for the character itself").warning(),
                );
            }
            Event::Start(Tag::Link { dest_url, .. }) => problems.extend(link(file, place, &dest_url, paths)),
            Event::Start(Tag::Image { .. }) => {
                let remedy = "leave it out of the text";
                problems.push(Problem::new(file, place, "a picture in the text would not be shown", remedy));
            }
            _ => {}
        }
    }
    problems
}

fn link(file: &str, place: &str, target: &str, paths: &BTreeSet<String>) -> Option<Problem> {
    let own = target.strip_prefix('/').is_some_and(|rest| !rest.starts_with('/'));
    if own {
        let path = target.split(['#', '?']).next().unwrap_or_default();
        let problem = || {
            let message = format!("`{target}` is no page of this site");
            Problem::new(file, place, message, "write the address of a page, with `/` at its end")
        };
        return (!paths.contains(path)).then(problem);
    }
    let known = ["https://", "http://", "mailto:", "tel:", "#"].iter().any(|start| target.starts_with(start));
    (!known).then(|| {
        let message = format!("`{target}` is not an address that a link may lead to");
        let remedy = "begin it with `https://`, `mailto:`, `tel:`, or `/` for a page of this site";
        Problem::new(file, place, message, remedy)
    })
}

//! The Markdown of a release: what would be shown wrongly, or lead nowhere.

use crate::model::Release;
use crate::publish::markdown::headings;
use crate::publish::problem::Problem;
use pulldown_cmark::{Event, Parser, Tag};
use std::collections::BTreeSet;

/// Checks every block of a release; `paths` are the site's own pages.
pub fn release(file: &str, release: &Release, paths: &BTreeSet<String>) -> Vec<Problem> {
    let blocks = release.body.iter().enumerate().map(|(at, block)| (format!("/body/{at}"), block));
    let mut problems = Vec::new();
    let fragments = markdown_fragments(release);
    for (place, block) in blocks {
        problems.extend(markdown(file, &place, block, paths, &fragments));
    }
    problems
}

/// What a link within the text may lead to: its headings.
fn markdown_fragments(release: &Release) -> BTreeSet<String> {
    headings(&release.body).into_iter().map(|(id, _)| id).collect()
}

fn markdown(
    file: &str,
    place: &str,
    block: &str,
    paths: &BTreeSet<String>,
    fragments: &BTreeSet<String>,
) -> Vec<Problem> {
    let mut problems = Vec::new();
    for event in Parser::new(block) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => {
                let message = format!("`{}` is HTML: it would be shown as text", html.trim());
                problems.push(
                    Problem::new(file, place, message, "write Markdown, or `\\\\<` for the character itself").warning(),
                );
            }
            Event::Start(Tag::Link { dest_url, .. }) => problems.extend(link(file, place, &dest_url, paths, fragments)),
            Event::Start(Tag::Image { .. }) => {
                let remedy = "leave it out of the text";
                problems.push(Problem::new(file, place, "a picture in the text would not be shown", remedy));
            }
            _ => {}
        }
    }
    problems
}

fn link(
    file: &str,
    place: &str,
    target: &str,
    paths: &BTreeSet<String>,
    fragments: &BTreeSet<String>,
) -> Option<Problem> {
    let own = target.strip_prefix('/').is_some_and(|rest| !rest.starts_with('/'));
    if own {
        let path = target.split(['#', '?']).next().unwrap_or_default();
        let problem = || {
            let message = format!("`{target}` is no page of this site");
            Problem::new(file, place, message, "write the address of a page, with `/` at its end")
        };
        return (!paths.contains(path)).then(problem);
    }
    if let Some(fragment) = target.strip_prefix('#') {
        let known: Vec<_> = fragments.iter().map(|fragment| format!("`#{fragment}`")).collect();
        let problem = || {
            let message = format!("`{target}` is no heading of this text");
            let remedy = if known.is_empty() {
                "the text has no heading".to_owned()
            } else {
                format!("use one of {}", known.join(", "))
            };
            Problem::new(file, place, message, remedy)
        };
        return (!fragments.contains(fragment)).then(problem);
    }
    let web = target.starts_with("https://") || target.starts_with("http://");
    let known = if web {
        url::Url::parse(target).is_ok()
    } else {
        ["mailto:", "tel:"].iter().any(|start| target.strip_prefix(start).is_some_and(|rest| !rest.is_empty()))
    };
    (!known).then(|| {
        let message = format!("`{target}` is not an address that a link may lead to");
        let remedy = "begin it with `https://`, `mailto:`, `tel:`, or `/` for a page of this site";
        Problem::new(file, place, message, remedy)
    })
}

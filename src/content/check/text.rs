//! The Markdown of a release, as the renderer reads it: what would be shown wrongly, or lead nowhere.

use crate::content::addresses::Addresses;
use crate::content::markdown::{Found, Target, found, headings};
use crate::model::Release;
use crate::problem::Problem;
use std::collections::BTreeSet;

/// Checks the text of a release; `addresses` are the site's own.
pub fn release(file: &str, release: &Release, addresses: &Addresses) -> Vec<Problem> {
    // What a link within the text may lead to: its headings.
    let fragments: BTreeSet<String> = headings(&release.body).into_iter().map(|(id, _)| id).collect();
    let problem = |(block, found): (usize, Found)| {
        let place = format!("/body/{block}");
        match found {
            Found::Html(html) => {
                let message = format!("`{}` is HTML: it would be shown as text", html.trim());
                let remedy = "write Markdown, or `\\\\<` for the character itself";
                Some(Problem::new(file, place, message, remedy).warning())
            }
            Found::Picture => {
                let remedy = "leave it out of the text";
                Some(Problem::new(file, place, "a picture in the text would not be shown", remedy))
            }
            Found::Empty(what) => {
                let message = format!("a {what} without words: no one can read it, or follow it");
                Some(Problem::new(file, place, message, "write its words, or take it out"))
            }
            Found::Link(target) => {
                let (message, remedy) = link(&target, addresses, &fragments)?;
                Some(Problem::new(file, place, message, remedy))
            }
        }
    };
    found(&release.body).into_iter().filter_map(problem).collect()
}

/// What is wrong with a link's target, and how to mend it.
fn link(target: &str, addresses: &Addresses, fragments: &BTreeSet<String>) -> Option<(String, String)> {
    match Target::of(target) {
        Some(Target::Own(own)) => {
            let path = own.split(['#', '?']).next().unwrap_or_default();
            let remedy = "write the address of a page, with `/` at its end";
            (!addresses.has(path)).then(|| (format!("`{target}` is no page of this site"), remedy.to_owned()))
        }
        Some(Target::Within(fragment)) => {
            let known = || fragments.iter().map(|known| format!("`#{known}`")).collect::<Vec<_>>().join(", ");
            let remedy = || match fragments.is_empty() {
                true => "the text has no heading".to_owned(),
                false => format!("use one of {}", known()),
            };
            (!fragments.contains(fragment)).then(|| (format!("`{target}` is no heading of this text"), remedy()))
        }
        Some(Target::Web(web)) if url::Url::parse(web).is_ok_and(|url| url.has_host()) => None,
        Some(Target::Call(call)) if !call.ends_with(':') => None,
        _ => {
            let message = format!("`{target}` is not an address that a link may lead to");
            let remedy = "begin it with `https://`, `mailto:`, `tel:`, or `/` for a page of this site";
            Some((message, remedy.to_owned()))
        }
    }
}

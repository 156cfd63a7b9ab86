//! A view as HTML, for the publisher.

use super::Site;
use any_spawner::Executor;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use std::sync::Arc;

/// The HTML of a view, without the marks by which Leptos would find its places again.
pub fn fragment(site: &Arc<Site>, view: impl FnOnce() -> AnyView) -> String {
    let html = html(|| {
        provide_context(Arc::clone(site));
        view()
    });
    SCRIPTED.iter().fold(html.replace("<!---->", ""), |html, name| in_comments(&html, name))
}

/// How the elements begin whose content only scripts can use, which put it into the page (`public/page/part.js`). Browsers without
/// scripts would show it, and some of them know neither `hidden` nor `template`.
const SCRIPTED: [&str; 3] = ["frontdesk-finder data-by-script", "frontdesk-part", "frontdesk-unless"];

/// Makes the content of each element that begins so a comment. In it no text can end one: `>` is written `&gt;`.
fn in_comments(html: &str, name: &str) -> String {
    let element = name.split(' ').next().unwrap_or(name);
    let (start, end) = (format!("<{name}"), format!("</{element}>"));
    let mut written = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, tag, content, after)) = rest.split_once(&start).and_then(|(before, element)| {
        let (tag, element) = element.split_once('>')?;
        let (content, after) = element.split_once(&end)?;
        Some((before, tag, content, after))
    }) {
        written += &format!("{before}{start}{tag}><!--{content}-->{end}");
        rest = after;
    }
    written + rest
}

fn html(view: impl FnOnce() -> AnyView) -> String {
    // It fails where an executor is already set, which is then as good.
    let _ = Executor::init_futures_executor();
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let html = owner.with(|| view().to_html());
    owner.unset_with_forced_cleanup();
    // Leptos marks empty places with what a parser reads as an empty comment but a checker as a mistake.
    html.replace("<!>", "<!---->")
}

#[cfg(test)]
mod tests {
    use super::in_comments;

    #[test]
    fn what_only_scripts_can_use_is_a_comment() {
        let html = "a<x-y class=\"b\"><p>1</p></x-y>c<x-y></x-y>d";
        assert_eq!(in_comments(html, "x-y"), "a<x-y class=\"b\"><!--<p>1</p>--></x-y>c<x-y><!----></x-y>d");
        assert_eq!(in_comments(html, "x-z"), html);
    }
}

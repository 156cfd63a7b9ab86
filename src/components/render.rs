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
    let html = languages_on_blocks(&html.replace("<!---->", "").replace("</option><option", "</option>\n<option"));
    SCRIPTED.iter().fold(html, |html, name| in_comments(&html, name))
}

/// The elements that a tagged PDF knows as parts of a text, links among them.
const BLOCKS: [&str; 11] = ["h1", "h2", "h3", "p", "li", "dt", "dd", "th", "td", "summary", "a"];

/// Where all that a block says is in another language, says it of the block: on a `span`, Chromium's tagged PDF loses it
/// (`findings/pdf-language.sh`).
fn languages_on_blocks(html: &str) -> String {
    const START: &str = "<span lang=\"";
    const END: &str = "</span>";
    let mut written = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(START) {
        let (before, span) = rest.split_at(at);
        written += before;
        let inside = span[START.len()..].split_once("\">").and_then(|(lang, text)| Some((lang, text.split_once(END)?)));
        let block =
            written.rfind('<').filter(|_| written.ends_with('>')).map(|open| &written[open + 1..written.len() - 1]);
        let name =
            block.filter(|tag| !tag.contains(" lang=")).and_then(|tag| tag.split(' ').next()).unwrap_or_default();
        match inside {
            Some((lang, (text, after)))
                if BLOCKS.contains(&name) && !text.contains('<') && after.starts_with(&format!("</{name}>")) =>
            {
                written.pop();
                written += &format!(" lang=\"{lang}\">{text}");
                rest = after;
            }
            _ => {
                written += START;
                rest = &span[START.len()..];
            }
        }
    }
    written + rest
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
    use super::{in_comments, languages_on_blocks};

    #[test]
    fn a_block_in_another_language_says_so_itself() {
        let whole = "<li class=\"a\"><span lang=\"en\">One</span></li>";
        assert_eq!(languages_on_blocks(whole), "<li class=\"a\" lang=\"en\">One</li>");
        let link = "<h3><a href=\"/\" hreflang=\"en\"><span lang=\"en\">One</span></a></h3>";
        assert_eq!(languages_on_blocks(link), "<h3><a href=\"/\" hreflang=\"en\" lang=\"en\">One</a></h3>");
        for part in [
            "<li><span lang=\"en\">One</span> dos</li>",
            "<li>uno <span lang=\"en\">two</span></li>",
            "<p lang=\"es\"><span lang=\"en\">One</span></p>",
            "<p><span lang=\"en\">One <b>two</b></span></p>",
            "<p><span lang=\"en\">One</p>",
        ] {
            assert_eq!(languages_on_blocks(part), part);
        }
    }

    #[test]
    fn what_only_scripts_can_use_is_a_comment() {
        let html = "a<x-y class=\"b\"><p>1</p></x-y>c<x-y></x-y>d";
        assert_eq!(in_comments(html, "x-y"), "a<x-y class=\"b\"><!--<p>1</p>--></x-y>c<x-y><!----></x-y>d");
        assert_eq!(in_comments(html, "x-z"), html);
    }
}

//! The HTML of a feed as words and as Markdown blocks. Scripts, styles and pictures do not pass.

use crate::publish::{MARKDOWN, first_words};
use pulldown_cmark::{Event, Parser};
use std::collections::HashSet;
use url::Url;

/// Deeper than any page that people write.
const DEEPEST: usize = 200;
/// Elements that need no end: they hold nothing, or the next one ends them.
const ENDLESS: [&str; 12] = ["area", "br", "col", "hr", "img", "input", "li", "link", "meta", "p", "td", "tr"];

/// The words of a piece of HTML.
pub fn words(html: &str) -> String {
    first_words(&blocks(html, None))
}

/// HTML as a list of Markdown blocks; relative links are resolved by `base`, or lose their target.
pub fn blocks(html: &str, base: Option<&Url>) -> Vec<String> {
    // Readers of HTML call themselves for each level: what no one writes by hand comes over as its words.
    let words;
    let html = if depth(html) > DEEPEST {
        words = ammonia::Builder::empty().clean(html).to_string();
        &words
    } else {
        html
    };
    let mut cleaner = ammonia::Builder::default();
    cleaner
        .rm_tags(["img", "map", "area"])
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .link_rel(None)
        .url_relative(match base {
            Some(base) => ammonia::UrlRelative::RewriteWithBase(base.clone()),
            None => ammonia::UrlRelative::Deny,
        });
    let clean = cleaner.clean(html).to_string();
    // It writes to memory, where nothing fails.
    let markdown = htmd::convert(&clean).unwrap_or_default();
    split(&markdown)
}

/// How many elements stand within each other at most, going by the tags alone.
fn depth(html: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    let nests = |tag: &str| {
        let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default().to_ascii_lowercase();
        usize::from(!name.is_empty() && !ENDLESS.contains(&name.as_str()))
    };
    for tag in html.split('<').skip(1) {
        if let Some(end) = tag.strip_prefix('/') {
            depth -= nests(end).min(depth);
        } else {
            depth += nests(tag);
        }
        deepest = deepest.max(depth);
    }
    deepest
}

/// The top-level blocks of a Markdown text.
fn split(markdown: &str) -> Vec<String> {
    let (mut depth, mut blocks) = (0_usize, Vec::new());
    for (event, range) in Parser::new_ext(markdown, MARKDOWN).into_offset_iter() {
        match event {
            Event::Start(_) => {
                if depth == 0 {
                    blocks.push(markdown[range].trim_end().to_owned());
                }
                depth += 1;
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Rule if depth == 0 => blocks.push("---".to_owned()),
            _ => {}
        }
    }
    blocks.retain(|block| !block.trim().is_empty());
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_becomes_blocks_of_markdown_that_mean_the_same() {
        let base = Url::parse("https://old.example/news/1.html").unwrap();
        let html =
            "<h2>Where</h2><p>In <b>Austin</b>, see <a href='../plan'>the plan</a>.</p><ul><li>a</li><li>b</li></ul>";
        let blocks = blocks(html, Some(&base));
        assert_eq!(blocks.len(), 3, "{blocks:?}");
        assert_eq!(blocks[1], "In **Austin**, see [the plan](https://old.example/plan).");
    }

    #[test]
    fn nothing_that_runs_passes() {
        let html = "<script>alert(1)</script><p onclick=alert(1)>x <a href='javascript:alert(1)'>y</a></p><img src=x onerror=alert(1)>";
        let blocks = blocks(html, None);
        assert_eq!(blocks.len(), 1, "{blocks:?}");
        assert!(!blocks[0].contains("alert"), "{blocks:?}");
    }

    #[test]
    fn marks_in_plain_words_stay_words() {
        assert_eq!(words("2 * 3 * 4 &lt;b&gt; _x_"), "2 * 3 * 4 <b> _x_");
    }
}

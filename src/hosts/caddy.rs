//! Caddy (2): the headers, redirects and error pages of the site, to be imported into the block of its address.

use super::Site;
use crate::hosts::headers::HeaderRules;
use crate::hosts::redirects::{decoded, forms};

/// The content of `_caddy.conf`.
pub(super) fn config(site: &Site<'_>, rules: &HeaderRules) -> String {
    let mut text = "# Written by `frontdesk publish --host caddy`: import it into the site's block.\n".to_owned();
    // In their order, so that what is said of a more exact path stands.
    text += "route {\nheader Cache-Control no-cache\n";
    let mut rules: Vec<_> = rules.rules().iter().collect();
    rules.sort_by_key(|rule| rule.pattern.len());
    for rule in rules {
        let matcher = if rule.pattern == "/*" { "*".to_owned() } else { rule.pattern.clone() };
        if rule.value.is_empty() {
            text += &format!("header {matcher} -{}\n", rule.name);
        } else {
            text += &format!("header {matcher} {} `{}`\n", rule.name, rule.value);
        }
    }
    // A type that Caddy's own list lacks.
    text += "@manifest path *.webmanifest\nheader @manifest Content-Type application/manifest+json\n}\n";
    for (at, redirect) in site.redirects.iter().enumerate() {
        let paths: Vec<_> =
            forms(redirect.from.path()).iter().map(|from| format!("\"{}{}\"", site.folder, pattern(from))).collect();
        if let Some(query) = redirect.from.query() {
            // As it came: the matcher for queries would take one that has more parts, too.
            text += &format!(
                "@old{at} {{\n    path {}\n    expression `{{http.request.uri.query}} == \"{query}\"`\n}}\n",
                paths.join(" ")
            );
            text += &format!("redir @old{at} \"{}{}\" 301\n", site.folder, redirect.to);
        } else {
            for path in paths {
                text += &format!("redir {path} \"{}{}\" 301\n", site.folder, redirect.to);
            }
        }
    }
    text += "@hidden path */_headers */_redirects */_*.conf */_build.json */_frontdesk/*\nerror @hidden 404\nencode zstd gzip\n";
    // As version 2.6 takes it, too.
    text += "handle_errors {\n    @missing expression `{err.status_code} == 404`\n    handle @missing {\n";
    for (at, prefix) in site.prefixes.iter().enumerate() {
        let (name, below) = (format!("@language{at}"), format!("{}{prefix}", site.folder));
        text += &format!("        {name} path {below}/*\n        rewrite {name} {below}/404.html\n");
    }
    let others: Vec<_> = site.prefixes.iter().map(|prefix| format!("{}{prefix}/*", site.folder)).collect();
    if others.is_empty() {
        text += &format!("        rewrite * {}/404.html\n", site.folder);
    } else {
        text +=
            &format!("        @rest not path {}\n        rewrite @rest {}/404.html\n", others.join(" "), site.folder);
    }
    text + "        file_server\n    }\n}\n"
}

/// An old address as Caddy compares it: decoded, but for what would stand there for any text or for a value of its own.
fn pattern(from: &str) -> String {
    let plain = decoded(from);
    if plain.contains(['*', '{', '}', '`', '[', ']', '?']) { from.to_owned() } else { plain }
}

#[cfg(test)]
mod tests {
    use super::pattern;

    #[test]
    fn an_old_address_stands_for_itself_alone() {
        assert_eq!(pattern("/caf%C3%A9%3A"), "/café:");
        assert_eq!(pattern("/%2A"), "/%2A");
        assert_eq!(pattern("/%7Benv.HOME%7D"), "/%7Benv.HOME%7D");
    }
}

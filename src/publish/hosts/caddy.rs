//! Caddy (2): the headers, redirects and error pages of the site, to be imported into the block of its address.

use super::{Site, forms};

/// The content of `_caddy.conf`.
pub(super) fn config(site: &Site<'_>) -> String {
    let mut text = "# Written by `frontdesk publish --host caddy`: import it into the site's block.\n".to_owned();
    // In their order, so that what is said of a more exact path stands.
    text += "route {\nheader Cache-Control no-cache\n";
    let mut rules: Vec<_> = site.rules.1.rules().iter().collect();
    rules.sort_by_key(|rule| rule.pattern.len());
    for rule in rules {
        let matcher = if rule.pattern == "/*" { "*".to_owned() } else { rule.pattern.clone() };
        if rule.value.is_empty() {
            text += &format!("header {matcher} -{}\n", rule.name);
        } else {
            text += &format!("header {matcher} {} `{}`\n", rule.name, rule.value);
        }
    }
    text += "}\n";
    for redirect in site.redirects {
        for from in forms(&redirect.from) {
            text += &format!("redir \"{0}{from}\" \"{0}{1}\" 301\n", site.folder, redirect.to);
        }
    }
    text += "@hidden path */_headers */_redirects */_nginx.conf */_caddy.conf\nerror @hidden 404\nencode zstd gzip\n";
    text += "handle_errors 404 {\n";
    for (at, prefix) in site.prefixes.iter().enumerate() {
        text += &format!(
            "    @language{at} path {}{prefix}/*\n    rewrite @language{at} {0}{prefix}/404.html\n",
            site.folder
        );
    }
    let others: Vec<_> = site.prefixes.iter().map(|prefix| format!("{}{prefix}/*", site.folder)).collect();
    if others.is_empty() {
        text += &format!("    rewrite * {}/404.html\n", site.folder);
    } else {
        text += &format!("    @rest not path {}\n    rewrite @rest {}/404.html\n", others.join(" "), site.folder);
    }
    text + "    file_server\n}\n"
}

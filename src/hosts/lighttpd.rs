//! lighttpd (1.4.59 or newer): headers, types, redirects and error pages, to be included in the block of the site's host.
//! It needs mod_setenv and mod_redirect, and a variable that names the folder (an error page has an absolute path there).

use super::{Site, content_type, endings, in_regex};
use crate::hosts::headers::{HeaderRules, REVALIDATE};
use crate::hosts::redirects::{decoded, forms};

/// The content of `_lighttpd.conf` for a site of these files.
pub(super) fn config(site: &Site<'_>, rules: &HeaderRules, files: &[&str]) -> String {
    let folder = site.folder;
    let mut text =
        "# Written by `frontdesk publish --host lighttpd`: include it where `var.frontdesk` names this folder.\n\
                    index-file.names = ( \"index.html\" )\nurl.access-deny = ( \"~\" )\n"
            .to_owned();
    text +=
        &format!("server.errorfile-prefix = var.frontdesk + \"{folder}/\"\nmimetype.assign = (\n{})\n", types(files));
    text += &format!("url.redirect-code = 301\nurl.redirect = (\n{})\n", redirects(site));
    text += &format!("$HTTP[\"url\"] =~ \"^{}/_\" {{ url.access-deny = ( \"\" ) }}\n", in_regex(folder));
    for prefix in &site.prefixes {
        let (below, name) = (in_regex(&format!("{folder}{prefix}/")), prefix.trim_start_matches('/'));
        text += &format!(
            "$HTTP[\"url\"] =~ \"^{below}\" {{ server.errorfile-prefix = var.frontdesk + \"{folder}/{name}/\" }}\n"
        );
    }
    // Of blocks that fit, the last one's list stands alone: each holds all headers of its paths.
    let mut patterns: Vec<&str> = rules.rules().iter().map(|rule| rule.pattern.as_str()).collect();
    patterns.sort_by_key(|pattern| (pattern.len(), *pattern));
    patterns.dedup();
    for pattern in patterns {
        let (start, end) = pattern.strip_suffix('*').map_or((pattern, "$"), |start| (start, ""));
        let mut values = rules.exact(start);
        values.entry("Cache-Control").or_insert(REVALIDATE);
        let list: String =
            values.iter().map(|(name, value)| format!("    \"{name}\" => \"{}\",\n", quoted(value))).collect();
        text +=
            &format!("$HTTP[\"url\"] =~ \"^{}{end}\" {{ setenv.set-response-header = (\n{list}) }}\n", in_regex(start));
    }
    text
}

fn types(files: &[&str]) -> String {
    let line = |end: String| format!("    \".{end}\" => \"{}\",\n", content_type(&format!("a.{end}")));
    endings(files).into_iter().map(line).collect()
}

/// Each old address in the forms in which it is asked for, with or without a query.
fn redirects(site: &Site<'_>) -> String {
    let mut text = String::new();
    let mut all: Vec<_> = site.redirects.iter().collect();
    // The first that fits is taken.
    all.sort_by_key(|redirect| redirect.from.query().is_none());
    for redirect in all {
        let query = redirect.from.query().map_or("(?:\\?.*)?".to_owned(), |query| format!("\\?{}", in_regex(query)));
        for from in forms(redirect.from.path()) {
            let (from, to) = (address(&format!("{}{from}", site.folder)), format!("{}{}", site.folder, redirect.to));
            // A percent sign in a target would name a part of a condition.
            text += &format!("    \"^{from}{query}$\" => \"{}\",\n", to.replace('%', "%%"));
        }
    }
    text
}

/// An address in a regular expression. lighttpd compares it with its escapes, and makes some of its own (`:` becomes `%3A`):
/// what may be escaped is looked for in both ways.
fn address(path: &str) -> String {
    let byte = |byte: u8| match byte {
        b'-' | b'_' | b'~' | b'/' => char::from(byte).to_string(),
        b'.' => "\\.".to_owned(),
        _ if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        _ if byte.is_ascii() => format!("(?:{}|%{byte:02X})", in_regex(char::from(byte).encode_utf8(&mut [0; 4]))),
        _ => format!("%{byte:02X}"),
    };
    decoded(path).bytes().map(byte).collect()
}

fn quoted(value: &str) -> String {
    value.replace('\\', "\\\\").replace('"', "\\\"")
}

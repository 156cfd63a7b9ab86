//! Apache (2.4): a `.htaccess` with the headers, types and redirects of the site, and one a language for its 404 page.
//! It needs mod_headers and mod_alias, mod_rewrite where old addresses have queries, and `AllowOverride FileInfo`.

use super::{Site, in_regex};
use crate::hosts::headers::HeaderRules;
use crate::hosts::redirects::{decoded, forms};
use std::collections::BTreeMap;

/// Types that Apache's own list lacks. (`.wasm` came with 2.4.54.)
const TYPES: &str = "AddType application/wasm .wasm\nAddType application/manifest+json .webmanifest\n\
    AddType \"text/vcard; charset=utf-8\" .vcf\nAddDefaultCharset utf-8\n";

/// mod_deflate marks an answer's ETag, and does not know its own mark again when a browser asks by it.
const ETAGS: &str = "RequestHeader edit \"If-None-Match\" '^((?:W/)?\")(.*)-gzip(\")$' '$1$2-gzip$3, $1$2$3'\n";

/// What a site needs, by path.
pub(super) fn files(site: &Site<'_>, rules: &HeaderRules) -> BTreeMap<String, String> {
    let mut text = "# Written by `frontdesk publish --host apache`.\n".to_owned();
    text += &format!("DirectoryIndex index.html\nErrorDocument 404 {}/404.html\n{TYPES}", site.folder);
    text += "<IfModule mod_headers.c>\n";
    text += ETAGS;
    text += "Header always set Cache-Control \"no-cache\"\n";
    for rule in rules.rules() {
        let pattern = match rule.pattern.strip_suffix('*') {
            Some(start) => format!("^{}", in_regex(start)),
            None => format!("^{}$", in_regex(&rule.pattern)),
        };
        let value = rule.value.replace('\\', "\\\\").replace('"', "\\\"");
        let set = if value.is_empty() {
            format!("Header always unset {}", rule.name)
        } else {
            format!("Header always set {} \"{value}\"", rule.name)
        };
        text += &format!("<If \"%{{REQUEST_URI}} =~ m#{pattern}#\">\n    {set}\n</If>\n");
    }
    text += "</IfModule>\n";
    // What is for other servers is not for visitors.
    text += &format!("RedirectMatch 404 \"^{}/_frontdesk/\"\n", site.folder);
    text +=
        "<FilesMatch \"^(_headers|_redirects|_nginx|_caddy|_build|\\.ht)\">\n    Require all denied\n</FilesMatch>\n";
    text += &by_query(site);
    for redirect in site.redirects.iter().filter(|redirect| redirect.from.query().is_none()) {
        for from in forms(redirect.from.path()) {
            let from = decoded(&from);
            text += &format!(
                "RedirectMatch 301 \"^{}{}$\" \"{}{}\"\n",
                site.folder,
                in_regex(&from),
                site.folder,
                redirect.to
            );
        }
    }
    let languages = site.prefixes.iter().map(|prefix| {
        let name = format!("{}/.htaccess", prefix.trim_start_matches('/'));
        (name, format!("ErrorDocument 404 {}{prefix}/404.html\n", site.folder))
    });
    [(".htaccess".to_owned(), text)].into_iter().chain(languages).collect()
}

/// The redirects of addresses with a query, which mod_alias does not see. A percent sign in a target would name a part of a condition.
fn by_query(site: &Site<'_>) -> String {
    let mut text = String::new();
    for redirect in site.redirects {
        let Some(query) = redirect.from.query() else { continue };
        for from in forms(redirect.from.path()) {
            text += &format!(
                "RewriteCond \"%{{QUERY_STRING}}\" \"^{}$\"\nRewriteCond \"%{{REQUEST_URI}}\" \"^{}{}$\"\n\
                 RewriteRule \"^\" \"{}{}\" [R=301,L,NE,QSD]\n",
                in_regex(query),
                site.folder,
                in_regex(&decoded(&from)),
                site.folder,
                redirect.to.as_str().replace('%', "\\%")
            );
        }
    }
    if text.is_empty() { text } else { format!("RewriteEngine On\n{text}") }
}

//! Microsoft's IIS (10): a `web.config` with headers, types, redirects and error pages. Windows brings
//! all that it needs; the role HTTP Redirection has to be switched on. Source: "IIS configuration reference", `system.webServer`.

use super::redirect_list::List;
use super::{Site, content_type, endings};
use crate::components::head::escape;
use crate::hosts::headers::HeaderRules;
use crate::hosts::redirects::decoded;
use std::collections::{BTreeMap, BTreeSet};

/// A `web.config` may have 250 KB (`MaxWebConfigFileSizeInKB`): this many redirects leave room for the rest.
pub(super) const MOST_REDIRECTS: usize = 600;

/// The content of `web.config` for a site of these files.
pub(super) fn config(site: &Site<'_>, rules: &HeaderRules, files: &[&str], list: &List<'_>) -> String {
    let mut text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- Written by `frontdesk publish` for IIS. -->\n\
                    <configuration>\n<system.webServer>\n<defaultDocument><files><clear/><add value=\"index.html\"/>\
                    </files></defaultDocument>\n"
        .to_owned();
    text += &format!(
        "<staticContent>\n<clientCache cacheControlMode=\"DisableCache\"/>\n{}</staticContent>\n",
        types(files)
    );
    text += "<security><requestFiltering><hiddenSegments>\n";
    for hidden in ["_headers", "_redirects", "_nginx.conf"] {
        text += &format!("<add segment=\"{hidden}\"/>\n");
    }
    text += "</hiddenSegments></requestFiltering></security>\n";
    text += &errors("404.html");
    let everywhere = rules.exact(&format!("{}/", site.folder));
    text += &headers(&everywhere, &BTreeMap::new());
    text += "</system.webServer>\n";
    for prefix in &site.prefixes {
        let name = prefix.trim_start_matches('/');
        text += &location(name, &errors(&format!("{name}\\404.html")));
    }
    for name in apart(site, rules, files) {
        let own = rules.exact(&format!("{}/{name}", site.folder));
        if own != everywhere {
            text += &location(name.trim_end_matches('/'), &headers(&own, &everywhere));
        }
    }
    for redirect in &list.led {
        let from = decoded(redirect.from.path());
        let to = escape(&format!("{}{}", site.folder, redirect.to));
        let lead = format!(
            "<httpRedirect enabled=\"true\" destination=\"{to}\" exactDestination=\"true\" \
             httpResponseStatus=\"Permanent\"/>\n"
        );
        text += &location(from.trim_matches('/'), &lead);
    }
    text + "</configuration>\n"
}

fn location(path: &str, inside: &str) -> String {
    format!("<location path=\"{}\"><system.webServer>\n{inside}</system.webServer></location>\n", escape(path))
}

fn errors(page: &str) -> String {
    format!(
        "<httpErrors errorMode=\"Custom\" existingResponse=\"Auto\"><remove statusCode=\"404\"/>\
         <error statusCode=\"404\" path=\"{page}\" responseMode=\"File\"/></httpErrors>\n"
    )
}

/// The types of all endings that the site has: IIS does not show what it knows no type of.
fn types(files: &[&str]) -> String {
    let line = |end: String| {
        let kind = content_type(&format!("a.{end}"));
        format!("<remove fileExtension=\".{end}\"/><mimeMap fileExtension=\".{end}\" mimeType=\"{kind}\"/>\n")
    };
    endings(files).into_iter().map(line).collect()
}

/// The files and folders that a rule for less than the whole site speaks of, a folder with its slash: IIS knows no patterns.
fn apart(site: &Site<'_>, rules: &HeaderRules, files: &[&str]) -> BTreeSet<String> {
    let below = format!("{}/", site.folder);
    let mut names = BTreeSet::new();
    for start in rules.rules().iter().filter_map(|rule| rule.pattern.strip_suffix('*')?.strip_prefix(&below)) {
        if start.ends_with('/') {
            names.insert(start.to_owned());
            continue;
        }
        for file in files.iter().filter(|file| !start.is_empty() && file.starts_with(start)) {
            let rest = &file[start.len()..];
            let length = rest.find('/').map_or(rest.len(), |slash| slash + 1);
            names.insert(file[..start.len() + length].to_owned());
        }
    }
    names
}

/// What a path sends besides, and takes back of what all others send.
fn headers(own: &BTreeMap<&str, &str>, everywhere: &BTreeMap<&str, &str>) -> String {
    let mut text = "<httpProtocol><customHeaders>\n".to_owned();
    let mut kept = String::new();
    for (name, value) in own.iter().filter(|(name, value)| everywhere.get(*name) != Some(*value)) {
        // Two of one name would both be sent.
        if *name == "Cache-Control" {
            kept = "<staticContent><clientCache cacheControlMode=\"UseMaxAge\" cacheControlMaxAge=\"365.00:00:00\" \
                    cacheControlCustom=\"public, immutable\"/></staticContent>\n"
                .to_owned();
            continue;
        }
        text += &format!("<remove name=\"{name}\"/>");
        if !value.is_empty() {
            text += &format!("<add name=\"{name}\" value=\"{}\"/>", escape(value));
        }
        text.push('\n');
    }
    text + "</customHeaders></httpProtocol>\n" + &kept
}

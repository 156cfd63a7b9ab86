//! Microsoft's IIS (10): a `web.config` with headers, types, redirects and error pages. It uses what comes with IIS alone,
//! HTTP Redirection among it, which has to be switched on. Sources: "IIS configuration reference", `system.webServer`.

use super::{Site, content_type};
use crate::components::head::escape;
use crate::hosts::headers::HeaderRules;
use crate::hosts::redirects::decoded;
use std::collections::{BTreeMap, BTreeSet};

/// A `web.config` may have 250 KB (`MaxWebConfigFileSizeInKB`): this many redirects leave room for the rest.
pub(super) const MOST_REDIRECTS: usize = 600;

/// The content of `web.config` for a site of these files.
pub(super) fn config(site: &Site<'_>, rules: &HeaderRules, files: &[&str]) -> String {
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
    text += &headers(&values(site, rules, ""), &BTreeMap::new());
    text += "</system.webServer>\n";
    for prefix in &site.prefixes {
        let name = prefix.trim_start_matches('/');
        text += &location(name, &errors(&format!("{name}\\404.html")));
    }
    let everywhere = values(site, rules, "");
    for name in apart(site, rules, files) {
        let own = values(site, rules, &name);
        if own != everywhere {
            text += &location(&name, &headers(&own, &everywhere));
        }
    }
    let redirects = site.redirects.iter().filter(|redirect| redirect.from.query().is_none());
    for redirect in redirects.take(MOST_REDIRECTS) {
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
    let ends: BTreeSet<_> =
        files.iter().filter_map(|file| Some(file.rsplit('/').next()?.rsplit_once('.')?.1)).collect();
    let line = |end: &str| {
        let kind = content_type(&format!("a.{end}"));
        format!("<remove fileExtension=\".{end}\"/><mimeMap fileExtension=\".{end}\" mimeType=\"{kind}\"/>\n")
    };
    ends.into_iter().map(line).collect()
}

/// The headers of a path of the site, the more exact rule before the other; one without a value is not sent.
fn values<'a>(site: &Site<'_>, rules: &'a HeaderRules, path: &str) -> BTreeMap<&'a str, &'a str> {
    let address = format!("{}/{path}", site.folder);
    let mut fitting: Vec<_> = rules.rules().iter().filter(|rule| rule.fits(&address)).collect();
    fitting.sort_by_key(|rule| rule.pattern.len());
    fitting.into_iter().map(|rule| (rule.name.as_str(), rule.value.as_str())).collect()
}

/// The files and folders that a rule for less than the whole site speaks of: IIS knows no patterns.
fn apart(site: &Site<'_>, rules: &HeaderRules, files: &[&str]) -> BTreeSet<String> {
    let below = format!("{}/", site.folder);
    let mut names = BTreeSet::new();
    for start in rules.rules().iter().filter_map(|rule| rule.pattern.strip_suffix('*')?.strip_prefix(&below)) {
        if let Some(folder) = start.strip_suffix('/') {
            names.insert(folder.to_owned());
            continue;
        }
        for file in files.iter().filter(|file| !start.is_empty() && file.starts_with(start)) {
            let rest = &file[start.len()..];
            let length = rest.find('/').unwrap_or(rest.len());
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

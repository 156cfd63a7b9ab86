//! What CloudFront, which stands before a store, is given: a function that leads on from old addresses and finds the page
//! of a folder. Of many old addresses it asks a key value store, whose file is left beside it.

use super::Site;
use super::redirect_list::List;
use crate::hosts::redirects::{decoded, forms};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// A function has at most so many bytes ("Quotas on CloudFront Functions" of the developer guide).
const LARGEST: usize = 10_240;
/// The function without old addresses.
const FUNCTION: &str = include_str!("cloudfront.js");
const NONE: &str = "const redirects = {};\n";

/// The function, and the file of a key value store where it needs one, by their names.
pub(super) fn files(site: &Site<'_>, list: &List<'_>) -> BTreeMap<String, String> {
    let redirects = redirects(site, list);
    let inside = FUNCTION.replace(NONE, &format!("const redirects = {};\n", json!(redirects)));
    if inside.len() <= LARGEST {
        return [(FUNCTION_FILE.to_owned(), inside)].into();
    }
    let asking = FUNCTION.replace(NONE, "import cf from \"cloudfront\";\nconst redirects = cf.kvs();\n").replace(
        "return redirects.hasOwnProperty(address) ? redirects[address] : undefined;",
        "return redirects.get(address).catch(() => undefined);",
    );
    let data: Vec<_> = redirects.iter().map(|(from, to)| json!({ "key": from, "value": to })).collect();
    let store = json!({ "data": data }).to_string();
    [(FUNCTION_FILE.to_owned(), asking), (STORE_FILE.to_owned(), store)].into()
}

pub(super) const FUNCTION_FILE: &str = "_cloudfront.js";
pub(super) const STORE_FILE: &str = "_cloudfront.json";

/// Where each old address leads, as the function looks for it: the path decoded, with and without its slash, and the parts
/// of the query in the order of their letters.
fn redirects(site: &Site<'_>, list: &List<'_>) -> Map<String, Value> {
    let mut redirects = Map::new();
    for redirect in &list.led {
        let query = redirect.from.query().map_or(String::new(), |query| format!("?{}", sorted(query)));
        for path in forms(redirect.from.path()) {
            let path = decoded(&path).replace('?', "%3F");
            redirects.insert(format!("{}{path}{query}", site.folder), format!("{}{}", site.folder, redirect.to).into());
        }
    }
    redirects
}

fn sorted(query: &str) -> String {
    let part = |part: &str| part.strip_suffix('=').map_or_else(|| part.to_owned(), str::to_owned);
    let mut parts: Vec<_> = query.split('&').filter(|part| !part.is_empty()).map(part).collect();
    parts.sort_unstable();
    parts.join("&")
}

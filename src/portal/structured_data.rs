//! What a page tells search engines in their own terms (schema.org): what it is, and the way to it.

use super::page::Page;
use crate::components::{Frame, Site};
use crate::model::{Address, Text};
use serde_json::{Value, json};

/// What the page is, where it is something, and the way to it, where it has one.
pub fn structured_data(page: &Page, frame: &Frame) -> Vec<Value> {
    let site = &frame.site;
    let own = page.content.published().structured_data(&format!("{}{}", site.base_url, page.path), frame);
    let trail = page.trail(site).map(|(parents, here)| crumbs(&parents, here.as_str(), &page.path, site));
    own.into_iter().chain(trail).collect()
}

/// schema.org `BreadcrumbList`.
pub fn crumbs(parents: &[(Address, Text)], here: &str, path: &str, site: &Site) -> Value {
    let home = (Address::Home, Text::Own(site.words().home.to_owned()));
    let parents = [&home].into_iter().chain(parents);
    let pages = parents.map(|(address, name)| (site.path(address), name.as_str()));
    let items = pages.chain([(path.to_owned(), here)]).enumerate().map(|(at, (path, name))| {
        json!({ "@type": "ListItem", "position": at + 1, "name": name, "item": format!("{}{path}", site.base_url) })
    });
    json!({ "@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items.collect::<Vec<_>>() })
}

//! The pages of a feed beyond its first: Atom's and RSS's `rel="next"` (RFC 5005), JSON Feed's `next_url`, and
//! WordPress's `?paged=`.

use super::feed::{self, Feed};
use super::{ImportError, encoding, fetch};
use std::collections::BTreeSet;
use url::Url;

/// A page of a feed, and where the next one is.
pub fn whole(text: &str, source: &str, most: usize) -> Result<Feed, ImportError> {
    let mut all = feed::entries(text, source)?;
    let Ok(first) = Url::parse(source) else { return Ok(all) };
    let mut known: BTreeSet<String> = all.entries.iter().map(|entry| entry.guid.clone()).collect();
    let mut asked = BTreeSet::from([first.clone()]);
    let mut next = next_of(text, &first, 1);
    let mut pages = 1;
    while let Some(address) = next.take() {
        if address.host_str() != first.host_str() {
            all.notes.push(format!("its next page is on another site, and was not read: {address}"));
            break;
        }
        if pages == most {
            all.notes.push(format!("{pages} pages of it were read, and there are more: --pages reads further"));
            break;
        }
        if !asked.insert(address.clone()) {
            break;
        }
        let read = fetch::read(address.as_str()).and_then(|fetched| {
            let text = encoding::text(fetched.bytes, fetched.charset.as_deref());
            feed::entries(&text, address.as_str()).map(|feed| (text, feed))
        });
        match read {
            Ok((text, page)) => {
                let before = known.len();
                all.broken.extend(page.broken);
                all.entries.extend(page.entries.into_iter().filter(|entry| known.insert(entry.guid.clone())));
                pages += 1;
                if known.len() > before {
                    next = next_of(&text, &address, pages);
                }
            }
            // WordPress counts on where there is nothing, and says so.
            Err(ImportError::Source { reason, .. }) if is_guess(&address) && reason.contains("404") => {}
            Err(error) => {
                all.notes.push(format!("its page {} did not come ({error}): what came before it is here", pages + 1));
            }
        }
    }
    all.pages = pages;
    Ok(all)
}

/// Where the page behind this one is.
fn next_of(text: &str, address: &Url, page: usize) -> Option<Url> {
    if text.starts_with('{') {
        let document: serde_json::Value = serde_json::from_str(text).ok()?;
        return address.join(document.get("next_url")?.as_str()?).ok();
    }
    // What stands behind the first entry is of that entry.
    let head = text.split("<item").next()?.split("<entry").next()?;
    let links = head.split('<').filter(|tag| tag.starts_with("link") || tag.starts_with("atom:link"));
    let next = links.filter(|tag| attribute(tag, "rel") == Some("next")).find_map(|tag| attribute(tag, "href"));
    if let Some(next) = next {
        return address.join(&next.replace("&amp;", "&")).ok();
    }
    // As WordPress names itself.
    if !head.contains("wordpress.org/?v=") {
        return None;
    }
    let mut next = address.clone();
    let others: Vec<_> = address
        .query_pairs()
        .filter(|(name, _)| name != "paged")
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    next.query_pairs_mut().clear().extend_pairs(others).append_pair("paged", &(page + 1).to_string());
    Some(next)
}

/// Whether an address was made here, and named by nobody.
fn is_guess(address: &Url) -> bool {
    address.query_pairs().any(|(name, _)| name == "paged")
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = tag;
    while let Some((before, value)) = rest.split_once(&format!("{name}=")) {
        if before.ends_with(char::is_whitespace) {
            let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            return value[1..].split_once(quote).map(|(value, _)| value);
        }
        rest = value;
    }
    None
}

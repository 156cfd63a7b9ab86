//! The pages of a feed beyond its first: Atom's and RSS's `rel="next"` (RFC 5005), JSON Feed's `next_url`, and
//! WordPress's `?paged=`.

use super::feed::{self, Feed};
use super::{ImportError, encoding, fetch};
use std::collections::BTreeSet;
use url::Url;

/// So many pages in a row that hold nothing new are read where each names the next.
const REPEATED: usize = 2;

/// The entries of a feed and of its further pages, `most` pages at most. `source` is the address that has answered.
pub fn whole(text: &str, source: &str, most: usize) -> Result<Feed, ImportError> {
    let mut all = feed::entries(text, source)?;
    let Ok(first) = Url::parse(source) else {
        let site = Url::parse("https://feed.invalid/").ok();
        if let Some(Next { address, is_guess: false }) = site.and_then(|site| next_of(text, &site, 1)) {
            let place = address.as_str().replace("https://feed.invalid", "");
            all.notes.push(format!("it has further pages, which were not read ({place}): import it by its address"));
        }
        return Ok(all);
    };
    let mut known: BTreeSet<String> = all.entries.iter().map(|entry| entry.guid.clone()).collect();
    let mut asked = BTreeSet::from([first.clone()]);
    let mut repeated = 0;
    let mut next = next_of(text, &first, 1);
    while let Some(Next { address, is_guess }) = next.take() {
        let is_elsewhere = |address: &Url| address.host_str() != first.host_str();
        if is_elsewhere(&address) {
            all.notes.push(format!("its next page is on another site, and was not read: {address}"));
            break;
        }
        if all.pages >= most {
            let more = if is_guess { "may be" } else { "are" };
            all.notes
                .push(format!("{} pages of it were read, and there {more} more: --pages reads further", all.pages));
            break;
        }
        if !asked.insert(address.clone()) {
            break;
        }
        match page(&address) {
            Ok((answered, ..)) if is_elsewhere(&answered) => {
                all.notes.push(format!("its next page leads to another site, and was not read: {answered}"));
            }
            Ok((answered, text, page)) => {
                let before = known.len();
                all.broken.extend(page.broken);
                all.entries.extend(page.entries.into_iter().filter(|entry| known.insert(entry.guid.clone())));
                all.pages += 1;
                // Some systems give their last page again, however far one asks.
                repeated = if known.len() > before { 0 } else { repeated + 1 };
                if repeated <= if is_guess { 0 } else { REPEATED } {
                    next = next_of(&text, &answered, all.pages);
                }
            }
            // WordPress is asked for one page more than there are, and says so.
            Err(ImportError::Source { reason, .. }) if is_guess && reason.contains("404") => {}
            Err(error) => {
                let page = all.pages + 1;
                all.notes.push(format!("its page {page} did not come ({error}): what came before it is here"));
            }
        }
    }
    Ok(all)
}

/// A page by its address: the address that has answered, its text, and its entries.
fn page(address: &Url) -> Result<(Url, String, Feed), ImportError> {
    let fetched = fetch::read(address.as_str())?;
    let answered = fetched.address.and_then(|answered| Url::parse(&answered).ok()).unwrap_or_else(|| address.clone());
    let text = encoding::text(fetched.bytes, fetched.charset.as_deref());
    let feed = feed::entries(&text, answered.as_str())?;
    Ok((answered, text, feed))
}

/// Where a page may be.
struct Next {
    address: Url,
    /// Whether the feed has not named it.
    is_guess: bool,
}

/// Where the page behind this one is.
fn next_of(text: &str, address: &Url, page: usize) -> Option<Next> {
    let named = |address: Url| Next { address, is_guess: false };
    if text.starts_with('{') {
        let document: serde_json::Value = serde_json::from_str(text).ok()?;
        return address.join(document.get("next_url")?.as_str()?).ok().map(named);
    }
    // What stands within an entry is of that entry.
    let head = text.split("<item").next()?.split("<entry").next()?;
    let end = text.rsplit("</item>").next()?.rsplit("</entry>").next()?;
    let links =
        head.split('<').chain(end.split('<')).filter(|tag| tag.starts_with("link") || tag.starts_with("atom:link"));
    let next = links.filter(|tag| attribute(tag, "rel") == Some("next")).find_map(|tag| attribute(tag, "href"));
    if let Some(next) = next {
        return address.join(&next.replace("&amp;", "&")).ok().map(named);
    }
    // As WordPress names itself.
    if !head.contains("wordpress.org/?v=") {
        return None;
    }
    let pairs = address.query_pairs().into_owned().filter(|(name, _)| name != "paged").collect::<Vec<_>>();
    let mut next = address.clone();
    next.query_pairs_mut().clear().extend_pairs(pairs).append_pair("paged", &(page + 1).to_string());
    Some(Next { address: next, is_guess: true })
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

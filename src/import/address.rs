//! When two addresses are one, however they are written.

use percent_encoding::percent_decode_str;
use url::Url;

/// Files that servers show for their folder.
const OF_A_FOLDER: [&str; 8] = [
    "index.html",
    "index.htm",
    "index.php",
    "index.aspx",
    "default.aspx",
    "default.asp",
    "default.html",
    "default.htm",
];

/// The parts of an address by which it is known: without scheme, `www.`, a last slash, and what counts visitors.
/// None for whatever is no web address, or is a whole site's.
pub fn canonical(address: &str) -> Option<String> {
    let url = Url::parse(address.trim()).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    let host = url.host_str()?.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let port = url.port().filter(|port| ![80, 443].contains(port)).map(|port| format!(":{port}")).unwrap_or_default();
    let path = percent_decode_str(url.path()).decode_utf8_lossy().into_owned();
    let last = path.rsplit('/').next().unwrap_or_default().to_lowercase();
    let path = if OF_A_FOLDER.contains(&last.as_str()) { &path[..path.len() - last.len()] } else { &path };
    let path = path.trim_end_matches('/');
    let mut query: Vec<_> = url
        .query_pairs()
        .filter(|(name, value)| !counts_visitors(name, value))
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    query.sort();
    let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
    (!path.is_empty() || !query.is_empty()).then(|| format!("{host}{port}{path}{query}"))
}

/// Whether a part of a query says only how a visitor has come.
pub fn counts_visitors(name: &str, value: &str) -> bool {
    name.starts_with("utm_")
        || matches!(name, "fbclid" | "gclid" | "mc_cid" | "mc_eid")
        || (matches!(name, "source" | "rss" | "from") && (value.is_empty() || value == "1" || is_feed(value)))
}

/// Whether a value says that a visitor has come from a feed, as in `source=rss----1a2b`.
fn is_feed(value: &str) -> bool {
    ["rss", "feed", "atom"].iter().any(|feed| value.starts_with(feed))
}

#[cfg(test)]
mod tests {
    use super::canonical;

    #[test]
    fn one_address_is_one_however_it_is_written() {
        let one = canonical("https://old.example/news/1").unwrap();
        for same in [
            "http://old.example/news/1/",
            "https://www.Old.example:443/news/1#top",
            "https://old.example/news/1/index.html",
            "https://old.example/news/%31/Default.aspx",
            "https://old.example/news/1?utm_source=rss&utm_medium=feed",
            "https://old.example/news/1?source=rss----1a2b",
        ] {
            assert_eq!(canonical(same).as_ref(), Some(&one), "{same}");
        }
        for other in [
            "https://old.example/news/2",
            "https://old.example/news/1?source=12",
            "https://old.example/news/1?id=2",
            "https://old.example:8080/news/1",
        ] {
            assert_ne!(canonical(other).as_ref(), Some(&one), "{other}");
        }
        assert_eq!(canonical("https://old.example/index.html"), None);
        assert_eq!(canonical("urn:1"), None);
    }
}

//! Old addresses and where they lead now.

use super::invalid::checked_string;
use super::text::misleads;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

checked_string! {
    /// A path of a site without query and fragment, that leads out of no folder: at most 1,000 letters, which leaves
    /// room for the folder that the site is written to (Linux takes 4,096 in all).
    SitePath,
    "a path of the site of at most 1,000 letters that begins with `/`, such as `/news/releases/opening/`",
    pattern = r"^(?=.{1,1000}$)/([A-Za-z0-9._~%@+=,:;!&'()-]+/)*[A-Za-z0-9._~%@+=,:;!&'()-]*$",
    |value| value.len() <= 1_000 && is_path(value)
}

checked_string! {
    /// An address that the site had before: a path as of [`SitePath`], and the query by which an old system told its pages
    /// apart, if it did. At most 1,000 letters.
    OldAddress,
    "an old address of the site of at most 1,000 letters: a path that begins with `/`, such as `/news/old.html`, and a query where the old system had one, such as `/news/release.aspx?id=512`",
    pattern = r"^(?=.{1,1000}$)/([A-Za-z0-9._~%@+=,:;!&'()-]+/)*[A-Za-z0-9._~%@+=,:;!&'()-]*(\?[A-Za-z0-9._~%@+=,:;!&'()/-]+)?$",
    |value| {
        let (path, query) = value.split_once('?').map_or((value, None), |(path, query)| (path, Some(query)));
        value.len() <= 1_000 && is_path(path) && query.is_none_or(is_query)
    }
}

impl OldAddress {
    pub fn path(&self) -> &str {
        self.as_str().split('?').next().unwrap_or_default()
    }

    /// What stands behind the question mark, as it is written.
    pub fn query(&self) -> Option<&str> {
        self.as_str().split_once('?').map(|(_, query)| query)
    }
}

fn is_path(value: &str) -> bool {
    value.strip_prefix('/').is_some_and(|rest| {
        let (folders, last) =
            rest.rsplit_once('/').map_or((Vec::new(), rest), |(folders, last)| (folders.split('/').collect(), last));
        folders.iter().all(|part| !part.is_empty() && is_name(part)) && is_name(last)
    })
}

/// Whether a text can be a query that hosts compare as it is written: with escapes that are whole and stand for nothing
/// that their files would take for their own.
fn is_query(query: &str) -> bool {
    let escapes = query.split('%').skip(1);
    let byte = |escape: &str| escape.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
    !query.is_empty()
        && query.bytes().all(|b| b.is_ascii_alphanumeric() || b"._~%@+=,:;!&'()/-".contains(&b))
        && escapes.map(byte).all(|byte| byte.is_some_and(|byte| byte >= b' ' && !b"\"\\$`{}\x7f".contains(&byte)))
}

/// Whether a part of a path can be a file's name, which has 255 bytes at most.
fn is_name(part: &str) -> bool {
    part.bytes().all(|b| b.is_ascii_alphanumeric() || b"._~%@+=,:;!&'()-".contains(&b))
        && part != ".."
        && part != "."
        && !has_bad_escape(part)
        && decoded(part).is_some_and(|name| name.len() <= 255 && !name.chars().any(misleads))
}

/// Whether an escape is broken, or stands for a slash, a dot, a double quotation mark, a control character or another escape,
/// by which a path would not mean what it says.
fn has_bad_escape(part: &str) -> bool {
    part.split('%').skip(1).any(|escape| {
        let byte = escape.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        byte.is_none_or(|byte| byte < b' ' || matches!(byte, b'/' | b'.' | b'"' | b'\\' | b'%' | b'$' | 0x7f))
    })
}

/// A part with its escapes as the characters that they stand for; none where they are no UTF-8.
fn decoded(part: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = part;
    while let Some(first) = rest.chars().next() {
        let escaped = rest.strip_prefix('%').and_then(|digits| u8::from_str_radix(digits.get(..2)?, 16).ok());
        bytes.push(escaped.unwrap_or(first as u8));
        rest = &rest[if escaped.is_some() { 3 } else { first.len_utf8() }..];
    }
    String::from_utf8(bytes).ok()
}

/// The file `redirects.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Redirects {
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The old addresses.
    pub redirects: Vec<Redirect>,
}

/// One old address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Redirect {
    /// The old address: a path, with its query where that told one page from another.
    pub from: OldAddress,
    /// The page that it leads to now.
    pub to: SitePath,
}

#[cfg(test)]
mod tests {
    use super::{OldAddress, SitePath};

    #[test]
    fn an_old_address_may_have_a_query() {
        let old: OldAddress = "/news/release.aspx?id=512&lang=es".parse().unwrap();
        assert_eq!((old.path(), old.query()), ("/news/release.aspx", Some("id=512&lang=es")));
        assert_eq!("/news/".parse::<OldAddress>().unwrap().query(), None);
        for good in ["/?p=1", "/a?b", "/a?q=a%20b", "/a?to=/b/c"] {
            assert!(good.parse::<OldAddress>().is_ok(), "{good}");
        }
        for bad in
            ["/a?", "/a?b?c", "/a?b#c", "/a?b c", "/a?b=%2", "/a?b=%22", "/a?b=$1", "/a?b=*", "a?b", "?b", "/a?b\nc"]
        {
            assert!(bad.parse::<OldAddress>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_path_stays_within_the_site() {
        for good in ["/", "/a", "/a/b.html", "/news/2014/03/x/"] {
            assert!(good.parse::<SitePath>().is_ok(), "{good}");
        }
        for bad in [
            "",
            "a",
            "//x.gov",
            "/a//b",
            "/../a",
            "/a/./b",
            "/a b",
            "/a?b",
            "/a#b",
            "/a\"b",
            "/a\nb",
            "/%2e%2e/a",
            "/%2Fa",
            "/a%0ab",
            "/%zz",
            "/%",
            "/a%E2%80%AEb",
            "/a%C2%85b",
            &"/a".repeat(501),
        ] {
            assert!(bad.parse::<SitePath>().is_err(), "{bad}");
        }
    }
}

//! A request's path as the file system takes it, so that headers and refusals are for the file that is served, however
//! its address is written.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

/// What cannot stand in a path as it is (RFC 3986, section 3.3).
const ESCAPED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'`')
    .add(b'{')
    .add(b'}')
    .add(b'|')
    .add(b'^')
    .add(b'[')
    .add(b']')
    .add(b'\\');

/// The path decoded, with one slash between its parts; none where it leads out of the folder or is no text.
pub fn plain(path: &str) -> Option<String> {
    let decoded = percent_decode_str(path).decode_utf8().ok()?;
    if decoded.contains(['\\', '\0']) || decoded.split('/').any(|part| part == "..") {
        return None;
    }
    let parts: Vec<&str> = decoded.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
    let is_folder = decoded.ends_with('/') || decoded.ends_with("/.");
    let end = if is_folder && !parts.is_empty() { "/" } else { "" };
    Some(format!("/{}{end}", parts.join("/")))
}

/// Whether a plain path of the site is not for visitors: what speaks to servers, and hidden files.
pub fn is_hidden(own: &str) -> bool {
    own.starts_with("/_")
        || own
            .split('/')
            .skip(1)
            .enumerate()
            .any(|(at, part)| part.starts_with('.') && (at, part) != (0, ".well-known"))
}

/// A plain path as an address.
pub fn escaped(path: &str) -> String {
    utf8_percent_encode(path, ESCAPED).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_what_the_file_system_takes_it_for() {
        for (path, expected) in [
            ("/", "/"),
            ("//tips/", "/tips/"),
            ("/%74ips/", "/tips/"),
            ("/./tips//a.html", "/tips/a.html"),
            ("/tips/.", "/tips/"),
            ("/a%2Fb", "/a/b"),
            ("/caf%C3%A9%20%25", "/café %"),
        ] {
            assert_eq!(plain(path).as_deref(), Some(expected), "{path}");
        }
        for path in ["/..", "/a/%2e%2e/b", "/%ff", "/a%5cb", "/%00"] {
            assert_eq!(plain(path), None, "{path}");
        }
        assert_eq!(escaped("/café %/a"), "/caf%C3%A9%20%25/a");
    }

    #[test]
    fn what_is_not_for_visitors_is_hidden() {
        for path in ["/_headers", "/.git/config", "/a/.env", "/.well-known/.x", "/a/.well-known/x"] {
            assert!(is_hidden(path), "{path}");
        }
        for path in ["/", "/tips/", "/.well-known/security.txt", "/a_b/_c"] {
            assert!(!is_hidden(path), "{path}");
        }
    }
}

//! Addresses elsewhere: web pages, hosts, mailboxes.
//! Only forms that are safe as a link's target can be built, so `javascript:` never reaches a page.

use super::invalid::checked_string;

/// Printable ASCII without blanks and without characters that end an attribute or a tag.
fn plain(value: &str) -> bool {
    value.bytes().all(|b| b.is_ascii_graphic() && !matches!(b, b'"' | b'<' | b'>' | b'\\' | b'`'))
}

fn host(value: &str) -> bool {
    let (name, port) = value.split_once(':').unwrap_or((value, "0"));
    !name.is_empty()
        && name.len() <= 253
        && port.parse::<u16>().is_ok()
        && name.split('.').all(|label| {
            !label.is_empty()
                && label.len() <= 63
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        })
}

checked_string! {
    /// An `http` or `https` address with a host, in its ASCII form (RFC 3986).
    WebUrl,
    "a web address in ASCII that begins with `https://` or `http://`, such as `https://www.example.gov/news`",
    pattern = r#"^https?://[A-Za-z0-9.-]+(:[0-9]+)?([/?#][^\s"<>\\`]*)?$"#,
    |value| {
        let rest = value.strip_prefix("https://").or_else(|| value.strip_prefix("http://"));
        rest.is_some_and(|rest| plain(rest) && host(rest.split(['/', '?', '#']).next().unwrap_or_default()))
    }
}

impl WebUrl {
    /// Host and port, as written: `www.example.gov`, `127.0.0.1:8080`.
    pub fn host(&self) -> &str {
        self.after_scheme().split(['/', '?', '#']).next().unwrap_or_default()
    }

    /// The host without the "www." that nobody says.
    pub fn site_name(&self) -> &str {
        self.host().strip_prefix("www.").unwrap_or_else(|| self.host())
    }

    /// Scheme and host, with its port.
    pub fn origin(&self) -> &str {
        let address = self.as_str();
        let scheme = address.len() - self.after_scheme().len();
        self.after_scheme().find('/').and_then(|slash| address.get(..scheme + slash)).unwrap_or(address)
    }

    /// The path's folder without a slash at its end: empty at a host's root.
    pub fn folder(&self) -> &str {
        let rest = self.after_scheme();
        rest.find('/').and_then(|slash| rest.get(slash..)).unwrap_or_default().trim_end_matches('/')
    }

    fn after_scheme(&self) -> &str {
        // By the one character: a search for a text brings its own machine to the browser.
        self.as_str().split_once(':').map_or("", |(_, rest)| rest.trim_start_matches('/'))
    }
}

checked_string! {
    /// A host name, with a port where it is not the scheme's own.
    Host,
    "a host name, such as `www.example.gov`",
    pattern = "^[A-Za-z0-9.-]+(:[0-9]+)?$",
    |value| host(value)
}

checked_string! {
    /// A mailbox as used in practice: the HTML Standard's "valid e-mail address" with a dot in its host.
    Email,
    "an e-mail address, such as `press@example.gov`",
    pattern = r"^[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$",
    |value| {
        value.split_once('@').is_some_and(|(mailbox, domain)| {
            !mailbox.is_empty()
                && mailbox.bytes().all(|b| b.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_{|}~-".contains(&b))
                && domain.contains('.')
                && !domain.contains(':')
                && host(domain)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_become_links() {
        for good in ["https://www.ice.gov", "http://127.0.0.1:8080/a/?b=c#d", "https://x.gov?q"] {
            assert!(good.parse::<WebUrl>().is_ok(), "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            "//ice.gov",
            "/news",
            "https://",
            "https://a b",
            "https://x.gov/\"",
            "https://ü.de",
            "ftp://x",
        ] {
            assert!(bad.parse::<WebUrl>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_base_address_gives_its_host_and_folder() {
        let url: WebUrl = "https://city.example:8443/portal/".parse().unwrap();
        assert_eq!((url.host(), url.folder()), ("city.example:8443", "/portal"));
        let url: WebUrl = "https://www.ice.gov".parse().unwrap();
        assert_eq!((url.host(), url.folder()), ("www.ice.gov", ""));
    }

    #[test]
    fn a_mailbox_needs_a_domain() {
        assert!("Atlanta.Outreach@ice.dhs.gov".parse::<Email>().is_ok());
        for bad in ["", "a", "a@b", "a@b.", "a b@c.gov", "a@b@c.gov", "a@b.gov:25"] {
            assert!(bad.parse::<Email>().is_err(), "{bad}");
        }
    }
}

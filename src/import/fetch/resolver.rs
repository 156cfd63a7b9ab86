//! Which hosts a download may reach: public ones, and this machine or its neighbours where the editor has written so.
//! A redirect and a name are a stranger's word, and may not reach what only this machine can.

use std::net::{IpAddr, Ipv6Addr};
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver as Resolve};
use ureq::unversioned::transport::NextTimeout;

/// Asked at each step of a download, and what it answers is what is connected to.
#[derive(Debug)]
pub struct Resolver {
    /// Host and port of the address that the editor has given, where it shows what it leads to.
    plain: Option<(String, Option<u16>)>,
    system: DefaultResolver,
}

impl Resolver {
    /// For addresses that no editor has given: public ones alone.
    pub fn of_strangers() -> Self {
        Self { plain: None, system: DefaultResolver::default() }
    }

    pub fn of(address: &str) -> Self {
        let place = address.parse().ok().and_then(|uri: Uri| place(&uri));
        let shows = |host: &str| host == "localhost" || host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok();
        Self { plain: place.filter(|(host, _)| shows(host)), system: DefaultResolver::default() }
    }
}

impl Resolve for Resolver {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.system.resolve(uri, config, timeout)?;
        let private = found.iter().find(|address| !is_public(address.ip()));
        match private.filter(|_| self.plain.is_none() || self.plain != place(uri)) {
            Some(address) => {
                let host = uri.host().unwrap_or_default();
                let remedy = "download the feed yourself, and import the file";
                let reason = format!(
                    "it leads (by a redirect or a name) to {host}, {}, which is not public: {remedy}",
                    address.ip()
                );
                Err(std::io::Error::other(reason).into())
            }
            None => Ok(found),
        }
    }
}

fn place(uri: &Uri) -> Option<(String, Option<u16>)> {
    let port = uri.port_u16().or(match uri.scheme_str() {
        Some("https") => Some(443),
        Some("http") => Some(80),
        _ => None,
    });
    Some((uri.host()?.to_lowercase(), port))
}

/// Whether an address is one of the public internet (IANA's special-purpose registries, RFC 6890).
fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => {
            let [a, b, c, _] = v4.octets();
            let reserved = match (a, b, c) {
                (0 | 10 | 127 | 240..=255, ..) | (169, 254, _) | (172, 16..=31, _) | (192, 168, _) => true,
                (100, 64..=127, _) | (198, 18..=19, _) => true,
                (192, 0, 0 | 2) | (198, 51, 100) | (203, 0, 113) | (192, 88, 99) => true,
                _ => v4.is_multicast(),
            };
            !reserved
        }
        IpAddr::V6(v6) => match embedded(v6) {
            Some(v4) => is_public(v4),
            // Of all addresses, these alone are given out, but for documentation and for tunnels.
            None => {
                let [first, second, ..] = v6.segments();
                let documentation = (first, second) == (0x2001, 0xdb8) || first & 0xfff0 == 0x3ff0;
                first & 0xe000 == 0x2000 && !documentation && !(first == 0x2001 && second < 0x200)
            }
        },
    }
}

/// The IPv4 address that an IPv6 address leads to: mapped, or by a translator (NAT64), or 6to4.
fn embedded(v6: Ipv6Addr) -> Option<IpAddr> {
    let bytes = v6.octets();
    let last = || IpAddr::from([bytes[12], bytes[13], bytes[14], bytes[15]]);
    match v6.segments() {
        [0, 0, 0, 0, 0, 0xffff, ..] | [0x64, 0xff9b, 0, 0, 0, 0, ..] => Some(last()),
        [0x2002, ..] => Some(IpAddr::from([bytes[2], bytes[3], bytes[4], bytes[5]])),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_this_machine_reaches_is_not_public() {
        for public in ["8.8.8.8", "172.15.0.1", "172.32.0.1", "2600::1", "64:ff9b::808:808", "::ffff:1.1.1.1"] {
            assert!(is_public(public.parse().unwrap()), "{public}");
        }
        for private in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "::",
            "fe80::1",
            "fd00:ec2::254",
            "ff02::1",
            "::ffff:127.0.0.1",
            "::7f00:1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "2001::1",
            "2001:db8::1",
        ] {
            assert!(!is_public(private.parse().unwrap()), "{private}");
        }
    }
}

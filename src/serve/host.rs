//! By which names a preview may be asked for. A page elsewhere can let its own name lead to this computer (DNS
//! rebinding), and would then read what only the editor may see: numbers and `localhost` cannot be led anywhere.

use axum::http::uri::Authority;
use std::net::{IpAddr, SocketAddr};

/// The origin that a request's `Host` makes, where it is one of this server's own: `http://127.0.0.1:8080`.
pub fn origin(host: &str, listening: SocketAddr) -> Option<String> {
    let authority: Authority = host.parse().ok().filter(|_| !host.contains('@'))?;
    let name = authority.host().to_ascii_lowercase();
    let number = name.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    let is_own = match number {
        Ok(number) => {
            let bound = listening.ip();
            number == bound || bound.is_unspecified() || number.is_loopback() && bound.is_loopback()
        }
        Err(_) => name == "localhost",
    };
    let port = authority.port_u16().map(|port| format!(":{port}")).unwrap_or_default();
    is_own.then(|| format!("http://{name}{port}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_numbers_and_localhost_are_this_servers_names() {
        let at = |host: &str, bound: &str| origin(host, bound.parse().unwrap());
        assert_eq!(at("127.0.0.1:8080", "127.0.0.1:8080").as_deref(), Some("http://127.0.0.1:8080"));
        assert_eq!(at("LocalHost:9000", "127.0.0.1:8080").as_deref(), Some("http://localhost:9000"));
        assert_eq!(at("[::1]:8080", "127.0.0.1:8080").as_deref(), Some("http://[::1]:8080"));
        assert_eq!(at("192.168.1.2", "0.0.0.0:8080").as_deref(), Some("http://192.168.1.2"));
        for other in [
            "evil.example",
            "127.0.0.1.evil.example",
            "localhost.evil.example",
            "a@127.0.0.1",
            "192.168.1.2",
            "",
            "x; script-src *",
        ] {
            assert_eq!(at(other, "127.0.0.1:8080"), None, "{other}");
        }
        assert_eq!(at("evil.example", "0.0.0.0:8080"), None);
    }
}

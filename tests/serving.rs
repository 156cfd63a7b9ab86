//! The preview server as a browser, a page elsewhere and someone with bad intentions find it.

#![allow(clippy::unwrap_used, reason = "a helper of tests fails its test")]
#![cfg(unix)]

mod fixture;

use fixture::Fixture;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(fixture: &Fixture, more: &[&str]) -> Self {
        let options = fixture.options("2026-11-24T12:00:00Z");
        let mut command = Command::new(env!("CARGO_BIN_EXE_frontdesk"));
        command.args(["serve", "--addr", "127.0.0.1:0"]).args(more);
        command.arg("--dir").arg(options.out).arg("--content").arg(options.content).arg("--shell").arg(options.shell);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        // A preview tells first what it has published.
        let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let address = lines.filter_map(|line| line.strip_prefix("http://").map(str::to_owned)).next().unwrap();
        Self { child, address }
    }

    /// The answer's head in lower case, and its body.
    fn ask(&self, path: &str, host: &str) -> (String, String) {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: https://evil.example\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head.to_lowercase(), body.to_owned())
    }

    fn get(&self, path: &str) -> (String, String) {
        self.ask(path, &self.address)
    }

    fn end(&mut self, signal: &str) {
        Command::new("kill").arg(signal).arg(self.child.id().to_string()).status().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn with_draft() -> Fixture {
    let embargo = "\"language\": \"en\",\n  \"embargo_until\": \"2999-01-15\"";
    Fixture::new().edited("releases/2016/more-desks.json", "\"language\": \"en\"", embargo)
}

#[test]
fn drafts_are_read_by_no_page_of_another_site() {
    let fixture = with_draft();
    let server = Server::start(&fixture, &["--drafts"]);
    for path in
        ["/news/releases/more-desks/", "/data/news/releases/more-desks.json", "/feeds/news.atom", "/embed/news/"]
    {
        let (head, body) = server.get(path);
        assert!(head.starts_with("http/1.1 200") && body.contains("more-desks"), "{path}: {head}");
        assert!(!head.contains("access-control-allow-origin"), "{path}: {head}");
        for host in ["evil.example", "127.0.0.1.evil.example:8080", "localhost.evil.example", "a@127.0.0.1", ""] {
            let (head, body) = server.ask(path, host);
            assert!(head.starts_with("http/1.1 4") && !body.contains("more-desks"), "{path} {host}: {head}");
        }
    }
    let (head, _) = server.ask("/.preview/events", "evil.example");
    assert!(head.starts_with("http/1.1 421"), "{head}");
    let port = server.address.rsplit(':').next().unwrap();
    assert!(server.ask("/", &format!("localhost:{port}")).0.starts_with("http/1.1 200"));
}

/// The folders of previews of drafts.
fn previews(fixture: &Fixture) -> Vec<PathBuf> {
    let entries = fs::read_dir(fixture.content().join(".frontdesk-drafts")).unwrap();
    entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect()
}

#[test]
fn drafts_are_for_one_user_and_do_not_stay() {
    let fixture = with_draft();
    let mut server = Server::start(&fixture, &["--drafts", "--watch"]);
    let [folder] = previews(&fixture).try_into().unwrap();
    for path in [folder.as_path(), folder.parent().unwrap()] {
        assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o700, "{path:?}");
    }
    assert!(folder.join("dist/news/releases/more-desks/index.html").is_file());
    // It is no content, and is not published.
    assert_eq!(frontdesk::content::Content::check(&fixture.content()).1.errors(), 0);
    server.end("-HUP");
    assert_eq!(previews(&fixture), Vec::<PathBuf>::new());
    let mut server = Server::start(&fixture, &["--drafts"]);
    server.end("-KILL");
    assert_eq!(previews(&fixture).len(), 1);
    let _server = Server::start(&fixture, &["--drafts"]);
    assert_eq!(previews(&fixture).len(), 1);
}

#[test]
fn a_page_may_not_be_framed_however_its_address_is_written() {
    let fixture = Fixture::new();
    fixture.write("redirects.json", br#"{ "redirects": [{ "from": "/old/a.html", "to": "/tips/" }] }"#);
    let site = fixture.published();
    let server = Server::start(&site, &[]);
    for path in [
        "/tips/",
        "/%74ips/",
        "//tips/",
        "/./tips/",
        "/tips//index.html",
        "/old/a.html",
        "/none/",
        "/embed/none/",
        "/tips",
        "/es/",
    ] {
        let (head, _) = server.get(path);
        assert!(head.contains("x-frame-options: deny"), "{path}: {head}");
        assert!(head.contains("frame-ancestors 'none'"), "{path}: {head}");
    }
    let (head, _) = server.get("/embed/news/");
    assert!(!head.contains("x-frame-options") && !head.contains("frame-ancestors"), "{head}");
    // A folder is led to on this server, whatever its name could be taken for.
    assert!(server.get("//tips").0.contains("location: /tips/"), "{}", server.get("//tips").0);
}

#[test]
fn what_is_not_for_visitors_is_not_served() {
    let site = Fixture::new().published();
    let out = site.options("2026-11-24T12:00:00Z").out;
    fs::create_dir(out.join(".git")).unwrap();
    fs::write(out.join(".git/config"), "secret").unwrap();
    fs::write(out.join("tips/.env"), "secret").unwrap();
    let server = Server::start(&site, &[]);
    for path in [
        "/_headers",
        "/./_headers",
        "//_headers",
        "/%5fheaders",
        "/x/../_headers",
        "/.git/config",
        "/%2egit/config",
        "/tips/.env",
    ] {
        let (head, body) = server.get(path);
        assert!(head.starts_with("http/1.1 404") && !body.contains("secret"), "{path}: {head}");
    }
}

#[test]
fn a_policy_names_no_host_that_the_request_has_made_up() {
    let site = Fixture::new().published();
    let server = Server::start(&site, &[]);
    for host in ["evil.example", "x; script-src *", "evil.example:1"] {
        let (head, _) = server.ask("/", host);
        assert!(!head.contains("evil.example") && !head.contains("script-src *"), "{head}");
    }
    assert!(server.get("/").0.contains(&format!("connect-src 'self' http://{}", server.address)));
}

//! A feed's bytes, from a file or from the web. Only `http` and `https`, with limits on time, size and redirects.

mod resolver;

use super::{ImportError, encoding};
use resolver::Resolver;
use std::fs::File;
use std::io::Read;
use std::time::Duration;
use ureq::ResponseExt;
use ureq::unversioned::transport::DefaultConnector;

/// Thirteen thousand releases with their whole text are a quarter of this.
const LARGEST: u64 = 200_000_000;
const LIMIT: Duration = Duration::from_secs(300);
const LIMIT_OF_A_FILE: Duration = Duration::from_secs(60);
const REDIRECTS: u32 = 5;

/// What a source holds.
pub struct Fetched {
    pub bytes: Vec<u8>,
    /// The encoding that a server has named.
    pub charset: Option<String>,
    /// The host that has answered, with its port.
    pub host: Option<String>,
    /// The address that has answered, after redirects; none for a file.
    pub address: Option<String>,
}

pub fn read(source: &str) -> Result<Fetched, ImportError> {
    let failed = |reason: String| ImportError::Source { place: source.to_owned(), reason };
    if source.starts_with("http://") || source.starts_with("https://") {
        return download(source).map_err(|error| failed(explained(error)));
    }
    if source.contains("://") {
        return Err(failed("only http and https addresses are read".to_owned()));
    }
    let mut bytes = Vec::new();
    let file = File::open(source).map_err(|error| failed(error.to_string()))?;
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| failed(error.to_string()))?;
    if bytes.len() as u64 > LARGEST {
        return Err(failed(too_large()));
    }
    Ok(Fetched { bytes, charset: None, host: None, address: None })
}

fn download(address: &str) -> Result<Fetched, ureq::Error> {
    let config = ureq::Agent::config_builder().timeout_global(Some(LIMIT)).max_redirects(REDIRECTS).build();
    let agent = ureq::Agent::with_parts(config, DefaultConnector::new(), Resolver::of(address));
    let mut response = agent.get(address).call()?;
    let charset = response.body().charset().map(str::to_owned);
    let host = response.get_uri().authority().map(|authority| authority.as_str().to_lowercase());
    let address = Some(response.get_uri().to_string());
    let bytes = response.body_mut().with_config().limit(LARGEST).read_to_vec()?;
    Ok(Fetched { bytes, charset, host, address })
}

/// A page that an entry of a source leads to, as text. Where the editor has named an address of this computer as the source,
/// its pages may be there too.
pub fn page(address: &str, source: &str) -> Result<String, String> {
    const MOST: u64 = 5_000_000;
    if !address.starts_with("http://") && !address.starts_with("https://") {
        return Err("only http and https addresses are read".to_owned());
    }
    let config = ureq::Agent::config_builder().timeout_global(Some(LIMIT_OF_A_FILE)).max_redirects(REDIRECTS).build();
    let agent = ureq::Agent::with_parts(config, DefaultConnector::new(), Resolver::of(source));
    let read = || {
        let mut response = agent.get(address).call()?;
        let is_page = response.body().mime_type().is_none_or(|kind| kind.contains("html"));
        let charset = response.body().charset().map(str::to_owned);
        let bytes = response.body_mut().with_config().limit(MOST).read_to_vec()?;
        Ok(is_page.then(|| encoding::page(&bytes, charset.as_deref())))
    };
    match read() {
        Ok(page) => page.ok_or_else(|| "it is no page".to_owned()),
        Err(ureq::Error::BodyExceedsLimit(_)) => Err(format!("it has more than {MOST} bytes")),
        Err(error) => Err(explained(error)),
    }
}

/// A file that a feed names, of at most so many bytes.
pub fn small(address: &str, most: u64) -> Result<Vec<u8>, String> {
    if !address.starts_with("http://") && !address.starts_with("https://") {
        return Err("only http and https addresses are read".to_owned());
    }
    let config = ureq::Agent::config_builder().timeout_global(Some(LIMIT_OF_A_FILE)).max_redirects(REDIRECTS).build();
    let agent = ureq::Agent::with_parts(config, DefaultConnector::new(), Resolver::of_strangers());
    let read = || agent.get(address).call()?.body_mut().with_config().limit(most).read_to_vec();
    read().map_err(|error| match error {
        ureq::Error::BodyExceedsLimit(_) => format!("it has more than {most} bytes"),
        other => explained(other),
    })
}

fn explained(error: ureq::Error) -> String {
    match error {
        ureq::Error::BodyExceedsLimit(_) => too_large(),
        ureq::Error::Io(error) => error.to_string(),
        other => other.to_string(),
    }
}

fn too_large() -> String {
    format!("it has more than {LARGEST} bytes: split it into several feeds, such as one for each year")
}

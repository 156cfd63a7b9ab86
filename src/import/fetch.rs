//! A feed's bytes, from a file or from the web. Only `http` and `https`, with limits on time, size and redirects.

use super::ImportError;
use std::fs::File;
use std::io::Read;
use std::time::Duration;

/// Ten years of releases with their whole text are a tenth of this.
const LARGEST: u64 = 50_000_000;
const LIMIT: Duration = Duration::from_secs(60);
const REDIRECTS: u32 = 5;

pub fn read(source: &str) -> Result<Vec<u8>, ImportError> {
    let failed = |reason: String| ImportError::Source { place: source.to_owned(), reason };
    if source.starts_with("http://") || source.starts_with("https://") {
        return download(source).map_err(|error| failed(error.to_string()));
    }
    if source.contains("://") {
        return Err(failed("only http and https addresses are read".to_owned()));
    }
    let mut bytes = Vec::new();
    let file = File::open(source).map_err(|error| failed(error.to_string()))?;
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| failed(error.to_string()))?;
    if bytes.len() as u64 > LARGEST {
        return Err(failed(format!("it has more than {LARGEST} bytes")));
    }
    Ok(bytes)
}

fn download(address: &str) -> Result<Vec<u8>, ureq::Error> {
    let agent = ureq::Agent::config_builder().timeout_global(Some(LIMIT)).max_redirects(REDIRECTS).build().new_agent();
    agent.get(address).call()?.body_mut().with_config().limit(LARGEST).read_to_vec()
}

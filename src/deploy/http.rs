//! The requests of the S3 client, made by the HTTP client that this program has for feeds.

use http_body_util::BodyExt;
use object_store::ClientOptions;
use object_store::client::{
    HttpClient, HttpConnector, HttpError, HttpErrorKind, HttpRequest, HttpResponse, HttpService,
};
use std::io;
use std::time::Duration;
use ureq::Agent;

/// No store takes longer for what a portal sends.
const LIMIT: Duration = Duration::from_secs(120);
const LIMIT_TO_CONNECT: Duration = Duration::from_secs(10);
/// The inventory of a hundred thousand releases is a tenth of this.
const LARGEST: u64 = 500_000_000;

/// Makes the clients of a store.
#[derive(Debug)]
pub struct Connector;

impl HttpConnector for Connector {
    fn connect(&self, _options: &ClientOptions) -> object_store::Result<HttpClient> {
        let config = Agent::config_builder()
            .timeout_global(Some(LIMIT))
            .timeout_connect(Some(LIMIT_TO_CONNECT))
            // The store's client reads the status, and signs for one address alone.
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .build();
        Ok(HttpClient::new(Service(config.new_agent())))
    }
}

#[derive(Debug)]
struct Service(Agent);

#[async_trait::async_trait]
impl HttpService for Service {
    async fn call(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        let (parts, body) = request.into_parts();
        let body = body.collect().await?.to_bytes().to_vec();
        let agent = self.0.clone();
        let request = ureq::http::Request::from_parts(parts, body);
        let answer = move || -> Result<HttpResponse, ureq::Error> {
            let (parts, mut body) = agent.run(request)?.into_parts();
            let bytes = body.with_config().limit(LARGEST).read_to_vec()?;
            Ok(HttpResponse::from_parts(parts, bytes.into()))
        };
        let answer = tokio::task::spawn_blocking(answer).await;
        answer.map_err(|error| HttpError::new(HttpErrorKind::Unknown, error))?.map_err(with_kind)
    }
}

/// An error by its kind, which decides whether a request is made again.
fn with_kind(error: ureq::Error) -> HttpError {
    let kind = match &error {
        ureq::Error::HostNotFound | ureq::Error::ConnectionFailed => HttpErrorKind::Connect,
        ureq::Error::Timeout(_) => HttpErrorKind::Timeout,
        ureq::Error::Io(error) => match error.kind() {
            io::ErrorKind::ConnectionRefused => HttpErrorKind::Connect,
            io::ErrorKind::TimedOut => HttpErrorKind::Timeout,
            _ => HttpErrorKind::Interrupted,
        },
        _ => HttpErrorKind::Unknown,
    };
    HttpError::new(kind, error)
}

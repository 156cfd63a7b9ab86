//! A local web server for previews: the published folder with production's headers, compressed.
//! It must not change what it serves; it is no production server.

mod preview;

pub use preview::Preview;

use crate::model::Lang;
use crate::publish::{HeaderRules, REVALIDATE};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{Html, IntoResponse, Response};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use tower_http::compression::CompressionLayer;
use tower_http::services::ServeDir;

#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    #[error("{0} holds no published site: publish it first (`make build`)")]
    NotPublished(PathBuf),
    #[error("cannot listen on {address}: {source}. Choose another address with --addr")]
    Listen { address: SocketAddr, source: std::io::Error },
    #[error("cannot watch {folder}: {source}")]
    Watch { folder: PathBuf, source: notify::Error },
    #[error("the server stopped: {0}")]
    Stopped(#[from] std::io::Error),
}

/// Serves a published folder until the program is interrupted. `ready` is told the address.
pub fn serve(
    folder: PathBuf,
    address: SocketAddr,
    preview: Option<Preview>,
    ready: impl FnOnce(SocketAddr),
) -> Result<(), ServeError> {
    if preview.is_none() && !folder.join("index.html").is_file() {
        return Err(ServeError::NotPublished(folder));
    }
    tokio::runtime::Runtime::new()?.block_on(async {
        let listen = |source| ServeError::Listen { address, source };
        let listener = tokio::net::TcpListener::bind(address).await.map_err(listen)?;
        ready(listener.local_addr()?);
        let interrupted = async {
            // Where no signal can be heard the program is ended from outside.
            let _ = tokio::signal::ctrl_c().await;
        };
        Ok(axum::serve(listener, router(folder, preview)).with_graceful_shutdown(interrupted).await?)
    })
}

/// The published folder as a service; with a preview, pages reload when it has published anew.
pub fn router(folder: PathBuf, preview: Option<Preview>) -> Router {
    let folder = Arc::new(folder);
    let files = Router::new().fallback_service(ServeDir::new(&*folder));
    let files = match preview {
        Some(preview) => preview.watch(files),
        None => files,
    };
    files.layer(from_fn_with_state(folder, with_headers)).layer(CompressionLayer::new())
}

/// Adds the headers that the publisher wrote for the path, and the 404 page where there is no file.
async fn with_headers(State(folder): State<Arc<PathBuf>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    // What speaks to servers is not for visitors.
    let hidden = path.starts_with("/_");
    let mut response = if hidden { StatusCode::NOT_FOUND.into_response() } else { next.run(request).await };
    if response.status() == StatusCode::NOT_FOUND {
        let page = folder.join(Lang::of_path(&path).prefix().trim_start_matches('/')).join("404.html");
        let page = tokio::fs::read_to_string(page).await.unwrap_or_default();
        response = (StatusCode::NOT_FOUND, Html(page)).into_response();
    }
    let headers = response.headers_mut();
    if headers.get(CONTENT_TYPE).is_some_and(|kind| kind == "text/html") {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    }
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(REVALIDATE));
    // Read at each request, since the folder may be published anew while it is served.
    let rules = HeaderRules::parse(&tokio::fs::read_to_string(folder.join("_headers")).await.unwrap_or_default());
    for (name, value) in rules.of(&path) {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            headers.insert(name, value);
        }
    }
    response
}

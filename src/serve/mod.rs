//! A local web server for previews: the published folder with production's headers, compressed.
//! It must not change what it serves; it is no production server.

mod preview;

pub use preview::Preview;

use crate::model::Lang;
use crate::publish::{HeaderRules, REVALIDATE};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HOST, LOCATION};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{Html, IntoResponse, Redirect, Response};
use percent_encoding::percent_decode_str;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::signal::unix::{SignalKind, signal};
use tower_http::CompressionLevel;
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
        // A page that waits for news of the preview would keep a server that ends politely alive.
        tokio::select! {
            stopped = axum::serve(listener, router(folder, preview)) => Ok(stopped?),
            () = interrupted() => Ok(()),
        }
    })
}

/// Ends when the program is asked to. Where no signal can be heard it is ended from outside.
async fn interrupted() {
    let terminated = async {
        if let Ok(mut signal) = signal(SignalKind::terminate()) {
            signal.recv().await;
        } else {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminated => {}
    }
}

/// Where a published site says that it is served.
struct Address {
    /// Scheme and host.
    origin: String,
    /// Empty at the host's root.
    folder: String,
}

/// Read at each request, since the folder may be published anew while it is served.
async fn address_of(files: &Path) -> Address {
    let site = tokio::fs::read(files.join("data/site.json")).await.unwrap_or_default();
    let site: serde_json::Value = serde_json::from_slice(&site).unwrap_or_default();
    let folder = site["folder"].as_str().unwrap_or_default().to_owned();
    let base_url = site["base_url"].as_str().unwrap_or_default();
    Address { origin: base_url.strip_suffix(&folder).unwrap_or(base_url).to_owned(), folder }
}

/// The published folder as a service; with a preview, pages reload when it has published anew.
pub fn router(files: PathBuf, preview: Option<Preview>) -> Router {
    let files = Arc::new(files);
    let router = Router::new()
        .fallback_service(ServeDir::new(&*files))
        .layer(from_fn_with_state(Arc::clone(&files), within_folder))
        .layer(from_fn_with_state(files, with_headers));
    let router = match preview {
        Some(preview) => preview.watch(router),
        None => router,
    };
    // As small as it can be without a visitor's waiting for it: production's files are compressed once and for all.
    router.layer(CompressionLayer::new().quality(CompressionLevel::Precise(6)))
}

/// Serves the site below the folder of its address, and leads there from outside of it.
async fn within_folder(State(files): State<Arc<PathBuf>>, mut request: Request, next: Next) -> Response {
    let folder = address_of(&files).await.folder;
    if folder.is_empty() {
        return next.run(request).await;
    }
    let uri = request.uri().to_string();
    let Some(rest) = uri.strip_prefix(&folder).filter(|rest| rest.starts_with('/')) else {
        let home = uri == "/" || uri == folder;
        return if home {
            Redirect::temporary(&format!("{folder}/")).into_response()
        } else {
            StatusCode::NOT_FOUND.into_response()
        };
    };
    if let Ok(uri) = rest.parse() {
        *request.uri_mut() = uri;
    }
    let mut response = next.run(request).await;
    let moved = response.headers().get(LOCATION).and_then(|to| to.to_str().ok()).filter(|to| to.starts_with('/'));
    if let Some(to) = moved.and_then(|to| HeaderValue::try_from(format!("{folder}{to}")).ok()) {
        response.headers_mut().insert(LOCATION, to);
    }
    response
}

/// Shown where nothing could be published yet: a preview tells why.
const NOTHING: &str = "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Nothing is published</title></head>\n\
    <body><h1>Nothing is published yet</h1></body></html>\n";

/// Adds the headers that the publisher wrote for the path, and the 404 page where there is no file.
async fn with_headers(State(files): State<Arc<PathBuf>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default().to_owned();
    let Address { origin, folder } = address_of(&files).await;
    let own = percent_decode_str(path.strip_prefix(&folder).unwrap_or(&path)).decode_utf8_lossy().into_owned();
    let own = format!("/{}", own.trim_start_matches('/'));
    // What speaks to servers is not for visitors.
    let hidden = own.starts_with("/_");
    let mut response = if hidden { StatusCode::NOT_FOUND.into_response() } else { next.run(request).await };
    let mut path = path;
    if response.status() == StatusCode::NOT_FOUND {
        // It is that page which is shown, with its own headers.
        let shown = format!("{}/404.html", Lang::of_path(&own).prefix());
        let page = files.join(shown.trim_start_matches('/'));
        path = format!("{folder}{shown}");
        let page = tokio::fs::read_to_string(page).await.unwrap_or_else(|_| NOTHING.to_owned());
        response = (StatusCode::NOT_FOUND, Html(page)).into_response();
    }
    let headers = response.headers_mut();
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).filter(|kind| kind.starts_with("text/"));
    if let Some(kind) =
        kind.filter(|kind| !kind.contains(';')).and_then(|kind| format!("{kind}; charset=utf-8").parse().ok())
    {
        headers.insert(CONTENT_TYPE, kind);
    }
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(REVALIDATE));
    // Read at each request, since the folder may be published anew while it is served.
    let rules = HeaderRules::parse(&tokio::fs::read_to_string(files.join("_headers")).await.unwrap_or_default());
    for (name, value) in rules.of(&path) {
        // A policy names the site's own host, which here is this one.
        let value =
            if origin.is_empty() { value.to_owned() } else { value.replace(&origin, &format!("http://{host}")) };
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            headers.insert(name, value);
        }
    }
    response
}

//! A local web server for previews: the published folder with production's headers, compressed.
//! It must not change what it serves; it is no production server.

mod connections;
mod drafts;
mod host;
mod path;
mod preview;

pub use drafts::Drafts;
pub use preview::Preview;

use crate::hosts::headers::{HeaderRules, REVALIDATE, may_be_framed};
use crate::model::Lang;
use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, HeaderMap, LOCATION,
    X_FRAME_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{Html, IntoResponse, Redirect, Response};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::signal::unix::{SignalKind, signal};
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::services::ServeDir;

#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    #[error("{0} holds no published site: publish it first (`frontdesk publish`)")]
    NotPublished(PathBuf),
    #[error("cannot listen on {address}: {source}. Choose another address with --addr")]
    Listen { address: SocketAddr, source: std::io::Error },
    #[error("cannot watch {folder}: {source}")]
    Watch { folder: PathBuf, source: notify::Error },
    #[error("cannot keep drafts in {folder}: {source}. A preview of drafts needs to write there")]
    Drafts { folder: PathBuf, source: std::io::Error },
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
        let listening = listener.local_addr()?;
        ready(listening);
        // A page that waits for news of the preview would keep a server that ends politely alive.
        tokio::select! {
            () = connections::accept(listener, router(folder, listening, preview), connections::HEAD) => Ok(()),
            () = asked_to_end() => Ok(()),
        }
    })
}

/// Ends when the program is asked to: by its user, by the system, or because its terminal was closed.
async fn asked_to_end() {
    let asked = |kind| async move {
        // Where no signal can be heard it is ended from outside.
        match signal(kind) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        () = asked(SignalKind::interrupt()) => {}
        () = asked(SignalKind::terminate()) => {}
        () = asked(SignalKind::hangup()) => {}
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

/// What is served, and as whom.
struct Server {
    files: PathBuf,
    listening: SocketAddr,
    /// An editor's preview: it may show what is not public.
    private: bool,
}

/// The published folder as a service; with a preview, pages reload when it has published anew.
pub fn router(files: PathBuf, listening: SocketAddr, preview: Option<Preview>) -> Router {
    let server = Arc::new(Server { files, listening, private: preview.is_some() });
    let router = Router::new().fallback_service(ServeDir::new(&server.files).precompressed_br());
    let router = router.layer(from_fn_with_state(Arc::clone(&server), answer));
    let router = match preview {
        Some(preview) => preview.watch(router),
        None => router,
    };
    // What lies there compressed goes out so; the rest as small as it can be without a visitor's waiting for it.
    let compression = CompressionLayer::new().quality(CompressionLevel::Precise(6));
    router.layer(from_fn_with_state(server, only_own_names)).layer(compression)
}

/// Refuses to show a preview under a name that is not this server's.
async fn only_own_names(State(server): State<Arc<Server>>, request: Request, next: Next) -> Response {
    if server.private && own_origin(&server, &request).is_none() {
        let words = format!("This preview is at http://{} only.\n", server.listening);
        return (StatusCode::MISDIRECTED_REQUEST, words).into_response();
    }
    next.run(request).await
}

/// The origin that the browser knows this server by, where it is one of its own.
fn own_origin(server: &Server, request: &Request) -> Option<String> {
    let named = request.headers().get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    // A request to a proxy has the host in its first line.
    let host = request.uri().authority().map_or(named, |authority| authority.as_str());
    host::origin(host, server.listening)
}

/// Shown where nothing could be published yet: a preview tells why.
const NOTHING: &str = "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Nothing is published</title></head>\n\
    <body><h1>Nothing is published yet</h1></body></html>\n";

/// Serves the site below the folder of its address, with the headers that the publisher wrote for the file, and the 404
/// page where there is none.
async fn answer(State(server): State<Arc<Server>>, mut request: Request, next: Next) -> Response {
    let address = address_of(&server.files).await;
    let host = own_origin(&server, &request).unwrap_or_else(|| format!("http://{}", server.listening));
    let Some(path) = path::plain(request.uri().path()) else { return missing(&server, &address, &host, "/").await };
    let Some(own) = own_path(&path, &address.folder) else {
        let is_home = path == "/" || path == address.folder;
        return if is_home {
            Redirect::temporary(&format!("{}/", address.folder)).into_response()
        } else {
            missing(&server, &address, &host, "/").await
        };
    };
    if path::is_hidden(&own) {
        return missing(&server, &address, &host, &own).await;
    }
    let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
    if let Ok(uri) = format!("{}{query}", path::escaped(&own)).parse() {
        *request.uri_mut() = uri;
    }
    let mut response = next.run(request).await;
    if response.status() == StatusCode::NOT_FOUND {
        return missing(&server, &address, &host, &own).await;
    }
    let moved = response.headers().get(LOCATION).and_then(|to| to.to_str().ok()).filter(|to| to.starts_with('/'));
    if let Some(to) = moved.and_then(|to| HeaderValue::try_from(format!("{}{to}", address.folder)).ok()) {
        response.headers_mut().insert(LOCATION, to);
    }
    add_headers(response.headers_mut(), &server, &address, &host, &own).await;
    response
}

/// A path of the site, of a plain path below its folder.
fn own_path(path: &str, folder: &str) -> Option<String> {
    let folder = path::plain(folder).filter(|folder| folder != "/").unwrap_or_default();
    path.strip_prefix(&folder).filter(|own| own.starts_with('/')).map(str::to_owned)
}

/// The page for addresses that have none, in the language of the address.
async fn missing(server: &Server, address: &Address, host: &str, own: &str) -> Response {
    let folder = own.trim_start_matches('/').split('/').next().and_then(Lang::of_folder).map_or("", Lang::folder);
    let mut shown = format!("{folder}/404.html");
    let file = |shown: &str| server.files.join(shown.trim_start_matches('/'));
    if !tokio::fs::try_exists(file(&shown)).await.unwrap_or_default() {
        "/404.html".clone_into(&mut shown);
    }
    let page = tokio::fs::read_to_string(file(&shown)).await.unwrap_or_else(|_| NOTHING.to_owned());
    let mut response = (StatusCode::NOT_FOUND, Html(page)).into_response();
    add_headers(response.headers_mut(), server, address, host, &shown).await;
    response
}

async fn add_headers(headers: &mut HeaderMap, server: &Server, address: &Address, host: &str, own: &str) {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).filter(|kind| kind.starts_with("text/"));
    if let Some(kind) =
        kind.filter(|kind| !kind.contains(';')).and_then(|kind| format!("{kind}; charset=utf-8").parse().ok())
    {
        headers.insert(CONTENT_TYPE, kind);
    }
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(REVALIDATE));
    // Read at each request, since the folder may be published anew while it is served.
    let rules = tokio::fs::read_to_string(server.files.join("_headers")).await.unwrap_or_default();
    let (rules, path) = (HeaderRules::parse(&rules), format!("{}{own}", address.folder));
    for (name, value) in rules.of(&path) {
        // A policy names the site's own host, which here is this one.
        let value = if address.origin.is_empty() { value.to_owned() } else { value.replace(&address.origin, host) };
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            headers.insert(name, value);
        }
    }
    if !may_be_framed(own) {
        headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
        close(headers);
    }
    if server.private {
        headers.remove(ACCESS_CONTROL_ALLOW_ORIGIN);
    }
}

/// Makes the policy say that no other site may frame the page, for paths whose rule does not: of redirects.
fn close(headers: &mut HeaderMap) {
    let policy = headers.get(CONTENT_SECURITY_POLICY).and_then(|policy| policy.to_str().ok());
    let open = policy.filter(|policy| !policy.contains("frame-ancestors"));
    if let Some(closed) = open.and_then(|open| HeaderValue::try_from(format!("{open}; frame-ancestors 'none'")).ok()) {
        headers.insert(CONTENT_SECURITY_POLICY, closed);
    }
}

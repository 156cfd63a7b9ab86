//! Fetches a page's data, and maps what went wrong to what a visitor can do about it.

use super::decode::decode;
use crate::components::Site;
use crate::features::not_found::failed::LoadError;
use crate::portal::page::Page;
use gloo_net::http::Request;
use js_sys::Array;
use web_sys::AbortSignal;

/// How long a page may take, in milliseconds: longer than a slow phone's worst connection needs for 100 kB.
const LIMIT: u32 = 15_000;

/// How the data of a page begins, before the digest of its views.
const BEGIN: &str = "{\"views\":\"";

/// The page at a site path, unless `signal` gives it up.
pub async fn page(site: &Site, path: &str, signal: &AbortSignal) -> Result<Page, LoadError> {
    let json = text(&site.data_href(path), signal).await?;
    if json.strip_prefix(BEGIN).is_some_and(|rest| !rest.starts_with(crate::VIEWS)) {
        return Err(LoadError::OtherBuild);
    }
    let page: Page = decode(&json).ok_or(LoadError::Broken)?;
    if page.path == path { Ok(page) } else { Err(LoadError::Broken) }
}

async fn text(href: &str, signal: &AbortSignal) -> Result<String, LoadError> {
    let limit = AbortSignal::timeout_with_u32(LIMIT);
    let either = AbortSignal::any(&Array::of2(signal, &limit));
    let fault = |_| if limit.aborted() { LoadError::Slow } else { LoadError::Offline };
    let response = Request::get(href).abort_signal(Some(&either)).send().await.map_err(fault)?;
    match response.status() {
        200..=299 => response.text().await.map_err(fault),
        404 | 410 => Err(LoadError::NotFound),
        _ => Err(LoadError::Server),
    }
}

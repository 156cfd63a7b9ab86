//! Fetches a page's data, and tells what went wrong in terms of what a visitor can do about it.

use super::decode::decode;
use crate::app::Fetching;
use crate::components::Site;
use crate::pages::Page;
use crate::pages::failed::LoadError;
use gloo_net::http::Request;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;
use web_sys::AbortController;

/// How long a page may take: longer than a slow phone's worst connection needs for 100 kB.
const LIMIT: Duration = Duration::from_secs(15);

/// How the data of a page begins, before the digest of its views.
const BEGIN: &str = "{\"views\":\"";

/// The page at a site path. Dropping the future aborts the request.
pub fn page(site: Arc<Site>, path: String) -> Fetching {
    Box::pin(async move {
        let json = text(&site.data_href(&path)).await?;
        // Another build has been published since: its own document draws it.
        if json.starts_with(BEGIN) && !json[BEGIN.len()..].starts_with(crate::VIEWS) {
            super::leave(&format!("{}{path}", site.folder));
            return std::future::pending().await;
        }
        let page: Page = decode(&json).ok_or(LoadError::Broken)?;
        if page.path == path { Ok(page) } else { Err(LoadError::Broken) }
    })
}

async fn text(href: &str) -> Result<String, LoadError> {
    let limit = Limit::start().ok_or(LoadError::Offline)?;
    let request = Request::get(href).abort_signal(Some(&limit.controller.signal()));
    let response = request.send().await.map_err(|_| limit.fault())?;
    match response.status() {
        200..=299 => response.text().await.map_err(|_| limit.fault()),
        404 | 410 => Err(LoadError::NotFound),
        _ => Err(LoadError::Server),
    }
}

/// Aborts a request after [`LIMIT`], or when it is dropped.
struct Limit {
    controller: AbortController,
    passed: Rc<Cell<bool>>,
    timer: Option<TimeoutHandle>,
}

impl Limit {
    fn start() -> Option<Self> {
        let controller = AbortController::new().ok()?;
        let passed = Rc::new(Cell::new(false));
        let timer = {
            let (controller, passed) = (controller.clone(), Rc::clone(&passed));
            set_timeout_with_handle(
                move || {
                    passed.set(true);
                    controller.abort();
                },
                LIMIT,
            )
        };
        Some(Self { controller, passed, timer: timer.ok() })
    }

    /// Why a request failed that brought no answer.
    fn fault(&self) -> LoadError {
        if self.passed.get() { LoadError::Slow } else { LoadError::Offline }
    }
}

impl Drop for Limit {
    fn drop(&mut self) {
        if let Some(timer) = self.timer {
            timer.clear();
        }
        self.controller.abort();
    }
}

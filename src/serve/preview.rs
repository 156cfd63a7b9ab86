//! Publishing anew while an editor writes: pages in the browser reload by themselves, and show mistakes.

use super::{ServeError, drafts};
use crate::portal::{Options, publish};
use crate::publish::error::PublishError;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, ETAG};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures::{Stream, StreamExt, stream};
use notify::{RecursiveMode, Watcher};
use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;
use tokio::sync::watch;

/// How long an editor's program may take to save all that belongs together.
const SETTLED: Duration = Duration::from_millis(150);

/// How soon a page asks again where the server went away: one that was compiled anew takes its place.
const AGAIN: Duration = Duration::from_millis(300);

/// A page that is larger than this is no page of ours.
const LARGEST: usize = 20_000_000;

/// A site that is published anew whenever its content changes.
pub struct Preview {
    outcome: watch::Receiver<Outcome>,
    _watcher: Option<notify::RecommendedWatcher>,
}

/// What the last publishing led to.
#[derive(Clone, Debug, Default)]
struct Outcome {
    /// When it ended, in milliseconds: another for each publishing, also of a server that took this one's place.
    at: i64,
    /// Why it failed; empty where it did not.
    mistakes: String,
}

impl Preview {
    /// Publishes, and where `watching` publishes again after each change of the content.
    /// `tell` is given a line for each publishing.
    pub fn start(
        options: Options,
        watching: bool,
        tell: impl Fn(&str) + Send + 'static,
        explain: impl Fn(&PublishError) -> String + Send + 'static,
    ) -> Result<Self, ServeError> {
        let (send, outcome) = watch::channel(Outcome::default());
        let run = move |options: &Options| {
            // Whoever previews for hours sees an embargo end.
            let options = Options { now: jiff::Timestamp::now(), ..options.clone() };
            let result = publish(&options, &|_, _| ());
            let (line, mistakes) = match &result {
                Ok(report) if report.left_out.0.is_empty() => (report.summary.to_string(), String::new()),
                Ok(report) => {
                    let mistakes = explain(&PublishError::Content(report.left_out.clone()));
                    (format!("{}\n{mistakes}", report.summary), mistakes)
                }
                Err(error) => (explain(error), explain(error)),
            };
            tell(&line);
            send.send_modify(|outcome| *outcome = Outcome { at: jiff::Timestamp::now().as_millisecond(), mistakes });
        };
        run(&options);
        let watcher = watching.then(|| watch_folder(options, run)).transpose()?;
        Ok(Self { outcome, _watcher: watcher })
    }

    /// The same service, with a script in each page that hears of each publishing.
    pub(super) fn watch(self, files: Router) -> Router {
        let outcome = self.outcome.clone();
        // The watcher lives as long as the service.
        let keep = std::sync::Arc::new(self);
        let events = move |State(()): State<()>| {
            let (outcome, _keep) = (outcome.clone(), std::sync::Arc::clone(&keep));
            async move { Sse::new(changes(outcome)) }
        };
        files.layer(from_fn_with_state((), with_script)).route("/.preview/events", get(events)).route(
            "/.preview/script.js",
            get(|| async { ([(CONTENT_TYPE, "text/javascript")], include_str!("preview.js")) }),
        )
    }
}

fn watch_folder(
    options: Options,
    run: impl Fn(&Options) + Send + 'static,
) -> Result<notify::RecommendedWatcher, ServeError> {
    let failed = |folder: &Path, source| ServeError::Watch { folder: folder.to_owned(), source };
    let (send, changes) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // What the preview writes itself is no change of the content.
        let is_own = |event: &notify::Event| {
            let own = |path: &PathBuf| path.components().any(|part| part.as_os_str() == drafts::FOLDER);
            !event.paths.is_empty() && event.paths.iter().all(own)
        };
        if event.is_ok_and(|event| !event.kind.is_access() && !is_own(&event)) {
            // It fails only where the thread below has ended with the program.
            let _ = send.send(());
        }
    })
    .map_err(|source| failed(&options.content, source))?;
    // The built app, too, for those who work on it: what does not change costs nothing.
    for folder in [&options.content, &options.shell] {
        watcher.watch(folder, RecursiveMode::Recursive).map_err(|source| failed(folder, source))?;
    }
    std::thread::spawn(move || {
        while changes.recv().is_ok() {
            while changes.recv_timeout(SETTLED).is_ok() {}
            run(&options);
        }
    });
    Ok(watcher)
}

/// The present outcome at once, then each new one.
fn changes(outcome: watch::Receiver<Outcome>) -> impl Stream<Item = Result<Event, Infallible>> {
    let first = stream::once(async {});
    let later = stream::unfold(outcome.clone(), |mut outcome| async move {
        outcome.changed().await.ok()?;
        Some(((), outcome))
    });
    first.chain(later).map(move |()| {
        let Outcome { at, mistakes } = outcome.borrow().clone();
        Ok(Event::default().id(at.to_string()).retry(AGAIN).data(if mistakes.is_empty() { "ok" } else { &mistakes }))
    })
}

async fn with_script(State(()): State<()>, request: Request, next: Next) -> Response {
    let (mut parts, body) = next.run(request).await.into_parts();
    let is_page = parts.headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if !is_page {
        return (parts, body).into_response();
    }
    let page = to_bytes(body, LARGEST).await.unwrap_or_default();
    let page = String::from_utf8_lossy(&page);
    let page = page.replacen("</body>", "<script src=\"/.preview/script.js\" defer></script>\n</body>", 1);
    parts.headers.remove(CONTENT_LENGTH);
    parts.headers.remove(ETAG);
    (parts, Body::from(page)).into_response()
}

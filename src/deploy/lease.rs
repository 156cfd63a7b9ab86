//! The lock of a bucket: an object that one run alone can make, and writes anew as long as it works. A run that was killed
//! leaves it; whoever finds it watches it for a while, and takes it where nobody has written it anew. All of it is done by
//! writes under a condition (`If-None-Match`, `If-Match`), and no clock is compared with another.

use super::store::Lock;
use object_store::path::Path;
use object_store::{Error, ObjectStore, ObjectStoreExt, PutMode, PutResult, UpdateVersion};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tokio::runtime::{Handle, Runtime};
use tokio::task::JoinHandle;

pub struct Times {
    /// How often it is written anew.
    pub renewal: Duration,
    /// How long it lives without that.
    pub patience: Duration,
}

pub const TIMES: Times = Times { renewal: Duration::from_secs(10), patience: Duration::from_secs(45) };

/// The right to change a bucket, kept up by a task of its own.
pub struct Lease {
    store: Arc<dyn ObjectStore>,
    path: Path,
    handle: Handle,
    renewing: JoinHandle<()>,
    is_held: Arc<AtomicBool>,
}

impl Lease {
    /// Takes the lock, or says who has it.
    pub fn take(
        store: &Arc<dyn ObjectStore>,
        path: &Path,
        runtime: &Runtime,
        times: &Times,
        notice: fn(&str),
    ) -> Result<Result<Self, String>, Error> {
        let Some(version) = runtime.block_on(version(store, path, times, notice))? else {
            let by = runtime.block_on(async { store.get(path).await?.bytes().await });
            let by = by.map_or_else(|_| String::new(), |by| String::from_utf8_lossy(&by).trim().to_owned());
            return Ok(Err(by));
        };
        let is_held = Arc::new(AtomicBool::new(true));
        let renew = renew(store.clone(), path.clone(), version, is_held.clone(), times.renewal, times.patience);
        let renewing = runtime.spawn(renew);
        Ok(Ok(Self { store: store.clone(), path: path.clone(), handle: runtime.handle().clone(), renewing, is_held }))
    }
}

impl Lock for Lease {
    fn is_held(&self) -> bool {
        self.is_held.load(Ordering::Relaxed)
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        self.renewing.abort();
        if self.is_held() {
            // Where this fails, the next run waits.
            let _ = self.handle.block_on(self.store.delete(&self.path));
        }
    }
}

/// The version that this run has written; none where another run is at work.
async fn version(
    store: &Arc<dyn ObjectStore>,
    path: &Path,
    times: &Times,
    notice: fn(&str),
) -> Result<Option<UpdateVersion>, Error> {
    match put(store, path, PutMode::Create).await {
        Ok(result) => return Ok(Some(result.into())),
        Err(Error::AlreadyExists { .. } | Error::Precondition { .. }) => {}
        Err(error) => return Err(error),
    }
    let tag = async || store.head(path).await.map(|about| about.e_tag);
    let before = match tag().await {
        Err(Error::NotFound { .. }) => return Ok(None),
        other => other?,
    };
    notice("a lock lies there: waiting to see whether a run still keeps it up, or was ended");
    let since = Instant::now();
    while since.elapsed() < times.patience {
        tokio::time::sleep(times.renewal / 2).await;
        match tag().await {
            Ok(now) if now == before => {}
            Ok(_) | Err(Error::NotFound { .. }) => return Ok(None),
            Err(error) => return Err(error),
        }
    }
    match put(store, path, PutMode::Update(UpdateVersion { e_tag: before, version: None })).await {
        Ok(result) => Ok(Some(result.into())),
        // Another one has waited as long, and was first.
        Err(Error::Precondition { .. } | Error::AlreadyExists { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Writes the lock anew until it is another's, or could be.
async fn renew(
    store: Arc<dyn ObjectStore>,
    path: Path,
    mut version: UpdateVersion,
    is_held: Arc<AtomicBool>,
    every: Duration,
    patience: Duration,
) {
    let mut renewed = Instant::now();
    loop {
        tokio::time::sleep(every).await;
        match put(&store, &path, PutMode::Update(version.clone())).await {
            Ok(result) => (version, renewed) = (result.into(), Instant::now()),
            Err(Error::Precondition { .. } | Error::NotFound { .. }) => break,
            Err(_) if renewed.elapsed() + every < patience => {}
            Err(_) => break,
        }
    }
    is_held.store(false, Ordering::Relaxed);
}

/// Its text tells people who has it, and differs each time: a store's tag of it is a digest.
async fn put(store: &Arc<dyn ObjectStore>, path: &Path, mode: PutMode) -> Result<PutResult, Error> {
    let text = format!("process {} at {}", std::process::id(), jiff::Timestamp::now());
    store.put_opts(path, text.into_bytes().into(), mode.into()).await
}

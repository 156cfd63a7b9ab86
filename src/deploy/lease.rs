//! The lock of a bucket: an object that one run alone can make, and writes anew as long as it works. A run that was killed
//! leaves it; whoever finds it watches it for a while, and takes it over where nobody has written it anew. All of it is
//! done by writes under a condition (`If-None-Match`, `If-Match`), and no computer's clock is compared with another's.

use super::store::Lock;
use object_store::path::Path;
use object_store::{Error, ObjectStore, ObjectStoreExt, PutMode, PutResult, UpdateVersion};
use std::sync::{Arc, PoisonError};
use std::time::{Duration, Instant};
use tokio::runtime::{Handle, Runtime};
use tokio::task::JoinHandle;

pub struct Times {
    /// How often it is written anew.
    pub renewal: Duration,
    /// How long it is another run's to take over when it is not.
    pub patience: Duration,
}

pub const TIMES: Times = Times { renewal: Duration::from_secs(10), patience: Duration::from_secs(45) };

/// The lock while a run has it.
pub struct Lease {
    held: Arc<Held>,
    handle: Handle,
    renewing: JoinHandle<()>,
}

/// What the run and the task that renews the lock share.
struct Held {
    store: Arc<dyn ObjectStore>,
    path: Path,
    /// What this run has written last; none once the lock is another's. One renewal at a time.
    version: tokio::sync::Mutex<Option<UpdateVersion>>,
    /// Until when no other run takes it over, with a renewal's time to spare; none once it is another's.
    safe_until: std::sync::Mutex<Option<Instant>>,
    safe_for: Duration,
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
        let begun = Instant::now();
        let Some((version, begun)) = runtime.block_on(first_version(store, path, times, notice, begun))? else {
            let by = runtime.block_on(async { store.get(path).await?.bytes().await });
            let by = by.map_or_else(|_| String::new(), |by| String::from_utf8_lossy(&by).trim().to_owned());
            return Ok(Err(by));
        };
        let safe_for = times.patience.saturating_sub(times.renewal);
        let held = Arc::new(Held {
            store: store.clone(),
            path: path.clone(),
            version: tokio::sync::Mutex::new(Some(version)),
            safe_until: std::sync::Mutex::new(Some(begun + safe_for)),
            safe_for,
        });
        let (renewed, every) = (held.clone(), times.renewal);
        let renewing = runtime.spawn(async move {
            loop {
                tokio::time::sleep(every).await;
                renewed.renew().await;
            }
        });
        Ok(Ok(Self { held, handle: runtime.handle().clone(), renewing }))
    }
}

impl Held {
    /// Writes the lock anew. Where it is another's, this run never has it again.
    async fn renew(&self) -> bool {
        let mut version = self.version.lock().await;
        let Some(last) = version.clone() else { return false };
        // Counted from before the request: the store may answer late.
        let begun = Instant::now();
        match put(&self.store, &self.path, PutMode::Update(last)).await {
            Ok(result) => {
                *version = Some(result.into());
                self.set(Some(begun + self.safe_for));
                true
            }
            Err(Error::Precondition { .. } | Error::NotFound { .. } | Error::AlreadyExists { .. }) => {
                *version = None;
                self.set(None);
                false
            }
            Err(_) => false,
        }
    }

    fn set(&self, until: Option<Instant>) {
        *self.safe_until.lock().unwrap_or_else(PoisonError::into_inner) = until;
    }
}

impl Lock for Lease {
    fn is_held(&self) -> bool {
        let until = *self.held.safe_until.lock().unwrap_or_else(PoisonError::into_inner);
        until.is_some_and(|until| Instant::now() < until)
    }

    fn confirm(&self) -> bool {
        self.handle.block_on(self.held.renew())
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        self.renewing.abort();
        if self.confirm() {
            // Where this fails, the next run waits.
            let _ = self.handle.block_on(self.held.store.delete(&self.held.path));
        }
    }
}

/// The version that this run has written, and since when; none where another run is at work.
async fn first_version(
    store: &Arc<dyn ObjectStore>,
    path: &Path,
    times: &Times,
    notice: fn(&str),
    mut begun: Instant,
) -> Result<Option<(UpdateVersion, Instant)>, Error> {
    let tag = async || match store.head(path).await {
        Ok(about) => Ok(Some(about.e_tag)),
        Err(Error::NotFound { .. }) => Ok(None),
        Err(error) => Err(error),
    };
    'free: loop {
        match put(store, path, PutMode::Create).await {
            Ok(result) => return Ok(Some((result.into(), begun))),
            Err(Error::AlreadyExists { .. } | Error::Precondition { .. }) => {}
            Err(error) => return Err(error),
        }
        let Some(before) = tag().await? else { continue };
        notice("a lock lies there: waiting to see whether a run still keeps it up, or was ended");
        let since = Instant::now();
        while since.elapsed() < times.patience {
            tokio::time::sleep(times.renewal / 2).await;
            match tag().await? {
                // That run has ended.
                None => {
                    begun = Instant::now();
                    continue 'free;
                }
                Some(now) if now == before => {}
                Some(_) => return Ok(None),
            }
        }
        begun = Instant::now();
        return match put(store, path, PutMode::Update(UpdateVersion { e_tag: before, version: None })).await {
            Ok(result) => Ok(Some((result.into(), begun))),
            // Another one has waited as long, and was first.
            Err(Error::Precondition { .. } | Error::AlreadyExists { .. }) => Ok(None),
            Err(error) => Err(error),
        };
    }
}

/// Its text tells people who has it, and differs each time: a store's tag of it is a digest.
async fn put(store: &Arc<dyn ObjectStore>, path: &Path, mode: PutMode) -> Result<PutResult, Error> {
    let text = format!("process {} at {}", std::process::id(), jiff::Timestamp::now());
    store.put_opts(path, text.into_bytes().into(), mode.into()).await
}

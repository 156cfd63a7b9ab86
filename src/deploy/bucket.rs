//! A bucket of a store that speaks S3's protocol, by the crate `object_store`. Address, region and credentials come from
//! the environment, as its `AmazonS3Builder::from_env` reads them.

use super::DeployError;
use super::http::Connector;
use super::lease::Lease;
use super::store::{About, Lock, OWN, Store};
use futures::StreamExt;
use object_store::aws::AmazonS3Builder;
use object_store::path::Path;
use object_store::{Attribute, Error, ObjectStore, ObjectStoreExt, PutOptions, RetryConfig};
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::Runtime;

/// How long a store may fail to answer before the run ends.
const RETRIES: RetryConfig = RetryConfig {
    backoff: object_store::BackoffConfig {
        init_backoff: Duration::from_millis(200),
        max_backoff: Duration::from_secs(5),
        base: 2.,
    },
    max_retries: 5,
    retry_timeout: Duration::from_secs(60),
};

pub struct Bucket {
    store: Arc<dyn ObjectStore>,
    runtime: Runtime,
    /// Before every key; empty or without a slash at its ends.
    prefix: String,
    /// How it is named to people.
    place: String,
}

impl Bucket {
    /// A bucket of Amazon's, or of the store that `AWS_ENDPOINT_URL` names.
    pub fn open(name: &str, prefix: &str, place: &str) -> Result<Self, DeployError> {
        let remedy = "See docs/deploying.md for the variables that name the store and its credentials";
        let failed = |source: Error| DeployError::Target { place: place.to_owned(), source: source.into(), remedy };
        let builder = AmazonS3Builder::from_env().with_bucket_name(name).with_retry(RETRIES);
        let store = builder.with_http_connector(Connector).build().map_err(failed)?;
        Self::of(Arc::new(store), prefix, place)
    }

    /// A bucket of any store.
    pub fn of(store: Arc<dyn ObjectStore>, prefix: &str, place: &str) -> Result<Self, DeployError> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
        let runtime = runtime.map_err(|source| DeployError::Threads(source.into()))?;
        Ok(Self { store, runtime, prefix: prefix.to_owned(), place: place.to_owned() })
    }

    fn path(&self, key: &str) -> Result<Path, DeployError> {
        let whole = if self.prefix.is_empty() { key.to_owned() } else { format!("{}/{key}", self.prefix) };
        // As it is: `Path::from` would escape what S3 takes.
        Path::parse(whole).map_err(|error| self.failed("name", key, error.into()))
    }

    fn failed(&self, action: &'static str, key: &str, source: Error) -> DeployError {
        if let Error::NotImplemented { .. } = source {
            return DeployError::WithoutConditions { place: self.place.clone() };
        }
        let (place, key, remedy) = (self.place.clone(), key.to_owned(), remedy(&source));
        DeployError::Store { place, action, key, source: in_a_line(&source.to_string()).into(), remedy }
    }

    fn wait<T>(&self, what: impl Future<Output = T>) -> T {
        self.runtime.block_on(what)
    }
}

/// An error without the document that a store answers with, but for what it says.
fn in_a_line(error: &str) -> String {
    let Some((before, document)) = error.split_once("<?xml") else { return error.to_owned() };
    let element = |name: &str| Some(document.split_once(&format!("<{name}>"))?.1.split_once('<')?.0.trim());
    let said = [element("Code"), element("Message")].into_iter().flatten().collect::<Vec<_>>().join(": ");
    format!("{} {said}", before.trim_end())
}

/// What most likely helps.
fn remedy(error: &Error) -> &'static str {
    let text = error.to_string();
    let is_denied = matches!(error, Error::PermissionDenied { .. } | Error::Unauthenticated { .. });
    if text.contains("NoSuchBucket") {
        "Make the bucket first, or name another"
    } else if is_denied || text.contains("403 Forbidden") {
        "See that AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (and AWS_SESSION_TOKEN) are those of a user who may read, \
         write, list and delete there"
    } else if text.contains("169.254.169.254") {
        "No credentials are given: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or take those of a profile with \
         `eval \"$(aws configure export-credentials --format env)\"`"
    } else if text.contains("region") {
        "Set AWS_REGION to the bucket's region"
    } else {
        "See that the store can be reached (AWS_ENDPOINT_URL), then deploy again: it goes on where it has ended"
    }
}

impl Store for Bucket {
    fn read(&self, key: &str) -> Result<Option<Vec<u8>>, DeployError> {
        let path = self.path(key)?;
        let read = async { self.store.get(&path).await?.bytes().await };
        match self.wait(read) {
            Ok(bytes) => Ok(Some(bytes.to_vec())),
            Err(error) if is_without_object(&error) => Ok(None),
            Err(error) => Err(self.failed("read", key, error)),
        }
    }

    fn write(&self, key: &str, bytes: Vec<u8>, about: &About) -> Result<(), DeployError> {
        let path = self.path(key)?;
        let mut options = PutOptions::default();
        options.attributes.insert(Attribute::ContentType, about.content_type.clone().into());
        options.attributes.insert(Attribute::CacheControl, about.cache_control.clone().into());
        let put = self.store.put_opts(&path, bytes.into(), options);
        self.wait(put).map(drop).map_err(|error| self.failed("write", key, error))
    }

    fn remove(&self, key: &str) -> Result<(), DeployError> {
        let path = self.path(key)?;
        match self.wait(self.store.delete(&path)) {
            Err(error) if !is_without_object(&error) => Err(self.failed("remove", key, error)),
            _ => Ok(()),
        }
    }

    fn is_empty(&self) -> Result<bool, DeployError> {
        let prefix = Path::parse(&self.prefix).map_err(|error| self.failed("name", &self.prefix, error.into()))?;
        let own = self.path(OWN.trim_end_matches('/'))?;
        let first = async {
            let mut objects = self.store.list(Some(&prefix));
            while let Some(object) = objects.next().await {
                if !object?.location.prefix_matches(&own) {
                    return Ok(false);
                }
            }
            Ok(true)
        };
        self.wait(first).map_err(|error| self.failed("list", "what is there", error))
    }

    fn lock(&self, notice: fn(&str)) -> Result<Box<dyn Lock>, DeployError> {
        let path = self.path(&format!("{OWN}lock"))?;
        let lease = Lease::take(&self.store, &path, &self.runtime, &super::lease::TIMES, notice);
        match lease.map_err(|error| self.failed("lock", "it", error))? {
            Ok(lease) => Ok(Box::new(lease)),
            Err(by) => Err(DeployError::Busy { place: self.place.clone(), by }),
        }
    }
}

/// Whether an object is not there. A bucket that is not there is another thing.
fn is_without_object(error: &Error) -> bool {
    matches!(error, Error::NotFound { .. }) && !error.to_string().contains("NoSuchBucket")
}

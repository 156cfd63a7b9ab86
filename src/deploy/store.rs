//! What a place for a site can do, whatever it is.

use super::DeployError;

/// What a store tells a visitor's browser with an object.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    pub content_type: String,
    pub cache_control: String,
}

/// A place that a site is sent to. Keys are paths with slashes, none at either end.
pub trait Store: Sync {
    /// The bytes of an object; none where there is no such object.
    fn read(&self, key: &str) -> Result<Option<Vec<u8>>, DeployError>;

    /// Puts an object, whole or not at all.
    fn write(&self, key: &str, bytes: Vec<u8>, about: &About) -> Result<(), DeployError>;

    /// Removes an object, which may be gone already.
    fn remove(&self, key: &str) -> Result<(), DeployError>;

    /// Whether nothing is there but what this program keeps for itself (see [`OWN`]).
    fn is_empty(&self) -> Result<bool, DeployError>;

    /// Keeps every other run from changing the place until the lock is dropped.
    ///
    /// # Errors
    /// [`DeployError::Busy`] where another run is at work.
    fn lock(&self, notice: fn(&str)) -> Result<Box<dyn Lock>, DeployError>;
}

/// The right to change a place.
pub trait Lock: Sync {
    /// Whether no other run can have taken it meanwhile, as far as this computer knows.
    fn is_held(&self) -> bool;

    /// Whether the place itself says so.
    fn confirm(&self) -> bool;
}

/// Where this program keeps what it knows of a place.
pub const OWN: &str = "_frontdesk/";

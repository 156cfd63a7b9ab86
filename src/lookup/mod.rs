//! From a ZIP code or a place to the offices that serve it: pure logic, the same for publisher and browser.
//! It knows of no file and no network: who asks gives it the shard that it needs.

mod distance;
mod name;
mod query;
mod shard;

pub use distance::{Point, miles};
pub use name::{distance_of_one, key, letters};
pub use query::{Query, parse};
pub use shard::{About, Answer, Place, Reason, Shard, shard_of};

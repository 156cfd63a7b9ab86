//! Who serves a place: the shards that answer it, and what they are cut by. The look-up (`features::look_up`)
//! reads them; whom they name is decided here and in `publish::places`, never there.

mod distance;
mod settings;
mod shard;

pub use crate::features::look_up::{key, letters};
pub use distance::{Point, miles};
pub use settings::{Settings, StateNames};
pub use shard::{About, Answer, Place, Prefix, Reason, Shard};

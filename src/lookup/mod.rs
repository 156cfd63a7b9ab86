//! Who serves a place: the shards that answer it, and what they are cut by. A browser's script (`public/look-up.js`)
//! reads them; whom they name is decided here and in `publish::places`, never there.

mod distance;
mod name;
mod settings;
mod shard;

pub use distance::{Point, miles};
pub use name::key;
pub use settings::{Settings, StateNames};
pub use shard::{About, Answer, Place, Prefix, Reason, Shard};

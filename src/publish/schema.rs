//! The JSON Schema of each file that an editor writes, for editors that complete and check while typing.

use crate::model::{Offices, Portal, Redirects, Release};
use schemars::{Schema, schema_for};

/// File name and schema of each kind of content file.
pub fn all() -> [(&'static str, String); 4] {
    [
        ("offices.json", text(schema_for!(Offices))),
        ("portal.json", text(schema_for!(Portal))),
        ("redirects.json", text(schema_for!(Redirects))),
        ("release.json", text(schema_for!(Release))),
    ]
}

fn text(schema: Schema) -> String {
    format!("{:#}\n", schema.to_value())
}

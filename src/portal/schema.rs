//! The JSON Schema of each file that an editor writes, for editors that complete and check while typing,
//! and of each file below `/data/`, for those who read it.

use super::page::Page;
use crate::components::Site;
use crate::features::look_up::publish::settings::Settings;
use crate::features::look_up::publish::shard::Shard;
use crate::model::{Alerts, Areas, Offices, Portal, Redirects, Release};
use schemars::{Schema, schema_for};

/// File name and schema of each kind of file.
pub fn all() -> Vec<(&'static str, String)> {
    vec![
        ("alerts.json", text(schema_for!(Alerts))),
        ("areas.json", text(schema_for!(Areas))),
        ("offices.json", text(schema_for!(Offices))),
        ("portal.json", text(schema_for!(Portal))),
        ("redirects.json", text(schema_for!(Redirects))),
        ("release.json", text(schema_for!(Release))),
        ("data/page.json", text(schema_for!(Page))),
        ("data/places.json", text(schema_for!(Shard))),
        ("data/places-settings.json", text(schema_for!(Settings))),
        ("data/site.json", text(schema_for!(Site))),
    ]
}

fn text(schema: Schema) -> String {
    format!("{:#}\n", schema.to_value())
}

//! Notices for the whole site, such as a line that is down. Each page asks for them afresh.

use super::{Localized, NamedLink, Slug, Timestamp};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The file `alerts.json`. A site may have none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Alerts {
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The notices.
    pub alerts: Vec<Alert>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Alert {
    /// A notice with a new id is shown again to those who have dismissed the one before.
    pub id: Slug,
    /// How grave it is.
    pub severity: AlertSeverity,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    /// A few words that stand first.
    pub title: Option<Localized>,
    /// One or two sentences.
    pub text: Localized,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    /// Where more is said.
    pub link: Option<NamedLink>,
    /// From when it is shown; without it from now on. A day is the agency's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts: Option<Timestamp>,
    /// Until when it is shown: of a day, until its beginning.
    pub ends: Timestamp,
}

/// How grave a notice is (USWDS site alert, with a milder kind).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AlertSeverity {
    Emergency,
    Warning,
    Info,
}

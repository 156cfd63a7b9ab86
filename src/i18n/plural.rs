//! Templates in the plural forms of their languages, for what is filled in by scripts and by modules of their own.

use schemars::JsonSchema;
use serde::Serialize;

/// A template in the plural forms that its language has (Unicode CLDR).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Plural {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zero: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub one: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub two: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub few: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub many: Option<&'static str>,
    pub other: &'static str,
}

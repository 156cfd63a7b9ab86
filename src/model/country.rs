//! The country of an agency outside the United States.

use super::Localized;
use super::invalid::checked_string;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

checked_string! {
    /// A country's two letters (ISO 3166-1, alpha-2).
    CountryCode,
    "a country's two capital letters (ISO 3166-1), such as `UY`",
    pattern = "^[A-Z]{2}$",
    |value| value.len() == 2 && value.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// The country that an agency works in. There addresses have no state, and distances are given in kilometers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Country {
    /// Its two letters (ISO 3166-1), such as `UY`; `XX` for one that does not exist.
    pub code: CountryCode,
    /// Its name, as it stands in an address abroad.
    pub name: Localized,
    /// How many digits a postal code has, where all have as many. Without it no code is checked, and none is looked up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 3, max = 8))]
    pub postal_code_digits: Option<u8>,
}

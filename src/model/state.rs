//! The states, the District of Columbia and the island areas.
//! Codes only: their names in each language live in `i18n`.

use super::Invalid;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, fmt, str::FromStr};

/// A state or territory, written as its postal code (USPS Publication 28, appendix B).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct State(u8);

/// Postal code and name in addresses, in the order of their FIPS codes (ANSI INCITS 38).
const STATES: [(&str, &str); 56] = [
    ("AL", "alabama"),
    ("AK", "alaska"),
    ("AZ", "arizona"),
    ("AR", "arkansas"),
    ("CA", "california"),
    ("CO", "colorado"),
    ("CT", "connecticut"),
    ("DE", "delaware"),
    ("DC", "district-of-columbia"),
    ("FL", "florida"),
    ("GA", "georgia"),
    ("HI", "hawaii"),
    ("ID", "idaho"),
    ("IL", "illinois"),
    ("IN", "indiana"),
    ("IA", "iowa"),
    ("KS", "kansas"),
    ("KY", "kentucky"),
    ("LA", "louisiana"),
    ("ME", "maine"),
    ("MD", "maryland"),
    ("MA", "massachusetts"),
    ("MI", "michigan"),
    ("MN", "minnesota"),
    ("MS", "mississippi"),
    ("MO", "missouri"),
    ("MT", "montana"),
    ("NE", "nebraska"),
    ("NV", "nevada"),
    ("NH", "new-hampshire"),
    ("NJ", "new-jersey"),
    ("NM", "new-mexico"),
    ("NY", "new-york"),
    ("NC", "north-carolina"),
    ("ND", "north-dakota"),
    ("OH", "ohio"),
    ("OK", "oklahoma"),
    ("OR", "oregon"),
    ("PA", "pennsylvania"),
    ("RI", "rhode-island"),
    ("SC", "south-carolina"),
    ("SD", "south-dakota"),
    ("TN", "tennessee"),
    ("TX", "texas"),
    ("UT", "utah"),
    ("VT", "vermont"),
    ("VA", "virginia"),
    ("WA", "washington"),
    ("WV", "west-virginia"),
    ("WI", "wisconsin"),
    ("WY", "wyoming"),
    ("AS", "american-samoa"),
    ("GU", "guam"),
    ("MP", "northern-mariana-islands"),
    ("PR", "puerto-rico"),
    ("VI", "us-virgin-islands"),
];

/// In the order of [`STATES`].
#[rustfmt::skip]
const FIPS: [&str; 56] = [
    "01", "02", "04", "05", "06", "08", "09", "10", "11", "12", "13", "15", "16", "17", "18", "19", "20", "21", "22",
    "23", "24", "25", "26", "27", "28", "29", "30", "31", "32", "33", "34", "35", "36", "37", "38", "39", "40", "41",
    "42", "44", "45", "46", "47", "48", "49", "50", "51", "53", "54", "55", "56", "60", "66", "69", "72", "78",
];

impl State {
    const EXPECTED: &str = "the postal code of a state or territory, such as `TX` or `PR`";

    pub fn all() -> impl Iterator<Item = Self> {
        (0u8..).take(STATES.len()).map(Self)
    }

    /// Its place in [`State::all`], for tables that are kept in the same order.
    pub fn index(self) -> usize {
        self.0.into()
    }

    /// The two-letter postal code.
    pub fn postal(self) -> &'static str {
        STATES[self.index()].0
    }

    /// The two-digit FIPS code (ANSI INCITS 38).
    pub fn fips(self) -> &'static str {
        FIPS[self.index()]
    }

    /// The name in the site's addresses, the same in every language.
    pub fn slug(self) -> &'static str {
        STATES[self.index()].1
    }
}

impl FromStr for State {
    type Err = Invalid;

    fn from_str(postal: &str) -> Result<Self, Invalid> {
        Self::all().find(|state| state.postal() == postal).ok_or_else(|| Invalid::new(postal, Self::EXPECTED))
    }
}

impl TryFrom<String> for State {
    type Error = Invalid;

    fn try_from(postal: String) -> Result<Self, Invalid> {
        postal.parse()
    }
}

impl From<State> for String {
    fn from(state: State) -> Self {
        state.postal().to_owned()
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.postal())
    }
}

impl JsonSchema for State {
    fn schema_name() -> Cow<'static, str> {
        "State".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let codes: Vec<_> = Self::all().map(Self::postal).collect();
        json_schema!({ "type": "string", "enum": codes, "x-expected": Self::EXPECTED })
    }
}

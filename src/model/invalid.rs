//! The one error of parsing a value, and the macro that makes a string type from its parser.
//! It must not know where a value stood: `content::read` adds file and place.

/// A value that is not what its type stands for.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{value}` is not {expected}")]
pub struct Invalid {
    pub value: String,
    /// What was expected, with an example: it completes the sentence "… is not …".
    pub expected: &'static str,
}

impl Invalid {
    pub fn new(value: &str, expected: &'static str) -> Self {
        Self { value: value.to_owned(), expected }
    }
}

/// A string that is only ever built by its check: in JSON, in its schema and in code.
macro_rules! checked_string {
    ($(#[$doc:meta])* $name:ident, $expected:literal, pattern = $pattern:literal, $check:expr) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// What a value must be; completes the sentence "… is not …".
            pub const EXPECTED: &str = $expected;

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::model::Invalid;

            fn try_from(value: String) -> Result<Self, Self::Error> {
                let check: fn(&str) -> bool = $check;
                if check(&value) { Ok(Self(value)) } else { Err($crate::model::Invalid::new(&value, Self::EXPECTED)) }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::model::Invalid;

            fn from_str(value: &str) -> Result<Self, Self::Err> {
                Self::try_from(value.to_owned())
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string",
                    "pattern": $pattern,
                    // What Visual Studio Code shows in place of the pattern.
                    "patternErrorMessage": concat!("Expected ", $expected, "."),
                    "x-expected": $expected
                })
            }
        }
    };
}
pub(super) use checked_string;

//! Where a portal is put on the web. What each host can do is `hosts`' to know.

use schemars::JsonSchema;
use serde::de::value::{SeqAccessDeserializer, StrDeserializer};
use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;

/// A host, or a web server that an agency runs itself.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    JsonSchema,
    strum::VariantArray,
    strum::Display,
)]
#[cfg_attr(not(target_arch = "wasm32"), derive(clap::ValueEnum))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum WebHost {
    Netlify,
    Cloudflare,
    Github,
    CloudGov,
    S3,
    Nginx,
    Apache,
    Caddy,
    Lighttpd,
    /// Microsoft's.
    Iis,
    /// A real folder of plain files, for whatever takes one.
    Plain,
}

/// The hosts of a portal. In JSON a name, or a list of names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct WebHosts(pub Vec<WebHost>);

impl WebHosts {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl JsonSchema for WebHosts {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "WebHosts".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let one = generator.subschema_for::<WebHost>();
        let many = generator.subschema_for::<Vec<WebHost>>();
        schemars::json_schema!({ "anyOf": [one, many] })
    }
}

impl<'de> Deserialize<'de> for WebHosts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Names;

        impl<'de> Visitor<'de> for Names {
            type Value = WebHosts;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of a host, such as \"netlify\", or a list of such names")
            }

            fn visit_str<E: Error>(self, name: &str) -> Result<WebHosts, E> {
                WebHost::deserialize(StrDeserializer::new(name)).map(|host| WebHosts(vec![host]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, names: A) -> Result<WebHosts, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(names)).map(WebHosts)
            }
        }

        deserializer.deserialize_any(Names)
    }
}

#[cfg(test)]
mod tests {
    use super::{WebHost, WebHosts};

    #[test]
    fn hosts_are_one_name_or_a_list() {
        let read = |text: &str| serde_json::from_str::<WebHosts>(text);
        assert_eq!(read("\"cloud-gov\"").unwrap().0, [WebHost::CloudGov]);
        assert_eq!(read("[\"s3\", \"netlify\"]").unwrap().0, [WebHost::S3, WebHost::Netlify]);
        let unknown = read("\"geocities\"").unwrap_err().to_string();
        assert!(unknown.contains("geocities") && unknown.contains("netlify"), "{unknown}");
        assert!(read("5").unwrap_err().to_string().contains("the name of a host"));
    }
}

//! Where a site is sent to: `s3://bucket/prefix`, or a folder.

use super::DeployError;
use super::bucket::Bucket;
use super::folder::Folder;
use super::store::Store;
use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

/// A place for a site, as it is named on the command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A bucket of a store that speaks S3's protocol; the prefix has no slash at either end, and may be empty.
    Bucket {
        name: String,
        prefix: String,
    },
    Folder(PathBuf),
}

impl Target {
    pub fn is_bucket(&self) -> bool {
        matches!(self, Self::Bucket { .. })
    }

    pub(super) fn open(&self) -> Result<Box<dyn Store>, DeployError> {
        match self {
            Self::Bucket { name, prefix } => Ok(Box::new(Bucket::open(name, prefix, &self.to_string())?)),
            Self::Folder(folder) => Ok(Box::new(Folder::new(folder))),
        }
    }
}

impl FromStr for Target {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let Some((scheme, rest)) = text.split_once("://") else {
            return if text.is_empty() { Err("it is empty".to_owned()) } else { Ok(Self::Folder(text.into())) };
        };
        if scheme != "s3" {
            return Err(format!("{scheme}:// is not known here: name `s3://bucket/prefix`, or a folder"));
        }
        let (name, prefix) = rest.split_once('/').unwrap_or((rest, ""));
        let prefix = prefix.trim_end_matches('/');
        // S3's rules for buckets: "Bucket naming rules" of its user guide.
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
        if name.len() < 3 || name.len() > 63 || !name.chars().all(fits) {
            return Err(format!(
                "`{name}` is no name of a bucket: 3 to 63 lowercase letters, digits, hyphens and dots, as in \
                 `s3://portal-example/prefix`"
            ));
        }
        if !prefix.is_empty() && prefix.split('/').any(|part| part.is_empty() || part == "." || part == "..") {
            return Err(format!("`{prefix}` is no prefix: its parts stand between single slashes"));
        }
        Ok(Self::Bucket { name: name.to_owned(), prefix: prefix.to_owned() })
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bucket { name, prefix } if prefix.is_empty() => write!(f, "s3://{name}"),
            Self::Bucket { name, prefix } => write!(f, "s3://{name}/{prefix}"),
            Self::Folder(folder) => write!(f, "{}", folder.display()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_a_bucket_or_a_folder() {
        let bucket = |name: &str, prefix: &str| Target::Bucket { name: name.to_owned(), prefix: prefix.to_owned() };
        assert_eq!("s3://portal".parse(), Ok(bucket("portal", "")));
        assert_eq!("s3://portal/".parse(), Ok(bucket("portal", "")));
        assert_eq!("s3://portal/a/b/".parse(), Ok(bucket("portal", "a/b")));
        assert_eq!("../to there".parse(), Ok(Target::Folder("../to there".into())));
        for wrong in ["", "s3://", "s3://A", "s3://portal//a", "s3://portal/../a", "gs://portal", "https://a.example"] {
            assert!(wrong.parse::<Target>().is_err(), "{wrong}");
        }
    }
}

//! The command `check`.

use super::arguments::Format;
use super::say;
use crate::content::Content;
use crate::problem::report;
use std::error::Error;
use std::path::Path;

/// Tells everything that is wrong with the content.
pub(super) fn run(folder: &Path, format: Format) -> Result<(), Box<dyn Error>> {
    let (content, mut problems) = Content::check(folder);
    if let Some(content) = &content {
        problems.0.extend(content.dates(jiff::Timestamp::now()));
    }
    match format {
        Format::Json => say(&report::in_json(folder, &problems)?),
        Format::Github => say(&report::for_github(folder, &problems)),
        Format::Text if problems.0.is_empty() => {}
        Format::Text => eprintln!("{}", report::in_words(folder, &problems)),
    }
    match content {
        Some(_) if format == Format::Json => Ok(()),
        Some(content) => {
            say(&format!("no mistakes: {} releases, {} offices", content.releases.len(), content.offices.len()));
            Ok(())
        }
        None => Err("nothing can be published before this is mended".into()),
    }
}

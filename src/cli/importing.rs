//! The command `import`: a progress bar for each source, what became of its entries, and the exit code.

use super::say;
use crate::import::{self, Further, Options, Report};
use crate::problem::report::visible;
use indicatif::ProgressBar;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

/// The exit code of an import after which someone has something to look at.
const WITH_NOTES: u8 = 3;

/// Imports from each source, and writes the report to `file`. What came before a source that fails is in it.
pub(super) fn run(
    sources: &[String],
    options: &Options,
    further: &Further,
    file: Option<&Path>,
) -> Result<ExitCode, Box<dyn Error>> {
    if let Some(folder) =
        file.and_then(Path::parent).filter(|folder| !folder.as_os_str().is_empty() && !folder.is_dir())
    {
        return Err(format!("{} is no folder that the report could be written into", folder.display()).into());
    }
    let mut reports = Vec::new();
    let mut failed = None;
    for source in sources {
        let bar = ProgressBar::new_spinner().with_message(visible(source).into_owned());
        bar.enable_steady_tick(Duration::from_millis(100));
        let imported = import::with_report(source, options, further);
        bar.finish_and_clear();
        match imported {
            Ok(report) => {
                say(&report.to_string());
                reports.push(report);
            }
            Err(error) => {
                failed = Some(error);
                break;
            }
        }
    }
    if let Some(file) = file {
        let is_page = file.extension().is_some_and(|ending| ending == "html");
        std::fs::write(file, if is_page { import::in_html(&reports) } else { import::in_json(&reports) })?;
    }
    if let Some(error) = failed {
        return Err(error.into());
    }
    let empty: Vec<_> =
        reports.iter().filter(|report| report.is_empty()).map(|report| report.source.as_str()).collect();
    if !empty.is_empty() {
        return Err(format!("nothing came over from {}: see why above", empty.join(", ")).into());
    }
    let look = reports.iter().any(Report::needs_a_person);
    Ok(if look { ExitCode::from(WITH_NOTES) } else { ExitCode::SUCCESS })
}

/// The path of a report, of a kind that its name tells.
pub(super) fn report_file(name: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(name);
    let known = path.extension().is_some_and(|ending| ending == "html" || ending == "json");
    known.then_some(path).ok_or_else(|| "its name ends in `.html` or `.json`".to_owned())
}

//! The command `publish`: a progress bar, and what was done.

use super::say;
use crate::content::schedule::Embargoed;
use crate::hosts::Loss;
use crate::portal::{Options, Report, publish};
use crate::problem::report;
use crate::publish::error::PublishError;
use crate::publish::generations::Summary;
use indicatif::ProgressBar;
use serde_json::json;
use std::path::Path;

/// How a run tells what it did.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tell {
    Words,
    Json,
    Nothing,
}

impl Tell {
    pub(super) fn of(json: bool, quiet: bool) -> Self {
        match (json, quiet) {
            (true, _) => Self::Json,
            (false, true) => Self::Nothing,
            (false, false) => Self::Words,
        }
    }
}

/// Publishes behind a progress bar (on a terminal only), and prints a summary.
pub(super) fn run(options: &Options, tell: Tell) -> Result<(), PublishError> {
    let bar = if tell == Tell::Words { ProgressBar::new(0) } else { ProgressBar::hidden() };
    let progress = |done, total| {
        bar.set_length(total as u64);
        bar.set_position(done as u64);
    };
    let report = publish(options, &progress);
    bar.finish_and_clear();
    let Report { summary, embargoed, left_out } = report.inspect_err(|error| {
        if let PublishError::Content(problems) = error {
            eprintln!("{}", report::in_words(&options.content, problems));
        }
    })?;
    if !left_out.0.is_empty() {
        eprintln!("{}", report::in_words(&options.content, &left_out));
    }
    match tell {
        Tell::Nothing => {}
        Tell::Json => {
            let embargoed: Vec<_> = embargoed
                .iter()
                .map(|Embargoed { id, until }| json!({ "id": id, "until": until.to_string() }))
                .collect();
            let Summary { new, changed, removed, unchanged } = summary;
            let left_out: Vec<_> = left_out.0.iter().map(|problem| problem.message.as_str()).collect();
            let told = json!({
                "new": new, "changed": changed, "removed": removed, "unchanged": unchanged, "embargoed": embargoed,
                "left_out": left_out
            });
            say(&told.to_string());
        }
        Tell::Words => {
            say(&format!("{}: {summary}", options.out.display()));
            embargoed.iter().for_each(|Embargoed { id, until }| say(&format!("  under embargo until {until}: {id}")));
        }
    }
    Ok(())
}

/// Why nothing was published, with the mistakes where it was for mistakes: as it can be printed.
pub(super) fn explained(folder: &Path, error: &PublishError) -> String {
    match error {
        PublishError::Content(problems) => report::in_words(folder, problems),
        error => report::visible(&error.to_string()).into_owned(),
    }
}

/// Says what a host cannot do.
pub(super) fn warn(losses: &[Loss]) {
    losses.iter().for_each(|loss| eprintln!("{}", report::visible(&loss.to_string())));
}

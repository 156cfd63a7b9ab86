//! The command `deploy`: a progress bar, and what was done.

use super::publishing::Tell;
use super::say;
use crate::deploy::{Change, DeployError, Options, Report, deploy};
use indicatif::ProgressBar;
use serde_json::json;

/// More addresses than this are one pattern: a CDN forgets a thousand a month without a charge, or all at once.
const MOST_ADDRESSES: usize = 100;

/// Sends the site behind a progress bar (on a terminal only), and prints what was done.
pub(super) fn run(options: &Options, tell: Tell) -> Result<(), DeployError> {
    let bar = if tell == Tell::Words { ProgressBar::new(0) } else { ProgressBar::hidden() };
    let progress = |done, total| {
        bar.set_length(total as u64);
        bar.set_position(done as u64);
    };
    let report = deploy(options, &progress);
    bar.finish_and_clear();
    let report = report?;
    match tell {
        Tell::Nothing => {}
        Tell::Json => say(&in_json(&report)),
        Tell::Words => in_words(options, &report),
    }
    Ok(())
}

fn in_json(report: &Report) -> String {
    let keys = |which| {
        let of = report.changes.iter().filter(move |(change, _)| *change == which);
        of.map(|(_, key)| key.as_str()).collect::<Vec<_>>()
    };
    let told = json!({
        "new": keys(Change::New), "changed": keys(Change::Changed), "removed": keys(Change::Removed),
        "unchanged": report.unchanged, "bytes": report.bytes, "forget": report.forget
    });
    told.to_string()
}

fn in_words(options: &Options, report: &Report) {
    let count = |which| report.changes.iter().filter(|(change, _)| *change == which).count();
    if options.dry_run {
        for (change, key) in &report.changes {
            let sign = match change {
                Change::New => '+',
                Change::Changed => '~',
                Change::Removed => '-',
            };
            say(&format!("{sign} {key}"));
        }
    }
    let would = if options.dry_run { "would be: " } else { "" };
    say(&format!(
        "{}: {would}{} new, {} changed, {} removed, {} unchanged",
        options.target,
        count(Change::New),
        count(Change::Changed),
        count(Change::Removed),
        report.unchanged
    ));
    if report.forget.is_empty() {
        return;
    }
    say("A cache before it, such as CloudFront, has to forget:");
    if report.forget.len() > MOST_ADDRESSES {
        say(&format!("  /* ({} addresses; `--json` names them)", report.forget.len()));
    } else {
        report.forget.iter().for_each(|address| say(&format!("  {address}")));
    }
}

/// Says what takes time.
pub(super) fn notice(text: &str) {
    eprintln!("{text}");
}

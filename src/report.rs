//! Problems as an editor reads them: on a terminal with the place in the file shown, or as JSON for a program.

use crate::publish::{Problem, Problems, Severity};
use miette::{GraphicalReportHandler, LabeledSpan, MietteDiagnostic, NamedSource, Report};
use serde::Serialize;
use std::fmt::Write;
use std::path::Path;

/// Each problem with a snippet of its file, then how many there are.
pub fn in_words(folder: &Path, problems: &Problems) -> String {
    let handler = GraphicalReportHandler::new();
    let mut words = String::new();
    for problem in &problems.0 {
        let report = report(folder, problem);
        // Writing to a string cannot fail.
        let _ = handler.render_report(&mut words, report.as_ref());
    }
    let errors = problems.errors();
    let _ = write!(words, "{errors} to mend, {} to look at", problems.0.len() - errors);
    words
}

fn report(folder: &Path, problem: &Problem) -> Report {
    let text = Problems::source(folder, problem);
    let severity = match problem.severity {
        Severity::Error => miette::Severity::Error,
        Severity::Warning => miette::Severity::Warning,
    };
    let name = folder.join(&problem.file).display().to_string();
    let diagnostic = MietteDiagnostic::new(&problem.message).with_severity(severity).with_help(&problem.remedy);
    match problem.span(&text) {
        Some(span) => {
            let label = LabeledSpan::new_with_span(None, span);
            Report::new(diagnostic.with_label(label)).with_source_code(NamedSource::new(name, text))
        }
        None => Report::new(MietteDiagnostic { message: format!("{name}: {}", diagnostic.message), ..diagnostic }),
    }
}

/// The problems as a JSON array; lines and columns from 1.
pub fn in_json(folder: &Path, problems: &Problems) -> Result<String, serde_json::Error> {
    #[derive(Serialize)]
    struct Entry {
        severity: &'static str,
        file: String,
        place: String,
        line: Option<usize>,
        column: Option<usize>,
        message: String,
        help: String,
    }
    let entry = |problem: &Problem| {
        let text = Problems::source(folder, problem);
        let before = problem.span(&text).map(|span| &text[..span.start]);
        Entry {
            severity: match problem.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            file: problem.file.display().to_string(),
            place: problem.place.to_string(),
            line: before.map(|before| before.matches('\n').count() + 1),
            column: before.map(|before| before.chars().rev().take_while(|c| *c != '\n').count() + 1),
            message: problem.message.clone(),
            help: problem.remedy.clone(),
        }
    };
    serde_json::to_string_pretty(&problems.0.iter().map(entry).collect::<Vec<_>>())
}

//! Problems as an editor reads them: on a terminal with the place in the file shown, or as JSON for a program.

use crate::publish::{Problem, Problems, Severity};
use miette::{GraphicalReportHandler, LabeledSpan, MietteDiagnostic, NamedSource, Report};
use serde::Serialize;
use std::fmt::Write;
use std::ops::Range;
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
            let (name, text, span) = excerpt(name, text, span);
            let label = LabeledSpan::new_with_span(None, span);
            Report::new(diagnostic.with_label(label)).with_source_code(NamedSource::new(name, text))
        }
        None => Report::new(MietteDiagnostic { message: format!("{name}: {}", diagnostic.message), ..diagnostic }),
    }
}

/// How many bytes of a line are shown before and after a mistake in one that is too long to read.
const AROUND: usize = 120;

/// Of a file that stands in one line, the part around the mistake; any other file as it is.
fn excerpt(name: String, text: String, span: Range<usize>) -> (String, String, Range<usize>) {
    let start = text[..span.start].rfind('\n').map_or(0, |end| end + 1);
    let end = text[span.start..].find('\n').map_or(text.len(), |end| span.start + end);
    if end - start <= 4 * AROUND {
        return (name, text, span);
    }
    let from = (start..=span.start.saturating_sub(AROUND).max(start)).rev().find(|at| text.is_char_boundary(*at));
    let until = (span.start + AROUND..end).find(|at| text.is_char_boundary(*at));
    let (from, until) = (from.unwrap_or(start), until.unwrap_or(end));
    let line = text[..span.start].matches('\n').count() + 1;
    let column = text[start..span.start].chars().count() + 1;
    let shown = span.start - from..span.end.min(until) - from;
    (format!("{name}, line {line}, column {column}"), text[from..until].to_owned(), shown)
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

#[cfg(test)]
mod tests {
    use super::excerpt;

    #[test]
    fn of_a_file_in_one_line_only_the_part_around_the_mistake_is_shown() {
        let text = format!("{}WRONG{}", "ñ,".repeat(1_000), "é,".repeat(1_000));
        let start = text.find("WRONG").unwrap();
        let (name, shown, span) = excerpt("a.json".to_owned(), text, start..start + 5);
        assert_eq!((name.as_str(), &shown[span]), ("a.json, line 1, column 2001", "WRONG"));
        assert!(shown.len() < 300, "{}", shown.len());
        let (_, whole, _) = excerpt("a.json".to_owned(), "{\n  1\n}".to_owned(), 4..5);
        assert_eq!(whole, "{\n  1\n}");
    }
}

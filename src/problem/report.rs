//! Problems as an editor reads them: on a terminal with the place in the file shown, or as JSON for a program.
//! Content comes from others: nothing of it may steer the terminal, or show words in another order than they have.

use crate::problem::{Problem, Problems, Severity};
use miette::{GraphicalReportHandler, LabeledSpan, MietteDiagnostic, NamedSource, Report};
use serde::Serialize;
use std::borrow::Cow;
use std::fmt::Write;
use std::ops::Range;
use std::path::Path;

/// Words as they can be shown on a terminal: what would steer it, or turn the direction of what follows, is written as
/// its number. Line ends and tabs stay.
pub fn visible(words: &str) -> Cow<'_, str> {
    if !words.contains(is_steering) {
        return Cow::Borrowed(words);
    }
    let shown = |c: char| if is_steering(c) { c.escape_unicode().to_string() } else { c.to_string() };
    Cow::Owned(words.chars().map(shown).collect())
}

/// Control characters (ECMA-48), line and paragraph separators, and what orders directions (UAX #9, section 2).
fn is_steering(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\t')
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Each problem with a snippet of its file, then how many there are.
pub fn in_words(folder: &Path, problems: &Problems) -> String {
    let handler = GraphicalReportHandler::new();
    let mut words = String::new();
    let mut sources = Sources::new(folder);
    for problem in &problems.0 {
        let report = report(folder, problem, sources.of(problem));
        // Writing to a string cannot fail.
        let _ = handler.render_report(&mut words, report.as_ref());
    }
    let errors = problems.errors();
    let _ = write!(words, "{errors} to mend, {} to look at", problems.0.len() - errors);
    words
}

/// The text of the file that was asked for last: problems come in the order of their files, so each is read once.
struct Sources<'a> {
    folder: &'a Path,
    last: Option<(&'a Path, String)>,
}

impl<'a> Sources<'a> {
    fn new(folder: &'a Path) -> Self {
        Self { folder, last: None }
    }

    fn of(&mut self, problem: &'a Problem) -> &str {
        let last = self.last.take().filter(|(file, _)| *file == problem.file);
        let (_, text) =
            self.last.insert(last.unwrap_or_else(|| (&problem.file, Problems::source(self.folder, problem))));
        text
    }
}

fn report(folder: &Path, problem: &Problem, source: &str) -> Report {
    let severity = match problem.severity {
        Severity::Error => miette::Severity::Error,
        Severity::Warning => miette::Severity::Warning,
    };
    let name = visible(&folder.join(&problem.file).display().to_string()).into_owned();
    let diagnostic = MietteDiagnostic::new(visible(&problem.message));
    let diagnostic = diagnostic.with_severity(severity).with_help(visible(&problem.remedy));
    match problem.span(source) {
        Some(span) => {
            let (name, text, span) = excerpt(name, source.to_owned(), span);
            let (text, span) = shown(&text, span);
            let label = LabeledSpan::new_with_span(None, span);
            Report::new(diagnostic.with_label(label)).with_source_code(NamedSource::new(name, text))
        }
        None => Report::new(MietteDiagnostic { message: format!("{name}: {}", diagnostic.message), ..diagnostic }),
    }
}

/// A text as it can be shown, and where a part of it stands in that.
fn shown(text: &str, span: Range<usize>) -> (String, Range<usize>) {
    let shown = |part: &str| visible(&part.replace("\r\n", "\n")).into_owned();
    let (before, marked) = (shown(&text[..span.start]), shown(&text[span.clone()]));
    let place = before.len()..before.len() + marked.len();
    (before + &marked + &shown(&text[span.end..]), place)
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
    let json = serde_json::to_string_pretty(&entries(folder, problems))?;
    // JSON's own escapes, which leave the words what they are.
    let escaped = |c: char| if is_steering(c) { format!("\\u{:04x}", u32::from(c)) } else { c.to_string() };
    Ok(json.chars().map(escaped).collect())
}

/// The problems as annotations that GitHub shows beside a change's lines (workflow commands).
pub fn for_github(folder: &Path, problems: &Problems) -> String {
    // What would end a command's part or line.
    let message = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let property = |text: &str| message(text).replace(':', "%3A").replace(',', "%2C");
    let annotation = |entry: Entry| {
        let file = property(&folder.join(&entry.file).display().to_string());
        let place = |name: &str, number: Option<usize>| number.map(|number| format!(",{name}={number}"));
        let place = [place("line", entry.line), place("col", entry.column)].into_iter().flatten().collect::<String>();
        let words = message(&format!("{}. {}", entry.message, entry.help));
        format!("::{} file={file}{place}::{words}", entry.severity)
    };
    entries(folder, problems).into_iter().map(annotation).collect::<Vec<_>>().join("\n")
}

/// A problem for a program.
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

fn entries(folder: &Path, problems: &Problems) -> Vec<Entry> {
    let mut sources = Sources::new(folder);
    let entry = |problem| {
        let text = sources.of(problem);
        let before = problem.span(text).map(|span| &text[..span.start]);
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
    problems.0.iter().map(entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Place;

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

    #[test]
    fn an_annotation_is_one_line_whatever_its_words_are() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.json"), "{\n  \"a\": 1\n}").unwrap();
        let problem = Problem::new("a.json", Place::Value("/a".to_owned()), "100% wrong\n::error::x", "mend it");
        let text = for_github(folder.path(), &Problems(vec![problem]));
        assert_eq!(text.lines().count(), 1);
        assert!(text.starts_with("::error file="), "{text}");
        assert!(text.ends_with("a.json,line=2,col=8::100%25 wrong%0A::error::x. mend it"), "{text}");
    }

    #[test]
    fn nothing_of_a_file_steers_the_terminal() {
        let folder = tempfile::tempdir().unwrap();
        let text = "{\r\n  \"a\u{1b}[2J\u{202e}\": \"b\u{9b}\u{7}\"\r\n}";
        std::fs::write(folder.path().join("a.json"), text).unwrap();
        let problem = |place| Problem::new("a.json", place, "no \u{1b}]0;x\u{7}", "see \u{2066}it\r");
        let file = Problem { file: "b\u{1b}[31m.json".into(), ..problem(Place::File) };
        let problems = Problems(vec![problem(Place::Value("/a\u{1b}[2J\u{202e}".to_owned())), file]);
        // Tests have no terminal, so miette colours nothing.
        let words = in_words(folder.path(), &problems);
        assert!(!words.contains(is_steering), "{words:?}");
        assert!(words.contains("\"b\\u{9b}\\u{7}\"") && words.contains("\\u{1b}[2J\\u{202e}"), "{words}");
        let json = in_json(folder.path(), &problems).unwrap();
        assert!(!json.contains(is_steering), "{json:?}");
        let read: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(read[0]["message"], "no \u{1b}]0;x\u{7}");
    }
}

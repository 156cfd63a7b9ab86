//! A CSV file as its rows, and what is wrong with it: one problem for each cause, however many rows have it.
//! What a spreadsheet does to a file (semicolons, lost zeros, another encoding) is named as such.

use crate::own_file;
use crate::problem::{Place, Problem};
use csv::{DeserializeErrorKind, ErrorKind, StringRecord};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::path::Path;

const REMEDY: &str = "see the columns in docs/authoring.md, and mend the row";
/// How many lines a problem names.
const SHOWN: usize = 3;

/// Why a row cannot be used. Rows with the same cause are told together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfit {
    cause: String,
    message: String,
    remedy: &'static str,
}

impl Unfit {
    /// `cause` is what rows of the same kind share; `message` names this row's value.
    pub fn new(cause: &str, message: String) -> Self {
        Self { cause: cause.to_owned(), message, remedy: REMEDY }
    }

    pub fn with_remedy(self, remedy: &'static str) -> Self {
        Self { remedy, ..self }
    }

    fn of(error: &csv::Error, header: &StringRecord) -> Self {
        match error.kind() {
            ErrorKind::Deserialize { err, .. } => {
                let column = err.field().and_then(|at| header.get(usize::try_from(at).ok()?));
                let column = column.map(|name| format!("in column `{name}` ")).unwrap_or_default();
                let why = match err.kind() {
                    DeserializeErrorKind::Message(message) => message.clone(),
                    kind => kind.to_string(),
                };
                // What stands in quotation marks is this row's own value.
                let cause: String = why.split('`').step_by(2).collect();
                Self::new(&format!("{column}{cause}"), format!("the row cannot be read: {column}{why}"))
            }
            ErrorKind::UnequalLengths { expected_len, len, .. } => {
                let message = format!("the row has {len} values, and the header {expected_len}");
                Self::new("length", message).with_remedy("put a value that holds a comma into quotation marks")
            }
            ErrorKind::Utf8 { .. } => Self::new("utf-8", "the row is not in UTF-8".to_owned())
                .with_remedy("save the file again as \"CSV UTF-8\", with commas"),
            _ => Self::new("other", format!("the row cannot be read: {error}")),
        }
    }
}

/// What is wrong with the rows of one file, by cause: the first of each, its lines, and how many there are.
#[derive(Debug, Default)]
pub struct Mistakes(BTreeMap<String, (Unfit, Vec<usize>, usize)>);

impl Mistakes {
    pub fn add(&mut self, line: usize, unfit: Unfit) {
        let (_, lines, count) = self.0.entry(unfit.cause.clone()).or_insert((unfit, Vec::new(), 0));
        if *count < SHOWN {
            lines.push(line);
        }
        *count += 1;
    }

    pub fn problems(self, file: &str) -> impl Iterator<Item = Problem> {
        self.0.into_values().map(move |(unfit, lines, count)| {
            let first = lines.first().copied().unwrap_or(1);
            let named: Vec<String> = lines.iter().map(ToString::to_string).collect();
            let more = match count {
                1 => String::new(),
                count if count <= SHOWN => format!("; {count} rows are like this: lines {}", named.join(", ")),
                count => format!("; {count} rows are like this: lines {} and {} more", named.join(", "), count - SHOWN),
            };
            Problem::new(file, Place::Line(first, None), format!("{}{more}", unfit.message), unfit.remedy)
        })
    }
}

/// The rows of a file with their lines, and its bytes; what is wrong with it goes to the problems.
pub fn rows<T: DeserializeOwned>(
    folder: &Path,
    name: &str,
    problems: &mut Vec<Problem>,
    unfit: impl Fn(&T) -> Option<Unfit>,
) -> (Vec<(usize, T)>, Vec<u8>) {
    let bytes = match own_file::read_at(&folder.join(name), u64::MAX) {
        Ok(Some(bytes)) => bytes,
        Ok(None) => {
            let message = "it is not a file of its own but a link or a device";
            problems.push(Problem::new(name, Place::File, message, "put the file itself here"));
            return (Vec::new(), Vec::new());
        }
        Err(error) => {
            let message = format!("the file cannot be read: {error}");
            problems.push(Problem::new(name, Place::File, message, "put the file there; see docs/authoring.md"));
            return (Vec::new(), Vec::new());
        }
    };
    if let Some((message, remedy)) = not_ours(&bytes) {
        problems.push(Problem::new(name, Place::Line(1, None), message, remedy));
        return (Vec::new(), bytes);
    }
    let found = good_rows(name, &bytes, problems, unfit);
    (found, bytes)
}

fn good_rows<T: DeserializeOwned>(
    name: &str,
    bytes: &[u8],
    problems: &mut Vec<Problem>,
    unfit: impl Fn(&T) -> Option<Unfit>,
) -> Vec<(usize, T)> {
    let mut reader = csv::Reader::from_reader(bytes);
    let (mut found, mut mistakes) = (Vec::new(), Mistakes::default());
    let header = match reader.headers() {
        Ok(header) => header.clone(),
        Err(error) => {
            mistakes.add(1, Unfit::of(&error, &StringRecord::new()));
            problems.extend(mistakes.problems(name));
            return found;
        }
    };
    let mut record = StringRecord::new();
    loop {
        let line = usize::try_from(reader.position().line()).unwrap_or(usize::MAX);
        let row = match reader.read_record(&mut record) {
            Ok(false) => break,
            Ok(true) => record.deserialize::<T>(Some(&header)),
            Err(error) => Err(error),
        };
        match row.map_err(|error| Unfit::of(&error, &header)).and_then(|row| unfit(&row).map_or(Ok(row), Err)) {
            Ok(row) => found.push((line, row)),
            Err(unfit) => mistakes.add(line, unfit),
        }
    }
    problems.extend(mistakes.problems(name));
    found
}

/// What a file is instead of columns with commas between them, by its first line.
fn not_ours(bytes: &[u8]) -> Option<(String, &'static str)> {
    const REMEDY: &str = "save the file again as \"CSV UTF-8\", with commas between the columns";
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || bytes.iter().take(100).any(|byte| *byte == 0)
    {
        return Some(("the file is not in UTF-8 (it looks like UTF-16)".to_owned(), REMEDY));
    }
    if bytes.trim_ascii().is_empty() {
        return Some(("the file is empty".to_owned(), "put the table there; see the columns in docs/authoring.md"));
    }
    if bytes.starts_with(b"sep=") {
        let message = "the first line is a spreadsheet's note on what parts the columns";
        return Some((message.to_owned(), "remove this line; the names of the columns come first"));
    }
    if bytes.starts_with(b"PK") {
        return Some(("the file is a spreadsheet, not CSV".to_owned(), REMEDY));
    }
    let header = bytes.split(|byte| matches!(byte, b'\n' | b'\r')).next().unwrap_or_default();
    let count = |mark: u8| header.iter().filter(|byte| **byte == mark).count();
    let marks = [(b';', "`;`"), (b'\t', "tabs"), (b'|', "`|`")];
    let (mark, shown) = marks.into_iter().max_by_key(|(mark, _)| count(*mark))?;
    (count(mark) > count(b',')).then(|| (format!("the columns are parted by {shown}, not by commas"), REMEDY))
}

//! From a JSON file to a value of the model, or to every mistake in it.
//! A good file is read once; only a bad one is compared with its schema, which finds all mistakes at once.

use crate::model::{Day, Timestamp};
use crate::own_file;
use crate::problem::{Place, Problem, Problems};
use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::io;
use std::path::Path;

/// A content file holds text: one of this many bytes holds something else.
pub const LARGEST: u64 = 5_000_000;

/// Reads a file below the content folder. Problems name it by `name`, its path in that folder.
pub fn json<T: DeserializeOwned + JsonSchema>(folder: &Path, name: &str) -> Result<T, Problems> {
    let bytes = bytes(&folder.join(name))
        .map_err(|(message, remedy)| Problems(vec![Problem::new(name, Place::File, message, remedy)]))?;
    parse(&bytes, name)
}

/// A file's bytes as a value of the model, or every mistake in them.
pub fn parse<T: DeserializeOwned + JsonSchema>(bytes: &[u8], name: &str) -> Result<T, Problems> {
    let problem =
        |place: Place, message: String, remedy: &str| Problems(vec![Problem::new(name, place, message, remedy)]);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = 1 + bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count();
        problem(Place::Line(line, None), "the file is not UTF-8".to_owned(), "save it with the encoding UTF-8")
    })?;
    // Some editors begin a file with a byte order mark.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let error = match serde_json::from_str(text) {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    let place = Place::Line(error.line(), Some(error.column()));
    if let Some(field) = error.to_string().strip_prefix("duplicate field `").and_then(|rest| rest.split('`').next()) {
        let message = format!("the field `{field}` stands twice in one object");
        return Err(problem(place, message, "remove one of the two"));
    }
    if error.to_string().starts_with("recursion limit") {
        let message = "lists or objects stand in each other too often".to_owned();
        return Err(problem(place, message, "write the file as its schema says: nothing in it is so deep"));
    }
    let Ok(value) = serde_json::from_str::<Value>(text) else {
        return Err(problem(
            place,
            format!("the file is not JSON: {error}"),
            "look for a missing comma, quotation mark or bracket at this place",
        ));
    };
    if !value.is_object() {
        let message = "the file holds no object".to_owned();
        return Err(problem(
            Place::File,
            message,
            "begin it with `{` and end it with `}`, with named fields between them",
        ));
    }
    let problems = against_schema::<T>(&value, name);
    if problems.0.is_empty() {
        // The schema allows what the type refuses, such as February 30: one such mistake at a time.
        return Err(problem(place, error.to_string(), "write a value as the message says"));
    }
    Err(problems)
}

/// A file's bytes, or what is wrong with the file and how to mend it.
fn bytes(path: &Path) -> Result<Vec<u8>, (String, &'static str)> {
    let unreadable = |error: io::Error| {
        (format!("the file cannot be read: {error}"), "see that the file exists and that you may read it")
    };
    let Some(bytes) = own_file::read_at(path, LARGEST + 1).map_err(unreadable)? else {
        return Err(("it is not a file of its own but a link or a device".to_owned(), "put the file itself here"));
    };
    if bytes.len() as u64 > LARGEST {
        let message = format!("the file has more than {LARGEST} bytes");
        return Err((message, "move what is not text out of it, or split it"));
    }
    Ok(bytes)
}

fn against_schema<T: JsonSchema>(value: &Value, name: &str) -> Problems {
    let schema = schemars::schema_for!(T).to_value();
    let options = jsonschema::options()
        .with_format("date", |text: &str| text.parse::<Day>().is_ok())
        .with_format("timestamp", |text: &str| text.parse::<Timestamp>().is_ok())
        .should_validate_formats(true);
    let Ok(validator) = options.build(&schema) else { return Problems::default() };
    let mut problems: Vec<_> = validator.iter_errors(value).map(|error| explain(&error, &schema, name)).collect();
    // A value that fails its pattern fails its format too: once is enough.
    problems.dedup_by(|a, b| a.place == b.place && a.message == b.message);
    Problems(problems)
}

/// What a type says in its schema that it expects.
const EXPECTED: &str = "x-expected";

/// A mistake in the words of an editor: what stands there, what was expected, how to mend it.
fn explain(error: &ValidationError<'_>, schema: &Value, name: &str) -> Problem {
    let mut place = Place::from(error.instance_path().to_string());
    // A field that may be absent allows null too: what matters is why the value itself did not fit.
    let says_all = failed_schema(error, schema).is_some_and(|failed| failed.get(EXPECTED).is_some());
    if !says_all
        && let ValidationErrorKind::AnyOf { context } = error.kind()
        && let Some(error) = context.first().and_then(|errors| errors.first())
    {
        return explain(error, schema, name);
    }
    let (message, remedy) = match error.kind() {
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            let known = known_fields(error, schema);
            let nearest = unexpected.first().and_then(|wrong| nearest(wrong, &known));
            let remedy = match nearest {
                Some(nearest) => format!("did you mean `{nearest}`?"),
                None => format!("leave it out; the fields here are {}", known.join(", ")),
            };
            if let Some(field) = unexpected.first() {
                place = Place::Field(error.instance_path().to_string(), field.clone());
            }
            (format!("there is no field {}", quoted(unexpected)), remedy)
        }
        ValidationErrorKind::Required { property } => {
            let field = property.as_str().unwrap_or_default();
            (format!("the field `{field}` is missing"), format!("add `\"{field}\": …`"))
        }
        _ => match expected(error, schema) {
            Some(expected) => (format!("{} is not {expected}", error.instance()), "write it in that form".to_owned()),
            None => (error.to_string(), "write a value of the kind that is expected here".to_owned()),
        },
    };
    Problem::new(name, place, message, remedy)
}

fn quoted(names: &[String]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// The part of the schema that the value failed: the parent of the failed keyword.
fn failed_schema<'s>(error: &ValidationError<'_>, schema: &'s Value) -> Option<&'s Value> {
    let path = error.schema_path().to_string();
    schema.pointer(path.rsplit_once('/')?.0)
}

/// What the value must be, as its type says it in the schema, or the list of what it may be.
fn expected(error: &ValidationError<'_>, schema: &Value) -> Option<String> {
    let failed = failed_schema(error, schema)?;
    if let Some(expected) = failed.get(EXPECTED).and_then(Value::as_str) {
        return Some(expected.to_owned());
    }
    if let Some(expected) = kind(failed) {
        return Some(expected);
    }
    let options = options(failed);
    (!options.is_empty()).then(|| format!("one of {}", options.join(", ")))
}

/// What a schema of one plain kind of value, or of an object with several fields, asks for.
fn kind(schema: &Value) -> Option<String> {
    let required = schema.get("required").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    if required.len() > 1 {
        let fields: Vec<_> = required.iter().filter_map(Value::as_str).collect();
        return Some(format!("an object with the fields {}", fields.join(", ")));
    }
    if schema.get("enum").is_some() || schema.get("oneOf").is_some() || schema.get("const").is_some() {
        return None;
    }
    let kinds = schema.get("type")?;
    let first =
        kinds.as_str().or_else(|| kinds.as_array()?.iter().filter_map(Value::as_str).find(|kind| *kind != "null"));
    Some(
        match first? {
            "string" => "text in quotation marks",
            "array" => "a list in square brackets",
            "integer" => "a whole number",
            "number" => "a number",
            "boolean" => "true or false",
            _ => return None,
        }
        .to_owned(),
    )
}

/// The values that a schema of alternatives allows; of an object, its key.
fn options(schema: &Value) -> Vec<String> {
    let list = |key: &str| schema.get(key).and_then(Value::as_array).into_iter().flatten();
    let constant = schema.get("const").into_iter().map(Value::to_string);
    let object = list("required").filter_map(|key| Some(format!("{{ \"{}\": … }}", key.as_str()?)));
    let alternatives = list("oneOf").chain(list("anyOf")).flat_map(options);
    constant.chain(list("enum").map(Value::to_string)).chain(object).chain(alternatives).collect()
}

fn known_fields(error: &ValidationError<'_>, schema: &Value) -> Vec<String> {
    let fields = failed_schema(error, schema).and_then(|schema| schema.get("properties")?.as_object());
    fields.map(|fields| fields.keys().cloned().collect()).unwrap_or_default()
}

/// The known name that a mistyped one is nearest to, if it is near.
fn nearest<'n>(wrong: &str, known: &'n [String]) -> Option<&'n str> {
    let scored = known.iter().map(|name| (strsim::jaro_winkler(wrong, name), name));
    scored.filter(|(score, _)| *score > 0.8).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, name)| name.as_str())
}

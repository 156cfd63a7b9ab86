//! Every text of a content file: words that are none, and characters that no reader can see.

use crate::problem::Problem;
use serde::Serialize;
use serde_json::Value;
use unicode_normalization::is_nfc;

/// Looks at each string in a value that was read from a file.
pub fn of(file: &str, value: &impl Serialize) -> Vec<Problem> {
    let mut problems = Vec::new();
    // What was read as JSON can be written as JSON.
    walk(file, "", &serde_json::to_value(value).unwrap_or_default(), &mut problems);
    problems
}

fn walk(file: &str, place: &str, value: &Value, problems: &mut Vec<Problem>) {
    match value {
        Value::String(text) => problems.extend(text_problem(file, place, text)),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(at, entry)| walk(file, &format!("{place}/{at}"), entry, problems));
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(name, entry)| walk(file, &format!("{place}/{name}"), entry, problems));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn text_problem(file: &str, place: &str, text: &str) -> Option<Problem> {
    if text.trim().is_empty() {
        let (message, remedy) = if place.ends_with("/alt") {
            ("the picture has no words for those who do not see it", "say in a sentence what the picture shows")
        } else {
            ("there are no words", "write them, or leave the field out if it may be")
        };
        return Some(Problem::new(file, place, message, remedy));
    }
    // The last two are no characters at all: no XML may hold them, and so no feed.
    let is_control =
        |c: &char| c.is_control() && !matches!(c, '\n' | '\t' | '\r') || matches!(c, '\u{fffe}' | '\u{ffff}');
    if let Some(control) = text.chars().find(is_control) {
        let message = format!("the text holds the control character U+{:04X}", u32::from(control));
        return Some(Problem::new(file, place, message, "remove it"));
    }
    if let Some(mark) = text.chars().find(|c| turns_direction(*c)) {
        let message = format!(
            "the text holds the invisible character U+{:04X}, which shows what follows in another order",
            u32::from(mark)
        );
        return Some(Problem::new(file, place, message, "remove it"));
    }
    let problem = || {
        let message = "letters and their accents are written apart (not in Unicode form NFC), so searches miss them";
        Problem::new(file, place, message, "type the text again, or save it in form NFC").warning()
    };
    (!is_nfc(text)).then(problem)
}

/// The explicit formatting characters of UAX #9, section 2: they can show a text as another one.
fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
